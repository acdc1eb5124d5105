"""After somebody went, nothing written later opens for them: not by a function, a kept key, a cookie or a copy."""

import pytest

from keukentafel.tafel.kluis.ending import end_seats
from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.invitations import LASTS, withdraw
from keukentafel.tafel.kluis.keys import key_of
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.models import Batch, SheetKey, Table
from keukentafel.tafel.kluis.opened import _key_of
from keukentafel.tafel.kluis.opening import resume
from keukentafel.tafel.kluis.refusals import NoSeat
from keukentafel.tafel.kluis.seats import change_seat, leave, remove
from keukentafel.tafel.kluis.sheets import lock_sheet
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.burglar import Burglar, Notebook, copy_of_everything
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table, accepted, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

EARLIER, LATER = "geschreven-voordien", "geschreven-nadien"


@pytest.fixture
def notebook():
    with Notebook().kept() as kept:
        yield kept


@pytest.fixture
def ans(notebook):
    return a_table("Ans", "bewoner")


def burgled(notebook, somebody, *, rows):
    """What comes open in these rows for somebody with a private key, a cookie, and nothing else."""
    secret = somebody.unlocked.secret
    privates, keys = [bytes(somebody.opened.private_key)], [secret, _key_of(secret)]
    return Burglar(notebook, rows, privates=privates, keys=keys)


def test_the_burglar_of_these_tests_reads_what_a_member_may(notebook, ans):
    bea = a_guest(ans)
    ans.notes(EARLIER)
    ans.notes("mijn-eigen", on="eigen")

    burglar = burgled(notebook, bea, rows=copy_of_everything())

    assert burglar.has_read(EARLIER)
    assert not burglar.has_read("mijn-eigen")


def test_the_burglar_finds_the_way_through_older_keys(notebook, ans):
    ans.notes(EARLIER)
    withdraw(ans.sits(), an_invitation(ans).id)
    withdraw(ans.sits(), an_invitation(ans).id)
    bea = a_guest(ans)

    assert burgled(notebook, bea, rows=copy_of_everything()).has_read(EARLIER)


WAYS = {"put out": lambda ans, bea: remove(ans.sits(), bea.seat_id), "left": lambda ans, bea: leave(bea.sits())}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sheet", ["gedeeld", "brieven"])
def test_who_went_reads_nothing_written_later_with_all_keys_all_copies_and_all_rows(notebook, ans, way, sheet):
    bea = a_guest(ans)
    ans.notes(EARLIER, on=sheet)
    bea.notes("van mij", on="eigen")
    old_copy = copy_of_everything()

    WAYS[way](ans, bea)
    ans.notes(LATER, on=sheet)

    burglar = burgled(notebook, bea, rows=old_copy + copy_of_everything())
    assert burglar.has_read(EARLIER)
    assert burglar.has_read("van mij")
    assert not burglar.has_read(LATER)


def test_who_lost_one_sheet_reads_nothing_written_on_it_later(notebook, ans):
    bea = a_guest(ans)
    ans.notes(EARLIER, on="brieven")
    old_copy = copy_of_everything()

    change_seat(ans.sits(), bea.seat_id, sheets=READ, ends_on=None)
    ans.notes(LATER, on="brieven")
    ans.notes("op-gedeeld")

    burglar = burgled(notebook, bea, rows=old_copy + copy_of_everything())
    assert burglar.has_read("op-gedeeld")
    assert not burglar.has_read(LATER)


def test_who_ended_by_date_reads_nothing_written_after_the_keeper_opened(notebook, ans):
    bea = a_guest(ans, ends_on=NOON.date())
    tomorrow = NOON + DAY
    ans.sits()
    old_copy = copy_of_everything()
    end_seats(tomorrow)

    ans.returns(tomorrow).notes(LATER, at=tomorrow)

    assert not burgled(notebook, bea, rows=old_copy + copy_of_everything()).has_read(LATER)


def test_without_an_old_copy_the_rows_that_remain_hold_nothing_at_all_for_who_went(notebook, ans):
    bea = a_guest(ans)
    ans.notes(EARLIER)
    remove(ans.sits(), bea.seat_id)
    ans.notes(LATER)

    burglar = burgled(notebook, bea, rows=copy_of_everything())

    assert not burglar.has_read(EARLIER)
    assert not burglar.has_read(LATER)


