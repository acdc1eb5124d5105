"""What tests of the helper share: a day that stands still, and codes that are stretched quickly."""

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.weg.conftest import at_noon

__all__ = ["at_noon", "light_codes"]
