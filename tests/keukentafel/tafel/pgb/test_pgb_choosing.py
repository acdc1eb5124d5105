"""Choosing: both ways side by side, the ten points, why by the question of each law, who manages it, what to ask."""

import pytest

from keukentafel.tafel.pgb.questions import MANAGES, point, reasons
from keukentafel.tafel.voorbereiding.answers import answers_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest, a_table
from tests.keukentafel.tafel.pgb.makers_pgb import AtPgb
from wet.pgb import SKILLS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

ROOM = "/tafel/…/pgb"


LOCAL = """
plaats = "Overwaard"

[[contact]]
soort = "pgb"
naam = "Loket pgb"
wat_nl = "De regels over het pgb in Overwaard."
wat_en = "The rules about the pgb in Overwaard."
bron = "https://www.overwaard.example/pgb"
website = "https://www.overwaard.example/pgb"
nagekeken_op = 2026-11-01
geldig_tot = 2027-11-01
"""
"""Whom a made-up gemeente names."""


@pytest.mark.requirement("S2-93", "S2-94", screen=ROOM)
@pytest.mark.requirement("S0-17", screen=ROOM, part="what the gemeente must tell about a pgb, to read beforehand")
@pytest.mark.requirement("S2-92", "S2-84", "S3-51", screen=ROOM, part="both ways side by side")
@pytest.mark.requirement("S2-95", "S2-139", "S3-52", screen=ROOM)
def test_both_ways_stand_side_by_side_and_as_a_table_with_what_each_asks():
    page = AtPgb(law="wmo").reads()

    assert page.count("De gemeente regelt de hulp.") == 2
    assert page.count("U koopt zelf hulp in, met geld van de gemeente.") == 2
    assert "De SVB betaalt uw helper voor de gemeente. Het geld komt niet op uw eigen rekening." in page
    assert "U kent de regels van het pgb. U maakt afspraken, houdt een administratie bij" in page
    assert "U zoekt zelf iemand die bij u komt helpen." in page
    assert "U zoekt zelf een ander. Spreek dat vooraf met iemand af." in page


def test_under_the_wmo_the_page_names_the_articles_of_the_wmo():
    page = AtPgb(law="wmo").reads()

    for source in (
        "2.3.2 lid 6",
        "2.3.6 lid 2",
        "2.3.6 lid 4",
        "2.3.6 lid 5 onder a",
        "2.6.2 lid 1",
        "2.1.4a",
        "2.3.8",
    ):
        assert f"Wmo 2015 art. {source}" in page
    assert "Jeugdwet" not in page
    assert "De regel voor de eigen bijdrage geldt voor allebei." in page


def test_under_the_jeugdwet_the_page_names_the_articles_of_the_jeugdwet_and_no_contribution():
    page = AtPgb(law="jeugdwet").reads()

    for source in ("8.1.1 lid 2", "8.1.1 lid 4 onder a", "8.1.6", "8.1.8"):
        assert f"Jeugdwet art. {source}" in page
    assert "Wmo 2015" not in page
    assert "waarom de hulp die de gemeente regelt niet past" in page
    assert "Geen eigen bijdrage. In de Jeugdwet staat er geen." in page
    assert "Zo lezen wij de wet." in page


@pytest.mark.requirement("S2-31", screen=ROOM)
def test_who_is_advised_against_it_hears_that_it_must_be_looked_at_and_what_to_say():
    page = AtPgb(law="wmo").reads()

    assert "Soms stuurt een gemeente aan op zorg in natura. U mag toch om een pgb vragen" in page
    assert "Wmo 2015 art. 2.3.6 lid 1; Awb art. 3:46" in page
    assert "Ik wil dat u mijn vraag om een pgb bekijkt" in page


