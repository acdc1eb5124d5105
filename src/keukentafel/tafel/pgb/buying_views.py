"""The budget: which hours one would buy from whom, at the rates of the gemeente, beside what it offers."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Content, TooLong
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.kluis.said import Said, find_said
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.pgb.budget import WHOM, Hours, Key, Weeks, budget_of, hours_in, other_weeks
from keukentafel.tafel.pgb.entries import BUYING, RATE, KeptRate, buying_in, buying_of, differing, rate_in, rates_of
from keukentafel.tafel.pgb.fields import RoomForm
from keukentafel.tafel.pgb.forms import BETWEEN, BuyingForm, OfferForm, RateForm, WeeksForm
from keukentafel.tafel.pgb.pages import kept, onward, page, sheet_of
from keukentafel.tafel.pgb.questions import LAWS, OFFER, YEAR, law_here
from keukentafel.tafel.pgb.shown import budget_shown, offer_shown, purchase_words, rate_words, rates_shown, weeks_in
from keukentafel.tafel.pgb.texts import text
from keukentafel.tafel.pgb.writing import write_form
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of
from keukentafel.tafel.voorbereiding.writing import may_share, take_away
from keukentafel.tafel.week.entries import moments_of
from wet.teksten import written_date

ANY = ["GET", "HEAD", "POST"]


@require_GET
@at_table
def budget(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what the help would cost that one buys, what is left, and how far the offer is from it."""
    answers, language = answers_of(seated), current()
    today = timezone.localdate(seated.at)
    rates = rates_of(seated)
    buying = buying_of(seated, rates)
    moments = [one.moment for one in moments_of(seated)]
    weeks = weeks_in(answers.get(YEAR))
    counted = budget_of(moments, [one.purchase for one in buying], today, weeks)
    rules = LAWS[law_here(seated) or "wmo"]
    values = {
        "budget": budget_shown(counted, buying, rates, helpers_of(seated), language),
        "rates": rates_shown(rates, today, language),
        "offer": offer_shown(answers.get(OFFER), counted.total, language),
        "has_week": bool(hours_in(moments, weeks)),
        "has_others": bool(other_weeks(moments)),
        "today": written_date(today, language),
        "good_source": str(rules.conditions[2].source),
        "more_source": str(rules.too_expensive),
    }
    return page(request, seated, "begroting", answers, values)


@require_http_methods(ANY)
@at_table
def rate(request: HttpRequest, seated: AtTable, one: UUID | None = None) -> HttpResponse:
    """Type or change a rate of the gemeente."""
    old = _find(seated, RATE, one)
    data = request.POST if request.method == "POST" else None
    form = RateForm(
        data,
        today=timezone.localdate(seated.at),
        language=current(),
        may_share=may_share(seated),
        initial=_typed_rate(old) if old else {},
    )
    if data is not None and form.is_valid() and _written(seated, form, RATE, form.content(), old):
        return onward(seated, "pgb-begroting", "bewaard")
    others = _rates_in(old) if old is not None else []
    return page(request, seated, "tarief", answers_of(seated), {"form": form, "said": old, "others": others})


@require_http_methods(ANY)
@at_table
def buying(request: HttpRequest, seated: AtTable, one: UUID | None = None) -> HttpResponse:
    """Choose from whom one would buy which hours, and say why that help is good."""
    old = _find(seated, BUYING, one)
    rates, answers = rates_of(seated), answers_of(seated)
    weeks = weeks_in(answers.get(YEAR))
    hours = hours_in((each.moment for each in moments_of(seated)), weeks)
    helpers = helpers_of(seated)
    data = request.POST if request.method == "POST" else None
    form = BuyingForm(
        data,
        hours=hours,
        weeks=weeks,
        helpers=helpers,
        rates=_offered(rates, old, timezone.localdate(seated.at)),
        language=current(),
        may_share=may_share(seated),
        initial=_typed_buying(old, rates) if old else {"soort": WHOM[0], "tarief": "", "wie": "nog_niet"},
    )
    if data is not None and form.is_valid() and _written(seated, form, BUYING, form.content(), old):
        return onward(seated, "pgb-begroting", "bewaard")
    values = {
        "form": form,
        "said": old,
        "has_week": bool(hours),
        "others": _purchases_in(old, hours, weeks, rates, helpers) if old is not None else [],
        "source": str(LAWS[law_here(seated) or "wmo"].conditions[2].source),
    }
    return page(request, seated, "inkoop", answers, values)


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, one: UUID) -> HttpResponse:
    """Take a rate or a purchase away."""
    said = find_said(seated, (RATE, BUYING), one)
    if said is not None:
        take_away(seated, said)
    return onward(seated, "pgb-begroting", "weg")


