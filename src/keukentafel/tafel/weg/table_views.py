"""The road on a table: the same screens as "Waar sta ik?", read from the shared sheet and written there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.gate import at_table as at_table_gate
from keukentafel.tafel.deur.rooms import beyond, table_url
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.weg.files import calendar_file, dossier_file
from keukentafel.tafel.weg.keeping import on_table
from keukentafel.tafel.weg.kept.exporting import as_file
from keukentafel.tafel.weg.kept.household import OtherTable, other_tables
from keukentafel.tafel.weg.kept.reading import Reading, read_table
from keukentafel.tafel.weg.kept.table_told import Names, table_told
from keukentafel.tafel.weg.kept.writing import SentTwice, new_stamp, read_stamp, renew_lines, write_changes
from keukentafel.tafel.weg.leading import checked_here, checking_url, dispatch_asked
from keukentafel.tafel.weg.looking import looks_of
from keukentafel.tafel.weg.showing.rights import reader
from keukentafel.tafel.weg.showing.screen import Answer
from keukentafel.tafel.weg.showing.talk import TalkLine, talk_line
from keukentafel.tafel.weg.table_steps import ASKS, CHANGES, road, take
from keukentafel.tafel.weg.telling.facts import GROUPS
from keukentafel.tafel.weg.telling.places import place_of
from keukentafel.tafel.weg.visit import Screen, Visit

READS_AS: Mapping[str, str] = {"mantelzorger": "mantelzorger", "clientondersteuner": "ondersteuner"}
"""Whose rights a role at the table looks for first; the others read those of the person it is about."""

PREPARING = "voorbereiden"
"""The place (`?waar=`) from which one goes on to the preparation."""

ANSWER = "antwoord"
"""The kind of entry that the preparation writes first."""


@require_http_methods(["GET", "HEAD", "POST"])
@at_table_gate
def tafel(request: HttpRequest, at_table: AtTable) -> HttpResponse:
    """Show the road of a table or ask something there (`?doen=kies`); a pressed button leads to such an address.

    So Back and reload ask for a page, and never to send a form again.
    """
    if request.method != "POST":
        return _looked_at(request, at_table)
    try:
        return _answer(request, at_table)
    except SentTwice:
        return _answer(request, sit_down(at_table.opened, at_table.table.id, at=timezone.now()))


def _looked_at(request: HttpRequest, at_table: AtTable) -> HttpResponse:
    reading, visit = _seen(request, at_table)
    verb, _, argument = request.GET.get("doen", "").partition(":")
    asked = take(visit, reading, verb, argument).screen if verb in ASKS and visit.may_write else None
    if asked is None:
        renew_lines(at_table, visit.today, visit.language)
    return _page(request, at_table, reading, asked or road(visit))


def _answer(request: HttpRequest, at_table: AtTable) -> HttpResponse:
    verb, _, argument = request.POST.get("doen", "").partition(":")
    if verb == "taal":
        return _in_other_language(request, at_table, argument)
    if verb in CHANGES | ASKS and not _may_write(at_table):
        raise NotAllowed("write_fact")
    reading, visit = _seen(request, at_table)
    if verb not in CHANGES:
        return _leads_to(request, at_table, reading, verb, argument)
    taken = take(visit, reading, verb, argument)
    if taken.screen is None:
        stamp = read_stamp(visit.typed)
        write_changes(at_table, taken.write, stamp, visit.today, visit.language)
        return _to_road(at_table, waar=place_of(visit.typed["waar"]) if verb == "begin" else "")
    return _page(request, at_table, reading, taken.screen)


def _leads_to(request: HttpRequest, at_table: AtTable, reading: Reading, verb: str, argument: str) -> HttpResponse:
    """Go to the address of what a button asks for; of what came with the form only our own codes stand there."""
    is_ours = {
        "kies": not argument,
        "alles": not argument,
        "vraag": any(argument in kinds for kinds in GROUPS.values()),
        "wijzig": bool(argument) and reading.as_seen(argument) is not None,
    }
    asks = f"{verb}:{argument}" if argument else verb
    reads, usual = reader(argument if verb == "lezer" else request.POST.get("lezer", "")), reader(_reads_as(at_table))
    return _to_road(
        at_table,
        doen=asks if is_ours.get(verb) else "",
        waar=place_of(request.POST.get("waar", "")),
        lezer="" if reads == usual else reads,
    )


def _to_road(at_table: AtTable, **said: str) -> HttpResponse:
    """Go to the road, or to what is asked there (`doen`); `waar` (as in `/nu/<plek>`) says what to ask first."""
    road_url, query = reverse("tafel", args=[at_table.table.id]), {name: code for name, code in said.items() if code}
    return HttpResponseRedirect(f"{road_url}?{urlencode(query)}" if query else road_url, status=303)


def _in_other_language(request: HttpRequest, at_table: AtTable, code: str) -> HttpResponse:
    """Show the same screen, with all that was typed, in the language that was chosen; nothing is written."""
    language = languages.chosen(code) or languages.current()
    languages.speak(request, language)
    verb, _, argument = request.POST.get("scherm", "").partition(":")
    reading, visit = _seen(request, at_table)
    may_show = verb in ASKS and _may_write(at_table)
    taken = take(replace(visit, only_shows=True), reading, verb if may_show else "stand", argument)
    response = _page(request, at_table, reading, taken.screen or road(visit))
    languages.remember(response, language)
    return response


def _seen(request: HttpRequest, at_table: AtTable) -> tuple[Reading, Visit]:
    reading = read_table(at_table.sheet(GEDEELD).entries, languages.current())
    where = {"waar": request.GET.get("waar", ""), "lezer": request.GET.get("lezer", "") or _reads_as(at_table)}
    visit = Visit(
        story=reading.story,
        typed=where | request.POST.dict(),
        today=timezone.localdate(at_table.at),
        language=languages.current(),
        may_write=_may_write(at_table),
    )
    return reading, visit


def _reads_as(at_table: AtTable) -> str:
    """Return for whom the rights are shown unless somebody asks otherwise: a carer sees those of a carer first."""
    person = people_on(at_table.sheet(GEDEELD).entries).get(str(at_table.seat.id), {})
    return READS_AS.get(str(person.get("rol")), "")


def _may_write(at_table: AtTable) -> bool:
    return at_table.right_on(GEDEELD) == "schrijven"


def _page(request: HttpRequest, at_table: AtTable, reading: Reading, screen: Screen) -> HttpResponse:
    values = {
        "screen": screen.name,
        "before": "",
        "carried": "",
        "reader": reader(_told_with(request, "lezer") or _reads_as(at_table)),
        "stamp": read_stamp(request.POST) if screen.name == "vraag" and _is_refused(screen) else new_stamp(),
        "keeping": on_table(at_table.table.id, may_write=_may_write(at_table)),
        "table": table_told(reading, _names(at_table)),
        "household": _household(request, at_table) if screen.name == "stand" else (),
        "talk": _talk(at_table, reading) if screen.name == "stand" else None,
        "to_check": _to_check(at_table, reading) if screen.name == "stand" else None,
        "hearing": _hearing(at_table, screen),
        "dispatch": dispatch_asked(at_table, reading.story) if screen.name == "stand" else None,
        "preparing": _preparing(at_table) if screen.name == "kies" and not screen.values.get("has_facts") else "",
        "looks": looks_of(at_table, timezone.localdate(at_table.at)) if screen.name == "stand" else None,
        **screen.values,
    }
    response = render(request, f"weg/{screen.name}.html", values, status=screen.status)
    response["Referrer-Policy"] = "same-origin"
    return response


def _told_with(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "") or request.GET.get(name, "")


def _preparing(at_table: AtTable) -> str:
    """Return where somebody goes on preparing: who opens a table with an empty road may have come back for that."""
    has_begun = PREPARING in beyond().places and said_on(at_table, (ANSWER,))
    return table_url(at_table.table.id, PREPARING) if has_begun else ""


def _talk(at_table: AtTable, reading: Reading) -> TalkLine | None:
    """Return where the road leads around the talk, on the day of this request."""
    facts = reading.story.dossier.facts if reading.story and reading.story.facts else ()
    return talk_line(facts, at_table.table.id, timezone.localdate(at_table.at))


@dataclass(frozen=True, slots=True)
class ToCheck:
    """The letter of the gemeente that came last, where one checks it, and whether somebody did so already."""

    kind: Literal["verslag", "besluit"]
    url: str
    is_done: bool


def _to_check(at_table: AtTable, reading: Reading) -> ToCheck | None:
    """Return which letter of the gemeente came last, a report or a decision, and where one checks it; None for none."""
    facts = reading.story.dossier.facts if reading.story and reading.story.facts else ()
    came = [fact.soort for fact in facts if fact.soort in ("verslag_verzonden", "besluit_bekendgemaakt")]
    way = checking_url(at_table.table.id)
    if not (came and way):
        return None
    kind: Literal["verslag", "besluit"] = "verslag" if came[-1] == "verslag_verzonden" else "besluit"
    here = checked_here(at_table, kind)
    return ToCheck(kind, here.url if here else way, is_done=bool(here and here.is_judged))


def _hearing(at_table: AtTable, screen: Screen) -> str:
    """Return where one reads what to say at the hearing, or checks the decision for it; "" without an objection."""
    shown = screen.values.get("answer")
    if not isinstance(shown, Answer) or shown.objected is None:
        return ""
    here = checked_here(at_table, "besluit")
    return here.hearing if here else checking_url(at_table.table.id)


def _household(request: HttpRequest, at_table: AtTable) -> tuple[OtherTable, ...]:
    """Return the other tables of who looks; whether there are any, the frame of the page asks already."""
    frame = vars(request)["frame"]
    return other_tables(at_table, timezone.localdate(at_table.at)) if frame.has_more_tables else ()


def _is_refused(screen: Screen) -> bool:
    """Say whether a form comes back with faults: it then still is the same form."""
    return bool(getattr(screen.values.get("form"), "errors", None))


def _names(at_table: AtTable) -> Names:
    people = people_on(at_table.sheet(GEDEELD).entries)
    known = {seat: str(person.get("naam") or "")[:60] for seat, person in people.items()}
    return Names(known, str(at_table.seat.id), languages.current())


def _takes_along(
    make: Callable[[HttpRequest, AtTable, Reading, Visit], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Answer a tap with a file; where there is nothing to take along, back to the road."""

    def taken(request: HttpRequest, at_table: AtTable) -> HttpResponse:
        reading, visit = _seen(request, at_table)
        if request.method != "POST" or visit.story is None:
            return _to_road(at_table)
        return make(request, at_table, reading, visit)

    return require_http_methods(["GET", "HEAD", "POST"])(at_table_gate(taken))


@_takes_along
def agenda(request: HttpRequest, at_table: AtTable, _: Reading, visit: Visit) -> HttpResponse:
    """Hand over the dates for an agenda."""
    more = looks_of(at_table, visit.today).days
    return calendar_file(visit.told(), visit.today, plain=bool(request.POST.get("duidelijk")), more=more)


@_takes_along
def bestand(_: HttpRequest, __: AtTable, reading: Reading, visit: Visit) -> HttpResponse:
    """Hand over the road as a dossier file, with the old lines and what stands aside."""
    return dossier_file(as_file(reading, visit.told()))
