"""A photo of a letter is sealed like everything, for whom the sheet is shared, and not too large."""

import pytest

from keukentafel.tafel.kluis import attachments
from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.keys import key_of
from keukentafel.tafel.kluis.models import Attachment
from keukentafel.tafel.kluis.refusals import NoAttachment, NotAllowed, NotShared, SheetFull, Tampered
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, make_guest, make_ring, make_table

pytestmark = pytest.mark.django_db


def test_a_file_comes_back_as_it_was_and_cannot_be_read_in_the_row() -> None:
    table = make_table()
    file = table.sits().attach("brieven", b"zonnehoed")

    assert table.sits().attachment(file) == b"zonnehoed"
    assert b"zonnehoed" not in bytes(Attachment.objects.get().sealed)


def test_the_size_of_a_file_is_told_only_roughly() -> None:
    table = make_table()
    for raw in (b"", b"x" * 16_000):
        table.sits().attach("brieven", raw)

    assert len(set(Attachment.objects.values_list("size", flat=True))) == 1


def test_a_guest_gets_the_files_of_the_sheets_that_are_shared_with_him() -> None:
    host = make_table()
    shared, private = host.sits().attach("brieven", b"een"), host.sits().attach("eigen", b"twee")
    guest = make_guest(host, {"brieven": "lezen"}).sits()

    assert guest.attachment(shared) == b"een"
    with pytest.raises(NoAttachment):
        guest.attachment(private)
    with pytest.raises(NoAttachment):
        make_table(opened=make_ring()).sits().attachment(shared)


def test_who_may_not_write_on_a_sheet_attaches_nothing_to_it() -> None:
    guest = make_guest(make_table(), {"gedeeld": "lezen", "brieven": "aantekenen"}).sits()

    for name, refusal in (("gedeeld", NotAllowed), ("brieven", NotAllowed), ("anders", NotShared)):
        with pytest.raises(refusal):
            guest.attach(name, b"een")
    assert not Attachment.objects.exists()


def test_a_file_swapped_for_another_is_noticed() -> None:
    table = make_table()
    one, other = (table.sits().attach("brieven", raw) for raw in (b"een", b"twee"))
    Attachment.objects.filter(pk=one).update(sealed=Attachment.objects.get(pk=other).sealed)

    with pytest.raises(Tampered):
        table.sits().attachment(one)


def test_a_file_from_before_a_new_epoch_still_opens() -> None:
    table = make_table()
    file = table.sits().attach("brieven", b"een")
    sheet = table.row("brieven")
    begin_epoch(sheet, key_of(table.opened.ring_id, table.opened.private_key, sheet), at=NOON)

    assert table.sits().attachment(file) == b"een"


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_FILE", 3)
    table = make_table()
    table.sits().attach("brieven", b"een")

    with pytest.raises(SheetFull) as told:
        table.sits().attach("brieven", b"twee")
    assert (told.value.what, told.value.limit) == ("bestand", 3)


def test_all_files_of_a_table_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_FILES", 40_000)
    table = make_table()
    table.sits().attach("brieven", b"een")
    table.sits().attach("eigen", b"twee")

    with pytest.raises(SheetFull) as told:
        table.sits().attach("brieven", b"drie")
    assert told.value.what == "bestanden"
    assert Attachment.objects.count() == 2
