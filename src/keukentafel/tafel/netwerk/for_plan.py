"""What the plan says about the network, from the shared sheet alone; hours are the part of the week."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.netwerk.people import Around, Asked, around
from keukentafel.tafel.voorbereiding.for_plan import ForPlan, say
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.voorbereiding.voice import Voice
from keukentafel.tafel.voorbereiding.voice_here import voice_at
from keukentafel.tafel.week.entries import moments_of
from wet.teksten import written_date

_say = partial(say, "netwerk")

_GIVES: Final[Mapping[Asked, str]] = {"helpt": "geeft", "ja": "kan_geven", "nee": "kan_geven"}
"""What the plan says about the kinds of support; of who can't or is not to be asked it says nothing."""


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return the sentences about the people around the table: by relation, with a name only where the person knows."""
    helpers = [helper for helper in helpers_of(at_table) if helper.said.sheet == GEDEELD]
    moments = [kept.moment for kept in moments_of(at_table) if kept.said.sheet == GEDEELD]
    voice = voice_at(at_table)
    return tuple(told for one in around(helpers, moments) for told in _about(one, voice))


def _about(one: Around, voice: Voice) -> Iterator[ForPlan]:
    name = one.helper.in_plan_of(voice).removesuffix(",")
    who = name[:1].upper() + name[1:]
    subject = one.helper.subject
    if one.helper.lives_in:
        yield _told(one, "woont_bij", _say("woont_bij", voice, wie=who), subject, short=False)
    if one.support and one.asked in _GIVES:
        given = _listed([_say(f"steun_{code}") for code in one.support])
        yield _told(one, "steun", _say(_GIVES[one.asked], voice, wie=who, steun=given), subject, short=False)
    for code in ("doet_nu", "kan_meer", "grenzen"):
        if code in one.stories:
            first = name if code == "grenzen" else who
            yield _told(one, code, _say(code, wie=first, tekst=one.stories[code]), subject, short=code != "kan_meer")
    if one.asked != "helpt" and one.helper.content.get("gevraagd") == one.asked:
        yield _told(one, "gevraagd", _say(one.asked, voice, wie=who), subject, short=False)
    if one.until is not None:
        yield _told(one, "tot", _say("tot", wie=name, dag=written_date(one.until, "nl")), subject, short=False)


def _listed(words: Sequence[str]) -> str:
    """Return words in a row, as Dutch says them: "raad, hulp en gezelschap"."""
    return " en ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _told(one: Around, code: str, text: str, subject: str, *, short: bool) -> ForPlan:
    return ForPlan(f"netwerk.{one.helper.id}.{code}", text, one.helper.id, "wie_helpt", subject, short)
