"""Answers a request for more data: what comes along, what does not and why, more time (Awb 4:3, 4:5; 6:6)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Listing, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, is_past, joined, machtiging_of, to_college, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "aanvulling"
ASKS = ("stuur_mee", "kenmerk", *SENDER)
MORE = ("stuur_niet", "heb_niet", "meer_tijd_tot", "waarom_meer_tijd", "on_behalf_of")

_LEFT_OPEN = ("stuur_niet", "heb_niet", "meer_tijd_tot")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; it says that all is complete only where nothing is left open."""
    enclosures = [*(["bijlage_gegevens"] if facts.said.has("stuur_mee") else []), *machtiging_of(facts)]
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts), enclosures)


def _over(facts: LetterFacts) -> str:
    """Return what the data are for: an aanvraag, or a bezwaar with articles of its own."""
    is_bezwaar = facts.told.field("aanvulling_gevraagd", "over") == "bezwaar"
    return "bezwaar" if is_bezwaar else "aanvraag"


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    over, said = _over(facts), facts.said
    yield Subject(words.say(f"onderwerp_{over}", kenmerk=facts.personal.kenmerk))
    yield from joined(_asked(words, facts, over))
    yield from _comes_along(words, facts)
    yield from told_under(words, f"stuur_niet_{over}", said.story("stuur_niet"))
    if said.has("stuur_niet"):
        yield Paragraph(words.say("waarvoor_nodig"))
    yield from told_under(words, f"heb_niet_{over}", said.story("heb_niet"))
    yield from joined(_more_time(words, facts, over))
    yield from joined(_then(words, facts, over))


def _asked(words: Wording, facts: LetterFacts, over: str) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say(f"u_vroeg_{over}", gevraagd_op=facts.told.on("aanvulling_gevraagd"))


def _comes_along(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    """List what is sent; a letter that only asks for time or refuses sends nothing and has no line for it."""
    sent = facts.said.story("stuur_mee")
    if sent or not any(facts.said.has(name) for name in _LEFT_OPEN):
        yield Paragraph(words.say("stuur_mee"))
        yield Listing(sent or (words.fill("stuur_mee", None),))


def _more_time(words: Wording, facts: LetterFacts, over: str) -> Iterator[str]:
    until = facts.said.day("meer_tijd_tot")
    if until:
        yield words.say(f"meer_tijd_{over}", meer_tijd_tot=until)
        if facts.said.has("waarom_meer_tijd"):
            yield words.say("waarom_meer_tijd", waarom_meer_tijd=bare(facts.said.line("waarom_meer_tijd")))


def _then(words: Wording, facts: LetterFacts, over: str) -> Iterator[str]:
    if facts.said.day("meer_tijd_tot") is None:
        yield words.say(f"compleet_{over}")
        yield words.say(f"tijd_loopt_{over}")


def _hints(facts: LetterFacts) -> list[str]:
    """Say first whether it is in time; then that only what is needed may be asked."""
    is_bezwaar, said = _over(facts) == "bezwaar", facts.said
    refusing = ["weigeren"] if said.has("stuur_niet") and not is_bezwaar else []
    needed = [] if is_bezwaar else ["alleen_wat_nodig_is"]
    return [*_timing(facts), *refusing, *needed, "medische_stukken"]


def _timing(facts: LetterFacts) -> list[str]:
    told, is_bezwaar = facts.told, _over(facts) == "bezwaar"
    if not told.has("aanvulling_gevraagd"):
        return ["niets_gevraagd"]
    before = told.day_in("aanvulling_gevraagd", "hersteltermijn_tot")
    if before is None:
        return ["geen_datum"]
    if is_past(facts, before):
        return ["datum_voorbij_bezwaar" if is_bezwaar else "datum_voorbij_aanvraag"]
    return ["op_tijd_bezwaar" if is_bezwaar else "op_tijd"]
