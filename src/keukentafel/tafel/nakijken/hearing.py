"""What one says at the hearing about a decision: short sentences from what one found, and from the care week."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import BRIEVEN, EIGEN
from keukentafel.tafel.nakijken.checking import Checked
from keukentafel.tafel.nakijken.wording import LANGUAGE, say
from wet.teksten import written_date

_OBJECTIONS: Final = ("bezwaar", "bezwaar_pro_forma")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to say, and the words of one's own that go with it."""

    words: str
    own: str = ""


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that is said, in the order of saying it; in Dutch, as the hearing is."""

    opening: Sequence[str]
    reasons: Sequence[Said]
    week: Sequence[str]
    closing: Sequence[str]


def hearing_of(checked: Checked, *, is_made: bool, kenmerk: str = "") -> Hearing:
    """Return what to say about a decision: only what a person judged, and the care week as the plan tells it.

    `is_made`: the objection was sent; `kenmerk`: by what the gemeente finds the decision, "" where nobody said.
    """
    day = checked.paper.day
    begins = "hoor_begin" if is_made else "hoor_nu"
    begin = say(begins, dag=written_date(day, LANGUAGE)) if day else say(f"{begins}_zonder")
    if kenmerk:
        begin = f"{begin} {say('hoor_kenmerk', kenmerk=kenmerk)}"
    week = [mine.words for mine in checked.week]
    return Hearing(
        opening=(begin, say("hoor_waarom")),
        reasons=tuple(_reasons(checked)),
        week=[say("hoor_week"), *week] if week else [],
        closing=(say("hoor_vraag"), say("hoor_verslag")),
    )


def _reasons(checked: Checked) -> Iterator[Said]:
    for gap in checked.gaps:
        row = checked.pointed(gap.code)
        yield Said(
            gap.element.to_say(LANGUAGE, row.why_code if row else ""),
            checked.paper.judgment(f"onderdeel.{gap.code}").remark,
        )
    for row in checked.unclear:
        yield Said(row.element.unclear(LANGUAGE), row.judged.remark)
    for each in checked.differences:
        yield Said(each.wording.whole(each.judged.code, ""), each.judged.remark)
    if checked.loose.remark:
        yield Said(checked.loose.remark)
    if checked.needed.remark:
        yield Said(say("hoor_nodig"), checked.needed.remark)


def kenmerk_of(at_table: AtTable, *, alone: bool) -> str:
    """Return the reference that somebody typed in the newest letter with an objection, "" where nobody did."""
    sheets = (EIGEN,) if alone else (BRIEVEN,)
    for letter in reversed(said_on(at_table, ("brief",), sheets)):
        typed = letter.content.get("getypt")
        if letter.content.get("brief") in _OBJECTIONS and isinstance(typed, Mapping) and typed.get("kenmerk"):
            return str(typed["kenmerk"])
    return ""
