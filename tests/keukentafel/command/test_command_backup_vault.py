"""A back-up of residents' tables: every sealed byte comes back, and what was erased, left or ended does not."""

import json
import shutil
import zipfile

import pytest
from command_makers import call, make_installation, make_postgres
from vault_rows import DIGESTS, END_CARD, ERASE, LEAVE, LEFT, TAKE_SHEET, TWO_TABLES

from keukentafel.command.backup.gone import FILE

COPY = "kopie.keukentafel"
SEATS = "from keukentafel.tafel.kluis.models import *\n"


class House:
    """An installation with two tables, a back-up of it in a folder of its own, and what became of it since."""

    def __init__(self, folder):
        self.folder = folder
        self.backups = folder / "kopieen"
        self.backups.mkdir(mode=0o700)
        self.here = make_installation(folder / "hier")
        self.first, self.second = self.here.run(TWO_TABLES).split()
        self.copy = self.backups / COPY
        self.save(self.copy)

    def save(self, target):
        outcome = call(self.here, "bewaar", str(target))
        assert outcome.status == 0, outcome.err

    def restore(self, target):
        outcome = call(target, "herstel", str(self.copy), "--vervang", "--json")
        assert outcome.status == 0, outcome.err
        return json.loads(outcome.out)["opnieuw_gewist"]

    def new_machine(self):
        return make_installation(self.folder / "nieuw")


@pytest.fixture
def house(tmp_path):
    return House(tmp_path)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_every_sealed_byte_comes_back_on_either_database_and_back_again(house, kind, request):
    url = make_postgres(request.getfixturevalue("postgres_url"), "kluis") if kind == "postgres" else ""
    other = make_installation(house.folder / "ander", url=url)

    house.restore(other)

    assert other.run(DIGESTS) == house.here.run(DIGESTS)
    assert call(other, "bewaar", "terug.keukentafel").status == 0
    again = make_installation(house.folder / "terug")
    assert call(again, "herstel", str(other.var / "terug.keukentafel")).status == 0
    assert again.run(DIGESTS) == house.here.run(DIGESTS)


def test_a_back_up_holds_no_session_no_knock_and_no_invitation(house):
    with zipfile.ZipFile(house.copy) as archive:
        names = archive.namelist()
        keys = archive.read("tabellen/tafel_kluis_sheetkey.jsonl").splitlines()
    words = ("openring", "knock", "invitation", "invitedsheet")

    assert [name for name in names if any(word in name for word in words)] == []
    assert [line for line in keys if json.loads(line)["ring_id"] is None] == [] and len(keys) == 6


def test_a_back_up_holds_neither_key_nor_salt_and_names_both(house):
    salt = (house.here.var / "zout").read_text().strip()
    key = (house.here.var / "secret-key").read_text().strip()
    with zipfile.ZipFile(house.copy) as archive:
        raw = b"".join(archive.read(name) for name in archive.namelist())
        named = json.loads(archive.read("inhoud.json"))["sleutels"]

    assert named == ["KEUKENTAFEL_ZOUT", "KEUKENTAFEL_SECRET_KEY"]
    assert salt.encode() not in raw and bytes.fromhex(salt) not in raw and key.encode() not in raw


def test_a_table_that_was_erased_stays_erased_after_a_restore_on_the_same_machine(house):
    house.here.run(ERASE.format(table=house.first))

    again = house.restore(house.here)

    assert again["tafels"] == 1 and house.here.run(LEFT).strip() == str([house.second])


def test_a_table_that_was_erased_stays_erased_on_a_new_machine_with_only_copy_and_list(house):
    house.here.run(ERASE.format(table=house.first))
    house.save(house.backups / "later.keukentafel")
    shutil.rmtree(house.here.var)
    target = house.new_machine()

    again = house.restore(target)

    assert again["tafels"] == 1 and target.run(LEFT).strip() == str([house.second])


def test_the_list_remembers_what_an_earlier_machine_erased(house):
    house.here.run(ERASE.format(table=house.first))
    house.save(house.backups / "later.keukentafel")
    target = house.new_machine()
    house.restore(target)

    assert call(target, "bewaar", str(house.backups / "van-de-nieuwe.keukentafel")).status == 0

    assert list(json.loads((house.backups / FILE).read_text())["tafels"]) == [house.first]
    third = make_installation(house.folder / "derde")
    assert house.restore(third)["tafels"] == 1


def test_what_was_erased_before_the_back_up_is_no_news(house):
    house.here.run(ERASE.format(table=house.first))
    house.save(house.copy)

    assert house.restore(house.new_machine()) == {"tafels": 0, "stoelen": 0, "rechten": 0, "kaartjes": 0}


