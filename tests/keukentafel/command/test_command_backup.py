"""Back-up and restore: all of it comes back, on either database, and a bad back-up touches nothing."""

import hashlib
import json
import stat
import zipfile

import pytest
from command_makers import ADD, LOOK, call, make_installation, make_postgres

from keukentafel.command.backup.manifest import NAME, seal

COPY = "kopie.keukentafel"


@pytest.fixture
def source(tmp_path):
    return make_installation(tmp_path / "bron", count=3)


@pytest.fixture
def copy(source):
    outcome = call(source, "bewaar", COPY)
    assert outcome.status == 0, outcome.err
    return source.var / COPY


def rewritten(copy, change, *, seal_again=True):
    """Write the back-up once more, with `change` made to its members (a dict of names and bytes)."""
    with zipfile.ZipFile(copy) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    change(members)
    target = copy.with_name("anders.keukentafel")
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.comment = seal(members[NAME]) if seal_again else b""
    return target


def in_manifest(edit):
    """Return a change that edits the manifest and hashes every member again, as a clever attacker would."""

    def change(members):
        manifest = json.loads(members[NAME])
        edit(manifest, members)
        for row in manifest.get("onderdelen", ()):
            if row["naam"] in members:
                content = members[row["naam"]]
                row |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        members[NAME] = json.dumps(manifest).encode()

    return change


def test_everything_comes_back_in_another_installation(source, copy, tmp_path):
    target = make_installation(tmp_path / "doel")

    outcome = call(target, "herstel", str(copy))

    assert outcome.status == 0, outcome.err
    assert target.run(LOOK) == source.run(LOOK)
    restored = next((target.var / "files").rglob("brief.bin"))
    assert restored.read_bytes() == bytes(range(256)) * 10


def test_a_back_up_goes_from_sqlite_to_postgresql_and_back_and_new_rows_get_new_numbers(
    source, copy, tmp_path, postgres_url
):
    large = make_installation(tmp_path / "groot", url=make_postgres(postgres_url, "herstel"))
    assert call(large, "herstel", str(copy)).status == 0
    assert large.run(LOOK) == source.run(LOOK)

    assert call(large, "bewaar", "terug.keukentafel").status == 0
    small = make_installation(tmp_path / "klein")
    assert call(small, "herstel", str(large.var / "terug.keukentafel")).status == 0

    assert small.run(LOOK) == source.run(LOOK)
    assert [place.run(ADD).strip() for place in (large, small)] == ["4", "4"]


def test_only_the_owner_can_read_a_back_up_and_no_draft_is_left(copy):
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [path.name for path in copy.parent.iterdir() if path.name.startswith(".kopie")] == []


def test_a_back_up_holds_no_key_and_says_which_are_needed(source):
    outcome = call(source, "bewaar", COPY)

    key = (source.var / "secret-key").read_bytes().strip()
    with zipfile.ZipFile(source.var / COPY) as archive:
        assert all(key not in archive.read(name) for name in archive.namelist())
    assert "KEUKENTAFEL_SECRET_KEY" in outcome.out


def test_who_never_started_hears_that_there_is_nothing_to_back_up(tmp_path):
    outcome = call(make_installation(tmp_path, count=0), "bewaar", COPY)

    assert outcome.status == 1
    assert outcome.err == "Er is nog niets te bewaren: deze Keukentafel is nog nooit gestart.\n"


def test_a_back_up_says_how_far_it_is(source):
    outcome = call(source, "bewaar", COPY)

    assert "jobs_planned: 3" in outcome.err


def test_what_is_in_use_is_not_overwritten_without_being_asked(copy, tmp_path):
    target = make_installation(tmp_path / "vol", count=1, word="tafel")
    before = target.run(LOOK)

    outcome = call(target, "herstel", str(copy))

    assert (outcome.status, target.run(LOOK)) == (1, before)
    assert "--vervang" in outcome.err and outcome.err.count("\n") == 1


def test_with_vervang_the_back_up_takes_the_place_of_all_that_was(source, copy, tmp_path):
    target = make_installation(tmp_path / "vol", count=5, word="tafel")

    outcome = call(target, "herstel", str(copy), "--vervang")

    assert outcome.status == 0, outcome.err
    assert [path.parent.name for path in (target.var / "files").rglob("brief.bin")] == ["kast"]
    assert target.run(LOOK).splitlines()[0] == source.run(LOOK).splitlines()[0]


def _table(members):
    return next(name for name in members if name.endswith("jobs_planned.jsonl"))


def cut(copy):
    target = copy.with_name("anders.keukentafel")
    target.write_bytes(copy.read_bytes()[:-200])
    return target


