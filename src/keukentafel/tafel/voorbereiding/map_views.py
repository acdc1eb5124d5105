"""The map of the preparation: what there is, how far one is, where one goes on, and all that was answered so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from keukentafel.content.domeinen import Domain
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.answers import Answer, Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import CHILD, domains_of
from keukentafel.tafel.voorbereiding.form_pages import saved
from keukentafel.tafel.voorbereiding.progress import (
    Spot,
    State,
    first_open,
    mark,
    states_of,
    where_was,
)
from keukentafel.tafel.voorbereiding.rooms import Part, parts
from keukentafel.tafel.voorbereiding.short import underway
from keukentafel.tafel.voorbereiding.stones import draw_stones
from keukentafel.tafel.voorbereiding.views import page_url, plan_url
from keukentafel.tafel.voorbereiding.words import room_words, said, text


@dataclass(frozen=True, slots=True)
class OnMap:
    """One part of a life on the map: how far it is, who wrote there, and the page to go on with."""

    code: str
    title: str
    state: State
    state_words: str
    url: str
    writers: tuple[str, ...]
    is_all_private: bool
    is_kept_back: bool
    wants_to_talk: bool


@dataclass(frozen=True, slots=True)
class RoomOnMap:
    """A room beside the questions."""

    title: str
    text: str
    url: str
    state_words: str


@require_GET
@at_table
def map_page(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the map; to who never answered anything one question with two doors."""
    answers = answers_of(seated)
    here = domains_of(seated, answers)
    states = states_of(answers, here)
    spot = where_was(answers, states)
    rooms, short = parts(), underway(answers, here)
    values = {
        "table": seated.table.id,
        "is_first": all(state == "open" for state in states.values()),
        "places": [_on_map(seated, answers, domain, states[code]) for code, domain in here.items()],
        "stones": draw_stones(list(states.values()), _place(here, spot)),
        "counts": {state: list(states.values()).count(state) for state in ("klaar", "bezig", "overgeslagen", "open")},
        "count": len(here),
        "onward": _onward(seated, here, spot),
        "short": short,
        "plan_url": plan_url(seated, is_short=short is not None),
        "finished": said(here[after].title) if (after := request.GET.get("af", "")) in here else "",
        "was_skipped": states.get(request.GET.get("af", "")) == "overgeslagen",
        "asks_for_children": CHILD not in here,
        "groups": [(group, _rooms(seated, rooms, group)) for group in ("vooraf", "samen", "papier")],
        "page": {"saved": saved(seated, answers)},
        "may_share": seated.right_on(GEDEELD) == "schrijven",
    }
    return render(request, "voorbereiding/kaart.html", values)


def _place(here: Mapping[str, Domain], spot: Spot | None) -> int | None:
    return list(here).index(spot.domain) if spot else None


def _onward(seated: AtTable, here: Mapping[str, Domain], spot: Spot | None) -> tuple[str, str] | None:
    """Return the title of the part to go on with, and its page; None where all was done or skipped."""
    return (said(here[spot.domain].title), page_url(seated, spot)) if spot else None


def _on_map(seated: AtTable, answers: Answers, domain: Domain, state: State) -> OnMap:
    found = answers.of(domain.code)
    spot = first_open(answers, domain.code) if state == "bezig" else Spot(domain.code, 1)
    return OnMap(
        code=domain.code,
        title=said(domain.title),
        state=state,
        state_words=text(f"staat.{state}"),
        url=page_url(seated, spot),
        writers=_names(found),
        is_all_private=bool(found) and all(answer.is_private for answer in found),
        is_kept_back=answers.is_kept_back(domain.code),
        wants_to_talk=mark(answers, domain.code, "bespreken") == "ja",
    )


def _names(found: Sequence[Answer]) -> tuple[str, ...]:
    """Return who wrote at the table; oneself is "u"."""
    shared = [one for answer in found if not answer.is_private for one in answer.said]
    return tuple(dict.fromkeys(text("wie.u") if one.is_mine else one.by or text("wie.iemand") for one in shared))


def _rooms(seated: AtTable, found: Sequence[Part], group: str) -> list[RoomOnMap]:
    return [
        RoomOnMap(
            *room_words(part.code),
            url=reverse(part.url_name, args=[seated.table.id]),
            state_words=text(f"kamer.{part.state(seated)}"),
        )
        for part in found
        if part.group == group and part.is_for(seated)
    ]
