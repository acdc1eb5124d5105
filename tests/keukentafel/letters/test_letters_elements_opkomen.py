"""What the law asks of each letter of standing up stands in it, in a sentence that names the article."""

import re
import tomllib

import pytest

from keukentafel.content import folder
from keukentafel.letters.blocks import PlaceAndDate, Sender, Signature, texts
from keukentafel.letters.wording import wording
from tests.keukentafel.letters.letter_makers import EXAMPLES

# Each row: the article, the letter (an approved example), and the sentence of its toml that does what the article asks.
ELEMENTS = (
    # The notice of default: in writing, about which aanvraag or bezwaar, that it is late, two weeks.
    ("Awb art. 4:17 lid 3", "ingebrekestelling_aanvraag", "onderwerp_aanvraag"),
    ("Awb art. 4:17 lid 3", "ingebrekestelling_aanvraag", "in_gebreke"),
    ("Awb art. 6:12 lid 2", "ingebrekestelling_aanvraag", "in_gebreke"),
    ("Wmo 2015 art. 2.3.5 lid 2", "ingebrekestelling_aanvraag", "laatste_dag_aanvraag"),
    ("Awb art. 7:14", "ingebrekestelling_bezwaar", "onderwerp_bezwaar"),
    ("Awb art. 7:10", "ingebrekestelling_bezwaar", "laatste_dag_bezwaar"),
    # Beroep against not deciding in time.
    ("Awb art. 6:2 onder b", "beroep_niet_tijdig_aanvraag", "beroep"),
    ("Awb art. 6:12 lid 2", "beroep_niet_tijdig_aanvraag", "in_gebreke"),
    ("Awb art. 6:5 lid 1 onder c", "beroep_niet_tijdig_aanvraag", "onderwerp"),
    ("Awb art. 6:5 lid 1 onder d", "beroep_niet_tijdig_aanvraag", "gronden"),
    ("Awb art. 8:55b lid 1", "beroep_niet_tijdig_aanvraag", "vraag_gegrond"),
    ("Awb art. 8:55c", "beroep_niet_tijdig_aanvraag", "vraag_hoogte"),
    ("Awb art. 8:55d lid 1", "beroep_niet_tijdig_aanvraag", "vraag_termijn"),
    ("Awb art. 8:55d lid 2", "beroep_niet_tijdig_aanvraag", "vraag_dwangsom"),
    ("Awb art. 8:24 lid 2", "beroep_niet_tijdig_zonder_brief", "bijlage_machtiging"),
    # Bezwaar: which besluit, that it is a bezwaar, the reasons; hearing, papers, costs; too late.
    ("Awb art. 6:5 lid 1 onder c", "bezwaar_pro_forma_toos", "onderwerp"),
    ("Awb art. 6:4 lid 1", "bezwaar_pro_forma_toos", "bezwaar"),
    ("Awb art. 6:6", "bezwaar_pro_forma_toos", "pro_forma"),
    ("Awb art. 6:5 lid 1 onder c", "bezwaar_met_redenen", "onderwerp"),
    ("Awb art. 6:4 lid 1", "bezwaar_met_redenen", "bezwaar"),
    ("Awb art. 6:5 lid 1 onder d", "bezwaar_met_redenen", "redenen"),
    ("Awb art. 7:11", "bezwaar_met_redenen", "heroverweging"),
    ("Awb art. 7:2 lid 1", "bezwaar_met_redenen", "horen"),
    ("Awb art. 7:4 lid 2", "bezwaar_met_redenen", "stukken"),
    ("Awb art. 7:15 lid 2", "bezwaar_met_redenen", "kosten"),
    ("Wmo 2015 art. 2.3.5 lid 3", "bezwaar_met_redenen", "te_weinig_wmo"),
    ("Awb art. 3:2", "bezwaar_alle_punten", "gemist_wmo"),
    ("ECLI:NL:CRVB:2018:3243", "bezwaar_alle_punten", "anderen_wmo"),
    ("ECLI:NL:CRVB:2019:2731", "bezwaar_alle_punten", "niet_helder_wmo"),
    ("Awb art. 2:1 lid 3", "bezwaar_alle_punten", "bijlage_machtiging"),
    ("Jeugdwet art. 2.3 lid 1", "bezwaar_jeugdwet", "te_weinig_jeugdwet"),
    ("ECLI:NL:CRVB:2017:1477", "bezwaar_jeugdwet", "gemist_jeugdwet"),
    ("Awb art. 6:6", "bezwaar_redenen_later", "onderwerp_redenen"),
    ("Awb art. 6:11", "bezwaar_te_laat", "te_laat_verzoek"),
    ("Awb art. 6:21 lid 1", "bezwaar_intrekken_op_tijd", "intrekken"),
    # Voorlopige voorziening: a pending bezwaar or beroep, urgency, grounds, a copy of what is pending.
    ("Awb art. 8:81 lid 1", "voorlopige_voorziening_bezwaar", "verzoek"),
    ("Awb art. 8:81 lid 1", "voorlopige_voorziening_bezwaar", "kop_spoed"),
    ("Awb art. 8:81 lid 3", "voorlopige_voorziening_bezwaar", "loopt_bezwaar"),
    ("Awb art. 8:81 lid 2", "voorlopige_voorziening_beroep", "loopt_beroep"),
    ("Awb art. 6:5 lid 1 onder c", "voorlopige_voorziening_bezwaar", "besluit"),
    ("Awb art. 6:5 lid 1 onder d", "voorlopige_voorziening_bezwaar", "kop_redenen"),
    ("Awb art. 8:81 lid 4", "voorlopige_voorziening_bezwaar", "bijlage_afschrift_bezwaar"),
    ("Awb art. 8:81 lid 4", "voorlopige_voorziening_beroep", "bijlage_afschrift_beroep"),
    ("Awb art. 8:82 lid 5", "voorlopige_voorziening_bezwaar", "griffierecht"),
    # Beroep and hoger beroep.
    ("Awb art. 8:1", "beroep_met_redenen", "beroep"),
    ("Awb art. 6:5 lid 1 onder c", "beroep_met_redenen", "besluit"),
    ("Awb art. 6:5 lid 1 onder d", "beroep_met_redenen", "gronden"),
    ("Awb art. 6:6", "beroep_redenen_later", "gronden_later"),
    ("Awb art. 6:5 lid 2", "beroep_met_redenen", "bijlage_beslissing"),
    ("Awb art. 6:11", "beroep_te_laat", "te_laat_verzoek"),
    ("Awb art. 8:72 lid 1", "beroep_met_redenen", "vraag_gegrond"),
    ("Awb art. 8:74 lid 1", "beroep_met_redenen", "vraag_kosten"),
    ("Awb art. 8:104 lid 1", "hoger_beroep_pro_forma", "hoger_beroep"),
    ("Awb art. 6:24", "hoger_beroep_pro_forma", "pro_forma"),
    ("Awb art. 6:5 lid 1 onder d", "hoger_beroep_jeugdwet", "gronden"),
    ("Awb art. 6:5 lid 2", "hoger_beroep_pro_forma", "bijlage_uitspraak"),
    # Klacht and ombudsman.
    ("Awb art. 9:1 lid 1", "klacht_gedrag", "klacht"),
    ("Awb art. 9:4 lid 2 onder c", "klacht_gedrag", "gebeurd"),
    ("Awb art. 9:7 lid 1", "klacht_gedrag", "onafhankelijk"),
    ("Awb art. 9:10 lid 1", "klacht_gedrag", "gehoord"),
    ("Awb art. 9:11 lid 1", "klacht_gedrag", "termijn"),
    ("Awb art. 9:6", "klacht_gedrag", "bevestiging"),
    ("Awb art. 9:18 lid 1", "ombudsman_na_antwoord", "verzoek"),
    ("Awb art. 9:28 lid 1 onder c", "ombudsman_na_antwoord", "wie"),
    ("Awb art. 9:28 lid 1 onder c", "ombudsman_na_antwoord", "gebeurd"),
    ("Awb art. 9:28 lid 1 onder d", "ombudsman_na_antwoord", "gronden"),
    ("Awb art. 9:20 lid 1", "ombudsman_na_antwoord", "eerst_geklaagd"),
    ("Awb art. 9:28 lid 1 onder e", "ombudsman_na_antwoord", "met_antwoord"),
    ("Awb art. 9:11 lid 1", "ombudsman_zonder_antwoord", "zonder_antwoord"),
    # Data: a copy, a correction, destruction.
    ("Wmo 2015 art. 5.3.2 lid 1", "inzage_wmo", "vraag_wmo"),
    ("AVG art. 15 lid 3", "inzage_jeugdwet", "vraag_jeugdwet"),
    ("AVG art. 12 lid 3", "inzage_wmo", "termijn_wmo"),
    ("Wmo 2015 art. 5.3.2 lid 5", "correctie_wmo", "vraag_wmo"),
    ("AVG art. 16", "correctie_wmo", "aanvullen"),
    ("AVG art. 12 lid 3", "correctie_wmo", "termijn"),
    ("Wmo 2015 art. 5.3.5 lid 1", "vernietiging_alles_klaar", "termijn_wmo"),
    ("AVG art. 17 lid 1", "vernietiging_jeugdwet", "vraag_jeugdwet"),
    # Change of help.
    ("Wmo 2015 art. 2.3.8 lid 1", "hulp_wijzigen_minder", "veranderd_wmo"),
    ("Wmo 2015 art. 2.3.2 lid 1", "hulp_wijzigen_meer", "meer_wmo"),
    ("Wmo 2015 art. 2.3.2 lid 1", "hulp_wijzigen_stoppen", "opnieuw"),
)

