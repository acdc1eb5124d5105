"""What every test of this room has: cards that are quick to derive."""

from tests.keukentafel.tafel.kluis.conftest import light_codes

__all__ = ["light_codes"]
