"""A sheet as each release wrote it opens for ever; the files in `golden` are written once and never changed."""

import json
from pathlib import Path
from uuid import UUID

import pytest
from nacl.public import PrivateKey

from keukentafel.bestand.sealed_formats import UnknownFormat
from keukentafel.tafel.kluis import sealed_head
from keukentafel.tafel.kluis.models import Batch, OlderKey, Ring, Sheet, SheetKey, Table
from keukentafel.tafel.kluis.reading import Reader, read_sheet
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, make_table

GOLDEN = sorted((Path(__file__).parent / "golden").glob("sheet-*.json"))

pytestmark = pytest.mark.django_db


def stored(told: dict) -> tuple[UUID, Reader]:
    """Put a sheet in the database as its release stored it, and return it with who reads it."""
    pair = PrivateKey(bytes.fromhex(told["ring_private"]))
    ring = Ring.objects.create(public_key=bytes(pair.public_key), made_at=NOON)
    table = Table.objects.create(started_at=NOON, opened_at=NOON, letterbox_key=b"")
    plain = {name: told[name] for name in ("epoch", "last_seq", "snapshot_seq", "snapshot_epoch")}
    sealed = {name: bytes.fromhex(told[name]) for name in ("head", "snapshot")}
    sheet = Sheet.objects.create(id=UUID(told["sheet"]), table=table, **plain, **sealed)
    SheetKey.objects.create(sheet=sheet, epoch=2, ring=ring, sealed=bytes.fromhex(told["wrapped_key"]))
    OlderKey.objects.create(sheet=sheet, epoch=2, sealed=bytes.fromhex(told["older_key"]))
    batch = {**told["batch"], "sealed": bytes.fromhex(told["batch"]["sealed"])}
    Batch.objects.create(sheet=sheet, written_at=NOON, **batch)
    return sheet.pk, Reader(ring.pk, pair)


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
@pytest.mark.parametrize("has_snapshot", [True, False])
def test_a_sheet_of_each_release_opens_with_and_without_its_snapshot(file: Path, has_snapshot: bool) -> None:
    sheet_id, reader = stored(json.loads(file.read_text()))
    if not has_snapshot:
        Sheet.objects.filter(pk=sheet_id).update(snapshot=None, snapshot_seq=0, snapshot_epoch=0)

    read = read_sheet(sheet_id, reader)

    assert (read.name, read.lines) == ("gedeeld", {"naam": "Ria"})
    assert list(read.head.letterboxes.values()) == [bytes(32)]
    assert [version.data["inhoud"] for version in read.versions.values()] == [{"tekst": "de trap is te steil"}]


def test_there_is_a_file_for_every_format_that_was_released() -> None:
    assert [file.stem for file in GOLDEN] == [f"sheet-{number}" for number in range(1, sealed_head.FORMAT + 1)]


def test_a_head_that_a_newer_program_wrote_is_not_taken_for_a_burglary(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(sealed_head, "FORMAT", 2)
        table = make_table()

    with pytest.raises(UnknownFormat):
        table.sits()
