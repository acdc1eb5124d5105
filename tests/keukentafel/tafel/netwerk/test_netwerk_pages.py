"""The network on screen: who is around, what if somebody drops out, and whose name goes where."""

import re
from typing import ClassVar
from uuid import uuid4

import pytest
import time_machine

from keukentafel.tafel.netwerk.for_plan import for_plan
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.week.for_plan import for_plan as week_for_plan
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import Seated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


class AtNetwork(Seated):
    """Somebody with a browser in the network."""

    room: ClassVar[str] = "netwerk"

    def puts(self, name: str = "netwerk-erbij", *more: object, **typed: object):
        usual = {
            "stuk": str(uuid4()),
            "versie": str(uuid4()),
            "relatie": "dochter",
            "naam": "Karin",
            "gevraagd": "helpt",
            "vel": "gedeeld",
        }
        return self.post(name, *more, **(usual | typed))

    def does(self, who: str, taak: str = "eten", **more: object) -> None:
        usual = {"week": "gewoon", "dagen": [0, 2], "van": 1020, "minuten": 60, "taak": taak, "wie": who}
        self.tells("zorgmoment", usual | more)

    def words(self, extra: str = "") -> str:
        page = self.browser.get(self.url() + extra).content.decode()
        return re.sub(r"\s+", " ", re.sub(r"<svg.*?</svg>|<[^>]+>", " ", page, flags=re.S))


def said(at: AtNetwork) -> list[str]:
    return [one.text for one in for_plan(at.sits())]


def test_an_empty_network_asks_who_is_around():
    assert "Wie is er om u heen?" in AtNetwork(a_table()).words()


@pytest.mark.requirement("S1-11", "S2-5", "S2-23", screen="/tafel/…/netwerk", part="who is around and does what")
@pytest.mark.requirement("S2-63", "S2-64", screen="/tafel/…/netwerk")
def test_who_is_around_stands_in_the_table_with_what_each_does_and_could_do():
    toos = AtNetwork(a_table())
    toos.puts(doet_nu="Zij kookt.", kan_meer="De was.", grenzen="Niet op dinsdag.")
    toos.puts(relatie="zoon", naam="Henk", gevraagd="nee")

    words = toos.words()
    assert "Eén helpt u. Henk hebt u nog niet gevraagd." in words
    assert "Karin, uw dochter" in words
    assert "Zij kookt. De was. Niet op dinsdag." in words.replace("  ", " ")


def test_what_kind_of_support_somebody_gives_is_kept_shown_and_in_the_plan():
    toos = AtNetwork(a_table())
    toos.puts(steun=["luisteren", "praktisch", "gezelschap"])
    toos.puts(relatie="zoon", naam="Henk", gevraagd="nee", steun=["advies"])
    toos.puts(relatie="buur", naam="Bea", gevraagd="kan_niet", steun=["gezelschap"])
    (karin,) = (one for one in helpers_of(toos.sits()) if one.name == "Karin")

    assert "Dingen doen of brengen, gezelschap, luisteren en troosten." in toos.words()
    assert toos.page("netwerk-persoon", karin.said.handle).count("checked") >= 3
    assert "Mijn dochter geeft mij praktische hulp, gezelschap en een luisterend oor." in said(toos)
    assert "Mijn zoon kan mij misschien goede raad geven." in said(toos)
    assert not [line for line in said(toos) if "buur" in line.lower() and "gezelschap" in line]


def test_a_kind_of_support_that_does_not_exist_is_refused_and_one_from_a_strange_program_is_left_out():
    toos = AtNetwork(a_table())
    assert "Kies een antwoord uit de lijst." in toos.puts(steun=["geld"]).content.decode()
    toos.tells("helper", {"relatie": "zoon", "gevraagd": "helpt", "steun": "praktisch"})

    assert not [line for line in said(toos) if "praktische hulp" in line]


