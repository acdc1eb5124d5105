"""The melding: one sentence in own words starts the onderzoek (Wmo 2.3.2), or asks for youth help (Jeugdwet 2.3)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, has_asked, is_for_another, joined, own_words, subject, to_college
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "melding"
ASKS = ("hulpvraag", *SENDER)
MORE = (
    "hulp_voor",
    "on_behalf_of",
    "weet_ervan",
    "phone",
    "bereikbaar",
    "companion",
    "tolk_taal",
    "plan_keuze",
    "geboren_op",
)

_PLAN = {"ja": "plan_ja", "nee": "plan_nee"}
_TALKED = {"ja": "weet_het", "nee": "weet_het_niet"}


def write(facts: LetterFacts) -> Letter:
    """Return the letter; by or for somebody, without any paper that proves it (Wmo 2.3.2 lid 1)."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, f"onderwerp_{facts.wet}", facts)
    yield from joined(_who(words, facts))
    yield Paragraph(words.say("dit_is_er"))
    yield from own_words(words, "hulpvraag", facts.said.story("hulpvraag"))
    yield from joined(_around_the_talk(words, facts))
    yield Paragraph(words.say(f"bevestiging_{facts.wet}"))
    yield from joined(_support(words, facts))


def _who(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Say for whom; that somebody does not know of it yet only matters where it is about another."""
    name, said = bare(facts.personal.on_behalf_of), facts.said
    if is_for_another(facts):
        yield words.say(f"ander_{facts.wet}", voor_wie=name)
    else:
        yield words.say(f"ik_meld_{facts.wet}")
    if said.day("geboren_op"):
        yield words.say("geboren", geboren_op=said.day("geboren_op"))
    if name and said.choice("weet_ervan") in _TALKED:
        yield words.say(_TALKED[said.choice("weet_ervan")], voor_wie=name)


def _around_the_talk(words: Wording, facts: LetterFacts) -> Iterator[str]:
    said = facts.said
    if facts.personal.companion:
        yield words.say("mee", begeleider=bare(facts.personal.companion))
    if said.has("tolk_taal"):
        yield words.say("tolk", taal=bare(said.line("tolk_taal")))
    if said.has("bereikbaar"):
        yield words.say("bereikbaar", bereikbaar=bare(said.line("bereikbaar")))


def _support(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Ask for free support; the plan with its seven days is of the Wmo alone."""
    yield words.say(f"ondersteuning_{facts.wet}")
    if facts.wet == "wmo":
        yield words.say(_PLAN.get(facts.said.choice("plan_keuze"), "plan_misschien"))


def _hints(facts: LetterFacts) -> list[str]:
    is_wmo = facts.wet == "wmo"
    first = ["er_loopt_al_iets"] if is_wmo and has_asked(facts) and not facts.told.may("melding_doen") else []
    other = ["voor_een_ander"] if is_wmo and is_for_another(facts) else []
    own = ["een_zin_is_genoeg", *other] if is_wmo else ["huisarts"]
    privacy = ["geen_bsn"] if is_wmo else []
    return [*first, f"spoed_{facts.wet}", f"wat_de_brief_doet_{facts.wet}", *own, *privacy, "versturen"]
