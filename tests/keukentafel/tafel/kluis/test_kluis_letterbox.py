"""What comes for a closed table waits sealed and becomes entries when somebody with a key sits down."""

import pytest

from keukentafel.tafel.kluis import letterbox
from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.keys import key_of
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.models import Post, Sheet
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed, SheetFull
from keukentafel.tafel.kluis.sealed_head import open_head
from keukentafel.tafel.kluis.sealing import seal_to
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, Made, fact, make_guest, make_ring, make_table, note, texts

pytestmark = pytest.mark.django_db


def from_outside(tekst: str, **more: object) -> dict[str, object]:
    return note(tekst, door="gemeente", **more)


def letterboxes(table: Made) -> set[bytes]:
    sheet = table.row("gedeeld")
    keys = key_of(table.opened.ring_id, table.opened.private_key, sheet)
    return set(open_head(sheet, keys.newest).letterboxes)


def begin(table: Made) -> None:
    sheet = table.row("gedeeld")
    begin_epoch(sheet, key_of(table.opened.ring_id, table.opened.private_key, sheet), at=NOON)


def test_post_lies_sealed_and_stands_on_the_sheet_at_the_next_opening() -> None:
    table = make_table()
    post_to(table.table_id, [from_outside("zonnehoed"), fact(door="gemeente")], at=NOON)
    assert b"zonnehoed" not in bytes(Post.objects.get().sealed)

    assert texts(table.sits(), "gedeeld") == ["zonnehoed"]

    assert not Post.objects.exists()
    assert len(table.sits().sheet("gedeeld").entries) == 2


def test_post_is_taken_in_once_however_often_it_came() -> None:
    table, sent = make_table(), from_outside("een brief")
    for _ in range(2):
        post_to(table.table_id, [sent], at=NOON)
    table.sits()
    post_to(table.table_id, [sent], at=NOON)

    assert texts(table.sits(), "gedeeld") == ["een brief"]
    assert not Post.objects.exists()


def test_a_guest_who_only_reads_takes_the_post_in_too() -> None:
    host = make_table()
    post_to(host.table_id, [from_outside("een brief")], at=NOON)

    assert texts(make_guest(host, {"gedeeld": "lezen"}).sits(), "gedeeld") == ["een brief"]


def test_who_has_no_key_to_the_shared_sheet_leaves_the_post_lying() -> None:
    host = make_table()
    post_to(host.table_id, [from_outside("een brief")], at=NOON)

    make_guest(host, {"brieven": "lezen"}).sits()

    assert Post.objects.count() == 1


def test_what_was_wiped_does_not_come_back_by_post() -> None:
    table, sent = make_table(), from_outside("een brief")
    post_to(table.table_id, [sent], at=NOON)
    table.sits().wipe("gedeeld", [str(sent["id"])])
    post_to(table.table_id, [sent], at=NOON)

    assert texts(table.sits(), "gedeeld") == []
    assert not Post.objects.exists()


@pytest.mark.parametrize("soort", ["persoon", "dossier"])
def test_no_post_describes_people_or_the_dossier(soort: str) -> None:
    table = make_table()

    with pytest.raises(NotAllowed):
        post_to(table.table_id, [new_version(soort, {"naam": "x"}, door="gemeente", at=NOON)], at=NOON)


def test_no_post_speaks_in_the_name_of_somebody_at_the_table() -> None:
    table = make_table()

    with pytest.raises(NotAllowed):
        post_to(table.table_id, [note("ik stop ermee", door=table.door)], at=NOON)


def test_no_post_changes_what_stands_there() -> None:
    table, first = make_table(), note("van mij")
    table.sits().write("gedeeld", [first])

    with pytest.raises(NotAllowed):
        post_to(table.table_id, [from_outside("anders", id=first["id"], vorige=[first["versie"]])], at=NOON)
    post_to(table.table_id, [from_outside("anders", id=first["id"])], at=NOON)
    assert texts(table.sits(), "gedeeld") == ["van mij"]


def test_what_is_no_version_is_refused_at_the_door() -> None:
    with pytest.raises(NotAllowed):
        post_to(make_table().table_id, [{"tekst": "x"}], at=NOON)


def test_there_is_no_letterbox_where_there_is_no_table() -> None:
    with pytest.raises(NoSeat):
        post_to(make_ring().ring_id, [from_outside("x")], at=NOON)


def test_a_letterbox_gets_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letterbox, "MAX_POST", 1)
    table = make_table()
    post_to(table.table_id, [from_outside("een")], at=NOON)

    with pytest.raises(SheetFull):
        post_to(table.table_id, [from_outside("twee")], at=NOON)
    monkeypatch.setattr(letterbox, "MAX_LETTER", 100)
    with pytest.raises(SheetFull):
        post_to(table.table_id, [from_outside("twee" * 100)], at=NOON)


def test_post_for_which_there_is_no_room_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    table = make_table()
    post_to(table.table_id, [from_outside("een brief")], at=NOON)
    with monkeypatch.context() as patched:
        patched.setattr(letterbox, "MAX_VERSIONS", 0)
        assert texts(table.sits(), "gedeeld") == []

    assert texts(table.sits(), "gedeeld") == ["een brief"]


def test_post_that_no_key_opens_keeps_nobody_from_the_table() -> None:
    table = make_table()
    post_to(table.table_id, [from_outside("een brief")], at=NOON)
    Post.objects.update(sealed=b"\x01" + bytes(1100))

    assert texts(table.sits(), "gedeeld") == []
    assert Post.objects.count() == 1


@pytest.mark.parametrize("letter", [b"7", b"{}", b"geen brief", b'[{"id": 1}, 7]'])
def test_a_letter_that_is_none_keeps_nobody_from_the_table(letter: bytes) -> None:
    table = make_table()
    post_to(table.table_id, [from_outside("een brief")], at=NOON)
    post = Post.objects.get()
    Post.objects.update(sealed=seal_to(bytes(post.letterbox_key), letter))

    assert texts(table.sits(), "gedeeld") == []


class TestNewEpoch:
    def test_a_new_epoch_makes_a_new_letterbox_and_post_in_the_old_one_still_comes_in(self) -> None:
        table = make_table()
        (old,) = letterboxes(table)
        post_to(table.table_id, [from_outside("voor")], at=NOON)
        begin(table)
        post_to(table.table_id, [from_outside("na")], at=NOON)
        assert len(letterboxes(table)) == 2

        assert texts(table.sits(), "gedeeld") == ["na", "voor"]

        (new,) = letterboxes(table)
        assert new != old

    def test_who_kept_the_old_private_half_opens_no_later_post(self) -> None:
        table = make_table()
        begin(table)
        begin(table)
        post_to(table.table_id, [from_outside("na")], at=NOON)

        assert letterboxes(table) == {bytes(Post.objects.get().letterbox_key)}


def test_the_private_half_stands_among_no_entries_and_in_no_row() -> None:
    table = make_table()
    sheet = table.row("gedeeld")
    head = open_head(sheet, key_of(table.opened.ring_id, table.opened.private_key, sheet).newest)
    (private,) = head.letterboxes.values()

    assert private not in bytes(Sheet.objects.get(pk=sheet.pk).head)
    assert private.hex() not in repr(table.sits().sheet("gedeeld").arrived)
    assert private.hex() not in repr(head)
