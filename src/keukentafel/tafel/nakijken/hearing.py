"""What one says at the hearing about a decision: short sentences from what one found, and from the care week."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keukentafel.tafel.nakijken.checking import Checked
from keukentafel.tafel.nakijken.wording import LANGUAGE, say
from wet.teksten import written_date


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


def hearing_of(checked: Checked) -> Hearing:
    """Return what to say about a decision: only what a person judged, and the care week as the plan tells it."""
    day = checked.paper.day
    begin = say("hoor_begin", dag=written_date(day, LANGUAGE)) if day else say("hoor_begin_zonder")
    week = [mine.words for mine in checked.week]
    return Hearing(
        opening=(begin, say("hoor_waarom")),
        reasons=tuple(_reasons(checked)),
        week=[say("hoor_week"), *week] if week else [],
        closing=(say("hoor_vraag"), say("hoor_verslag")),
    )


def _reasons(checked: Checked) -> Iterator[Said]:
    for gap in checked.gaps:
        yield Said(gap.element.to_say(LANGUAGE), checked.paper.judgment(f"onderdeel.{gap.code}").remark)
    for row in checked.unclear:
        yield Said(say("niet_helder", naam=row.element.name(LANGUAGE)), row.judged.remark)
    for each in checked.differences:
        yield Said(each.wording.whole(each.judged.code, ""), each.judged.remark)
    if checked.loose.remark:
        yield Said(checked.loose.remark)