@pytest.mark.requirement("S2-92", "S2-84", "S3-51", screen=ROOM)
def test_what_was_chosen_elsewhere_is_used_and_not_asked_again():
    toos = AtPgb(law="wmo")
    toos.says("vorm.voorkeur", keuze="pgb")
    toos.says("vorm.vervanger", keuze="later")
    page = toos.page()

    assert "U koos eerder: Ik zoek zelf iemand, met een pgb." in toos.reads()
    assert "U zei eerder: Dan kan het een paar dagen wachten." in toos.reads()
    assert "<form" not in page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.requirement("S2-35", screen=f"{ROOM}/punten", part="ten points, without a mark")
def test_the_ten_points_are_kept_and_each_not_yet_gets_something_to_do_and_no_mark():
    toos = AtPgb(law="wmo")
    answer = toos.sends("pgb-punten", kan_administratie="nog_niet", kan_regels="met_hulp", wie_regels="Karin")
    page = toos.reads("pgb-punten")

    assert answer.status_code == 303
    kept = answers_of(toos.sits())
    assert [kept.value(point(skill), "keuze") for skill in SKILLS[:4]] == ["", "met_hulp", "nog_niet", ""]
    assert kept.value(point(SKILLS[1]), "wie") == "Karin"
    assert "Eén map en één vast uur in de week helpen veel." in page
    assert "‘Nog niet’ betekent niet dat u geen pgb krijgt." in page
    assert not any(word in page for word in ("punten behaald", "score", "%", "/10", "van de tien"))


def test_the_points_say_that_the_law_asks_something_else_and_where_they_come_from():
    page = AtPgb(law="wmo").reads("pgb-punten")

    assert "De tien punten staan niet in de wet." in page
    assert "het ministerie van VWS, de VNG, Zorgverzekeraars Nederland en Per Saldo" in page
    for place in ("lid 2 onder a", "lid 2 onder b", "lid 2 onder c", "lid 5 onder a", "lid 5 onder b"):
        assert f"Wmo 2015 art. 2.3.6 {place}" in page


def test_the_points_under_the_jeugdwet_name_the_conditions_of_the_jeugdwet():
    page = AtPgb(law="jeugdwet").reads("pgb-punten")

    assert "Waarom past de hulp die de gemeente regelt niet bij uw kind en uw gezin?" in page
    for place in ("lid 2 onder a", "lid 2 onder b", "lid 2 onder c", "lid 4 onder a", "lid 4 onder b"):
        assert f"Jeugdwet art. 8.1.1 {place}" in page


def test_the_points_are_private_unless_one_chooses_otherwise_and_can_be_shared_later():
    toos = AtPgb(law="wmo")
    toos.sends("pgb-punten", kan_administratie="zelf")
    assert answers_of(toos.sits()).get(point(SKILLS[2])).is_private
    assert toos.plan == []

    toos.sends("pgb-punten", vel="gedeeld")
    assert not answers_of(toos.sits()).get(point(SKILLS[2])).is_private
    assert toos.plan == ["Dit kan ik zelf bij een pgb: de administratie bijhouden."]


def test_of_shared_and_private_points_on_one_page_only_what_was_changed_moves():
    toos = AtPgb(law="wmo")
    toos.says(point(SKILLS[0]), keuze="zelf")
    toos.says(point(SKILLS[1]), keuze="zelf", private=True)
    toos.sends("pgb-punten", kan_administratie="zelf")

    kept = answers_of(toos.sits())
    assert [kept.get(point(skill)).is_private for skill in SKILLS[:3]] == [False, True, True]


@pytest.mark.requirement("S2-30", "S2-32", screen=f"{ROOM}/waarom")
def test_under_the_wmo_one_says_why_one_wants_it():
    toos = AtPgb(law="wmo")
    page = toos.reads("pgb-waarom")

    assert "Waarom wilt u een pgb?" in page
    assert "U hoeft niet te bewijzen dat de hulp van de gemeente slecht is." in page
    assert "Wmo 2015 art. 2.3.6 lid 2 onder b" in page

    assert toos.sends("pgb-waarom", tekst="Ik wil steeds dezelfde vrouw.\nIk ben doof.").status_code == 303
    assert toos.plan == ["Daarom wil ik een pgb:\nIk wil steeds dezelfde vrouw.\nIk ben doof."]


