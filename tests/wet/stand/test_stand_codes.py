"""Every code has its sentence in both languages, is in use, and stands in docs/codes.md."""

import re
import tomllib
from pathlib import Path

from wet.codes import page
from wet.feiten import FEITEN
from wet.procedure.actions import ACTIES
from wet.procedure.letters import BRIEVEN
from wet.teksten import codes
from wet.termijnen import TERMS

ROOT = Path(__file__).parents[3]
LAW = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "src" / "wet").rglob("*.py")))
OURS = [*(ROOT / "src" / "wet" / "procedure").glob("*.py"), *(ROOT / "src" / "wet" / "awb").glob("*.py")]
OURS += [*(ROOT / "src/wet/jeugdwet").glob("a*.py"), *(ROOT / "src/wet/wmo2015").glob("*melding.py")]
OURS += [ROOT / "src/wet/wmo2015/aanvraag.py"]
RULES = "\n".join(path.read_text("utf-8") for path in OURS)


def named(subject: str, prefix: str) -> set[str]:
    return {code.removeprefix(prefix) for code in codes("nl", subject) if code.startswith(prefix)}


def test_the_page_of_codes_says_what_the_law_library_says():
    assert (ROOT / "docs" / "codes.md").read_text("utf-8") == page()


def test_dutch_and_english_have_the_same_codes():
    for subject in ("stand", "acties", "waarschuwingen", "feiten"):
        assert codes("nl", subject) == codes("en", subject)


def test_every_reason_of_an_action_has_a_sentence_and_every_sentence_a_reason():
    assert named("acties", "reden_") == set(re.findall(r'Ruling\(\s*(?:True|False),\s*"(\w+)"', RULES))


def test_every_kind_of_fact_action_and_letter_has_a_short_name():
    assert named("feiten", "soort_") == set(FEITEN)
    assert named("acties", "naam_") == set(ACTIES)
    assert named("acties", "brief_") == BRIEVEN


def test_every_warning_and_fault_that_has_a_sentence_can_be_given():
    given = set(re.findall(r'"(\w+)"', LAW)) | {"wet_onbekend", "route_onbekend"}

    assert codes("nl", "waarschuwingen") <= given
    assert named("feiten", "fout_") <= given


def test_every_term_that_a_stand_can_list_has_a_name_and_is_a_term_of_the_law():
    assert named("stand", "termijn_") <= set(TERMS)


def test_what_rests_on_no_source_says_that_it_is_advice():
    sentences = tomllib.loads((ROOT / "src/wet/teksten/nl/acties.toml").read_text("utf-8"))
    without = re.findall(r'Ruling\(\s*(?:True|False),\s*"(\w+)"\s*\)', RULES)

    assert without
    assert [code for code in without if code != "actie_onbekend" and "advies" not in sentences[f"reden_{code}"]] == []
