"""Two versions of one slip: each stands there with who and when, a person chooses, and what was not chosen stays."""

from datetime import timedelta

import pytest
import time_machine

from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk, prepared
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

GRAB, CHAIR = "Er komt een beugel.", "Er komt een stoel in de douche."


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos():
    return AtTalk(prepared())


@pytest.fixture
def piet(toos):
    return AtTalk(a_guest(toos.person, "Piet", sheets=ALL))


def past_each_other(one, other, first=GRAB, second=CHAIR):
    """Each opens the page, and then each writes in the same point."""
    pages = one.opens(), other.opens()
    for page, words in zip(pages, (first, second), strict=True):
        page.types(page.slip("punt", "douchen"), tekst=words).presses()
    return one.opens()


def said(part):
    return " ".join(" ".join(part.itertext()).split()).replace("‘ ", "‘").replace(" ’", "’")


def versions_in(slip):
    return [said(each) for each in slip.xpath(".//label[contains(@class, 'version')]")]


def test_both_versions_stand_beside_each_other_with_who_and_when_and_what_only_stands_there(toos, piet):
    page = past_each_other(toos, piet)
    slip = page.slip("punt", "douchen")

    assert "Twee mensen schreven dit tegelijk op. Er is niets weg." in said(slip)
    assert sorted(versions_in(slip)) == [
        "Allebei, onder elkaar Dan leest u straks zelf wat erin blijft.",
        f"P Van Piet maandag 23 november, 12.00 ‘{CHAIR}’",
        f"U Van u maandag 23 november, 12.00 ‘{GRAB}’",
    ]
    assert sorted(said(each) for each in slip.xpath(".//ins")) == ["beugel.", "stoel in de douche."]


@pytest.mark.parametrize(("words", "kept"), [("Van Piet", CHAIR), ("Van u", GRAB)])
def test_one_is_chosen_and_the_other_stays_as_an_earlier_version(toos, piet, words, kept):
    page = past_each_other(toos, piet)
    slip = page.slip("punt", "douchen")
    answer = page.marks(slip, words).presses(slip, "Verder met deze keuze")

    assert toos.kept("punt") == [{"tekst": kept}]
    assert answer["Location"].endswith(f"#{slip.getparent().get('id')}")
    after = toos.opens()
    assert "tegelijk op" not in after.text
    [earlier] = after.slip("punt", "douchen").xpath(".//a[contains(@href, '/eerder/')]/@href")
    old = piet.browser.get(earlier).content.decode()
    assert GRAB in old and CHAIR in old and "Van Piet" not in old.partition("stond er eerder")[0]


def test_both_are_chosen_one_below_the_other_unless_somebody_says_otherwise(toos, piet):
    page = past_each_other(toos, piet)
    page.presses(page.slip("gespreksvraag"))
    assert len(toos.kept("punt")) == 2, "a button elsewhere chooses nothing"
    page.presses(page.slip("punt", "douchen"), "Verder met deze keuze")

    (kept,) = toos.kept("punt")
    assert sorted(str(kept["tekst"]).splitlines()) == [GRAB, CHAIR]


def test_own_words_may_be_written_instead(toos, piet):
    page = past_each_other(toos, piet)
    slip = page.slip("punt", "douchen")
    page.types(slip, tekst="Een beugel en een stoel.").presses(slip)

    assert toos.kept("punt") == [{"tekst": "Een beugel en een stoel."}]


def test_what_was_typed_beside_a_choice_is_not_lost_either_and_twice_sent_it_is_written_once(toos, piet):
    page = past_each_other(toos, piet)
    slip = page.slip("punt", "douchen")
    page.types(slip, tekst="Nog een gedachte.").marks(slip, "Van Piet")
    for _ in range(2):
        assert page.presses(slip, "Verder met deze keuze").status_code == 303

    assert toos.kept("punt") == [{"tekst": CHAIR}]
    [earlier] = toos.opens().slip("punt", "douchen").xpath(".//a[contains(@href, '/eerder/')]/@href")
    old = toos.browser.get(earlier).content.decode().partition("stond er eerder")[2]
    assert [old.count(words) for words in ("Nog een gedachte.", GRAB, CHAIR)] == [1, 1, 1]


def test_who_wrote_on_two_devices_is_not_called_two_people(toos, piet):
    page = past_each_other(toos, toos)
    assert "U schreef dit op twee toestellen." in said(page.slip("punt", "douchen"))
    assert "Twee mensen" not in page.text

    assert "Toos schreef dit op twee toestellen." in said(piet.opens().slip("punt", "douchen"))


