"""Starting a table in one screen (`/begin`): for whom, and then at once the card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.address import address_of
from keukentafel.tafel.deur.begin_form import BeginForm
from keukentafel.tafel.deur.card_page import CardPage, card_page
from keukentafel.tafel.deur.cookie import secret_of, set_ring
from keukentafel.tafel.deur.faces import face_of
from keukentafel.tafel.deur.first_entries import (
    NoStory,
    about,
    as_carried,
    facts_of,
    first_versions,
    law_of,
    read_story,
)
from keukentafel.tafel.deur.gate import opened_in, private
from keukentafel.tafel.deur.opening import home_of
from keukentafel.tafel.deur.rooms import is_own, place_in, table_url
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, new_code, read_code
from keukentafel.tafel.kluis.card_keys import CodeInUse
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.opening import Opened, close
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.kluis.starting import NotStarted, Started, start_table
from keukentafel.tafel.kluis.throttling import knock

STATUS = {"wacht": 429, "druk": 503, "te_vol": 413, "verhaal_kapot": 400}


@dataclass(frozen=True, slots=True)
class Beginning:
    """One visit to the form: the code and the table's id were made when it was first shown, so that a double tap or
    an answer that got lost starts one table and shows the same card."""

    request: HttpRequest
    code: Bewaarcode
    table_id: UUID
    story: Mapping[str, object] | None
    opened: Opened | None
    state: str = ""
    wait: timedelta = timedelta()

    @property
    def came_from(self) -> str:
        """Where somebody said they were (`/nu/<plek>`), to go on from there."""
        return place_in(self.request.POST) or place_in(self.request.GET)

    def form(self, *, is_sent: bool) -> BeginForm:
        """Return the form, filled in where it was sent."""
        law = law_of(self.story) if self.story else None
        given = {"data": self.request.POST} if is_sent else {"initial": self._initial()}
        return BeginForm(
            today=timezone.localdate(),
            language=languages.current(),
            law=law,
            has_ring=self._asks_for_card(is_sent),
            **given,
        )

    def _asks_for_card(self, is_sent: bool) -> bool:
        """Say whether the form asks which card: a form that was shown without that question is read without it.

        Who taps twice has a ring open the second time, made by the first tap.
        """
        return self.opened is not None and (not is_sent or "kaartje" in self.request.POST)

    def _initial(self) -> dict[str, str]:
        asked = self.request.GET.get("voor", "")
        return ({"voor": asked} if asked in ("zelf", "ander") else {}) | {"kaartje": "zelfde"}


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Ask for whom, with a story from "Waar sta ik?" where one came along; only the button at the end starts.

    Who comes for something of the own table and has it open goes there.

    The first POST changes nothing and comes from a page without a form token, so only the second is checked for one.
    """
    if request.POST.get("doen") == "begin":
        return _start(request)
    beginning = _beginning(request)
    if request.method != "POST" and beginning.opened and is_own(beginning.came_from):
        return private(HttpResponseRedirect(home_of(beginning.opened, beginning.came_from)))
    return private(_asked(beginning))


@csrf_protect
def _start(request: HttpRequest) -> HttpResponse:
    beginning = _beginning(request)
    form = beginning.form(is_sent=True)
    if beginning.state or not form.is_valid():
        return private(_asked(beginning, form))
    return private(_knocked(beginning, form))


def _beginning(request: HttpRequest) -> Beginning:
    """Read what travels in the form; what cannot be read is made anew, or left out with a word about it.

    Words and id count only in a form that proved to be ours: another site, which may send the first one, would choose
    the words on somebody's card and keep a copy.
    """
    story, state = None, ""
    try:
        carried = request.POST.get("verhaal", "")
        story = read_story(carried, languages.current()) if carried else None
    except NoStory:
        state = "verhaal_kapot"
    opened = opened_in(request, at=timezone.now())
    if opened is None and request.POST.get("kaartje") == "zelfde":
        state = state or "ring_dicht"
    own = request.POST if request.POST.get("doen") == "begin" else {}
    code, table_id = _code(own.get("code", "")), _id(own.get("tafel", ""))
    return Beginning(request, code, table_id, story, opened, state)


def _code(typed: str) -> Bewaarcode:
    try:
        return read_code(typed)
    except CodeFaults:
        return new_code()


def _id(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()


def _asked(beginning: Beginning, form: BeginForm | None = None) -> HttpResponse:
    values = {
        "form": form or beginning.form(is_sent=False),
        "beginning": beginning,
        "carried_story": as_carried(beginning.story) if beginning.story else "",
        "minutes": -(-beginning.wait.total_seconds() // 60),
    }
    response = render(beginning.request, "deur/begin.html", values, status=STATUS.get(beginning.state, 200))
    if beginning.wait:
        response.headers["Retry-After"] = str(int(beginning.wait.total_seconds()) + 1)
    return response


def _knocked(beginning: Beginning, form: BeginForm) -> HttpResponse:
    """Start the table, unless too many were started from this address."""
    at = timezone.now()
    entry = knock(address_of(beginning.request), "start", at)
    if entry.wait:
        return _again(beginning, form, "wacht", entry.wait)
    opened = beginning.opened if form.cleaned_data.get("kaartje") == "zelfde" else None
    story = beginning.story
    dossier = about(story) if story else form.dossier
    facts = facts_of(story, beginning.table_id) if story else []
    try:
        started = start_table(
            None if opened else beginning.code,
            gedeeld=first_versions(dossier, form.people, facts, at=at),
            lines={"naam": form.whose} if form.whose else {},
            opened=opened,
            table_id=beginning.table_id,
            at=at,
        )
    except TooBusy:
        entry.take_back()
        return _again(beginning, form, "druk")
    except (NotStarted, SheetFull):
        entry.take_back()
        return _again(beginning, form, "te_vol")
    except CodeInUse:  # sent again after a quarter of an hour: these words open that table
        return _again(beginning, form, "al_begonnen")
    return _inside(beginning, started)


def _again(beginning: Beginning, form: BeginForm, state: str, wait: timedelta = timedelta()) -> HttpResponse:
    """Show the form again with all that was typed and chosen."""
    changed = Beginning(
        beginning.request, beginning.code, beginning.table_id, beginning.story, beginning.opened, state, wait
    )
    return _asked(changed, form)


def _inside(beginning: Beginning, started: Started) -> HttpResponse:
    """Show the card of a new ring; on a ring that was open there is no new card, so lead to the table at once."""
    if started.unlocked is None:
        return HttpResponseRedirect(table_url(started.table_id, beginning.came_from), status=303)
    secret = secret_of(beginning.request)
    if secret:
        close(secret)
    page = CardPage(
        faces=(face_of(beginning.code, today=timezone.localdate()),),
        home=table_url(started.table_id, beginning.came_from),
        table_id=started.table_id,
        is_first=True,
        came_from=beginning.came_from,
    )
    response = card_page(beginning.request, started.unlocked.opened, page)
    set_ring(response, started.unlocked.secret)
    return response
