"""All letters there are: those that make sense now, the main one first, and of each other why not and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.letters.kinds import KINDS
from keukentafel.letters.sensible import listing
from keukentafel.tafel.brieven.drawing import Sight
from keukentafel.tafel.brieven.texts import has, text
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.showing.doing import ORDER, Action, actions
from keukentafel.tafel.weg.showing.fitting import fitting_letters, kinds_of
from keukentafel.tafel.weg.showing.letters_now import letters_now
from keukentafel.tafel.weg.showing.objecting import objecting
from keukentafel.tafel.weg.showing.standing import standing


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of letter: its name, what it does, why (not) now with the articles, and what to do instead."""

    soort: str
    name: str
    does: str
    reason: str
    sources: tuple[str, ...] = ()
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The letters that make sense now, and those that do not, which can be written all the same."""

    main: Offer | None
    now: tuple[Offer, ...]
    later: tuple[Offer, ...]


def shelf(seen: Sight) -> Shelf:
    """Return all kinds of letters for where the road is."""
    language = current()
    rows = {row["soort"]: row for row in listing(seen.now, language)}
    where = standing(seen.story, seen.today, language)
    by_action = letters_now(seen.now)
    wanted = kinds_of(fitting_letters(seen.now, by_action, language))
    found = actions(where, by_action, language, objecting(seen.story), wanted)
    leading = [action for action in (found.main, found.beside) if action]
    why = {action.code: action for action in (found.main, found.beside, *found.more) if action}

    by_letter = {action.letter: action for action in leading}

    def offer(soort: str) -> Offer:
        action = why.get(KINDS[soort].actie or "") or by_letter.get(soort)
        fits = rows[soort]["zinvol"]
        reason = action.reason if fits and action else rows[soort]["reden"]
        instead = text(f"anders.{soort}") if not fits and has(f"anders.{soort}") else ""
        sources = action.sources if fits and action else ()
        return Offer(soort, _say("naam", soort), _say("doet", soort), reason, sources, instead)

    fitting = [soort for soort, row in rows.items() if row["zinvol"]]
    fitting.sort(key=lambda soort: _place(soort, leading))
    main = fitting[0] if fitting and found.main and _goes_with(fitting[0], found.main) else None
    return Shelf(
        offer(main) if main else None,
        tuple(offer(soort) for soort in fitting if soort != main),
        tuple(offer(soort) for soort in rows if soort not in fitting),
    )


def _say(table: str, soort: str) -> str:
    """Return the words for a kind of letter, its code where nobody wrote any yet."""
    return text(f"{table}.{soort}") if has(f"{table}.{soort}") else soort.replace("_", " ")


def _goes_with(soort: str, action: Action) -> bool:
    return soort == action.letter or KINDS[soort].actie == action.code


def _place(soort: str, leading: Sequence[Action]) -> tuple[int, int]:
    for place, action in enumerate(leading):
        if _goes_with(soort, action):
            return place, 0
    actie = KINDS[soort].actie
    return (len(leading), ORDER.index(actie)) if actie in ORDER else (len(leading), len(ORDER))
