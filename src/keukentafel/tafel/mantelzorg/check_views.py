"""The check: three statements at a time, and the sentences that come out of it, each to put in one's own words."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh, stamp_in
from keukentafel.tafel.mantelzorg.asking_pages import keep_mine, kept, shown
from keukentafel.tafel.mantelzorg.check import OFTEN, PER_PAGE, asked, pages, statements
from keukentafel.tafel.mantelzorg.mine import Stated, needs_support_first, own_answers, stated, wording_mark
from keukentafel.tafel.mantelzorg.questions import CARER, domain
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.answers import Answers
from keukentafel.tafel.voorbereiding.drawn import DrawnQuestion
from keukentafel.tafel.voorbereiding.keeping import Sent
from keukentafel.tafel.voorbereiding.typed import Typed, seen_in, text_in
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.weg.leading import helper_url

ANY = ["GET", "HEAD", "POST"]
LONGEST = 400
"""Characters of a sentence in her own words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One statement as its page shows it: its place among the twelve, and the sentence it becomes."""

    number: int
    question: DrawnQuestion
    sentence: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to put in own words: under which name, what it says, what was answered, and what is not right."""

    code: str
    label: str
    answer: str
    talk: bool
    text: str
    seen: str
    fault: str = ""


@require_http_methods(ANY)
@at_table
def check(request: HttpRequest, seated: AtTable, nummer: int) -> HttpResponse:
    """Ask three statements, or keep what was answered and go on."""
    if not 1 <= nummer <= len(pages()):
        raise Http404
    here = pages()[nummer - 1]
    about, questions = domain(CARER), [asked(each) for each in here]
    faulty = kept(request, seated, about, questions) if request.method == "POST" else None
    if request.method == "POST" and faulty is None:
        return HttpResponseRedirect(_onward(request, seated, nummer), status=303)
    page = faulty or shown(seated, about, questions)
    said_so = {each.statement.id: each.sentence for each in stated(own_answers(seated))}
    first = (nummer - 1) * PER_PAGE + 1
    values = {
        "table": seated.table.id,
        "page": page,
        "rows": [
            Row(number, drawn, said_so[statement.id])
            for number, (statement, drawn) in enumerate(zip(here, page.questions, strict=True), first)
        ],
        "number": nummer,
        "before": nummer - 1,
        "next_number": first + len(here) if nummer < len(pages()) else 0,
        "count": len(statements()),
    }
    return render(request, "mantelzorg/check.html", values, status=422 if faulty else 200)


def _onward(request: HttpRequest, seated: AtTable, number: int) -> str:
    table = seated.table.id
    if request.POST.get("doen") == "stop":
        return reverse("mantelzorg", args=[table])
    if number < len(pages()):
        return reverse("mantelzorg-check", args=[table, number + 1])
    return reverse("mantelzorg-zinnen", args=[table])


@require_http_methods(ANY)
@at_table
def sentences(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the sentence of each answer, to put in one's own words; no total and no grade."""
    answers = own_answers(seated)
    found = [each for each in stated(answers) if each.answer]
    rows = [_row(each, answers) for each in found]
    refused = ""
    if request.method == "POST":
        rows = [_typed_row(request, each, row) for each, row in zip(found, rows, strict=True)]
        if not any(row.fault for row in rows):
            if keep_mine(seated, Sent(stamp_in(request.POST.dict()).versie, _wordings(request, found))):
                return HttpResponseRedirect(reverse("mantelzorg-verhaal", args=[seated.table.id]), status=303)
            refused = text("fout.vol")
    values = {
        "table": seated.table.id,
        "rows": sorted(rows, key=lambda row: not row.talk),
        "open": len(statements()) - len(found),
        "versie": fresh(),
        "is_heavy": needs_support_first(answers),
        "reasons": [row.text for each, row in zip(found, rows, strict=True) if _is_reason(each)],
        "urgent": helper_url("spoed_melden", seated.table.id),
        "refused": refused,
    }
    return render(request, "mantelzorg/zinnen.html", values, status=422 if request.method == "POST" else 200)


def _is_reason(each: Stated) -> bool:
    return each.statement.is_heavy and each.answer in OFTEN


def _row(each: Stated, answers: Answers) -> Sentence:
    code = each.statement.wording_code
    own = answers.get(code)
    label = said(each.statement.label)
    return Sentence(code, label, text(f"check.{each.answer}"), each.talk, each.sentence, own.seen if own else "")


def _typed_row(request: HttpRequest, each: Stated, row: Sentence) -> Sentence:
    typed = text_in(dict(request.POST.lists()), f"{row.code}.tekst")
    fault = text("fout.zin_lang") if len(typed) > LONGEST else ""
    return Sentence(row.code, row.label, row.answer, row.talk, typed or each.sentence, row.seen, fault)


def _wordings(request: HttpRequest, found: list[Stated]) -> dict[str, Typed]:
    """Return what was typed over a ready sentence; the ready sentence itself is not kept, nor is what was emptied."""
    form = dict(request.POST.lists())
    wordings = {}
    for each in found:
        code = each.statement.wording_code
        if f"{code}.tekst" not in form:
            continue
        typed = " ".join(text_in(form, f"{code}.tekst").split())
        ready = each.statement.sentence(each.answer, talk=each.talk)
        mark = wording_mark(each.answer, talk=each.talk)
        values: dict[str, str | list[str]] = {"tekst": typed, "bij": mark} if typed and typed != ready else {}
        wordings[code] = Typed(values, seen_in(form, code), is_chosen=True)
    return wordings
