"""A ring without a table: it waits for the next one, and after years without any it goes with its cards."""

from datetime import timedelta

import pytest

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.erasing import erase_lonely_rings
from keukentafel.tafel.kluis.models import Card, EndedCard, OpenRing, Ring
from keukentafel.tafel.kluis.opening import NothingOpens, unlock
from keukentafel.tafel.kluis.seats import leave
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

YEARS = 3
AFTER = NOON.replace(year=NOON.year + YEARS)


@pytest.fixture
def bea():
    """Somebody who left the only table she sat at, and closed her browser."""
    bea = a_guest(a_table("Ans", "bewoner"))
    leave(bea.sits())
    OpenRing.objects.filter(ring=bea.opened.ring_id).delete()
    assert erase_lonely_rings(NOON, YEARS) == 0
    return bea


def is_there(somebody) -> bool:
    return Ring.objects.filter(pk=somebody.opened.ring_id).exists()


def test_a_card_without_a_table_still_opens_for_years(bea):
    assert erase_lonely_rings(AFTER, YEARS) == 0

    assert unlock(bea.code, at=AFTER).opened.ring_id == bea.opened.ring_id


def test_after_those_years_ring_and_cards_are_gone_and_no_back_up_brings_the_card_back(bea):
    card = Card.objects.get(ring=bea.opened.ring_id).pk

    assert erase_lonely_rings(AFTER + DAY, YEARS) == 1

    assert not is_there(bea) and not Card.objects.filter(pk=card).exists()
    assert EndedCard.objects.filter(card_id=card).exists()
    with pytest.raises(NothingOpens):
        unlock(bea.code, at=AFTER + DAY)


def test_whoever_sits_somewhere_keeps_the_ring_however_long(bea):
    ans = a_table("Ans", "bewoner")

    assert erase_lonely_rings(AFTER + DAY, YEARS) == 1

    assert is_there(ans) and not is_there(bea)
    assert Ring.objects.get(pk=ans.opened.ring_id).alone_since is None


def test_a_new_table_in_between_begins_the_years_anew(bea):
    later = NOON + 700 * DAY
    host = a_table("Wim", "bewoner", at=later)
    back = bea.returns(later)
    accept(an_invitation(host, "Bea", at=later), card=None, opened=back.opened, at=later)
    erase_lonely_rings(later, YEARS)
    leave(Somebody(bea.code, back.unlocked, host.table_id).sits(later))
    OpenRing.objects.filter(ring=bea.opened.ring_id).delete()
    erase_lonely_rings(later + DAY, YEARS)

    assert erase_lonely_rings(AFTER + DAY, YEARS) == 0

    assert is_there(bea)


def test_a_ring_that_is_open_in_a_browser_waits_until_it_is_closed(bea):
    bea.returns(AFTER + DAY)

    assert erase_lonely_rings(AFTER + DAY, YEARS) == 0
    OpenRing.objects.all().delete()

    assert erase_lonely_rings(AFTER + DAY + timedelta(hours=1), YEARS) == 1
