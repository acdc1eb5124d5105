"""What the plan says about a pgb, from the shared sheet alone: why, who manages it, what one buys, what that costs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from django.utils import timezone

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.pgb.budget import Budget, Line, Weeks, budget_of, difference
from keukentafel.tafel.pgb.entries import GOOD, KeptBuying, KeptRate, buying_of, rates_of
from keukentafel.tafel.pgb.money import euro
from keukentafel.tafel.pgb.questions import LAWS, MANAGES, OFFER, YEAR, law_here, point, reasons
from keukentafel.tafel.pgb.shown import offer_in, time_words, weeks_in, year_words
from keukentafel.tafel.pgb.texts import plan_words, skill_in_plan, text
from keukentafel.tafel.voorbereiding.answers import Answer, Answers, answers_of
from keukentafel.tafel.voorbereiding.for_plan import ForPlan
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of
from keukentafel.tafel.voorbereiding.voice import Voice
from keukentafel.tafel.voorbereiding.voice_here import voice_at
from keukentafel.tafel.week.entries import moments_of
from keukentafel.tafel.week.texts import length, task_words
from wet.pgb import SKILLS
from wet.teksten import written_date

_told = partial(ForPlan, section="vorm", subject="a")


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return the sentences about a pgb."""
    answers = answers_of(at_table).at_the_table()
    helpers = {one.id: one for one in helpers_of(at_table) if one.said.sheet == GEDEELD}
    rates = [one for one in rates_of(at_table) if one.said.sheet == GEDEELD]
    buying = [one for one in buying_of(at_table, rates) if one.said.sheet == GEDEELD]
    moments = [one.moment for one in moments_of(at_table) if one.said.sheet == GEDEELD]
    weeks = weeks_in(answers.shared(YEAR))
    budget = budget_of(moments, [one.purchase for one in buying], timezone.localdate(at_table.at), weeks)
    voice = voice_at(at_table)
    return (
        *_reasons(answers, law_here(at_table), voice),
        *_manages(answers.shared(MANAGES), helpers, voice),
        *_points(answers, voice),
        *_buying(buying, budget, helpers, voice),
        *_cost(buying, budget, rates, voice),
        *_offer(answers.shared(OFFER), budget, voice),
    )


def _reasons(answers: Answers, law: str, voice: Voice) -> Iterator[ForPlan]:
    for each in (law,) if law else tuple(LAWS):
        for nth, answer, words in _texts(answers.shared(reasons(each)), "tekst"):
            said = plan_words(f"waarom_{each}", voice, tekst=words)
            yield _told(f"pgb.waarom_{each}{nth}", said, answer.entries[0], short=True)


def _texts(answer: Answer | None, field: str) -> Iterator[tuple[str, Answer, str]]:
    """Yield what was typed; where people wrote past each other, each of them, until somebody chooses."""
    shown: list[str] = []
    for one in reversed(answer.said) if answer is not None else ():
        words = one.content.get(field)
        if answer is not None and isinstance(words, str) and words and words not in shown:
            yield f".{len(shown)}" if shown else "", answer, words
            shown.append(words)


def _manages(answer: Answer | None, helpers: Mapping[str, Helper], voice: Voice) -> Iterator[ForPlan]:
    way = answer.value("keuze") if answer else ""
    if answer is None:
        return
    if way in ("zelf", "samen", "ander", "vertegenwoordiger"):
        helper = helpers.get(answer.value("wie"))
        said = plan_words(f"beheer_{way}", voice, wie=_name(helper, voice))
        if way != "zelf":
            agreed = "toestemming" if answer.value("toestemming") == "ja" else "geen_toestemming"
            said = f"{said} {plan_words(agreed, voice)}"
        yield _told("pgb.beheer", said, answer.entries[0])
    for nth, _, words in _texts(answer, "tekst"):
        yield _told(f"pgb.tijd{nth}", plan_words("tijd", tekst=words), answer.entries[0])


def _name(helper: Helper | None, voice: Voice) -> str:
    return helper.in_plan_of(voice).removesuffix(",") if helper is not None else plan_words("iemand", voice)


