"""The pages of a domain in a browser: answer, go on, come back, and nothing is lost or asked for nothing."""

import pytest

from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def test_who_comes_for_the_first_time_chooses_between_ten_minutes_and_the_own_pace():
    toos = Prepares().map()

    assert "Hoeveel tijd hebt u?" in toos.text
    assert [each.text_content() for each in toos.tree.xpath("//a[@class='door']/b")] == [
        "In tien minuten",
        "In uw eigen tempo",
    ]


def test_an_answer_is_kept_and_stands_there_when_one_comes_back():
    toos = Prepares().asks("gezondheid", 1)
    toos.fills(gezondheid__ziekten__tekst="Versleten heupen.")
    assert toos.path.endswith("/gezondheid/2")
    assert "Bewaard om" in toos.text

    assert toos.asks("gezondheid", 1).value("gezondheid.ziekten.tekst") == "Versleten heupen."
    assert toos.answers.value("gezondheid.ziekten") == "Versleten heupen."
