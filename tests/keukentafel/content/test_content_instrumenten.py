"""Questionnaires of others: read as they are, and refused when the file is not as promised."""

from pathlib import Path

import pytest

from keukentafel.content.instrumenten import InstrumentFaulty, instruments

WHOLE = """
naam = "Proef-7"
bron = "Een onderzoeker, 2006"
voorwaarden = "Vrij te gebruiken, zonder iets te veranderen."

[[vragen]]
id = "v1"
tekst = "Ik heb ... voldoening"
antwoorden = ["geen", "enige", "veel"]
"""


def written(place: Path, text: str, name: str = "proef.toml") -> Path:
    (place / name).write_text(text, "utf-8")
    return place


def test_none_ships():
    assert dict(instruments()) == {}


def test_a_questionnaire_is_read_word_for_word(tmp_path):
    (found,) = instruments(written(tmp_path, WHOLE)).values()

    assert (found.code, found.name, found.source, found.language) == ("proef", "Proef-7", "Een onderzoeker, 2006", "nl")
    assert [(item.text, item.answers) for item in found.items] == [("Ik heb ... voldoening", ("geen", "enige", "veel"))]


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ('naam = "Proef-7"', "", "naam is missing"),
        ('bron = "Een onderzoeker, 2006"', "", "bron is missing"),
        (
            'voorwaarden = "Vrij te gebruiken, zonder iets te veranderen."',
            'voorwaarden = " "',
            "voorwaarden is missing",
        ),
        ('id = "v1"', 'id = "V 1"', "id of its own"),
        ('antwoorden = ["geen", "enige", "veel"]', 'antwoorden = ["geen"]', "antwoorden is missing"),
        ('tekst = "Ik heb ... voldoening"', "tekst = 3", "tekst is missing"),
        ("[[vragen]]", "[vragen]", "vragen is missing"),
        ("naam =", "naam", "no readable TOML"),
    ],
)
def test_a_file_that_is_not_as_promised_is_refused_with_what_is_wrong(tmp_path, was, now, says):
    with pytest.raises(InstrumentFaulty, match=says):
        instruments(written(tmp_path, WHOLE.replace(was, now)))


def test_a_name_that_is_no_code_is_refused(tmp_path):
    with pytest.raises(InstrumentFaulty, match="no code"):
        instruments(written(tmp_path, WHOLE, "Proef 7.toml"))
