"""What the plan says about solutions: everything that is shared, word for word, and nothing else."""

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.content.domeinen import domains
from keukentafel.content.voorzieningen import provisions
from keukentafel.tafel.oplossingen.for_plan import PLACES, for_plan, in_plan
from keukentafel.tafel.oplossingen.solution import KINDS, REASONS, STATES, Solution, content_of, solution_in, usual_kind
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.oplossingen.makers_oplossingen import AtSolutions

WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=80).filter(
    lambda words: words == words.strip()
)
SOLUTIONS = st.builds(
    lambda domain, words, provision, kind, state, reasons, why: Solution(
        domain, words, "" if words else provision, kind, state, tuple(r for r in REASONS if r in reasons), why
    ),
    st.sampled_from(list(domains())),
    st.one_of(st.just(""), WORDS),
    st.sampled_from(list(provisions())),
    st.sampled_from(KINDS),
    st.sampled_from(STATES),
    st.sets(st.sampled_from(REASONS)),
    st.one_of(st.just(""), WORDS),
)


@given(SOLUTIONS)
def test_an_entry_gives_back_what_was_put_in(solution: Solution):
    assert solution_in(content_of(solution)) == solution


@given(SOLUTIONS)
def test_typed_words_stand_in_the_plan_letter_for_letter(solution: Solution):
    text = in_plan(solution)

    assert solution.words in text and solution.why in text
    assert "{" not in text or "{" in solution.words + solution.why


@given(st.dictionaries(st.sampled_from(["domein", "soort", "stand", "wat", "voorziening", "redenen"]), st.integers()))
def test_what_another_program_wrote_is_left_alone(content):
    assert solution_in(content) is None


def test_what_is_open_to_everyone_leans_on_no_decision():
    kinds = {id: usual_kind(id) for id in provisions()}

    assert kinds["maaltijden"] == kinds["clientondersteuning"] == kinds["vertrouwenspersoon"] == "algemeen"
    assert kinds["wijkverpleging"] == kinds["wlz"] == "andere_wet"
    assert kinds["dagbesteding"] == "maatwerk"
    assert usual_kind("jeugdhulp", "jeugdwet") == "maatwerk"
    assert usual_kind("dagbesteding", "jeugdwet") == "andere_wet"


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
class TestAtATable:
    @pytest.fixture(autouse=True)
    def _at_noon(self):
        with time_machine.travel(NOON, tick=False):
            yield

    @pytest.mark.parametrize("kind", KINDS)
    def test_each_kind_serves_its_subject(self, kind):
        toos = AtSolutions(a_table())
        toos.puts(soort=kind)

        (told,) = for_plan(toos.sits())
        assert (told.section, told.subject) == PLACES[kind]
        assert told.text == ("Dit heb ik geprobeerd: Een buurmeisje. Waarom dat niet genoeg is: Zij ging studeren.")

    def test_what_one_would_like_stands_on_the_short_plan(self):
        toos = AtSolutions(a_table())
        toos.post("oplossingen-vraag", "maaltijden")
        toos.puts()

        shorts = {told.text: told.short for told in for_plan(toos.sits())}
        assert shorts["Dit wil ik graag: warm eten aan huis, of samen eten."] is True
        assert sorted(shorts.values()) == [False, True]

    def test_nothing_private_and_nothing_that_is_kept_back_goes_along(self):
        toos = AtSolutions(a_table())
        toos.puts(wat="Geheim", vel="eigen")
        toos.puts(wat="Mijn schuld", domein="geld")
        toos.puts(wat="Dit wel")
        toos.tells("antwoord", {"niet_delen": "ja"}, over="geld.blad")

        (told,) = for_plan(toos.sits())
        assert "Dit wel" in told.text

    @pytest.mark.requirement("S3-50", screen="/tafel/…/plan", part="it goes along in the plan")
    def test_the_plan_itself_says_it(self):
        toos = AtSolutions(a_table())
        toos.puts()

        page = toos.page("plan")
        assert "Zij ging studeren." in page
        assert page.index("Mijn huishouden") < page.index("Zij ging studeren.")
