"""Doing one job: arguments are ids, failures come back later and tell nothing personal."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from keukentafel.jobs.queue import NotAnId, enqueue, job
from keukentafel.jobs.work import LEASE, RETRY_AFTER, Claim, claim_one, do
from tests.keukentafel.jobs.made_up_jobs import fail

pytestmark = pytest.mark.django_db

ME, YOU = uuid.uuid4(), uuid.uuid4()
NOW = datetime(2100, 1, 1, 12, tzinfo=UTC)


def claimed(now: datetime = NOW, by: uuid.UUID = ME) -> Claim:
    claim = claim_one(by, now)
    assert claim is not None
    return claim


@pytest.mark.parametrize("value", ["Jansen", "123456782", -1, 0, 2**63, True, None, 1.5, {"naam": "Jansen"}])
def test_a_job_is_never_given_anything_but_ids(value: object) -> None:
    with pytest.raises(NotAnId):
        enqueue(fail, page_id=value)  # type: ignore[arg-type]

    assert not DBTaskResult.objects.exists()


def test_a_job_that_asks_for_a_name_cannot_be_written() -> None:
    def greet(naam: str) -> None: ...

    with pytest.raises(NotAnId, match="naam"):
        job(greet)


def test_a_uuid_is_an_id_too() -> None:
    page_id = uuid.uuid4()

    enqueue(fail, page_id=page_id)

    assert claimed().row.args_kwargs["kwargs"] == {"page_id": str(page_id)}


def test_a_failed_job_is_tried_again_with_longer_and_longer_waits_and_then_given_up() -> None:
    enqueue(fail, page_id=1)
    now = NOW
    for wait in RETRY_AFTER:
        do(claimed(now), now)
        assert claim_one(ME, now + wait - timedelta(seconds=1)) is None
        now += wait
    do(claimed(now), now)

    assert DBTaskResult.objects.get().status == "FAILED"
    assert claim_one(ME, now + timedelta(days=365)) is None


def test_what_a_failure_said_is_not_kept() -> None:
    enqueue(fail, page_id=1)

    do(claimed(), NOW)

    row = DBTaskResult.objects.get()
    assert row.exception_class_path == "builtins.ValueError"
    assert "Jansen" not in row.traceback


def test_a_job_for_later_waits() -> None:
    enqueue(fail, run_after=NOW, page_id=1)

    assert claim_one(ME, NOW - timedelta(seconds=1)) is None
    assert claim_one(ME, NOW) is not None


def test_a_claimed_job_is_not_given_to_another_within_its_lease() -> None:
    enqueue(fail, page_id=1)
    claimed(NOW, ME)

    assert claim_one(YOU, NOW + LEASE) is None
    assert claimed(NOW + LEASE + timedelta(seconds=1), YOU).attempt == 2


def test_a_worker_that_slept_through_its_lease_cannot_overwrite_what_the_next_one_does() -> None:
    enqueue(fail, page_id=1)
    slow = claimed(NOW, ME)
    claimed(NOW + LEASE * 2, YOU)

    assert slow.finish(status="SUCCESSFUL") is False
    assert DBTaskResult.objects.get().status == "RUNNING"
