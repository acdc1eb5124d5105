"""Toos prepares evening by evening, on a phone and on a laptop; two parents prepare for their child: each to a plan."""

from datetime import timedelta

import pytest
import time_machine
from lxml import html

from keukentafel.tafel.voorbereiding.domains_here import CHILD, domains_of
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def dossier(person, law):
    person.tells("dossier", {"wet": law, "gemeente": {"naam": "Voorbeeld"}}, id="dossier")
    return person


def typed_on(page, said):
    """Words of her own in each empty field for words on this page; what is only for herself stays empty."""
    words = {}
    for field in page.tree.xpath("//form[@id='vragen']//textarea | //form[@id='vragen']//input[@type='text']"):
        name = field.get("name")
        if ".notitie." in name or page.value(name):
            continue
        words[name] = "2" if field.get("inputmode") == "numeric" else f"Woord{len(said) + len(words):03d}x"
    return words


def asked_on(page):
    """The questions on this page; the note and the two ticks stand on each."""
    found = [name.removesuffix(".vorige") for name in page.fields if name.endswith(".vorige")]
    return [question for question in found if not question.endswith((".notitie", ".blad"))]


def goes_through(page, said, asked):
    """Answer page after page until another part begins or the map is there."""
    start = page.path.rpartition("/")[0]
    while page.path.startswith(start + "/"):
        words = typed_on(page, said)
        asked += asked_on(page)
        said += [text for text in words.values() if text.startswith("Woord")]
        ways = page.tree.xpath("//form[@id='vragen']//button/@value")
        page.fills("verder" if "verder" in ways else "klaar", **{key.replace(".", "__"): v for key, v in words.items()})
    return page


def the_plan(page, form="heel"):
    answer = page.browser.get(page.url("plan"), {"vorm": form}).content.decode()
    (article,) = html.fromstring(answer).xpath("//article[@lang='nl']")
    return " ".join(article.text_content().split())


def test_evening_by_evening_on_two_devices_toos_comes_to_a_whole_plan():
    began = dossier(Prepares(a_table("Toos")), "wmo")
    toos, parts = began.person, list(domains_of(began.sits(), began.answers))
    said, asked = [], []

    for evening, code in enumerate(parts):
        at = NOON + timedelta(days=evening, hours=8)
        with time_machine.travel(at, tick=False):
            device = Prepares(toos.returns(at))  # the phone or the laptop: on each she types the words of her card
            welcome = device.map()
            assert ("U kunt verder met" in welcome.text) is (evening > 0)
            assert ("Hoeveel tijd hebt u?" in welcome.text) is (evening == 0)
            goes_through(device.asks(code, 1), said, asked)

    with time_machine.travel(at, tick=False):
        other = Prepares(toos.returns(at))
        plan = the_plan(other)
        assert "U hebt alles gehad." in other.map().text
    assert len(said) > 80
    assert [word for word in said if word not in plan] == []
    assert len(asked) == len(set(asked))


def test_two_parents_come_to_a_family_plan_and_each_keeps_a_sheet_of_their_own():
    with time_machine.travel(NOON, tick=False):
        child = {"naam": "Adam", "rol": "bewoner", "geboren": "2017-03-04"}
        ria = dossier(Prepares(a_table("Ria", "ouder", over=child, grond="gezag")), "jeugdwet")
        tom = Prepares(a_guest(ria.person, "Tom", "ouder"))
        page, said = ria.opens(ria.url("voorbereiden-kort", 1)), []
        while "/kort/" in page.path:
            if "kies" in page.fields:
                page.fills(zwaarst=[CHILD])
                continue
            words = typed_on(page, said)
            said += [text for text in words.values() if text.startswith("Woord")]
            page.fills(**{name.replace(".", "__"): text for name, text in words.items()})
        assert "/plan" in page.path
        bad_day = {f"{CHILD}__slechte_dag__tekst": "Alleen voor Tom.", "alleen_ik": "ja"}
        tom.asks(CHILD, tom.page_of(CHILD, "slechte_dag")).fills(**bad_day)
        assert "Alleen voor Tom." in tom.opens(tom.url("voorbereiden-alles")).text

        plan = the_plan(tom)
        assert "Familiegroepsplan" in plan and "Wij " in plan
        assert "2.3.2" not in plan
        assert [word for word in said if word not in plan] == []
        assert "Alleen voor Tom." not in the_plan(ria) + ria.opens(ria.url("voorbereiden-alles")).text
