"""Merging two files of one dossier: every fact and version of both, once; contradictions are named."""

import pytest
from bestand_makers import make_dossier, make_version, parts
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.bestand import FileFaults, merge

MELDING = {"soort": "melding_gedaan", "op": "2026-02-02", "id": "m1"}
GESPREK = {"soort": "gesprek_gevoerd", "op": "2026-02-24"}
FACTS = st.lists(
    st.sampled_from([MELDING, GESPREK, {**GESPREK, "vorm": "thuis"}, {**GESPREK, "op": "2026-03-01"}]), unique_by=str
)


@st.composite
def dossiers(draw, count):
    sheets = draw(parts(count))
    return [
        make_dossier(*draw(FACTS), vellen={"gedeeld": {"entries": [version.data for version in sheet.values()]}})
        for sheet in sheets
    ]


@given(dossiers(2))
def test_merging_two_files_gives_the_same_whichever_comes_first(files):
    assert merge(*files) == merge(*reversed(files))


@given(dossiers(3))
def test_merging_three_files_gives_the_same_in_every_grouping(files):
    one, two, three = files

    assert merge(merge(one, two), three) == merge(one, merge(two, three))


@given(dossiers(2))
def test_merging_a_file_once_more_changes_nothing(files):
    merged = merge(*files)

    assert merge(merged, files[0]) == merged


@given(dossiers(2))
def test_every_fact_of_both_files_is_in_the_merged_one(files):
    merged = merge(*files)

    assert all(fact in merged["feiten"] for file in files for fact in file["feiten"])


def test_two_equal_facts_that_one_file_holds_stay_two():
    twice = make_dossier(GESPREK, GESPREK)

    assert merge(twice, make_dossier(GESPREK))["feiten"] == [GESPREK, GESPREK]


def test_files_under_two_laws_are_not_of_one_dossier():
    with pytest.raises(FileFaults) as refusal:
        merge(make_dossier(), {**make_dossier(), "wet": "jeugdwet"})

    assert refusal.value.fouten[0]["code"] == "samenvoegen_verschilt"


def test_one_fact_with_two_contents_is_shown_and_not_chosen():
    with pytest.raises(FileFaults) as refusal:
        merge(make_dossier(MELDING), make_dossier({**MELDING, "op": "2026-02-03"}))

    assert refusal.value.fouten[0]["code"] == "feit_botst"


def test_one_version_with_two_contents_is_refused():
    files = [make_dossier(vellen={"gedeeld": {"entries": [make_version(0, inhoud=text).data]}}) for text in "ab"]

    with pytest.raises(FileFaults) as refusal:
        merge(*files)

    assert refusal.value.fouten[0]["code"] == "versie_botst"


def test_a_sheet_that_only_one_file_has_is_kept_whole():
    sheet = {"entries": [make_version(0).data], "kleur": "groen"}

    assert merge(make_dossier(vellen={"bewoner": sheet}), make_dossier())["vellen"] == {"bewoner": sheet}


def test_unknown_keys_of_either_file_are_kept():
    merged = merge(make_dossier(van="een"), make_dossier(naar="twee"))

    assert (merged["van"], merged["naar"]) == ("een", "twee")
