"""What was found in a report or decision, ready for the letter about it: only what a person judged, never a hint."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from keukentafel.letters.typed_text import LINE
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.nakijken.checking import Asked, Beside, Checked
from keukentafel.tafel.nakijken.entries import Paper, paper_at, papers_of
from keukentafel.tafel.nakijken.letterhead import letterhead
from keukentafel.tafel.nakijken.wording import LANGUAGE, quoted, say
from keukentafel.tafel.voorbereiding.for_letters import ForLetter
from wet.toets import Document, Finding

TAILORED: Final = "lezen.maatwerk"
"""The question at which somebody writes down which tailored provision the report names."""

_READ: Final = {"begrijpelijk": "onduidelijk", "wie_doet_wat": "onduidelijk", "maatwerk": "ontbreekt"}
_READ_OBJECTING: Final = {"begrijpelijk": "niet_helder"}
"""Under which question of the reaction, and of an objection, a no of quiet reading belongs."""

_SAME: Final = {"wie_doet_wat": "afspraken", "maatwerk": "maatwerk"}
"""The element of which a lack says the same as a no of quiet reading."""

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
    """Return what the reaction to the newest report says, as the table judged it."""
    return tuple(_reaction(newest(at_table, "verslag")))


def my_reaction(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the same as this seat judged it alone, for a letter of its own."""
    return tuple(_reaction(newest(at_table, "verslag", alone=True)))


def for_second_talk(at_table: AtTable) -> Sequence[ForLetter]:
    """Return why a second talk is asked for, and about what."""
    return tuple(_second_talk(newest(at_table, "verslag")))


