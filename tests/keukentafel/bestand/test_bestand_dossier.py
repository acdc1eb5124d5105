"""The dossier file: what was written comes back, every fault is named, and the schema says what the law says."""

import json
from pathlib import Path

import pytest
from bestand_makers import make_dossier, make_version
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import meta

from keukentafel.bestand import FileFaults, read, write
from keukentafel.bestand.schema import SCHEMA, SCHEMA_FILE, schema_faults
from keukentafel.bestand.schema_writing import as_text, build, own_fields
from wet.feiten import FEITEN
from wet.feiten.fields import COMMON

GOLDEN = sorted(Path(__file__).parent.glob("golden/*/*.keukentafel.json"))
ROOT = Path(__file__).resolve().parents[3]
MELDING = {"soort": "melding_gedaan", "op": "2026-02-02", "id": "m1"}


def raw(data):
    return json.dumps(data).encode()


def faults_of(data):
    with pytest.raises(FileFaults) as refusal:
        read(raw(data))
    return refusal.value.fouten


def test_the_published_schema_is_what_the_kinds_of_facts_make_of_it():
    assert SCHEMA_FILE.read_text("utf-8") == as_text(build()), "run python -m keukentafel.bestand.schema_writing"


def test_the_schema_is_a_valid_json_schema():
    assert meta.is_valid(SCHEMA)


def test_the_schema_in_the_docs_is_the_one_that_is_checked():
    assert (ROOT / "docs" / "dossier-1.schema.json").read_text("utf-8") == SCHEMA_FILE.read_text("utf-8")


def example(field):
    """Return a value that a field of this type takes."""
    plain = {"text": "tekst", "date": "2026-03-01", "bool": True, "list": [], "length": "6w"}
    return field.choices[0] if field.type == "choice" else plain[field.type]


@pytest.mark.parametrize("soort", FEITEN)
def test_schema_and_law_take_the_same_fields_of_each_kind_of_fact(soort):
    """Every field rightly filled passes the schema; filled with an object it is refused, by its own name."""
    fields = {**COMMON, **FEITEN[soort].fields}
    good = {name: example(field) for name, field in fields.items()} | {"soort": soort}
    assert schema_errors(good) == set()
    for name in fields:
        assert schema_errors({**good, name: {}}) == {name}


def schema_errors(fact):
    return {fault.values["veld"] for fault in schema_faults(make_dossier(fact))}


@pytest.mark.parametrize("soort", FEITEN)
def test_the_schema_names_exactly_the_own_fields_of_each_kind(soort):
    rules = SCHEMA["$defs"]["feit"]["allOf"]
    named = [rule["then"]["properties"] for rule in rules if soort in rule["if"]["properties"]["soort"]["enum"]]

    assert named == ([own_fields(FEITEN[soort])] if FEITEN[soort].fields else [])


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_file_of_every_released_format_stays_readable(path):
    file = read(path.read_bytes())
    expected = json.loads(path.with_suffix("").with_suffix(".expected.json").read_text("utf-8"))

    assert file.data == expected["data"]
    assert [(fact.soort, fact.day.isoformat()) for fact in file.dossier.facts] == [
        tuple(row) for row in expected["feiten"]
    ]
    assert {name: list(sheet) for name, sheet in file.entries.items()} == expected["vellen"]


def test_there_are_golden_files():
    assert len(GOLDEN) >= 3


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_writing_and_reading_again_changes_nothing(path):
    once = write(read(path.read_bytes()).data)

    assert write(read(once).data) == once and once.endswith(b"}\n")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(exclude_categories=["C"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["C"])), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(VALUES, VALUES)
def test_unknown_keys_are_kept_wherever_they_stand(outside, inside):
    data = make_dossier({**MELDING, "eigen_aantekening": inside}, iets_nieuws=outside)

    kept = read(write(data)).data

    assert kept == data


def test_two_equal_dossiers_are_written_the_same_whatever_the_order_of_their_keys():
    data = make_dossier(MELDING, b=1, a=2)

    assert write(dict(reversed(data.items()))) == write(data)


def test_what_json_cannot_hold_is_not_written():
    with pytest.raises(ValueError):
        write(make_dossier(x=float("nan")))


def test_an_unknown_kind_of_fact_is_reported_with_its_place_and_name():
    (fault,) = faults_of(make_dossier(MELDING, {"soort": "koffie_gedronken", "op": "2026-02-03"}))

    assert (fault["feit"], fault["soort"]) == (2, "koffie_gedronken")


def test_a_day_that_does_not_exist_is_reported():
    (fault,) = faults_of(make_dossier({**MELDING, "op": "2026-02-30"}))

    assert (fault["feit"], fault["soort"], fault["code"]) == (1, "melding_gedaan", "datum_onmogelijk")


def test_every_fault_is_reported_at_once():
    faults = faults_of(make_dossier({**MELDING, "op": 5}, {"soort": "x"}, 7, vellen={"gedeeld": {"entries": [{}]}}))

    assert {fault["feit"] for fault in faults} == {None, 1, 2, 3}


@pytest.mark.parametrize("place", ["wet", "gemeente", "feiten", "vellen", "route"])
@pytest.mark.parametrize("value", [5, "onzin", [1], {"x": 1}, True, 1.5])
def test_a_value_of_the_wrong_type_is_refused_or_does_no_harm(place, value):
    try:
        file = read(raw({**make_dossier(MELDING), place: value}))
    except FileFaults as refusal:
        assert all(fault["tekst"] for fault in refusal.fouten)
    else:
        assert place == "gemeente" and file.data[place] == {"x": 1}


def test_many_faults_are_cut_off_with_a_word_that_there_are_more():
    faults = faults_of(make_dossier(MELDING, vellen={"a": {"entries": [{}] * 500}}))

    assert len(faults) < 60 and faults[-1]["code"] == "te_veel_fouten"


def test_a_version_that_stands_twice_with_other_content_is_refused():
    entries = [make_version(0, inhoud=text).data for text in "ab"]

    (fault,) = faults_of(make_dossier(vellen={"gedeeld": {"entries": entries}}))

    assert fault["code"] == "versie_botst"


def test_a_version_that_is_too_large_is_refused():
    (fault,) = faults_of(make_dossier(vellen={"gedeeld": {"entries": [make_version(0, inhoud="x" * 17_000).data]}}))

    assert fault["code"] == "versie_te_groot"


def test_entries_come_back_by_sheet():
    file = read(raw(make_dossier(vellen={"gedeeld": {"entries": [make_version(0).data]}, "bewoner": {"entries": []}})))

    assert {name: len(sheet) for name, sheet in file.entries.items()} == {"gedeeld": 1, "bewoner": 0}


def test_each_own_json_type_of_python_is_refused_where_the_law_wants_text():
    for value in (5, [], {}, True):
        assert faults_of(make_dossier({**MELDING, "kanaal": value}))[0]["feit"] == 1
