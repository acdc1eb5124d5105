"""My story as a carer: choose the sentences, read it as it goes, take it along on paper."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.letters import Letter
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh, stamp_in
from keukentafel.tafel.mantelzorg.around_me import me_at, my_lines
from keukentafel.tafel.mantelzorg.asking_pages import keep_mine
from keukentafel.tafel.mantelzorg.mine import CHOSEN, own_answers
from keukentafel.tafel.mantelzorg.printing import SOORT, is_long, printed
from keukentafel.tafel.mantelzorg.sharing import is_same, may_share, my_story
from keukentafel.tafel.mantelzorg.story import GROUPS, Line
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.keeping import Sent
from keukentafel.tafel.voorbereiding.typed import Typed, seen_in
from keukentafel.tafel.weg.files import named_file
from keukentafel.tafel.weg.leading import letter_url

ANY = ["GET", "HEAD", "POST"]
FILES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


@require_http_methods(ANY)
@at_table
def choose(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Choose which of my sentences go into my story."""
    answers = own_answers(seated)
    lines, chosen = my_lines(seated, answers)
    fault = ""
    if request.method == "POST":
        ticked = [line.id for line in lines if line.id in request.POST.getlist("zin")]
        # Nothing ticked is a choice too: it must not come back as the ticks of the check.
        typed = Typed({"zinnen": ticked or ["geen"]}, seen_in(dict(request.POST.lists()), CHOSEN), is_chosen=True)
        if not keep_mine(seated, Sent(stamp_in(request.POST.dict()).versie, {CHOSEN: typed})):
            fault = text("fout.vol")
        elif ticked:
            return HttpResponseRedirect(reverse("mantelzorg-lezen", args=[seated.table.id]), status=303)
        else:
            fault = text("fout.niets")
        chosen = tuple(line for line in lines if line.id in ticked)
    kept = answers.get(CHOSEN)
    taken = {line.id for line in chosen}
    groups = [
        (text(f"verhaal.kop_{group}"), [(line, line.id in taken) for line in lines if line.group == group])
        for group in GROUPS
    ]
    values = {
        "table": seated.table.id,
        "groups": [(head, rows) for head, rows in groups if rows],
        "seen": kept.seen if kept else "",
        "versie": fresh(),
        "fault": fault,
    }
    return render(request, "mantelzorg/kies.html", values, status=422 if fault else 200)


@require_GET
@at_table
def read(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show my story word for word as it goes, with what can be done with it."""
    chosen = _chosen(seated)
    there = my_story(seated)
    values = {
        "table": seated.table.id,
        "letter": on_paper(seated, chosen) if chosen else None,
        "is_long": is_long(chosen),
        "may_share": may_share(seated),
        "shared": there,
        "differs": there is not None and not is_same(there, chosen),
        "talk": letter_url("apart_gesprek", seated.table.id),
        "me": me_at(seated),
    }
    return render(request, "mantelzorg/lezen.html", values)


@require_GET
@at_table
def as_file(request: HttpRequest, seated: AtTable, soort: str) -> HttpResponse:
    """Return my story as a file to take along."""
    chosen = _chosen(seated)
    if soort not in FILES or not chosen:
        raise Http404
    return named_file(_bytes(on_paper(seated, chosen), soort), FILES[soort], f"{SOORT}.{soort}")


def on_paper(seated: AtTable, lines: tuple[Line, ...]) -> Letter:
    """Return these lines as they go on paper today."""
    me = me_at(seated)
    return printed(lines, me.name, "" if me.is_over else me.whose, timezone.localdate(seated.at))


def _chosen(seated: AtTable) -> tuple[Line, ...]:
    return my_lines(seated, own_answers(seated))[1]


def _bytes(letter: Letter, kind: str) -> bytes:
    if kind == "pdf":
        return letter.pdf()
    return letter.docx() if kind == "docx" else letter.html().encode()
