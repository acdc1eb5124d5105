"""What belongs in a report and in a decision: each element with its source, its doubt and its plain words."""

import re
from itertools import chain

import pytest

from wet.dated import read_table
from wet.teksten import codes, sentence
from wet.toets import ELEMENTS, GRONDEN, Bekend, Element, element, elements
from wet.toets.advies import CODES, REDENEN
from wet.toets.bekend import CONDITIONS
from wet.toets.element import SINCE_BOTH_LAWS, read_elements

EVERY = pytest.mark.parametrize("each", ELEMENTS, ids=lambda each: f"{each.document}-{each.code}-{each.wet}")

# Each article and ruling stands in the fact base of the law; a new one is read before it is added here.
ARTICLES_READ = {
    "Wmo 2015": {"1.1.1", "2.1.4a", "2.3.2", "2.3.5", "2.3.6", "2.3.10", "2.4.1"},
    "Jeugdwet": {"2.3", "8.1.1", "8.1.4"},
    "Awb": {"3:2", "3:41", "3:45", "3:46", "3:47", "3:49", "4:7", "4:8", "6:8"},
}
RULINGS_READ = {
    "ECLI:NL:CRVB:2016:1402",
    "ECLI:NL:CRVB:2017:1477",
    "ECLI:NL:CRVB:2018:3243",
    "ECLI:NL:CRVB:2018:3835",
    "ECLI:NL:CRVB:2019:2731",
    "ECLI:NL:CRVB:2019:3535",
    "ECLI:NL:CRVB:2024:2040",
    "ECLI:NL:CRVB:2025:1390",
}
FROM_KNOWLEDGE = {"ECLI:NL:CRVB:2018:819", "ECLI:NL:CRVB:2018:3241"}

REPORT_WMO = {
    *(f"onderwerp_{letter}" for letter in "abcdefg"),
    *("hulpvraag", "problemen", "aard_omvang", "maatwerk", "deskundigheid", "gesprek_gevoerd", "afspraken"),
    *("huisgenoot_gevraagd", "mantelzorger_gehoord", "mantelzorg_aangeboden", "plan_gewogen", "pgb_uitgelegd"),
    *("algemene_voorziening", "algemeen_gebruikelijk", "advies_getoetst", "normtijden"),
}
REPORT_YOUTH = {
    *("jw_hulpvraag", "jw_problemen", "jw_aard_omvang", "jw_eigen_mogelijkheden", "jw_deskundigheid"),
    *("afspraken", "gesprek_gevoerd", "advies_getoetst"),
}
DECISION = {
    *("alles_beslist", "omvang", "duur", "reden_per_weigering", "grondslag", "onderzoek_gedaan"),
    *("huisgenoot_onderzocht", "mantelzorg_vrijwillig", "algemene_voorziening", "algemeen_gebruikelijk"),
    *("inkomen_geen_grond", "eigen_bijdrage_genoemd", "pgb_juiste_toets", "pgb_meerkosten", "rechtsmiddel"),
    *("verzending", "zienswijze", "advies_bijgevoegd", "advies_getoetst", "normtijden", "wlz_grond"),
    *("herziening_grond", "terugvordering_opzet", "jw_stappen", "plan_gewogen"),
}


def codes_of(document, wet=None):
    return {each.code for each in ELEMENTS if each.document == document and wet in (None, each.wet)}


def test_a_report_and_a_decision_have_the_elements_that_others_rely_on():
    assert codes_of("verslag", "wmo") == REPORT_WMO
    assert codes_of("verslag", "jeugdwet") == REPORT_YOUTH
    assert codes_of("besluit") == DECISION


@EVERY
def test_an_element_rests_only_on_what_stands_in_the_fact_base(each: Element):
    for source in each.bron:
        known = source.artikel in ARTICLES_READ.get(source.wet, set())
        assert known or source.wet in RULINGS_READ | FROM_KNOWLEDGE, str(source)


@EVERY
def test_what_was_not_read_or_is_our_reading_says_so_and_advice_says_that_it_is(each: Element):
    said = each.missing("nl")

    assert ("Zo lezen wij de wet." in said) is (each.zeker in {"K", "I"})
    assert ("Het staat niet in de wet." in said) is (not each.is_law)
    assert bool(each.zeker) is each.is_law
    assert {source.certainty for source in each.bron} <= {"uitleg" if each.zeker in {"K", "I"} else "zeker"}


@EVERY
def test_what_rests_only_on_rulings_from_memory_is_never_called_certain(each: Element):
    rulings = {source.wet for source in each.bron if not source.artikel}

    assert each.zeker != "V" or not rulings or rulings - FROM_KNOWLEDGE


@EVERY
def test_an_element_speaks_both_languages(each: Element):
    for said in (Element.name, Element.question, Element.missing, Element.to_say):
        assert said(each, "nl") != said(each, "en")
    assert each.question("nl").endswith("?") and each.question("en").endswith("?")


