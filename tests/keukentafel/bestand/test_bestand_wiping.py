"""What was wiped leaves its names behind, so that merging and late devices bring nothing of it back."""

import itertools

import pytest

from keukentafel.bestand.batches import answer_batch
from keukentafel.bestand.entries import VersionClash, entries_of, sheet_of, union, wiped
from keukentafel.bestand.schema import is_version
from keukentafel.bestand.sealed_formats import UnknownFormat, from_bytes, to_bytes
from tests.keukentafel.bestand.bestand_makers import make_version

WIPED_AT = "2026-11-23T12:00:00Z"


def wiped_version(number, at=WIPED_AT, **more):
    return wiped(make_version(number, **more), at=at, ground="op_verzoek")


def test_what_is_left_of_a_wiped_version_is_a_version_that_a_dossier_file_may_hold():
    left = wiped_version(1, vorige=(0,), inhoud="zonnehoed")

    assert is_version(left.data)
    assert left.is_wiped and left.is_deletion
    assert "zonnehoed" not in str(left.data) and "inwoner" not in str(left.data)


def test_an_entry_that_was_wiped_says_so():
    entries = entries_of(sheet_of([wiped_version(0), make_version(1, entry="trap")]))

    assert entries["bed"].is_wiped and entries["bed"].is_deleted
    assert not entries["trap"].is_wiped


def test_merging_with_an_older_file_does_not_bring_back_what_was_wiped():
    older, newer = sheet_of([make_version(0)]), sheet_of([wiped_version(0)])

    assert union(older, newer) == union(newer, older) == newer


def test_a_version_that_was_wiped_twice_comes_out_the_same_in_every_order():
    ways = [make_version(0), wiped_version(0), wiped_version(0, at="2026-11-24T12:00:00Z")]

    assert len({tuple(sheet_of(order).values()) for order in itertools.permutations(ways)}) == 1


def test_two_contents_under_one_name_still_clash():
    with pytest.raises(VersionClash):
        sheet_of([make_version(0), make_version(0, inhoud="anders")])


def test_a_device_that_sends_anything_of_a_wiped_entry_is_told_that_it_is_gone():
    known = sheet_of([wiped_version(0), make_version(1, entry="trap")])
    batch = [make_version(0).data, make_version(2, vorige=(0,)).data, make_version(3).data]

    answers, accepted = answer_batch(known, batch)

    assert [answer.reden for answer in answers] == ["gewist"] * 3
    assert accepted == []


def test_no_device_wipes_by_sending():
    (answer,), accepted = answer_batch(sheet_of([make_version(0)]), [wiped_version(0).data])

    assert (answer.antwoord, answer.reden, accepted) == ("geweigerd", "gewist", [])


def test_a_batch_reads_as_it_was_written():
    versions = [make_version(0, inhoud="élan"), make_version(1, inhoud=None)]

    assert from_bytes(to_bytes(versions), 1) == versions


def test_a_batch_of_an_older_format_is_upgraded_step_by_step():
    raw = to_bytes([make_version(0)])
    steps = {
        1: lambda data: [{**one, "tweede": True} for one in data],
        2: lambda data: [{**one, "derde": one["tweede"]} for one in data],
    }

    (version,) = from_bytes(raw, 1, steps=steps, newest=3)

    assert version.data["derde"] is True
    assert "tweede" not in from_bytes(raw, 3, steps=steps, newest=3)[0].data


@pytest.mark.parametrize("number", [0, 2])
def test_a_batch_of_a_format_that_we_do_not_know_is_refused_by_its_number(number):
    with pytest.raises(UnknownFormat) as told:
        from_bytes(b"[]", number)

    assert told.value.number == number
