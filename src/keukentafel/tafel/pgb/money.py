"""Amounts of money: read as people type them, kept as Decimal in euro, and said in words."""

import re
from decimal import Decimal
from fractions import Fraction

CENT = Decimal("0.01")
MOST = Decimal(1_000_000)
"""Euro; more than this is a slip of the finger."""

_COMMA = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2}|-)")
_POINT = re.compile(r"\d+\.\d{1,2}")
_WHOLE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")


class NoAmount(ValueError):
    """What was typed is no amount of money."""


def read_amount(typed: str) -> Decimal:
    """Return an amount in euro as people type it: "€ 28,50", "28.50", "1.250".  Raises NoAmount."""
    text = typed.replace("€", "").replace("euro", "").replace("\u00a0", " ").strip().replace(" ", "")
    if not text.isascii():
        raise NoAmount
    if found := _COMMA.fullmatch(text):
        amount = Decimal(f"{found[1].replace('.', '')}.{found[2].replace('-', '0')}")
    elif _POINT.fullmatch(text):
        amount = Decimal(text)
    elif _WHOLE.fullmatch(text):
        amount = Decimal(text.replace(".", ""))
    else:
        raise NoAmount
    if not 0 < amount <= MOST:
        raise NoAmount
    return amount.quantize(CENT)


def kept_amount(value: object) -> Decimal | None:
    """Return an amount as an entry holds it ("28.50"), None where it is none."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,7}(\.\d{1,2})?", value, re.ASCII):
        return None
    amount = Decimal(value)
    return amount.quantize(CENT) if 0 < amount <= MOST else None


def to_cents(exact: Fraction) -> Decimal:
    """Return an exact amount in whole cents; half a cent goes up."""
    cents = (exact * 100 + Fraction(1, 2)).__floor__()
    return (Decimal(cents) / 100).quantize(CENT)


def euro(amount: Decimal, language: str = "nl") -> str:
    """Return an amount in words: "€ 1.250,50", in English "€1,250.50"."""
    sign, whole = ("-" if amount < 0 else ""), f"{abs(amount):,.2f}"
    if language == "nl":
        dutch = whole.translate(str.maketrans(",.", ".,"))
        return f"{sign}€\u00a0{dutch}"
    return f"{sign}€{whole}"
