"""Keeping what somebody rehearsed: an answer like any other, on the own sheet unless it is shared on purpose."""

from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.oefenen.texts import text
from keukentafel.tafel.voorbereiding.keeping import Sent, keep
from keukentafel.tafel.voorbereiding.typed import Form, Typed, seen_in, text_in

LONGEST: Final = 2_000
"""Characters of a rehearsed answer; who says more loses the thread."""

SHARED: Final = "gedeeld"


def read_question(form: Form, code: str) -> Typed:
    """Return what a form sent in own words for a question, with the versions that it showed."""
    typed = text_in(form, "tekst")
    faults = {"tekst": text("fout.te_lang", meest=f"{LONGEST}")} if len(typed) > LONGEST else {}
    seen = seen_in({f"{code}.vorige": form.get("vorige", ("",))}, code)
    return Typed({"tekst": typed} if typed else {}, seen, False, faults)


def write(seated: AtTable, versie: str, code: str, typed: Typed, *, is_private: bool = True) -> None:
    """Keep one answer.  Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull)."""
    keep(seated, Sent(versie, {code: typed}, is_private))
