"""Nothing private or kept back stands in a plan, and nothing that was shared is missing: page, PDF and Word."""

import io
from uuid import uuid4

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.content.domeinen import domains
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.plan.gathering import plan_at
from keukentafel.tafel.plan.printing import printed
from keukentafel.tafel.voorbereiding.asking import asked_in
from tests.keukentafel.letters.pdf_reader import pdf_text
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.plan.makers_plan import AtThePlan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

TEXTS = sorted(
    (asked.code, field.name)
    for code in domains()
    for asked in asked_in(code)
    for field in asked.fields
    if field.kind in ("text", "line")
)
"""Every field of every question in which somebody types words."""

WHERE = st.sampled_from(["gedeeld", "eigen", "beide", "notitie", "notitie_gedeeld"])
ANSWERS = st.lists(st.tuples(st.sampled_from(TEXTS), WHERE), min_size=1, max_size=12, unique_by=lambda each: each[0][0])
KEPT_BACK = st.sets(st.sampled_from(sorted(domains())), max_size=4)


def tells(at_table, sheet, over, content):
    made = new_version("antwoord", content, door=str(at_table.seat.pk), at=at_table.at, over=over, id=str(uuid4()))
    (answer,) = at_table.write(sheet, [made])
    assert answer.antwoord == "aanvaard"


def planted(at_table, answers, kept_back):
    """Write answers with a word of their own each; return the words for the gemeente, and those that are not."""
    shared, hidden = set(), set()
    for number, ((question, field), where) in enumerate(answers):
        domain = question.partition(".")[0]
        open_word, own_word = f"deelwoord{number:03d}x", f"eigenwoord{number:03d}x"
        if where in ("gedeeld", "beide"):
            tells(at_table, "gedeeld", question, {field: f"Het gaat om {open_word} hier."})
            (hidden if domain in kept_back else shared).add(open_word)
        if where in ("eigen", "beide"):
            tells(at_table, "eigen", question, {field: own_word})
            hidden.add(own_word)
        if where.startswith("notitie"):
            sheet = "gedeeld" if where == "notitie_gedeeld" else "eigen"
            tells(at_table, sheet, f"{domain}.notitie", {"tekst": own_word})
            hidden.add(own_word)
    for domain in kept_back:
        tells(at_table, "gedeeld", f"{domain}.blad", {"niet_delen": "ja", "bespreken": "ja"})
    return shared, hidden


def word_text(raw):
    document = Document(io.BytesIO(raw))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=ANSWERS, kept_back=KEPT_BACK)
def test_any_answers_give_a_plan_with_all_that_is_shared_and_nothing_that_is_not(answers, kept_back):
    at_table = a_table().sits()
    shared, hidden = planted(at_table, answers, kept_back)
    found = plan_at(at_table)

    whole = printed(found.plan, found.name, NOON.date())
    drawn = [whole.html(), pdf_text(whole.pdf()), word_text(whole.docx())]
    drawn += [printed(found.plan, found.name, NOON.date(), "makkelijk").html()]

    assert [sorted(word for word in shared if word not in text) for text in drawn] == [[], [], [], []]
    assert [sorted(word for word in hidden if word in text) for text in drawn] == [[], [], [], []]
    assert not [word for word in hidden if word in printed(found.plan, found.name, NOON.date(), "kort").html()]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=ANSWERS, kept_back=KEPT_BACK)
def test_what_another_keeps_for_themselves_stands_on_no_page_of_the_plan(answers, kept_back):
    toos = AtThePlan(a_table(naam="Toos"))
    karin = a_guest(toos.person, "Karin")
    _, hidden = planted(karin.sits(), answers, kept_back)
    own = {word for word in hidden if word.startswith("eigen")}

    pages = toos.page() + toos.page("plan-herkomst")

    on_shared_note = {f"eigenwoord{n:03d}x" for n, (_, where) in enumerate(answers) if where == "notitie_gedeeld"}
    assert not [word for word in own - on_shared_note if word in pages]


def test_one_own_answer_hides_no_shared_one():
    toos = AtThePlan()
    toos.says("huishouden.slechte_dag", tekst="Voor iedereen.")
    toos.says("huishouden.slechte_dag", private=True, tekst="Voor mijzelf.")

    assert "Voor iedereen." in toos.paper()
    assert "Voor mijzelf." not in toos.paper()


def test_a_long_answer_is_never_cut():
    toos = AtThePlan()
    toos.says("huishouden.slechte_dag", tekst="woord " * 1_500 + "laatste")

    assert "laatste" in toos.paper()


def test_where_two_people_answered_past_each_other_both_answers_stand_there():
    toos = AtThePlan()
    toos.tells("antwoord", {"tekst": "Zei Toos."}, over="huishouden.risico", id="a")
    toos.tells("antwoord", {"tekst": "Zei Karin."}, over="huishouden.risico", id="b")

    assert "Zei Toos." in toos.paper()
    assert "Zei Karin." in toos.paper()
