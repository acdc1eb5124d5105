"""The cards of a ring: a second one in another place, and one that was lost opens nothing any more."""

import pytest

from keukentafel.tafel.kluis.card_keys import CodeInUse, make_card
from keukentafel.tafel.kluis.cards import (
    MOST_CARDS,
    LastCard,
    NoCard,
    TooManyCards,
    add_card,
    cards_of,
    end_card,
    has_card,
)
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.models import Card, EndedCard
from keukentafel.tafel.kluis.opening import NothingOpens, resume, unlock
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.theft import renew_after_theft
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, NOON, a_code, make_ring_with_card

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def code():
    return a_code()


@pytest.fixture
def opened(code):
    make_ring_with_card(code)
    return unlock(code, at=NOON).opened


def test_a_second_card_opens_the_same_ring_with_words_of_its_own(opened):
    spare = a_code()

    card = add_card(opened, spare, at=NOON + DAY)

    again = unlock(spare, at=NOON + DAY).opened
    assert (again.ring_id, again.card_id) == (opened.ring_id, card.pk)
    assert bytes(again.private_key) == bytes(opened.private_key)


def test_two_taps_on_the_button_make_one_second_card(opened):
    spare = a_code()

    assert add_card(opened, spare, at=NOON).pk == add_card(opened, spare, at=NOON).pk

    assert len(cards_of(opened)) == 2


def test_the_words_of_a_card_of_another_ring_are_not_those_of_mine(opened, code):
    theirs = a_code()
    make_ring_with_card(theirs)

    assert has_card(opened, code)
    assert not has_card(opened, theirs)


def test_a_ring_has_at_most_five_cards(opened):
    for _ in range(MOST_CARDS - 1):
        add_card(opened, a_code(), at=NOON)

    with pytest.raises(TooManyCards):
        add_card(opened, a_code(), at=NOON)

    assert len(cards_of(opened)) == MOST_CARDS


def test_words_that_open_the_ring_of_somebody_else_never_come_on_a_card(opened):
    theirs = a_code()
    make_ring_with_card(theirs)

    with pytest.raises(CodeInUse):
        add_card(opened, theirs, at=NOON)


def test_the_list_says_with_which_card_this_browser_was_opened(opened):
    add_card(opened, a_code(), at=NOON + DAY)

    assert [card.is_this_one for card in cards_of(opened)] == [True, False]


def test_a_lost_card_opens_nothing_and_the_spare_still_does(code, opened):
    spare = a_code()
    add_card(opened, spare, at=NOON)
    with_spare = unlock(spare, at=NOON).opened

    end_card(with_spare, opened.card_id)

    with pytest.raises(NothingOpens):
        unlock(code, at=NOON)
    assert unlock(spare, at=NOON).opened.ring_id == opened.ring_id


def test_ending_a_card_closes_the_browsers_it_opened(code, opened):
    spare = a_code()
    add_card(opened, spare, at=NOON)
    finder, owner = unlock(code, at=NOON), unlock(spare, at=NOON)

    end_card(owner.opened, opened.card_id)

    assert resume(finder.secret, at=NOON) is None
    assert resume(owner.secret, at=NOON) is not None


def test_the_browser_that_ends_the_card_it_was_opened_with_stays_open(code, opened):
    add_card(opened, a_code(), at=NOON)
    here = unlock(code, at=NOON)

    end_card(here.opened, here.opened.card_id)

    assert resume(here.secret, at=NOON).card_id is None


def test_a_finder_who_ends_another_card_does_not_stay_inside_when_the_card_that_was_found_ends(code, opened):
    spare, third = a_code(), a_code()
    add_card(opened, spare, at=NOON)
    other = add_card(opened, third, at=NOON)
    finder, owner = unlock(code, at=NOON), unlock(spare, at=NOON)

    end_card(finder.opened, other.pk)
    end_card(owner.opened, opened.card_id)

    assert resume(finder.secret, at=NOON) is None


def test_the_last_card_cannot_be_ended(code, opened):
    with pytest.raises(LastCard):
        end_card(opened, opened.card_id)

    assert unlock(code, at=NOON).opened.ring_id == opened.ring_id


def test_nobody_ends_the_card_of_somebody_else(opened):
    other = make_ring_with_card(a_code())
    add_card(opened, a_code(), at=NOON)

    with pytest.raises(NoCard):
        end_card(opened, other.pk)

    assert Card.objects.filter(pk=other.pk).exists()


def test_a_card_that_ended_is_remembered_by_its_id_so_that_no_backup_brings_it_back(opened):
    add_card(opened, a_code(), at=NOON)

    end_card(opened, opened.card_id)

    assert EndedCard.objects.filter(card_id=opened.card_id).exists()


def test_the_key_on_a_card_is_nowhere_in_its_row(code, opened):
    card = Card.objects.get(pk=opened.card_id)
    derived = derive(code)

    held = bytes(card.wrapped_key) + bytes(card.lookup)

    assert bytes(opened.private_key) not in held
    assert derived.key not in held


def test_a_card_made_for_one_ring_is_refused_for_another_with_the_same_words(code, opened):
    other = make_ring_with_card(a_code())

    with pytest.raises(CodeInUse):
        make_card(other.ring, opened.private_key, derive(code), at=NOON)


def test_a_browser_that_still_has_the_old_key_makes_no_card_after_the_ring_was_renewed(code, opened):
    add_card(opened, a_code(), at=NOON)
    renew_after_theft(opened, code, at=NOON)

    with pytest.raises(NotAllowed):
        add_card(opened, a_code(), at=NOON)