def test_who_was_put_out_has_no_keys_after_a_restore_and_the_next_opening_begins_a_new_epoch(house):
    house.here.run(LEAVE.format(table=house.first))
    look = SEATS + (
        f"guests = Ring.objects.exclude(seats__keeps=True)\n"
        f"print(SheetKey.objects.filter(ring__in=guests, sheet__table_id='{house.first}').count(),"
        f" Grant.objects.filter(seat__keeps=False, seat__table_id='{house.first}').count(),"
        f" [s.needs_new_epoch for s in Sheet.objects.filter(owner=None, table_id='{house.first}')],"
        f" [s.needs_new_epoch for s in Sheet.objects.filter(owner=None, table_id='{house.second}')])"
    )

    again = house.restore(house.here)

    assert again["stoelen"] == 1 and house.here.run(look).strip() == "0 0 [True] [False]"


def test_a_sheet_that_was_taken_from_somebody_who_stayed_is_taken_again_on_a_new_machine(house):
    seat, sheet = house.here.run(TAKE_SHEET.format(table=house.first)).split()
    house.save(house.backups / "later.keukentafel")
    target = house.new_machine()
    look = SEATS + (
        f"seat = Seat.objects.get(pk='{seat}')\n"
        f"print(Grant.objects.filter(seat=seat).count(),"
        f" SheetKey.objects.filter(sheet='{sheet}', ring=seat.ring).count(),"
        f" Sheet.objects.get(pk='{sheet}').needs_new_epoch)"
    )

    again = house.restore(target)

    assert list(json.loads((house.backups / FILE).read_text())["vellen"]) == [f"{seat}/{sheet}"]
    assert again["rechten"] == 1 and again["stoelen"] == 0 and target.run(look).strip() == "0 0 True"


def test_a_stolen_card_that_was_ended_opens_nothing_after_a_restore(house):
    card = house.here.run(END_CARD.format(table=house.first)).strip()
    house.save(house.backups / "later.keukentafel")
    target = house.new_machine()

    again = house.restore(target)

    look = SEATS + f"print(Card.objects.filter(pk='{card}').count(), Card.objects.count())"
    assert again["kaartjes"] == 1 and target.run(look).split() == ["0", "5"]


def test_a_damaged_list_stops_both_and_touches_nothing(house):
    (house.backups / FILE).write_text("{")
    before, copy = house.here.run(DIGESTS), house.copy.read_bytes()

    saved = call(house.here, "bewaar", str(house.copy))
    restored = call(house.here, "herstel", str(house.copy), "--vervang")

    assert (saved.status, restored.status) == (1, 2) and FILE in saved.err and FILE in restored.err
    assert house.here.run(DIGESTS) == before and house.copy.read_bytes() == copy


def test_an_administrator_hears_that_the_list_or_the_salt_is_missing(house):
    house.here.run("from keukentafel.config.prepare import make_ready; make_ready()")
    house.save(house.copy)
    (house.backups / FILE).unlink()
    target = house.new_machine()

    outcome = call(target, "herstel", str(house.copy))

    assert outcome.status == 0 and FILE in outcome.err and "zout" in outcome.err
    refused = target.begin("from keukentafel.config.prepare import make_ready; make_ready()").communicate(timeout=60)[1]
    assert "OtherSalt" in refused
    shutil.copy(house.here.var / "zout", target.var / "zout")
    target.run("from keukentafel.config.prepare import make_ready; make_ready()")


CRASH = """
import keukentafel.command.backup.restoring as restoring
from pathlib import Path
def crash(*given, **named):
    {how}
restoring.{step} = crash
try:
    restoring.restore(Path({copy!r}), lambda name, size: None, replace=True)
except ArithmeticError:
    print("gevallen")
"""


@pytest.mark.parametrize("how", ["raise ArithmeticError", "import os; os._exit(9)"])
@pytest.mark.parametrize("step", ["build", "catch_up", "reapply"])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_fall_in_any_step_leaves_all_tables_as_they_were(house, kind, step, how, request):
    if kind == "postgres":
        place = make_installation(
            house.folder / "groot", url=make_postgres(request.getfixturevalue("postgres_url"), "val")
        )
        place.run(TWO_TABLES)
    else:
        place = house.here
    before = place.run(DIGESTS)

    process = place.begin(CRASH.format(step=step, how=how, copy=str(house.copy)))
    process.communicate(timeout=60)

    assert place.run(DIGESTS) == before