@pytest.mark.requirement("S2-32", screen=f"{ROOM}/waarom", part="the other question of the Jeugdwet")
def test_under_the_jeugdwet_one_says_why_help_in_kind_does_not_fit():
    parents = AtPgb(law="jeugdwet")
    page = parents.reads("pgb-waarom")

    assert "Waarom past de hulp van de gemeente niet?" in page
    assert "Jeugdwet art. 8.1.1 lid 2 onder b" in page
    assert "Waarom wilt u een pgb?" not in page

    parents.sends("pgb-waarom", tekst="De groep is te druk voor haar.")
    (said,) = parents.plan
    assert said.startswith("Daarom past de hulp niet die de gemeente regelt")
    assert said.endswith("De groep is te druk voor haar.")


def test_where_nobody_told_the_law_one_chooses_and_each_question_keeps_its_own_answer():
    toos = AtPgb()
    toos.sends("pgb-waarom", tekst="Ik kies zelf.")
    answer = toos.browser.post(
        toos.url("pgb-waarom") + "?wet=jeugdwet", {**toos.fields("pgb-waarom"), "tekst": "Te druk."}
    )

    assert answer.status_code == 303
    kept = answers_of(toos.sits())
    assert (kept.value(reasons("wmo")), kept.value(reasons("jeugdwet"))) == ("Ik kies zelf.", "Te druk.")
    assert "Te druk." in toos.words("pgb-waarom", ask="?wet=jeugdwet")


def test_sentences_from_own_answers_go_into_the_text_once_and_stay_editable():
    toos = AtPgb(law="wmo")
    toos.says("vorm.wie", keuzes=["zelfde"])
    toos.says("vorm.tijden", tekst="Maandag na half elf.")
    blocks = ["vorm.tijden.0", "vorm.wie.0"]
    toos.sends("pgb-waarom", tekst="Mijn reden.", blokken=blocks, doen="erbij")
    toos.sends("pgb-waarom", blokken=blocks, doen="erbij")

    assert answers_of(toos.sits()).value(reasons("wmo")).split("\n") == [
        "Mijn reden.",
        "Ik wil steeds dezelfde mensen.",
        "Deze dagen en tijden passen wel, en deze niet: Maandag na half elf.",
    ]
    assert "De zinnen staan in uw tekst. Maak ze af." in toos.reads("pgb-waarom", ask="?klaar=erbij")


def test_a_private_answer_is_offered_with_a_warning_that_so_far_nobody_else_reads_it():
    toos = AtPgb(law="wmo")
    toos.says("vorm.tijden", tekst="Na mijn bestraling.", private=True)

    assert "Na mijn bestraling. (dit las tot nu alleen u, of bleef aan tafel)" in toos.reads("pgb-waarom")
    assert toos.plan == []


def test_who_reads_english_sees_what_a_dutch_sentence_says():
    toos = AtPgb(law="wmo")
    toos.browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    page = toos.page("pgb-waarom")
    assert '<span lang="nl">Deze helper kent mij. Dat telt, omdat</span> (This helper knows me.' in page


@pytest.mark.requirement("S2-35", screen=f"{ROOM}/beheer")
def test_who_manages_it_is_said_with_consent_and_without_a_name_that_was_not_released():
    toos = AtPgb(law="wmo")
    karin = toos.tells("helper", {"naam": "Karin", "relatie": "dochter"})["id"]
    assert "Wmo 2015 art. 2.3.6 lid 2 onder a" in toos.reads("pgb-beheer")

    toos.sends("pgb-beheer", keuze="samen", wie=karin, tekst="Twee uur op zondag.")
    assert toos.plan == [
        "Ik regel het pgb samen met mijn dochter. Dat moet ik nog vragen.",
        "Voor het regelen is er tijd: Twee uur op zondag.",
    ]
    toos.sends("pgb-beheer", toestemming="on")
    assert toos.plan[0] == "Ik regel het pgb samen met mijn dochter. Dat is zo afgesproken."


