"""Which papers matter, and what is missing on a day: pure, for any answers."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from keukentafel.content.documenten import documents
from keukentafel.content.domeinen import domains
from keukentafel.tafel.documenten.ready import STATES, Paper, content_of, matters, missing, paper_in

DAY = date(2026, 12, 3)
WORDS = st.text("abc deé'", min_size=1, max_size=30).map(lambda words: " ".join(words.split())).filter(bool)
PAPERS = st.builds(
    lambda document, name, state, whom, on, lies: Paper("" if name else document, name, state, whom, on, lies),
    st.sampled_from(list(documents())),
    st.one_of(st.just(""), WORDS),
    st.sampled_from(STATES),
    st.one_of(st.just(""), WORDS),
    st.one_of(st.none(), st.dates()),
    st.one_of(st.just(""), WORDS),
)
CHOICES = [
    (f"{code}.{question.id}", choice.id)
    for code, domain in domains().items()
    for question in domain.questions
    for choice in question.choices
]


@given(PAPERS)
def test_an_entry_gives_back_what_was_put_in(paper: Paper):
    assert paper_in(content_of(paper)) == paper


@given(st.dictionaries(st.sampled_from(["document", "naam", "stand", "wanneer"]), st.integers()))
def test_what_another_program_wrote_is_left_alone(content):
    assert paper_in(content) is None


@given(st.sets(st.sampled_from(CHOICES)), st.sampled_from(CHOICES), st.sampled_from(["wmo", "jeugdwet", ""]))
def test_who_answers_more_never_loses_a_paper_of_the_list(given_answers, one_more, law):
    def listed(answers) -> set[str]:
        def asked(question: str, field: str) -> list[str]:
            return [choice for name, choice in answers if name == question]

        return {id for id, each in documents().items() if matters(each, asked, (), law)}

    assert listed(given_answers) <= listed(given_answers | {one_more})
    assert {"uitnodiging", "knelpunten", "vragen"} <= listed(set())


def test_each_paper_matters_after_each_answer_that_it_waits_for():
    for document in documents().values():
        for name, answers in document.asked_when.items():
            question, _, field = name.partition("#")
            for answer in answers or ("iets",):
                law = document.laws[0] if document.laws else "wmo"
                told = {(question, field): [answer]}
                assert matters(document, lambda q, f, told=told: told.get((q, f), []), (), law), (document.id, name)


def test_a_fact_can_make_a_paper_matter():
    decisions = documents()["besluiten"]

    assert matters(decisions, lambda *_: (), {"besluit_bekendgemaakt"}, "wmo")
    assert not matters(decisions, lambda *_: (), {"melding_gedaan"}, "wmo")


def test_under_another_law_the_identity_paper_is_advice():
    here = {id for id, each in documents().items() if matters(each, lambda *_: (), (), "jeugdwet")}

    assert "identiteit_jeugd" in here and "identiteit" not in here and "plan" not in here


@given(st.lists(PAPERS))
def test_missing_on_the_day_is_what_was_asked_for_and_comes_later_or_nobody_knows_when(papers):
    late = missing(papers, DAY)

    assert all(paper.state == "vraag_op" for paper in late)
    assert missing(late, DAY - timedelta(days=1)) == late
    assert not any(paper.on and paper.on <= DAY for paper in late)
    assert len(late) + sum(p.state != "vraag_op" or (p.on is not None and p.on <= DAY) for p in papers) == len(papers)
