"""Where each sentence comes from, and changing it before it goes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, fresh, write_all_once
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.plan.behind import stays_behind
from keukentafel.tafel.plan.changing import drafts, fields_of, mark_of, own_words, typed_over
from keukentafel.tafel.plan.edits import forget, gone
from keukentafel.tafel.plan.gathering import AtPlan, plan_at
from keukentafel.tafel.plan.origins import asked
from keukentafel.tafel.plan.pages import goes, page, require_write
from keukentafel.tafel.plan.pieces import Piece, pieces_of
from keukentafel.tafel.plan.words import text


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def origins(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show from which answers each piece comes, changes that lost their sentence, and what stays behind."""
    found = plan_at(seated)
    if request.method == "POST":
        require_write(found)
        if request.POST.get("zin") in {each.sentence for each in gone(found.written, found.changes)}:
            forget(seated, request.POST["zin"])
        return goes(seated, "plan-herkomst", done="bewaard")
    table, language = seated.table.id, current()
    in_plan = frozenset(each.origin.entry for each in found.sentences if each.origin)
    lost = [
        (each, asked(each.sentence.rpartition(".")[0], table, language)) for each in gone(found.written, found.changes)
    ]
    values = {
        "plan": found,
        "pieces": pieces_of(found, table, language),
        "lost": lost,
        "behind": stays_behind(found.answers, table, in_plan, language),
    }
    return page(request, seated, "herkomst", values)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def piece(request: HttpRequest, seated: AtTable, stuk: str) -> HttpResponse:
    """Show the sentences of one piece with their answers, and take changes of them."""
    found = plan_at(seated)
    here = next((each for each in pieces_of(found, seated.table.id, current()) if each.slug == stuk), None)
    if here is None:
        if request.method == "POST":
            return goes(seated, "plan-herkomst")
        raise Http404
    if request.method != "POST":
        return _page(request, seated, found, here)
    require_write(found)
    typed = request.POST.dict()
    try:
        write_all_once(seated, GEDEELD, drafts(seated, found, here, typed))
    except TooLong as refusal:
        return _page(request, seated, found, here, too_long=refusal.excess)
    verb, _, which = typed.get("doen", "").partition(":")
    if verb in ("terug", "laat_los", "neem", "kies"):
        return goes(seated, "plan-stuk", stuk, done="bewaard", part=f"stuk{which.partition(':')[0]}")
    return goes(seated, "plan", done="bewaard")


def _page(request: HttpRequest, seated: AtTable, found: AtPlan, here: Piece, *, too_long: int = 0) -> HttpResponse:
    fields, own = fields_of(found, here), own_words(found, here)
    extra = own.now.naar
    if too_long:
        fields, extra = typed_over(fields, request.POST.dict()), request.POST.get("extra", extra)
    values = {
        "plan": found,
        "piece": here,
        "fields": fields,
        "extra": extra,
        "extra_was": mark_of(own.now.naar),
        "extra_seen": own.seen,
        "extra_versie": fresh(),
        "too_long": text("fout.te_lang", current(), teveel=too_long) if too_long else "",
    }
    return page(request, seated, "stuk", values, status=422 if too_long else 200)
