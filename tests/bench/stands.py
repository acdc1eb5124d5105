"""Stands per second on one core, with and without what somebody may want around them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any  # a loop over whatever its work takes

from keukentafel.bestand import open_dossier
from tests.bench.dossiers import ON, dossiers
from tests.bench.figures import Figures, Row, Size, cpu_seconds
from wet.feiten import Dossier
from wet.procedure import stand

ROWS = {
    "stand": Row("stands per second: `stand()` alone, on dossiers that were read before", "per s", 5_000, True),
    "json": Row("the same with `as_json(texts=False)`, so with `verandert_op`", "per s", 5_000, True),
    "verandert_op": Row("`stand()` and `verandert_op()`, nothing written", "per s", more_is_better=True),
    "texts": Row("`stand()` and `as_json()` with Dutch sentences", "per s", more_is_better=True),
    "parse": Row("schema check, parse, `stand()` and `as_json(texts=False)`", "per s", more_is_better=True),
}


def measure(size: Size) -> Figures:
    """Measure over the demo dossiers; reading them is outside the loop but for the last row."""
    raw = dossiers(size.dossiers)
    read = [open_dossier(each, "nl").dossier for each in raw]
    return {
        "stand": _per_second(lambda each: stand(each, ON), read, size),
        "json": _per_second(_as_json, read, size),
        "verandert_op": _per_second(lambda each: stand(each, ON).verandert_op(), read, size),
        "texts": _per_second(lambda each: stand(each, ON).as_json("nl"), read, size),
        "parse": _per_second(lambda each: _as_json(open_dossier(each, "nl").dossier), raw, size),
    }


def _as_json(dossier: Dossier) -> dict[str, object]:
    return stand(dossier, ON).as_json(texts=False)


def _per_second(work: Callable[[Any], object], items: Sequence[Any], size: Size) -> float:
    once = partial(_all, work, items)
    once()
    return len(items) / cpu_seconds(once, size.runs)


def _all(work: Callable[[Any], object], items: Sequence[Any]) -> None:
    for item in items:
        work(item)
