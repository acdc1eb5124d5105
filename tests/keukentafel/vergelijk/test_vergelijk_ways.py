"""However a gemeente writes it: the rules are silent where something is in order, and point where it is not."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from keukentafel.vergelijk.elementen import suggestions
from tests.keukentafel.vergelijk.gaten import document, with_section
from wet.toets import Antwoord, Bekend

POINTS_AT = (Antwoord.NEE, Antwoord.ONDUIDELIJK)
HERE = Path(__file__).parent / "documenten"
KNOWN: dict[str, dict[str, Any]] = {
    "verslag_heel": {"mantelzorger": True, "plan_ingediend": True},
    "besluit_heel": {
        "mantelzorger": True,
        "plan_ingediend": True,
        "gevraagd": ("hulp bij het huishouden", "scootmobiel"),
    },
    "jeugdverslag_heel": {"wet": "jeugdwet"},
}
WAYS = [
    (row, said)
    for row in tomllib.loads((HERE / "andere_manieren.toml").read_text("utf-8"))["manier"]
    for said in row["zinnen"]
]
WHOLE = tomllib.loads((HERE / "eigen_stijl.toml").read_text("utf-8"))["stuk"]


def pointed_at(row, text):
    known = KNOWN[row["document"]] | row.get("bekend", {}) | dict.fromkeys(row.get("onbekend", ()))
    kind = "besluit" if row["document"] == "besluit_heel" else "verslag"
    return {each.code for each in suggestions(kind, text, Bekend(**known)) if each.antwoord in POINTS_AT}


def mended(row, said):
    return with_section(document(row["document"]), row["kop"], said)


@pytest.mark.parametrize(
    ("row", "said"), [each for each in WAYS if "wijst" not in each[0]], ids=lambda each: str(each)[:60]
)
def test_what_is_in_order_is_left_in_peace_however_it_is_written(row, said):
    assert pointed_at(row, mended(row, said)) <= pointed_at(row, document(row["document"]))


@pytest.mark.parametrize(
    ("row", "said"), [each for each in WAYS if "wijst" in each[0]], ids=lambda each: str(each)[:60]
)
def test_a_gap_is_pointed_at_and_nothing_else_however_it_is_written(row, said):
    before = pointed_at(row, document(row["document"]))

    assert pointed_at(row, mended(row, said)) - before == {row["wijst"]}


@pytest.mark.parametrize("stuk", WHOLE, ids=lambda stuk: stuk["tekst"].strip()[:50])
def test_a_whole_document_in_a_style_of_its_own_is_read_as_a_careful_reader_does(stuk):
    known = {name: tuple(value) if isinstance(value, list) else value for name, value in stuk["bekend"].items()}
    found = suggestions(stuk["document"], stuk["tekst"], Bekend(**known))

    assert {each.code for each in found if each.antwoord in POINTS_AT} == set(stuk["gaten"])
