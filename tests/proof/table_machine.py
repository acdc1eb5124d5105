"""Everything people do around one table, in any order; after each step what each may and may not read is looked at."""

from datetime import datetime

from django.db import transaction
from hypothesis.stateful import invariant

from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.models import Batch, Sheet
from keukentafel.tafel.kluis.overview import heads
from keukentafel.tafel.kluis.refusals import NoSeat
from keukentafel.tafel.kluis.stored import open_batch
from tests.proof.lasting_burglar import LastingBurglar
from tests.proof.machine_chairs import Chairs
from tests.proof.machine_state import COUNTED, WORD
from tests.proof.table_model import Page, Person, Said


class TableMachine(Chairs):
    """All the steps, and what must hold after each."""

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
