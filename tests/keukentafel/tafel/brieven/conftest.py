"""What tests of letters at a table share: a day that stands still, and codes that are stretched quickly."""

import pytest
import time_machine

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

__all__ = ["light_codes"]


@pytest.fixture
def at_noon():
    """Let it be noon on Monday 23 November 2026."""
    with time_machine.travel(NOON, tick=False):
        yield
