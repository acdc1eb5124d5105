"""Somebody who mistypes is not hindered; somebody who tries hundreds of codes waits; nobody is refused for good."""

from datetime import UTC, datetime, timedelta

import pytest

from keukentafel.tafel.kluis.models import Knock
from keukentafel.tafel.kluis.throttling import forget_knocks, knock

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 0, 2, tzinfo=UTC)
NOTHING = timedelta()


def knock_often(times, kind="open", address="192.0.2.7", at=NOW):
    for _ in range(times):
        assert knock(address, kind, at, free=times + 100).wait == NOTHING


def wait_of(address, kind, at):
    entry = knock(address, kind, at)
    entry.take_back()
    return entry.wait


@pytest.mark.parametrize(("tries", "seconds"), [(0, 0), (4, 0), (5, 5), (6, 10), (7, 20), (8, 40), (9, 60), (30, 60)])
def test_five_wrong_tries_cost_nothing_and_then_the_wait_grows_to_a_minute(tries, seconds):
    knock_often(tries)

    assert wait_of("192.0.2.7", "open", NOW) == timedelta(seconds=seconds)
    assert wait_of("192.0.2.7", "open", NOW + timedelta(seconds=seconds)) == NOTHING
    assert wait_of("192.0.2.8", "open", NOW) == NOTHING


def test_tries_before_midnight_count_after_it_and_are_over_in_ten_minutes():
    knock_often(5, at=NOW - timedelta(minutes=3))

    assert knock("192.0.2.7", "open", NOW - timedelta(minutes=2, seconds=58)).wait == timedelta(seconds=3)
    knock_often(4, at=NOW)
    assert wait_of("192.0.2.7", "open", NOW) == timedelta(seconds=60)
    assert wait_of("192.0.2.7", "open", NOW + timedelta(minutes=10)) == NOTHING


def test_of_a_hundred_tries_at_once_five_go_on():
    answers = [knock("192.0.2.7", "open", NOW) for _ in range(100)]

    assert [answer.wait for answer in answers[:6]] == [NOTHING] * 5 + [timedelta(seconds=5)]
    assert sum(answer.wait == NOTHING for answer in answers) == 5
    assert Knock.objects.count() == 5


def test_a_right_code_is_not_remembered():
    knock("192.0.2.7", "open", NOW).take_back()

    assert not Knock.objects.exists()


def test_twenty_tables_an_hour_and_sixty_a_day_may_be_started():
    for hour in range(3):
        knock_often(20, "start", at=NOW + timedelta(hours=hour))
        assert wait_of("192.0.2.7", "start", NOW + timedelta(hours=hour, minutes=20)) > NOTHING

    assert wait_of("192.0.2.7", "start", NOW + timedelta(hours=5)) == timedelta(hours=19)
    assert wait_of("192.0.2.7", "start", NOW + timedelta(hours=24)) == NOTHING
    assert wait_of("192.0.2.7", "open", NOW + timedelta(hours=3)) == NOTHING


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.7", "192.0.2.7", True),
        ("fe80::1%eth0", "fe80::2", True),
        ("192.0.2.7:51234", "192.0.2.7:51235", True),
        ("[2001:db8:1:2::1]:443", "2001:db8:1:2::9", True),
        ("no address", "192.0.2.7", False),
    ],
)
def test_a_connection_counts_as_one_whatever_address_it_takes(one, other, is_same):
    knock_often(5, address=one)

    assert (wait_of(other, "open", NOW) > NOTHING) is is_same


def test_the_address_is_not_stored_and_differs_by_day_and_by_installation(settings):
    for key, at in (("a", NOW), ("a", NOW + timedelta(days=1)), ("b", NOW)):
        settings.SECRET_KEY = key
        knock("192.0.2.7", "open", at)

    stored = {bytes(row.address) for row in Knock.objects.all()}
    assert len(stored) == 3
    assert {len(digest) for digest in stored} == {16}


def test_after_a_day_a_knock_is_forgotten():
    knock_often(2, at=NOW - timedelta(days=1, seconds=1))
    knock_often(1)

    assert forget_knocks(NOW) == 2
    assert Knock.objects.count() == 1


def test_who_keeps_on_knocking_costs_no_writing(django_assert_num_queries):
    knock_often(6)

    with django_assert_num_queries(1):
        assert knock("192.0.2.7", "open", NOW).wait == timedelta(seconds=10)
