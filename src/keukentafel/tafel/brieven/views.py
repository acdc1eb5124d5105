"""The room of letters at a table: all of them, writing one, the letter itself, and its text piece by piece."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from uuid import UUID, uuid5

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.letters import kinds
from keukentafel.letters.typed_text import STORY
from keukentafel.tafel.brieven import kept as keeping
from keukentafel.tafel.brieven.after_objecting import next_after
from keukentafel.tafel.brieven.asking import LetterForm
from keukentafel.tafel.brieven.drafts import Draft
from keukentafel.tafel.brieven.drawing import Sight, hints
from keukentafel.tafel.brieven.kept import Kept
from keukentafel.tafel.brieven.moving import other_sheet
from keukentafel.tafel.brieven.pages import Road, goes, page, require_write, road_of, sheets_of
from keukentafel.tafel.brieven.preparing import in_their_letter, prepared
from keukentafel.tafel.brieven.remembering import OWN_NAME, remember, remembered, tell_gemeente, without_gemeente
from keukentafel.tafel.brieven.saving import require_fits, save
from keukentafel.tafel.brieven.shelf import shelf
from keukentafel.tafel.brieven.taking import FORMS, letter_file
from keukentafel.tafel.brieven.texts import text
from keukentafel.tafel.brieven.where import WhereForm
from keukentafel.tafel.brieven.words import changed, changing
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Stamp, TooLong, stamp_in
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.sheets import EIGEN
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.leading import dispatch_asked

OBJECTIONS = ("bezwaar", "bezwaar_pro_forma")
"""The letters whose last day hangs on the day on which a decision was sent (Awb 6:7, 6:8)."""

ANY = ["GET", "HEAD", "POST"]


@require_GET
@at_table
def room(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show all letters: what makes sense now, drafts, what was sent, and every other with why not now."""
    letters = keeping.letters_of(seated)
    values = {
        "shelf": shelf(road_of(seated).seen),
        "drafts": [each for each in letters if each.state in ("concept", "botst")],
        "sent": sorted((each for each in letters if each.state == "verstuurd"), key=_sent_on, reverse=True),
        "gone": [each for each in letters if each.state == "weg" and each.may_write],
        "may_write": bool(sheets_of(seated)),
    }
    return page(request, seated, "kamer", values)


def _sent_on(each: Kept) -> str:
    return each.sent_on.isoformat() if each.sent_on else ""


@require_http_methods(ANY)
@at_table
def write(request: HttpRequest, seated: AtTable, soort: str) -> HttpResponse:
    """Begin a letter, or go on with the draft of it; `?nieuw` begins another one beside it, `?vel=eigen` one's own."""
    if soort not in kinds():
        raise Http404
    letters, sheets = keeping.letters_of(seated), sheets_of(seated)
    if not sheets:
        raise NotAllowed("write_fact")
    alone = request.GET.get("vel") == EIGEN and EIGEN in sheets
    if request.method == "GET" and "nieuw" not in request.GET:
        begun = _begun([each for each in letters if each.sheet == EIGEN or not alone], soort)
        if begun:
            return goes(seated, "brief-vragen", begun.handle)
    road = road_of(seated)
    data = request.POST.dict() if request.method == "POST" else None
    ready = prepared(seated, soort, alone=alone or sheets == (EIGEN,))
    read = in_their_letter(seated, soort, alone=alone or sheets == (EIGEN,))
    known = {**read, **ready, **remembered(seated, soort, letters, is_own=alone), **road.seen.first_answers()}
    known |= {"kenmerk": read["kenmerk"]} if "kenmerk" in read else {}  # an older letter had one of its own
    as_read = [name for name, value in read.items() if data is None and known[name] == value]
    form = _form(soort, road, data, known, as_read)
    where = WhereForm(data, sheets=sheets, first=EIGEN if alone or soort in OWN_NAME else sheets[0])
    stamp = stamp_in(data or {})
    if data is not None and form.is_valid() and where.is_valid():
        response = _save_answers(seated, road, Draft(soort), form, (where.sheet(), stamp))
        if response is not None:
            return response
    elif data is not None and where.is_valid():
        _keep_unfinished(seated, Draft(soort), form, (where.sheet(), stamp))
    found = {**read, **ready}
    taken = {name: value for name, value in found.items() if data is None and known[name] == value}
    values = {"where": where, "stamp": stamp, "kind": soort, **_from_preparation(form, taken)}
    return _questions(request, seated, form, values)


