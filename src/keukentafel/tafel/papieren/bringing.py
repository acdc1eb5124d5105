"""Photos and letters: bringing them in, and showing them with headers under which nothing in them can run."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.taking_files import takes_files
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.papieren import actions
from keukentafel.tafel.papieren.facts import facts_of
from keukentafel.tafel.papieren.files import MEGABYTES, files_in
from keukentafel.tafel.papieren.forms import BringForm, readers
from keukentafel.tafel.papieren.incoming import KINDS, Unfit, kind_of
from keukentafel.tafel.papieren.papers import desk_of
from keukentafel.tafel.papieren.views import back, find

NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox"


@require_http_methods(["GET", "HEAD", "POST"])
@takes_files(MEGABYTES)
@at_table
def bring(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Take in photos or letters, by their bytes; what was typed with them stays where they are refused."""
    desk, facts = desk_of(seated), facts_of(seated)
    sheets = readers(desk.may_bring)
    if not sheets:
        raise NotAllowed("attach")
    form = BringForm(request.POST if request.method == "POST" else None, sheets=sheets, facts=facts)
    if request.method == "POST" and form.is_valid() and _brought(request, seated, form):
        return back(seated, "erbij")
    values = {"form": form, "kinds": ",".join(KINDS)}
    return render(request, "papieren/foto.html", values, status=422 if request.method == "POST" else 200)


def _brought(request: HttpRequest, seated: AtTable, form: BringForm) -> bool:
    typed = form.cleaned_data
    try:
        files = files_in(request)
    except Unfit as refusal:
        form.refuse_files(refusal.code)
        return False
    actions.bring(
        seated, typed["vel"], files, name=typed["naam"], over=typed.get("over") or None, batch=typed["versie"]
    )
    return True


@require_GET
@at_table
def show(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Send the photo to a page, or the letter as a file, under a name that says nothing.

    What it is, is told again from its bytes: the entry was perhaps written by another program.
    """
    found = find(desk_of(seated), paper)
    if found.now.file is None or found.state not in ("ligt", "botst"):
        raise Http404
    raw = seated.attachment(found.now.file.attachment)
    kind = kind_of(raw)
    if kind is None:
        raise Http404
    is_photo = kind.startswith("image/")
    name = f"{'foto' if is_photo else 'brief'}.{KINDS[kind]}"
    as_file = not is_photo or "bewaar" in request.GET
    headers = {
        "Content-Disposition": f'{"attachment" if as_file else "inline"}; filename="{name}"',
        "Content-Security-Policy": NOTHING_RUNS,
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(raw, content_type=kind, headers=headers)
