"""The pages about the pgb: what one may choose, by which law, and that nothing is graded or made up."""

import pytest

from keukentafel.tafel.pgb.entries import buying_of, rates_of
from keukentafel.tafel.pgb.questions import MANAGES, point, reasons
from keukentafel.tafel.voorbereiding.answers import answers_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.pgb.makers_pgb import SOURCE, AtPgb
from wet.pgb import SKILLS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

ROOM = "/tafel/…/pgb"


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
    assert "Voor het huishouden zoekt u bijvoorbeeld zelf iemand." in page
    assert "U zoekt zelf een ander. Spreek dat vooraf met iemand af." in page


def test_under_the_wmo_the_page_names_the_articles_of_the_wmo():
    page = AtPgb(law="wmo").reads()

    for source in ("2.3.6 lid 2", "2.3.6 lid 4", "2.3.6 lid 5 onder a", "2.6.2 lid 1", "2.1.4a", "2.3.8"):
        assert f"Wmo 2015 art. {source}" in page
    assert "Jeugdwet" not in page
    assert "De regel voor de eigen bijdrage geldt voor allebei." in page


def test_under_the_jeugdwet_the_page_names_the_articles_of_the_jeugdwet_and_no_contribution():
    page = AtPgb(law="jeugdwet").reads()

    for source in ("8.1.1 lid 2", "8.1.1 lid 4 onder a", "8.1.8"):
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
    for letter in "abc":
        assert f"Wmo 2015 art. 2.3.6 lid 2 onder {letter}" in page


def test_the_points_under_the_jeugdwet_name_the_conditions_of_the_jeugdwet():
    page = AtPgb(law="jeugdwet").reads("pgb-punten")

    assert "Waarom past de hulp die de gemeente regelt niet bij uw kind en uw gezin?" in page
    assert all(f"Jeugdwet art. 8.1.1 lid 2 onder {letter}" in page for letter in "abc")


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


@pytest.mark.requirement("S2-35", screen=f"{ROOM}/beheer", part="who manages it, alone or with whom")
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


@pytest.mark.requirement("S2-34", screen=f"{ROOM}/begroting")
@pytest.mark.requirement("S2-33", screen=f"{ROOM}/inkoop")
@pytest.mark.requirement("S2-83", screen=f"{ROOM}/inkoop", part="somebody you know, or somebody for a living")
def test_from_the_week_to_an_amount_with_the_article_and_the_day_on_which_it_was_typed():
    toos = AtPgb(law="wmo")
    toos.does("niemand", dagen=[1, 4], minuten=105)
    assert "Iemand uit mijn eigen omgeving" in toos.reads("pgb-inkoop")

    toos.sends("pgb-tarief", bedrag="30", per="uur", voor="beroep", van="1 januari 2026", bron=SOURCE)
    (rate,) = rates_of(toos.sits())
    bought = {"uren": ["niemand|schoonmaken"], "tarief": rate.rate.id, "doel": "Schoon."}
    assert toos.sends("pgb-inkoop", **bought).status_code == 303

    page = toos.reads("pgb-begroting")
    assert "Uw plan kost € 5.460,00 in een jaar." in page
    assert "Dat is € 105,00 in een week, voor 3 uur en 30 minuten hulp." in page
    assert "€ 455,00" in page
    assert SOURCE in page
    assert "Getypt op" in page
    assert "een jaar is 52 weken" in page


def test_the_program_knows_no_rate_and_computes_nothing_without_one():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.buys("", ["niemand", "schoonmaken"])

    page = toos.reads("pgb-begroting")
    assert "Wij rekenen niet zonder tarief. Typ het tarief van uw gemeente." in page
    assert "€" not in page


