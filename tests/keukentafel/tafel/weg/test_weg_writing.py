"""What is written once however often it is sent, and the lines beside it for the overview of many tables."""

from datetime import date, timedelta

import pytest

from keukentafel.bestand import read
from keukentafel.tafel.kluis.overview import heads
from keukentafel.tafel.weg.files import dossier_file
from keukentafel.tafel.weg.kept.changes import Change, corrects, withdraws
from keukentafel.tafel.weg.kept.exporting import as_file
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.kept.writing import SentTwice, new_stamp, renew_lines, write_changes
from keukentafel.tafel.weg.showing.head_lines import LONGEST, head_lines
from keukentafel.tafel.weg.telling.story import opened
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.weg.makers_weg import Person, meet, table
from tests.keukentafel.tafel.weg.makers_weg_table import a_daughter, a_road

TODAY = date(2026, 11, 23)
MELDING = Change("feit", {"soort": "melding_gedaan", "op": "2026-10-05"})


def story(*facts):
    return opened({"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": list(facts)})


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
def test_the_same_form_at_the_same_moment_from_two_tabs_writes_one_fact():
    toos, stamp = a_road(), new_stamp()
    one, other = toos.sits(NOON), toos.sits(NOON + timedelta(seconds=2))
    for seated in (one, other):
        seated.sheet("gedeeld")
    write_changes(one, (MELDING,), stamp, TODAY, "nl")
    with pytest.raises(SentTwice):
        write_changes(other, (MELDING,), stamp, TODAY, "nl")

    assert len(read_table(toos.sits().sheet("gedeeld").entries).lines) == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
def test_the_overview_tells_whose_table_it_is_and_who_is_to_act():
    toos = a_road()
    write_changes(toos.sits(), (MELDING,), new_stamp(), TODAY, "nl")
    (head,) = heads(toos.opened, at=NOON)

    assert head.lines["naam"] == "Toos"
    assert head.lines["kop"] == "De gemeente is aan zet. De laatste dag was 16 november 2026."
    assert (head.lines["plek"], head.lines["aan_zet"]) == ("voorbereiden", "gemeente")


def test_the_line_for_the_overview_counts_no_days_so_that_it_stays_true():
    told = story({"soort": "melding_gedaan", "op": "2026-10-20"})
    lines = head_lines(told, TODAY, "Toos")

    assert lines["kop"] == "De gemeente is aan zet, tot en met 1 december 2026."
    assert lines["verandert_op"] == "2026-12-02"
    assert head_lines(told, date(2026, 11, 30), "Toos")["kop"] == lines["kop"]


def test_the_overview_knows_the_day_of_a_talk_that_is_to_come():
    asked = {"soort": "melding_gedaan", "op": "2026-11-02"}
    made = {"soort": "afspraak_gemaakt", "op": "2026-11-16", "voor": "2026-11-26"}
    moved = {"soort": "afspraak_verzet", "op": "2026-11-20", "voor": "2026-12-03"}

    assert head_lines(story(asked), TODAY, "Toos")["gesprek"] is None
    assert head_lines(story(asked, made), TODAY, "Toos")["gesprek"] == "2026-11-26"
    assert head_lines(story(asked, made, moved), TODAY, "Toos")["gesprek"] == "2026-12-03"
    assert head_lines(story(asked, made), date(2026, 11, 27), "Toos")["gesprek"] is None


def test_nothing_told_and_a_long_name_make_short_lines():
    assert head_lines(None, TODAY, "T" * 500)["naam"] == "T" * LONGEST
    assert head_lines(story(), TODAY, "Toos", "en")["kop"] == "Nothing has been told here yet."


def test_a_decision_leaves_the_choice_to_the_resident():
    told = story({"soort": "besluit_bekendgemaakt", "op": "2026-11-02", "uitkomst": "afgewezen"})

    assert head_lines(told, TODAY, "")["kop"] == "De keuze is nu aan u, tot en met 14 december 2026."


def test_a_file_holds_every_line_as_a_chain_that_the_format_allows():
    toos, karin = table(Person("Toos", 1), Person("Karin", 2))
    name = toos.tell("melding_gedaan", "2026-10-05")
    gone = toos.tell("gesprek_gevoerd", "2026-11-02")
    toos.write(withdraws(toos.reading, gone))
    meet(toos, karin)
    before = toos.story.facts[0]
    for person, day in ((toos, "2026-10-06"), (karin, "2026-10-06")):
        person.write(corrects(person.reading, {**before, "id": name}, {**before, "op": day}))
    meet(toos, karin)
    file = read(dossier_file(as_file(toos.reading, toos.story)).content)

    assert [fact.raw["op"] for fact in file.dossier.facts] == ["2026-10-06"]
    assert sorted(str(fact["op"]) for fact in file.data["feiten"]) == [
        "2026-10-05",
        "2026-10-06",
        "2026-11-02",
        "2026-11-02",
    ]


def test_what_waits_for_a_choice_goes_into_a_file_as_what_counts():
    toos, karin = table(Person("Toos", 1), Person("Karin", 2))
    toos.tell("melding_gedaan", "2026-10-05")
    meet(toos, karin)
    before = toos.story.facts[0]
    for person, day in ((toos, "2026-10-06"), (karin, "2026-10-07")):
        person.write(corrects(person.reading, before, {**before, "op": day}))
    meet(toos, karin)

    assert [fact["op"] for fact in as_file(toos.reading, toos.story)["feiten"]] == ["2026-10-05"]


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
def test_lines_that_time_made_untrue_are_written_anew_when_the_road_is_looked_at():
    toos = a_road()
    write_changes(
        toos.sits(), (Change("feit", {"soort": "melding_gedaan", "op": "2026-10-20"}),), new_stamp(), TODAY, "nl"
    )
    renew_lines(toos.sits(), TODAY, "nl")
    assert heads(toos.opened, at=NOON)[0].lines["kop"].endswith("tot en met 1 december 2026.")

    renew_lines(toos.sits(), date(2026, 12, 2), "nl")
    assert heads(toos.opened, at=NOON)[0].lines["kop"].endswith("De laatste dag was 1 december 2026.")


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
def test_who_only_reads_writes_no_lines():
    toos = a_road()
    renew_lines(a_daughter(toos, "lezen").sits(), TODAY, "nl")
    assert "kop" not in heads(toos.opened, at=NOON)[0].lines

    renew_lines(toos.sits(), TODAY, "nl")
    assert heads(toos.opened, at=NOON)[0].lines["kop"] == "Hier is nog niets verteld."