def one_bit(copy):
    with zipfile.ZipFile(copy) as archive:  # in what a member holds: some bits of an archive's own headers mean nothing
        largest = max(archive.infolist(), key=lambda info: info.compress_size)
    raw = bytearray(copy.read_bytes())
    start = raw.index(largest.filename.encode(), largest.header_offset) + len(largest.filename)
    raw[start + largest.compress_size // 2] ^= 1
    target = copy.with_name("anders.keukentafel")
    target.write_bytes(raw)
    return target


def other_row(copy):
    def change(members):
        members[_table(members)] = members[_table(members)].replace(b"kast", b"last")

    return rewritten(copy, change)


def broken_row(copy):
    return rewritten(copy, in_manifest(lambda manifest, members: members.update({_table(members): b'{"id": "x"}\n'})))


def missing_row(copy):
    def edit(manifest, members):
        members[_table(members)] = members[_table(members)].split(b"\n", 1)[1]

    return rewritten(copy, in_manifest(edit))


def extra_member(copy):
    return rewritten(copy, lambda members: members.update({"extra.txt": b"x"}))


def unsealed(copy):
    return rewritten(copy, lambda members: None, seal_again=False)


def out_of_its_folder(copy):
    def edit(manifest, members):
        row = next(row for row in manifest["onderdelen"] if row["naam"].startswith("bestanden/"))
        members["bestanden/../../../weg.txt"] = members.pop(row["naam"])
        row["naam"] = "bestanden/../../../weg.txt"

    return rewritten(copy, in_manifest(edit))


def newer(copy):
    return rewritten(copy, in_manifest(lambda manifest, members: manifest.update({"formaat": 2})))


def newer_program(copy):
    return rewritten(copy, in_manifest(lambda manifest, members: manifest["migraties"].append("jobs.9999_later")))


def no_archive(copy):
    target = copy.with_name("anders.keukentafel")
    target.write_bytes(b"dit is geen kopie")
    return target


def other_archive(copy):
    target = copy.with_name("anders.keukentafel")
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "a")
    return target


def odd_manifest(copy):
    return rewritten(copy, lambda members: members.update({NAME: b"[" * 100_000}))


BAD = [cut, one_bit, other_row, broken_row, missing_row, extra_member, unsealed, out_of_its_folder]
BAD += [newer, newer_program, no_archive, other_archive, odd_manifest]


@pytest.mark.parametrize("damage", BAD)
def test_a_bad_back_up_is_refused_in_one_line_and_touches_nothing(damage, copy, tmp_path):
    target = make_installation(tmp_path / "doel")

    outcome = call(target, "herstel", str(damage(copy)), "--vervang")

    assert outcome.status == 2, outcome.err
    assert outcome.err.count("\n") == 1 and "Traceback" not in outcome.err
    assert not (tmp_path / "weg.txt").exists() and not (target.var / "files").exists()


CRASH = """
import keukentafel.command.backup.restoring as restoring
from pathlib import Path
loaded = restoring._load_table
def crash(archive, member, past):
    loaded(archive, member, past)
    if member.naam.endswith("jobs_planned.jsonl"):
        {how}
    return 0
restoring._load_table = crash
try:
    restoring.restore(Path({copy!r}), lambda name, size: None, replace=True)
except ArithmeticError:
    print("gevallen")
"""


@pytest.mark.parametrize("how", ["raise ArithmeticError", "import os; os._exit(9)"])
def test_a_crash_in_the_middle_leaves_the_old_state(how, copy, tmp_path):
    target = make_installation(tmp_path / "vol", count=2, word="tafel")
    before = target.run(LOOK).splitlines()[0]

    process = target.begin(CRASH.format(how=how, copy=str(copy)))
    process.communicate(timeout=60)

    assert target.run(LOOK).splitlines()[0] == before
    assert (target.var / "files" / "tafel" / "brief.bin").exists()


def test_a_file_of_the_same_name_is_put_back_after_a_failure(copy, tmp_path):
    target = make_installation(tmp_path / "vol", count=2)
    old = target.var / "files" / "kast" / "brief.bin"
    old.write_bytes(b"van hier")

    target.begin(CRASH.format(how="raise ArithmeticError", copy=str(copy))).communicate(timeout=60)

    assert old.read_bytes() == b"van hier"
    assert [path.name for path in old.parent.iterdir()] == ["brief.bin"]


def test_a_disk_that_refuses_is_said_in_one_line(source):
    outcome = call(source, "bewaar", "/nergens/kopie")

    assert outcome.status == 2 and outcome.err.count("\n") == 1


def test_a_failed_back_up_leaves_the_earlier_one(source, copy):
    before = copy.read_bytes()
    source.run("from django.db import connection; connection.cursor().execute('DROP TABLE jobs_planned')")

    outcome = call(source, "bewaar", COPY)

    assert (outcome.status, copy.read_bytes()) == (1, before)
