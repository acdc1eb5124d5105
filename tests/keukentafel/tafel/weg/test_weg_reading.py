"""Two people at one table: what they correct, withdraw and put back stays readable, and what can't both be is shown."""

from keukentafel.bestand import NEWEST
from keukentafel.bestand.entries import Version
from keukentafel.tafel.weg.kept.changes import about, changes, corrects, holds, settles_about, withdraws
from keukentafel.tafel.weg.kept.reading import DOSSIER
from keukentafel.tafel.weg.telling import story as stories
from keukentafel.tafel.weg.telling.committees import with_answer
from tests.keukentafel.tafel.weg.makers_weg import Change, Person, meet, table

MELDING = ("melding_gedaan", "2026-02-02")


def days(person):
    return [fact["op"] for fact in person.story.facts]


def correct(person, name, op):
    before = next(fact for fact in person.story.facts if fact["id"] == name)
    return person.write(corrects(person.reading, before, {**before, "op": op}))


def both():
    return table(Person("Toos", 1), Person("Karin", 2))


def test_a_table_without_a_law_has_no_story_yet():
    assert Person("Toos", 1).reading.story is None


def test_what_was_told_counts():
    toos, _ = both()
    toos.tell(*MELDING)

    assert days(toos) == ["2026-02-02"]
    assert toos.story.data["formaat"] == NEWEST


def test_a_corrected_fact_counts_once_and_its_old_line_stays_readable():
    toos, _ = both()
    correct(toos, toos.tell(*MELDING), "2026-02-03")
    (line,) = toos.reading.lines

    assert days(toos) == ["2026-02-03"]
    assert [fact.content["op"] for fact in line.facts] == ["2026-02-02", "2026-02-03"]
    assert [fact.content["op"] for fact in line.earlier()] == ["2026-02-02"]


def test_a_withdrawn_fact_counts_no_more_and_can_be_put_back_and_withdrawn_again():
    toos, _ = both()
    name = toos.tell(*MELDING)
    toos.write(withdraws(toos.reading, name))
    assert days(toos) == []

    back = toos.write(holds(toos.reading, name))
    assert days(toos) == ["2026-02-02"]

    toos.write(withdraws(toos.reading, back))
    assert days(toos) == []
    assert len(toos.reading.lines[0].facts) == 4


def test_putting_back_never_lets_two_facts_replace_one():
    toos, _ = both()
    name = toos.tell(*MELDING)
    toos.write(withdraws(toos.reading, name))
    toos.write(holds(toos.reading, name))
    named = [fact.content.get("vervangt") for fact in toos.reading.lines[0].facts]

    assert len(set(named)) == len(named)


def test_a_second_tap_withdraws_nothing_twice_and_puts_nothing_back_twice():
    toos, _ = both()
    name = toos.tell(*MELDING)
    assert holds(toos.reading, name) is None

    toos.write(withdraws(toos.reading, name))
    assert withdraws(toos.reading, name) is None

    toos.write(holds(toos.reading, name))
    assert holds(toos.reading, name) is None


def test_two_corrections_at_once_are_shown_and_what_stood_there_counts_until_somebody_chooses():
    toos, karin = both()
    name = toos.tell(*MELDING)
    meet(toos, karin)
    mine, theirs = correct(toos, name, "2026-02-03"), correct(karin, name, "2026-02-04")
    meet(toos, karin)
    (clash,) = karin.reading.clashes

    assert days(karin) == days(toos) == ["2026-02-02"]
    assert {end.id for end in clash.ends} == {mine, theirs}

    karin.write(holds(karin.reading, mine))
    meet(toos, karin)
    assert days(toos) == ["2026-02-03"]
    assert not toos.reading.clashes


def test_two_people_who_choose_differently_at_once_are_asked_again():
    toos, karin = both()
    name = toos.tell(*MELDING)
    meet(toos, karin)
    mine, theirs = correct(toos, name, "2026-02-03"), correct(karin, name, "2026-02-04")
    meet(toos, karin)
    toos.write(holds(toos.reading, mine))
    karin.write(holds(karin.reading, theirs))
    meet(toos, karin)
    (clash,) = toos.reading.clashes
    toos.write(holds(toos.reading, clash.ends[0].id))

    assert days(toos) == [clash.ends[0].content["op"]]
    assert len(toos.reading.lines[0].facts) == 6


def test_two_people_who_correct_alike_agree():
    toos, karin = both()
    name = toos.tell(*MELDING)
    meet(toos, karin)
    correct(toos, name, "2026-02-03")
    correct(karin, name, "2026-02-03")
    meet(toos, karin)

    assert days(toos) == ["2026-02-03"]
    assert not toos.reading.clashes

    correct(toos, toos.story.facts[0]["id"], "2026-02-05")
    assert days(toos) == ["2026-02-05"]
    assert not toos.reading.clashes


def test_a_withdrawal_beside_a_correction_is_a_choice():
    toos, karin = both()
    name = toos.tell(*MELDING)
    meet(toos, karin)
    correct(toos, name, "2026-02-03")
    withdrawal = karin.write(withdraws(karin.reading, name))
    meet(toos, karin)
    assert len(toos.reading.clashes) == 1

    toos.write(holds(toos.reading, withdrawal))
    assert days(toos) == []


