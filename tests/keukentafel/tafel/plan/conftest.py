"""What tests of the plan at a table share: cards that are quick to derive, and a day that stands still."""

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
