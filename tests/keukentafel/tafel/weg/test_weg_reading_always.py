"""Whatever two people do at once and whenever they meet: the road can be read, and no line that was written is lost."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.tafel.weg.kept.changes import corrects, holds, withdraws
from keukentafel.tafel.weg.kept.reading import read_table
from tests.keukentafel.tafel.weg.makers_weg import Person, entries_of, meet, table, union
from tests.keukentafel.tafel.weg.test_weg_reading import MELDING
from wet.procedure import stand

KINDS = ("melding_gedaan", "gesprek_gevoerd", "aanvraag_ingediend", "besluit_bekendgemaakt", "bezwaar_ingediend")
MOVES = st.tuples(
    st.sampled_from(("tell", "correct", "withdraw", "hold", "meet")),
    st.booleans(),
    st.integers(0, 30),
    st.integers(0, 40),
)


def day(number):
    return (date(2026, 1, 5) + timedelta(days=number)).isoformat()


def told(person, number, on):
    kind = KINDS[number % len(KINDS)]
    more = {"uitkomst": "afgewezen"} if kind == "besluit_bekendgemaakt" else {}
    person.tell(kind, day(on), **more)


def corrected(person, number, on):
    facts = person.story.facts
    if facts:
        before = facts[number % len(facts)]
        person.write(corrects(person.reading, before, {**before, "op": day(on)}))


def any_fact(person, number):
    facts = [fact for line in person.reading.lines for fact in line.facts]
    return facts[number % len(facts)].id if facts else ""


def play(moves):
    people = table(Person("Toos", 1), Person("Karin", 2))
    people[0].tell(*MELDING)
    for move, is_first, number, on in moves:
        person = people[0 if is_first else 1]
        if move == "tell":
            told(person, number, on)
        elif move == "correct":
            corrected(person, number, on)
        elif move == "withdraw":
            person.write(withdraws(person.reading, any_fact(person, number)))
        elif move == "hold":
            person.write(holds(person.reading, any_fact(person, number)))
        else:
            meet(*people)
        assert person.reading.story is not None
    return people


@settings(max_examples=25, deadline=None)
@given(st.lists(MOVES, max_size=14))
def test_the_road_can_always_be_read_and_every_line_is_still_there(moves):
    toos, karin = play(moves)
    written = {name for person in (toos, karin) for name in person.written if name != "dossier"}
    meet(toos, karin)
    reading = toos.reading
    shown = [fact.id for line in reading.lines for fact in line.facts]

    assert sorted(shown) == sorted(written)
    stand(reading.story.dossier, date(2026, 3, 20)).as_json()
    counted = {fact["id"] for fact in reading.story.facts}
    aside = {each.line.counts.id for each in reading.aside}
    for line in reading.lines:
        assert line.counts is None or line.counts.id in counted | aside
        assert line.counts is not None or line.is_clash or all(end.is_withdrawal for end in line.ends)


@settings(max_examples=25, deadline=None)
@given(st.lists(MOVES, max_size=14))
def test_the_order_in_which_things_arrive_makes_no_difference(moves):
    toos, karin = play(moves)
    one, other = union(toos.sheet, karin.sheet), dict(reversed(union(karin.sheet, toos.sheet).items()))

    assert read_table(entries_of(one)).story.data == read_table(entries_of(other)).story.data
    assert [fact.id for line in read_table(entries_of(one)).lines for fact in line.facts] == [
        fact.id for line in read_table(entries_of(other)).lines for fact in line.facts
    ]


@settings(max_examples=25, deadline=None)
@given(st.lists(MOVES, max_size=14))
def test_every_clash_is_settled_by_one_choice_and_any_choice_will_do(moves):
    toos, karin = play(moves)
    meet(toos, karin)
    while toos.reading.clashes:
        before = len(toos.reading.clashes)
        chosen = toos.reading.clashes[0].ends[-1]
        toos.write(holds(toos.reading, chosen.id))
        assert len(toos.reading.clashes) == before - 1
        line, _ = toos.reading.named(chosen.id)
        assert line.ends[0].says == chosen.says
