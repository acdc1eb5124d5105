"""Somebody who changes the database is noticed: batches swapped, replayed or cut under a newer head open no sheet."""

from collections.abc import Callable

import pytest

from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.keys import key_of
from keukentafel.tafel.kluis.models import Batch, OlderKey, Sheet
from keukentafel.tafel.kluis.overview import heads
from keukentafel.tafel.kluis.reading import LONG_TAIL
from keukentafel.tafel.kluis.refusals import Tampered
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, Made, make_table, note, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def table() -> Made:
    """A table with three batches on `gedeeld` and one on `brieven`."""
    made = make_table()
    for text in ("een", "twee", "drie"):
        made.sits().write("gedeeld", [note(text)])
    made.sits().write("brieven", [note("brief")])
    return made


def batch(table: Made, seq: int, name: str = "gedeeld") -> Batch:
    return Batch.objects.get(sheet=table.sheets[name], seq=seq)


def overwrite(row: Batch, **values: object) -> None:
    Batch.objects.filter(pk=row.pk).update(**values)


def swap_two(table: Made) -> None:
    one, two = batch(table, 1), batch(table, 2)
    overwrite(one, sealed=two.sealed)
    overwrite(two, sealed=one.sealed)


def swap_numbers(table: Made) -> None:
    one, two = batch(table, 1), batch(table, 2)
    overwrite(one, seq=99)
    overwrite(two, seq=1)
    overwrite(one, seq=2)


def replay_one(table: Made) -> None:
    overwrite(batch(table, 3), sealed=batch(table, 1).sealed)


def cut_the_last(table: Made) -> None:
    batch(table, 3).delete()


def cut_the_first(table: Made) -> None:
    batch(table, 1).delete()


def cut_the_last_and_count_down(table: Made) -> None:
    batch(table, 3).delete()
    Sheet.objects.filter(pk=table.sheets["gedeeld"]).update(last_seq=2)


def bring_one_from_another_sheet(table: Made) -> None:
    overwrite(batch(table, 1), sealed=batch(table, 1, "brieven").sealed)


def name_another_revision(table: Made) -> None:
    overwrite(batch(table, 2), revision=1)


def name_another_format(table: Made) -> None:
    overwrite(batch(table, 2), format=2)


def name_another_epoch(table: Made) -> None:
    overwrite(batch(table, 2), epoch=2)


def change_a_byte(table: Made) -> None:
    row = batch(table, 2)
    overwrite(row, sealed=bytes(row.sealed[:-1]) + bytes([row.sealed[-1] ^ 1]))


def take_the_head_of_another_sheet(table: Made) -> None:
    Sheet.objects.filter(pk=table.sheets["gedeeld"]).update(head=table.row("brieven").head)


ATTACKS = [
    swap_two,
    swap_numbers,
    replay_one,
    cut_the_last,
    cut_the_first,
    cut_the_last_and_count_down,
    bring_one_from_another_sheet,
    name_another_revision,
    name_another_format,
    name_another_epoch,
    change_a_byte,
    take_the_head_of_another_sheet,
]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_a_change_in_the_rows_is_noticed_by_the_next_reader(table: Made, attack: Callable[[Made], None]) -> None:
    attack(table)

    with pytest.raises(Tampered):
        table.sits().sheet("gedeeld")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_nothing_is_written_on_a_sheet_that_was_changed(table: Made, attack: Callable[[Made], None]) -> None:
    attack(table)
    rows = Batch.objects.count()

    with pytest.raises(Tampered):
        table.sits().write("gedeeld", [note("vier")])
    assert Batch.objects.count() == rows


def test_a_wiped_batch_cannot_be_brought_back_from_an_old_copy(table: Made) -> None:
    before = batch(table, 2)
    (name,) = [entry for entry, told in table.sits().sheet("gedeeld").entries.items() if "twee" in str(told)]
    table.sits().wipe("gedeeld", [name])
    assert texts(table.sits(), "gedeeld") == ["drie", "een"]

    overwrite(batch(table, 2), sealed=before.sealed, revision=before.revision)

    with pytest.raises(Tampered):
        table.sits().sheet("gedeeld")


