"""The network of a table: look at it, put somebody in, change it, and see what lies still if somebody drops out."""

from collections.abc import Mapping
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
from keukentafel.tafel.netwerk.forms import PersonForm
from keukentafel.tafel.netwerk.people import around, if_drops_out, support_in
from keukentafel.tafel.netwerk.shown import gone_of, network_of
from keukentafel.tafel.netwerk.texts import text, ways_to_ask
from keukentafel.tafel.voorbereiding.helping import HELPER, Helper, helpers_of, relation_label, relations
from keukentafel.tafel.voorbereiding.writing import may_share, sheet_for, take_away, write_entry
from keukentafel.tafel.week.entries import moments_of
from wet.teksten import written_date

DONE = frozenset({"bewaard", "weg"})


@require_GET
@at_table
def network(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show everybody around the table, and what lies still if the person that was asked about drops out."""
    helpers = helpers_of(seated)
    moments = [kept.moment for kept in moments_of(seated)]
    people = around(helpers, moments)
    falls = next((one for one in helpers if str(one.said.handle) == request.GET.get("valt", "")), None)
    values = {
        "network": network_of(people, timezone.localdate(seated.at), current()),
        "falls": falls.said.handle if falls else None,
        "gone": gone_of(if_drops_out(falls, moments), current()) if falls else None,
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    return render(request, "netwerk/netwerk.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def add(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Put somebody around the table."""
    form = _form(request, seated, {"gevraagd": "helpt"})
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form, None)
        if response is not None:
            return response
    return _page(request, seated, {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, seated: AtTable, person: UUID) -> HttpResponse:
    """Change what was said about somebody; where two wrote past each other, what is saved is what holds."""
    said, helper = _find(seated, person)
    (known,) = around([helper], [kept.moment for kept in moments_of(seated)])
    initial = {
        "relatie": helper.relation,
        "naam": helper.name,
        "naam_delen": helper.shares_name,
        "woont_bij": helper.lives_in,
        "gevraagd": known.asked,
        "tot": written_date(known.until, current()) if known.until else "",
        "vel": said.sheet,
        "vorige": said.seen,
        "steun": known.support,
        **known.stories,
    }
    form = _form(request, seated, initial)
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form, said)
        if response is not None:
            return response
    others = [_in_words(one.content) for one in said.current] if said.is_conflict else []
    return _page(request, seated, {"form": form, "said": said, "others": others})


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, person: UUID) -> HttpResponse:
    """Take somebody away from the drawing; what the week says stays, by somebody who is no longer listed."""
    said = find_said(seated, (HELPER,), person)
    if said is not None:
        take_away(seated, said)
    return _back(seated, "weg")


@require_GET
@at_table
def asking(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show ways in which one can ask for help, for who finds that hard."""
    return render(request, "netwerk/vragen.html", {"ways": ways_to_ask()})


def _find(seated: AtTable, person: UUID) -> tuple[Said, Helper]:
    said = find_said(seated, (HELPER,), person)
    helper = next((one for one in helpers_of(seated) if said is not None and one.said.handle == said.handle), None)
    if said is None or helper is None:
        raise Http404
    return said, helper


def _form(request: HttpRequest, seated: AtTable, initial: Mapping[str, object]) -> PersonForm:
    data = request.POST if request.method == "POST" else None
    today = timezone.localdate(seated.at)
    return PersonForm(data, today=today, language=current(), may_share=may_share(seated), initial=initial)


def _written(seated: AtTable, form: PersonForm, old: Said | None) -> HttpResponse | None:
    """Write and lead back; None where it does not fit, which the form then says."""
    typed = form.cleaned_data
    kept = dict(old.content) if old is not None else {}
    content = {key: value for key, value in kept.items() if key not in form.fields} | form.content()
    draft = Draft(typed["stuk"], typed["versie"], HELPER, content, None, form.seen)
    try:
        write_entry(seated, sheet_for(seated, typed["vel"]), draft, old, may_repeat=not typed["naam"])
    except TooLong:
        form.add_error(None, text("fout.te_veel"))
        return None
    return _back(seated, "bewaard")


def _back(seated: AtTable, done: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('netwerk', args=[seated.table.id])}?klaar={done}#klaar", status=303)


def _page(request: HttpRequest, seated: AtTable, values: Mapping[str, object]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "netwerk/persoon.html", {"may_share": may_share(seated), **values}, status=status)


def _in_words(content: Mapping[str, object]) -> str:
    """Return a person in one line, for who has to choose between two."""
    relation = str(content.get("relatie") or "iemand")
    shown = [str(content.get(name) or "") for name in ("naam", "doet_nu", "kan_meer", "grenzen", "tot")]
    known = relation_label(relation, current()) if relation in relations() else ""
    support = [text(f"steun.{code}").lower() for code in support_in(content)]
    return ", ".join(part for part in (known, *shown, *support) if part)
