"""One table in a database with the model beside it, and how somebody comes to it in a machine of steps."""

from collections import Counter
from contextlib import ExitStack
from datetime import timedelta
from re import compile as pattern
from unittest import mock
from uuid import uuid4

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.opened import Unlocked
from keukentafel.tafel.kluis.opening import resume, unlock
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed, NotShared
from tests.keukentafel.tafel.kluis.burglar import Notebook
from tests.keukentafel.tafel.kluis.conftest import _stretched
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.proof.lasting_burglar import Copies
from tests.proof.table_model import EIGEN, SHARED, Model, Person

WORD = pattern(rb"woord[0-9a-f]{12}")
PICK = st.integers(0, 11)
NAMES = st.sampled_from((*SHARED, EIGEN))
SHEETS = st.sampled_from((READ, NOTES, ALL, {"gedeeld": "lezen", "brieven": "schrijven"}))
DAYS = st.sampled_from((None, None, 0, 3))
KINDS = st.sampled_from(("naaste", "naaste", "naaste", "keeper", "bewoner", "over"))
MOST_PEOPLE, MOST_WAITING = 5, 3
COUNTED: Counter[str] = Counter()
"""What was done and looked at, over all examples; `tests.proof.many` shows it."""


class TableState(RuleBasedStateMachine):
    """One table and its people, on rows of its own that are gone afterwards; what all the rules use."""

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

    def _refused(self, act, how: type[Exception] | None) -> bool:
        """Do something that ought to be refused in this way (None: done); return whether it was."""
        try:
            act()
        except (NotShared, NotAllowed, NoSeat) as refusal:
            assert type(refusal) is how, (refusal, how)
            return True
        assert how is None, how
        return False


def figures() -> str:
    """Return what was counted, one line."""
    return ", ".join(f"{name}: {count:,}" for name, count in sorted(COUNTED.items()))
