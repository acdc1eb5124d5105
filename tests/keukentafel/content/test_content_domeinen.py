"""The domains of the preparation: every file has its shape, and what does not fit is named."""

from pathlib import Path

import pytest

from keukentafel.content.domeinen import STEPS, DomainsFaulty, domains, steps
from tests.house.pages import read

GOOD = """
nummer = 1
onderdelen = ["a"]
wetten = ["wmo"]
voor = ["wmo"]
stappen = ["gaat"]
[titel]
nl = "Het huis"
en = "The house"
[uitleg]
nl = "Uw huis."
en = "Your house."
[waarom]
nl = "Daarom."
en = "Because."
[in_zin]
nl = "Het huis"
en = "The house"
"""
QUESTION = """
[[vragen]]
id = "trap"
vorm = "regel"
nl = "Is er een trap?"
en = "Are there stairs?"
"""


def faults(place: Path, text: str) -> str:
    (place / "huis.toml").write_text(text)
    with pytest.raises(DomainsFaulty) as refusal:
        domains(place)
    return str(refusal.value)


def test_every_domain_that_the_product_asks_about_has_its_shape():
    assert all(domain.code == code for code, domain in domains().items())


def test_the_domains_come_in_the_order_of_their_numbers():
    numbers = [domain.number for domain in domains().values()]

    assert numbers == sorted(numbers)


def test_each_of_the_seven_steps_has_its_words():
    assert tuple(steps()) == STEPS


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (GOOD.replace('["a"]', '["h"]'), "huis: no subject h"),
        (GOOD.replace('["wmo"]\nvoor', '["abc"]\nvoor'), "huis: no law abc"),
        (GOOD.replace('["gaat"]', '["dansen"]'), "huis: no step dansen"),
        (GOOD.replace('en = "Because."', ""), "huis: waarom: no words in en"),
        (GOOD.replace("nummer = 1", ""), "huis: nummer is missing"),
        (GOOD + "[kleur]\nnl = 'rood'", "huis: unknown key kleur"),
        (GOOD + QUESTION.replace("regel", "gedicht"), "vragen.trap: no form gedicht"),
        (GOOD + QUESTION.replace("regel", "keuze"), "vragen.trap: choices and form do not fit"),
        (GOOD + QUESTION + 'na = "risico"', "vragen.trap: comes after risico"),
        (GOOD + QUESTION + 'als = {"tuin.gaat" = ["goed"]}', "huis.trap: waits for tuin.gaat"),
        (GOOD + QUESTION.replace("trap", "gaat"), "vragen.gaat: needs an id of its own"),
        (GOOD + '[[tips]]\nid = "a"\nbij = "risico"\nnl = "x"\nen = "x"', "a stands at risico, which is not asked"),
        (GOOD + '[[tips]]\nid = "a"\nnl = "x"\nen = "x"\nbron = ["Wet 1"]', "Wet 1 is no citation"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, text: str, fault: str):
    assert fault in faults(tmp_path, text)


def test_two_domains_with_one_number_are_named(tmp_path: Path):
    (tmp_path / "tuin.toml").write_text(GOOD)

    assert "number 1 is taken" in faults(tmp_path, GOOD)


def test_what_fits_is_read(tmp_path: Path):
    (tmp_path / "huis.toml").write_text(GOOD + QUESTION)

    assert domains(tmp_path)["huis"].question("trap").label["en"] == "Are there stairs?"


def test_the_shape_of_the_files_is_written_down():
    assert "content/voorbereiding/domeinen" in read("docs/preparation.md")
