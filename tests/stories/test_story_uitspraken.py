"""A dossier for each ruling and each correction: the product says what is right, with its source, in approved words."""

import json
import re
from datetime import datetime, time
from html import unescape
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from lxml import html

from tests.keukentafel.tafel.walking import Walker
from tests.stories.dossiers_of_law import FOLDERS, Case, Situation, cases, written
from tests.stories.resident_texts import sentences
from tests.stories.said import NotSaid, said

UITSPRAKEN = cases("uitspraken")
VERBETERINGEN = cases("verbeteringen")
EVERY = pytest.mark.parametrize("case", [*UITSPRAKEN, *VERBETERINGEN], ids=lambda case: case.path.stem)
SITUATIONS = [
    pytest.param(case, situation, id=f"{case.path.stem}-{place}")
    for case in (*UITSPRAKEN, *VERBETERINGEN)
    for place, situation in enumerate(case.situaties, 1)
]

RULINGS = {
    *("opschorting", "commissie", "hersteltermijn", "ingebrekestelling_melding", "aanvraag_voor_onderzoek"),
    *("brief_of_besluit", "jeugd_termijn", "verzending", "doorsturen", "vernietiging", "hoger_beroep"),
    *("bezwaar_te_laat", "voor_de_deur", "waarschuwen"),
}
"""What courts ruled or the second reading of the law added, by the name of its row."""

SAYS_SO = re.compile(r"onbekend|wet noemt geen")
IS_A_LEAFLET = re.compile(r"Sommige folders|Some leaflets")

IS_WHOSE_WORK = re.compile(r"De tien punten staan niet in de wet\.|The ten points do not stand in the law\.")
"""Says who made a framework, and when: their names then stay right."""


def is_told_of_others(text: str) -> bool:
    """Tell whether a sentence says what others said or made, and not what holds."""
    return any(pattern.match(text) for pattern in (IS_A_LEAFLET, IS_WHOSE_WORK))


def test_there_is_a_dossier_for_every_ruling():
    assert {case.rij for case in UITSPRAKEN} == RULINGS


def test_there_is_one_for_each_of_the_26_corrections():
    assert [case.rij for case in VERBETERINGEN] == [str(number) for number in range(1, 27)]


@EVERY
def test_the_product_says_what_was_approved(case: Case):
    assert written(case) == case.approved.read_text("utf-8"), "read the difference: python -m tests.stories.approve"


def test_every_approved_text_belongs_to_a_dossier():
    for folder, place in FOLDERS.items():
        assert set(place.glob("*.txt")) == {case.approved for case in cases(folder)}


@EVERY
def test_the_sources_of_the_law_stand_beside_what_is_said(case: Case):
    shown = {source for each in case.says() for source in each.sources}
    assert set(case.bronnen) <= shown


@EVERY
def test_what_is_said_names_a_source_or_says_that_there_is_none(case: Case):
    for each in case.says():
        needs_none = each.reference.startswith(("aan:", "vraag:"))
        assert needs_none or each.sources or each.is_advice or SAYS_SO.search(each.texts["nl"]), each.reference


@EVERY
def test_no_sentence_of_the_product_says_what_was_corrected(case: Case):
    for pattern in case.zegt_niet:
        wrong = re.compile(pattern, re.IGNORECASE)
        found = [(path, text) for path, text in sentences() if wrong.search(text) and not is_told_of_others(text)]
        assert not found


@pytest.mark.parametrize(("case", "situation"), SITUATIONS)
def test_a_dossier_opened_on_that_day_shows_its_warnings_terms_and_sources(case: Case, situation: Situation):
    noon = datetime.combine(situation.op, time(12), ZoneInfo("Europe/Amsterdam"))
    with time_machine.travel(noon, tick=False):
        walker = Walker().open_file(json.dumps(situation.dossier).encode())
    shown = " ".join(unescape(walker.response.content.decode()).split())

    for reference in situation.toont:
        if reference.startswith(("waarschuwing:", "termijn:")):
            for each in said(reference, situation.found):
                assert all(source in shown for source in each.sources), (reference, each.sources)
    for pattern in situation.zegt_niet:
        assert not re.search(pattern, shown, re.IGNORECASE)


@pytest.mark.parametrize("case", [case for case in VERBETERINGEN if case.leest], ids=lambda case: case.path.stem)
def test_the_page_that_explains_it_says_so(case: Case):
    for address, wanted in case.leest.items():
        (main,) = html.fromstring(Client().get(address).content.decode()).xpath("//main")
        text = " ".join(main.text_content().split())
        assert [sentence for sentence in wanted if sentence not in text] == []


def test_what_is_not_said_is_noticed():
    situation = VERBETERINGEN[20].situaties[0]
    with pytest.raises(NotSaid):
        list(said("waarschuwing:verhuisd", situation.found))
    with pytest.raises(NotSaid):
        list(said("geen_termijn:beslissing_wmo", situation.found))
    with pytest.raises(NotSaid):
        list(said("termijn:beslissing_wmo"))


def test_the_texts_that_are_searched_are_all_texts():
    paths = {path for path, _ in sentences()}
    assert {"src/wet/teksten/nl/rechten.toml", "content/weg/en.toml"} <= paths
    assert any(path.endswith(".po") for path in paths)
    assert any("Let op" in text for path, text in sentences() if path.endswith("weg/stand.html"))
