"""What stands on a card: the eight words, the square for a camera, and until when an unused table stays."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.squares import square


@dataclass(frozen=True, slots=True)
class Face:
    """One card as it is shown and printed; it lives within the answer that shows it."""

    words: tuple[str, ...]
    square: str
    is_second: bool
    address: str
    kept_until: date

    @property
    def text(self) -> str:
        """The words as a hidden field of the next form holds them."""
        return " ".join(self.words)


def face_of(code: Bewaarcode, *, today: date, is_second: bool = False) -> Face:
    """Return what a card with these words shows."""
    shown = settings.PUBLIC_ADDRESS.partition("://")[2] if settings.HAS_PUBLIC_ADDRESS else ""
    return Face(code.words, square(in_square(code)), is_second, shown, kept_until(today))


def in_square(code: Bewaarcode) -> str:
    """Return what the square holds: an address with the words behind its `#`, which no browser sends.

    Without a public address the words alone: an address that works on one computer only would mislead a telephone.
    """
    return f"{settings.PUBLIC_ADDRESS}/open#{'-'.join(code.words)}" if settings.HAS_PUBLIC_ADDRESS else str(code)


def kept_until(today: date) -> date:
    """Return the day until which a table that is not opened again stays, by the years of this installation."""
    year = today.year + settings.KEEP_YEARS
    try:
        return today.replace(year=year)
    except ValueError:  # the 29th of February
        return date(year, 2, 28)
