"""The what-if cards of a table: the list by check date, one card to make or change, and all of them on paper."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, TooLong
from keukentafel.tafel.kluis.said import Said, find_said
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.voorbereiding.writing import may_share, sheet_for, take_away, write_entry
from keukentafel.tafel.watals.cards import Card, card_in, content_of, months_ahead
from keukentafel.tafel.watals.entries import WHAT_IF, cards_of
from keukentafel.tafel.watals.forms import CardForm
from keukentafel.tafel.watals.shown import rows, who_does
from keukentafel.tafel.watals.starts import Start, start_of, starts
from keukentafel.tafel.watals.texts import text
from keukentafel.tafel.weg.leading import reminder_url
from wet.teksten import written_date

DONE = frozenset({"bewaard", "weg"})
HALF_A_YEAR = "nieuw_gesprek"
"""The card that asks for a new talk, which stands apart on the page."""


@require_GET
@at_table
def cards(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the cards, the next check date first, and those that one may take over."""
    kept, today = cards_of(seated), _today(seated)
    shown = rows(kept, helpers_of(seated), today, current())
    taken = {one.card.start for one in kept}
    values = {
        "cards": shown,
        "past": [row for row in shown if row.check in ("passed", "today")],
        "next": next((row for row in shown if row.check == "ahead"), None),
        "starts": [start for start in starts() if start.code not in taken and start.code != HALF_A_YEAR],
        "again": start_of(HALF_A_YEAR) if HALF_A_YEAR not in taken else None,
        "reminder_url": reminder_url(seated.table.id),
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    return render(request, "watals/watals.html", values)


@require_GET
@at_table
def paper(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show all cards as cards to print and to cut out."""
    shown = rows(cards_of(seated), helpers_of(seated), _today(seated), current())
    return render(request, "watals/papier.html", {"cards": shown})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def add(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Make a card, its own or one of those to take over."""
    start = start_of(request.POST.get("kaart", "") or request.GET.get("kaart", ""))
    form = _form(request, seated, _from_start(start, _today(seated)))
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form, None)
        if response is not None:
            return response
    return _page(request, seated, {"form": form, "start": start})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, seated: AtTable, card: UUID) -> HttpResponse:
    """Change a card; where two wrote past each other, what is saved is what holds."""
    said, known = _find(seated, card)
    form = _form(request, seated, _initial(seated, said, known))
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form, said)
        if response is not None:
            return response
    values = {
        "form": form,
        "said": said,
        "start": start_of(known.start),
        "others": [_in_words(seated, one.content) for one in said.current] if said.is_conflict else [],
        "check": known.check(_today(seated)),
        "look_on": written_date(known.look_on, current()) if known.look_on else "",
    }
    return _page(request, seated, values)


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, card: UUID) -> HttpResponse:
    """Take a card away; its day goes from the road too."""
    said = find_said(seated, (WHAT_IF,), card)
    if said is not None:
        take_away(seated, said)
    return _back(seated, "weg")


def _today(seated: AtTable) -> date:
    return timezone.localdate(seated.at)


def _find(seated: AtTable, card: UUID) -> tuple[Said, Card]:
    said = find_said(seated, (WHAT_IF,), card)
    known = card_in(said.content, said.id) if said is not None else None
    if said is None or known is None:
        raise Http404
    return said, known


def _from_start(start: Start | None, today: date) -> Mapping[str, object]:
    if start is None:
        return {}
    look = written_date(months_ahead(today, start.months), current()) if start.months else ""
    return {"kaart": start.code, "als": start.what, "kijken_op": look}


def _initial(seated: AtTable, said: Said, known: Card) -> Mapping[str, object]:
    is_helper = known.who in {helper.id for helper in helpers_of(seated)}
    return {
        "kaart": known.start,
        "als": known.what,
        "dan": known.then,
        "wie": known.who if is_helper else "",
        "wie_woorden": "" if is_helper else who_does(known, {}, current()),
        "bellen": known.call,
        "kijken_op": written_date(known.look_on, current()) if known.look_on else "",
        "afgesproken": "ja" if known.is_agreed else "nee",
        "vel": said.sheet,
        "vorige": said.seen,
    }


def _form(request: HttpRequest, seated: AtTable, initial: Mapping[str, object]) -> CardForm:
    return CardForm(
        request.POST if request.method == "POST" else None,
        today=_today(seated),
        language=current(),
        helpers=[(helper.id, helper.called(current())) for helper in helpers_of(seated)],
        may_share=may_share(seated),
        initial=initial,
    )


def _written(seated: AtTable, form: CardForm, old: Said | None) -> HttpResponse | None:
    """Write and lead back; None where it does not fit, which the form then says."""
    typed = form.cleaned_data
    draft = Draft(typed["stuk"], typed["versie"], WHAT_IF, content_of(form.card()), None, form.seen)
    try:
        write_entry(seated, sheet_for(seated, typed["vel"]), draft, old)
    except TooLong:
        form.add_error(None, text("fout.te_veel"))
        return None
    return _back(seated, "bewaard")


def _back(seated: AtTable, done: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('watals', args=[seated.table.id])}?klaar={done}#klaar", status=303)


def _page(request: HttpRequest, seated: AtTable, values: Mapping[str, object]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "watals/kaart.html", {"may_share": may_share(seated), **values}, status=status)


def _in_words(seated: AtTable, content: Mapping[str, object]) -> str:
    """Return a card in one line, for who has to choose between two."""
    card = card_in(content, "")
    if card is None:
        return ""
    who = who_does(card, {helper.id: helper for helper in helpers_of(seated)}, current())
    look = written_date(card.look_on, current()) if card.look_on else ""
    return ", ".join(part for part in (card.what, card.then, who, card.call, look) if part)
