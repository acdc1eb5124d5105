"""Who comes and goes around one table: starting, inviting, accepting, putting out, handing over, theft, time."""

from datetime import timedelta
from functools import partial
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from keukentafel.tafel.kluis.accepting import SitsAlready, accept
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.ending import end_seats
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.invitations import LASTS, end_invitations, invite, withdraw
from keukentafel.tafel.kluis.invited import pair_of, read_invitation
from keukentafel.tafel.kluis.models import Seat
from keukentafel.tafel.kluis.opened import end_open_rings
from keukentafel.tafel.kluis.opening import resume
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed
from keukentafel.tafel.kluis.seats import LastKeeper, change_seat, hand_over, leave, remove
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.theft import renew_after_theft
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL
from tests.keukentafel.tafel.kluis.makers_kluis_ring import person, version
from tests.proof.machine_state import COUNTED, DAYS, KINDS, MOST_PEOPLE, MOST_WAITING, PICK, SHEETS
from tests.proof.machine_writing import Writing
from tests.proof.table_model import Waiting, after


class Chairs(Writing):
    """Steps that change who may read what."""

    @initialize(
        rol=st.sampled_from(("bewoner", "mantelzorger", "vertegenwoordiger")),
        guests=st.lists(st.tuples(SHEETS, DAYS, KINDS), max_size=3),
    )
    def start(self, rol: str, guests: list[tuple[dict[str, str], int | None, str]]) -> None:
        """Somebody starts a table, and some people are invited and come at once."""
        grond = {"grond": "mentor"} if rol == "vertegenwoordiger" else {}
        first = [version("persoon", person("Ans", rol, **grond), id="")]
        if rol != "bewoner":
            first.append(version("persoon", person("Jo", "bewoner"), id="bewoner"))
        code = new_code()
        started = start_table(code, gedeeld=first, at=self.at)
        ans = self._person(code, started.unlocked, rol)
        ans.seat, ans.status, ans.keeps, ans.rights = str(started.seat_id), "member", True, dict(ALL)
        self.table_id = started.table_id
        for page in (ans.own, *self.model.pages.values()):
            self.model.add_holder(page, ans.holder)
        self.everybody_writes()
        for sheets, days, kind in guests:
            self.invites(0, sheets, days, kind)
            if self.model.waiting:
                self.accepts(0, 0, on_own_ring=False)
        self.invites(0, ALL, None, "naaste")  # and one who may still come, or be told not to

    @rule(pick=PICK, sheets=SHEETS, days=DAYS, kind=KINDS)
    def invites(self, pick: int, sheets: dict[str, str], days: int | None, kind: str) -> None:
        one = self._keeper_mostly(pick)
        at_table = self._sits(one) if len(self.model.waiting) < MOST_WAITING else None
        if at_table is None:
            return
        rol = {"naaste": "naaste", "keeper": "vertegenwoordiger"}.get(kind, "bewoner")
        grond = {"grond": "mentor"} if kind == "keeper" else {}
        is_all = kind in ("keeper", "over")
        sheets, days = (ALL, None) if is_all else (sheets, days)
        code, ends_on = new_code(), after(self.at, days)
        agreed = {"seat_ends_on": ends_on, "keeps": kind == "keeper", "takes_over": kind == "over"}
        try:
            id = invite(at_table, code, sheets=sheets, persoon=person("Bea", rol, **grond), **agreed)
        except (NotAllowed, CannotInvite) as refusal:
            assert (type(refusal) is NotAllowed) == (not one.keeps)
            assert kind != "naaste" or not one.keeps
            return
        assert one.keeps
        holder = bytes(pair_of(derive(code)))
        self.model.waiting.append(
            Waiting(id, code, holder, one, dict(sheets), rol, is_all, kind == "over", ends_on, self.at + LASTS)
        )
        for name in sheets:
            self.model.add_holder(self.model.pages[name], holder)
        COUNTED["invitations"] += 1

    @precondition(lambda self: self.model.waiting)
    @rule(which=PICK, pick=PICK, on_own_ring=st.booleans())
    def accepts(self, which: int, pick: int, on_own_ring: bool) -> None:
        given = self.model.waiting[which % len(self.model.waiting)]
        self.at += timedelta(seconds=1)
        invited = read_invitation(derive(given.code), at=self.at)
        assert (invited is not None) == (given in self.model.invitations(self.at))
        if invited is None or (not on_own_ring and len(self.model.people) >= MOST_PEOPLE):
            return
        guest = self._comes(self._who(pick)) if on_own_ring else None
        code = new_code()
        try:
            unlocked, _ = accept(invited, card=code, opened=guest and guest.unlocked.opened, at=self.at)
        except SitsAlready:
            assert guest in self.model.members(self.at)
            return
        assert guest not in self.model.members(self.at)
        guest = guest or self._person(code, unlocked, given.rol)
        seat = Seat.objects.get(table=self.table_id, ring=guest.unlocked.opened.ring_id)
        self.model.seated(guest, str(seat.pk), given, self.at)
        self.everybody_writes()
        COUNTED["accepted"] += 1

    @precondition(lambda self: self.model.waiting)
    @rule(pick=PICK, which=PICK)
    def withdraws(self, pick: int, which: int) -> None:
        one, given = self._keeper_mostly(pick), self.model.waiting[which % len(self.model.waiting)]
        at_table = self._sits(one)
        if at_table is None or self._refused(partial(withdraw, at_table, given.id), None if one.keeps else NotAllowed):
            return
        self.model.waiting.remove(given)
        for name in given.sheets:
            self.model.cut(self.model.pages[name], self.at)
        self.everybody_writes()

    @rule(pick=PICK, other=PICK)
    def removes(self, pick: int, other: int) -> None:
        one, gone = self._keeper_mostly(pick), self._who(other)
        at_table = self._sits(one) if gone.seat else None
        if at_table is None:
            return
        refusal: type[Exception] | None = None
        if not one.keeps or gone is one or (gone.status == "member" and gone.rol == "bewoner"):
            refusal = NotAllowed
        elif gone.status != "member":
            refusal = NoSeat
        if gone.status != "member" and gone.rol == "bewoner" and one.keeps:
            return  # what the sheet says of who left stays there: refused with the one or the other
        if not self._refused(partial(remove, at_table, UUID(gone.seat)), refusal):
            self.model.put_out(gone, self.at)
            COUNTED["removed"] += 1
            self.everybody_writes()

    @rule(pick=PICK)
    def leaves(self, pick: int) -> None:
        one = self._who(pick)
        at_table = self._sits(one)
        if at_table is None:
            return
        try:
            left = not self._refused(partial(leave, at_table), None if one.status == "member" else NotAllowed)
        except LastKeeper:
            assert self.model.keepers(self.at) == [one]
            return
        if left:
            assert self.model.keepers(self.at) != [one]
            self.model.put_out(one, self.at)
            COUNTED["removed"] += 1

    @rule(pick=PICK, other=PICK, sheets=SHEETS, days=DAYS)
    def changes_a_seat(self, pick: int, other: int, sheets: dict[str, str], days: int | None) -> None:
        one, changed = self._keeper_mostly(pick), self._who(other)
        at_table = self._sits(one) if changed.seat else None
        if at_table is None:
            return
        is_refused = not one.keeps or (changed.status == "member" and changed.keeps)
        refusal = NotAllowed if is_refused else None if changed.status == "member" else NoSeat
        ends_on = after(self.at, days)
        if self._refused(partial(change_seat, at_table, UUID(changed.seat), sheets=sheets, ends_on=ends_on), refusal):
            return
        changed.rights, changed.ends_on = dict(sheets), ends_on
        for name, page in self.model.pages.items():
            if name in sheets:
                self.model.add_holder(page, changed.holder)
            elif changed.holder in page.keyed:
                self.model.cut(page, self.at)

    @rule(pick=PICK)
    def hands_over(self, pick: int) -> None:
        one = self._who(pick)
        over = [person for person in self.model.people if person.status == "member" and person.rol == "bewoner"]
        at_table = self._sits(one) if over and over[-1] is not one else None
        if at_table is None:
            return
        to = over[-1]
        if self._refused(partial(hand_over, at_table, UUID(to.seat)), None if one.keeps else NotAllowed):
            return
        to.rights, to.keeps, to.ends_on = dict(ALL), True, None
        for page in self.model.pages.values():
            self.model.add_holder(page, to.holder)
        self.model.leave_keeping_to(to)

    @rule(pick=PICK)
    def has_the_card_stolen(self, pick: int) -> None:
        """A thief keeps the old key pair and every copy; the owner renews with the card that was kept."""
        one = self._comes(self._who(pick))
        unlocked = renew_after_theft(one.unlocked.opened, one.code, at=self.at)
        assert resume(one.unlocked.secret, at=self.at) is None
        assert bytes(unlocked.opened.private_key) != one.holder
        self.model.renewed(one, unlocked, self.at)
        self.everybody_writes()
        COUNTED["stolen"] += 1

    @rule(passes=st.sampled_from((timedelta(minutes=40), timedelta(hours=13), timedelta(days=1), timedelta(days=9))))
    def time_passes(self, passes: timedelta) -> None:
        self.at += passes

    @rule()
    def the_jobs_run(self) -> None:
        self.at += timedelta(seconds=1)
        end_seats(self.at)
        end_invitations(self.at)
        end_open_rings(self.at)
        self.model.end_by_date(self.at)
        self.model.lapse(self.at)
        self.everybody_writes()

    @precondition(lambda self: any(one.status == "farewell" for one in self.model.people))
    @rule()
    def a_month_passes(self) -> None:
        self.at += timedelta(days=31)
