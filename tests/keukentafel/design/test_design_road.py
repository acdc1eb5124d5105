"""The road joins from stop to stop, runs forward, and shows where the resident is."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from keukentafel.design.drawings.chairs import draw_chairs
from keukentafel.design.drawings.road import MOST_COLUMNS, OVERLAP, DrawnStop, Piece, Road, Stop, StopState

STATES: list[StopState] = ["done", "here", "ahead", "late", "paused", "cancelled", "expected", "passed", "beside"]
STOPS = st.builds(
    Stop, name=st.just("x"), state=st.sampled_from(STATES), track=st.sampled_from(["", "", "bezwaar", "klacht"])
)
ROADS = st.lists(STOPS, min_size=1, max_size=12).map(lambda stops: Road((Stop("Melden"), *stops)))
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def points(d: str) -> list[tuple[float, float]]:
    """Return the points that a path names, control points too; knows M, C, H and V."""
    found: list[tuple[float, float]] = []
    for command, rest in re.findall(r"([MCHV])([^MCHV]*)", d):
        values = [float(value) for value in NUMBER.findall(rest)]
        if command == "H":
            found.append((values[0], found[-1][1]))
        elif command == "V":
            found.append((found[-1][0], values[0]))
        else:
            found += list(zip(values[::2], values[1::2], strict=True))
    return found


def main_pieces(pieces: tuple[Piece, ...]) -> list[list[tuple[float, float]]]:
    return [points(piece.d) for piece in pieces if piece.kind == "main"]


def ends_at(drawn: DrawnStop, *, wide: bool) -> set[float]:
    axis = 0 if wide else 1
    paths = main_pieces(drawn.wide if wide else drawn.tall)
    return {path[-1][1 - axis] for path in paths if path[-1][axis] == OVERLAP}


def starts_at(drawn: DrawnStop, *, wide: bool) -> set[float]:
    axis = 0 if wide else 1
    paths = main_pieces(drawn.wide if wide else drawn.tall)
    return {path[0][1 - axis] for path in paths if path[0][axis] == 0}


@given(road=ROADS)
def test_every_stretch_of_the_main_road_begins_where_the_one_before_it_ends(road: Road) -> None:
    stops = road.drawing.stops
    for before, after in pairwise(stops):
        assert ends_at(before, wide=True) == starts_at(after, wide=True)
        assert ends_at(before, wide=False) == starts_at(after, wide=False)


@given(road=ROADS)
def test_the_wide_road_never_turns_back_between_its_stones(road: Road) -> None:
    for drawn in road.drawing.stops:
        for piece in drawn.wide:
            named = points(piece.d)
            assert named[0][0] < named[-1][0]
            assert piece.kind == "side" or [x for x, _ in named] == sorted(x for x, _ in named)


@given(road=ROADS)
def test_the_tall_road_never_climbs(road: Road) -> None:
    for drawn in road.drawing.stops:
        for piece in drawn.tall:
            assert points(piece.d)[0][1] < points(piece.d)[-1][1]


def test_what_lies_behind_the_resident_is_walked_and_what_lies_ahead_is_not() -> None:
    road = Road((Stop("Melden", state="done"), Stop("Voorbereiden", state="here"), Stop("Aan tafel")))
    walked = [[piece.is_walked for piece in drawn.tall] for drawn in road.drawing.stops]
    assert walked == [[True], [False, True], [False]]


def test_what_nobody_told_lies_behind_the_resident_all_the_same() -> None:
    road = Road((Stop("Melden", state="passed"), Stop("Aan tafel", state="passed"), Stop("Besluit", state="here")))
    assert all(piece.is_walked for drawn in road.drawing.stops for piece in drawn.tall)


def test_a_side_road_leaves_after_the_decision_and_comes_back() -> None:
    road = Road((Stop("Besluit"), Stop("Bezwaar", track="bezwaar"), Stop("Beroep", track="bezwaar"), Stop("Daarna")))
    bezwaar, beroep = road.drawing.stops[1:3]
    assert {drawn.place for drawn in (bezwaar, beroep)} == {"side"}
    assert "M0 68C" in bezwaar.wide[1].d
    assert points(beroep.wide[0].d)[-1] == (OVERLAP, 68)


def test_a_side_road_that_may_never_be_needed_leaves_the_main_road_whole() -> None:
    road = Road((Stop("Besluit", state="here"), Stop("Bezwaar", state="expected", track="bezwaar"), Stop("Daarna")))
    assert not any(piece.is_dashed for drawn in road.drawing.stops for piece in drawn.wide + drawn.tall)


def test_a_stop_that_is_late_can_be_where_the_resident_is() -> None:
    assert Stop("Verslag", state="late", is_here=True).here
    assert Stop("Verslag", state="late").symbol == "mark"


def test_a_road_with_too_many_stops_stays_tall_on_every_screen() -> None:
    assert not Road((Stop("x"),) * MOST_COLUMNS).drawing.is_tall_only
    assert Road((Stop("x"),) * (MOST_COLUMNS + 1)).drawing.is_tall_only


def test_only_the_chair_of_who_is_to_act_is_lit() -> None:
    assert [chair.letter for chair in draw_chairs("gemeente") if chair.is_lit] == ["g"]
    assert [chair.letter for chair in draw_chairs("rechter") if chair.is_lit] == ["r"]
    assert not any(chair.is_lit for chair in draw_chairs("niemand"))


def test_the_judge_has_no_chair_until_there_is_a_case() -> None:
    assert "rechter" not in {chair.party for chair in draw_chairs("inwoner")}
