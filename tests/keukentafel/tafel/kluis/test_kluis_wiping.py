"""What is wiped is gone from every version, batch, snapshot and file, and no late device brings it back."""

from datetime import timedelta
from uuid import UUID

import pytest

from keukentafel.tafel.kluis.models import Attachment, Batch
from keukentafel.tafel.kluis.reading import LONG_TAIL
from keukentafel.tafel.kluis.refusals import NoAttachment, NotAllowed, NotShared
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, Made, fact, make_guest, make_table, note, texts

pytestmark = pytest.mark.django_db


def letter(file: UUID) -> dict[str, object]:
    inhoud = {"naam": "brief.pdf", "soort": "application/pdf", "grootte": 3, "bestand": str(file)}
    return new_version("bijlage", inhoud, door="", at=NOON)


def everything_on(table: Made, name: str) -> str:
    return str([version.data for version in table.sits().sheet(name).arrived.values()])


def with_history(table: Made) -> tuple[dict, dict]:
    """A note with two versions, in two batches, between other notes."""
    first = note("zonnehoed een")
    later = note("zonnehoed twee", id=first["id"], vorige=[first["versie"]])
    at_table = table.sits()
    at_table.write("gedeeld", [note("blijft een"), first])
    at_table.write("gedeeld", [later, note("blijft twee")])
    at_table.write("gedeeld", [note("blijft drie")])
    return first, later


def test_a_wiped_entry_leaves_its_names_the_moment_and_the_ground() -> None:
    table = make_table()
    first, later = with_history(table)

    assert table.sits(NOON + timedelta(hours=1)).wipe("gedeeld", [str(first["id"])]) == 1

    entry = table.sits().sheet("gedeeld").entries[str(first["id"])]
    assert entry.is_wiped
    assert entry.is_deleted
    assert dict(entry.current[0].data) == {
        "id": first["id"],
        "versie": later["versie"],
        "vorige": [first["versie"]],
        "soort": "notitie",
        "gemaakt_op": "2026-11-23T12:00:00Z",
        "inhoud": None,
        "gewist_op": "2026-11-23T12:00:00Z",
        "gewist_grond": "op_verzoek",
    }
    assert texts(table.sits(), "gedeeld") == ["blijft drie", "blijft een", "blijft twee"]
    assert "zonnehoed" not in everything_on(table, "gedeeld")


def test_only_the_batches_that_held_it_are_sealed_again() -> None:
    table = make_table()
    first, _ = with_history(table)
    before = dict(Batch.objects.values_list("seq", "sealed"))

    table.sits().wipe("gedeeld", [str(first["id"])])

    after = dict(Batch.objects.values_list("seq", "sealed"))
    assert [seq for seq in before if bytes(before[seq]) != bytes(after[seq])] == [1, 2]
    assert list(Batch.objects.order_by("seq").values_list("revision", flat=True)) == [1, 1, 0]


def test_a_late_device_cannot_bring_it_back() -> None:
    table = make_table()
    first, later = with_history(table)
    table.sits().wipe("gedeeld", [str(first["id"])])
    edit = note("zonnehoed drie", id=first["id"], vorige=[later["versie"]])
    anew = note("zonnehoed vier", id=first["id"])

    answers = table.sits().write("gedeeld", [first, later, edit, anew])

    assert [(answer.antwoord, answer.reden) for answer in answers] == [("geweigerd", "gewist")] * 4
    assert "zonnehoed" not in everything_on(table, "gedeeld")


def test_it_is_gone_from_the_snapshot_too() -> None:
    table = make_table()
    first, _ = with_history(table)
    at_table = table.sits()
    for number in range(LONG_TAIL):
        at_table.write("gedeeld", [note(f"{number}")])
    table.sits().sheet("gedeeld")
    before = table.row("gedeeld")

    table.sits().wipe("gedeeld", [str(first["id"])])

    after = table.row("gedeeld")
    assert before.snapshot_seq == after.snapshot_seq == LONG_TAIL + 3
    assert bytes(before.snapshot) != bytes(after.snapshot)
    assert "zonnehoed" not in everything_on(table, "gedeeld")