def test_three_who_write_past_each_other_are_counted(toos, piet):
    karin = AtTalk(a_guest(toos.person, "Karin", sheets=ALL))
    third = karin.opens()
    past_each_other(toos, piet)
    third.types(third.slip("punt", "douchen"), tekst="Er komt niets.").presses()

    slip = toos.opens().slip("punt", "douchen")
    assert "3 mensen schreven dit tegelijk op." in said(slip)
    assert len(versions_in(slip)) == 4


def test_two_who_tick_the_same_are_asked_nothing(toos, piet):
    pages = toos.opens(), piet.opens()
    for page in pages:
        page.presses(page.slip("punt", "douchen"), "douchen")

    page = toos.opens()
    assert len(toos.kept("punt")) == 2
    assert "tegelijk op" not in page.text and "1 van de 2 besproken" in page.text
    page.presses(page.slip("punt", "douchen"), "Niet besproken")
    assert toos.kept("punt") == [{"stand": "niet"}]


def test_a_tick_beside_words_is_shown_as_what_it_is(toos, piet):
    mine, his = toos.opens(), piet.opens()
    mine.presses(mine.slip("punt", "douchen"), "Voor later")
    his.types(his.slip("punt", "douchen"), tekst=CHAIR).presses()
    page = toos.opens()
    slip = page.slip("punt", "douchen")
    assert "U Van u maandag 23 november, 12.00 voor later" in versions_in(slip)
    page.presses(slip, "Verder met deze keuze")

    assert toos.kept("punt") == [{"stand": "later", "tekst": CHAIR}]


def test_what_one_took_away_while_another_changed_it_is_a_choice_too(toos, piet):
    page = toos.opens()
    page.types(page.slip("toezegging"), wat="Een beugel").presses()
    mine, his = toos.opens(), piet.opens()
    mine.types(mine.slip("toezegging", "Een beugel"), wat="").presses()
    his.types(his.slip("toezegging", "Een beugel"), wat="Twee beugels").presses()
    page = toos.opens()
    slip = page.slip("toezegging", "Twee beugels")
    assert "U Van u maandag 23 november, 12.00 Weggehaald." in versions_in(slip)

    page.marks(slip, "Weggehaald").presses(slip, "Verder met deze keuze")
    assert toos.kept("toezegging") == []
    assert "Twee beugels" not in toos.page()


def test_who_only_reads_sees_both_and_chooses_nothing(toos, piet):
    past_each_other(toos, piet)
    bea = AtTalk(a_guest(toos.person, "Bea", sheets=READ))

    page = bea.opens()
    slip = next(each for each in page.form.xpath(".//fieldset[@disabled]") if GRAB in said(each))
    assert CHAIR in said(slip) and "Twee mensen schreven dit tegelijk op." in said(slip)
    assert not slip.xpath(".//input[@type='radio'] | .//button[@name='kies']")


def test_a_choice_of_a_version_that_was_not_shown_there_chooses_nothing(toos, piet):
    page = past_each_other(toos, piet)
    slip = page.slip("punt", "douchen")
    for radio in slip.xpath(".//input[@type='radio']"):
        radio.set("value", "00000000-0000-4000-8000-000000000000")
    page.presses(slip, "Verder met deze keuze")

    assert sorted(str(toos.kept("punt")[0]["tekst"]).splitlines()) == [GRAB, CHAIR], "all that was shown stays"


def test_earlier_versions_are_read_by_who_reads_the_slip_and_by_nobody_else(toos, piet):
    page = toos.opens()
    private = page.form.xpath(".//fieldset[@data-blank='notitie'][input[contains(@value, '|eigen|')]]")[0]
    page.types(private, tekst="Ik vertrouw dit niet.").presses()
    with time_machine.travel(NOON + timedelta(minutes=1), tick=False):
        page = toos.opens()
        page.types(page.slip("notitie", "vertrouw"), tekst="Toch wel.").presses()
        [earlier] = toos.opens().slip("notitie", "Toch wel.").xpath(".//a[contains(@href, '/eerder/')]/@href")

    assert "Ik vertrouw dit niet." in toos.browser.get(earlier).content.decode()
    assert piet.browser.get(earlier).status_code == 404
    assert toos.browser.get(earlier.rpartition("/")[0] + "/00000000-0000-4000-8000-000000000000").status_code == 404
