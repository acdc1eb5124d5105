"""A back-up that somebody made to hurt: it is refused within bounded memory, and nothing is touched."""

import hashlib
import io
import json
import zipfile

import pytest
from django.db.models import Model

from keukentafel.command.backup import verifying
from keukentafel.command.backup.manifest import BadBackup, Member, is_safe_name


@pytest.mark.parametrize(
    "name",
    [
        "bestanden/../../etc/cron.d/x",
        "bestanden//etc/passwd",
        "bestanden/a\x00b",
        "bestanden/a\\..\\b",
        "bestanden/\u202etxt",
        "/bestanden/a",
        "tabellen/../x.jsonl",
        "tabellen/x.jsonl\n",
        "",
        7,
    ],
)
def test_a_member_never_leaves_its_folder(name):
    assert not is_safe_name(name)


def test_one_row_of_ages_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(verifying, "MAX_ROW", 1000)
    line = json.dumps({"a": "x" * 5000}).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tabellen/planned.jsonl", line)
    member = Member("tabellen/planned.jsonl", len(line), hashlib.sha256(line).hexdigest(), 1)
    monkeypatch.setattr(verifying, "instance_of", lambda model, row: pytest.fail("the row was read as a whole"))

    with zipfile.ZipFile(packed) as archive, pytest.raises(BadBackup):
        list(verifying.rows_of(archive, member, {"planned": Model}))
