"""Turns one answer into sentences: the words that the content leads in with, and what the person typed, literally."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final  # Any: the words of the steps as they stand in TOML

from keukentafel.content.domeinen import STEPS, Choice, Domain, Question
from keukentafel.letters.typed_text import clean
from keukentafel.tafel.plan.words import has, joined, said
from keukentafel.tafel.voorbereiding.voice import Voice, in_voice

Values = Mapping[str, object]
_STORY: Final = 100_000
"""Longer than any answer can be: nothing that somebody typed is ever cut."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer that may go to the gemeente; `nth` counts where people answered past each other, 0 the newest."""

    question: str
    entry: str
    values: Values
    by: str = ""
    on: date | None = None
    nth: int = 0

    @property
    def domain(self) -> str:
        """The domain that the question belongs to."""
        return self.question.partition(".")[0]

    @property
    def name(self) -> str:
        """The question within its domain."""
        return self.question.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Told:
    """What one field of an answer says in the plan; `easy` and `listed` as in `sentences.PlanSentence`."""

    field: str
    text: str
    easy: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()


def told(
    answer: GivenAnswer, domain: Domain | None, steps: Mapping[str, Mapping[str, Any]], voice: Voice = "wmo"
) -> tuple[Told, ...]:
    """Return what an answer says, field by field; what the content does not know stands there without lead-in.

    Where a family speaks, the steps and the questions say "wij".
    """
    name = answer.name
    question = own_question(domain, name)
    if question is not None:
        found = [*_of_question(question, answer, voice)]
    elif domain is not None and name in STEPS:
        found = [*_of_step(domain, name, _in_voice(steps[name], name, voice), answer.values, voice)]
    else:
        found = []
    known = {each.field for each in found} | _SILENT
    left = (Told(field, _typed("", value)) for field, value in answer.values.items() if field not in known)
    return tuple(each for each in (*found, *left) if each.text)


_SILENT: Final = frozenset({"keuze", "keuzes", "onderwerpen", "niet", "dagen", "houdt", "weet_niet"})
"""Fields that hold codes and no words: what the content does not put in the plan is not said there."""


def _in_voice(words: Mapping[str, Any], step: str, voice: Voice) -> Mapping[str, Any]:
    """Return the words of a step as who asks says them: those that stand in `content/plan` go before."""
    if voice == "wmo":
        return words
    at = f"stap_{voice}.{step}"
    keys = (key for key in words if has(f"{at}_{key}"))
    choices = {
        code: {**row, "plan": said(f"{at}_{code}")} if has(f"{at}_{code}") else row
        for code, row in words.get("keuze", {}).items()
    }
    return {**words, "keuze": choices, **{key: said(f"{at}_{key}") for key in keys}}


def own_question(domain: Domain | None, name: str) -> Question | None:
    """Return a question that a domain itself asks, None where it asks none of that name."""
    for question in domain.questions if domain else ():
        if question.id == name:
            return question
    return None


def _of_question(question: Question, answer: GivenAnswer, voice: Voice) -> Iterator[Told]:
    values = answer.values
    lead = in_voice(question.lead or question.label["nl"], question.lead_we, voice)
    yield Told("tekst", _typed(lead, values.get("tekst")))
    chosen = [*_several(values.get("keuze")), *_several(values.get("keuzes"))]
    plans = tuple(_plans(question.choices, chosen, voice))
    yield Told("keuze", " ".join(plans), plans)


def _of_step(domain: Domain, step: str, words: Mapping[str, Any], values: Values, voice: Voice) -> Iterator[Told]:
    if step == "gaat":
        choice = words["keuze"].get(values.get("keuze"), {})
        yield Told("keuze", choice.get("plan", ""))
        topics = tuple(_plans(domain.topics, _several(values.get("onderwerpen")), voice))
        lead = words["plan_onderwerpen"]
        yield Told("onderwerpen", f"{lead} {joined(topics, 'en')}." if topics else "", (lead,), topics)
        return
    yield Told("tekst", _typed(words["plan"], values.get("tekst")))
    if step == "slechte_dag":
        missing = tuple(row["plan"] for code in _several(values.get("niet")) if (row := words["niet"].get(code)))
        lead = words["plan_niet"]
        easy = tuple(f"{lead} {each}." for each in missing)
        yield Told("niet", f"{lead} {joined(missing, 'en')}." if missing else "", easy)
        yield Told("dagen", _days(values.get("dagen")))
    elif step == "hulp_nu":
        yield Told("houdt", words["houdt"].get(values.get("houdt"), {}).get("plan", ""))
    elif step == "bereiken":
        yield Told("merkt", _typed(words["plan_merkt"], values.get("merkt")))
    elif step == "zou_helpen":
        yield Told("weet_niet", words["plan_weet_niet"] if values.get("weet_niet") == "ja" else "")


def _days(value: object) -> str:
    count = str(value or "").strip()
    if not count.isdecimal() or len(count) > 2:
        return ""
    return said(f"zin.dagen_{int(count)}") if int(count) < 2 else said("zin.dagen", aantal=int(count))


def _plans(choices: Iterable[Choice], chosen: Sequence[str], voice: Voice) -> Iterator[str]:
    """Yield what choices say in the plan, in the order of the content; those without words there say nothing."""
    return (in_voice(each.plan, each.plan_we, voice) for each in choices if each.id in chosen and each.plan)


def _several(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(str(each) for each in value) if isinstance(value, list | tuple) else ()


def _typed(lead: str, value: object) -> str:
    """Return the lead-in and what was typed, a paragraph for each line; "" where nothing was."""
    lines = [line for text in _several(value) for line in lines_of(text)]
    if len(lines) < 2:
        return f"{lead} {lines[0]}".strip() if lines else ""
    return "\n".join((lead, *lines) if lead else lines)


def lines_of(typed: str) -> tuple[str, ...]:
    """Return each filled line of what was typed, fit to be printed and never cut."""
    return tuple(line for each in typed.splitlines() if (line := clean(each, _STORY)))
