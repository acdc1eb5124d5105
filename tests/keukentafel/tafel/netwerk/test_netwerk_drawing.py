"""Where people stand in the ecogram: inside the drawing, and never on each other."""

from itertools import combinations
from math import hypot

import pytest

from keukentafel.design.drawings.ecogram import HEIGHT, MOST, ROUND, WIDTH, Person, draw_ecogram


def people(many: int) -> list[Person]:
    return [Person(f"Naam {number}", "helpt", "N", "buur", "helpt", number * 60) for number in range(many)]


@pytest.mark.parametrize("many", range(1, MOST + 1))
def test_nobody_stands_outside_or_on_somebody_else(many: int):
    places = [(float(one.x), float(one.y)) for one in draw_ecogram(people(many)).people]

    assert all(ROUND <= x <= WIDTH - ROUND and 45 <= y <= HEIGHT - 45 for x, y in places)
    assert all(hypot(x - a, y - b) > 2 * ROUND for (x, y), (a, b) in combinations(places, 2))


def test_who_does_most_has_the_thickest_line():
    drawn = draw_ecogram(people(4)).people

    assert [float(one.width) for one in drawn] == sorted(float(one.width) for one in drawn)
    assert float(drawn[-1].width) == 18


def test_who_does_not_fit_is_counted():
    drawing = draw_ecogram(people(MOST + 3))

    assert (len(drawing.people), drawing.left_out) == (MOST, 3)


def test_an_empty_network_can_be_drawn():
    assert draw_ecogram([]).people == ()
