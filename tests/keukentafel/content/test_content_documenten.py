"""The papers to lay ready: the file that comes along, and what a wrong one is refused for."""

import json
from pathlib import Path

import pytest

from keukentafel.content.documenten import DocumentsFaulty, documents, not_needed

GOOD = {
    "id": "brief",
    "titel_nl": "De brief",
    "titel_en": "The letter",
    "waarom_nl": "A.",
    "waarom_en": "A.",
    "bron": [],
}


def test_every_paper_that_comes_along_can_be_read():
    assert len(documents()) > 20
    assert {id for id, each in documents().items() if each.is_always} >= {"identiteit", "uitnodiging", "plan", "vragen"}


def test_nobody_is_sent_to_the_own_doctor_for_a_statement():
    medical = documents()["medisch"]

    assert "Vraag geen verklaring dat u hulp nodig hebt." in medical.asking["nl"]
    assert "KNMG" in medical.careful["nl"]
    assert not medical.sources
    others = [each.asking.get("nl", "") for id, each in documents().items() if id != "medisch"]
    assert not any("verklaring" in asking for asking in others)


def test_only_what_the_law_says_has_an_article():
    assert {id: [str(source) for source in each.sources] for id, each in documents().items() if each.sources} == {
        "identiteit": ["Wmo 2015 art. 2.3.4 lid 1"],
        "plan": ["Wmo 2015 art. 2.3.2 lid 2", "Wmo 2015 art. 2.3.2 lid 5"],
        "zorgplan": ["Wmo 2015 art. 2.3.5 lid 5"],
        "mantelzorger": ["Wmo 2015 art. 2.3.2 lid 4 onder d"],
        "pgb": ["Wmo 2015 art. 2.3.6 lid 2"],
    }
    assert any("Awb art. 4:3" in [str(source) for source in each.sources] for each in not_needed())


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"waarom_en": ""}, "brief: no waarom in en"),
        ({"vraag_nl": "Vraag het."}, "brief: vraag in one language only"),
        ({"kleur": "rood"}, "brief: unknown key kleur"),
        ({"wetten": ["grondwet"]}, "brief: no law grondwet"),
        ({"feiten": ["ontploft"]}, "brief: nothing happens like ontploft"),
        ({"bron": ["ergens"]}, "brief: ergens is no citation"),
        ({"als": {"tuin.gras": []}}, "brief: nobody asks tuin.gras"),
        ({"als": {"kind.school#keuze": ["saai"]}}, "brief: kind.school has no answer saai"),
        ({"als": {"kind.school": ["extra"]}}, "brief: kind.school needs the field keuze"),
        ({"als": {"wonen.gaat": ["goed"]}}, "brief: wonen.gaat cannot be looked at"),
    ],
)
def test_a_wrong_paper_is_refused_and_named(tmp_path: Path, wrong, says):
    with pytest.raises(DocumentsFaulty, match=says):
        documents(written(tmp_path, [GOOD | wrong]))


def test_two_of_one_name_are_refused(tmp_path: Path):
    with pytest.raises(DocumentsFaulty, match="brief: stands there twice"):
        documents(written(tmp_path, [GOOD, GOOD]))


def written(place: Path, rows) -> Path:
    file = place / "documenten.toml"
    file.write_text("\n".join("[[documenten]]\n" + "\n".join(lines(row)) for row in rows), "utf-8")
    return file


def lines(row) -> list[str]:
    plain = [f"{key} = {json.dumps(value)}" for key, value in row.items() if not isinstance(value, dict)]
    tables = [(key, value.items()) for key, value in row.items() if isinstance(value, dict)]
    inner = [(key, ", ".join(f"{json.dumps(k)} = {json.dumps(v)}" for k, v in pairs)) for key, pairs in tables]
    return plain + [f"{key} = {{ {value} }}" for key, value in inner]