def _from_preparation(form: LetterForm, taken: Mapping[str, str]) -> dict[str, object]:
    """Return what the page says of the questions that are answered already, and whether an answer is too long.

    What the letter of the gemeente says is told apart from what somebody wrote or chose.
    """
    too_long = any(len(value) > STORY for value in taken.values())
    return {
        "taken": [form[name] for name in taken if name not in form.in_their_letter],
        "read": [form[name] for name in taken if name in form.in_their_letter],
        "too_long": STORY if too_long else 0,
    }


@require_http_methods(ANY)
@at_table
def ask(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Ask again what stands on a letter, with all that was typed; a letter that was sent is shown as it went.

    What was prepared since and is still empty here is offered; `?voorbereiding` puts it in.
    """
    kept = keeping.find(seated, stuk)
    if kept.state != "concept" and request.method != "POST":
        return goes(seated, "brief", stuk)
    require_write(kept)
    road = road_of(seated)
    data = request.POST.dict() if request.method == "POST" else None
    typed = dict(kept.draft.typed)
    read = in_their_letter(seated, kept.soort, alone=kept.sheet == EIGEN)
    found = {**read, **prepared(seated, kept.soort, alone=kept.sheet == EIGEN)}
    told = road.seen.known() | typed
    ready = {name: value for name, value in found.items() if not told.get(name) and not data}
    taken = ready if "voorbereiding" in request.GET else {}
    known = road.seen.first_answers() | typed | taken
    bound = data if data is not None else _not_right_yet(kept, road)
    bound = {**bound, **taken} if bound is not None and data is None else bound
    form = _form(kept.soort, road, bound, known, [name for name in read if name in taken])
    stamp, base = _place_of(kept, data or {"vorige": kept.seen})
    if data is not None and form.is_valid():
        response = _save_answers(seated, road, kept.draft, form, (kept.sheet, stamp), base)
        if response is not None:
            return response
    elif data is not None:
        _keep_unfinished(seated, kept.draft, form, (kept.sheet, stamp), base)
    offered = [form[name] for name in ready if name not in taken]
    values = {"kept": kept, "stamp": stamp, "kind": kept.soort, "offered": offered}
    return _questions(request, seated, form, {**values, **_from_preparation(form, taken)})


def _form(
    soort: str, road: Road, data: Mapping[str, str] | None, known: Mapping[str, str], read: Sequence[str]
) -> LetterForm:
    """Return the form of a letter; `read` names what stands in it as the letter of the gemeente says it."""
    facts, today = road.seen.facts(), road.seen.today
    return LetterForm(soort, facts, today=today, data=data, initial=known, in_their_letter=read)


def _questions(request: HttpRequest, seated: AtTable, form: LetterForm, values: Mapping[str, object]) -> HttpResponse:
    refused = form.is_bound and request.method == "POST"
    return page(request, seated, "vragen", {"form": form, **values}, status=422 if refused else 200)


def _not_right_yet(kept: Kept, road: Road) -> Mapping[str, str] | None:
    """Return what was typed for a draft where that cannot stand in the letter yet, None where it can."""
    typed = dict(kept.draft.typed)
    form = LetterForm(kept.soort, road.seen.facts(), today=road.seen.today, data=typed)
    return None if form.is_valid() else typed


def _keep_unfinished(
    seated: AtTable, before: Draft, form: LetterForm, place: tuple[str, Stamp], kept: Kept | None = None
) -> None:
    """Keep what was typed though it is not right yet, so that closing the page loses nothing; the form says what.

    What is far too long to keep stands in the form only.
    """
    sheet, stamp = place
    with suppress(TooLong):
        save(seated, sheet, _content(kept, replace(before, typed=form.typed_so_far())), stamp)


def _save_answers(
    seated: AtTable,
    road: Road,
    before: Draft,
    form: LetterForm,
    place: tuple[str, Stamp],
    kept: Kept | None = None,
) -> HttpResponse | None:
    """Keep what was typed and lead to the letter; None where it does not fit, which the form then says."""
    sheet, stamp = place
    typed = form.typed()
    draft = replace(before, typed=typed)
    try:
        require_fits(draft.content(), road.seen.drawn(draft).letter)
        if tell_gemeente(seated, road.reading, road.seen, typed, current()):
            draft = replace(draft, typed=without_gemeente(typed))
        save(seated, sheet, _content(kept, draft), stamp)
    except TooLong as refusal:
        form.add_error(None, text("fout.te_lang_geheel", teveel=refusal.excess))
        return None
    remember(seated, draft.soort, typed)
    return goes(seated, "brief", keeping.handle_of(stamp.id))


def _place_of(kept: Kept, typed: Mapping[str, str]) -> tuple[Stamp, Kept | None]:
    """Return under which names a form is written, and what it changes.

    Where somebody marked the letter as sent while another was typing, what was typed becomes a letter of its own: what
    went stays as it went, and nothing is lost.
    """
    stamp = stamp_in(typed, kept.id)
    if kept.state != "verstuurd":
        return stamp, kept
    return Stamp(str(uuid5(UUID(stamp.versie), "stuk")), stamp.versie), None


def _content(kept: Kept | None, draft: Draft) -> dict[str, object]:
    """Return what to keep of a draft; keys of another program stay."""
    return {**(kept.now.content if kept else {}), **draft.content()}


def _begun(letters: Sequence[Kept], soort: str) -> Kept | None:
    return next((each for each in letters if each.soort == soort and each.state == "concept"), None)


@require_GET
@at_table
def show(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Show a letter word for word: a draft as it would go today, what was sent exactly as it went."""
    kept = keeping.find(seated, stuk)
    if kept.state == "botst":
        return goes(seated, "brief-kies", stuk)
    if kept.state == "weg":
        return goes(seated, "brieven", part="weggegooid")
    if kept.state == "verstuurd":
        return page(
            request, seated, "verstuurd", {"kept": kept, "letter": _sent_text(kept), "next": next_after(seated, kept)}
        )
    road = road_of(seated)
    if _not_right_yet(kept, road) is not None:
        return goes(seated, "brief-vragen", stuk)
    seen, drawn = road.seen, road.seen.drawn(kept.draft)
    values = {
        "kept": kept,
        "letter": drawn.letter.fragment(heading=2),
        "unused": drawn.unused,
        "hints": hints(drawn.letter, current()),
        "bar": seen.term(kept.soort, current()),
        "until": seen.until(kept.soort),
        "other": other_sheet(seated, kept),
        "dispatch": dispatch_asked(seated, road.reading.story) if kept.soort in OBJECTIONS else None,
    }
    return page(request, seated, "brief", values)


def _sent_text(kept: Kept) -> str:
    return kept.letter.fragment(heading=2) if kept.letter else ""


@require_http_methods(ANY)
@at_table
def change(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Change the letter sentence by sentence; what somebody else changed meanwhile is kept beside it."""
    kept = keeping.find(seated, stuk)
    if kept.state != "concept" and request.method != "POST":
        return goes(seated, "brief", stuk)
    require_write(kept)
    seen = road_of(seated).seen
    written, draft = seen.letter(kept.draft), kept.draft
    if request.method != "POST":
        stamp = stamp_in({"vorige": kept.seen}, kept.id)
        return page(request, seated, "tekst", {"kept": kept, "changing": changing(written, draft), "stamp": stamp})
    pieces = changed(written, draft, request.POST.dict())
    stamp, base = _place_of(kept, request.POST.dict())
    values: dict[str, object] = {"kept": kept, "changing": pieces, "stamp": stamp}
    if pieces.errors:
        return page(request, seated, "tekst", values, status=422)
    try:
        _keep_texts(seated, seen, (kept.sheet, base), pieces.draft(draft), stamp)
    except TooLong as refusal:
        values["too_long"] = text("fout.te_lang_geheel", teveel=refusal.excess)
        return page(request, seated, "tekst", values, status=422)
    verb, _, which = request.POST.get("doen", "").partition(":")
    if verb in ("terug", "laat_los"):
        return goes(
            seated,
            "brief-tekst",
            keeping.handle_of(stamp.id),
            part=f"stuk{which}" if verb == "terug" and which.isdecimal() else "",
        )
    return goes(seated, "brief", keeping.handle_of(stamp.id))


def _keep_texts(seated: AtTable, seen: Sight, place: tuple[str, Kept | None], draft: Draft, stamp: Stamp) -> None:
    sheet, base = place
    require_fits(draft.content(), seen.drawn(draft).letter)
    save(seated, sheet, _content(base, draft), stamp)


@require_GET
@at_table
def take(request: HttpRequest, seated: AtTable, stuk: UUID, vorm: str) -> HttpResponse:
    """Hand over a letter as a file: what was sent exactly as it went."""
    kept = keeping.find(seated, stuk)
    if vorm not in FORMS or kept.state not in ("concept", "verstuurd"):
        raise Http404
    road = road_of(seated)
    if kept.state == "concept" and _not_right_yet(kept, road) is not None:
        return goes(seated, "brief-vragen", stuk)
    return letter_file(kept.letter or road.seen.drawn(kept.draft).letter, vorm)
