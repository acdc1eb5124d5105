"""Nothing that anybody types at the helper without a table stays behind: not on disk, in a log or in an address."""

import pytest
from django.conf import settings

from tests.keukentafel.tafel.melden.makers_melden import Reporter
from tests.keukentafel.tafel.traces import files_with

pytestmark = [pytest.mark.usefixtures("at_noon")]

WORD = "Zwanenhalsboog"


def walk_with_the_word_everywhere():
    walker = Reporter().press("voor:ander").fill(zin=WORD, weet="nee").press("hoe:telefoon")
    walker.press("English").press("Nederlands").press("gedaan:telefoon")
    walker.fill(dag_gestuurd=WORD, met=WORD, gezegd=WORD).press("klaar").press("English").press("Nederlands")
    walker.fill(dag_gestuurd="20 nov 2026", kanaal="balie").press("klaar")
    assert walker.heading == "Uw bewijs."
    assert WORD in walker.text
    return walker


def test_a_word_typed_in_every_field_is_found_nowhere_afterwards(temporary, capfd, caplog):
    walker = walk_with_the_word_everywhere()
    printed = capfd.readouterr()

    assert files_with(WORD, temporary, settings.VAR) == []
    assert WORD not in printed.out + printed.err + caplog.text
    assert not walker.response.cookies.get("sessionid")


def test_no_address_on_the_way_holds_what_was_typed():
    walker = walk_with_the_word_everywhere()
    ways = walker.tree.xpath("//@href | //@action | //@formaction")

    assert [way for way in ways if WORD in way] == []


def test_a_fault_of_ours_logs_where_and_never_what(temporary, capfd, caplog, monkeypatch):
    def breaks(*args, **kwargs):
        raise RuntimeError(WORD)

    walker = Reporter().press("voor:zelf").fill(zin=WORD)
    monkeypatch.setattr("keukentafel.tafel.melden.steps.way_of", breaks)
    walker.client.raise_request_exception = False
    response = walker.answer("hoe:telefoon")
    printed = capfd.readouterr()

    assert response.status_code == 500
    assert WORD not in printed.out + printed.err
    assert files_with(WORD, temporary, settings.VAR) == []


def test_a_body_that_is_far_too_large_is_refused():
    walker = Reporter()

    assert walker.client.post("/melden", {"doen": "klaar:", "zin": "x" * 450_000}).status_code == 413


def test_no_page_of_the_helper_is_heavy():
    walker = walk_with_the_word_everywhere()

    assert len(walker.response.content) <= 60_000
    assert len(Reporter().press("spoed:vandaag").response.content) <= 60_000
