"""The list beside the back-ups: what is gone stays on it, and a damaged one stops everything."""

import json
import stat
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from keukentafel.command.backup.copies import known_copies, remember_copy
from keukentafel.command.backup.gone import FILE, Gone, read_list, write_list
from keukentafel.command.backup.manifest import BadBackup

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)


def test_the_list_comes_back_as_it_was_and_only_its_owner_can_read_it(tmp_path):
    on_sheet = (uuid4(), uuid4())
    gone = Gone({uuid4(): NOON}, {uuid4(): LATER}, {uuid4(): NOON}, {on_sheet: LATER}, {on_sheet: NOON})

    write_list(tmp_path, gone)

    assert read_list(tmp_path) == gone
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_nothing_leaves_the_list_and_of_two_moments_the_later_counts():
    first, second, both = uuid4(), uuid4(), uuid4()

    joined = Gone({first: NOON, both: LATER}) | Gone({second: NOON, both: NOON}, vellen={(first, both): NOON})

    assert joined.tafels == {first: NOON, second: NOON, both: LATER}
    assert joined.vellen == {(first, both): NOON}


def test_without_a_list_nothing_is_known(tmp_path):
    assert read_list(tmp_path) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"[" * 100_000,
        b'{"formaat": "keukentafel-gewist/2", "tafels": {}}',
        b'{"formaat": "keukentafel-gewist/1", "tafels": []}',
        b'{"formaat": "keukentafel-gewist/1", "tafels": {"x": "2026-11-22T12:00:00+00:00"}}',
        b'{"formaat": "keukentafel-gewist/1", "tafels": {"8b0b9c3e-6f0e-4d6c-9f53-3f1f3b1f6f10": "gisteren"}}',
        b'{"formaat": "keukentafel-gewist/1", "tafels": {"8b0b9c3e-6f0e-4d6c-9f53-3f1f3b1f6f10": "2026-11-22"}}',
        b'{"formaat": "keukentafel-gewist/1", "tafels": {"8b0b9c3e-6f0e-4d6c-9f53-3f1f3b1f6f10": 7}}',
        b'{"formaat": "keukentafel-gewist/1", "vellen": {"8b0b9c3e-6f0e-4d6c-9f53-3f1f3b1f6f10": '
        b'"2026-11-22T12:00:00+00:00"}}',
    ],
)
def test_a_damaged_list_is_never_taken_for_an_empty_one(tmp_path, raw):
    (tmp_path / FILE).write_bytes(raw)

    with pytest.raises(BadBackup) as refused:
        read_list(tmp_path)

    assert refused.value.code == "lijst_beschadigd"


def test_a_list_of_before_there_were_rights_on_it_is_read(tmp_path):
    (tmp_path / FILE).write_text('{"formaat": "keukentafel-gewist/1", "tafels": {}, "stoelen": {}, "kaartjes": {}}')

    assert read_list(tmp_path) == Gone()


def test_a_list_of_a_later_program_with_more_parts_is_read(tmp_path):
    write_list(tmp_path, Gone({uuid4(): NOON}))
    data = json.loads((tmp_path / FILE).read_text())
    (tmp_path / FILE).write_text(json.dumps({**data, "nieuw": {"a": "b"}}))

    assert len(read_list(tmp_path).tafels) == 1


def test_a_back_up_that_was_thrown_away_is_forgotten(tmp_path):
    kept, thrown = tmp_path / "een", tmp_path / "twee"
    for path in (kept, thrown):
        path.touch()
        remember_copy(tmp_path, path, NOON)
    thrown.unlink()

    assert known_copies(tmp_path) == {kept: NOON}
    remember_copy(tmp_path, kept, LATER)
    assert known_copies(tmp_path) == {kept: LATER}


@pytest.mark.parametrize("raw", ["", "[]", '{"/etc/passwd": "gisteren"}', '{"/etc/passwd": 3}'])
def test_notes_of_back_ups_that_cannot_be_read_count_as_none(tmp_path, raw):
    (tmp_path / "kopieen.json").write_text(raw)

    assert known_copies(tmp_path) == {}
