"""Giving the plan to the gemeente: the day it went, the copy that is kept, and saying that no plan will come."""

from uuid import UUID, uuid4

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.language import current
from keukentafel.tafel.plan.files import KINDS, plan_file
from keukentafel.tafel.plan.gathering import AtPlan, plan_at
from keukentafel.tafel.plan.gifts import Gift, differences, gifts_on
from keukentafel.tafel.plan.handing import CannotBe, Handing, belongs_to, hand_in, take_back, waive, withdraw
from keukentafel.tafel.plan.pages import goes, page, require_write
from keukentafel.tafel.plan.pieces import pieces_of
from keukentafel.tafel.plan.printing import FORMS
from keukentafel.tafel.plan.term import HANDED_IN, PlanTerm, term_of
from keukentafel.tafel.plan.views import form_in, on_paper
from keukentafel.tafel.plan.words import text
from keukentafel.tafel.weg.kept.writing import SentTwice, read_stamp
from keukentafel.tafel.weg.leading import letter_url
from keukentafel.tafel.weg.telling.fields import OneOf
from keukentafel.tafel.weg.telling.forms import CHANNELS, FactForm
from wet.teksten import written_date

ANY = ["GET", "HEAD", "POST"]


class WhichForm(forms.Form):
    """Asks in which form the plan was given."""

    def __init__(self, data: dict[str, str] | None = None) -> None:
        super().__init__(data, initial={"vorm": "heel"}, use_required_attribute=False)
        self.fields["vorm"] = forms.ChoiceField(
            label=text("veld.vorm", current()),
            choices=[(form, text(f"vorm.{form}", current())) for form in FORMS],
            widget=forms.RadioSelect,
            required=False,
        )


@require_http_methods(ANY)
@at_table
def give(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Say how the plan is given, and ask when it was; then it is kept as it went, and the road knows it."""
    found = plan_at(seated)
    require_write(found)
    if found.plan.is_empty:
        return goes(seated, "plan")
    term = _term(seated, found)
    data = request.POST.dict() if request.method == "POST" else None
    is_later = term.handed_in is not None and bool(gifts_on(seated))
    when = _when(seated, found, data, is_later=is_later) if is_later or term.handed_in is None else None
    which = WhichForm(data)
    if data is not None and which.is_valid() and (when is None or when.is_valid()):
        response = _given(seated, found, term, when, which, data)
        if response is not None:
            return response
    values = {
        "plan": found,
        "term": term,
        "when": when,
        "which": which,
        "gift": (data or {}).get("gift") or uuid4(),
        "stamp": read_stamp({}),
        "letter": letter_url("persoonlijk_plan", seated.table.id),
        "to_choose": [each for each in pieces_of(found, seated.table.id, current()) if each.needs_choice],
    }
    return page(request, seated, "geef", values, status=422 if data is not None else 200)


def _term(seated: AtTable, found: AtPlan) -> PlanTerm:
    return term_of(found.reading.story, timezone.localdate(seated.at), current())


def _when(seated: AtTable, found: AtPlan, data: dict[str, str] | None, *, is_later: bool) -> FactForm | None:
    """Return the form that asks when and how it went; a later version tells the road nothing new."""
    story, today = found.reading.story, timezone.localdate(seated.at)
    if story is None:
        return None
    form = FactForm(
        HANDED_IN,
        today=today,
        language=current(),
        asks_over=False,
        belongs_to=() if is_later else belongs_to(story, HANDED_IN, seated),
        data=data,
        initial={"dag_gestuurd": written_date(today, current())},
    )
    # A plan is on paper: nobody gives it by telephone.
    ways = tuple(channel for channel in CHANNELS if channel != "telefoon")
    form.fields["kanaal"] = OneOf("kanaal", ways, language=current())
    return form


def _given(
    seated: AtTable, found: AtPlan, term: PlanTerm, when: FactForm | None, which: WhichForm, data: dict[str, str]
) -> HttpResponse | None:
    """Keep what was handed in and lead to it; None where the law knows no such fact, which the form then says."""
    form = form_in(str(which.cleaned_data["vorm"]))
    gift = _own_name(data.get("gift", ""))
    if all(each.id != gift for each in gifts_on(seated)):
        sent, belongs = (when.fact(), when.chosen()) if when else (None, "")
        handing = Handing(on_paper(seated, found, form), form, None if term.handed_in else sent, belongs, sent)
        try:
            hand_in(seated, found.reading, handing, gift, term.handed_in)
        except CannotBe as refusal:
            if when is not None:
                when.refuse_whole(refusal.reason)
            return None
        except SentTwice:
            return goes(seated, "plan")
    return goes(seated, "plan-gegeven", gift, done="gegeven")


def _own_name(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()


def _gift(seated: AtTable, stuk: UUID) -> Gift:
    found = next((gift for gift in gifts_on(seated) if gift.id == stuk), None)
    if found is None:
        raise Http404
    return found


@require_GET
@at_table
def given(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Show what was handed in, word for word, and what changed since."""
    gift, found = _gift(seated, stuk), plan_at(seated)
    now = on_paper(seated, found, form_in(gift.form))
    values = {
        "plan": found,
        "gift": gift,
        "paper": gift.letter.fragment(heading=2) if gift.letter else "",
        "changed": differences(gift.letter, now) if gift.letter else None,
        "stamp": read_stamp({}),
    }
    return page(request, seated, "gegeven", values)


@require_GET
@at_table
def take_given(request: HttpRequest, seated: AtTable, stuk: UUID, soort: str) -> HttpResponse:
    """Hand over what was handed in as a file."""
    gift = _gift(seated, stuk)
    if gift.letter is None or soort not in KINDS:
        raise Http404
    return plan_file(gift.letter, soort)


@require_POST
@at_table
def not_given(request: HttpRequest, seated: AtTable, stuk: UUID) -> HttpResponse:
    """Take back that the plan was handed in: the road forgets it, and the copy goes."""
    gift, found = _gift(seated, stuk), plan_at(seated)
    require_write(found)
    try:
        take_back(seated, found.reading, gift)
    except CannotBe as refusal:
        return _refused(request, seated, found, refusal.reason)
    return goes(seated, "plan", done="terug")


def _refused(request: HttpRequest, seated: AtTable, found: AtPlan, reason: str) -> HttpResponse:
    """Say in the law's own sentence why the road can't be told this, and where to go."""
    return page(request, seated, "kan_niet", {"plan": found, "reason": reason}, status=422)


@require_POST
@at_table
def no_plan(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Tell that no plan will be handed in, or take that back."""
    found = plan_at(seated)
    require_write(found)
    term = _term(seated, found)
    if request.POST.get("doen") == "toch_wel":
        if term.waived:
            withdraw(seated, found.reading, str(term.waived["id"]))
        return goes(seated, "plan", done="toch_wel")
    if term.waived is None and term.law == "wmo":
        try:
            waive(seated, found.reading, read_stamp(request.POST.dict()))
        except SentTwice:
            return goes(seated, "plan")
        except CannotBe as refusal:
            return _refused(request, seated, found, refusal.reason)
    return goes(seated, "plan", done="afgezien")