FRAMES = (
    ("Awb art. 6:5 lid 1", "beroep_niet_tijdig_aanvraag"),
    ("Awb art. 6:5 lid 1", "bezwaar_pro_forma_toos"),
    ("Awb art. 6:5 lid 1", "bezwaar_met_redenen"),
    ("Awb art. 6:5 lid 1", "beroep_met_redenen"),
    ("Awb art. 6:5 lid 1", "hoger_beroep_pro_forma"),
    ("Awb art. 6:5 lid 1", "voorlopige_voorziening_bezwaar"),
    ("Awb art. 9:4 lid 2", "klacht_gedrag"),
    ("Awb art. 9:28 lid 1", "ombudsman_na_antwoord"),
)
"""Letters of which an article says: signed, with name, address and date."""


def lines_of(example):
    return [line for block in EXAMPLES[example]().printed for line in texts(block)]


def as_pattern(template):
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(template))


@pytest.mark.parametrize(("article", "example", "code"), ELEMENTS, ids=lambda each: each)
def test_what_an_article_asks_stands_in_the_letter_in_a_sentence_that_names_it(article, example, code):
    sentence = wording(EXAMPLES[example]().soort).sentences[code]

    assert article in sentence.sources
    assert any(re.search(as_pattern(sentence.text), line) for line in lines_of(example))