def test_who_manages_alone_names_nobody():
    toos = AtPgb(law="wmo")
    karin = toos.tells("helper", {"relatie": "dochter"})["id"]
    toos.sends("pgb-beheer", keuze="zelf", wie=karin, toestemming="on")

    assert toos.plan == ["Ik regel het pgb zelf."]
    assert answers_of(toos.sits()).value(MANAGES, "wie") == ""


def test_what_is_kept_back_in_the_domain_goes_into_no_plan_and_the_page_says_so():
    toos = AtPgb(law="wmo")
    toos.sends("pgb-waarom", tekst="Ik kies zelf.")
    toos.says("vorm.blad", niet_delen="ja")

    assert "Dan komt dit ook niet in uw plan." in toos.reads("pgb-waarom")
    assert "Ik kies zelf." not in toos.reads("plan")


def test_in_the_plan_a_reason_stands_once():
    toos = AtPgb(law="wmo")
    toos.sends("pgb-waarom", tekst="Ik wil steeds dezelfde vrouw.")
    page = toos.page("plan")
    paper = page.partition("<article")[2].partition("</article>")[0]

    assert paper.count("Ik wil steeds dezelfde vrouw.") == 1


@pytest.mark.requirement("S2-141", "S0-17", screen=f"{ROOM}/vragen", part="what to ask, on a sheet for the talk")
def test_what_to_ask_the_gemeente_stands_on_a_sheet_with_the_way_to_the_aanvraag():
    toos = AtPgb(law="wmo")
    page = toos.reads("pgb-vragen")

    assert "Welke tarieven gelden nu voor een pgb" in page
    assert "Mag ik iemand betalen die ik ken?" in page
    assert "Hoe vertelt u mij over de Wmo en het pgb" in page
    assert "Waar lees ik welke regels er nog meer zijn?" in page
    assert "Wmo 2015 art. 2.3.2 lid 6" in page
    assert toos.url("brief-schrijven", "aanvraag") in toos.page("pgb-vragen")


@pytest.mark.requirement("S3-53", screen=f"{ROOM}/vragen", part="the page of a gemeente that put one in its file")
def test_a_gemeente_can_put_its_own_page_about_the_rules_there(settings, tmp_path):
    settings.VAR, own = tmp_path, tmp_path / "contacten"
    own.mkdir()
    (own / "9001.toml").write_text(LOCAL, "utf-8")
    toos = AtPgb(law="wmo")

    page = toos.reads("pgb-vragen")
    assert "Overwaard" in page
    assert "De regels over het pgb in Overwaard." in page
    assert 'href="https://www.overwaard.example/pgb"' in toos.page("pgb-vragen")
    assert "Per Saldo" in page


def test_the_questions_under_the_jeugdwet_are_those_of_the_jeugdwet():
    page = AtPgb(law="jeugdwet").reads("pgb-vragen")

    assert "Jeugdwet art. 8.1.6" in page
    assert "Wmo" not in page


def test_of_two_parents_each_reads_what_lies_at_the_table_and_only_the_own_private_words():
    ria = a_table("Ria", "ouder")
    mother, father = AtPgb(ria, law="jeugdwet"), AtPgb(a_guest(ria, "Erik", "ouder", ALL))
    mother.sends("pgb-waarom", tekst="Alleen voor mij.", vel="eigen")
    father.sends("pgb-waarom", tekst="Wij bekeken de groep.")

    assert "Wij bekeken de groep." in mother.reads("pgb-waarom")
    assert "Alleen voor mij." in mother.reads("pgb-waarom")
    assert "Alleen voor mij." not in father.reads("pgb-waarom")
    assert not any("Alleen voor mij." in said for said in (*mother.plan, *father.plan))


def test_words_that_are_too_long_are_refused_whole_and_never_cut_by_the_browser():
    toos = AtPgb(law="wmo")
    answer = toos.sends("pgb-waarom", tekst="y" * 6000)

    assert answer.status_code == 422
    assert "y" * 6000 in answer.content.decode()
    assert "maxlength" not in answer.content.decode()
