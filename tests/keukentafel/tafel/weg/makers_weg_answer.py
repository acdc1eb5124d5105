"""Makers of stories for tests that look at the answer itself: facts in, all that the page shows out."""

from datetime import date
from typing import Any

from keukentafel.design.drawings.road import Stop
from keukentafel.tafel.weg.showing.screen import Answer, answer
from keukentafel.tafel.weg.telling.story import opened

TODAY = date(2026, 11, 23)


def fact(soort: str, op: str | None = None, **fields: Any) -> dict[str, Any]:
    """Return one fact as it stands in a file."""
    return {"soort": soort} | ({} if op is None else {"op": op}) | fields


def shown(*facts: dict[str, Any], law: str = "wmo", on: date = TODAY, language: str = "nl", **more: Any) -> Answer:
    """Return what the page shows of these facts on a day; `route` and what the gemeente has may be given."""
    route = {"route": more.pop("route", "gemeente")} if law == "jeugdwet" else {}
    data = {"formaat": "keukentafel-dossier/1", "wet": law, "gemeente": more, "feiten": list(facts)} | route
    return answer(opened(data), on, language)


def stops(found: Answer) -> dict[str, Stop]:
    """Return the stops of the drawn road by name."""
    assert found.road is not None
    return {stop.name: stop for stop in found.road.stops}


def here(found: Answer) -> str:
    """Return the stop where "u bent hier" stands."""
    (name,) = [name for name, stop in stops(found).items() if stop.here]
    return name


def warned(found: Answer) -> list[str]:
    """Return the codes of what to be careful about."""
    return [each.code for each in found.warnings]