@pytest.mark.requirement("S2-24", screen="/tafel/…/netwerk", part="until when, and what if somebody drops out")
def test_if_karin_drops_out_one_sees_what_lies_still():
    toos = AtNetwork(a_table())
    toos.puts()
    (karin,) = helpers_of(toos.sits())
    toos.does(karin.id)
    toos.does("niemand", "schoonmaken", dagen=[1])

    words = toos.words(f"?valt={karin.said.handle}")
    assert "Stel dat Karin wegvalt" in words
    assert "Nu doet niemand 1 uur" in words
    assert "Dan doet niemand 3 uur" in words
    assert "koken en eten: maandag, woensdag, 17.00" in words


def test_until_when_it_was_agreed_is_said_and_when_that_passed():
    toos = AtNetwork(a_table())
    toos.puts(tot="1 december 2026")
    assert "Tot 1 december 2026." in toos.words()

    with time_machine.travel("2026-12-02 12:00+01:00", tick=False):
        again = AtNetwork(toos.person.returns(at=toos.sits().at))
        assert "Dit was tot 1 december 2026." in again.words()


def test_a_day_that_is_none_is_refused_and_nothing_is_lost():
    toos = AtNetwork(a_table())
    answer = toos.puts(tot="31 februari", doet_nu="Zij kookt.")

    assert answer.status_code == 422
    assert "Zij kookt." in answer.content.decode()
    assert helpers_of(toos.sits()) == ()


@pytest.mark.requirement("S1-27", screen="/tafel/…/netwerk", part="who has which role, by relation or by name")
def test_a_name_goes_to_the_gemeente_only_after_the_tick():
    toos = AtNetwork(a_table())
    toos.puts(doet_nu="Zij kookt.")
    assert said(toos) == ["Mijn dochter doet nu: Zij kookt."]

    (karin,) = helpers_of(toos.sits())
    toos.puts("netwerk-persoon", karin.said.handle, naam_delen="on", doet_nu="Zij kookt.", vorige=karin.said.seen)
    assert said(toos) == ["Karin, mijn dochter doet nu: Zij kookt."]


@pytest.mark.requirement("S2-65", screen="/tafel/…/netwerk", part="whether one asked, and what came of it")
def test_whether_one_asked_stands_in_the_plan():
    toos = AtNetwork(a_table())
    toos.puts(naam="", gevraagd="kan_niet", grenzen="Zij werkt.")
    toos.puts(relatie="zoon", naam="", gevraagd="nee")
    toos.puts(relatie="buur", naam="", gevraagd="wil_niet")

    assert said(toos) == [
        "Mijn zoon heb ik nog niet om hulp gevraagd.",
        "Wat mijn dochter niet kan: Zij werkt.",
        "Mijn dochter heb ik gevraagd. Dat kan niet.",
        "Een buur wil ik dit niet vragen.",
    ]


def test_who_lives_in_gives_usual_help_and_no_voluntary_care():
    toos = AtNetwork(a_table())
    toos.puts(relatie="partner", naam="", woont_bij="on", doet_nu="Hij kookt.")
    (henk,) = helpers_of(toos.sits())
    toos.does(henk.id)

    told = for_plan(toos.sits())
    assert [(one.text, one.subject) for one in told] == [
        ("Mijn partner woont bij mij.", "b"),
        ("Mijn partner doet nu: Hij kookt.", "b"),
    ]
    assert [one.subject for one in week_for_plan(toos.sits())] == ["b"]
    assert (
        "checked" in re.search(r'<input[^>]*name="woont_bij"[^>]*>', toos.page("netwerk-persoon", henk.said.handle))[0]
    )


def test_who_came_along_from_the_week_is_not_said_to_be_unasked():
    toos = AtNetwork(a_table())
    toos.does(toos.tells("helper", {"relatie": "dochter"})["id"])
    toos.tells("helper", {"relatie": "zoon"})

    assert said(toos) == []


