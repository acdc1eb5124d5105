"""The road in one line: what lies behind is filled, one dot is here, the rest is still to come."""

from keukentafel.design.drawings.mini_road import mini_road

STOPS = ("melden", "voorbereiden", "aan_tafel", "verslag")


def test_what_lies_behind_is_walked_up_to_where_somebody_is():
    road = mini_road(STOPS, "aan_tafel")

    assert [dot.state for dot in road.dots] == ["done", "done", "here", "ahead"]
    assert road.walked == road.dots[2].x
    assert 0 < road.dots[0].x < road.dots[-1].x < road.width


def test_a_place_that_this_road_does_not_know_draws_nothing():
    assert mini_road(STOPS, "opkomen") is None
