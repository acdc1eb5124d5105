"""A stolen card: new keys for everything, from the card that was kept; what the thief copied opens nothing later."""

import pytest

from keukentafel.tafel.kluis.cards import add_card, cards_of
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.models import Card, EndedCard, Ring, Sheet
from keukentafel.tafel.kluis.opened import _key_of
from keukentafel.tafel.kluis.opening import NothingOpens, resume, unlock
from keukentafel.tafel.kluis.theft import renew_after_theft
from tests.keukentafel.tafel.kluis.burglar import Burglar, Notebook, copy_of_everything
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, a_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

EARLIER, LATER = "geschreven-voordien", "geschreven-nadien"


@pytest.fixture
def notebook():
    with Notebook().kept() as kept:
        yield kept


@pytest.fixture
def ans(notebook):
    """Somebody whose card was stolen; the thief has been inside and copied everything."""
    return a_table("Ans", "bewoner")


@pytest.fixture
def kept(ans):
    code = a_code()
    add_card(ans.opened, code, at=NOON)
    return code


@pytest.fixture
def thief(ans):
    return unlock(ans.code, at=NOON)


def renewed(ans, kept):
    here = unlock(kept, at=NOON)
    return Somebody(kept, renew_after_theft(here.opened, kept, at=NOON), ans.table_id)


def test_the_stolen_card_opens_nothing_and_the_thiefs_browser_is_closed(ans, kept, thief):
    renewed(ans, kept)

    with pytest.raises(NothingOpens):
        unlock(ans.code, at=NOON)
    assert resume(thief.secret, at=NOON) is None


def test_the_owner_goes_on_with_the_card_that_was_kept(ans, kept, thief):
    ans.notes(EARLIER)
    ans.notes("van mij", on="eigen")

    owner = renewed(ans, kept)
    owner.notes(LATER)

    for somebody in (owner, owner.returns(NOON)):
        assert somebody.reads() == sorted([EARLIER, LATER])
        assert somebody.reads(on="eigen") == ["van mij"]
    assert resume(owner.unlocked.secret, at=NOON) is not None


@pytest.mark.parametrize("sheet", ["gedeeld", "brieven", "eigen"])
def test_the_thief_reads_nothing_written_later_with_words_keys_cookie_and_every_copy(notebook, ans, kept, thief, sheet):
    ans.notes(EARLIER, on=sheet)
    old_copy = copy_of_everything()

    renewed(ans, kept).notes(LATER, on=sheet)

    derived = derive(ans.code)
    held = [derived.key, thief.secret, _key_of(thief.secret)]
    private = bytes(thief.opened.private_key)
    burglar = Burglar(notebook, old_copy + copy_of_everything(), privates=[private], keys=held)
    assert burglar.has_read(EARLIER)
    assert not burglar.has_read(LATER)


def test_the_words_of_the_kept_card_open_only_the_new_key(ans, kept, thief):
    old = bytes(Ring.objects.get(pk=ans.opened.ring_id).public_key)

    owner = renewed(ans, kept)

    new = bytes(Ring.objects.get(pk=ans.opened.ring_id).public_key)
    assert new != old
    assert bytes(owner.opened.private_key.public_key) == new
    assert bytes(unlock(kept, at=NOON).opened.private_key.public_key) == new


def test_all_other_cards_end_also_one_that_the_thief_made(ans, kept, thief):
    of_the_thief = a_code()
    add_card(thief.opened, of_the_thief, at=NOON)

    owner = renewed(ans, kept)

    with pytest.raises(NothingOpens):
        unlock(of_the_thief, at=NOON)
    assert [card.is_this_one for card in cards_of(owner.opened)] == [True]
    assert EndedCard.objects.count() == 2


def test_every_sheet_of_every_table_on_the_ring_gets_a_new_epoch(ans, kept, thief):
    a_table("Wim", "bewoner", opened=ans.opened)
    neighbour = a_table("Nel", "bewoner")

    renewed(ans, kept)

    mine = Sheet.objects.filter(table__seats__ring=ans.opened.ring_id)
    assert list(mine.values_list("epoch", flat=True)) == [2] * 6
    assert set(Sheet.objects.filter(table=neighbour.table_id).values_list("epoch", flat=True)) == {1}


def test_an_invitation_that_the_thief_made_opens_nothing_any_more(ans, kept, thief):
    words = a_code()
    an_invitation(Somebody(ans.code, thief, ans.table_id), code=words)

    renewed(ans, kept)

    with pytest.raises(NothingOpens):
        unlock(words, at=NOON)


def test_the_others_at_the_table_go_on_as_before(ans, kept, thief):
    bea = a_guest(ans)
    ans.notes(EARLIER)

    renewed(ans, kept).notes(LATER)

    assert bea.reads() == sorted([EARLIER, LATER])


def test_without_the_words_of_a_card_of_this_ring_nothing_changes(ans, kept, thief):
    neighbour = a_table("Nel", "bewoner")

    for words in (a_code(), neighbour.code):
        with pytest.raises(NothingOpens):
            renew_after_theft(thief.opened, words, at=NOON)

    assert Card.objects.filter(ring=ans.opened.ring_id).count() == 2
    assert resume(thief.secret, at=NOON) is not None
    assert set(Sheet.objects.values_list("epoch", flat=True)) == {1}
