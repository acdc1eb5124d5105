"""Periodic work, and the housekeeping that runs by itself."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from keukentafel.config.wiring import PERIODIC, wire_jobs
from keukentafel.jobs import periodic, worker
from keukentafel.jobs.housekeeping import calendar_ends_soon, prune_results, remove_older_than
from keukentafel.jobs.models import Planned
from keukentafel.jobs.periodic import Periodic, enqueue_due, register
from keukentafel.jobs.worker import Worker
from wet.kalender import KNOWN_THROUGH

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 11, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _nothing_registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(periodic, "_REGISTERED", {})
    yield


def test_daily_work_is_queued_once_a_day() -> None:
    register(Periodic(prune_results, every="day"))

    counts = [enqueue_due(NOON), enqueue_due(NOON + timedelta(hours=3)), enqueue_due(NOON + timedelta(days=1))]

    assert counts == [1, 0, 1]


def test_a_day_begins_at_midnight_in_the_netherlands() -> None:
    register(Periodic(prune_results, every="day"))
    enqueue_due(datetime(2026, 7, 1, 21, 59, tzinfo=UTC))

    assert enqueue_due(datetime(2026, 7, 1, 22, 0, tzinfo=UTC)) == 1


def test_hourly_work_runs_in_both_hours_of_the_night_on_which_the_clock_goes_back() -> None:
    register(Periodic(prune_results, every="hour"))

    counts = [enqueue_due(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1)]

    assert counts == [1, 1]


def test_work_by_the_minute_is_queued_every_minute() -> None:
    register(Periodic(prune_results, every="minute"))

    assert [enqueue_due(NOON + timedelta(seconds=s)) for s in (0, 59, 60)] == [1, 0, 1]


def test_a_worker_does_all_the_periodic_work_of_the_program() -> None:
    wire_jobs()

    assert Worker().run_batch() == len(PERIODIC)
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}


def test_old_results_are_thrown_away_and_waiting_work_is_kept() -> None:
    wire_jobs()
    Worker().run_batch()
    prune_results.enqueue()

    remove_older_than(datetime(2100, 1, 1, tzinfo=UTC))

    assert DBTaskResult.objects.get().status == "READY"
    assert not Planned.objects.exists()


@pytest.mark.parametrize(("left", "warns"), [(timedelta(days=364), True), (timedelta(days=365), False)])
def test_the_calendar_of_the_law_warns_a_year_ahead(left: timedelta, warns: bool) -> None:
    today: date = KNOWN_THROUGH - left

    assert calendar_ends_soon(today) is warns


def test_a_worker_that_never_rests_still_looks_at_the_periodic_work(monkeypatch: pytest.MonkeyPatch) -> None:
    hands, looked = Worker(), []

    def queue(now: datetime) -> None:
        looked.append(now)
        if len(looked) == 3:
            hands.stop()

    monkeypatch.setattr(worker, "PLAN_EVERY", 0.0)
    monkeypatch.setattr(worker, "enqueue_due", queue)
    monkeypatch.setattr(worker.connections, "close_all", lambda: None)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    monkeypatch.setattr(hands, "do_one", lambda: len(looked) < 9)

    hands.run()

    assert len(looked) == 3
