"""Whatever order two people answer, skip, go back and move answers in: nothing that was acknowledged is lost."""

from dataclasses import dataclass, field
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from keukentafel.tafel.kluis.once import fresh
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.keeping import Sent, keep
from keukentafel.tafel.voorbereiding.typed import Typed
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

QUESTIONS = ("wonen.risico", "wonen.geprobeerd")


@dataclass
class Tab:
    """A page of questions as it stands open in a browser: what it shows, and what was typed since."""

    who: int
    versie: str
    shown: dict = field(default_factory=dict)
    seen: dict = field(default_factory=dict)
    private: bool = False
    voices: dict = field(default_factory=dict)
    own: set = field(default_factory=set)
    has_moved: bool = False

    def sent(self, typed, private):
        values = {code: typed.get(code, self.shown[code]) for code in QUESTIONS}
        forms = {code: Typed({"tekst": text} if text else {}, self.seen[code]) for code, text in values.items()}
        return Sent(self.versie, forms, self.private != private, was_private=self.private)


class Table:
    """Two people at one table, with the tabs they opened, and every text that has to be there still."""

    def __init__(self):
        toos = a_table("Toos")
        self.people = [toos, a_guest(toos, "Karin")]
        self.tabs, self.alive, self.texts = [], {}, count(1)

    def opens(self, who):
        answers = answers_of(self.people[who].sits())
        tab = Tab(who, fresh())
        for code in QUESTIONS:
            answer = answers.get(code)
            tab.shown[code] = answer.value("tekst") if answer else ""
            tab.voices[code] = {one.content.get("tekst") for one in answer.said} if answer else set()
            tab.seen[code] = tuple(answer.seen.split(",")) if answer else ()
            tab.private = tab.private or answers.own(code) is not None
        self.tabs.append(tab)

    def sends(self, tab, typed, private):
        """Send a form; what it showed and what it replaced may go, every other text has to stay."""
        sent = tab.sent(typed, private)
        keep(self.people[tab.who].sits(), sent)
        for code in QUESTIONS:
            text = sent.typed[code].values.get("tekst", "")
            self.alive = {key: value for key, value in self.alive.items() if not goes(key, tab, code, text)}
            if text and text != tab.shown[code]:
                self.alive[(code, text)] = tab.who
        tab.has_moved = tab.has_moved or private

    def reads(self, who):
        """The texts on somebody's own sheet, and those at the table, each with its question."""
        answers = answers_of(self.people[who].sits())
        return [
            {(code, one.content.get("tekst")) for code in QUESTIONS if (found := of(code)) for one in found.said}
            for of in (answers.own, answers.shared)
        ]


def goes(key, tab, code, text):
    """Tell whether a text was in front of somebody who sent another in its place, or sent it with that form before.

    Where the form moved answers, what it showed was destroyed: sent again with those words it says them anew.
    """
    where, said = key
    changes = text != tab.shown[code] or tab.has_moved
    return where == code and changes and (said in tab.voices[code] or said in tab.own)


STEP = st.tuples(
    st.sampled_from(["visit", "visit", "open", "send", "again"]),
    st.integers(0, 1),
    st.integers(0, 3),
    st.sets(st.sampled_from(QUESTIONS)),
    st.booleans(),
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEP, min_size=4, max_size=9))
@example(
    [
        ("send", 0, 0, {"wonen.risico"}, False),
        ("visit", 0, 0, {"wonen.risico"}, True),
        ("visit", 0, 0, set(), False),
        ("send", 0, 1, set(), True),
    ]
)
def test_no_answer_that_was_acknowledged_is_lost_and_a_private_one_is_seen_by_nobody_else(steps):
    table = Table()
    table.opens(0)
    for what, who, which, touched, toggles in steps:
        if what in ("open", "visit"):
            table.opens(who)
        if what == "open":
            continue
        tab = table.tabs[-1 if what == "visit" else which % len(table.tabs)]
        typed = {} if what == "again" else {code: f"Tekst {next(table.texts)}." for code in touched}
        table.sends(tab, typed, toggles)
        tab.own |= set(typed.values())
        read = [table.reads(who) for who in (0, 1)]
        for (code, text), writer in table.alive.items():
            assert any(code == where and text in said for texts in read[writer] for where, said in texts), (code, text)
        for me, other in ((0, 1), (1, 0)):
            (own, shared), (_, seen_by_other) = read[me], read[other]
            assert not (own - shared) & seen_by_other
