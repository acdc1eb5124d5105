"""Whose file is read now: two at once, one of each person, the others in the order in which they came."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

AT_ONCE: Final = 2
MOST_WAITING: Final = 8
"""How many may wait; each of them holds one of the requests that this process can answer."""

REST: Final = 60.0
"""Seconds that somebody rests whose last file took all the time there is, so that two such people leave room."""


class NoTurn(Exception):
    """Somebody gets no turn; the code says why: `te_druk` or `te_snel`."""


class Turns:
    """Gives turns to read a file; `who` is a name of a person that is kept in memory only, and not for long."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._changed = Condition()
        self._waiting: list[tuple[str, object]] = []
        self._reading: set[str] = set()
        self._resting: dict[str, float] = {}

    @contextmanager
    def turn(self, who: str, patience: float) -> Iterator[None]:
        """Hold a turn; waits for it at most `patience` seconds.  Raises NoTurn.

        Who comes twice (a button pressed twice) waits for the own first file, and holds up nobody else.
        """
        self._take(who, patience)
        try:
            yield
        finally:
            with self._changed:
                self._reading.discard(who)
                self._changed.notify_all()

    def rest(self, who: str) -> None:
        """Let somebody rest whose file took too long."""
        with self._changed:
            now = self._clock()
            self._resting = {name: until for name, until in self._resting.items() if until > now} | {who: now + REST}

    def _take(self, who: str, patience: float) -> None:
        ticket = (who, object())
        with self._changed:
            self._refuse(who)
            self._waiting.append(ticket)
            self._changed.notify_all()
            try:
                if not self._changed.wait_for(lambda: self._is_next(ticket), timeout=patience):
                    raise NoTurn("te_druk")
                self._refuse(who, after_waiting=True)
                self._reading.add(who)
            finally:
                self._waiting.remove(ticket)
                self._changed.notify_all()

    def _refuse(self, who: str, *, after_waiting: bool = False) -> None:
        if self._resting.get(who, 0.0) > self._clock():
            raise NoTurn("te_snel")
        if not after_waiting and (len(self._waiting) >= MOST_WAITING or any(name == who for name, _ in self._waiting)):
            raise NoTurn("te_druk")

    def _is_next(self, ticket: tuple[str, object]) -> bool:
        if len(self._reading) >= AT_ONCE:
            return False
        return next((each for each in self._waiting if each[0] not in self._reading), None) is ticket
