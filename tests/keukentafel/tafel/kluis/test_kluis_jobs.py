"""What the vault does by itself: with no key, no argument and no trace of anybody in the rows of the queue."""

import json
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from keukentafel.config.wiring import PERIODIC
from keukentafel.jobs import periodic
from keukentafel.jobs.periodic import register
from keukentafel.jobs.worker import Worker
from keukentafel.tafel.kluis import jobs
from keukentafel.tafel.kluis.models import (
    ErasedTable,
    Grant,
    Invitation,
    Knock,
    OpenRing,
    Reminder,
    Ring,
    Seat,
    Sheet,
    SheetKey,
    Table,
)

pytestmark = pytest.mark.django_db

OF_THE_VAULT = tuple(each for each in PERIODIC if each.work.module_path.startswith("keukentafel.tafel.kluis."))


@pytest.fixture
def noon(time_machine):
    """A moment at which reminders may be sent."""
    moment = timezone.now().replace(hour=11, minute=0)
    time_machine.move_to(moment)
    return moment


def a_table(opened_at):
    table = Table.objects.create(started_at=opened_at, opened_at=opened_at, letterbox_key=bytes(32))
    seats = [
        Seat.objects.create(
            table=table, ring=Ring.objects.create(public_key=bytes(32), made_at=opened_at), taken_at=opened_at
        )
        for _ in range(2)
    ]
    sheet = Sheet.objects.create(table=table, head=b"", last_seq=1)
    for seat in seats:
        Grant.objects.create(seat=seat, sheet=sheet, right="lezen")
        SheetKey.objects.create(sheet=sheet, epoch=1, ring=seat.ring, sealed=b"")
    return table, seats, sheet


def work_for_an_hour(monkeypatch):
    monkeypatch.setattr(periodic, "_REGISTERED", {})
    for each in OF_THE_VAULT:
        register(each)
    Worker().run_batch()


def test_an_hour_later_all_that_ended_is_gone_and_what_holds_is_still_there(noon, monkeypatch):
    table, (host, guest), sheet = a_table(noon)
    long_ago, old = noon - timedelta(days=2), noon - timedelta(hours=2)
    Knock.objects.create(address=bytes(16), kind="open", at=long_ago)
    OpenRing.objects.create(lookup=bytes(32), ring=host.ring, wrapped_key=b"", opened_at=old, used_at=old)
    Invitation.objects.create(
        table=table,
        made_by=host,
        lookup=bytes(32),
        public_key=bytes(32),
        sealed=b"",
        shown=b"",
        shown_epoch=1,
        made_at=long_ago,
        ends_at=old,
    )
    Seat.objects.filter(pk=guest.pk).update(ends_on=long_ago.date())
    Reminder.objects.create(seat=host, on=noon.date(), address="anna@tafel.example")

    work_for_an_hour(monkeypatch)

    assert not Knock.objects.exists() and not OpenRing.objects.exists() and not Invitation.objects.exists()
    assert not SheetKey.objects.filter(ring=guest.ring).exists() and SheetKey.objects.filter(ring=host.ring).exists()
    assert Sheet.objects.get(pk=sheet.pk).needs_new_epoch
    assert not Reminder.objects.exists() and len(mail.outbox) == 1
    assert Table.objects.filter(pk=table.pk).exists()


def test_a_table_that_nobody_opened_for_years_is_erased_and_its_number_is_kept(noon, monkeypatch, settings):
    settings.KEEP_YEARS = 2
    forgotten, kept = a_table(noon - timedelta(days=732))[0], a_table(noon - timedelta(days=728))[0]

    work_for_an_hour(monkeypatch)

    assert [table.pk for table in Table.objects.all()] == [kept.pk]
    assert [erased.table_id for erased in ErasedTable.objects.all()] == [forgotten.pk]


def test_every_job_of_the_vault_runs_by_itself_and_its_row_tells_nothing(noon, monkeypatch):
    _, (host, _), _ = a_table(noon)
    Reminder.objects.create(seat=host, on=noon.date(), address="anna@tafel.example")

    work_for_an_hour(monkeypatch)

    rows = DBTaskResult.objects.all()
    assert {row.task_path for row in rows} == {
        f"keukentafel.tafel.kluis.jobs.{name}" for name in vars(jobs) if hasattr(getattr(jobs, name), "module_path")
    }
    assert {row.status for row in rows} == {"SUCCESSFUL"}
    assert [row for row in rows if row.args_kwargs != {"args": [], "kwargs": {}} or row.return_value is not None] == []
    assert "anna" not in json.dumps([str(row.__dict__) for row in rows])
