"""Two people who do something at the same moment, on a real database; run in a process of its own."""

from collections.abc import Callable
from threading import Barrier, Thread
from unittest import mock

from django.db import connection

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.cards import add_card, cards_of, end_card
from keukentafel.tafel.kluis.invitations import withdraw
from keukentafel.tafel.kluis.models import Ring, Seat, Table
from keukentafel.tafel.kluis.opening import unlock
from keukentafel.tafel.kluis.seats import remove
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.theft import renew_after_theft
from tests.keukentafel.tafel.kluis.conftest import _stretched
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, person, version

mock.patch("keukentafel.tafel.kluis.deriving.stretch", side_effect=_stretched).start()


def at_once(*doings: Callable[[], object]) -> list[str]:
    """Do these at the same moment; return for each the name of what it raised, or `done`."""
    gate, outcomes = Barrier(len(doings)), [""] * len(doings)

    def run(place: int, doing: Callable[[], object]) -> None:
        gate.wait()
        try:
            doing()
            outcomes[place] = "done"
        except Exception as refusal:
            outcomes[place] = type(refusal).__name__
        finally:
            connection.close()

    threads = [Thread(target=run, args=(place, doing)) for place, doing in enumerate(doings)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def accept_twice() -> None:
    ans = a_table()
    invited = an_invitation(ans)
    codes = [new_code(), new_code()]
    outcomes = at_once(*(lambda code=code: accept(invited, card=code, opened=None, at=NOON) for code in codes))
    print(sorted(outcomes), Seat.objects.filter(table=ans.table_id).count(), Ring.objects.count())


def start_twice() -> None:
    code, first = new_code(), [version("persoon", person("Ans", "bewoner"), id="")]
    print(at_once(*[lambda: start_table(code, gedeeld=first, at=NOON)] * 2), Table.objects.count())


def end_each_others_card() -> None:
    ans, spare = a_table(), new_code()
    add_card(ans.opened, spare, at=NOON)
    one, other = unlock(ans.code, at=NOON).opened, unlock(spare, at=NOON).opened
    outcomes = at_once(lambda: end_card(one, other.card_id), lambda: end_card(other, one.card_id))
    print(sorted(outcomes), len(cards_of(one)))


def make_a_fifth_card_twice() -> None:
    ans = a_table()
    for _ in range(3):
        add_card(ans.opened, new_code(), at=NOON)
    outcomes = at_once(*[lambda: add_card(ans.opened, new_code(), at=NOON)] * 2)
    print(sorted(outcomes), len(cards_of(ans.opened)))


def accept_while_it_is_taken_back() -> None:
    ans = a_table()
    invited, page = an_invitation(ans), ans.sits()
    outcomes = at_once(
        lambda: accept(invited, card=new_code(), opened=None, at=NOON), lambda: withdraw(page, invited.id)
    )
    seats = Seat.objects.filter(table=ans.table_id).count()
    print(outcomes in (["done", "done"], ["NothingOpens", "done"]), seats == (2 if outcomes[0] == "done" else 1))


def write_while_somebody_is_put_out() -> None:
    ans = a_table()
    bea, cas = a_guest(ans, "Bea"), a_guest(ans, "Cas")
    pages = [ans.sits(), ans.sits()]
    bea.notes("van-mij", on="eigen")
    outcomes = at_once(
        lambda: cas.notes("van-cas"), lambda: remove(pages[0], bea.seat_id), lambda: ans.notes("van-ans")
    )
    print(outcomes, ans.reads(), cas.reads(), bea.returns(NOON).reads(on="eigen"))


def put_out_while_keys_are_renewed_after_theft() -> None:
    ans, spare = a_table(), new_code()
    add_card(ans.opened, spare, at=NOON)
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="volmacht")
    bea = a_guest(ans, "Bea")
    page, here = mo.sits(), unlock(spare, at=NOON).opened
    outcomes = at_once(lambda: renew_after_theft(here, spare, at=NOON), lambda: remove(page, bea.seat_id))
    owner = Somebody(spare, unlock(spare, at=NOON), ans.table_id)
    owner.notes("daarna")
    print(outcomes, owner.reads(), mo.reads())
