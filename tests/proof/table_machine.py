"""Everything people do around one table, in any order; after each step what each may and may not read is looked at."""

from collections import Counter
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial
from re import compile as pattern
from unittest import mock
from uuid import UUID, uuid4

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from keukentafel.tafel.kluis.accepting import SitsAlready, accept
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.ending import end_seats
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.invitations import LASTS, end_invitations, invite, withdraw
from keukentafel.tafel.kluis.invited import pair_of, read_invitation
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.models import Batch, Seat, Sheet
from keukentafel.tafel.kluis.opened import Unlocked, end_open_rings
from keukentafel.tafel.kluis.opening import resume, unlock
from keukentafel.tafel.kluis.overview import heads
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed, NotShared
from keukentafel.tafel.kluis.seats import LastKeeper, change_seat, hand_over, leave, remove
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.stored import open_batch
from keukentafel.tafel.kluis.theft import renew_after_theft
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.burglar import Notebook
from tests.keukentafel.tafel.kluis.conftest import _stretched
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, person, version
from tests.proof.lasting_burglar import Copies, LastingBurglar
from tests.proof.table_model import EIGEN, SHARED, Model, Page, Person, Said, Waiting, after, words_in

WORD = pattern(rb"woord[0-9a-f]{12}")
PICK = st.integers(0, 11)
NAMES = st.sampled_from((*SHARED, EIGEN))
SHEETS = st.sampled_from((READ, NOTES, ALL, {"gedeeld": "lezen", "brieven": "schrijven"}))
DAYS = st.sampled_from((None, None, 0, 3))
KINDS = st.sampled_from(("naaste", "naaste", "naaste", "keeper", "bewoner", "over"))
MOST_PEOPLE, MOST_WAITING = 5, 3
COUNTED: Counter[str] = Counter()
"""What was done and looked at, over all examples; `tests.proof.many` shows it."""


