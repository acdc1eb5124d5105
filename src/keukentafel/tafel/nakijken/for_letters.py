"""What was found in a report or decision, ready for the letter about it: only what a person judged, never a hint."""

from collections.abc import Iterator, Sequence
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.nakijken.checking import Beside, Checked
from keukentafel.tafel.nakijken.entries import paper_at, papers_of
from keukentafel.tafel.nakijken.texts import text
from keukentafel.tafel.voorbereiding.for_letters import ForLetter
from wet.toets import Document

LANGUAGE: Final = "nl"
"""Letters to a gemeente are in Dutch, whatever the page is in."""

_FIELDS: Final = {
    "fout": "klopt_niet",
    "niet_afgesproken": "klopt_niet",
    "ontbreekt": "ontbreekt",
    "onduidelijk": "onduidelijk",
}
"""Under which question of the letter about a report a difference belongs."""

_OBJECTED: Final = {
    "fout": "onjuist",
    "niet_afgesproken": "onjuist",
    "ontbreekt": "gemist",
    "onduidelijk": "niet_helder",
}
"""Under which question of an objection a difference belongs."""

_BY_ELEMENT: Final = {
    **dict.fromkeys(("alles_beslist", "onderzoek_gedaan", "plan_gewogen", "zienswijze", "jw_stappen"), "gemist"),
    **dict.fromkeys(("advies_bijgevoegd", "advies_getoetst"), "gemist"),
    **dict.fromkeys(("huisgenoot_onderzocht", "mantelzorg_vrijwillig"), "anderen"),
    **dict.fromkeys(("omvang", "duur", "reden_per_weigering", "grondslag", "rechtsmiddel"), "niet_helder"),
    **dict.fromkeys(("verzending", "eigen_bijdrage_genoemd", "herziening_grond"), "niet_helder"),
    **dict.fromkeys(("algemene_voorziening", "algemeen_gebruikelijk", "normtijden"), "te_weinig"),
}
"""Under which question of an objection the lack of an element belongs; the others are said at the end."""


def for_reaction(at_table: AtTable) -> Sequence[ForLetter]:
    """Return what the reaction to the newest report says."""
    checked = newest(at_table, "verslag")
    return tuple(_reaction(checked)) if checked else ()


def for_second_talk(at_table: AtTable) -> Sequence[ForLetter]:
    """Return why a second talk is asked for, and about what."""
    checked = newest(at_table, "verslag")
    if checked is None or not (checked.differences or checked.gaps):
        return ()
    about = [_words(row) for row in checked.differences] + [gap.element.name(LANGUAGE) for gap in checked.gaps]
    return (ForLetter("reden_tweede", "verslag", "", ""), *(ForLetter("waarover", each, "", "") for each in about))


def for_objection(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the reasons of an objection to the newest decision."""
    checked = newest(at_table, "besluit")
    return tuple(_reasons(checked)) if checked else ()


def newest(at_table: AtTable, kind: Document) -> Checked | None:
    """Return the newest document of a kind on the shared sheet, checked; None where there is none.

    What lies on one's own sheet is not for a letter that others at the table see.
    """
    found = next((each for each in papers_of(at_table) if each.kind == kind and each.said.sheet == GEDEELD), None)
    paper = paper_at(at_table, found.handle) if found else None
    return Checked(at_table, paper) if paper else None


def _reaction(checked: Checked) -> Iterator[ForLetter]:
    for row in checked.differences:
        yield ForLetter(_FIELDS[row.judged.code], _words(row), "", "")
    for gap in checked.gaps:
        yield ForLetter("ontbreekt", gap.element.to_say(LANGUAGE), "", "")


def _reasons(checked: Checked) -> Iterator[ForLetter]:
    for gap in checked.gaps:
        remark = checked.paper.judgment(f"onderdeel.{gap.code}").remark
        words = f"{gap.element.to_say(LANGUAGE)} {remark}".strip()
        yield ForLetter(_BY_ELEMENT.get(gap.code, "verder"), words, "", "")
    for row in checked.differences:
        yield ForLetter(_OBJECTED[row.judged.code], _words(row), "", "")


def _words(row: Beside) -> str:
    """Return a difference as a letter says it: what stands there, what one said, and one's own words about it."""
    there = row.found.zin if row.found is not None else None
    said = row.mine.words.rstrip(".")
    if there is not None and row.judged.code != "ontbreekt":
        words = text(f"brief.{row.judged.code}", bladzijde=there.bladzijde, citaat=there.tekst.rstrip("."), zelf=said)
    else:
        words = text(f"brief.{row.judged.code}_zonder", zelf=said)
    return f"{words} {row.judged.remark}".strip()
