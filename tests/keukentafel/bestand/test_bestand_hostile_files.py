"""Files from anywhere: what cannot be a dossier is refused in one clear line, within bounded memory and time."""

import json
import re
import time
import tomllib
import tracemalloc

import pytest

from keukentafel.bestand import FileFaults, parse, read
from keukentafel.bestand.dossier import MAX_FACTS
from keukentafel.bestand.faults import TEXTS
from keukentafel.bestand.parsing import MAX_BYTES, MAX_DEPTH, MAX_PARTS

EMPTY = b'{"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": []}'


def code_of(raw: bytes) -> str:
    """Return the code of the one fault for which `raw` is refused, having checked that it is one line of text."""
    with pytest.raises(FileFaults) as refusal:
        read(raw)
    (fault,) = refusal.value.fouten
    assert set(fault) == {"feit", "soort", "code", "tekst"}
    assert "\n" not in fault["tekst"] and len(fault["tekst"]) < 200
    return fault["code"]


def with_value(json_text: str) -> bytes:
    return b'{"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": [], "x": ' + json_text.encode() + b"}"


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


HOSTILE = {
    "nothing at all": (b"", "geen_json"),
    "a file that is too large": (b" " * (MAX_BYTES + 1), "te_groot"),
    "a list a little too deep": (with_value(nested(MAX_DEPTH + 2)), "te_diep"),
    "a list a hundred thousand deep": (with_value(nested(100_000)), "te_diep"),
    "more parts than any dossier has": (with_value("[" + "[]," * MAX_PARTS + "[]]"), "te_veel_delen"),
    "bytes that are no UTF-8": (b'{"formaat": "\xff\xfe"}', "geen_utf8"),
    "UTF-16 with its mark": ("\ufeff{}".encode("utf-16-le"), "geen_utf8"),
    "a key that stands twice": (with_value('{"a": 1, "a": 2}'), "dubbele_sleutel"),
    "the law said twice": (EMPTY[:-1] + b', "wet": "jeugdwet"}', "dubbele_sleutel"),
    "NaN": (with_value("NaN"), "getal_onmogelijk"),
    "Infinity": (with_value("-Infinity"), "getal_onmogelijk"),
    "a number that becomes infinite": (with_value("1e999"), "getal_onmogelijk"),
    "a number of a million digits": (with_value("9" * 1_000_000), "getal_onmogelijk"),
    "a number that JavaScript cannot hold": (with_value(str(2**53)), "getal_onmogelijk"),
    "half a surrogate": (with_value('"\\ud800"'), "teken_verboden"),
    "half a surrogate in a key": (with_value('{"\\udfff": 1}'), "teken_verboden"),
    "a null character": (with_value('"a\\u0000b"'), "teken_verboden"),
    "an escape sequence for terminals": (with_value('"\\u001b[2J"'), "teken_verboden"),
    "a raw control character of the second set": (with_value('"\x9b2J"'), "teken_verboden"),
    "a raw line end in a string": (with_value('"a\nb"'), "geen_json"),
    "two documents": (EMPTY + EMPTY, "geen_json"),
    "half a document": (EMPTY[:-10], "geen_json"),
    "a list": (b"[]", "geen_object"),
    "a string": (b'"dossier"', "geen_object"),
    "null": (b"null", "geen_object"),
    "no format": (b'{"wet": "wmo", "feiten": []}', "formaat_ontbreekt"),
    "a format that is a number": (b'{"formaat": 1}', "formaat_ontbreekt"),
    "another program's format": (b'{"formaat": "anders/1"}', "formaat_ontbreekt"),
    "a newer format": (b'{"formaat": "keukentafel-dossier/2"}', "formaat_nieuwer"),
    "a format that never was": (b'{"formaat": "keukentafel-dossier/0"}', "formaat_onbekend"),
    "too many facts": (
        json.dumps({"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": [0] * (MAX_FACTS + 1)}).encode(),
        "te_veel_feiten",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_clear_line(name):
    raw, code = HOSTILE[name]

    assert code_of(raw) == code


@pytest.mark.parametrize("name", HOSTILE)
def test_refusing_a_hostile_file_takes_little_time_and_memory(name):
    raw, _ = HOSTILE[name]
    tracemalloc.start()
    begun = time.process_time()
    with pytest.raises(FileFaults):
        read(raw)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert time.process_time() - begun < 3
    assert peak < 100_000_000


def test_the_largest_allowed_file_of_tiny_parts_stays_within_the_memory_promised():
    raw = with_value("[" + "[]," * (MAX_PARTS // 2 - 10) + "[]]")
    tracemalloc.start()
    read(raw)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 100_000_000


def test_a_byte_order_mark_of_utf_8_is_accepted_because_windows_writes_it():
    assert read(b"\xef\xbb\xbf" + EMPTY).data["wet"] == "wmo"


def test_a_script_in_a_text_stays_the_text_that_it_is():
    script = "<script>alert(1)</script>{{ settings.SECRET_KEY }}"
    raw = with_value(json.dumps(script))

    assert read(raw).data["x"] == script


def test_tabs_and_line_ends_in_a_text_are_kept():
    assert read(with_value('"a\\tb\\r\\nc"')).data["x"] == "a\tb\r\nc"


def test_the_deepest_allowed_nesting_is_read():
    assert parse(nested(MAX_DEPTH).encode()) != 0


def test_the_fault_speaks_english_where_that_was_asked():
    with pytest.raises(FileFaults) as refusal:
        read(b"[]", "en")

    assert refusal.value.fouten[0]["tekst"].startswith("A dossier is a JSON object")


def test_a_key_with_an_escape_sequence_does_not_reach_the_terminal():
    with pytest.raises(FileFaults) as refusal:
        read(with_value('{"\\u001b[2J": 1, "\\u001b[2J": 2}'))

    assert "\x1b" not in refusal.value.fouten[0]["tekst"]


def test_every_fault_has_its_sentence_in_both_languages_with_the_same_gaps():
    nl, en = (tomllib.loads((TEXTS / f"{language}.toml").read_text("utf-8")) for language in ("nl", "en"))
    gaps = [{code: set(re.findall(r"{(\w+)}", text)) for code, text in texts.items()} for texts in (nl, en)]

    assert gaps[0] == gaps[1]
