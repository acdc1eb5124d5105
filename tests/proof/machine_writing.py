"""What people write around one table: notes, changes of them, late and doubled, wiping, moving, post."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import rule

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.refusals import NotAllowed, NotShared
from keukentafel.tafel.kluis.versions import new_version
from tests.proof.machine_state import COUNTED, NAMES, PICK, TableState
from tests.proof.table_model import EIGEN, Page, Person, Said, words_in


class Writing(TableState):
    """Steps that put something on a sheet or take it off, each held to what it ought to answer."""

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
