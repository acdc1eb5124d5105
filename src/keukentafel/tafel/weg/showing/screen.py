"""Everything the page with the answer shows, as plain values: a stand goes in, a screen comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from keukentafel.design.drawings.chairs import Chair, draw_chairs
from keukentafel.design.drawings.road import Road
from keukentafel.integrations.calendar import has_days
from keukentafel.tafel.makkelijk.steps import step_at
from keukentafel.tafel.weg.showing.ahead import Ahead, ahead, notes
from keukentafel.tafel.weg.showing.bars import Bars, bars
from keukentafel.tafel.weg.showing.beside import Beside, beside
from keukentafel.tafel.weg.showing.cautions import Caution, cautions
from keukentafel.tafel.weg.showing.checking import Check, checks
from keukentafel.tafel.weg.showing.doing import WHEN_DO_YOU_COME, Action, actions
from keukentafel.tafel.weg.showing.fitting import Fitting, fitting_letters, kinds_of
from keukentafel.tafel.weg.showing.headline import Headline, headline
from keukentafel.tafel.weg.showing.letters_now import letters_now
from keukentafel.tafel.weg.showing.life import ENDS_SOON, end_of_help, is_moved, is_over
from keukentafel.tafel.weg.showing.objected import Objected, objected
from keukentafel.tafel.weg.showing.objecting import objecting
from keukentafel.tafel.weg.showing.reasons import ACTION as REASONS
from keukentafel.tafel.weg.showing.reasons import CODES as REASONS_DUE
from keukentafel.tafel.weg.showing.rights import READERS, KnownRight, rights
from keukentafel.tafel.weg.showing.road import road
from keukentafel.tafel.weg.showing.sent_letters import sent_on
from keukentafel.tafel.weg.showing.standing import Standing, standing
from keukentafel.tafel.weg.showing.support import NOT_OFFERED, Moment, support_moment
from keukentafel.tafel.weg.telling.committees import known, youth_terms
from keukentafel.tafel.weg.telling.facts import GROUPS
from keukentafel.tafel.weg.telling.story import Story, counting
from keukentafel.tafel.weg.telling.told import Told, told, unfolded
from wet.procedure.vooruitzicht import Verwacht, vooruitzicht
from wet.rechten import ForWhom
from wet.teksten import written_date


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole answer to "waar sta ik?"."""

    today: str
    headline: Headline
    chairs: tuple[Chair, ...]
    main: Action | None
    beside: Action | None
    is_either: bool
    more: tuple[Action, ...]
    road: Road | None
    ahead: tuple[Ahead, ...]
    beside_each_other: tuple[Beside, ...]
    bars: Bars
    checks: tuple[Check, ...]
    letters: tuple[Fitting, ...]
    support: Moment | None
    warnings: tuple[Caution, ...]
    rights: tuple[KnownRight, ...]
    reader: ForWhom
    readers: tuple[ForWhom, ...]
    told: tuple[Told, ...]
    committees: tuple[tuple[str, str], ...]
    youth_terms: tuple[tuple[str, str], ...]
    later: int
    has_days: bool
    objected: Objected | None
    was_granted: bool
    """Whether the last decision gives the help and can still be objected to: then one checks it first."""
    easy: str
    """The step of the easy layer that says the same in short sentences, "" where there is none."""

    @property
    def told_earlier(self) -> tuple[Told, ...]:
        """What was told first, to fold away where much was told."""
        return self.told[: len(self.told) - unfolded(len(self.told))]

    @property
    def told_recent(self) -> tuple[Told, ...]:
        """What was told last."""
        return self.told[len(self.told_earlier) :]


def answer(story: Story, today: date, language: str, who: ForWhom = "client") -> Answer:
    """Return what to show for a story with at least one fact, on a day; `who` reads it."""
    where = standing(story, today, language)
    now, seen = where.now, where.seen
    about = objecting(story)
    by_action = letters_now(now)
    letters = fitting_letters(now, by_action, language)
    possible = actions(where, by_action, language, about, kinds_of(letters), asked_on=sent_on(story, WHEN_DO_YOU_COME))
    heading = headline(where, language, about)
    expected = vooruitzicht(now)
    return Answer(
        today=written_date(today, language, with_weekday=True).capitalize(),
        headline=heading,
        chairs=draw_chairs(heading.seat or seen["aan_zet"]),
        main=possible.main,
        beside=possible.beside,
        is_either=possible.is_either,
        more=possible.more,
        road=_road(story, where, expected, language),
        ahead=ahead(expected, language),
        beside_each_other=beside(where, language),
        bars=bars(where, story.facts, language),
        checks=checks(where, language),
        letters=letters,
        support=support_moment(where),
        warnings=cautions(where, story, language, _said_above(where, possible.main)),
        rights=() if is_over(where) else rights(seen, story.law, who, language),
        reader=who,
        readers=READERS,
        told=told(story, language),
        committees=known(story, language),
        youth_terms=youth_terms(story, seen, language),
        later=len(seen["later"]),
        has_days=has_days(now),
        objected=objected(now),
        was_granted=about.was_granted and possible.main is not None and possible.main.code == "bezwaar_maken",
        easy="" if is_over(where) else step_at(where.plek, story.law),
    )


def _said_above(where: Standing, main: Action | None) -> set[str]:
    """Return the warnings that the head of the page says already."""
    said = {"geen_afspraak"} if main is not None and main.code in (WHEN_DO_YOU_COME, "melding_doen") else set()
    said |= set(REASONS_DUE) if main is not None and main.code == REASONS else set()
    said |= {ENDS_SOON} if end_of_help(where) is not None else set()
    said |= {NOT_OFFERED} if support_moment(where) == "uitnodiging" else set()
    return said | ({"verhuisd"} if is_moved(where) and not is_over(where) else set())


def _road(story: Story, where: Standing, expected: Sequence[Verwacht], language: str) -> Road | None:
    return road(where, notes(expected, language), language) if _is_on_the_road(story) else None


def _is_on_the_road(story: Story) -> bool:
    """Say whether anything was told of the way to help; who only complained stands nowhere on that road."""
    return any(fact["soort"] not in GROUPS["klacht"] for _, fact in counting(story))
