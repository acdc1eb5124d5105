"""What the plan says about the talk itself, from the shared sheet alone: the wishes, who comes along, the points."""

from collections.abc import Iterator, Sequence
from functools import partial

from keukentafel.tafel.afspraak.companions import in_plan
from keukentafel.tafel.afspraak.questions import CODE, WHO, domain
from keukentafel.tafel.afspraak.shown import points_in
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.answers import Answer, answers_of
from keukentafel.tafel.voorbereiding.for_plan import ForPlan, say
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.voorbereiding.voice import in_voice
from keukentafel.tafel.voorbereiding.voice_here import voice_at

_say = partial(say, "afspraak")


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return the sentences about the talk."""
    answers = answers_of(at_table).at_the_table()
    found: list[ForPlan] = []
    for id in ("punten", "vorm_wens", "vorm_waarom", "wensen", "tolk", "wie_mee"):
        answer = answers.get(f"{CODE}.{id}")
        text = "\n".join(_lines(id, answer, at_table)) if answer is not None else ""
        if answer is not None and text:
            found.append(ForPlan(f"{CODE}.{id}", text, answer.entries[0], "gesprek", "a", id == "punten"))
    return tuple(found)


def _lines(id: str, answer: Answer, at_table: AtTable) -> Iterator[str]:
    voice = voice_at(at_table)
    if id == "punten":
        points = points_in(answer)
        numbered = (f"{number}. {point}" for number, point in enumerate(points, start=1))
        yield from (_say("punten", voice), *numbered) if points else ()
        return
    if id == "wie_mee":
        who = [
            *in_plan(answer.values(WHO), at_table, helpers_of(at_table), voice),
            answer.value("tekst").removesuffix("."),
        ]
        named = [each for each in who if each]
        if named:
            yield _say("wie_mee" if len(named) == 1 else "wie_meer", wie=", ".join(named))
        return
    question = domain().question(id)
    taken = (*answer.values("keuze"), *answer.values("keuzes"))
    if wishes := " ".join(
        in_voice(each.plan, each.plan_we, voice) for each in question.choices if each.id in taken and each.plan
    ):
        yield wishes
    if typed := answer.value("tekst"):
        yield f"{question.lead} {typed}".strip()