def test_the_old_cookie_and_the_old_card_open_no_table(ans):
    bea = a_guest(ans)
    remove(ans.sits(), bea.seat_id)

    assert resume(bea.unlocked.secret, at=NOON) is None
    with pytest.raises(NoSeat):
        bea.returns(NOON).sits()


def test_post_that_comes_after_somebody_went_is_closed_to_them(notebook, ans):
    bea = a_guest(ans)
    old_copy = copy_of_everything()
    before = bytes(Table.objects.get(pk=ans.table_id).letterbox_key)

    remove(ans.sits(), bea.seat_id)
    post_to(ans.table_id, [new_version("notitie", {"tekst": LATER}, door="", at=NOON)], at=NOON)

    assert bytes(Table.objects.get(pk=ans.table_id).letterbox_key) != before
    assert not burgled(notebook, bea, rows=old_copy + copy_of_everything()).has_read(LATER)


def test_the_words_of_an_invitation_taken_back_read_nothing_written_later(notebook, ans):
    invited = an_invitation(ans)
    ans.notes(EARLIER)
    old_copy = copy_of_everything()

    withdraw(ans.sits(), invited.id)
    ans.notes(LATER)

    rows = old_copy + copy_of_everything()
    burglar = Burglar(notebook, rows, privates=[bytes(invited.private_key)])
    assert burglar.has_read(EARLIER)
    assert not burglar.has_read(LATER)


def test_the_words_of_an_invitation_that_lapsed_read_nothing_written_later(notebook, ans):
    invited = an_invitation(ans)
    withdraw(ans.sits(), an_invitation(ans).id)
    old_copy, later = copy_of_everything(), NOON + LASTS

    ans = ans.returns(later)
    withdraw(ans.sits(later), an_invitation(ans, at=later).id)
    ans.notes(LATER, at=later)

    rows = old_copy + copy_of_everything()
    assert not Burglar(notebook, rows, privates=[bytes(invited.private_key)]).has_read(LATER)


def test_a_slip_with_the_words_reads_nothing_written_after_the_guest_sat_down(notebook, ans):
    invited = an_invitation(ans)
    old_copy = copy_of_everything()
    bea = accepted(invited, ans.table_id)

    ans.notes(LATER)

    rows = old_copy + copy_of_everything()
    assert bea.reads() == [LATER]
    assert not Burglar(notebook, rows, privates=[bytes(invited.private_key)]).has_read(LATER)


def test_who_stays_reads_everything_of_every_epoch(ans):
    bea, cas = a_guest(ans, "Bea"), a_guest(ans, "Cas")
    ans.notes("een")
    remove(ans.sits(), bea.seat_id)
    cas.notes("twee")
    withdraw(ans.sits(), an_invitation(ans).id)
    ans.notes("drie")

    for somebody in (ans, cas):
        assert sorted(somebody.reads()) == ["drie", "een", "twee"]
        assert sorted(somebody.returns(NOON).reads()) == ["drie", "een", "twee"]


def test_a_new_epoch_gives_its_key_to_who_may_read_and_to_nobody_else(ans):
    bea = a_guest(ans)
    invited = an_invitation(ans, sheets=READ)
    brieven = ans.sits().sheet_id("brieven")
    sheet = lock_sheet(brieven)

    keys = begin_epoch(sheet, key_of(ans.opened.ring_id, ans.opened.private_key, sheet), at=NOON)

    held = SheetKey.objects.filter(sheet=brieven)
    assert {(key.epoch, key.ring_id) for key in held} == {
        (keys.epoch, ans.opened.ring_id),
        (keys.epoch, bea.opened.ring_id),
    }
    assert not held.filter(invitation=invited.id).exists()


def test_a_new_epoch_seals_no_batch_again(ans):
    ans.notes("een")
    before = {pk: bytes(sealed) for pk, sealed in Batch.objects.values_list("pk", "sealed")}

    withdraw(ans.sits(), an_invitation(ans, sheets=ALL).id)

    assert {pk: bytes(sealed) for pk, sealed in Batch.objects.values_list("pk", "sealed")} == before


def test_two_keepers_who_change_chairs_at_once_both_work_on_what_is_there_now(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="volmacht")
    bea, cas = a_guest(ans, "Bea"), a_guest(ans, "Cas")
    ans_page, mo_page = ans.sits(), mo.sits()
    ans_page.sheet("gedeeld")
    mo_page.sheet("gedeeld")

    remove(ans_page, bea.seat_id)
    remove(mo_page, cas.seat_id)
    mo.notes("daarna")

    assert ans.reads() == mo.reads() == ["daarna"]
