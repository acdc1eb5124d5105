"""What a device sends is judged version by version, whatever it is; nothing is dropped unanswered."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.bestand.batches import Answer
from keukentafel.offline.protocol import MAX_BYTES, Batch, NotABatch, answer_each, read_batch
from keukentafel.offline.serving import worker_script

NAME = "0b7f5c1e-6f0e-4f64-9a3b-1c1f6f7a2b11"

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def taken(versions):
    return [Answer(version.get("versie"), "aanvaard") for version in versions]


@given(st.binary(max_size=200) | anything.map(lambda told: json.dumps(told).encode()))
def test_bytes_from_a_device_are_a_batch_or_are_refused_as_none(raw):
    try:
        batch = read_batch(raw)
    except NotABatch:
        return
    assert isinstance(batch.sheet, str)
    assert isinstance(batch.versions, tuple)


@given(st.lists(anything, max_size=6))
def test_each_version_gets_its_own_answer_in_its_own_place(told):
    allows = lambda version: None if isinstance(version, dict) and version.get("soort") == "punt" else "soort"  # noqa: E731
    mine = {"versie": "a", "soort": "punt"}

    answers = answer_each(Batch("gedeeld", (*told, mine)), allows, taken)

    assert len(answers) == len(told) + 1
    assert answers[-1] == {"versie": "a", "antwoord": "aanvaard", "reden": None}
    assert {answer["reden"] for answer in answers[:-1]} <= {"soort"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"blad": 1, "versies": []}',
        b'{"blad": "gedeeld", "versies": {}}',
        b"[" * 100_000,
        b" " * (MAX_BYTES + 1),
        b'{"blad": "gedeeld", "versies": [' + b",".join([b"1"] * 501) + b"]}",
    ],
)
def test_what_is_no_batch_is_called_none(raw):
    with pytest.raises(NotABatch):
        read_batch(raw)


def test_a_batch_that_is_too_long_is_answered_too_and_sent_again_later():
    many = tuple({"versie": NAME} for _ in range(501))

    answers = answer_each(Batch("gedeeld", many), lambda _: None, taken)

    assert [answer["reden"] for answer in answers[499:]] == [None, "batch_vol"]


def test_what_is_no_name_of_a_version_is_not_sent_back():
    answers = answer_each(Batch("gedeeld", ({"versie": "x" * 1_000_000},)), lambda _: "vorm", taken)

    assert answers == [{"versie": None, "antwoord": "geweigerd", "reden": "vorm"}]


def test_nothing_is_written_where_nothing_is_allowed():
    def never(_):
        raise AssertionError

    assert answer_each(Batch("gedeeld", ({"versie": NAME},)), lambda _: "soort", never) == [
        {"versie": NAME, "antwoord": "geweigerd", "reden": "soort"}
    ]


def test_another_frame_or_another_file_makes_another_worker():
    one = worker_script("/aan-tafel/", ["/static/a.js"], "frame")

    assert one == worker_script("/aan-tafel/", ["/static/a.js"], "frame")
    assert one != worker_script("/aan-tafel/", ["/static/b.js"], "frame")
    assert one != worker_script("/aan-tafel/", ["/static/a.js"], "another frame")
