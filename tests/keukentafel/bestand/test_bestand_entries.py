"""Entries: nothing that was written is lost, whoever wrote it and in whatever order it comes in."""

import json

import pytest
from bestand_makers import histories, make_version, name_of, parts
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.bestand.batches import MAX_BATCH, answer_batch
from keukentafel.bestand.entries import MAX_VERSION_BYTES, Version, VersionClash, entries_of, sheet_of, union
from keukentafel.bestand.folding import fold


def entry_of(*versions):
    (entry,) = entries_of(sheet_of(versions)).values()
    return entry


def numbers(versions):
    return [int(version.versie[-12:], 16) - 1 for version in versions]


def test_the_newest_version_of_an_entry_is_the_current_one():
    entry = entry_of(make_version(0), make_version(1, vorige=(0,)), make_version(2, vorige=(1,)))

    assert numbers(entry.current) == [2] and not entry.is_conflict


def test_two_people_who_edit_the_same_answer_are_shown_as_a_conflict():
    entry = entry_of(
        make_version(0), make_version(1, vorige=(0,), inhoud="zij"), make_version(2, vorige=(0,), inhoud="hij")
    )

    assert numbers(entry.current) == [1, 2] and entry.is_conflict


def test_a_choice_that_names_both_versions_ends_the_conflict():
    entry = entry_of(
        make_version(0), make_version(1, vorige=(0,)), make_version(2, vorige=(0,)), make_version(3, vorige=(1, 2))
    )

    assert numbers(entry.current) == [3] and not entry.is_conflict


def test_an_edit_beside_a_deletion_is_a_conflict_and_nothing_is_thrown_away():
    entry = entry_of(make_version(0), make_version(1, vorige=(0,), inhoud=None), make_version(2, vorige=(0,)))

    assert entry.is_conflict and not entry.is_deleted


def test_an_entry_whose_last_version_is_empty_is_deleted():
    assert entry_of(make_version(0), make_version(1, vorige=(0,), inhoud=None)).is_deleted


def test_a_version_that_replaces_one_we_never_got_is_kept_and_waits():
    entry = entry_of(make_version(0), make_version(2, vorige=(1,)))

    assert (numbers(entry.current), numbers(entry.waiting)) == ([0], [2])


def test_a_waiting_version_becomes_current_when_the_missing_one_arrives():
    entry = entry_of(make_version(0), make_version(2, vorige=(1,)), make_version(1, vorige=(0,)))

    assert (numbers(entry.current), entry.waiting) == ([2], ())


def test_versions_that_replace_each_other_in_a_ring_are_all_shown():
    entry = entry_of(make_version(0, vorige=(1,)), make_version(1, vorige=(0,)), make_version(2))

    assert sorted(numbers(entry.current)) == [0, 1, 2]


def test_a_version_of_another_entry_cannot_replace_mine():
    sheet = sheet_of([make_version(0, entry="bed"), make_version(1, entry="trap", vorige=(0,))])

    assert numbers(entries_of(sheet)["bed"].current) == [0]


def test_the_clock_of_a_device_decides_nothing():
    late = make_version(9)
    early = Version({**make_version(1, vorige=(9,)).data, "gemaakt_op": "1999-01-01T00:00:00Z"})

    assert numbers(entry_of(late, early).current) == [1]


def test_the_same_version_with_other_content_is_refused():
    with pytest.raises(VersionClash):
        sheet_of([make_version(0, inhoud="a"), make_version(0, inhoud="b")])


@given(parts(2))
def test_merging_two_sheets_gives_the_same_whichever_comes_first(sheets):
    one, other = sheets

    assert list(union(one, other).items()) == list(union(other, one).items())


@given(parts(3))
def test_merging_three_sheets_gives_the_same_in_every_grouping(sheets):
    one, two, three = sheets

    assert union(union(one, two), three) == union(one, union(two, three))


@given(parts(2))
def test_merging_once_more_changes_nothing(sheets):
    merged = union(*sheets)

    assert union(merged, sheets[1]) == merged


