"""The plan itself: on paper, with where it comes from beside it, and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from keukentafel.letters import Letter
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.language import current
from keukentafel.tafel.plan.behind import stays_behind, titles
from keukentafel.tafel.plan.files import KINDS, plan_file
from keukentafel.tafel.plan.gathering import AtPlan, plan_at
from keukentafel.tafel.plan.gifts import differences, gifts_on
from keukentafel.tafel.plan.origins import short_route
from keukentafel.tafel.plan.pages import page
from keukentafel.tafel.plan.pieces import pieces_of
from keukentafel.tafel.plan.printing import FORMS, PlanForm, printed
from keukentafel.tafel.plan.term import talk_on, term_of


@require_GET
@at_table
def plan(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what the gemeente would get, word for word, and which answer each part comes from."""
    found = plan_at(seated)
    if found.plan.is_empty:
        route = short_route(seated.table.id)
        return page(request, seated, "leeg", {"plan": found, "behind": _behind(seated, found), "short_route": route})
    form = form_in(request.GET.get("vorm", ""))
    values = {
        "plan": found,
        "form": form,
        "forms": FORMS,
        "paper": on_paper(seated, found, form).fragment(heading=2),
        "pieces": pieces_of(found, seated.table.id, current()),
        "behind": _behind(seated, found),
        "term": term_of(found.reading.story, timezone.localdate(seated.at), current()),
        "given": _given(seated, found),
    }
    return page(request, seated, "plan", values)


def _given(seated: AtTable, found: AtPlan) -> dict[str, object] | None:
    """Return the copy that was handed in last, and whether the plan changed since; None where none was."""
    gift = next(reversed(gifts_on(seated)), None)
    if gift is None:
        return None
    now = on_paper(seated, found, form_in(gift.form))
    return {"gift": gift, "changed": bool(gift.letter and differences(gift.letter, now))}


def form_in(typed: str) -> PlanForm:
    """Return the form of the plan that an address names; the whole plan where it names none."""
    return next((form for form in FORMS if form == typed), "heel")


def on_paper(seated: AtTable, found: AtPlan, form: PlanForm) -> Letter:
    """Return the plan as it is printed today."""
    today = timezone.localdate(seated.at)
    return printed(found.plan, found.name, today, form, talk_on(found.reading.story, today))


def _behind(seated: AtTable, found: AtPlan) -> dict[str, object]:
    """Return in short what stays behind: in which domains, and for whom."""
    in_plan = frozenset(each.origin.entry for each in found.sentences if each.origin)
    every = stays_behind(found.answers, seated.table.id, in_plan, current())
    return {
        "niet_delen": titles(every, "niet_delen"),
        "eigen": titles(every, "eigen"),
        "notitie": titles(every, "notitie"),
        "count": len(every),
    }


@require_GET
@at_table
def take(request: HttpRequest, seated: AtTable, vorm: str, soort: str) -> HttpResponse:
    """Hand over the plan as a file."""
    if vorm not in FORMS or soort not in KINDS:
        raise Http404
    return plan_file(on_paper(seated, plan_at(seated), form_in(vorm)), soort)
