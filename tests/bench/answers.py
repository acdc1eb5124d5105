"""The page "Waar sta ik?": CPU for each request, and how often it asks the database."""

import json
from collections.abc import Callable
from functools import partial
from statistics import mean

from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.config.prepare import make_ready
from tests.bench.dossiers import dossiers, longest
from tests.bench.figures import Figures, Row, Size, cpu_seconds
from tests.bench.wsgi import Wire

PAGE = "/waar-sta-ik"
STORIES = 18

FOR_EVERYBODY = {"explained": "/uitleg/gesprek", "words": "/woordenlijst", "rights": "/rechten"}

ROWS = {
    "empty": Row("`/waar-sta-ik`, the first screen, CPU for each request", "ms", 10),
    "full": Row("with an answer, mean of 18 stories (each phase under both laws), CPU", "ms", 10),
    "heaviest": Row("with an answer, the heaviest of those stories, CPU", "ms", 10),
    "longest": Row("with an answer to the longest story that the page takes (60 facts), CPU", "ms"),
    **{name: Row(f"`{address}`, CPU", "ms", 20) for name, address in FOR_EVERYBODY.items()},
    "queries": Row("database queries, all of those requests together", "queries", 0),
}


def measure(size: Size) -> Figures:
    """Measure from the WSGI application inwards, every layer of the program included, once it is warm."""
    make_ready()
    wire = Wire()
    asks = [partial(wire.post, PAGE, doen="stand", verhaal=story) for story in (*stories(), longest_story())]
    first = partial(wire.get, PAGE)
    with CaptureQueriesContext(connection) as queries:
        for ask in (first, *asks):
            ask()
    took = [cpu_seconds(partial(_repeat, ask, size.pages), min(size.runs, 3)) / size.pages * 1000 for ask in asks]
    return {
        "empty": cpu_seconds(partial(_repeat, first, size.pages), size.runs) / size.pages * 1000,
        "full": mean(took[:-1]),
        "heaviest": max(took[:-1]),
        "longest": took[-1],
        **{name: _each(partial(wire.get, address), size) for name, address in FOR_EVERYBODY.items()},
        "queries": len(queries),
    }


def stories() -> list[str]:
    """Return the stories as the form of the page carries them."""
    return [json.dumps(each, ensure_ascii=False) for each in dossiers(STORIES)]


def longest_story() -> str:
    """Return a story with as many facts as the page takes."""
    return json.dumps(longest(), ensure_ascii=False)


def _each(ask: Callable[[], object], size: Size) -> float:
    """Return the CPU milliseconds of one request, warm."""
    ask()
    return cpu_seconds(partial(_repeat, ask, size.pages), min(size.runs, 3)) / size.pages * 1000


def _repeat(ask: Callable[[], object], times: int) -> None:
    for _ in range(times):
        ask()