def test_a_bezwaar_whose_besluit_somebody_else_withdrew_stands_aside_with_the_reason_and_comes_back():
    toos, karin = both()
    besluit = toos.tell("besluit_bekendgemaakt", "2026-03-02", uitkomst="afgewezen")
    meet(toos, karin)
    bezwaar = toos.tell("bezwaar_ingediend", "2026-03-09", bij=besluit)
    karin.write(withdraws(karin.reading, besluit))
    meet(toos, karin)
    (aside,) = toos.reading.aside

    assert aside.line.counts.id == bezwaar
    assert "besluit" in aside.reason

    toos.write(holds(toos.reading, besluit))
    assert toos.story.facts[1]["bij"] == toos.story.facts[0]["id"]
    assert not toos.reading.aside


def test_what_belonged_to_a_fact_belongs_to_its_correction():
    toos, _ = both()
    besluit = toos.tell("besluit_bekendgemaakt", "2026-03-02", uitkomst="afgewezen")
    toos.tell("bezwaar_ingediend", "2026-03-09", bij=besluit)
    newer = correct(toos, besluit, "2026-03-03")

    assert [fact.get("bij") for fact in toos.story.facts] == [None, newer]


def test_a_correction_of_a_fact_that_was_corrected_meanwhile_is_a_choice_and_not_lost():
    toos, karin = both()
    name = toos.tell(*MELDING)
    meet(toos, karin)
    correct(toos, name, "2026-02-03")
    meet(toos, karin)
    seen = karin.reading.as_seen(name)
    place = seen.place(name)
    after = stories.with_fact(seen, {**seen.facts[place], "op": "2026-02-04"}, place, "nl")
    karin.write(*changes(karin.reading, seen, after))

    assert len(karin.reading.clashes) == 1
    assert {end.content["op"] for end in karin.reading.clashes[0].ends} == {"2026-02-03", "2026-02-04"}


def test_a_change_of_the_story_becomes_only_what_changed():
    toos, _ = both()
    name = toos.tell("besluit_bekendgemaakt", "2026-03-02", uitkomst="afgewezen")
    toos.tell("gesprek_gevoerd", "2026-02-20")
    before = toos.story
    told = stories.with_fact(before, {"soort": "melding_gedaan", "op": "2026-01-05"}, None, "nl")

    assert [change.inhoud for change in changes(toos.reading, before, told)] == [
        {"soort": "melding_gedaan", "op": "2026-01-05"}
    ]
    less = stories.without(before, before.place(name), "nl")
    assert [change.inhoud.get("vervallen") for change in changes(toos.reading, before, less)] == [True]
    assert changes(toos.reading, before, before) == ()


def test_two_answers_about_different_committees_at_once_leave_the_question_open_and_no_choice_to_make():
    toos, karin = both()
    toos.write(*about(toos.reading, with_answer(toos.story, "bezwaarcommissie", "ja", "nl")))
    karin.write(*about(karin.reading, with_answer(karin.story, "klachtcommissie", "nee", "nl")))
    meet(toos, karin)

    assert toos.story.data["gemeente"] == {}
    assert toos.reading.about_clash == ()

    toos.write(*about(toos.reading, with_answer(toos.story, "bezwaarcommissie", "ja", "nl")))
    assert toos.story.data["gemeente"] == {"bezwaarcommissie": True}
    assert len(toos.reading.abouts) == 1


def test_two_who_start_under_different_laws_at_once_choose_one():
    toos, karin = Person("Toos", 1), Person("Karin", 2)
    toos.write(Change(DOSSIER, {"wet": "wmo", "gemeente": {}}, DOSSIER))
    karin.write(Change(DOSSIER, {"wet": "jeugdwet", "route": "gemeente", "gemeente": {}}, DOSSIER))
    meet(toos, karin)
    clash = toos.reading.about_clash
    assert {version.data["inhoud"]["wet"] for version in clash} == {"wmo", "jeugdwet"}

    toos.write(settles_about(toos.reading, next(v.versie for v in clash if v.data["door"] == "Karin")))
    assert toos.story.law == "jeugdwet"
    assert toos.reading.about_clash == ()


def test_who_wipes_a_fact_wipes_all_that_stood_there_before_so_that_no_old_mistake_comes_back():
    toos, _ = both()
    name = correct(toos, toos.tell(*MELDING), "2026-02-03")
    toos.tell("gesprek_gevoerd", "2026-02-20")
    gone = {fact.id for fact in toos.reading.named(name)[0].facts}
    toos.sheet = {
        key: Version({**version.data, "inhoud": None}) if version.entry in gone else version
        for key, version in toos.sheet.items()
    }

    assert days(toos) == ["2026-02-20"]


def test_nonsense_from_a_strange_program_stands_aside_and_the_rest_counts():
    toos, _ = both()
    toos.write(Change("feit", {"soort": "zomaar", "op": "gisteren"}), Change("feit", {}))
    toos.write(Change("feit", {"soort": "melding_gedaan", "op": "2026-02-02", "vervangt": 3, "vervangt_ook": "x"}))

    assert days(toos) == ["2026-02-02"]
    assert len(toos.reading.aside) == 2


def test_facts_that_replace_each_other_in_a_ring_are_a_choice():
    toos, _ = both()
    ring = {"soort": "melding_gedaan", "op": "2026-02-02", "vervangt": "b"}
    toos.write(Change("feit", ring, "a"), Change("feit", ring | {"op": "2026-02-03", "vervangt": "a"}, "b"))
    assert len(toos.reading.clashes) == 1

    toos.write(holds(toos.reading, "b"))
    assert days(toos) == ["2026-02-03"]
    assert not toos.reading.clashes