@pytest.mark.parametrize(
    ("rate", "why"),
    [
        ({"van": "2025-01-01", "tot": "2025-12-31"}, "Dit tarief geldt niet meer."),
        ({"van": "2027-01-01"}, "Dit tarief geldt nog niet."),
        ({"voor": "netwerk"}, "Dit tarief is voor een ander soort helper."),
    ],
)
def test_a_rate_that_does_not_fit_gives_no_amount_on_screen_or_in_the_plan(rate, why):
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.buys(toos.rate(**rate), ["niemand", "schoonmaken"])

    page = toos.reads("pgb-begroting")
    assert why in page
    assert "Uw plan kost" not in page
    assert not any("kost dit" in said for said in toos.plan)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ({"bedrag": "gratis"}, "Typ een bedrag in euro"),
        ({"bedrag": ""}, "Typ een bedrag in euro"),
        ({"bron": ""}, "Schrijf op waar het tarief staat."),
        ({"van": ""}, "Typ vanaf welke dag het tarief geldt."),
        ({"tot": "1 december 2025"}, "Deze dag is vóór de dag waarop het tarief begint."),
    ],
)
def test_a_rate_that_is_not_whole_is_refused_and_nothing_typed_is_lost(typed, fault):
    toos = AtPgb(law="wmo")
    right = {"bedrag": "30", "per": "uur", "voor": "beroep", "van": "1 januari 2026", "bron": SOURCE}
    answer = toos.sends("pgb-tarief", **(right | typed))

    assert answer.status_code == 422
    assert fault in answer.content.decode()
    assert all(value in answer.content.decode() for value in (right | typed).values())
    assert rates_of(toos.sits()) == ()


@pytest.mark.requirement("S0-17", screen=f"{ROOM}/begroting", part="the offer of the gemeente beside the own plan")
def test_an_offer_that_is_too_low_is_said_with_what_to_say_and_only_the_excess_may_be_refused():
    toos = AtPgb(law="wmo")
    toos.does("niemand", dagen=[1, 4], minuten=105)
    toos.buys(toos.rate(), ["niemand", "schoonmaken"])
    toos.sends("pgb-aanbod", bedrag="400", natura="450,00", per="maand", bron="Brief van 3 november")

    page = toos.reads("pgb-begroting")
    assert "Het aanbod is € 660,00 in een jaar te laag" in page
    assert "Waar kan ik de hulp die ik nodig heb voor dit bedrag kopen?" in page
    assert "Uw plan kost € 60,00 in een jaar meer. Alleen dat deel mag zij weigeren" in page
    assert "Wmo 2015 art. 2.3.6 lid 5 onder a" in page
    assert "400,00" in toos.page("pgb-aanbod")


def test_only_rates_that_hold_today_are_offered_beside_the_one_that_was_chosen():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.rate("31.00")
    old = toos.rate("29.00", van="2025-01-01", tot="2025-12-31")
    assert "€ 31,00 per uur" in toos.reads("pgb-inkoop")
    assert "€ 29,00 per uur" not in toos.reads("pgb-inkoop")

    toos.buys(old, ["niemand", "schoonmaken"])
    (kept,) = buying_of(toos.sits(), rates_of(toos.sits()))
    assert "€ 29,00 per uur" in toos.reads("pgb-inkoop-een", kept.said.handle)
    assert "Geldt van 1 januari 2025 tot en met 31 december 2025." in toos.reads("pgb-begroting")


def test_what_nobody_does_even_then_is_named():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.does("niemand", "eten", minuten=60)
    toos.buys(toos.rate(), ["niemand", "schoonmaken"])

    assert "1 uur doet dan nog steeds niemand koken en eten: 1 uur" in toos.reads("pgb-begroting")


@pytest.mark.requirement("S2-141", "S0-17", screen=f"{ROOM}/vragen")
@pytest.mark.requirement("S3-53", screen=f"{ROOM}/vragen", part="where the local rules are, without a link of others")
def test_what_to_ask_the_gemeente_stands_on_a_sheet_with_the_way_to_the_aanvraag():
    toos = AtPgb(law="wmo")
    page = toos.reads("pgb-vragen")

    assert "Welke tarieven gelden nu voor een pgb" in page
    assert "Mag ik iemand betalen die ik ken?" in page
    assert "Hoe vertelt u mij over de Wmo en het pgb" in page
    assert "Waar lees ik welke regels er nog meer zijn?" in page
    assert "Wmo 2015 art. 2.3.2 lid 6" in page
    assert toos.url("brief-schrijven", "aanvraag") in toos.page("pgb-vragen")


def test_the_questions_under_the_jeugdwet_are_those_of_the_jeugdwet():
    page = AtPgb(law="jeugdwet").reads("pgb-vragen")

    assert "Jeugdwet art. 8.1.6" in page
    assert "Wmo" not in page


