"""A request has room for all its calls: what a page costs does not hang on how deep its calls happen to lie."""

import time
from functools import partial

import pytest

from keukentafel.config.stack import with_room

DEPTHS = range(150)
"""Some twenty thousand bytes of calls: more than a stretch of the stack, so that one of them lies on its end."""


def answer(environ, start):
    start("200 OK", [])
    return [environ["PATH_INFO"].encode()]


def at_depth(depth, work):
    return work() if depth == 0 else at_depth(depth - 1, work)


def nothing():
    return None


def calls():
    for _ in range(300):
        nothing()


def cost_of(work):
    """The least of some tries, as others use the machine too."""
    took = []
    for _ in range(7):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return min(took)


def slowest_and_fastest(environ, start):
    costs = [cost_of(partial(at_depth, depth, calls)) for depth in DEPTHS]
    return [max(costs) / min(costs)]


def test_a_request_is_answered_as_without_it():
    said = []

    assert with_room(answer, {"PATH_INFO": "/gezond"}, lambda *all_of_it: said.append(all_of_it)) == [b"/gezond"]
    assert said == [("200 OK", [])]


def test_a_fault_comes_out_as_it_was():
    with pytest.raises(ZeroDivisionError):
        with_room(lambda *_: 1 / 0, {}, print)


def test_no_depth_makes_calls_many_times_as_slow():
    (ratio,) = with_room(slowest_and_fastest, {}, print)

    assert ratio < 20
