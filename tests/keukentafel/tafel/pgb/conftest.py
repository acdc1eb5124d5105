"""What every test of this room has: cards that are quick to derive, and noon."""

import pytest
import time_machine

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

__all__ = ["light_codes"]


@pytest.fixture
def at_noon():
    """Let it be noon of the day on which the tables of tests begin."""
    with time_machine.travel(NOON, tick=False):
        yield