def test_an_old_snapshot_cannot_bring_back_what_was_wiped(table: Made) -> None:
    at_table = table.sits()
    for number in range(LONG_TAIL):
        at_table.write("gedeeld", [note(f"{number}")])
    read = table.sits().sheet("gedeeld")
    (name,) = [entry for entry, told in read.entries.items() if "twee" in str(told)]
    old = table.row("gedeeld")
    assert old.snapshot is not None
    table.sits().wipe("gedeeld", [name])

    kept = {"snapshot": old.snapshot, "snapshot_seq": old.snapshot_seq, "snapshot_epoch": old.snapshot_epoch}
    Sheet.objects.filter(pk=old.pk).update(**kept)

    with pytest.raises(Tampered):
        table.sits().sheet("gedeeld")


def test_a_snapshot_that_is_taken_away_costs_time_and_nothing_else(table: Made) -> None:
    at_table = table.sits()
    for number in range(LONG_TAIL):
        at_table.write("gedeeld", [note(f"{number}")])
    before = texts(table.sits(), "gedeeld")

    Sheet.objects.filter(pk=table.sheets["gedeeld"]).update(snapshot=None, snapshot_seq=0, snapshot_epoch=0)

    assert texts(table.sits(), "gedeeld") == before


def test_an_old_head_over_newer_batches_hides_them_and_is_noticed_by_the_count(table: Made) -> None:
    old = table.row("gedeeld")
    table.sits().write("gedeeld", [note("vier")])

    Sheet.objects.filter(pk=old.pk).update(head=old.head)

    with pytest.raises(Tampered):
        table.sits()


def test_a_whole_older_table_is_not_noticed_as_we_say(table: Made) -> None:
    old = table.row("gedeeld")
    table.sits().write("gedeeld", [note("vier")])

    Sheet.objects.filter(pk=old.pk).update(head=old.head, last_seq=old.last_seq)
    batch(table, 4).delete()

    assert texts(table.sits(), "gedeeld") == ["drie", "een", "twee"]


class TestEpochs:
    def begin(self, table: Made) -> None:
        sheet = table.row("gedeeld")
        begin_epoch(sheet, key_of(table.opened.ring_id, table.opened.private_key, sheet), at=NOON)

    def test_what_was_written_in_every_epoch_is_read_with_the_newest_key(self, table: Made) -> None:
        for text in ("vier", "vijf"):
            self.begin(table)
            table.sits().write("gedeeld", [note(text)])

        assert texts(table.sits(), "gedeeld") == ["drie", "een", "twee", "vier", "vijf"]
        assert list(Batch.objects.filter(sheet=table.sheets["gedeeld"]).values_list("epoch", flat=True)) == [
            *(1, 1, 1),
            *(2, 3),
        ]

    def test_an_epoch_that_begins_while_a_form_is_open_is_written_in(self, table: Made) -> None:
        at_table = table.sits()
        at_table.sheet("gedeeld")
        self.begin(table)

        at_table.write("gedeeld", [note("vier")])

        assert batch(table, 4).epoch == 2
        assert texts(at_table, "gedeeld") == texts(table.sits(), "gedeeld")

    @pytest.mark.parametrize("epoch", [2, 3])
    def test_a_link_that_is_missing_from_the_chain_of_keys_is_noticed(self, table: Made, epoch: int) -> None:
        self.begin(table)
        self.begin(table)
        OlderKey.objects.filter(sheet=table.sheets["gedeeld"], epoch=epoch).delete()

        with pytest.raises(Tampered):
            table.sits().sheet("gedeeld")

    def test_a_link_from_another_epoch_does_not_fit(self, table: Made) -> None:
        self.begin(table)
        self.begin(table)
        row = OlderKey.objects.get(sheet=table.sheets["gedeeld"], epoch=2)
        OlderKey.objects.filter(sheet=table.sheets["gedeeld"], epoch=3).update(sealed=row.sealed)

        with pytest.raises(Tampered):
            table.sits().sheet("gedeeld")


def test_one_damaged_table_leaves_the_others_in_the_overview(table: Made) -> None:
    other = make_table(opened=table.opened)
    other.sits().write("gedeeld", [], lines={"naam": "Ria"})
    Sheet.objects.filter(pk=table.sheets["gedeeld"]).update(head=b"\x01" + bytes(1100))

    shown = {head.table_id: head for head in heads(table.opened, at=NOON)}

    assert shown[table.table_id].is_damaged
    assert (shown[other.table_id].is_damaged, shown[other.table_id].lines) == (False, {"naam": "Ria"})
