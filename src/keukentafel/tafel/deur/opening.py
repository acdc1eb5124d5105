"""Opening a table with the eight words of a card, or being handed on with those of an invitation."""

import math
from dataclasses import dataclass, replace
from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.address import address_of
from keukentafel.tafel.deur.carrying import FIELD, Carried, read_carried
from keukentafel.tafel.deur.cookie import secret_of, set_ring
from keukentafel.tafel.deur.gate import private
from keukentafel.tafel.deur.mending import Fault, shown_faults
from keukentafel.tafel.deur.rooms import beyond, home_url
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, read_code
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.models import Seat
from keukentafel.tafel.kluis.opening import IsInvitation, NothingOpens, Opened, close, unlock
from keukentafel.tafel.kluis.throttling import knock

BUSY_SECONDS = 10
"""What somebody is asked to wait when so many are opening that the vault took no more."""

LONGEST_SHOWN = 1_000
"""Characters of what was typed that come back on the page: as many as the vault reads."""

STATUS = {"wacht": 429, "druk": 503}


@dataclass(frozen=True, slots=True)
class CodeScreen:
    """What the code screen shows: what was typed, what is wrong with it, and what waits behind it."""

    typed: str = ""
    carried: Carried | None = None
    state: str = ""
    faults: tuple[Fault, ...] = ()
    wait: timedelta = timedelta()

    @property
    def seconds(self) -> int:
        """How long to wait, rounded up."""
        return math.ceil(self.wait.total_seconds())

    @property
    def minutes(self) -> int:
        """How long to wait, rounded up."""
        return math.ceil(self.wait.total_seconds() / 60)


@require_http_methods(["GET", "HEAD", "POST"])
def open_table(request: HttpRequest) -> HttpResponse:
    """Ask for the words, or open with those that were typed; no address ever holds them."""
    if request.method != "POST":
        return _shown(request, CodeScreen())
    typed = (request.POST.get("neem") or request.POST.get("woorden", ""))[:LONGEST_SHOWN]
    screen = CodeScreen(typed, read_carried(request.POST.get(FIELD, "")))
    try:
        code = read_code(typed)
    except CodeFaults as wrong:
        state = "fout" if typed.strip() else "leeg"
        return _shown(request, replace(screen, state=state, faults=shown_faults(typed, wrong.faults)))
    return _knocked(request, screen, code)


def _knocked(request: HttpRequest, screen: CodeScreen, code: Bewaarcode) -> HttpResponse:
    """Try words that can be a code: counted before anything is derived, taken back where they were right."""
    at = timezone.now()
    entry = knock(address_of(request), "open", at)
    if entry.wait:
        return _shown(request, replace(screen, state="wacht", wait=entry.wait))
    try:
        unlocked = unlock(code, at=at)
    except NothingOpens:
        return _shown(request, replace(screen, state="niets"))
    except TooBusy:
        entry.take_back()
        return _shown(request, replace(screen, state="druk", wait=timedelta(seconds=BUSY_SECONDS)))
    except IsInvitation as found:
        entry.take_back()
        accept = beyond().on_invitation
        return private(accept(request, found.invited, code)) if accept else _shown(request, screen)
    entry.take_back()
    _close_before(request)
    response = _inside(request, unlocked.opened, screen.carried)
    set_ring(response, unlocked.secret)
    return response


def _close_before(request: HttpRequest) -> None:
    """Close what was open in this browser: its cookie is about to be replaced."""
    secret = secret_of(request)
    if secret:
        close(secret)


def _inside(request: HttpRequest, opened: Opened, carried: Carried | None) -> HttpResponse:
    """Lead to the page that was asked for, or offer to send on the form that came along; never sent by itself."""
    if carried and carried.is_form:
        return private(render(request, "deur/weer_open.html", {"carried": carried, "home": home_of(opened)}))
    return private(HttpResponseRedirect(carried.path if carried else home_of(opened), status=303))


def home_of(opened: Opened, came_from: str = "") -> str:
    """Return where a ring leads to: its one table, there to the page of a place (`?waar=`), else the overview."""
    tables = list(Seat.objects.filter(ring_id=opened.ring_id).values_list("table_id", flat=True)[:2])
    return home_url(tables, came_from)


def _shown(request: HttpRequest, screen: CodeScreen) -> HttpResponse:
    response = private(render(request, "deur/open.html", {"screen": screen, "carried": screen.carried}))
    response.status_code = STATUS.get(screen.state, 200)
    if screen.wait:
        response.headers["Retry-After"] = str(screen.seconds)
    return response
