"""The provisions over all laws: the file that comes along, and what a wrong one is refused for."""

import json
import tomllib
from pathlib import Path

import pytest

from keukentafel.content import folder
from keukentafel.content.voorzieningen import LAWS, ProvisionsFaulty, found, provisions

GOOD = {
    "id": "loket",
    "wet": "algemeen",
    "domeinen": ["aanleiding"],
    "titel_nl": "Het loket",
    "titel_en": "The desk",
    "uitleg_nl": "Hier vraagt u het.",
    "uitleg_en": "Ask here.",
    "aanvragen_nl": "Loop binnen.",
    "aanvragen_en": "Walk in.",
    "bijdrage": "",
    "bron": [],
    "lokaal": True,
}


def test_every_provision_that_comes_along_can_be_read():
    file = folder("content") / "voorbereiding" / "voorzieningen.toml"
    rows = tomllib.loads(file.read_text("utf-8"))["voorzieningen"]

    assert [each.id for each in provisions().values()] == [row["id"] for row in rows]
    assert {each.law for each in provisions().values()} == set(LAWS)


def test_what_somebody_may_demand_has_a_source():
    assert [each.id for each in provisions().values() if each.law in ("wmo", "wlz", "zvw") and not each.sources] == []


def test_one_finds_by_part_of_a_life_and_by_law():
    both = found("huishouden", "algemeen")

    assert {"wasservice", "maaltijden"} <= {each.id for each in both} < {each.id for each in found("huishouden")}
    assert {each.law for each in both} == {"algemeen"}
    assert len(found()) == len(provisions())
    assert [LAWS.index(each.law) for each in found()] == sorted(LAWS.index(each.law) for each in found())


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"wet": "grondwet"}, "loket: no law grondwet"),
        ({"domeinen": ["tuin"]}, "loket: no domain tuin"),
        ({"bijdrage": "veel"}, "loket: no contribution veel"),
        ({"uitleg_en": " "}, "loket: no uitleg in en"),
        ({"bron": ["ergens"]}, "loket: ergens is no citation"),
        ({"lokaal": "ja"}, "loket: needs lokaal"),
        ({"nagekeken": None}, "loket: needs nagekeken, a day"),
    ],
)
def test_a_wrong_provision_is_refused_and_named(tmp_path: Path, wrong, says):
    with pytest.raises(ProvisionsFaulty, match=says):
        provisions(written(tmp_path, [{**GOOD, "nagekeken": "2026-11-23", **wrong}]))


def test_two_of_one_name_are_refused(tmp_path: Path):
    with pytest.raises(ProvisionsFaulty, match="loket: stands there twice"):
        provisions(written(tmp_path, [{**GOOD, "nagekeken": "2026-11-23"}] * 2))


def written(place: Path, rows) -> Path:
    lines = []
    for row in rows:
        lines.append("[[voorzieningen]]")
        day = row.get("nagekeken")
        lines += [f"{key} = {json.dumps(value)}" for key, value in row.items() if key != "nagekeken"]
        lines += [f"nagekeken = {day}"] if day else []
    file = place / "voorzieningen.toml"
    file.write_text("\n".join(lines), "utf-8")
    return file
