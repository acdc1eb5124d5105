"""What the law asks of each letter on the way to a besluit stands in it, said by a sentence that names the article."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

import pytest

from keukentafel.letters import Letter
from keukentafel.letters.blocks import Addressee, Paragraph, PlaceAndDate, Sender, Signature, texts
from keukentafel.letters.wording import wording
from tests.keukentafel.letters.letter_makers_weg import EXAMPLES, MOTHER, RIA, SON, empty, words_of, written, youth

KINDS = (
    *("melding", "spoedmelding", "wanneer_komt_u", "clientondersteuning", "persoonlijk_plan", "afspraak_wijzigen"),
    *("apart_gesprek", "verslag_opvragen", "reactie_verslag", "tweede_gesprek", "aanvraag", "aanvulling"),
    "nieuwe_melding",
)
"""The letters that go to the gemeente; a machtiging goes to nobody."""


class Element(NamedTuple):
    """What an article asks of an example, and the words that answer it."""

    article: str
    what: str
    example: str
    words: str


ELEMENTS = (
    Element("Wmo 2015 art. 2.3.2 lid 1", "a need for support is reported", "melding_wmo", "dat ik hulp nodig heb"),
    Element("Wmo 2015 art. 2.3.2 lid 1", "also by somebody else", "melding_voor_een_ander", "nodig is voor Ria Bos"),
    Element("Wmo 2015 art. 2.3.2 lid 1", "the college confirms receipt", "melding_wmo", "op welke dag u deze melding"),
    Element("Wmo 2015 art. 2.3.2 lid 1", "six weeks for the onderzoek", "melding_wmo", "u zes weken voor uw onderzoek"),
    Element("Wmo 2015 art. 2.3.2 lid 2", "seven days for a plan", "melding_wmo", "zeven dagen na deze melding"),
    Element("Wmo 2015 art. 2.3.2 lid 2", "or none", "melding_voor_een_ander", "geen persoonlijk plan"),
    Element("Wmo 2015 art. 2.3.2 lid 3", "support is pointed out", "melding_wmo", "gratis cliëntondersteuning"),
    Element("Jeugdwet art. 2.3 lid 1", "youth help is asked for", "melding_jeugdwet", "jeugdhulp voor mijn zoon"),
    Element("Jeugdwet art. 2.5", "who the vertrouwenspersoon is", "melding_jeugdwet", "wie de vertrouwenspersoon is"),
    Element("Wmo 2015 art. 2.3.3", "a decision at once", "spoedmelding_wmo", "beslist u meteen over tijdelijke hulp"),
    Element("Wmo 2015 art. 2.3.3", "awaiting the onderzoek", "spoedmelding_wmo", "niet op het onderzoek"),
    Element("Wmo 2015 art. 2.3.2 lid 1", "it is a melding as well", "spoedmelding_wmo", "doe ik bij u een melding"),
    Element("Awb art. 3:41 lid 1", "the besluit is sent", "spoedmelding_wmo", "besluit ook op papier sturen"),
    Element("Jeugdwet art. 2.3 lid 1", "youth help, urgent", "spoedmelding_jeugdwet", "vroeg ik u om hulp"),
    Element("Wmo 2015 art. 2.3.2 lid 1", "until when", "wanneer_komt_u_halverwege", "tot en met 13 april 2026"),
    Element(
        "Wmo 2015 art. 2.3.2 lid 1", "that they passed", "wanneer_komt_u_te_laat", "Die duurden tot en met 13 april"
    ),
    Element(
        "Wmo 2015 art. 2.2.4", "independent support", "clientondersteuning_wmo", "onafhankelijke cliëntondersteuner"
    ),
    Element("Wmo 2015 art. 2.1.4 lid 5", "free of charge", "clientondersteuning_wmo", "Die hulp is gratis"),
    Element("Wmo 2015 art. 2.3.2 lid 3", "carers too", "clientondersteuning_mantelzorger", "Ook mantelzorgers"),
    Element(
        "Jeugdwet art. 2.5", "the vertrouwenspersoon", "clientondersteuning_jeugdwet", "wie de vertrouwenspersoon is"
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 2", "the plan is handed over", "persoonlijk_plan_op_tijd", "zit mijn persoonlijk plan"
    ),
    Element("Wmo 2015 art. 2.3.2 lid 5", "and is to be used", "persoonlijk_plan_op_tijd", "gebruiken bij uw onderzoek"),
    Element("Wmo 2015 art. 2.3.2 lid 2", "also when late", "persoonlijk_plan_te_laat", "mijn plan toch te gebruiken"),
    Element("Jeugdwet art. 4.1.2", "the provider gives the chance", "persoonlijk_plan_aanbieder", "als eerste de kans"),
    Element("Jeugdwet art. 2.1 onder g", "the policy aims at it", "persoonlijk_plan_jeugdwet", "Ook uw beleid"),
    Element("Awb art. 2:1 lid 2", "somebody along", "afspraak_wijzigen_wmo", "iemand erbij: Samira Aziz"),
    Element(
        "Wmo 2015 art. 2.3.2 lid 1", "together with the client", "afspraak_wijzigen_wmo", "onderzoek samen met mij"
    ),
    Element("Awb art. 3:2", "with care", "afspraak_wijzigen_jeugdwet", "een zorgvuldig onderzoek"),
    Element(
        "Wmo 2015 art. 2.3.2 lid 1", "the carer is heard", "apart_gesprek_huisgenoot", "samen met mij, als mantelzorger"
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 4 onder d", "what helps the carer", "apart_gesprek_huisgenoot", "om het vol te houden"
    ),
    Element(
        "Wmo 2015 art. 5.1.1 lid 2", "whose words are written down", "apart_gesprek_huisgenoot", "Over mij schrijft u"
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 3", "support for the carer", "apart_gesprek_huisgenoot", "mij als mantelzorger gratis"
    ),
    Element("Wmo 2015 art. 2.3.2 lid 8", "the outcomes on paper", "verslag_opvragen_op_tijd", "op papier wat er uit"),
    Element(
        "Wmo 2015 art. 2.3.2 lid 1", "inside the six weeks", "verslag_opvragen_op_tijd", "tot en met 13 april 2026"
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 5", "what became of the plan", "verslag_opvragen_op_tijd", "mijn persoonlijk plan"
    ),
    Element("AVG art. 15", "a copy of one's own papers", "verslag_opvragen_jeugdwet", "vraag ik u daarvan een kopie"),
    Element("Wmo 2015 art. 2.3.2 lid 8", "which report", "reactie_verslag_gezien", "Op 27 maart 2026 stuurde u mij"),
    Element(
        "Wmo 2015 art. 5.3.2 lid 5", "correction of facts", "reactie_verslag_niet_akkoord", "Wilt u ze verbeteren?"
    ),
    Element("AVG art. 16", "correction of facts", "reactie_verslag_jeugdwet", "Wilt u ze verbeteren?"),
    Element("Awb art. 3:2", "care, as the law names no second talk", "tweede_gesprek_wmo", "moet wel zorgvuldig"),
    Element(
        "Awb art. 4:2 lid 1", "what is asked", "aanvraag_met_redenen", "doe ik een aanvraag. Ik vraag u om deze hulp:"
    ),
    Element("Awb art. 4:2 lid 2", "reasons", "aanvraag_met_redenen", "waarom deze hulp nodig is"),
    Element("Awb art. 4:6 lid 1", "what is new", "aanvraag_met_redenen", "Na uw vorige besluit is dit veranderd"),
    Element("Wmo 2015 art. 2.3.6 lid 2 onder b", "why a pgb is wanted", "aanvraag_met_redenen", "Daarom wil ik dat:"),
    Element(
        "Jeugdwet art. 8.1.1",
        "why help in kind does not fit",
        "aanvraag_jeugd_pgb",
        "Daarom past hulp via de gemeente niet",
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 9", "six weeks passed", "aanvraag_na_stilte", "Daarom mag ik nu een aanvraag doen"
    ),
    Element(
        "Awb art. 4:5 lid 1", "a chance to complete it", "aanvraag_na_stilte", "met een datum, en alleen wat nodig is"
    ),
    Element("Wmo 2015 art. 2.3.5 lid 2", "two weeks", "aanvraag_na_stilte", "binnen twee weken na ontvangst"),
    Element("Awb art. 4:13", "eight weeks or the verordening", "aanvraag_jeugd_pgb", "anders binnen acht weken"),
    Element("Awb art. 4:5 lid 1", "which request is answered", "aanvulling_aanvraag", "Op 7 april 2026 vroeg u mij"),
    Element("Awb art. 4:15 lid 1", "the term goes on", "aanvulling_aanvraag", "loopt dan weer door"),
    Element("Awb art. 4:3 lid 1", "privacy", "aanvulling_privacy_en_tijd", "omdat mijn privacy hier zwaarder weegt"),
    Element("Awb art. 4:2 lid 2", "what cannot be had", "aanvulling_privacy_en_tijd", "ik kan er niet zelf aan komen"),
    Element("Awb art. 4:5 lid 1", "more time", "aanvulling_privacy_en_tijd", "tot en met 12 mei 2026 geven"),
    Element("Awb art. 6:6", "a bezwaar is completed", "aanvulling_bezwaar", "mijn bezwaar aan te vullen"),
    Element("Awb art. 7:10 lid 2", "its term goes on", "aanvulling_bezwaar", "loopt dan weer door"),
    Element("Awb art. 2:1 lid 2", "who authorises whom", "machtiging_wmo", "Ik, Ria Bos, machtig Henk Bos"),
    Element("Wmo 2015 art. 5.3.3", "consent to read along", "machtiging_wmo", "mijn dossier lezen"),
    Element("Wmo 2015 art. 2.3.2 lid 1", "a new melding", "nieuwe_melding_voor_het_einde", "een nieuwe melding"),
    Element(
        "Wmo 2015 art. 2.3.2 lid 1", "receipt confirmed", "nieuwe_melding_voor_het_einde", "op welke dag u deze melding"
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 2", "a plan again", "nieuwe_melding_voor_het_einde", "zeven dagen een persoonlijk plan"
    ),
    Element(
        "Wmo 2015 art. 2.3.2 lid 3", "support again", "nieuwe_melding_voor_het_einde", "gratis cliëntondersteuning"
    ),
    Element("Jeugdwet art. 2.3 lid 1", "youth help again", "nieuwe_melding_jeugdwet", "opnieuw om jeugdhulp"),
)


def said_with(made: Letter, article: str) -> list[str]:
    """Return the parts of the letter that come from a sentence that names this article."""
    known = [each for each in wording(made.soort).sentences.values() if article in each.sources]
    shapes = [re.sub(r"\\\{\w+\\\}", ".+?", re.escape(each.text)) for each in known]
    shapes = [shape.removesuffix("?") if shape.endswith(".+?") else shape for shape in shapes]
    return [found[0] for shape in shapes for found in re.finditer(shape, words_of(made))]


@pytest.mark.parametrize("element", ELEMENTS, ids=lambda each: f"{each.example}: {each.article}, {each.what}")
def test_a_letter_holds_what_its_article_asks(element):
    made = EXAMPLES[element.example]()

    assert any(element.words in sentence for sentence in said_with(made, element.article))


def test_every_letter_on_the_way_is_held_to_an_article():
    held = {EXAMPLES[element.example]().soort for element in ELEMENTS}

    assert held == {*KINDS, "machtiging"}


@pytest.mark.parametrize("soort", KINDS)
@pytest.mark.parametrize("make", [written, youth])
def test_a_letter_says_who_writes_to_whom_when_and_has_a_place_to_sign(soort, make: Callable[..., Letter]):
    """Awb 4:2 lid 1: name and address, date, signature; the other letters hold the same."""
    made = make(soort)
    blocks: Mapping[type, object] = {type(block): block for block in made.printed}
    me = RIA if make is written else MOTHER

    assert blocks[Sender].lines[:3] == (me.name, me.street, me.postcode_and_place)
    assert blocks[Addressee].lines[:2] == (
        "Aan het college van burgemeester en wethouders",
        "van de gemeente Overwaard",
    )
    assert blocks[PlaceAndDate].text == "Overwaard, 30 maart 2026"
    assert blocks[Signature] == Signature("handtekening", me.name)


@pytest.mark.parametrize("soort", KINDS)
@pytest.mark.parametrize("wet", ["wmo", "jeugdwet"])
def test_what_nobody_knows_is_a_line_to_write_on_and_never_a_guess(soort, wet):
    made = empty(soort, wet)

    assert "naam: ....." in words_of(made)
    assert "None" not in words_of(made)
    assert "{" not in words_of(made)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_letter_asks_for_a_bsn(name):
    assert not re.search(r"\bBSN\b|burgerservicenummer", words_of(EXAMPLES[name]()), re.IGNORECASE)


@pytest.mark.parametrize("soort", KINDS)
def test_a_letter_under_the_jeugdwet_knows_no_term_and_no_word_of_the_wmo(soort):
    of_the_wmo = ("zes weken", "zeven dagen", "twee weken", "Wmo", "mantelzorger", "maatwerkvoorziening", "meldde")

    assert [word for word in of_the_wmo if word in words_of(youth(soort))] == []


@pytest.mark.parametrize("soort", [kind for kind in KINDS if kind not in ("melding", "spoedmelding", "nieuwe_melding")])
def test_a_parent_shows_no_machtiging_and_a_grown_up_son_does_where_he_represents(soort):
    represents = soort not in ("clientondersteuning", "apart_gesprek")

    assert ("een machtiging" in words_of(written(soort, personal=SON))) == represents
    assert "een machtiging" not in words_of(youth(soort))


@pytest.mark.parametrize("soort", ["melding", "spoedmelding", "nieuwe_melding"])
def test_anybody_may_report_for_another_without_a_machtiging(soort):
    """Wmo 2.3.2 lid 1: a melding may be made by or for somebody."""
    assert "een machtiging" not in words_of(written(soort, personal=SON))
    assert "Ria Bos" in words_of(written(soort, personal=SON))


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_letter_is_written_in_short_paragraphs(name):
    typed = ("...", "Adam Idrissi")
    long = [text for block in EXAMPLES[name]().printed if isinstance(block, Paragraph) for text in texts(block)]

    assert [text for text in long if len(text.split()) > 75 and not any(word in text for word in typed)] == []