@require_http_methods(ANY)
@at_table
def offer(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Take down what the gemeente offers."""
    answers = answers_of(seated)
    answer = answers.get(OFFER)
    data = request.POST if request.method == "POST" else None
    vel = sheet_of(answer, otherwise=GEDEELD if may_share(seated) else EIGEN)
    form = OfferForm(data, answer=answer, may_share=may_share(seated), vel=vel)
    if data is not None and form.is_valid() and kept(seated, form, form.typed()):
        return onward(seated, "pgb-begroting", "bewaard")
    return page(request, seated, "aanbod", answers, {"form": form})


@require_http_methods(ANY)
@at_table
def weeks(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask how many weeks of a year are bad and good ones; only where the week of the table tells of such."""
    answers = answers_of(seated)
    answer = answers.get(YEAR)
    kinds = other_weeks(one.moment for one in moments_of(seated))
    if not kinds:
        return onward(seated, "pgb-begroting", "")
    data = request.POST if request.method == "POST" else None
    vel = sheet_of(answer, otherwise=GEDEELD if may_share(seated) else EIGEN)
    form = WeeksForm(data, kinds=kinds, answer=answer, may_share=may_share(seated), vel=vel)
    if data is not None and form.is_valid() and kept(seated, form, form.typed()):
        return onward(seated, "pgb-begroting", "bewaard")
    return page(request, seated, "weken", answers, {"form": form})


def _find(seated: AtTable, kind: str, one: UUID | None) -> Said | None:
    """Return the entry that an address names.  Raises Http404 where there is none."""
    if one is None:
        return None
    said = find_said(seated, (kind,), one)
    if said is None:
        raise Http404
    return said


def _written(seated: AtTable, form: RoomForm, kind: str, content: Content, old: Said | None) -> bool:
    """Write an entry; False where it does not fit, which the form then says."""
    try:
        write_form(seated, form, kind, content, old)
    except (TooLong, SheetFull):
        form.add_error(None, text("fout.te_veel"))
        return False
    return True


def _offered(rates: Sequence[KeptRate], old: Said | None, today: date) -> list[tuple[str, str]]:
    """Return the rates that hold today, and the one that was chosen before even where it holds no longer."""
    chosen = old.content.get("tarief") if old else None
    there = (each for each in rates if not each.rate.refused_on(today) or each.rate.id == chosen)
    return [(each.rate.id, rate_words(each, current())) for each in there]


def _typed_rate(said: Said) -> Mapping[str, object]:
    """Return a rate as its form holds it."""
    shown = {"vel": said.sheet, "vorige": said.seen}
    known = rate_in(said.content, said.id)
    if known is None:
        return shown
    days = {"van": known.first, "tot": known.last}
    typed = {name: written_date(day, current()) if day else "" for name, day in days.items()}
    return {"bedrag": known.amount, "per": known.per, "voor": known.whom, "bron": known.source, **typed, **shown}


def _rates_in(said: Said) -> list[str]:
    """Return what people wrote past each other, a line for each; nothing where they agree."""
    versions = differing(said) if said.is_conflict else ()
    found = [(once, rate_in(once.content, said.id)) for once in versions]
    return [
        f"{rate_words(KeptRate(each, said, once), current())} ({each.source})"
        for once, each in found
        if each is not None and len(versions) > 1
    ]


def _purchases_in(
    said: Said, hours: Mapping[Key, Hours], weeks: Weeks, rates: Sequence[KeptRate], helpers: Sequence[Helper]
) -> list[str]:
    """Return what people wrote past each other, a line for each; nothing where they agree."""
    found = buying_in(said, {each.rate.id: each.rate for each in rates})
    return [purchase_words(each, hours, weeks, rates, helpers) for each in found if each.purchase.is_clash]


def _typed_buying(said: Said, rates: Sequence[KeptRate]) -> Mapping[str, object]:
    """Return a purchase as its form holds it."""
    known = buying_in(said, {each.rate.id: each.rate for each in rates})[0]
    return {
        "wie": known.who,
        "soort": known.purchase.whom,
        "uren": [BETWEEN.join(key) for key in known.purchase.keys],
        "tarief": known.purchase.rate.id if known.purchase.rate else "",
        **known.good,
        "vel": said.sheet,
        "vorige": said.seen,
    }
