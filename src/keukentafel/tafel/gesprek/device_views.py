"""The talk on a device: making a copy of it there, and receiving what was written without a network."""

import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.offline.protocol import Batch, NotABatch, answer_each, read_batch
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.gesprek.desk import Slip
from keukentafel.tafel.gesprek.entries import reason_against
from keukentafel.tafel.gesprek.leaf import ROOM_ON_DEVICE, Leaf
from keukentafel.tafel.gesprek.shell_views import on_device
from keukentafel.tafel.gesprek.talk import Talk, ends_on, talk_at, today_of
from keukentafel.tafel.gesprek.texts import text
from keukentafel.tafel.gesprek.views import page_of
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import person_over
from keukentafel.tafel.kluis.refusals import NotAllowed, NotShared, SheetFull
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.kluis.words import WORDS
from keukentafel.tafel.language import current
from wet.teksten import written_date

FORMAT = 1
"""The format of a copy; the scripts on a device keep reading each released one."""

SLIPS = "briefjes"
"""What a device asks for that has the page already."""

PROPOSED = 4
"""Words of a pass phrase that the page proposes."""


@require_GET
@on_device
@at_table
def take_along(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask for a pass phrase on the device; the phrase itself never leaves it, so this page sends no form."""
    talk = talk_at(seated)
    values = {
        "table": seated.table.id,
        "proposed": " ".join(secrets.choice(WORDS) for _ in range(PROPOSED)),
        "ends_words": written_date(ends_on(talk.appointment, today_of(seated)), current()),
        "count": len(talk.points),
    }
    return render(request, "gesprek/mee.html", values)


@require_GET
@at_table
def copy(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Give what the talk needs, to be sealed on the device; nothing of it may be kept by anything in between.

    Who asks for the slips alone (`deel`) gets them without the page that they stand in: a device that shows it goes on
    with it, and a long page takes longer to draw than all the rest.
    """
    talk = talk_at(seated, leaf=Leaf(room=ROOM_ON_DEVICE))
    day, ends = talk.appointment.day, ends_on(talk.appointment, today_of(seated))
    people = seated.sheet(GEDEELD).people if GEDEELD in seated.names() else {}
    page = {} if request.GET.get("deel") == SLIPS else {"html": _page(request, seated, talk)}
    return JsonResponse(
        {
            "format": FORMAT,
            "now": _written(seated.at),
            "title": text("app.gesprek", naam=person_over(people).get("naam") or ""),
            "ends": _written(_end_of(ends)),
            "dated": day is not None and day <= ends,
            "send": reverse("gesprek-stuur", args=[seated.table.id]),
            "copy": reverse("gesprek-kopie", args=[seated.table.id]),
            "door": str(seated.seat.id),
            **page,
            "entries": [_entry(slip) for slip in talk.slips if slip.said],
        }
    )


def _page(request: HttpRequest, seated: AtTable, talk: Talk) -> str:
    return render_to_string("gesprek/parts/talk.html", {**page_of(seated, talk), "on_device": True}, request)


@require_http_methods(["GET", "POST"])
@at_table
def receive(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Answer a device: to GET with the time, the seat and a token, to POST with what became of each version."""
    if request.method == "GET":
        return JsonResponse({"now": _written(seated.at), "door": str(seated.seat.id), "token": get_token(request)})
    try:
        batch = read_batch(request.body)
    except NotABatch:
        return JsonResponse({"fout": "geen_batch"}, status=400)
    refused = ""
    try:
        kinds = _kinds_of(seated, batch)
        answers = answer_each(
            batch, partial(_reason_against, kinds), lambda versions: seated.write(batch.sheet, versions)
        )
    except (NotAllowed, NotShared, SheetFull) as refusal:
        refused = {NotAllowed: "mag_niet", NotShared: "niet_gedeeld"}.get(type(refusal), "vol")
    if refused:
        answers = answer_each(batch, lambda version: reason_against(version) or refused, lambda versions: ())
    return JsonResponse({"now": _written(seated.at), "antwoorden": answers})


def _kinds_of(seated: AtTable, batch: Batch) -> Mapping[str, set[object]]:
    """Return what the entries in a batch are that are there already; no others are looked at, for a table is long.

    Raises NotShared for a sheet that the talk does not write on.
    """
    ids = {
        str(version["id"]) for version in batch.versions if isinstance(version, Mapping) and not reason_against(version)
    }
    if not ids:
        return {}
    if batch.sheet not in (GEDEELD, EIGEN):
        raise NotShared
    ids = {str(version.get("id")) for version in batch.versions if isinstance(version, Mapping)}
    there = seated.sheet(batch.sheet).entries_named(ids)
    return {id: {one.data.get("soort") for one in (*entry.current, *entry.waiting)} for id, entry in there.items()}


def _reason_against(kinds: Mapping[str, set[object]], version: object) -> str | None:
    """Return why a version is not one of the talk; nor is what would make something else of an entry that is there."""
    reason = reason_against(version)
    if reason is not None or not isinstance(version, Mapping):
        return reason
    return "soort" if kinds.get(str(version["id"]), set()) - {version["soort"]} else None


def _entry(slip: Slip) -> dict[str, object]:
    versions = [
        {
            "versie": one.versie,
            "inhoud": None if one.is_gone else dict(one.content),
            "by": one.by,
            "mine": one.is_mine,
            "at": _written(one.at) if one.at else "",
        }
        for one in slip.said
    ]
    return {"id": slip.id, "soort": slip.soort, "over": slip.over, "sheet": slip.sheet, "versions": versions}


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), timezone.get_current_timezone())


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