def test_wiping_twice_changes_nothing_the_second_time() -> None:
    table = make_table()
    first, _ = with_history(table)
    table.sits().wipe("gedeeld", [str(first["id"])])
    before = everything_on(table, "gedeeld")

    assert table.sits(NOON + timedelta(days=1)).wipe("gedeeld", [str(first["id"]), "bestaat niet"]) == 0
    assert everything_on(table, "gedeeld") == before


def test_who_sat_at_the_table_meanwhile_no_longer_sees_it_at_the_next_writing() -> None:
    host = make_table()
    first, _ = with_history(host)
    other = make_guest(host, {"gedeeld": "schrijven"}).sits()
    assert "zonnehoed twee" in texts(other, "gedeeld")
    host.sits().wipe("gedeeld", [str(first["id"])])

    other.write("gedeeld", [note("van mij")])

    assert texts(other, "gedeeld") == ["blijft drie", "blijft een", "blijft twee", "van mij"]


def test_a_fact_can_be_wiped_and_not_written_again() -> None:
    table, told = make_table(), fact()
    table.sits().write("gedeeld", [told])

    assert table.sits().wipe("gedeeld", [str(told["id"])]) == 1
    assert table.sits().write("gedeeld", [{**fact(), "id": told["id"]}])[0].reden == "gewist"


class TestFiles:
    def test_the_file_of_a_wiped_entry_is_deleted(self) -> None:
        table = make_table()
        at_table = table.sits()
        wiped, kept = letter(at_table.attach("brieven", b"een")), letter(at_table.attach("brieven", b"twee"))
        at_table.write("brieven", [wiped, kept])

        at_table.wipe("brieven", [str(wiped["id"])])

        assert [str(pk) for pk in Attachment.objects.values_list("pk", flat=True)] == [kept["inhoud"]["bestand"]]

    def test_a_file_that_another_entry_names_stays(self) -> None:
        table = make_table()
        at_table = table.sits()
        file = at_table.attach("brieven", b"een")
        one, other = letter(file), letter(file)
        at_table.write("brieven", [one, other])

        at_table.wipe("brieven", [str(one["id"])])

        assert table.sits().attachment(file) == b"een"

    def test_wiping_deletes_no_file_of_another_sheet(self) -> None:
        host = make_table()
        file = host.sits().attach("brieven", b"een")
        guest = make_guest(host, {"gedeeld": "lezen"})
        named = letter(file)
        guest.sits().write("eigen", [named])

        guest.sits().wipe("eigen", [str(named["id"])])

        assert host.sits().attachment(file) == b"een"


class TestRights:
    def test_who_may_read_wipes_nothing(self) -> None:
        host = make_table()
        first, _ = with_history(host)

        with pytest.raises(NotAllowed):
            make_guest(host, {"gedeeld": "lezen"}).sits().wipe("gedeeld", [str(first["id"])])

    def test_who_may_add_notes_wipes_his_own_alone(self) -> None:
        host = make_table()
        first, _ = with_history(host)
        guest = make_guest(host, {"gedeeld": "aantekenen"})
        mine = note("van mij")
        guest.sits().write("gedeeld", [mine])

        with pytest.raises(NotAllowed):
            guest.sits().wipe("gedeeld", [str(mine["id"]), str(first["id"])])
        assert guest.sits().wipe("gedeeld", [str(mine["id"])]) == 1

    def test_only_who_keeps_the_table_wipes_the_name_of_another(self) -> None:
        host = make_table()
        host.sits().write("gedeeld", [new_version("persoon", {"naam": "Ria"}, door="", at=NOON, id=host.door)])
        guest = make_guest(host, {"gedeeld": "schrijven"})

        with pytest.raises(NotAllowed):
            guest.sits().wipe("gedeeld", [host.door])
        assert host.sits().wipe("gedeeld", [host.door]) == 1

    def test_what_law_and_gemeente_the_table_is_about_is_changed_and_never_wiped(self) -> None:
        table = make_table()
        table.sits().write("gedeeld", [new_version("dossier", {"wet": "wmo"}, door="", at=NOON, id="dossier")])

        with pytest.raises(NotAllowed):
            table.sits().wipe("gedeeld", ["dossier"])