def my_second_talk(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the same as this seat judged it alone, for a letter of its own."""
    return tuple(_second_talk(newest(at_table, "verslag", alone=True)))


def for_application(at_table: AtTable) -> Sequence[ForLetter]:
    """Return which help the aanvraag asks for: the tailored provision that the report names, as somebody wrote it down.

    Why it is needed are one's own points that the report misses or has wrong.
    """
    return tuple(_application(newest(at_table, "verslag")))


def for_objection(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the reasons of an objection to the newest decision."""
    return tuple(_reasons(newest(at_table, "besluit")))


def my_objection(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the same as this seat judged it alone, for a letter of its own."""
    return tuple(_reasons(newest(at_table, "besluit", alone=True)))


def in_decision(at_table: AtTable, *, alone: bool) -> Mapping[str, str]:
    """Return what the newest decision itself says and a letter about it asks, by the names of the questions."""
    return _in_text(newest_paper(at_table, "besluit", alone=alone))


def in_report(at_table: AtTable, *, alone: bool) -> Mapping[str, str]:
    """Return the same of the newest report."""
    return _in_text(newest_paper(at_table, "verslag", alone=alone))


def newest(at_table: AtTable, kind: Document, *, alone: bool = False) -> Checked | None:
    """Return the newest document of a kind, checked; None where there is none.

    For the table one that lies there, as the table judged it: what lies or is judged on one's own sheet is not for a
    letter that others see.  `alone`: as this seat judged it on its own sheet.
    """
    paper = newest_paper(at_table, kind, alone=alone)
    return Checked(at_table, paper) if paper else None


def newest_paper(at_table: AtTable, kind: Document, *, alone: bool) -> Paper | None:
    """Return that document with the judgments that count for such a letter, None where there is none."""
    sheet = EIGEN if alone else GEDEELD
    found = next(
        (each for each in papers_of(at_table) if each.kind == kind and (alone or each.said.sheet == sheet)), None
    )
    return paper_at(at_table, found.handle, sheet) if found else None


def _in_text(paper: Paper | None) -> Mapping[str, str]:
    if paper is None or not paper.text:
        return {}
    head = letterhead(paper.text)
    told = {
        "gemeente": head.gemeente,
        "college_address": head.address,
        "kenmerk": head.kenmerk,
        "about": head.about,
    }
    return {name: value for name, value in told.items() if value}


def _reaction(checked: Checked | None) -> Iterator[ForLetter]:
    if checked is None:
        return
    for row in checked.differences:
        yield ForLetter(_FIELDS[row.judged.code], _words(row), "", "")
    for gap in checked.gaps:
        yield ForLetter("ontbreekt", _gap(checked, gap), "", "")
    for asked in checked.unclear:
        yield ForLetter("onduidelijk", _unclear(checked, asked), "", "")
    yield from _unread(checked, _READ)
    if checked.loose.remark:
        yield ForLetter("ontbreekt", checked.loose.remark, "", "")


def _unread(checked: Checked, fields: Mapping[str, str]) -> Iterator[ForLetter]:
    """Yield what one asks to explain or add after quiet reading, unless a lack that one found says it already."""
    said = {each.code for each in checked.gaps} | {asked.element.code for asked in checked.unclear}
    for code, judged in checked.unread:
        if code in fields and _SAME.get(code) not in said:
            yield ForLetter(fields[code], f"{say(f'lezen_{code}')} {judged.remark}".strip(), "", "")


def _second_talk(checked: Checked | None) -> Iterator[ForLetter]:
    if checked is None or not checked.has_anything_to_say:
        return
    yield ForLetter("reden_tweede", "verslag", "", "")
    for row in checked.differences:
        yield ForLetter("waarover", _words(row), "", "")
    for element in (*(gap.element for gap in checked.gaps), *(asked.element for asked in checked.unclear)):
        topic = element.topic(LANGUAGE, of_other=_is_of_other(checked))
        yield ForLetter("waarover", f"{topic[0].upper()}{topic[1:]}.", "", "")
    if checked.loose.remark:
        yield ForLetter("waarover", checked.loose.remark, "", "")


def _application(checked: Checked | None) -> Iterator[ForLetter]:
    if checked is None:
        return
    named = checked.paper.judgment(TAILORED)
    if named.code == "ja" and named.remark:
        words = " ".join(named.remark.split())
        yield ForLetter("about" if len(words) <= LINE else "waarom_nodig", words, "", "")
    for row in checked.differences:
        yield ForLetter("waarom_nodig", row.wording.bare, "", "")


def _reasons(checked: Checked | None) -> Iterator[ForLetter]:
    if checked is None:
        return
    if checked.has_anything_to_say:
        yield ForLetter("van_wie", "gemeente", "", "")
    for gap in checked.gaps:
        yield ForLetter(_BY_ELEMENT.get(gap.code, "verder"), _gap(checked, gap), "", "")
    for asked in checked.unclear:
        yield ForLetter("niet_helder", _unclear(checked, asked), "", "")
    for row in checked.differences:
        yield ForLetter(_OBJECTED[row.judged.code], _words(row), "", "")
    yield from _unread(checked, _READ_OBJECTING)
    if checked.loose.remark:
        yield ForLetter("verder", checked.loose.remark, "", "")
    if checked.needed.remark:
        yield ForLetter("wens", checked.needed.remark, "", "")
    if checked.week and checked.has_anything_to_say:
        yield ForLetter("te_weinig", "\n".join((say("hoor_week"), *(mine.words for mine in checked.week))), "", "")


def _gap(checked: Checked, gap: Finding) -> str:
    row = checked.pointed(gap.code)
    why = row.why_code if row is not None else ""
    remark = checked.paper.judgment(f"onderdeel.{gap.code}").remark
    said = gap.element.to_say(LANGUAGE, why, of_other=_is_of_other(checked))
    return _joined(_there(row), said, gap.element.ruling(LANGUAGE), remark)


def _unclear(checked: Checked, asked: Asked) -> str:
    element = asked.element
    said = element.unclear(LANGUAGE, of_other=_is_of_other(checked))
    return _joined(_there(checked.pointed(element.code)), said, element.ruling(LANGUAGE), asked.judged.remark)


def _is_of_other(checked: Checked) -> bool:
    """Tell whether somebody writes in the own name about somebody else: a carer, of the report about her mother."""
    return checked.person is not None


def _there(asked: Asked | None) -> str:
    """Return the sentence that one was shown, where it is why one finds this, as a letter quotes it."""
    if asked is None or asked.suggestion is None or not asked.suggestion.citaat:
        return ""
    return quoted(asked.suggestion.citaat, asked.page)


def _joined(*pieces: str) -> str:
    return " ".join(each for each in pieces if each)


def _words(row: Beside) -> str:
    """Return a difference as a letter says it."""
    return row.wording.whole(row.judged.code, row.judged.remark)
