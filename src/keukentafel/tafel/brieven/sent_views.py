"""What happens to a letter besides writing: sent, not sent after all, received, thrown away, wiped, or chosen."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from keukentafel.tafel.brieven import kept as keeping
from keukentafel.tafel.brieven.drafts import draft_of
from keukentafel.tafel.brieven.kept import Kept
from keukentafel.tafel.brieven.moving import move, other_sheet
from keukentafel.tafel.brieven.pages import goes, page, require_write, road_of
from keukentafel.tafel.brieven.saving import save
from keukentafel.tafel.brieven.sending import (
    CannotBe,
    ReceivedForm,
    SentForm,
    mark_not_sent,
    mark_received,
    mark_sent,
    sent_fact,
)
from keukentafel.tafel.brieven.texts import text
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Stamp, TooLong, stamp_in
from keukentafel.tafel.kluis.rights import may

ANY = ["GET", "HEAD", "POST"]


@require_http_methods(ANY)
@at_table
def sent(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Ask when and how a letter went; then it is kept as it went, and the road knows it."""
    kept = _mine(seated, stuk)
    if kept.state != "concept":
        return goes(seated, "brief", stuk)
    road = road_of(seated)
    fits = sent_fact(seated, road.seen, kept)
    data = request.POST.dict() if request.method == "POST" else None
    form = SentForm(data, today=road.seen.today, fits=fits, is_private=kept.is_private)
    stamp = stamp_in(data or {"vorige": kept.seen}, kept.id)
    if data is not None and form.is_valid():
        try:
            mark_sent(seated, road.reading, road.seen, kept, form, stamp)
            return goes(seated, "brief", stuk, done="verstuurd")
        except CannotBe as refusal:
            form.refuse(refusal.reason)
        except TooLong as refusal:
            form.add_error(None, text("fout.te_lang_geheel", teveel=refusal.excess))
    values = {"kept": kept, "form": form, "stamp": stamp, "fits": fits}
    return page(request, seated, "versturen", values, status=200 if data is None else 422)


@require_POST
@at_table
def not_sent(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Take back that a letter was sent: it becomes a draft again, and the road forgets it."""
    kept = _mine(seated, stuk)
    if kept.state != "verstuurd":
        return goes(seated, "brief", stuk)
    road = road_of(seated)
    try:
        mark_not_sent(seated, road.reading, road.seen, kept, _after(kept))
    except CannotBe as refusal:
        values = {"kept": kept, "letter": kept.letter.fragment(heading=2) if kept.letter else ""}
        cannot = text("fout.feit_kan_niet", reden=refusal.reason)
        return page(request, seated, "verstuurd", {**values, "cannot": cannot}, status=422)
    return goes(seated, "brief", stuk, done="toch_niet")


@require_http_methods(ANY)
@at_table
def received(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Ask when a letter came, as its receiver confirmed."""
    kept = _mine(seated, stuk)
    if kept.state != "verstuurd":
        return goes(seated, "brief", stuk)
    road = road_of(seated)
    data = request.POST.dict() if request.method == "POST" else None
    form = ReceivedForm(data, today=road.seen.today, sent_on=kept.sent_on)
    stamp = stamp_in(data or {"vorige": kept.seen}, kept.id)
    if data is not None and form.is_valid():
        try:
            mark_received(seated, road.reading, road.seen, kept, str(form.cleaned_data["ontvangen"]), stamp)
            return goes(seated, "brief", stuk, done="ontvangen")
        except CannotBe as refusal:
            form.refuse(refusal.reason)
    return page(
        request, seated, "ontvangen", {"kept": kept, "form": form, "stamp": stamp}, status=200 if data is None else 422
    )


@require_POST
@at_table
def throw_away(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Throw a draft away; the room offers to put it back."""
    kept = _mine(seated, stuk)
    if kept.state in ("concept", "botst"):
        save(seated, kept.sheet, None, _after(kept))
    return goes(seated, "brieven", done="weg", part="klaar")


@require_POST
@at_table
def put_back(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Put back what was thrown away."""
    kept = _mine(seated, stuk)
    if kept.state == "weg":
        save(seated, kept.sheet, kept.now.content, _after(kept))
    return goes(seated, "brieven", done="terug", part="klaar")


@require_http_methods(ANY)
@at_table
def wipe(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Say what wiping does, and wipe a letter in all its versions."""
    kept = _mine(seated, stuk)
    if request.method == "POST" and may(seated, "wipe", sheet=kept.sheet):
        seated.wipe(kept.sheet, [kept.id])
        return goes(seated, "brieven", done="gewist", part="klaar")
    return page(request, seated, "wissen", {"kept": kept})


@require_POST
@at_table
def lay(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Move a draft to the letters of the table, or to one's own sheet; pressed twice it moves once."""
    kept = next((each for each in keeping.letters_of(seated) if each.handle == stuk), None)
    if kept is None:
        return goes(seated, "brieven")
    sheet = other_sheet(seated, kept)
    if not sheet or sheet != request.POST.get("naar"):
        return goes(seated, "brief", stuk)
    return goes(seated, "brief", move(seated, kept, sheet), done="verlegd")


@require_http_methods(ANY)
@at_table
def choose(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Show a letter that two people changed at once, each as it would go, and take the choice of one."""
    kept = _mine(seated, stuk)
    if kept.state != "botst":
        return goes(seated, "brief", stuk)
    chosen = next((one for one in kept.current if one.versie == request.POST.get("keuze")), None)
    stamp = stamp_in(request.POST.dict() or {"vorige": kept.seen}, kept.id)
    if request.method == "POST" and chosen:
        save(seated, kept.sheet, dict(chosen.content) or None, stamp)
        return goes(seated, "brieven", done="weg") if chosen.is_gone else goes(seated, "brief", stuk, done="gekozen")
    seen = road_of(seated).seen
    options = [
        (one, seen.drawn(draft_of(one.content)).letter.fragment(heading=2)) for one in kept.current if not one.is_gone
    ]
    values = {"kept": kept, "options": options, "gone": [one for one in kept.current if one.is_gone], "stamp": stamp}
    return page(request, seated, "kies", values, status=422 if request.method == "POST" else 200)


def _mine(seated: AtTable, stuk: UUID) -> Kept:
    """Return a letter that this seat may change.  Raises Http404, NotAllowed."""
    kept = keeping.find(seated, stuk)
    require_write(kept)
    return kept


def _after(kept: Kept) -> Stamp:
    """Return fresh names for a version that follows all that counts now."""
    return stamp_in({"vorige": kept.seen}, kept.id)
