"""What every test of this room has: cards that are quick to derive, and a day that stands still."""

import pytest
import time_machine

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

__all__ = ["light_codes"]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield
