"""Several workers on one database, on SQLite and on PostgreSQL alike."""

from keukentafel.config.wiring import PERIODIC
from tests.programs import Installation

ENQUEUE = "from keukentafel.jobs.queue import enqueue\nfrom tests.keukentafel.jobs import made_up_jobs\n"
WORK = "from keukentafel.config.work import work; work(once=True)"
AGE = (
    "from datetime import timedelta; from django.utils import timezone\n"
    "from django_tasks_db.models import DBTaskResult\n"
    "DBTaskResult.objects.filter(status='RUNNING').update(started_at=timezone.now() - timedelta(minutes={minutes}))"
)


def notes(installation: Installation) -> list[int]:
    file = installation.var / "notes"
    return sorted(int(line) for line in file.read_text().split()) if file.exists() else []


def test_two_workers_never_do_the_same_job(installation: Installation) -> None:
    installation.run(ENQUEUE + "for n in range(1, 61): enqueue(made_up_jobs.note, page_id=n)")

    for worker in [installation.begin(WORK), installation.begin(WORK)]:
        worker.communicate(timeout=60)

    assert notes(installation) == list(range(1, 61))


def test_the_job_of_a_worker_that_died_is_done_by_another_after_its_lease(installation: Installation) -> None:
    installation.run(ENQUEUE + "enqueue(made_up_jobs.die_once, page_id=7)")
    died = installation.begin(WORK)
    died.communicate(timeout=60)
    assert died.returncode == 9

    installation.run(AGE.format(minutes=14))
    installation.run(WORK)
    assert notes(installation) == []

    installation.run(AGE.format(minutes=16))
    installation.run(WORK)
    assert notes(installation) == [7]


def test_two_workers_queue_the_work_of_a_day_once(installation: Installation) -> None:
    for worker in [installation.begin(WORK), installation.begin(WORK)]:
        worker.communicate(timeout=60)

    count = "from django_tasks_db.models import DBTaskResult; print(DBTaskResult.objects.count())"
    assert installation.run(count).strip() == str(len(PERIODIC))


def test_a_job_asked_for_in_a_change_that_is_undone_is_never_done(installation: Installation) -> None:
    undone = (
        "from django.db import transaction\n"
        "try:\n"
        "    with transaction.atomic():\n"
        "        enqueue(made_up_jobs.note, page_id=1)\n"
        "        raise KeyError\n"
        "except KeyError: pass\n"
    )
    installation.run(ENQUEUE + undone)

    installation.run(WORK)

    assert notes(installation) == []