class TestMoving:
    def test_what_is_moved_stands_there_and_no_longer_here(self) -> None:
        table = make_table()
        first, _ = with_history(table)

        assert table.sits().move(str(first["id"]), "gedeeld", "eigen") == first["id"]

        assert texts(table.sits(), "eigen") == ["zonnehoed twee"]
        assert "zonnehoed" not in everything_on(table, "gedeeld")
        left = table.sits().sheet("gedeeld").entries[str(first["id"])]
        assert left.current[0].data["gewist_grond"] == "verplaatst"

    def test_the_guest_no_longer_sees_what_was_moved_to_my_own_sheet(self) -> None:
        host = make_table()
        first, _ = with_history(host)
        guest = make_guest(host, {"gedeeld": "lezen"})
        host.sits().move(str(first["id"]), "gedeeld", "eigen")

        assert "zonnehoed" not in everything_on(guest, "gedeeld") + everything_on(guest, "eigen")

    def test_what_was_moved_can_be_moved_back(self) -> None:
        table = make_table()
        first, _ = with_history(table)
        table.sits().move(str(first["id"]), "gedeeld", "eigen")

        name = table.sits().move(str(first["id"]), "eigen", "gedeeld")

        assert name != first["id"]
        assert "zonnehoed twee" in texts(table.sits(), "gedeeld")
        assert texts(table.sits(), "eigen") == []

    def test_its_files_move_along(self) -> None:
        host = make_table()
        file = host.sits().attach("brieven", b"een brief")
        sent = letter(file)
        host.sits().write("brieven", [sent])
        guest = make_guest(host, {"brieven": "lezen"})

        host.sits().move(str(sent["id"]), "brieven", "eigen")

        assert host.sits().attachment(file) == b"een brief"
        with pytest.raises(NoAttachment):
            guest.sits().attachment(file)

    def test_moving_writes_and_wipes_at_once_or_not_at_all(self, monkeypatch: pytest.MonkeyPatch) -> None:
        table = make_table()
        first, _ = with_history(table)
        at_table = table.sits()

        def broken(*arguments: object, **more: object) -> None:
            raise RuntimeError

        monkeypatch.setattr("keukentafel.tafel.kluis.moving.wipe_entries", broken)
        with pytest.raises(RuntimeError):
            at_table.move(str(first["id"]), "gedeeld", "eigen")

        assert "zonnehoed twee" in texts(table.sits(), "gedeeld")
        assert texts(table.sits(), "eigen") == texts(at_table, "eigen") == []

    def test_what_is_not_there_cannot_be_moved(self) -> None:
        with pytest.raises(NotShared):
            make_table().sits().move("bestaat niet", "gedeeld", "eigen")

    def test_moving_onto_the_same_sheet_wipes_nothing(self) -> None:
        table = make_table()
        first, _ = with_history(table)

        assert table.sits().move(str(first["id"]), "gedeeld", "gedeeld") == first["id"]
        assert "zonnehoed twee" in texts(table.sits(), "gedeeld")

    def test_who_may_add_notes_takes_his_own_note_to_his_own_sheet(self) -> None:
        host = make_table()
        guest, mine = make_guest(host, {"gedeeld": "aantekenen"}), note("van mij")
        guest.sits().write("gedeeld", [mine])

        guest.sits().move(str(mine["id"]), "gedeeld", "eigen")

        assert texts(guest.sits(), "eigen") == ["van mij"]
        assert texts(host.sits(), "gedeeld") == []

    def test_nothing_is_moved_to_where_one_may_not_write(self) -> None:
        host = make_table()
        guest, mine = make_guest(host, {"gedeeld": "aantekenen"}), note("van mij")
        guest.sits().write("eigen", [mine])

        with pytest.raises(NotAllowed):
            guest.sits().move(str(mine["id"]), "eigen", "gedeeld")