def test_who_stands_on_ones_own_sheet_is_seen_by_nobody_else_and_is_not_in_the_plan():
    toos = a_table()
    karin = AtNetwork(a_guest(toos, "Karin", "mantelzorger", ALL))
    karin.puts(naam="Vriend", relatie="vriend", vel="eigen")

    assert "Vriend" in karin.words()
    assert "Vriend" not in AtNetwork(toos).words()
    assert said(karin) == []


def test_somebody_moves_from_private_to_the_table_and_the_week_still_knows_who_it_is():
    toos = AtNetwork(a_table())
    toos.puts(vel="eigen")
    (karin,) = helpers_of(toos.sits())
    toos.does(karin.id)
    toos.puts("netwerk-persoon", karin.said.handle, vel="gedeeld", vorige=karin.said.seen)

    (again,) = helpers_of(toos.sits())
    assert (again.id, again.said.sheet) == (karin.id, "gedeeld")
    assert "2 uur" in toos.words()


def test_two_sons_without_a_name_are_two_and_who_has_a_name_is_there_once():
    toos = AtNetwork(a_table())
    for _ in range(2):
        toos.puts(relatie="zoon", naam="")
        toos.puts(relatie="dochter", naam="Karin")

    assert sorted(one.relation for one in helpers_of(toos.sits())) == ["dochter", "zoon", "zoon"]


def test_karin_who_may_only_read_changes_nobody_at_the_table():
    toos = a_table()
    AtNetwork(toos).puts(relatie="zoon", naam="Henk")
    karin = AtNetwork(a_guest(toos, "Karin", "mantelzorger", READ))
    (henk,) = helpers_of(karin.sits())

    answer = karin.puts("netwerk-persoon", henk.said.handle, naam="Piet", vel="eigen", vorige=henk.said.seen)
    assert answer.status_code == 403
    assert karin.post("netwerk-weg", henk.said.handle).status_code == 403
    assert [one.name for one in helpers_of(AtNetwork(toos).sits())] == ["Henk"]


def test_two_who_change_somebody_at_once_are_both_shown():
    toos = a_table()
    karin = AtNetwork(a_guest(toos, "Karin", "mantelzorger", ALL))
    at = AtNetwork(toos)
    at.puts(relatie="zoon", naam="Henk")
    (henk,) = helpers_of(at.sits())
    at.puts("netwerk-persoon", henk.said.handle, relatie="zoon", naam="Henk", doet_nu="Kookt.", vorige=henk.said.seen)
    karin.puts("netwerk-persoon", henk.said.handle, relatie="zoon", naam="Henk", doet_nu="Wast.", vorige=henk.said.seen)

    page = at.page("netwerk-persoon", henk.said.handle)
    assert "Twee mensen schreven dit tegelijk." in page
    assert "uw zoon, Henk, Kookt." in page
    assert "uw zoon, Henk, Wast." in page


def test_somebody_who_is_taken_away_is_gone_from_the_drawing():
    toos = AtNetwork(a_table())
    toos.puts()
    (karin,) = helpers_of(toos.sits())
    toos.post("netwerk-weg", karin.said.handle)

    assert helpers_of(toos.sits()) == ()
    assert toos.get("netwerk-persoon", karin.said.handle).status_code == 404


@pytest.mark.requirement("S1-14", screen="/tafel/…/netwerk/vragen")
def test_who_finds_asking_hard_gets_sentences_and_is_pointed_to_free_support():
    page = AtNetwork(a_table()).page("netwerk-vragen")

    assert "Wil je één ding doen, één keer?" in page
    assert "Zoek een cliëntondersteuner" in page


def test_thirty_people_cost_no_more_questions_than_none(django_assert_max_num_queries):
    toos = AtNetwork(a_table())
    for number in range(30):
        toos.tells("helper", {"naam": f"Naam {number}", "relatie": "vriend"})

    with django_assert_max_num_queries(15):
        assert "Nog 20 staan in de tabel." in toos.words()
