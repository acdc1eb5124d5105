"""Everything the page with the answer shows, as plain values: a stand goes in, a screen comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.design.drawings.chairs import Chair, draw_chairs
from keukentafel.design.drawings.road import Road
from keukentafel.integrations.calendar import has_days
from keukentafel.tafel.weg.bars import Bars, bars
from keukentafel.tafel.weg.cautions import Caution, cautions
from keukentafel.tafel.weg.committees import known
from keukentafel.tafel.weg.doing import Action, actions
from keukentafel.tafel.weg.facts import GROUPS
from keukentafel.tafel.weg.headline import Headline, headline
from keukentafel.tafel.weg.letters_now import letters_now
from keukentafel.tafel.weg.objecting import objecting
from keukentafel.tafel.weg.rights import READERS, KnownRight, rights
from keukentafel.tafel.weg.road import road
from keukentafel.tafel.weg.story import Story, counting
from keukentafel.tafel.weg.told import Told, told
from wet.procedure import stand
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
    bars: Bars
    warnings: tuple[Caution, ...]
    rights: tuple[KnownRight, ...]
    reader: ForWhom
    readers: tuple[ForWhom, ...]
    told: tuple[Told, ...]
    committees: tuple[tuple[str, str], ...]
    later: int
    has_days: bool


def answer(story: Story, today: date, language: str, who: ForWhom = "client") -> Answer:
    """Return what to show for a story with at least one fact, on a day; `who` reads it."""
    now = stand(story.dossier, today)
    seen: Mapping[str, Any] = now.as_json(language)
    about = objecting(story)
    possible = actions(seen, letters_now(now), language, about)
    heading = headline(seen, language, about)
    return Answer(
        today=written_date(today, language, with_weekday=True).capitalize(),
        headline=heading,
        chairs=draw_chairs(heading.seat or seen["aan_zet"]),
        main=possible.main,
        beside=possible.beside,
        is_either=possible.is_either,
        more=possible.more,
        road=road(seen, story.facts, language) if _is_on_the_road(story) else None,
        bars=bars(seen, story.facts, language),
        warnings=cautions(now, seen, story, language),
        rights=rights(seen, story.law, who, language),
        reader=who,
        readers=READERS,
        told=told(story, language),
        committees=known(story, language),
        later=len(seen["later"]),
        has_days=has_days(now),
    )


def _is_on_the_road(story: Story) -> bool:
    """Say whether anything was told of the way to help; who only complained stands nowhere on that road."""
    return any(fact["soort"] not in GROUPS["klacht"] for _, fact in counting(story))
