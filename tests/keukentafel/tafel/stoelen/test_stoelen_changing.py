"""Changing what somebody may do, taking somebody from the table, and leaving it: told beforehand, then done."""

import uuid
from datetime import date

import pytest
from lxml import html

from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.models import Seat
from keukentafel.tafel.stoelen import views
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.stoelen.makers_stoelen import a_daughters_table, a_parents_table, at_chairs, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def test_the_form_shows_what_somebody_may_now() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea", sheets={"gedeeld": "aantekenen"}, ends_on=date(2027, 3, 1))

    page = browser_of(toos).get(at_chairs(toos, f"/{bea.seat_id}/veranderen")).content.decode()

    tree = html.fromstring(page)
    assert tree.xpath("//input[@checked]/@value") == ["aantekenen", ""]
    assert tree.xpath("//input[@name='tot']/@value") == ["01-03-2027"]


def test_a_change_holds_at_once() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea", sheets=ALL)

    fields = {"gedeeld": "lezen", "brieven": "", "tot": "1 maart 2027"}
    response = browser_of(toos).post(at_chairs(toos, f"/{bea.seat_id}/veranderen"), fields, follow=True)

    assert "Dat is veranderd. Het geldt meteen." in told(response)
    assert bea.sits().right_on("gedeeld") == "lezen"
    assert bea.sits().right_on("brieven") is None
    assert bea.seat.ends_on == date(2027, 3, 1)


def test_who_changes_a_right_just_after_midnight_reads_why_it_was_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea", sheets=READ)

    def too_late(*args: object, **named: object) -> None:
        raise CannotInvite("dag_voorbij")

    monkeypatch.setattr(views, "change_seat", too_late)
    response = browser_of(toos).post(at_chairs(toos, f"/{bea.seat_id}/veranderen"), {"gedeeld": "schrijven"})

    assert response.status_code == 200
    assert "De laatste dag is al voorbij. Kies een dag die nog komt." in told(response)
    assert bea.sits().right_on("gedeeld") == "lezen"


def test_a_day_that_is_past_changes_nothing() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea", sheets=ALL)

    response = browser_of(toos).post(
        at_chairs(toos, f"/{bea.seat_id}/veranderen"), {"gedeeld": "lezen", "tot": "1 november 2026"}
    )

    assert "Deze dag is al voorbij." in told(response)
    assert bea.sits().right_on("gedeeld") == "schrijven"


def test_who_keeps_the_table_is_not_cut_down() -> None:
    toos = a_table("Toos")
    ria = a_guest(toos, "Ria", "vertegenwoordiger", ALL, keeps=True, grond="mentor")

    assert browser_of(toos).get(at_chairs(toos, f"/{ria.seat_id}/veranderen")).status_code == 403


@pytest.mark.parametrize("act", ["veranderen", "weghalen"])
def test_a_guest_changes_and_removes_nobody(act: str) -> None:
    toos = a_table("Toos")
    bea, kees = a_guest(toos, "Bea"), a_guest(toos, "Kees")

    address = at_chairs(toos, f"/{kees.seat_id}/{act}")
    assert browser_of(bea).get(address).status_code == 403
    assert browser_of(bea).post(address, {"gedeeld": "lezen"}).status_code == 403
    assert kees.sits().right_on("gedeeld") == "schrijven"


@pytest.mark.parametrize("act", ["veranderen", "weghalen"])
def test_a_chair_of_another_table_and_ones_own_are_not_there(act: str) -> None:
    toos, ans = a_table("Toos"), a_table("Ans")

    for seat_id in (ans.seat_id, toos.seat_id, uuid.uuid4()):
        assert browser_of(toos).get(at_chairs(toos, f"/{seat_id}/{act}")).status_code == 404


def test_removing_says_first_what_happens_and_what_cannot_be_undone() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea de Vries")

    page = told(browser_of(toos).get(at_chairs(toos, f"/{bea.seat_id}/weghalen")))

    assert "Haalt u Bea van tafel?" in page
    assert "kunt u niet meer ongezien maken" in page
    assert "blijft nog dertig dagen te lezen, alleen voor Bea" in page
    assert Seat.objects.filter(pk=bea.seat_id).exists()


def test_who_was_removed_reads_nothing_of_the_table_any_more() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea")

    response = browser_of(toos).post(at_chairs(toos, f"/{bea.seat_id}/weghalen"), follow=True)

    assert "Die stoel is leeg." in told(response)
    assert browser_of(bea).get(at_chairs(bea)).status_code == 403
    assert "Bea, uzelf" not in browser_of(bea).get(at_chairs(bea)).content.decode()


def test_nobody_is_offered_to_put_out_the_person_it_is_about_but_a_child() -> None:
    ria = a_table("Ria", "vertegenwoordiger", over={"naam": "Toos", "rol": "bewoner"}, grond="mentor")
    toos, mo = a_guest(ria, "Toos", "bewoner"), a_parents_table("2013-01-01")
    yara = a_guest(mo, "Yara", "bewoner")

    assert f"/{toos.seat_id}/weghalen" not in browser_of(ria).get(at_chairs(ria)).content.decode()
    assert f"/{yara.seat_id}/weghalen" in browser_of(mo).get(at_chairs(mo)).content.decode()


def test_a_guest_leaves_and_takes_their_words_back() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea", sheets=READ)
    client = browser_of(bea)

    asked = client.get(at_chairs(bea, "/opstaan"))
    assert "Gaat u zelf van tafel?" in told(asked)
    assert "Neem eerst mee wat u wilt houden" in told(asked)
    assert "U bent van tafel." in told(client.post(at_chairs(bea, "/opstaan")))
    assert "Bea" not in told(browser_of(toos).get(at_chairs(toos)))


def test_the_only_one_who_keeps_the_table_is_told_what_to_do_instead_of_leaving() -> None:
    karin, toos = a_daughters_table(), a_table("Toos")

    assert "Geef hem eerst aan de persoon om wie het gaat." in told(browser_of(karin).get(at_chairs(karin, "/opstaan")))
    assert "Daarom kunt u niet opstaan." in told(browser_of(toos).post(at_chairs(toos, "/opstaan")))
    assert karin.seat.keeps
