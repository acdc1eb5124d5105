"""The week on screen: typed, tapped, changed, and what others may see of it."""

import re
from uuid import uuid4

import pytest
import time_machine

from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.week.entries import moments_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.week.makers_week import AtWeek

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def heading(page: str) -> str:
    return re.sub(r"\s+", " ", re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1]).strip()


def tapping() -> dict[str, str]:
    return {"versie": str(uuid4()), "taak": "erbij", "wie": "niemand", "week": "gewoon", "vel": "gedeeld"}


def test_an_empty_week_asks_what_happens():
    assert heading(AtWeek(a_table()).page()) == "Wat gebeurt er in een week bij u thuis?"


@pytest.mark.requirement("S2-22", screen="/tafel/…/week", part="what is done when in a week, by whom, and by nobody")
def test_what_nobody_does_is_the_heading():
    toos = AtWeek(a_table())
    toos.puts(minuten="90", dagen=["0", "3"])

    assert heading(toos.page()) == "3 uur doet nu niemand."


def test_a_form_sent_twice_is_one_moment():
    toos, versie = AtWeek(a_table()), str(uuid4())
    for _ in range(2):
        assert toos.puts(versie=versie).status_code == 303

    assert len(moments_of(toos.sits())) == 1


def test_somebody_new_comes_along_with_the_moment_and_is_offered_the_next_time():
    toos = AtWeek(a_table())
    toos.puts(wie="nieuw", naam="Karin", relatie="dochter")

    (karin,) = helpers_of(toos.sits())
    assert (karin.name, karin.relation) == ("Karin", "dochter")
    assert "Karin, uw dochter" in toos.page("week-erbij")
    assert heading(toos.page()) == "In een week is er 1 uur hulp."


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"minuten": "een uur"}, "Typ hoeveel minuten het duurt"),
        ({"van": "25.00"}, "Typ een tijd"),
        ({"dagen": []}, "Kies ten minste één dag"),
        ({"taak": ""}, "Kies wat er gebeurt"),
        ({"wie": "nieuw"}, "Kies wie deze persoon van u is"),
        ({"eigen_taak": "x" * 81}, "Gebruik ten hoogste 80 tekens"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_typed_is_lost(typed, words):
    toos = AtWeek(a_table())
    answer = toos.puts(naam="Gerda", **typed)
    page = answer.content.decode()

    assert (answer.status_code, words in page, moments_of(toos.sits())) == (422, True, ())
    assert 'value="Gerda"' in page


def test_who_is_typed_as_new_again_is_the_one_who_was_there():
    toos = AtWeek(a_table())
    for day in "01":
        toos.puts(wie="nieuw", naam="Karin", relatie="dochter", dagen=[day])

    assert [one.name for one in helpers_of(toos.sits())] == ["Karin"]
    assert len({one.moment.who for one in moments_of(toos.sits())}) == 1


def test_at_night_is_typed_in_words():
    toos = AtWeek(a_table())
    toos.puts(van="'s nachts", taak="nacht", minuten="45", wie="nieuw", relatie="dochter")

    assert "’s Nachts is het samen 45 minuten." in toos.page()


def test_tapped_hours_become_moments():
    toos = AtWeek(a_table())
    toos.post(
        "week-tik",
        versie=str(uuid4()),
        taak="erbij",
        wie="niemand",
        week="gewoon",
        vel="gedeeld",
        u=["1-9", "1-10", "3-9", "3-10"],
    )

    (one,) = (kept.moment for kept in moments_of(toos.sits()))
    assert (one.days, one.start, one.minutes) == ((1, 3), 540, 120)
    assert ">??<" not in (grid := toos.page("week-tik"))
    assert "dinsdag 9.00, nu al: Niemand" in grid


def test_a_grid_without_an_hour_keeps_what_was_chosen():
    toos = AtWeek(a_table())
    page = toos.post(
        "week-tik", versie=str(uuid4()), taak="erbij", wie="niemand", week="gewoon", vel="gedeeld"
    ).content.decode()

    assert "Tik ten minste één uur aan" in page
    assert '<option value="erbij" selected>' in page


def test_a_moment_is_changed_and_taken_away():
    toos = AtWeek(a_table())
    toos.puts()
    (kept,) = moments_of(toos.sits())
    toos.puts("week-moment", kept.said.handle, minuten="30", vorige=kept.said.seen)
    assert [one.moment.minutes for one in moments_of(toos.sits())] == [30]

    toos.post("week-weg", kept.said.handle)
    assert moments_of(toos.sits()) == ()
    assert toos.get("week-moment", kept.said.handle).status_code == 404


def test_two_who_change_one_moment_at_once_are_both_shown_until_somebody_chooses():
    toos = a_table()
    karin = AtWeek(a_guest(toos, "Karin", "mantelzorger", ALL))
    at = AtWeek(toos)
    at.puts()
    (kept,) = moments_of(at.sits())
    at.puts("week-moment", kept.said.handle, minuten="30", vorige=kept.said.seen)
    karin.puts("week-moment", kept.said.handle, minuten="45", vorige=kept.said.seen)

    assert sorted(one.moment.minutes for one in moments_of(at.sits())) == [30, 45]
    page = at.page("week-moment", kept.said.handle)
    assert "Twee mensen schreven dit tegelijk." in page

    both = re.search(r'name="vorige" value="([^"]*)"', page)[1]
    at.puts("week-moment", kept.said.handle, minuten="40", vorige=both)
    assert [one.moment.minutes for one in moments_of(karin.sits())] == [40]


def test_what_is_only_mine_stays_mine_and_can_be_shared_later():
    toos = a_table()
    karin = AtWeek(a_guest(toos, "Karin", "mantelzorger", ALL))
    karin.puts(vel="eigen", eigen_taak="huilen in de auto")
    assert "huilen in de auto" not in AtWeek(toos).page()

    (kept,) = moments_of(karin.sits())
    karin.puts("week-moment", kept.said.handle, vel="gedeeld", taak="eten", vorige=kept.said.seen)
    assert [one.moment.task for one in moments_of(AtWeek(toos).sits())] == ["eten"]
    assert len(moments_of(karin.sits())) == 1


def test_a_moment_that_is_shared_with_a_double_tap_is_shared_once():
    toos = AtWeek(a_table())
    toos.puts(vel="eigen")
    (kept,) = moments_of(toos.sits())
    again = {"versie": str(uuid4()), "vel": "gedeeld", "vorige": kept.said.seen}
    for _ in range(2):
        assert toos.puts("week-moment", kept.said.handle, **again).status_code == 303

    assert [one.said.sheet for one in moments_of(toos.sits())] == ["gedeeld"]


def test_karin_who_may_only_read_has_a_week_of_her_own():
    toos = a_table()
    AtWeek(toos).puts()
    karin = AtWeek(a_guest(toos, "Karin", "mantelzorger", READ))

    assert "Alleen u leest dit." in karin.page("week-erbij")
    assert karin.puts(vel="eigen", minuten="15").status_code == 303
    assert len(moments_of(karin.sits())) == 2
    assert len(moments_of(AtWeek(toos).sits())) == 1

    (shared,) = (one for one in moments_of(karin.sits()) if not one.said.is_private)
    assert (
        karin.puts("week-moment", shared.said.handle, minuten="5", vel="eigen", vorige=shared.said.seen).status_code
        == 403
    )
    assert karin.post("week-weg", shared.said.handle).status_code == 403


def test_a_bad_week_stands_apart_from_a_usual_one():
    toos = AtWeek(a_table())
    toos.puts(week="slecht", minuten="120")

    assert heading(toos.page()) == "Wat gebeurt er in een week bij u thuis?"
    assert heading(toos.browser.get(f"{toos.url()}?week=slecht").content.decode()) == "2 uur doet nu niemand."


def test_a_blank_week_can_be_printed():
    assert "Een lege week om te printen" in AtWeek(a_table()).page("week-papier")


def test_a_week_of_a_hundred_moments_costs_no_more_questions_than_an_empty_one(django_assert_max_num_queries):
    toos = AtWeek(a_table())
    content = {"dagen": [0, 1, 2, 3, 4, 5, 6], "van": 480, "minuten": 15, "taak": "eten", "wie": "niemand"}
    for _ in range(100):
        toos.tells("zorgmoment", content)

    with django_assert_max_num_queries(15):
        assert heading(toos.page()) == "175 uur doet nu niemand."
