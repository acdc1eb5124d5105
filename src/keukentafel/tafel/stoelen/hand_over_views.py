"""The page with which somebody who supports hands over: read, changed, printed, or kept as a note."""

from collections.abc import Mapping
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.holding import day_of
from keukentafel.tafel.kluis.once import Draft, TooLong, write_once
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.stoelen.handing_over import Stands, stands
from keukentafel.tafel.stoelen.texts import text
from keukentafel.tafel.weg.telling.fields import TypedField
from wet.teksten import written_date

NOTE = "notitie"
LONGEST = 8_000


class HandOverForm(forms.Form):
    """The words of a hand-over, and who reads them."""

    stuk = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, str] | None, *, words: str, may_share: bool, language: str) -> None:
        fresh = {"stuk": str(uuid4()), "versie": str(uuid4()), "tekst": words, "vel": GEDEELD if may_share else EIGEN}
        super().__init__(data=data, initial=fresh, use_required_attribute=False)
        self.fields["tekst"] = TypedField(
            label=text("overdracht.tekst", language),
            help_text=text("overdracht.uitleg", language),
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}),
            error_messages={
                "required": text("overdracht.leeg", language),
                "max_length": text("overdracht.lang", language, meest=f"{LONGEST}"),
            },
        )
        offered = [GEDEELD, EIGEN] if may_share else [EIGEN]
        self.fields["vel"] = forms.ChoiceField(
            label=text("overdracht.vel", language),
            choices=[(name, text(f"overdracht.{name}", language)) for name in offered],
            widget=forms.RadioSelect,
        )


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def hand_over(request: HttpRequest, table: AtTable) -> HttpResponse:
    """Show how the table stands with a text made from it; keep that text as a note where somebody asks for it."""
    language = languages.current()
    found = stands(table, language)
    may_share = may(table, "write_note", sheet=GEDEELD)
    data = request.POST if request.method == "POST" else None
    form = HandOverForm(data, words=words_of(found, language), may_share=may_share, language=language)
    if data is not None and form.is_valid() and _kept(table, form, language):
        return HttpResponseRedirect(f"{reverse('stoelen-overdracht', args=[table.table.id])}?klaar=ja", status=303)
    values = {"table_id": table.table.id, "stands": found, "form": form, "done": request.GET.get("klaar") == "ja"}
    return render(request, "stoelen/overdracht.html", values, status=422 if data is not None else 200)


def words_of(found: Stands, language: str) -> str:
    """Return how a table stands as lines that somebody may change."""
    lines = {
        "staat": (found.headline,),
        "dag": (found.nearest,),
        "klaar": found.done,
        "begonnen": found.begun,
        "open": _counted(found.untouched, language),
        "bespreken": found.to_talk_about,
        "afgesproken": found.agreed,
    }
    told = (f"{text(f'overdracht.{code}', language)}: {'; '.join(said)}" for code, said in lines.items() if any(said))
    return "\n".join(told)


def _counted(untouched: int, language: str) -> tuple[str, ...]:
    code = "overdracht.aantal_een" if untouched == 1 else "overdracht.aantal"
    return (text(code, language, aantal=f"{untouched}"),) if untouched else ()


def _kept(table: AtTable, form: HandOverForm, language: str) -> bool:
    typed = form.cleaned_data
    title = text("overdracht.titel", language, dag=written_date(day_of(table.at), language))
    content = {"tekst": typed["tekst"], "titel": title}
    try:
        write_once(table, typed["vel"], Draft(typed["stuk"], typed["versie"], NOTE, content))
    except (TooLong, SheetFull):
        form.add_error("tekst", text("overdracht.vol", language))
        return False
    return True
