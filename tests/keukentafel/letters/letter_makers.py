"""Letters to test with: fictitious people, dates with names."""

from datetime import date
from pathlib import Path

from keukentafel.letters import Asking, Letter, LetterFacts, Personal, Waiting, letter
from keukentafel.letters.blocks import Hint, texts
from tests.keukentafel.letters import letter_makers_opkomen, letter_makers_weg

APPROVED = Path(__file__).parent / "approved"

TOOS = Personal(
    name="Toos Verhagen",
    street="Lindelaan 12",
    postcode="4199 ZX",
    place="Overwaard",
    phone="0600 000 000",
    college_address="Postbus 100\n4190 AA Overwaard",
    kenmerk="2026-0412",
    about="hulp bij het huishouden en begeleiding",
    companion="Samira Aziz, mijn cliëntondersteuner,",
)
DAUGHTER = Personal(name="Karin Verhagen", place="Overwaard", on_behalf_of="mijn moeder, Toos Verhagen")
WRITTEN_ON = date(2026, 4, 20)
SENT_ON = date(2026, 4, 9)
AANVRAAG_LATE = Waiting("aanvraag", date(2026, 3, 30), date(2026, 4, 13), is_over=True)
REPORTED = Asking(date(2026, 2, 2), has_verslag=True)
UNHEARD = Asking(date(2026, 2, 2), is_onderzoek_late=True)
BEZWAAR_LATE = Waiting("bezwaar", date(2026, 1, 5), date(2026, 4, 6), is_over=True)


def bezwaar(
    personal: Personal = TOOS,
    *,
    written_on: date | None = WRITTEN_ON,
    wet: str = "wmo",
    gemeente: str = "Overwaard",
    sent_on: date | None = SENT_ON,
    dated_on: date | None = None,
    has_besluit: bool = True,
    is_late: bool = False,
) -> Letter:
    """Return the pro forma bezwaar of somebody in Overwaard."""
    facts = LetterFacts(
        written_on=written_on,
        wet="jeugdwet" if wet == "jeugdwet" else "wmo",
        gemeente=gemeente,
        personal=personal,
        has_besluit=has_besluit,
        besluit_sent_on=sent_on,
        besluit_dated_on=dated_on,
        is_bezwaar_late=is_late,
    )
    return letter("bezwaar_pro_forma", facts)


def empty_bezwaar() -> Letter:
    """Return the letter of somebody of whom nothing is known, to fill in with a pen."""
    return bezwaar(Personal(), written_on=None, gemeente="", sent_on=None)


def ingebrekestelling(
    waiting: Waiting | None = AANVRAAG_LATE, personal: Personal = TOOS, *, wet: str = "wmo"
) -> Letter:
    """Return the notice of default of somebody in Overwaard."""
    law = "jeugdwet" if wet == "jeugdwet" else "wmo"
    facts = LetterFacts(written_on=WRITTEN_ON, wet=law, gemeente="Overwaard", personal=personal, waiting=waiting)
    return letter("ingebrekestelling", facts)


def aanvraag(asking: Asking = REPORTED, personal: Personal = TOOS, *, wet: str = "wmo") -> Letter:
    """Return the aanvraag of somebody in Overwaard."""
    law = "jeugdwet" if wet == "jeugdwet" else "wmo"
    facts = LetterFacts(written_on=WRITTEN_ON, wet=law, gemeente="Overwaard", personal=personal, asking=asking)
    return letter("aanvraag", facts)


EXAMPLES = {
    "bezwaar_pro_forma_toos": bezwaar,
    "bezwaar_pro_forma_leeg": empty_bezwaar,
    "bezwaar_pro_forma_te_laat": lambda: bezwaar(is_late=True),
    "bezwaar_pro_forma_dochter": lambda: bezwaar(DAUGHTER, dated_on=date(2026, 4, 8)),
    "ingebrekestelling_aanvraag": ingebrekestelling,
    "ingebrekestelling_bezwaar": lambda: ingebrekestelling(BEZWAAR_LATE),
    "ingebrekestelling_leeg": lambda: ingebrekestelling(None, Personal()),
    "aanvraag_na_verslag": aanvraag,
    "aanvraag_zonder_verslag": lambda: aanvraag(UNHEARD),
    "aanvraag_jeugdwet": lambda: aanvraag(Asking(), wet="jeugdwet"),
    "aanvraag_leeg": lambda: aanvraag(Asking(), Personal()),
    **letter_makers_weg.EXAMPLES,
    **letter_makers_opkomen.EXAMPLES,
}
"""The letters whose words are approved: change one, look at it, run `python -m tests.keukentafel.letters.approve`."""


def outline(made: Letter) -> str:
    """Return the blocks as text that a person can review: the kind of each block, then its lines."""
    rows = [f"[titel] {made.title}"]
    for block in made.blocks:
        if isinstance(block, Hint):
            source = f" ({', '.join(block.sources)})" if block.sources else ""
            rows.append(f"[hint {block.code}]{source}")
            rows += [f"    {block.head[language]}: {block.text[language]}" for language in ("nl", "en")]
        else:
            rows.append(f"[{type(block).__name__}]")
            rows += [f"    {line}" for line in texts(block)]
    return "\n".join(rows) + "\n"