def test_what_is_only_mine_is_read_by_nobody_else_and_not_counted_in_the_plan():
    toos = a_table()
    host, karin = AtPgb(toos, law="wmo"), AtPgb(a_guest(toos, "Karin", "mantelzorger", ALL))
    karin.does("niemand", sheet="eigen")
    karin.buys(karin.rate(sheet="eigen"), ["niemand", "schoonmaken"], sheet="eigen")

    assert "€ 60,00 in een week" in karin.reads("pgb-begroting")
    assert "€" not in host.reads("pgb-begroting")
    assert karin.plan == []


def test_a_shared_purchase_at_a_private_rate_gives_the_plan_no_amount():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.buys(toos.rate(sheet="eigen"), ["niemand", "schoonmaken"])

    assert toos.plan == [
        "Met een pgb wil ik hulp inkopen bij iemand die ik nog zoek: schoonmaken (2 uur). Dat is 2 uur in een week."
    ]


def test_the_plan_says_from_whom_how_good_at_what_rate_and_how_much():
    toos = AtPgb(law="wmo")
    karin = toos.tells("helper", {"naam": "Karin", "relatie": "dochter", "naam_delen": "ja"})["id"]
    toos.does(karin)
    rate = toos.rate("20.00", voor="netwerk")
    toos.buys(rate, [karin, "schoonmaken"], wie=karin, soort="netwerk", veilig="Al drie jaar.", past="Zij kent mij.")
    toos.says("pgb.aanbod", bedrag="1800.00", per="jaar")

    assert toos.plan[:4] == [
        "Met een pgb wil ik hulp inkopen bij Karin, mijn dochter: schoonmaken (2 uur). Dat is 2 uur in een week.",
        "Zo is deze hulp veilig: Al drie jaar.",
        "Daarom past deze hulp bij mij: Zij kent mij.",
        "Met de tarieven van de gemeente kost dit € 40,00 in een week en € 2.080,00 in een jaar van 52 weken.",
    ]
    assert toos.plan[4].startswith(f"Het tarief is € 20,00 per uur ({SOURCE}). Ik schreef dat op ")
    assert toos.plan[5] == (
        "De gemeente biedt € 1.800,00 per jaar. Daarvoor kan ik niet alles inkopen. "
        "Er is € 280,00 in een jaar te weinig."
    )


def test_karin_who_may_only_read_has_all_tools_for_herself_and_changes_nothing_at_the_table():
    toos = a_table()
    host, karin = AtPgb(toos, law="wmo"), AtPgb(a_guest(toos, "Karin", "mantelzorger", READ))
    host.does("niemand")
    rate = host.rate()
    host.buys(rate, ["niemand", "schoonmaken"])
    (theirs,) = buying_of(karin.sits(), rates_of(karin.sits()))

    assert karin.sends("pgb-punten", kan_regels="zelf", vel="gedeeld").status_code == 422
    assert karin.sends("pgb-punten", kan_regels="zelf").status_code == 303
    assert karin.sends("pgb-inkoop-een", theirs.said.handle).status_code == 403
    assert karin.post("pgb-weg", theirs.said.handle).status_code == 403
    assert len(buying_of(host.sits(), rates_of(host.sits()))) == 1
    assert "De regels kennen" not in host.reads("pgb-punten")


def test_a_purchase_moves_from_private_to_the_table_and_back():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.buys(toos.rate(), ["niemand", "schoonmaken"], sheet="eigen")
    for sheet in ("gedeeld", "eigen"):
        (kept,) = buying_of(toos.sits(), rates_of(toos.sits()))
        assert toos.sends("pgb-inkoop-een", kept.said.handle, vel=sheet).status_code == 303
        (kept,) = buying_of(toos.sits(), rates_of(toos.sits()))
        assert (kept.said.sheet, kept.purchase.keys) == (sheet, (("niemand", "schoonmaken"),))


