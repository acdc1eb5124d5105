"""Authorises somebody to act (Awb 2:1): a paper that stays with people, signed by both."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Listing, Paragraph, PlaceAndDate, Signature
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import notes
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, joined, subject
from keukentafel.letters.wording import Wording, wording

SOORT = "machtiging"
ASKS = ("wie_krijgt", "wat_mag", "name", "place", "gemeente")
MORE = ("wie_geeft", "geldt_tot", "adres_krijgt", "geboren_op")


def write(facts: LetterFacts) -> Letter:
    """Return the paper; it is addressed to nobody, and whoever needs it gets a copy."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _giver(facts: LetterFacts) -> str:
    """Return who authorises: whoever is named, else whom the sender writes for, else the sender."""
    return facts.said.line("wie_geeft") or facts.personal.on_behalf_of or facts.personal.name


def _taker(facts: LetterFacts) -> str:
    """Return who is authorised; a sender who writes for another is that person themselves."""
    is_for_another = bool(facts.personal.on_behalf_of)
    return facts.said.line("wie_krijgt") or (facts.personal.name if is_for_another else "")


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    taker = _taker(facts)
    yield PlaceAndDate(words.say("plaats_datum", plaats=facts.personal.place, datum=facts.written_on))
    yield subject(words, "onderwerp", facts)
    yield from joined(_who(words, facts))
    yield Paragraph(words.say("mag", wie_krijgt=taker))
    yield Listing(tuple(_powers(words, facts)))
    yield Paragraph(_until(words, facts))
    yield Signature(words.say("handtekening_geeft"), words.fill("naam", _giver(facts)))
    yield Signature(words.say("handtekening_krijgt"), words.fill("naam", taker))
    yield from notes(words, _hints(facts))


def _who(words: Wording, facts: LetterFacts) -> Iterator[str]:
    giver, taker, said = _giver(facts), _taker(facts), facts.said
    yield words.say(f"ik_machtig_{facts.wet}", wie_geeft=giver, wie_krijgt=taker, gemeente=facts.gemeente)
    if said.day("geboren_op"):
        yield words.say("geboren", geboren_op=said.day("geboren_op"))
    if said.has("adres_krijgt"):
        yield words.say("adres", wie_krijgt=taker, adres=bare(said.line("adres_krijgt")))


def _powers(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Say what the other may do: no more than was chosen, and without a choice no bezwaar."""
    chosen = facts.said.choice("wat_mag")
    yield words.say("mag_gesprek")
    yield words.say("mag_lezen" if facts.wet == "wmo" else "mag_lezen_jeugdwet")
    if chosen != "praten":
        yield words.say("mag_schrijven")
    if chosen == "alles":
        yield words.say("mag_bezwaar")


def _until(words: Wording, facts: LetterFacts) -> str:
    until = facts.said.day("geldt_tot")
    return words.say("tot", geldt_tot=until) if until else words.say("tot_ik_stop")


def _hints(facts: LetterFacts) -> list[str]:
    who = "zelf_niet_beslissen" if facts.wet == "wmo" else "ouder"
    return ["dit_papier_blijft_bij_u", "niet_altijd_nodig", who, "niet_te_veel", "niet_voor_digid"]