@pytest.mark.parametrize(("article", "example"), FRAMES)
def test_a_letter_that_must_be_signed_holds_name_address_date_and_a_place_to_sign(article, example):
    made = EXAMPLES[example]()
    sender = next(block for block in made.printed if isinstance(block, Sender))
    dated = next(block for block in made.printed if isinstance(block, PlaceAndDate))
    signature = next(block for block in made.printed if isinstance(block, Signature))

    assert sender.lines[:3] == ("Toos Verhagen", "Lindelaan 12", "4199 ZX Overwaard")
    assert re.fullmatch(r"Overwaard, \d{1,2} [a-z]+ 2026", dated.text)
    assert (signature.label, signature.name) == ("handtekening", "Toos Verhagen")
    assert article in wording(made.soort).sentences["handtekening"].sources


@pytest.mark.parametrize(
    ("example", "whom"),
    [
        ("beroep_niet_tijdig_aanvraag", "Aan de rechtbank Waterstad, team bestuursrecht"),
        ("beroep_jeugdwet", "Aan de rechtbank Waterstad, team bestuursrecht"),
        (
            "voorlopige_voorziening_bezwaar",
            "Aan de voorzieningenrechter van de rechtbank Waterstad, team bestuursrecht",
        ),
        ("hoger_beroep_pro_forma", "Aan de Centrale Raad van Beroep"),
        ("ombudsman_na_antwoord", "Aan de ombudsman"),
        ("klacht_gedrag", "Aan het college van burgemeester en wethouders"),
    ],
)
def test_each_letter_goes_to_who_decides_on_it(example, whom):
    assert whom in lines_of(example)


def test_the_notice_of_default_and_the_beroep_after_it_never_speak_of_a_melding():
    about_silence = [name for name in EXAMPLES if name.startswith(("ingebrekestelling", "beroep_niet_tijdig"))]

    assert not [name for name in about_silence if "melding" in " ".join(lines_of(name)).lower()]


def test_no_letter_or_hint_promises_a_chance_in_figures():
    files = sorted((folder("content") / "brieven").glob("*.toml"))
    told = [str(tomllib.loads(file.read_text("utf-8"))) for file in files]

    assert not [text for text in told if re.search(r"\d+ ?(%|procent|percent)", text)]


@pytest.mark.requirement("S3-56", "S3-57", screen="/waar-sta-ik")
def test_who_was_treated_badly_has_a_letter_of_complaint_with_what_happened_in_own_words():
    said = lines_of("klacht_gedrag")

    assert "Hij zei dat ik maar wat vaker naar buiten moest." in said
    assert any("de heer De Bruin van het wijkteam" in line and "2 april 2026" in line for line in said)


@pytest.mark.requirement("S2-115", "S3-59", "S3-60", screen="/waar-sta-ik")
def test_who_disagrees_with_a_decision_has_a_letter_of_objection_with_the_own_reasons():
    said = lines_of("bezwaar_met_redenen")

    assert "Bezwaar tegen uw besluit van 9 april 2026, kenmerk 2026-0412" in said
    assert "Twee uur per week is niet genoeg. De was en de badkamer blijven liggen." in said


@pytest.mark.requirement("S0-23", screen="/waar-sta-ik")
def test_after_the_answer_on_an_objection_there_is_a_letter_of_appeal_to_the_court():
    said = lines_of("beroep_met_redenen")

    assert "Beroep tegen de beslissing op bezwaar van 1 juli 2026" in said
    assert "Aan de rechtbank Waterstad, team bestuursrecht" in said