def test_two_who_change_a_rate_at_once_are_both_shown_and_what_is_saved_holds():
    toos = a_table()
    host, karin = AtPgb(toos, law="wmo"), AtPgb(a_guest(toos, "Karin", "mantelzorger", ALL))
    host.rate()
    (rate,) = rates_of(host.sits())
    first, second = host.fields("pgb-tarief-een", rate.said.handle), karin.fields("pgb-tarief-een", rate.said.handle)
    host.browser.post(host.url("pgb-tarief-een", rate.said.handle), {**first, "bedrag": "31"})
    karin.browser.post(karin.url("pgb-tarief-een", rate.said.handle), {**second, "bedrag": "32"})

    page = host.reads("pgb-tarief-een", rate.said.handle)
    assert "€ 31,00 per uur" in page
    assert "€ 32,00 per uur" in page
    host.sends("pgb-tarief-een", rate.said.handle, bedrag="31")
    (rate,) = rates_of(host.sits())
    assert (str(rate.rate.amount), rate.said.is_conflict) == ("31.00", False)


def test_a_form_that_is_sent_twice_writes_once():
    toos = AtPgb(law="wmo")
    typed = {
        **toos.fields("pgb-tarief"),
        "bedrag": "30",
        "per": "uur",
        "voor": "beroep",
        "van": "1 jan 2026",
        "bron": "x",
    }
    for _ in range(2):
        toos.browser.post(toos.url("pgb-tarief"), typed)

    assert len(rates_of(toos.sits())) == 1


def test_what_is_taken_away_is_gone():
    toos = AtPgb(law="wmo")
    toos.rate()
    (rate,) = rates_of(toos.sits())
    toos.post("pgb-weg", rate.said.handle)

    assert rates_of(toos.sits()) == ()
    assert toos.get("pgb-tarief-een", rate.said.handle).status_code == 404


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"bedrag": "veel", "per": "uur", "voor": "beroep", "van": "2026-01-01", "bron": "x"},
        {"bedrag": "30.00", "per": "eeuw", "voor": "beroep", "van": "2026-01-01", "bron": "x"},
        {"bedrag": "30.00", "per": "uur", "voor": "beroep", "van": "ooit", "bron": "x"},
        {"bedrag": "30.00", "per": "uur", "voor": "beroep", "van": "2026-01-01"},
    ],
)
def test_a_rate_of_another_program_that_can_not_be_read_breaks_nothing(content):
    toos = AtPgb(law="wmo")
    rate = str(toos.tells("tarief", content)["id"])
    toos.does("niemand")
    toos.tells("inkoop", {"wie": 3, "uren": [["niemand", "schoonmaken"], "x", [1, 2]], "tarief": rate})

    assert rates_of(toos.sits()) == ()
    assert "Wij rekenen niet zonder tarief." in toos.reads("pgb-begroting")


def test_the_room_stands_on_the_map_and_says_whether_something_stands_there():
    toos = AtPgb(law="wmo")
    assert toos.url("pgb") in toos.page("voorbereiden-tafel")

    toos.rate()
    assert "Zelf inkopen of niet?" in toos.reads("voorbereiden-tafel")


@pytest.mark.parametrize(
    "name",
    [
        "pgb",
        "pgb-punten",
        "pgb-waarom",
        "pgb-beheer",
        "pgb-begroting",
        "pgb-tarief",
        "pgb-inkoop",
        "pgb-aanbod",
        "pgb-vragen",
    ],
)
def test_a_full_room_is_light_and_asks_the_vault_little(name, django_assert_max_num_queries):
    toos = AtPgb(law="wmo")
    for number in range(20):
        who = toos.tells("helper", {"naam": f"Naam {number}", "relatie": "vriend"})["id"]
        toos.does(who, f"taak {number}")
        toos.buys(toos.rate(), [who, f"taak {number}"], wie=who, veilig="Een heel verhaal. " * 5)
    toos.says("pgb.waarom_wmo", tekst="Ik wil het zelf. " * 200)

    with django_assert_max_num_queries(15):
        page = toos.get(name)
    assert page.status_code == 200
    assert len(page.content) < 60_000


@pytest.mark.parametrize("name", ["pgb", "pgb-punten", "pgb-waarom", "pgb-begroting", "pgb-vragen"])
def test_in_english_the_pages_are_english(name):
    toos = AtPgb(law="wmo")
    toos.browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    page = toos.reads(name)
    assert any(words in page for words in ("municipality", "pgb skills"))
    assert "gemeente" not in page.replace("Ga naar uw gemeente", "").replace("niet die de gemeente regelt", "")
