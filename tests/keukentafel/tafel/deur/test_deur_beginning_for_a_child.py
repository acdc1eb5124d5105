"""A parent who starts a table for a child tells when it was born; the rules for 12 and 16 hold from the start."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from keukentafel.tafel.deur.begin_form import BeginForm
from keukentafel.tafel.deur.cookie import secret_of
from keukentafel.tafel.kluis.at_table import sit_down
from keukentafel.tafel.kluis.models import Seat, Table
from keukentafel.tafel.kluis.opening import resume
from keukentafel.tafel.kluis.people import people_on
from tests.keukentafel.tafel.deur.makers_deur import FOR_YARA, begin_table, text_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


def yara_on(client: Client) -> dict[str, str]:
    now = datetime.now(UTC)
    opened = resume(secret_of(client.get("/open").wsgi_request), at=now)
    table = sit_down(opened, Seat.objects.get(ring_id=opened.ring_id).table_id, at=now)
    return people_on(table.sheet("gedeeld").entries)["bewoner"]


def filled_in(**typed: str) -> BeginForm:
    return BeginForm(today=TODAY, language="nl", data=FOR_YARA | typed)


def born_ago(years: int) -> str:
    """Return a day of birth, as typed, of somebody who turned so many a month or so ago."""
    a_month_ago = timezone.localdate() - timedelta(days=40)
    return f"{min(a_month_ago.day, 28)}-{a_month_ago.month}-{a_month_ago.year - years}"


@pytest.mark.parametrize("ground", ["gezag", "voogd"])
def test_the_day_a_child_was_born_stands_on_its_table(client, ground):
    begin_table(client, **FOR_YARA | {"grond": ground, "geboren": "23 mei 2014"})

    assert yara_on(client) == {"naam": "Yara", "rol": "bewoner", "geboren": "2014-05-23"}


def test_a_parent_need_not_tell_when_the_child_was_born(client):
    begin_table(client, **FOR_YARA, geboren="")

    assert yara_on(client) == {"naam": "Yara", "rol": "bewoner"}


@pytest.mark.parametrize(("years", "may_invite"), [(11, True), (15, True), (16, False)])
def test_a_parent_of_a_child_of_16_may_hand_the_table_over_but_invite_nobody(client, years, may_invite):
    url = begin_table(client, **FOR_YARA, geboren=born_ago(years)).url

    assert client.get(f"{url}/stoelen/uitnodigen").status_code == (200 if may_invite else 403)
    assert client.get(f"{url}/stoelen/geven").status_code == 200


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("23 november 2026", "Deze dag moet nog komen"),
        ("morgen", "Deze dag moet nog komen"),
        ("31 april 2014", "Deze dag bestaat niet"),
        ("3-13-2014", "Deze dag bestaat niet"),
        ("23 mei 1014", "Dit jaar kan niet kloppen"),
        ("23 mei", "In welk jaar is het kind geboren?"),
        ("mei 2014", "Wij kunnen deze dag niet lezen"),
        ("twaalf", "Wij kunnen deze dag niet lezen"),
    ],
)
def test_a_day_on_which_no_child_was_born_is_said_at_its_question(typed, told):
    errors = filled_in(geboren=typed).errors

    assert list(errors) == ["geboren"]
    assert told in errors["geboren"][0]


def test_a_child_may_be_born_today():
    form = filled_in(geboren="vandaag")

    assert form.is_valid()
    assert form.people[1][1]["geboren"] == "2026-11-22"


def test_a_wrong_day_starts_nothing_and_keeps_all_that_was_typed(client):
    page = html.fromstring(text_of(begin_table(client, **FOR_YARA, geboren="31 april 2014").page))

    typed = {
        name: page.xpath(f"//input[@name='{name}']/@value") for name in ("naam_over", "relatie", "naam", "geboren")
    }
    assert typed == {"naam_over": ["Yara"], "relatie": ["moeder"], "naam": ["Mo"], "geboren": ["31 april 2014"]}
    assert page.xpath("//input[@checked]/@value") == ["ander", "jeugdwet:gemeente", "gezag"]
    assert not Table.objects.exists()


@pytest.mark.parametrize("chosen", [{"voor": "zelf"}, {"grond": "gevraagd"}])
def test_a_day_that_was_typed_before_another_answer_is_neither_read_nor_kept(chosen):
    for typed in ("31 april 2014", "23 mei 2014"):
        form = filled_in(geboren=typed, **chosen)

        assert form.is_valid()
        assert all("geboren" not in person for _, person in form.people)
