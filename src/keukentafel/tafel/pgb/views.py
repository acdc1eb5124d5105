"""The pages of this room: side by side, the ten points, the reasons, who manages it, and what to ask."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.content.domeinen import domains
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.pgb.forms import ManagesForm, PointsForm, ReasonsForm
from keukentafel.tafel.pgb.pages import FORM, kept, onward, page, sheet_of
from keukentafel.tafel.pgb.questions import LAWS, MANAGES, law_here, point, reasons
from keukentafel.tafel.pgb.reasons import offered, put_in
from keukentafel.tafel.pgb.texts import rows, skill_step, skill_title, text, to_ask
from keukentafel.tafel.uitleg.whom import places
from keukentafel.tafel.voorbereiding.answers import Answer, Answers, answers_of
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.voorbereiding.writing import may_share
from keukentafel.tafel.weg.leading import letter_url
from wet.pgb import SKILLS
from wet.teksten import sentence

ANY = ["GET", "HEAD", "POST"]


@require_GET
@at_table
def compare(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show help in kind and a pgb side by side, and what was answered about it elsewhere."""
    answers = answers_of(seated)
    law = law_here(seated)
    values = {
        "rows": rows(law),
        "law": law,
        "wish": _chosen(answers, "voorkeur"),
        "ill": _chosen(answers, "vervanger"),
        "told_by": "; ".join(str(LAWS[each].information) for each in ((law,) if law else LAWS)),
    }
    return page(request, seated, "vergelijken", answers, values)


@require_http_methods(ANY)
@at_table
def points(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask the ten points, and say what one could do about what does not go yet."""
    answers = answers_of(seated)
    there = [answers.get(point(skill)) for skill in SKILLS]
    data = request.POST if request.method == "POST" else None
    vel = sheet_of(*there, otherwise=EIGEN)
    form = PointsForm(data, answers=answers, language=current(), may_share=may_share(seated), vel=vel)
    if data is not None and form.is_valid() and kept(seated, form, form.typed()):
        return onward(seated, "pgb-punten", "bewaard")
    later = [
        (skill_title(skill), skill_step(skill))
        for skill, answer in zip(SKILLS, there, strict=True)
        if answer is not None and answer.value("keuze") == "nog_niet"
    ]
    rules = LAWS[law_here(seated) or "wmo"]
    values = {
        "form": form,
        "points": list(form.points()),
        "later": later,
        "conditions": [(one.question(current()), str(one.source)) for one in rules.conditions],
        "refusals": [
            (sentence("pgb_weigeren_alleen_het_meerdere", current()), str(rules.too_expensive)),
            (sentence("pgb_weigeren_eerder_ingetrokken", current()), str(rules.earlier_misuse)),
        ],
    }
    return page(request, seated, "punten", answers, values)


@require_http_methods(ANY)
@at_table
def why(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask why: by the question of the law of the table, with sentences to begin with."""
    answers = answers_of(seated)
    told = law_here(seated)
    law = told or (asked if (asked := request.GET.get("wet", "")) in LAWS else "wmo")
    answer = answers.get(reasons(law))
    there = offered(law, answers)
    data = request.POST if request.method == "POST" else None
    form = ReasonsForm(
        data,
        law=law,
        answer=answer,
        offered=there,
        may_share=may_share(seated),
        vel=sheet_of(answer, otherwise=GEDEELD if may_share(seated) else EIGEN),
    )
    if data is not None and form.is_valid():
        puts = data.get("doen") == "erbij"
        words = form.cleaned_data["tekst"]
        words = put_in(words, form.cleaned_data["blokken"], there) if puts else words
        if kept(seated, form, form.typed(words)):
            ask = "" if told else f"&wet={law}"
            return onward(seated, "pgb-waarom", "erbij" if puts else "bewaard", ask=ask)
    condition = LAWS[law].conditions[1]
    values = {
        "form": form,
        "law": law,
        "may_choose": not told,
        "others": _others(answer),
        "beside": _values(answers.shared(reasons(law)), "tekst") if answer is not None and answer.is_private else [],
        "source": str(condition.source),
    }
    return page(request, seated, "waarom", answers, values)


@require_http_methods(ANY)
@at_table
def manages(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask who manages the pgb, whether that was agreed, and how much time there is."""
    answers = answers_of(seated)
    answer = answers.get(MANAGES)
    data = request.POST if request.method == "POST" else None
    form = ManagesForm(
        data,
        answer=answer,
        helpers=helpers_of(seated),
        language=current(),
        may_share=may_share(seated),
        vel=sheet_of(answer, otherwise=GEDEELD if may_share(seated) else EIGEN),
    )
    if data is not None and form.is_valid() and kept(seated, form, form.typed()):
        return onward(seated, "pgb-beheer", "bewaard")
    others = [text(f"beheer.{one}") for one in _values(answer, "keuze")] if answer and answer.is_conflict else []
    condition = LAWS[law_here(seated) or "wmo"].conditions[0]
    return page(request, seated, "beheer", answers, {"form": form, "others": others, "source": str(condition.source)})


@require_GET
@at_table
def asking(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what to ask the gemeente, to print and take along, and where the aanvraag is written."""
    answers = answers_of(seated)
    law = law_here(seated)
    letter = letter_url("aanvraag", seated.table.id)
    values = {"questions": to_ask(law), "letter": letter, "places": places(current(), "pgb")}
    return page(request, seated, "vragen", answers, values)


def _chosen(answers: Answers, question: str) -> str:
    """Return what was chosen at a question of the domain `vorm`, in words; "" where nobody answered."""
    asked = next(each for each in domains()[FORM].questions if each.id == question)
    code = answers.value(f"{FORM}.{question}", "keuze")
    return next((said(choice.label) for choice in asked.choices if choice.id == code), "")


def _others(answer: Answer | None) -> list[str]:
    return _values(answer, "tekst") if answer is not None and answer.is_conflict else []


def _values(answer: Answer | None, field: str) -> list[str]:
    return [str(one.content[field]) for one in answer.said if one.content.get(field)] if answer else []