class TableMachine(RuleBasedStateMachine):
    """One table and the people around it; every example on rows of its own, which are gone afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.at, self.number = NOON, 0
        self.model, self.burglars = Model(), {}
        self.stack = ExitStack()
        notebook = self.stack.enter_context(Notebook().kept())
        self.copies = Copies(notebook)
        for name, value in (("deriving.stretch", _stretched), ("reading.LONG_TAIL", 3)):
            self.stack.enter_context(mock.patch(f"keukentafel.tafel.kluis.{name}", value))
        self.stack.enter_context(transaction.atomic())
        COUNTED["examples"] += 1

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.stack.close()

    # --- setting out ---

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

    def _person(self, code, unlocked: Unlocked, rol: str) -> Person:
        made = Person(code, unlocked, rol, self.at, self.at)
        self.model.people.append(made)
        return made

    def _who(self, pick: int) -> Person:
        return self.model.people[pick % len(self.model.people)]

    def _keeper_mostly(self, pick: int) -> Person:
        keepers = self.model.keepers(self.at)
        return keepers[pick % len(keepers)] if pick % 4 and keepers else self._who(pick)

    def _comes(self, one: Person) -> Person:
        """Somebody at the browser where the ring is open, or else with the card."""
        self.at += timedelta(seconds=1)
        opened = resume(one.unlocked.secret, at=self.at)
        assert (opened is not None) == one.is_open_at(self.at)
        if opened is None:
            one.unlocked = unlock(one.code, at=self.at)
            one.opened_at = one.used_at = self.at
            one.is_open = True
        elif one.used_at <= self.at - timedelta(minutes=1):
            one.used_at = self.at
        return one

    def _sits(self, one: Person) -> AtTable | None:
        """A request of somebody at this table; None where there is no chair (any more)."""
        self._comes(one)
        try:
            at_table = sit_down(one.unlocked.opened, self.table_id, at=self.at)
        except NoSeat:
            assert not self.model.access(one, self.at)
            return None
        assert set(at_table.names()) == set(self.model.access(one, self.at))
        self.model.sat(one, self.at)
        return at_table

    def _word(self) -> str:
        return f"woord{uuid4().hex[:12]}"

    # --- writing ---

    @rule(pick=PICK, name=NAMES, which=PICK, how=st.sampled_from(("new", "new", "edit", "stale", "early")))
    def writes(self, pick: int, name: str, which: int, how: str) -> None:
        """Somebody writes a note, changes one, or changes one on a device that missed something."""
        one = self._who(pick)
        at_table = self._sits(one)
        if at_table is None:
            return
        page = self.model.page(one, name)
        entries = page.entries()
        entry = entries[which % len(entries)] if entries and how != "new" else None
        past = self._past(page, entry, how) if entry else []
        said = [self._note(one, entry, past)]
        if how == "early":  # two changes on a device, the second of which arrives first
            one.outbox.append((name, said[0]))
            said = [self._note(one, str(said[0]["id"]), [str(said[0]["versie"])])]
        self._send(one, at_table, name, said)

    @rule()
    def everybody_writes(self) -> None:
        """Each writes a note wherever that is allowed: what was just closed to somebody must show that it is."""
        for one in list(self.model.people):
            at_table = self._sits(one)
            for name, right in self.model.access(one, self.at).items():
                if right != "lezen":
                    self._send(one, at_table, name, [self._note(one, None, [])])

    def _past(self, page: Page, entry: str, how: str) -> list[str]:
        if how == "stale":
            return [page.of(entry)[0].versie]
        current, _ = page.standing(entry)
        return [said.versie for said in current]

    def _note(self, one: Person, entry: str | None, past: list[str]) -> dict[str, object]:
        return new_version(
            "notitie", {"tekst": self._word()}, door=one.seat, at=self.at, id=entry or str(uuid4()), vorige=past
        )

    @rule(pick=PICK, which=PICK)
    def sends_again(self, pick: int, which: int) -> None:
        """A device that heard no answer sends a batch again, and what was still lying there."""
        one = self._who(pick)
        name, data = (one.sent or [("", {})])[which % max(1, len(one.sent))]
        at_table = self._sits(one) if name else None
        if at_table is not None:
            self._send(one, at_table, name, [data, data])

    @rule(pick=PICK)
    def sends_late(self, pick: int) -> None:
        one = self._who(pick)
        at_table = self._sits(one) if one.outbox else None
        if at_table is not None:
            name, data = one.outbox.pop()
            self._send(one, at_table, name, [data])

    @rule(pick=PICK, which=PICK)
    def sends_other_words_under_the_same_name(self, pick: int, which: int) -> None:
        one = self._who(pick)
        name, data = (one.sent or [("", {})])[which % max(1, len(one.sent))]
        at_table = self._sits(one) if name else None
        if at_table is not None:
            self._send(one, at_table, name, [{**data, "inhoud": {"tekst": self._word()}}], remember=False)

    def _send(self, one: Person, at_table: AtTable, name: str, batch: list[dict], *, remember: bool = True) -> None:
        """Send a batch and hold the answers, or the refusal of all of it, to what they ought to be."""
        page, right = self.model.page(one, name), self.model.access(one, self.at).get(name)
        expected, added = self._expected(page, batch, one, right)
        try:
            answers = [answer.reden or answer.antwoord for answer in at_table.write(name, batch)]
        except NotShared:
            answers = ["not shared"]
        except NotAllowed:
            answers = ["not allowed"]
        assert answers == expected
        COUNTED["acknowledged"] += len(added)
        for data in added:
            page.said.append(Said(data))
            self.model.put(page, data["inhoud"]["tekst"])
        if remember and right is not None:
            one.sent += [(name, data) for data in batch if (name, data) not in one.sent]

    def _expected(self, page: Page, batch: list[dict], one: Person, right: str | None) -> tuple[list[str], list[dict]]:
        if right in (None, "lezen"):
            return ["not shared" if right is None else "not allowed"], []
        answers: list[str] = []
        added: list[dict] = []
        for data in batch:
            known = {said.versie: said for said in (*page.said, *map(Said, added))}
            before = page.of(data["id"])
            is_own = not before or before[0].data.get("door") == one.seat
            if any(said.is_wiped for said in before):
                answers.append("gewist")
            elif data["versie"] in known:
                answers.append("al_bekend" if known[data["versie"]].data == data else "botst")
            elif right == "aantekenen" and not is_own:
                return ["not allowed"], []
            elif data["door"] != one.seat:
                answers.append("niet_van_u")
            else:
                answers.append("aanvaard")
                added.append(data)
        return answers, added

    # --- wiping, moving, post ---

    @rule(pick=PICK, name=NAMES, which=PICK)
    def wipes(self, pick: int, name: str, which: int) -> None:
        one = self._who(pick)
        entries = self.model.page(one, name).entries()
        at_table = self._sits(one) if entries else None
        if at_table is None:
            return
        page, entry = self.model.page(one, name), entries[which % len(entries)]
        if self._refused(partial(at_table.wipe, name, [entry]), self._why_not(one, name, entry)):
            return
        self._wiped(page, entry)

    def _wiped(self, page: Page, entry: str) -> None:
        COUNTED["wiped"] += 1
        for said in page.of(entry):
            said.is_wiped = True
            said.data.pop("door")

    def _why_not(self, one: Person, name: str, entry: str) -> type[Exception] | None:
        """Return how wiping ought to be refused."""
        right = self.model.access(one, self.at).get(name)
        begun_by = self.model.page(one, name).of(entry)[0].data.get("door")
        if right is None:
            return NotShared
        return None if right == "schrijven" or (right == "aantekenen" and begun_by == one.seat) else NotAllowed

    def _refused(self, act, how: type[Exception] | None) -> bool:
        """Do something that ought to be refused in this way (None: done); return whether it was."""
        try:
            act()
        except (NotShared, NotAllowed, NoSeat) as refusal:
            assert type(refusal) is how, (refusal, how)
            return True
        assert how is None, how
        return False

    @rule(pick=PICK, way=st.sampled_from((("gedeeld", EIGEN), ("brieven", EIGEN), (EIGEN, "gedeeld"))), which=PICK)
    def moves(self, pick: int, way: tuple[str, str], which: int) -> None:
        one = self._who(pick)
        source, target = way
        entries = self.model.page(one, source).entries()
        at_table = self._sits(one) if entries else None
        if at_table is None:
            return
        entry, allowed = entries[which % len(entries)], self.model.access(one, self.at)
        refusal = NotShared if not {*way} <= {*allowed} else self._why_not(one, source, entry)
        if refusal is None and allowed[target] != "schrijven":
            refusal = NotAllowed
        found: list[str] = []
        if self._refused(lambda: found.append(at_table.move(entry, source, target)), refusal):
            return
        self._moved(at_table, entry, found[0], self.model.page(one, source), self.model.page(one, target))

    def _moved(self, at_table: AtTable, entry: str, there: str, source: Page, target: Page) -> None:
        current, waiting = source.standing(entry)
        arrived = list(at_table.sheet(target.name).arrived.values())[-len(current) - len(waiting) :]
        said = [Said(dict(one.data)) for one in arrived]
        assert words_in(said) == words_in([*current, *waiting])
        assert {one.entry for one in said} == {there}
        target.said += said
        for word in words_in(said):
            self.model.put(target, word)
        self._wiped(source, entry)

    @rule(again=st.booleans())
    def posts(self, again: bool) -> None:
        """A letter for a closed table; some are sent twice."""
        self.at += timedelta(seconds=1)
        data = new_version("notitie", {"tekst": self._word()}, door="gemeente", at=self.at)
        for _ in range(1 + again):
            self.at += timedelta(seconds=1)
            post_to(self.table_id, [data], at=self.at)
        self.model.post.append(data)
        self.model.put(self.model.pages["gedeeld"], data["inhoud"]["tekst"])
        COUNTED["posted"] += 1

    @rule(pick=PICK)
    def looks(self, pick: int) -> None:
        self._sits(self._who(pick))

    # --- chairs ---

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
        self.model.renewed(one, unlocked, self.at)
        self.everybody_writes()
        COUNTED["stolen"] += 1

    # --- time ---

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

    # --- what must hold after each step ---

    @invariant()
    def everybody_reads_exactly_what_they_may(self) -> None:
        COUNTED["steps"] += 1
        for one in self.model.people:
            with transaction.atomic():
                self._reads(one, self.at)
                transaction.set_rollback(True)

    def _reads(self, one: Person, at: datetime) -> None:
        """Look as somebody without changing anything, post that is waiting included."""
        opened, allowed = one.unlocked.opened, self.model.access(one, at)
        assert [head.table_id for head in heads(opened, at=at)] == [self.table_id] * bool(allowed)
        try:
            at_table = sit_down(opened, self.table_id, at=at)
        except NoSeat:
            assert not allowed
            return
        assert {name: at_table.right_on(name) for name in at_table.names()} == allowed
        for name in allowed:
            page = self.model.page(one, name)
            post = [Said(data) for data in self.model.post] if name == "gedeeld" else []
            self._holds(at_table, name, [*page.said, *post])
            COUNTED["sheets read"] += 1

    def _holds(self, at_table: AtTable, name: str, expected: list[Said]) -> None:
        """Every acknowledged version is there once, in order, in batches without a gap; what was wiped says nothing."""
        sheet = at_table.sheet(name)
        row = Sheet.objects.get(pk=at_table.sheet_id(name))
        batches = list(Batch.objects.filter(sheet=row).order_by("seq"))
        assert [batch.seq for batch in batches] == list(range(1, row.last_seq + 1))
        stored = [one for batch in batches for one in open_batch(batch, sheet.head, sheet.keys)]
        for versions in (stored, list(sheet.arrived.values())):
            notes = [one for one in versions if one.data["soort"] == "notitie"]
            assert [one.versie for one in notes] == [said.versie for said in expected]
            for one, said in zip(notes, expected, strict=True):
                assert one.is_wiped == said.is_wiped
                assert one.data["inhoud"] is None if said.is_wiped else one.data == said.data
        for entry in {said.entry for said in expected}:
            standing = Page(name, list(expected)).standing(entry)
            shown = sheet.entries[entry]
            assert {one.versie for one in shown.current} == {said.versie for said in standing[0]}
            assert {one.versie for one in shown.waiting} == {said.versie for said in standing[1]}

    @invariant()
    def no_key_opens_what_was_written_after_it_went(self) -> None:
        self.copies.take()
        for holder in self.model.holders:
            burglar = self.burglars.get(holder)
            if burglar is None:
                burglar = self.burglars[holder] = LastingBurglar(self.copies, holder, WORD)
            before = burglar.tried
            burglar.look()
            COUNTED["keys tried"] += burglar.tried - before
            COUNTED["burglars looked"] += 1
            allowed = {word for word, may in self.model.may.items() if holder in may}
            assert burglar.words <= allowed, burglar.words - allowed


def figures() -> str:
    """Return what was counted, one line."""
    return ", ".join(f"{name}: {count:,}" for name, count in sorted(COUNTED.items()))