@EVERY
def test_only_a_weak_gap_of_a_decision_says_why_an_objection_on_it_hardly_helps(each: Element):
    assert (each.weak() is not None) is (each.kracht == "zwak")
    assert each.kracht != "zwak" or each.document == "besluit"


def test_every_sentence_is_used():
    parts = ("naam", "vraag", "mist", "zeg", "reden", "zwak", "wat", "uitspraak", "zeg_naaste", "wat_naaste")
    about = {
        code for code in codes("nl", "toets") if re.match(r"(verslag|besluit)_.+_(" + "|".join(parts) + ")$", code)
    }
    known = {f"{each.document}_{each.code}{youth}" for each in ELEMENTS for youth in ("", "_jeugd")}
    used = set(chain.from_iterable((f"{each}_{part}" for part in parts) for each in known))

    used |= {f"besluit_duur_{why}_reden" for why in ("eind_ontbreekt", "begin_ontbreekt")}

    assert about <= used
    rest = codes("nl", "toets") - about
    named = {f"advies_{code}" for code in CODES} | {f"omdat_{code}" for code in REDENEN}
    named |= {f"grond_{code}" for code in GRONDEN} | {f"groep_{each.groep}" for each in ELEMENTS}
    named |= {"zeker_K", "zeker_I", "zeker_advies", "gratis_hulp", "verslag_is_geen_besluit"}
    named |= {"niet_helder_verslag", "niet_helder_besluit"}
    named |= {f"ernst_{code}" for code in ("gebrek", "let_op", "vraag")}
    named |= {f"antwoord_{code}" for code in ("ja", "nee", "onduidelijk", "nvt")}
    assert rest == named


def test_every_condition_is_one_we_know_and_is_used():
    assert {name for each in ELEMENTS for name in each.als} == set(CONDITIONS)


def test_who_lives_alone_is_not_asked_about_a_housemate_unless_the_document_counts_on_one():
    alone = Bekend(huisgenoten=False)
    counted_on = Bekend(huisgenoten=False, gronden=frozenset({"huisgenoot"}))

    assert "huisgenoot_gevraagd" not in {each.code for each in elements("verslag", alone)}
    assert "huisgenoot_gevraagd" in {each.code for each in elements("verslag", counted_on)}


def test_what_is_not_known_is_never_taken_for_no():
    nothing_known = {each.code for each in elements("besluit", Bekend())}

    assert nothing_known == codes_of("besluit", "wmo")


def test_what_was_told_takes_away_the_questions_that_do_not_matter():
    told = Bekend(
        plan_ingediend=False,
        pgb_gevraagd=False,
        extern_advies=False,
        huisgenoten=False,
        uitkomst="toegekend",
        gronden=frozenset(),
    )
    left = {each.code for each in elements("besluit", told)}

    assert left == {
        *("alles_beslist", "omvang", "duur", "grondslag", "onderzoek_gedaan", "eigen_bijdrage_genoemd"),
        *("rechtsmiddel", "verzending"),
    }


def test_the_reasons_for_a_pgb_differ_between_the_laws():
    wmo, youth = (element("besluit", "pgb_juiste_toets", wet) for wet in ("wmo", "jeugdwet"))

    assert "waarom u een pgb wilt" in wmo.missing()
    assert "niet past" in youth.missing()
    assert str(youth.bron[0]) == "Jeugdwet art. 8.1.1 lid 2"


def test_the_elements_are_the_rows_of_the_data_once_for_each_law():
    table = read_table("elements")
    again = read_elements(table)

    assert again == ELEMENTS
    for each in again:
        row = table[each.document][each.code]
        assert each.wetten == tuple(wet for wet in ("wmo", "jeugdwet") if wet in row)
        assert [str(source) for source in each.bron] == row[each.wet]
        assert each.zeker == row.get(f"zeker_{each.wet}", row["zeker"])
        assert (each.groep, each.ernst) == (row["groep"], row["ernst"])
        assert (list(each.als), list(each.mild)) == (row.get("als", []), row.get("mild", []))


def test_what_the_data_leave_out_has_a_meaning_of_its_own():
    row = {"groep": "geld", "ernst": "let_op", "zeker": "I", "wmo": ["Wmo 2015 art. 2.1.4a", "Awb art. 3:46"]}
    youth = {
        "jeugdwet": ["Jeugdwet art. 2.3 lid 1"],
        "zeker_jeugdwet": "V",
        "kracht": "zwak",
        "kracht_jeugdwet": "sterk",
    }
    first, second = read_elements({"verslag": {"iets": row | youth}, "besluit": {}})

    assert (first.zeker, first.kracht, first.als, first.mild) == ("I", "zwak", (), ())
    assert (second.zeker, second.kracht, second.wetten) == ("V", "sterk", ("wmo", "jeugdwet"))
    assert [source.valid_from for source in first.bron] == [SINCE_BOTH_LAWS, None]
    assert [source.valid_from for source in second.bron] == [SINCE_BOTH_LAWS]
    assert {source.certainty for source in first.bron} == {"uitleg"}
    assert {source.certainty for source in second.bron} == {"zeker"}
    (plain,) = read_elements({"verslag": {}, "besluit": {"iets": row}})
    assert (plain.kracht, plain.document, plain.code, plain.wet) == ("kan", "besluit", "iets", "wmo")


