"""What the pages of letters at a table share: the road read once, the frame of a page, and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from keukentafel.tafel.brieven.drawing import Sight, sight
from keukentafel.tafel.brieven.kept import Kept
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.sheets import BRIEVEN, EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.kept.reading import Reading, read_table
from keukentafel.tafel.weg.telling.story import begin

DONE = frozenset({"weg", "terug", "gekozen", "verstuurd", "toch_niet", "ontvangen", "gewist", "verlegd"})
"""What may be said to be done at the top of a page."""


@dataclass(frozen=True, slots=True)
class Road:
    """The road of a table: as it was read, and as a letter sees it."""

    reading: Reading
    seen: Sight


def road_of(seated: AtTable) -> Road:
    """Return the road of a table; where nobody said under which law help is asked, an empty one under the Wmo."""
    reading = read_table(seated.sheet(GEDEELD).entries, current())
    return Road(reading, sight(reading.story or begin("wmo"), timezone.localdate(seated.at)))


def sheets_of(seated: AtTable) -> tuple[str, ...]:
    """Return the sheets on which this seat may put a letter: those of the table first."""
    return tuple(name for name in (BRIEVEN, EIGEN) if seated.right_on(name) == "schrijven")


def require_write(kept: Kept) -> None:
    """Refuse who may only read.  Raises NotAllowed."""
    if not kept.may_write:
        raise NotAllowed("write_fact")


def page(
    request: HttpRequest, seated: AtTable, name: str, values: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """Return a page of this room."""
    done = request.GET.get("klaar", "")
    shared = {"table": seated.table.id, "done": done if done in DONE else ""}
    return render(request, f"brieven/{name}.html", {**shared, **values}, status=status)


def goes(seated: AtTable, name: str, handle: UUID | None = None, *, done: str = "", part: str = "") -> HttpResponse:
    """Lead to a page of this room after something was written; `done` says what, `part` is a place on it."""
    url = reverse(name, args=[seated.table.id, *([handle] if handle else [])])
    return HttpResponseRedirect(f"{url}{f'?klaar={done}' if done else ''}{f'#{part}' if part else ''}", status=303)