def _points(answers: Answers, voice: Voice) -> Iterator[ForPlan]:
    """Say the shared points together, by how far one is; nothing is counted."""
    found: dict[str, list[str]] = {}
    entries: dict[str, str] = {}
    for skill in SKILLS:
        answer = answers.shared(point(skill))
        can = answer.value("keuze") if answer else ""
        if answer is not None and can in ("zelf", "met_hulp", "nog_niet"):
            words, who = skill_in_plan(skill, voice), answer.value("wie")
            if who:
                words = plan_words("met_hulp_van", punt=words, wie=who)
            found.setdefault(can, []).append(words)
            entries.setdefault(can, answer.entries[0])
    for can, code in (("zelf", "kan_zelf"), ("met_hulp", "met_hulp"), ("nog_niet", "nog_niet")):
        if can in found:
            yield _told(f"pgb.{code}", plan_words(code, voice, punten="; ".join(found[can])), entries[can])


def _buying(
    buying: Sequence[KeptBuying], budget: Budget, helpers: Mapping[str, Helper], voice: Voice
) -> Iterator[ForPlan]:
    for kept, line in zip(buying, budget.lines, strict=True):
        helper = helpers.get(kept.who)
        who = _name(helper, voice) if helper else plan_words("inkoop_onbekend", voice)
        words = {"wie": who, "taken": _tasks(line, budget.weeks), "tijd": length(line.minutes, "nl")}
        code = "inkoop" if len(budget.weeks.kinds) == 1 else "inkoop_weken"
        said = plan_words(code if line.hours else "inkoop_leeg", voice, **words)
        yield _told(f"pgb.inkoop.{kept.purchase.id}", said, kept.said.id, short=True)
        for name in GOOD:
            if name in kept.good:
                said = plan_words(name, voice, tekst=kept.good[name])
                yield _told(f"pgb.{name}.{kept.purchase.id}", said, kept.said.id)


def _tasks(line: Line, weeks: Weeks) -> str:
    return ", ".join(
        plan_words("taak", taak=task_words(key[1], "nl"), tijd=time_words(hours, weeks, "nl"))
        for key, hours in line.hours.items()
    )


def _cost(buying: Sequence[KeptBuying], budget: Budget, rates: Sequence[KeptRate], voice: Voice) -> Iterator[ForPlan]:
    if budget.total is not None:
        counted = year_words(budget.weeks, "nl")
        words = {"week": euro(budget.total.week), "jaar": euro(budget.total.year), "weken": counted}
        code = "begroting_weken" if counted else "begroting"
        yield _told("pgb.begroting", plan_words(code, **words), buying[0].said.id, short=True)
    used = {line.purchase.rate.id for line in budget.lines if line.amounts and line.purchase.rate}
    for kept in rates:
        if kept.rate.id in used and kept.typed_on is not None:
            words = {
                "bedrag": euro(kept.rate.amount),
                "per": text(f"eenheid.{kept.rate.per}", "nl"),
                "bron": kept.rate.source,
                "dag": written_date(kept.typed_on, "nl"),
            }
            yield _told(f"pgb.tarief.{kept.said.id}", plan_words("tarief", voice, **words), kept.said.id)


def _offer(answer: Answer | None, budget: Budget, voice: Voice) -> Iterator[ForPlan]:
    found = offer_in(answer)
    if answer is None or found is None:
        return
    offered, in_kind, per = found
    unit = text(f"eenheid.{per}", "nl")
    if offered is not None:
        said = plan_words("aanbod", bedrag=euro(offered), per=unit)
        if budget.total is not None and (gap := difference(offered, per, budget.total)) < 0:
            said = f"{said} {plan_words('tekort', voice, bedrag=euro(-gap))}"
        yield _told("pgb.aanbod", said, answer.entries[0])
    if in_kind is not None:
        yield _told("pgb.natura", plan_words("natura", bedrag=euro(in_kind), per=unit), answer.entries[0])