@EVERY
def test_an_element_speaks_dutch_unless_asked_and_says_no_more_than_its_sentence_and_its_doubt(each: Element):
    own = f"{each.document}_{each.code}_jeugd_mist"
    code = own if each.wet == "jeugdwet" and own in codes("nl", "toets") else f"{each.document}_{each.code}_mist"
    doubt = [] if each.zeker == "V" else [sentence(f"toets.zeker_{each.zeker or 'advies'}", "nl")]

    assert each.missing() == " ".join([sentence(f"toets.{code}", "nl"), *doubt])
    assert (each.name(), each.question()) == (each.name("nl"), each.question("nl"))


@EVERY
def test_what_is_not_clear_is_said_with_its_topic_and_in_dutch_unless_asked(each: Element):
    assert (each.to_say(), each.topic(), each.unclear()) == (each.to_say("nl"), each.topic("nl"), each.unclear("nl"))
    assert each.topic() in each.unclear()
    assert each.topic("en") in each.unclear("en")


@pytest.mark.parametrize(
    ("bekend", "is_asked_how_much", "is_asked_why_not"),
    [
        (Bekend(), True, True),
        (Bekend(toegekend=()), False, True),
        (Bekend(toegekend=("hulp",), uitkomst="afgewezen"), True, True),
        (Bekend(afgewezen=()), True, False),
        (Bekend(afgewezen=("hulp",), uitkomst="toegekend"), True, True),
        (Bekend(uitkomst="toegekend"), True, False),
        (Bekend(uitkomst="gedeeltelijk"), True, True),
        (Bekend(uitkomst="herzien"), True, True),
        (Bekend(uitkomst="afgewezen"), False, True),
        (Bekend(uitkomst="ingetrokken"), False, True),
        (Bekend(uitkomst="teruggevorderd"), False, True),
    ],
)
def test_how_much_is_asked_of_what_was_given_and_why_not_of_what_was_not(bekend, is_asked_how_much, is_asked_why_not):
    asked = {each.code for each in elements("besluit", bekend)}

    assert ("omvang" in asked) is is_asked_how_much
    assert ("reden_per_weigering" in asked) is is_asked_why_not


def test_a_report_under_the_jeugdwet_has_no_seven_subjects():
    assert not [code for code in codes_of("verslag", "jeugdwet") if code.startswith("onderwerp")]


@EVERY
def test_what_is_not_clear_is_said_by_who_writes_and_not_to_the_reader(each):
    words = each.unclear("nl")

    assert words.startswith(f"In het {each.document} staat niet duidelijk ")
    assert not re.search(r"\buw\b|\bu krijgt\b|\bu nodig\b", words)


def test_a_decision_that_names_a_beginning_is_not_said_to_name_none():
    duur = element("besluit", "duur", "wmo")

    assert "wel wanneer mijn hulp begint, maar niet tot wanneer" in duur.to_say("nl", "eind_ontbreekt")
    assert "niet van wanneer" not in duur.to_say()
    assert "allebei" in duur.to_say()


def test_only_a_ruling_that_was_read_goes_into_a_letter():
    named = {each.code: each.ruling() for each in ELEMENTS if each.ruling()}

    assert set(named) == {"omvang"}
    assert set(re.findall(r"ECLI:[A-Z:0-9]+", " ".join(named.values()))) <= RULINGS_READ
    assert not element("besluit", "omvang", "jeugdwet").ruling()


def test_who_cannot_tell_how_much_help_is_given_may_have_been_refused_a_part():
    def asked(outcome):
        return {each.code for each in elements("besluit", Bekend(uitkomst=outcome))}

    assert asked("onduidelijk") == asked("gedeeltelijk")
    assert {"normtijden", "reden_per_weigering", "zienswijze"} <= asked("onduidelijk")
    assert "reden_per_weigering" not in asked("toegekend")
    assert "reden_per_weigering" in asked("afgewezen")


@pytest.mark.parametrize("each", [each for each in ELEMENTS if each.document == "verslag" and each.wet == "wmo"])
def test_who_writes_about_somebody_else_does_not_ask_help_for_oneself(each: Element):
    for words in (each.to_say(of_other=True), each.topic(of_other=True)):
        asked = (
            words.replace("Ik vraag u", "").replace("Ik wil het", "").replace("zie ik", "").replace("ik vraag u", "")
        )
        assert not {"ik", "mij", "mijn", "mijzelf"} & set(re.findall(r"\w+", asked.casefold())), words
