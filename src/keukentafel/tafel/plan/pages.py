"""What the pages of the plan share: the frame, what may be said at the top, and the way back after writing."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.plan.gathering import AtPlan

DONE: Final = frozenset({"bewaard", "gegeven", "terug", "afgezien", "toch_wel"})
"""What may be said to be done at the top of a page."""


def page(
    request: HttpRequest, seated: AtTable, name: str, values: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """Return a page of this room."""
    done = request.GET.get("klaar", "")
    shared = {"table": seated.table.id, "done": done if done in DONE else ""}
    return render(request, f"plan/{name}.html", {**shared, **values}, status=status)


def goes(seated: AtTable, name: str, *args: str | UUID, done: str = "", part: str = "") -> HttpResponse:
    """Lead to a page of this room after something was written; `done` says what, `part` is a place on it."""
    url = reverse(name, args=[seated.table.id, *args])
    return HttpResponseRedirect(f"{url}{f'?klaar={done}' if done else ''}{f'#{part}' if part else ''}", status=303)


def require_write(plan: AtPlan) -> None:
    """Refuse who may only read.  Raises NotAllowed."""
    if not plan.may_write:
        raise NotAllowed("write_fact")
