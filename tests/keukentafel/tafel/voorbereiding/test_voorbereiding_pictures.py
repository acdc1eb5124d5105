"""Who would rather look than read: each part of a life has a picture, wherever one chooses or answers it."""

import re
from pathlib import Path

import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel import voorbereiding
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

DRAWN = (Path(voorbereiding.__file__).parent / "static/voorbereiding/beelden.svg").read_text("utf-8")


def pictures(toos):
    """The pictures on a page in their order, each hidden from who hears the page."""
    found = toos.tree.xpath("//svg[@class='picture'][@aria-hidden='true']/use/@href")
    return [address.rpartition("#")[2] for address in found if "voorbereiding/beelden" in address]


def test_each_part_of_a_life_has_a_picture_of_its_own():
    named = re.findall(r'<symbol id="([a-z_]+)" viewBox="0 0 24 24"><path d="([^"]+)"/></symbol>', DRAWN)

    assert sorted(name for name, _ in named) == sorted(domains())
    assert len({lines for _, lines in named}) == len(named)


def test_every_part_on_the_map_has_its_picture():
    toos = Prepares().map()

    assert pictures(toos) == [code for code in domains() if code != "kind"]


def test_who_chooses_what_is_hardest_can_look_instead_of_read():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-kort", 3))

    assert pictures(toos) == toos.tree.xpath("//input[@name='zwaarst']/@value")
    assert len(pictures(toos)) > 10


def test_the_picture_that_was_chosen_stands_above_its_questions():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-kort", 3)).fills(zwaarst=["wonen"])

    assert pictures(toos) == ["wonen"]
    assert pictures(toos.asks("wonen", 1)) == ["wonen"]
