"""Opening a table: forgiving words, no knocking without end, and back to where one was."""

from unittest import mock

import pytest
from django.test import Client

from keukentafel.tafel.deur import beginning, opening
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, new_code, read_code
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.models import OpenRing
from keukentafel.tafel.kluis.words import WORDS
from tests.keukentafel.tafel.deur.makers_deur import FOR_TOOS, begin_table, text_of

pytestmark = pytest.mark.django_db


def _mendable() -> Bewaarcode:
    """Return a code whose first two words, swapped, can be put right in one way only."""
    while True:
        code = new_code()
        try:
            read_code(" ".join([code.words[1], code.words[0], *code.words[2:]]))
        except CodeFaults as found:
            if len(found.faults) == 2:
                return code


MENDABLE = _mendable()


def open_with(client, words, **more):
    return client.post("/open", {"woorden": words} | more)


def test_the_words_of_a_card_open_its_table_in_another_browser(client):
    begun = begin_table(client)
    answer = open_with(Client(), begun.words)

    assert (answer.status_code, answer["Location"]) == (303, begun.url)


@pytest.mark.parametrize("typed", [str.upper, lambda words: words.replace(" ", "-"), lambda words: words + "\n"])
def test_capitals_hyphens_and_line_ends_do_not_matter(client, typed):
    assert open_with(Client(), typed(begin_table(client).words)).status_code == 303


def test_who_has_more_tables_comes_to_the_overview(client):
    words = begin_table(client).words
    begin_table(client, **FOR_TOOS, kaartje="zelfde")

    assert open_with(Client(), words)["Location"] == "/tafels"


def test_a_mistyped_word_is_pointed_out_with_a_tap_that_mends_it(client):
    words = begin_table(client).words.split()
    wrong = [*words[:5], words[5] + "q", *words[6:]]
    answer = open_with(Client(), " ".join(wrong))

    assert "staat niet op onze lijst" in text_of(answer)
    assert f'name="neem" value="{" ".join(words)}"' in text_of(answer)
    assert " ".join(wrong) in text_of(answer)


def test_the_tap_opens_the_table(client):
    begun = begin_table(client)
    answer = Client().post("/open", {"woorden": "iets anders", "neem": begun.words})

    assert answer["Location"] == begun.url


def test_two_words_the_other_way_round_are_mended_together(client, monkeypatch):
    # Of one code in ten another mend makes the check right as well; then nothing is offered, as it should be.
    monkeypatch.setattr(beginning, "new_code", lambda: MENDABLE)
    words = begin_table(client).words.split()
    assert words == list(MENDABLE.words)
    swapped = [words[1], words[0], *words[2:]]

    assert f'value="{" ".join(words)}"' in text_of(open_with(Client(), " ".join(swapped)))


def test_too_few_words_are_counted(client):
    assert "Wij lezen 2 van de acht woorden" in text_of(open_with(client, f"{WORDS[0]} {WORDS[1]}"))


def test_an_empty_form_is_answered_without_blame(client):
    assert "Typ eerst uw acht woorden." in text_of(open_with(client, "  "))


def test_words_that_open_nothing_stay_on_the_page(client):
    code = str(new_code())

    assert code in text_of(open_with(client, code))


def test_who_knocks_on_many_codes_waits_and_keeps_the_words(client):
    for _ in range(5):
        open_with(client, str(new_code()))
    code = str(new_code())
    answer = open_with(client, code)

    assert (answer.status_code, answer["Retry-After"]) == (429, "5")
    assert code in text_of(answer)


def test_an_owner_who_opens_often_is_never_slowed_down(client):
    words = begin_table(client).words

    assert {open_with(Client(), words).status_code for _ in range(12)} == {303}


def test_somebody_elses_knocking_slows_nobody_else_down(client):
    words = begin_table(client).words
    for _ in range(6):
        Client(REMOTE_ADDR="192.0.2.1").post("/open", {"woorden": str(new_code())})

    assert Client(REMOTE_ADDR="192.0.2.2").post("/open", {"woorden": words}).status_code == 303


def test_a_busy_moment_is_said_and_counts_as_no_knock(client):
    code = str(new_code())
    with mock.patch.object(opening, "unlock", side_effect=TooBusy):
        answers = [open_with(client, code) for _ in range(8)]

    assert {answer.status_code for answer in answers} == {503}
    assert code in text_of(answers[0])


def test_opening_again_closes_what_was_open_in_this_browser(client):
    begun = begin_table(client)
    open_with(client, begun.words)

    assert OpenRing.objects.count() == 1


def test_the_page_may_not_be_kept(client):
    assert client.get("/open")["Cache-Control"] == "no-store"


def test_without_a_form_token_nothing_opens(client):
    words = begin_table(client).words
    answer = Client(enforce_csrf_checks=True).post("/open", {"woorden": words})

    assert answer.status_code == 403
    assert OpenRing.objects.count() == 1


def test_the_words_do_not_come_back_on_a_page_that_another_site_asked_for(client):
    words = begin_table(client).words
    other = Client(enforce_csrf_checks=True, headers={"Sec-Fetch-Site": "cross-site"})

    assert words not in text_of(other.post("/open", {"woorden": words}))
