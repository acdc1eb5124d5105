"""Who may write what on a sheet, how each version is answered, and what happens where there is no room."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest

from keukentafel.tafel.kluis import admitting, limits, stored
from keukentafel.tafel.kluis.models import Batch, Grant, Seat
from keukentafel.tafel.kluis.refusals import NotAllowed, NotShared, SheetFull
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, Made, fact, make_guest, make_table, note, texts

pytestmark = pytest.mark.django_db


def answered(table: Made, versions: list[dict], name: str = "gedeeld") -> list[tuple[str, str | None]]:
    return [(answer.antwoord, answer.reden) for answer in table.sits().write(name, versions)]


def nothing_is_stored(table: Made, name: str = "gedeeld") -> bool:
    return table.row(name).last_seq == Batch.objects.filter(sheet=table.sheets[name]).count() == 0


def test_who_writes_stands_beside_what_is_written() -> None:
    table = make_table()
    table.sits().write("gedeeld", [note("hallo")])

    (version,) = table.sits().sheet("gedeeld").versions.values()

    assert version.data["door"] == table.door


def test_sending_the_same_twice_stores_it_once() -> None:
    table, said = make_table(), note("hallo")

    assert answered(table, [said]) == [("aanvaard", None)]
    assert answered(table, [said]) == [("al_bekend", None)]
    assert Batch.objects.filter(sheet=table.sheets["gedeeld"]).count() == 1


def test_one_bad_version_does_not_take_the_good_ones_along() -> None:
    table, good = make_table(), note("goed")

    assert answered(table, [good, {"id": "x"}, {**good, "inhoud": {"tekst": "anders"}}]) == [
        ("aanvaard", None),
        ("geweigerd", "ongeldig"),
        ("geweigerd", "botst"),
    ]
    assert texts(table.sits(), "gedeeld") == ["goed"]


def test_nobody_writes_in_the_name_of_another() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})

    assert answered(guest, [note("ik geef het op", door=host.door)]) == [("geweigerd", "niet_van_u")]
    assert nothing_is_stored(host)


def test_an_edit_replaces_what_was_there() -> None:
    table, first = make_table(), note("eerst")
    answered(table, [first])
    answered(table, [note("later", id=first["id"], vorige=[first["versie"]])])

    assert texts(table.sits(), "gedeeld") == ["later"]


class TestFacts:
    def test_a_fact_is_never_edited(self) -> None:
        table, told = make_table(), fact()
        answered(table, [told])
        other = {**fact(), "id": told["id"], "vorige": [told["versie"]]}
        beside = {**fact(), "id": told["id"]}
        as_note = note("geen feit", id=told["id"])
        away = new_version("feit", None, door="", at=NOON, id=told["id"], vorige=[told["versie"]])

        assert answered(table, [other, beside, as_note, away]) == [("geweigerd", "feit_staat_vast")] * 4

    def test_two_facts_of_one_name_in_one_batch_are_one_fact(self) -> None:
        table, told = make_table(), fact()

        assert answered(table, [told, {**fact(op="2026-02-03"), "id": told["id"]}]) == [
            ("aanvaard", None),
            ("geweigerd", "feit_staat_vast"),
        ]

    def test_a_fact_is_corrected_by_a_fact_that_names_it(self) -> None:
        table, told = make_table(), fact()

        assert answered(table, [told, fact(op="2026-02-03", vervangt=told["id"])]) == [("aanvaard", None)] * 2

    def test_a_fact_goes_by_its_own_name(self) -> None:
        told = new_version("feit", {"soort": "melding_gedaan", "op": "2026-02-02"}, door="", at=NOON)

        assert isinstance(told["inhoud"], Mapping)
        assert told["inhoud"]["id"] == told["id"]
        assert new_version("feit", {"soort": "x", "id": "f1"}, door="", at=NOON)["id"] == "f1"


class TestRights:
    def test_who_may_read_writes_nothing(self) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "lezen"})

        with pytest.raises(NotAllowed):
            guest.sits().write("gedeeld", [note("toch")])
        assert nothing_is_stored(host)

    @pytest.mark.parametrize("soort", ["feit", "dossier", "bijlage", "antwoord"])
    def test_who_may_add_notes_adds_nothing_else(self, soort: str) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "aantekenen"})

        with pytest.raises(NotAllowed):
            guest.sits().write("gedeeld", [note("mag wel"), new_version(soort, {"id": "f"}, door="", at=NOON)])
        assert nothing_is_stored(host)

    @pytest.mark.parametrize("name", ["dossier", "huishouden.bed", str(uuid5(NAMESPACE_URL, "a question")), "{0}"])
    def test_a_note_of_who_may_add_notes_does_not_take_the_name_that_something_else_will_need(self, name: str) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "aantekenen"})

        with pytest.raises(NotAllowed):
            guest.sits().write("gedeeld", [note("bezet", id=name.format(str(uuid4()).upper()))])
        assert nothing_is_stored(host)

    def test_who_may_add_notes_changes_and_takes_away_his_own(self) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "aantekenen"})
        first = note("eerst")
        later = note("later", id=first["id"], vorige=[first["versie"]])
        away = new_version("notitie", None, door="", at=NOON, id=str(first["id"]), vorige=[str(later["versie"])])

        assert answered(guest, [first]) + answered(guest, [later]) == [("aanvaard", None)] * 2
        assert texts(host.sits(), "gedeeld") == ["later"]
        assert answered(guest, [away]) == [("aanvaard", None)]
        assert texts(host.sits(), "gedeeld") == []

    def test_who_may_add_notes_does_not_change_those_of_another(self) -> None:
        host, first = make_table(), note("van de bewoner")
        answered(host, [first])
        guest = make_guest(host, {"gedeeld": "aantekenen"})

        for change in ("anders", None):
            inhoud = None if change is None else {"tekst": change}
            edit = new_version("notitie", inhoud, door="", at=NOON, id=str(first["id"]), vorige=[str(first["versie"])])
            with pytest.raises(NotAllowed):
                guest.sits().write("gedeeld", [edit])
        assert texts(host.sits(), "gedeeld") == ["van de bewoner"]

    def test_everybody_describes_himself_and_only_who_keeps_the_table_describes_others(self) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "schrijven"})
        reader = make_guest(host, {"gedeeld": "lezen"})
        person = {"naam": "Noor", "rol": "naaste"}

        for one in (guest, reader):
            assert answered(one, [new_version("persoon", person, door="", at=NOON, id=one.door)]) == [
                ("aanvaard", None)
            ]
        with pytest.raises(NotAllowed):
            guest.sits().write("gedeeld", [new_version("persoon", person, door="", at=NOON, id=host.door)])
        assert answered(host, [new_version("persoon", person, door="", at=NOON, id="bewoner")]) == [("aanvaard", None)]

    def test_a_sheet_that_is_not_shared_cannot_be_written_on(self) -> None:
        guest = make_guest(make_table(), {"gedeeld": "schrijven"})

        with pytest.raises(NotShared):
            guest.sits().write("brieven", [note("toch")])

    def test_a_right_that_is_taken_back_while_the_form_is_open_is_gone(self) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "schrijven"})
        at_table = guest.sits()
        Grant.objects.filter(seat=guest.seat).update(right="lezen")

        with pytest.raises(NotAllowed):
            at_table.write("gedeeld", [note("nog net")])

    def test_a_seat_that_ends_while_the_form_is_open_writes_nothing(self) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "schrijven"})
        at_table = guest.sits()
        Seat.objects.filter(pk=guest.seat.pk).update(ends_on=date(2026, 11, 22))

        with pytest.raises(NotAllowed):
            at_table.write("gedeeld", [note("nog net")])


class TestLines:
    def test_the_lines_for_the_overview_are_put_beside_those_that_stand_there(self) -> None:
        table = make_table()
        table.sits().write("gedeeld", [], lines={"naam": "Ria", "fase": "gesprek"})
        table.sits().write("gedeeld", [], lines={"fase": None, "eerst": "2026-12-01"})

        assert table.sits().sheet("gedeeld").lines == {"naam": "Ria", "eerst": "2026-12-01"}
        assert nothing_is_stored(table)

    def test_who_may_only_add_notes_changes_no_line(self) -> None:
        host = make_table()
        guest = make_guest(host, {"gedeeld": "aantekenen"})
        guest.sits().write("gedeeld", [note("hallo")], lines={"naam": "anders"})

        assert host.sits().sheet("gedeeld").lines == {}

    def test_lines_are_few(self) -> None:
        table = make_table()

        with pytest.raises(SheetFull) as told:
            table.sits().write("gedeeld", [note("hallo")], lines={"naam": "x" * 5000})
        assert told.value.what == "regels"
        assert nothing_is_stored(table)


class TestRoom:
    def test_a_sheet_with_the_most_versions_takes_no_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(admitting, "MAX_VERSIONS", 2)
        table = make_table()
        answered(table, [note("een"), note("twee")])

        with pytest.raises(SheetFull) as told:
            table.sits().write("gedeeld", [note("drie")])
        assert (told.value.what, told.value.limit) == ("bijdragen", 2)
        assert texts(table.sits(), "gedeeld") == ["een", "twee"]

    def test_a_sheet_with_the_most_bytes_takes_no_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(stored, "MAX_SHEET", 3000)
        table = make_table()
        answered(table, [note("een")])
        answered(table, [note("twee")])

        with pytest.raises(SheetFull) as told:
            table.sits().write("gedeeld", [note("drie")])
        assert told.value.what == "vel"
        assert table.row("gedeeld").last_seq == 2

    def test_the_limits_are_those_that_are_told(self) -> None:
        assert (limits.MAX_VERSIONS, limits.MAX_FILE, limits.MAX_FILES) == (20_000, 5 * 1024**2, 50 * 1024**2)


def test_a_write_that_fails_leaves_nothing_and_the_screen_still_shows_what_is_true(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = make_table()
    at_table = table.sits()
    at_table.write("gedeeld", [note("eerst")])

    def broken(*arguments: object, **more: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("keukentafel.tafel.kluis.writing.save_head", broken)
        with pytest.raises(RuntimeError):
            at_table.write("gedeeld", [note("halverwege")])

    assert texts(at_table, "gedeeld") == texts(table.sits(), "gedeeld") == ["eerst"]
    assert at_table.write("gedeeld", [note("daarna")])[0].antwoord == "aanvaard"


def test_writing_asks_a_fixed_number_of_questions(django_assert_max_num_queries) -> None:
    table = make_table()
    at_table = table.sits()
    at_table.write("gedeeld", [note("eerst")])

    with django_assert_max_num_queries(7):  # two for the savepoint
        at_table.write("gedeeld", [note("nog een")])


def test_a_version_carries_the_moment_in_utc() -> None:
    assert note("x", at=NOON + timedelta(seconds=1))["gemaakt_op"] == "2026-11-23T11:00:01Z"
