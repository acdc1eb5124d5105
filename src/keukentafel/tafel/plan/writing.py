"""Writes the plan: from what may go to the gemeente to sentences, from sentences to sections.  Pure: no table here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final  # Any: the words of the steps as they stand in TOML

from keukentafel.content.domeinen import SUBJECTS, Domain, Question
from keukentafel.tafel.plan.answered import GivenAnswer, own_question, told
from keukentafel.tafel.plan.sentences import (
    AT_HOME,
    BY_SUBJECT,
    SECTIONS,
    Group,
    Origin,
    Plan,
    PlanSentence,
    Row,
    Section,
    is_the_ask,
    person_of,
    place_of,
    subjects_of,
)
from keukentafel.tafel.plan.words import said
from keukentafel.tafel.voorbereiding.voice import CHILD, OTHER_PARENT, Voice, in_voice, voice_of

_STEP_SUBJECTS: Final = {"hulp_nu": "c", "geprobeerd": "b"}
"""Steps that serve another subject than a: help that is there, and what one tried oneself."""

_WHOLE_LIFE: Final = frozenset({"belangrijk", "aanleiding"})
"""Domains that are about everything: what they say elsewhere needs no heading either."""

_FORWARD: Final = frozenset({"bereiken", "zou_helpen"})
"""Steps that say which help is needed (the third step of an onderzoek), not what goes wrong."""

_WEIGHTS: Final = {"met_moeite": 1, "niet_zonder_hulp": 2, "helemaal_niet": 3}
"""How hard the person says it is, to choose what stands on one page; no score, and shown nowhere."""

_ALWAYS: Final = {
    "wmo": ("vraag", "loop_tegenaan", "helpt", *(BY_SUBJECT[subject] for subject in SUBJECTS if subject in BY_SUBJECT)),
    "jeugdwet": ("vraag", "loop_tegenaan", "helpt", "zelf"),
}
"""Sections that a plan has even when nothing was said there: each subject of the law is present."""

_YOUTH_STEPS: Final = {
    "wil": "1",
    "vraag": "1",
    "loop_tegenaan": "2",
    "helpt": "3",
    "zelf": "4",
    "wie_helpt": "4",
    "mantelzorg": "4",
    "voorzieningen": "4",
    "andere_hulp": "4",
    "blijft_over": "5",
}
"""Which step of an onderzoek under the Jeugdwet a section serves (ECLI:NL:CRVB:2017:1477)."""


@dataclass(frozen=True, slots=True)
class Given:
    """What may go to the gemeente: answers that are shared and not kept back, and what other rooms say.

    `talk` names the domains that somebody ticked to talk about, with the entry of the tick.
    """

    law: str
    answers: tuple[GivenAnswer, ...] = ()
    talk: tuple[tuple[str, str], ...] = ()
    told: tuple[PlanSentence, ...] = ()

    @property
    def voice(self) -> Voice:
        """Who speaks in the plan."""
        return voice_of(self.law, (each.values for each in self.answers if each.question == OTHER_PARENT))


def write(
    given: Given, domains: Mapping[str, Domain], steps: Mapping[str, Mapping[str, Any]]
) -> tuple[PlanSentence, ...]:
    """Return every sentence of the plan, in the order of reading; no sentence is there that nobody said."""
    found = [sentence for answer in given.answers for sentence in _answered(answer, domains, steps, given.voice)]
    found += [*_talk(given.talk, domains, given.voice), *given.told]
    return ordered(found, domains, given.law)


def ordered(found: Iterable[PlanSentence], domains: Mapping[str, Domain], law: str) -> tuple[PlanSentence, ...]:
    """Return sentences in the order of their sections, of the domains, and of the questions as they are asked.

    Under the Jeugdwet the child comes before all other parts of a life: the plan is about the child.
    """
    places = {domain.code: (domain.number, _asked(domain)) for domain in domains.values()}
    last: tuple[int, dict[str, int]] = (1000, {})

    def place(sentence: PlanSentence) -> tuple[int, int, int]:
        number, asked = places.get(sentence.domain, last)
        name = sentence.origin.what.partition(".")[2] if sentence.origin else ""
        if law == "jeugdwet" and sentence.domain == CHILD:
            number = 0
        if is_untitled(sentence.section, sentence.domain, domains):
            number = -1  # what stands under the heading of the section itself comes before what has a heading below it
        last_of_all = len(asked) + (sentence.state == "zelf")
        return place_of(sentence.section), number, -1 if is_the_ask(sentence) else asked.get(name, last_of_all)

    return tuple(sorted(found, key=place))


def _asked(domain: Domain) -> dict[str, int]:
    """Return in which order a domain asks: its own questions before the steps, each other after its step."""
    order = [question.id for question in domain.questions if not question.after]
    for step in domain.steps:
        order += [step, *(question.id for question in domain.questions if question.after == step)]
    return {name: number for number, name in enumerate(order)}


def _answered(
    answer: GivenAnswer, domains: Mapping[str, Domain], steps: Mapping[str, Mapping[str, Any]], voice: Voice
) -> Iterator[PlanSentence]:
    code, _, name = answer.question.partition(".")
    domain = domains.get(code)
    question = own_question(domain, name)
    subject = _subject(domain, question, name)
    origin = Origin(answer.question, answer.entry, answer.by, answer.on)
    again = f"~{answer.nth}" if answer.nth else ""
    for part in told(answer, domain, steps, voice):
        yield PlanSentence(
            id=f"{answer.question}.{part.field}{again}",
            text=part.text,
            section=_section(domain, name, subject),
            subject=subject,
            domain=code,
            origin=origin,
            short=question.is_short if question else False,
            weight=_WEIGHTS.get(str(answer.values.get("keuze")), 0) if name == "gaat" else 0,
            easy=part.easy,
            listed=part.listed,
        )


def _subject(domain: Domain | None, question: Question | None, name: str) -> str:
    if domain is None:
        return ""
    if question is not None:
        return question.subject
    first = domain.subjects[0]
    return _STEP_SUBJECTS.get(name, first) if first == "a" else first


def _section(domain: Domain | None, name: str, subject: str) -> str:
    if domain is None:
        return "overig"
    if domain.code in AT_HOME and subject in ("", domain.subjects[0]):
        return AT_HOME[domain.code]
    if name in _FORWARD:
        return "helpt"
    return BY_SUBJECT.get(subject) or AT_HOME.get(domain.code) or "loop_tegenaan"


def _talk(talk: Iterable[tuple[str, str]], domains: Mapping[str, Domain], voice: Voice) -> Iterator[PlanSentence]:
    words = "zin.praten_jeugdwet" if voice == "jeugdwet" else "zin.praten"
    for code, entry in talk:
        if domain := domains.get(code):
            name = name_in(domain, voice)
            topic = name[:1].lower() + name[1:]
            yield PlanSentence(
                id=f"{code}.blad.bespreken",
                text=said(words, onderwerp=topic),
                section="gesprek",
                domain=code,
                origin=Origin(f"{code}.blad", entry),
            )


def arrange(sentences: Sequence[PlanSentence], voice: Voice, domains: Mapping[str, Domain]) -> Plan:
    """Return the plan that these sentences make, left-out ones aside: sections numbered, every subject present."""
    law = "wmo" if voice == "wmo" else "jeugdwet"
    there = [sentence for sentence in sentences if sentence.text and sentence.state != "weg"]
    by_section: dict[str, list[PlanSentence]] = {}
    for sentence in there:
        by_section.setdefault(sentence.section if sentence.section in SECTIONS else "overig", []).append(sentence)
    codes = [code for code in SECTIONS if code in by_section or code in _ALWAYS[law]]
    sections = tuple(
        Section(code, number, heading(voice, code), _groups(code, by_section.get(code, ()), voice, domains))
        for number, code in enumerate(codes, 1)
    )
    return Plan(law, sections, _serves(sections, law), voice)


def heading(voice: Voice, section: str) -> str:
    """Return the heading of a section as who speaks says it; a parent speaks as a person does."""
    return said(f"{person_of(voice)}.{section}")


def name_in(domain: Domain, voice: Voice, language: str = "nl") -> str:
    """Return what a domain is called in the plan, or on a page about it in another language."""
    name = domain.in_sentence.get(language) or domain.in_sentence["nl"]
    return in_voice(name, domain.in_sentence_we.get(language, ""), voice)


def _groups(
    code: str, sentences: Sequence[PlanSentence], voice: Voice, domains: Mapping[str, Domain]
) -> tuple[Group, ...]:
    if not sentences:
        return (Group("", "", (empty_mark(code, voice),)),)
    by_domain: dict[str, list[PlanSentence]] = {}
    for sentence in sentences:
        by_domain.setdefault(sentence.domain, []).append(sentence)
    return tuple(Group(domain, _title(code, domain, domains, voice), tuple(each)) for domain, each in by_domain.items())


def _title(section: str, code: str, domains: Mapping[str, Domain], voice: Voice) -> str:
    """Return the heading of what a section says about a domain; none where the section is about that domain."""
    return "" if is_untitled(section, code, domains) else name_in(domains[code], voice)


def is_untitled(section: str, code: str, domains: Mapping[str, Domain]) -> bool:
    """Tell whether what a section says about a domain stands under the heading of the section itself."""
    return code not in domains or code in _WHOLE_LIFE or AT_HOME.get(code) == section or section == "gesprek"


def empty_mark(section: str, voice: Voice) -> PlanSentence:
    """Return the sentence that says that nothing was written about a subject."""
    subject = next((subject for subject, at in BY_SUBJECT.items() if at == section), "a")
    words = said("zin.leeg_jeugdwet" if voice == "jeugdwet" else "zin.leeg")
    return PlanSentence(f"leeg.{section}", words, section, subject if voice == "wmo" else "", is_empty_mark=True)


def _serves(sections: Sequence[Section], law: str) -> tuple[Row, ...]:
    if law == "jeugdwet":
        return tuple(_row(f"stap_{step}", [s for s in sections if _is_step(s, step)]) for step in "12345")
    return tuple(_row(subject, [s for s in sections if subject in subjects_of(s.sentences)]) for subject in SUBJECTS)


def _is_step(section: Section, step: str) -> bool:
    return _YOUTH_STEPS.get(section.code) == step and not all(each.is_empty_mark for each in section.sentences)


def _row(code: str, sections: Sequence[Section]) -> Row:
    return Row(code, said(f"tabel.{code}"), tuple(section.number for section in sections))
