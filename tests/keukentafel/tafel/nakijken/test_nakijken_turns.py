"""Who may have a file read now: two slow files of others make nobody go away, and nobody has two turns."""

from threading import Thread

import pytest

from keukentafel.tafel.nakijken.turns import AT_ONCE, MOST_WAITING, REST, NoTurn, Turns

LONG = 30.0
"""Seconds of patience that no test uses up."""


def comes(turns: Turns, who: str, came: list[str]) -> Thread:
    """Somebody comes, waits, is read and goes; returns once this person stands in line."""

    def is_read() -> None:
        with turns.turn(who, LONG):
            came.append(who)

    before = len(turns._waiting)
    thread = Thread(target=is_read)
    thread.start()
    with turns._changed:
        turns._changed.wait_for(lambda: len(turns._waiting) > before or who in came, timeout=LONG)
    return thread


def refusal(turns: Turns, who: str, patience: float = 0) -> str:
    with pytest.raises(NoTurn) as told, turns.turn(who, patience):
        pass
    return str(told.value)


def test_who_comes_third_waits_and_is_read_as_soon_as_one_of_two_slow_files_is_done():
    turns, came = Turns(), []
    with turns.turn("dirk", 0):
        with turns.turn("bea", 0):
            toos = comes(turns, "toos", came)
            assert came == []
        toos.join(LONG)
        assert came == ["toos"]


def test_those_who_wait_are_read_in_the_order_in_which_they_came():
    turns, came = Turns(), []
    with turns.turn("dirk", 0):
        with turns.turn("bea", 0):
            threads = [comes(turns, who, came) for who in ("ans", "toos", "karin")]
        for thread in threads:
            thread.join(LONG)
    assert came == ["ans", "toos", "karin"]


def test_a_button_pressed_twice_waits_for_its_own_first_file_and_holds_up_nobody():
    turns, came = Turns(), []
    with turns.turn("toos", 0):
        again = comes(turns, "toos", came)
        with turns.turn("karin", 0):
            assert came == []
    again.join(LONG)
    assert came == ["toos"]


def test_who_presses_a_third_time_is_told_to_wait():
    turns, came = Turns(), []
    with turns.turn("toos", 0):
        again = comes(turns, "toos", came)
        assert refusal(turns, "toos", LONG) == "te_druk"
    again.join(LONG)


def test_a_long_line_takes_nobody_in():
    turns, came = Turns(), []
    with turns.turn("dirk", 0):
        with turns.turn("bea", 0):
            line = [comes(turns, f"buur {number}", came) for number in range(MOST_WAITING)]
            assert refusal(turns, "toos", LONG) == "te_druk"
        for each in line:
            each.join(LONG)
    assert len(came) == MOST_WAITING


def test_who_took_all_the_time_rests_a_minute_and_then_may_come_again():
    now = [0.0]
    turns = Turns(lambda: now[0])
    turns.rest("dirk")

    assert refusal(turns, "dirk") == "te_snel"
    now[0] = REST
    with turns.turn("dirk", 0):
        assert turns._reading == {"dirk"}


def test_a_turn_is_free_again_when_a_file_could_not_be_read():
    turns = Turns()
    for _ in range(AT_ONCE + 1):
        with pytest.raises(ValueError, match="broken"), turns.turn("toos", 0):
            raise ValueError("broken")
