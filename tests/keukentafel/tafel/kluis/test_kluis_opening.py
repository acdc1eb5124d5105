"""Opening a ring: the words on a card, half a key in the browser, and closing by hand or by the clock."""

import pytest
from nacl.public import PrivateKey

from keukentafel.tafel.kluis.models import Card, OpenRing
from keukentafel.tafel.kluis.opening import (
    IDLE,
    LONGEST,
    NothingOpens,
    close,
    close_others,
    end_open_rings,
    resume,
    unlock,
)
from keukentafel.tafel.kluis.sealing import seal
from tests.keukentafel.tafel.kluis.makers_kluis_ring import HOUR, MINUTE, NOON, a_code, make_ring_with_card

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def test_the_words_on_a_card_open_its_ring():
    code = a_code()
    card = make_ring_with_card(code)

    opened = unlock(code, at=NOON).opened

    assert (opened.ring_id, opened.card_id) == (card.ring_id, card.pk)
    assert bytes(opened.private_key.public_key) == bytes(card.ring.public_key)


def test_other_words_open_nothing():
    make_ring_with_card(a_code())

    with pytest.raises(NothingOpens):
        unlock(a_code(), at=NOON)

    assert not OpenRing.objects.exists()


def test_words_are_stretched_once_whether_or_not_they_open_something(light_codes):
    code = a_code()
    make_ring_with_card(code)
    light_codes.reset_mock()

    unlock(code, at=NOON)
    with pytest.raises(NothingOpens):
        unlock(a_code(), at=NOON)

    assert light_codes.call_count == 2


def test_as_many_questions_are_asked_for_words_that_were_ended_as_for_words_that_never_were(
    django_assert_num_queries, light_codes
):
    code = a_code()
    card = make_ring_with_card(code)
    Card.objects.filter(pk=card.pk).update(wrapped_key=seal(b"x" * 32, b"k" * 32, "kaartje"))

    for words in (code, a_code()):
        with django_assert_num_queries(4), pytest.raises(NothingOpens):
            unlock(words, at=NOON)


def test_the_key_on_a_card_cannot_be_put_on_another_card():
    ours, theirs = a_code(), a_code()
    victim, thief = make_ring_with_card(ours), make_ring_with_card(theirs)
    Card.objects.filter(pk=thief.pk).update(wrapped_key=bytes(victim.wrapped_key))

    with pytest.raises(NothingOpens):
        unlock(theirs, at=NOON)


def test_the_browser_that_holds_the_secret_goes_on_where_it_was():
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)

    again = resume(unlocked.secret, at=NOON + 59 * MINUTE)

    assert again == unlocked.opened
    assert bytes(again.private_key) == bytes(unlocked.opened.private_key)


def test_after_sixty_idle_minutes_the_ring_is_closed():
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)

    assert resume(unlocked.secret, at=NOON + IDLE) is None
    assert not OpenRing.objects.exists()


def test_whoever_keeps_busy_is_not_closed_after_an_hour():
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)

    resume(unlocked.secret, at=NOON + 40 * MINUTE)

    assert resume(unlocked.secret, at=NOON + 80 * MINUTE) is not None


def test_after_twelve_hours_the_ring_is_closed_however_busy_it_was():
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)
    for minutes in range(0, 12 * 60, 30):
        assert resume(unlocked.secret, at=NOON + minutes * MINUTE) is not None

    assert resume(unlocked.secret, at=NOON + LONGEST) is None


def test_a_page_within_the_minute_writes_nothing(django_assert_num_queries):
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)

    with django_assert_num_queries(1):
        resume(unlocked.secret, at=NOON + 0.9 * MINUTE)


def test_closing_ends_it_in_this_browser_alone():
    code = a_code()
    make_ring_with_card(code)
    here, there = unlock(code, at=NOON), unlock(code, at=NOON)

    close(here.secret)

    assert resume(here.secret, at=NOON) is None
    assert resume(there.secret, at=NOON) is not None


def test_all_other_browsers_can_be_closed_at_once():
    code, neighbour = a_code(), a_code()
    make_ring_with_card(code)
    make_ring_with_card(neighbour)
    here, there, elsewhere = unlock(code, at=NOON), unlock(code, at=NOON), unlock(neighbour, at=NOON)

    assert close_others(here.opened) == 1

    assert resume(there.secret, at=NOON) is None
    assert resume(here.secret, at=NOON) is not None
    assert resume(elsewhere.secret, at=NOON) is not None


def test_the_job_deletes_what_expired_and_nothing_else():
    code = a_code()
    make_ring_with_card(code)
    unlock(code, at=NOON - 2 * HOUR)
    fresh = unlock(code, at=NOON)

    assert end_open_rings(NOON) == 1

    assert resume(fresh.secret, at=NOON) is not None


def test_the_row_and_the_secret_are_each_useless_alone():
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)
    row = OpenRing.objects.get()
    held = bytes(row.lookup) + bytes(row.wrapped_key)

    assert unlocked.secret not in held
    assert bytes(unlocked.opened.private_key) not in held
    assert bytes(unlocked.opened.private_key) != unlocked.secret
    for guess in (bytes(row.lookup), bytes(row.wrapped_key)[:32]):
        assert resume(guess, at=NOON) is None


def test_a_wrapped_key_that_was_swapped_opens_nothing():
    ours, theirs = a_code(), a_code()
    make_ring_with_card(ours)
    make_ring_with_card(theirs)
    victim, thief = unlock(ours, at=NOON), unlock(theirs, at=NOON)
    row = OpenRing.objects.get(pk=victim.opened.open_id)
    OpenRing.objects.filter(pk=thief.opened.open_id).update(wrapped_key=bytes(row.wrapped_key))

    assert resume(thief.secret, at=NOON) is None


def test_nothing_secret_shows_when_a_ring_is_printed():
    code = a_code()
    make_ring_with_card(code)
    unlocked = unlock(code, at=NOON)
    key = bytes(unlocked.opened.private_key)

    shown = repr(unlocked) + str(unlocked) + repr(unlocked.opened)

    assert isinstance(unlocked.opened.private_key, PrivateKey)
    for secret in (unlocked.secret, key):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
