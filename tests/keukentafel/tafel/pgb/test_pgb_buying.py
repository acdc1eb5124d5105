"""Buying: rates that somebody typed, hours of the week, the offer, and what of it stands in the plan."""

import pytest

from keukentafel.tafel.pgb.entries import buying_of, rates_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.pgb.makers_pgb import SOURCE, AtPgb

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

ROOM = "/tafel/…/pgb"


@pytest.mark.requirement("S2-34", screen=f"{ROOM}/begroting")
@pytest.mark.requirement("S2-33", "S2-83", screen=f"{ROOM}/inkoop")
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
        "Met de tarieven van de gemeente kost dit € 40,00 in een week. In een jaar van 52 weken is dat € 2.080,00.",
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


def test_two_rates_written_past_each_other_both_stand_in_the_budget_and_nothing_is_computed_with_either():
    toos = a_table()
    host, karin = AtPgb(toos, law="wmo"), AtPgb(a_guest(toos, "Karin", "mantelzorger", ALL))
    host.does("niemand")
    host.buys(host.rate(), ["niemand", "schoonmaken"])
    (rate,) = rates_of(host.sits())
    first, second = host.fields("pgb-tarief-een", rate.said.handle), karin.fields("pgb-tarief-een", rate.said.handle)
    host.browser.post(host.url("pgb-tarief-een", rate.said.handle), {**first, "bedrag": "31"})
    karin.browser.post(karin.url("pgb-tarief-een", rate.said.handle), {**second, "bedrag": "32"})

    page = host.reads("pgb-begroting")
    assert "€ 31,00 per uur" in page
    assert "€ 32,00 per uur" in page
    assert "van Karin" in page
    assert "Kies eerst wat klopt." in page
    assert "Uw plan kost" not in page
    assert not any("kost dit" in said for said in host.plan)

    host.sends("pgb-tarief-een", rate.said.handle, bedrag="31")
    assert "€ 62,00 in een week" in host.reads("pgb-begroting")


def test_two_who_chose_help_past_each_other_are_both_heard_on_screen_and_in_the_plan():
    toos = a_table()
    host, karin = AtPgb(toos, law="wmo"), AtPgb(a_guest(toos, "Karin", "mantelzorger", ALL))
    host.does("niemand")
    host.does("niemand", "eten", minuten=60)
    host.buys(host.rate(), ["niemand", "schoonmaken"])
    (kept,) = buying_of(host.sits(), rates_of(host.sits()))
    handle = kept.said.handle
    first, second = host.fields("pgb-inkoop-een", handle), karin.fields("pgb-inkoop-een", handle)
    host.browser.post(host.url("pgb-inkoop-een", handle), {**first, "veilig": "Zij heeft een diploma."})
    karin.browser.post(karin.url("pgb-inkoop-een", handle), {**second, "uren": ["niemand|eten"]})

    for page in (host.reads("pgb-begroting"), host.reads("pgb-inkoop-een", handle)):
        assert "Zij heeft een diploma." in page
        assert "koken en eten: 1 uur" in page
    assert "Kies eerst wat klopt." in host.reads("pgb-begroting")
    assert sum("hulp inkopen" in said for said in host.plan) == 2

    host.sends("pgb-inkoop-een", handle, veilig="Zij heeft een diploma.", uren=["niemand|schoonmaken"])
    assert "Uw plan kost € 3.120,00 in een jaar." in host.reads("pgb-begroting")
    assert sum("hulp inkopen" in said for said in host.plan) == 1


def test_good_and_bad_weeks_count_once_somebody_says_how_often_they_come():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.does("niemand", minuten=240, week="slecht")
    toos.does("niemand", "nacht", dagen=[2], van=0, minuten=60, week="slecht")
    toos.buys(toos.rate(), ["niemand", "schoonmaken"], ["niemand", "nacht"])
    page = toos.reads("pgb-begroting")
    assert "Wij rekenen nu alleen met uw gewone week." in page
    assert "Uw plan kost € 3.120,00 in een jaar." in page

    assert "goede weken" not in toos.reads("pgb-weken").lower().replace("goede en slechte weken", "")
    assert toos.sends("pgb-weken", slecht="10").status_code == 303

    page = toos.reads("pgb-begroting")
    assert "Uw plan kost € 4.020,00 in een jaar." in page
    assert "Dat is gemiddeld € 77,31 in een week." in page
    assert "Een jaar telt hier 10 slechte weken en 42 gewone weken." in page
    assert "schoonmaken: 2 uur, in een slechte week 4 uur" in page
    assert "in een gewone week niets, in een slechte week 1 uur" in page
    assert any("schoonmaken (2 uur, in een slechte week 4 uur)" in said for said in toos.plan)
    assert any("Een jaar telt dan 10 slechte weken en 42 gewone weken." in said for said in toos.plan)


@pytest.mark.parametrize("typed", ["53", "-1", "veel", "3,5"])
def test_what_is_no_number_of_weeks_is_refused_and_not_lost(typed):
    toos = AtPgb(law="wmo")
    toos.does("niemand", week="slecht")

    answer = toos.sends("pgb-weken", slecht=typed)

    assert answer.status_code == 422
    assert "Typ een getal van 0 tot 52." in answer.content.decode()
    assert f'value="{typed}"' in answer.content.decode()


def test_more_good_and_bad_weeks_than_a_year_has_are_refused():
    toos = AtPgb(law="wmo")
    toos.does("niemand", week="slecht")
    toos.does("niemand", week="goed")

    answer = toos.sends("pgb-weken", slecht="40", goed="13")

    assert "Een jaar heeft 52 weken." in answer.content.decode()
    assert toos.sends("pgb-weken", slecht="40", goed="12").status_code == 303


def test_where_only_a_usual_week_was_told_nobody_asks_for_other_weeks():
    toos = AtPgb(law="wmo")
    toos.does("niemand")

    assert "slechte week" not in toos.reads("pgb-begroting")
    assert toos.browser.get(toos.url("pgb-weken")).status_code == 303


def test_a_count_of_weeks_that_is_only_mine_is_not_in_the_plan():
    toos = AtPgb(law="wmo")
    toos.does("niemand")
    toos.does("niemand", minuten=240, week="slecht")
    toos.buys(toos.rate(), ["niemand", "schoonmaken"])
    toos.sends("pgb-weken", slecht="10", vel="eigen")

    assert "10 slechte weken" in toos.reads("pgb-begroting")
    assert not any("slechte" in said for said in toos.plan)


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