@given(parts(2))
def test_no_version_is_lost_in_merging(sheets):
    merged = union(*sheets)

    assert set(merged) == {*sheets[0], *sheets[1]}


@given(histories(), st.randoms())
def test_the_order_in_which_versions_arrive_changes_nothing(history, order):
    shuffled = list(history)
    order.shuffle(shuffled)

    assert entries_of(sheet_of(shuffled)) == entries_of(sheet_of(history))


@given(parts(1))
def test_every_entry_shows_at_least_one_version_and_a_hidden_one_was_replaced(sheets):
    (sheet,) = sheets
    for entry in entries_of(sheet).values():
        shown = {version.versie for version in (*entry.current, *entry.waiting)}
        replaced = {name for version in sheet.values() for name in version.vorige if version.entry == entry.id}
        hidden = {version.versie for version in sheet.values() if version.entry == entry.id} - shown

        assert shown and hidden <= replaced


def contents(versions):
    """Return what is shown per entry, without the names of versions."""
    return {
        name: sorted(json.dumps(version.data["inhoud"]) for version in (*entry.current, *entry.waiting))
        for name, entry in entries_of(sheet_of(versions)).items()
    }


@given(histories())
def test_folding_what_was_not_sent_changes_nothing_that_is_shown(history):
    assert contents(fold(history)) == contents(history)


@given(histories(), st.integers(0, 8))
def test_folding_only_the_unsent_part_changes_nothing_that_is_shown(history, sent):
    assert contents([*history[:sent], *fold(history[sent:])]) == contents(history)


@given(histories())
def test_folding_twice_is_folding_once(history):
    assert fold(fold(history)) == fold(history)


def test_ten_small_edits_of_one_answer_are_sent_as_one_version():
    edits = [make_version(0)] + [make_version(n, vorige=(n - 1,), inhoud=f"{n}") for n in range(1, 10)]

    (folded,) = fold(edits)

    assert folded.versie == name_of(9) and folded.vorige == ()


def test_a_batch_is_answered_version_by_version():
    known = sheet_of([make_version(0), make_version(1, inhoud="a")])
    batch = [make_version(0).data, make_version(1, inhoud="b").data, make_version(2).data, "onzin"]

    answers, accepted = answer_batch(known, batch)

    assert [(answer.antwoord, answer.reden) for answer in answers] == [
        ("al_bekend", None),
        ("geweigerd", "botst"),
        ("aanvaard", None),
        ("geweigerd", "ongeldig"),
    ]
    assert numbers(accepted) == [2]


def test_sending_the_same_batch_again_adds_nothing():
    batch = [make_version(n).data for n in range(3)]
    _, accepted = answer_batch({}, batch)

    answers, again = answer_batch(sheet_of(accepted), batch)

    assert {answer.antwoord for answer in answers} == {"al_bekend"} and again == []


def test_what_goes_beyond_five_hundred_versions_is_refused_one_by_one_and_stays_on_the_device():
    answers, accepted = answer_batch(
        {}, [make_version(n).data | {"gemaakt_op": "2026-02-20T19:04:11Z"} for n in range(MAX_BATCH + 2)]
    )

    assert len(accepted) == MAX_BATCH
    assert [answer.reden for answer in answers[MAX_BATCH:]] == ["batch_vol"] * 2


def test_a_version_above_sixteen_kilobytes_is_refused():
    (answer,), accepted = answer_batch({}, [make_version(0, inhoud="é" * (MAX_VERSION_BYTES // 2)).data])

    assert (answer.antwoord, answer.reden, accepted) == ("geweigerd", "te_groot", [])


def test_a_version_without_a_proper_name_is_refused_without_a_name():
    (answer,), _ = answer_batch({}, [{**make_version(0).data, "versie": "../../etc"}])

    assert answer.as_json() == {"versie": None, "antwoord": "geweigerd", "reden": "ongeldig"}
