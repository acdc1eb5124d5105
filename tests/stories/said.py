"""What the product says about one thing, in the words people read, in both languages, with its sources.

A reference names the thing.  Of a dossier on a day: `waarschuwing:<code>`, `termijn:<soort>`, `geen_termijn:<soort>`,
`actie:<actie>`, and of a letter that is written from it `hint:<soort>:<code>[:<question>=<answer>]...` (said beside
the letter) and `aan:<soort>[:<question>=<answer>]...` (to whom it goes, which needs no source).

Of an explainer `blad:<slug>:<number of the part>`, `rij:<slug>:<number of the row>` (two laws side by side) and
`vraag:<slug>:<ja|nee>` (what is said once the question halfway was answered); `contacten` are the organisations.

By itself: `recht:<code>`, `woord:<code>`, `naam:<soort>` (what a term is), `onderwerpen`, `pgb:<wet>`,
`hulp:<relation>:<ja|nee|onbekend>` (lives with the person) and `bijdrage:<day>[:<name>=<value>]...`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from keukentafel.content.contacten import contacts
from keukentafel.content.woordenlijst import glossary
from keukentafel.letters import Letter, letter
from keukentafel.letters.blocks import Addressee, Hint
from keukentafel.letters.from_stand import facts_of
from keukentafel.letters.said import Said as Typed
from keukentafel.tafel.uitleg.pages import Part, pages
from wet.jeugdwet.pgb import PGB as PGB_JEUGDWET
from wet.procedure import Stand
from wet.rechten import LAWS, RIGHTS
from wet.teksten import LANGUAGES, sentence, written_date
from wet.termijnen import TERMS
from wet.termijnen.text import afterwards, meaning
from wet.wmo2015.bijdrage import contribution
from wet.wmo2015.gebruikelijke_hulp import may_be_expected
from wet.wmo2015.onderwerpen import ONDERWERPEN
from wet.wmo2015.pgb import PGB as PGB_WMO
from wet.wmo2015.situatie import Situation

_ANSWERS: Final = {"ja": True, "nee": False, "onbekend": None}


class NotSaid(AssertionError):
    """The product does not say this (any more) in this dossier on this day."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is said: its reference, its text by language, and its sources as lawyers write them."""

    reference: str
    texts: Mapping[str, str]
    sources: tuple[str, ...]

    @property
    def is_advice(self) -> bool:
        """Say whether it tells, in both languages, that it is advice and no law."""
        return "advies" in self.texts["nl"].lower() and "advice" in self.texts["en"].lower()


def said(reference: str, found: Stand | None = None) -> Iterator[Said]:
    """Yield what is said under a reference; raises NotSaid where nothing is."""
    kind, _, rest = reference.partition(":")
    if kind in _OF_A_STAND:
        if found is None:
            raise NotSaid(f"{reference} needs a dossier")
        told = list(_OF_A_STAND[kind](rest, found))
    else:
        told = list(_BY_ITSELF[kind](rest))
    if not told:
        raise NotSaid(reference)
    yield from (Said(reference, texts, tuple(sources)) for texts, sources in told)


Told = tuple[Mapping[str, str], Sequence[str]]


def _rows(found: Stand, part: str, key: str, value: str) -> Iterator[dict[str, Any]]:
    """Yield each row of a part of the stand in every language, the languages side by side."""
    stands: dict[str, Any] = {language: found.as_json(language) for language in LANGUAGES}
    for rows in zip(*(stands[language][part] for language in LANGUAGES), strict=True):
        if rows[0][key] == value:
            yield dict(zip(LANGUAGES, rows, strict=True))


def _warning(code: str, found: Stand) -> Iterator[Told]:
    for row in _rows(found, "waarschuwingen", "code", code):
        yield {language: row[language]["tekst"] for language in LANGUAGES}, row["nl"]["bron"]


def _action(actie: str, found: Stand) -> Iterator[Told]:
    for row in _rows(found, "kan", "actie", actie):
        may = {"nl": "Dit kan nu. " if row["nl"]["mag"] else "Dit kan nu niet. "}
        may["en"] = "Possible now. " if row["nl"]["mag"] else "Not possible now. "
        yield {language: may[language] + row[language]["reden"] for language in LANGUAGES}, row["nl"]["bron"]


def _term(soort: str, found: Stand) -> Iterator[Told]:
    for row in _rows(found, "termijnen", "soort", soort):
        yield {language: _term_line(row[language], language) for language in LANGUAGES}, row["nl"]["bron"]


def _term_line(row: Mapping[str, Any], language: str) -> str:
    last = written_date(date.fromisoformat(row["laatste_dag"]), language) if row["laatste_dag"] else "?"
    return f"{sentence('stand.termijn_' + row['soort'], language)}: {last} ({row['status']}). {row['uitleg']}"


def _no_term(soort: str, found: Stand) -> Iterator[Told]:
    """Yield that a term does not run, which nobody has to give a source for: the stand just has no such term."""
    if not any(each.soort == soort for each in found.facts.termijnen):
        sources = [str(source) for source in TERMS[soort].sources]
        yield {language: f"({sentence('stand.termijn_' + soort, language)}: -)" for language in LANGUAGES}, sources


def _letter(soort: str, answers: Sequence[str], found: Stand) -> Letter:
    typed = Typed(dict(answer.split("=", 1) for answer in answers))
    return letter(soort, facts_of(found.dossier, found, found.op, said=typed))


def _hint(rest: str, found: Stand) -> Iterator[Told]:
    soort, code, *answers = rest.split(":")
    for block in _letter(soort, answers, found).blocks:
        if isinstance(block, Hint) and block.code == code:
            yield {language: f"{block.head[language]}\n{block.text[language]}" for language in LANGUAGES}, block.sources


def _addressee(rest: str, found: Stand) -> Iterator[Told]:
    soort, *answers = rest.split(":")
    for block in _letter(soort, answers, found).blocks:
        if isinstance(block, Addressee):
            yield dict.fromkeys(LANGUAGES, "\n".join(block.lines)), ()


def _right(code: str) -> Iterator[Told]:
    right = RIGHTS[code]
    sources = [str(source) for wet in LAWS for source in right.sources.get(wet, ())]
    parts = (right.statement, right.to_say, right.explanation, right.correction)
    texts = {language: "\n".join(filter(None, (part(language) for part in parts))) for language in LANGUAGES}
    yield texts, list(dict.fromkeys(sources))


def _word(code: str) -> Iterator[Told]:
    found = {language: glossary(language)[code] for language in LANGUAGES}
    texts = {language: f"{word.word}: {word.explanation}" for language, word in found.items()}
    yield texts, [str(source) for source in found["nl"].sources]


def _name(soort: str) -> Iterator[Told]:
    texts = {language: f"{meaning(soort, language)} {afterwards(soort, language)}" for language in LANGUAGES}
    yield texts, [str(source) for source in TERMS[soort].sources]


def _part(rest: str) -> Iterator[Told]:
    slug, _, number = rest.partition(":")
    yield from _points({language: pages(language)[slug].parts[int(number) - 1] for language in LANGUAGES})


def _row(rest: str) -> Iterator[Told]:
    slug, _, number = rest.partition(":")
    yield from _points({language: pages(language)[slug].rows[int(number) - 1] for language in LANGUAGES})


def _answered(rest: str) -> Iterator[Told]:
    slug, _, answer = rest.partition(":")
    steps = {language: step for language in LANGUAGES if (step := pages(language)[slug].step) is not None}
    yield {language: step.question for language, step in steps.items()}, ()
    yield from _points({language: step.answers[answer] for language, step in steps.items()})


def _points(parts: Mapping[str, Part]) -> Iterator[Told]:
    """Yield each point under its heading; the page itself says of one without a source what it is."""
    for points in zip(*(parts[language].points for language in parts), strict=True):
        told = dict(zip(parts, points, strict=True))
        texts = {language: f"{parts[language].heading}: {point.text}" for language, point in told.items()}
        yield texts, [str(source) for source in points[0].sources] or [f"({points[0].kind})"]


def _contacts(_: str) -> Iterator[Told]:
    for place in contacts().values():
        for contact in place.contacts:
            checked = {language: written_date(contact.checked_on, language) for language in LANGUAGES}
            texts = {language: f"{contact.name}: {contact.what[language]}" for language in LANGUAGES}
            yield texts, [f"{contact.source} ({checked['nl']})"]


def _subjects(_: str) -> Iterator[Told]:
    for each in ONDERWERPEN:
        texts = {language: f"{each.name(language)}: {each.question(language)}" for language in LANGUAGES}
        yield texts, [str(each.source)]


def _pgb(wet: str) -> Iterator[Told]:
    for each in (PGB_WMO if wet == "wmo" else PGB_JEUGDWET).conditions:
        yield {language: each.question(language) for language in LANGUAGES}, [str(each.source)]


def _help(rest: str) -> Iterator[Told]:
    relation, _, lives = rest.partition(":")
    ruling = may_be_expected(relation, lives_with_client=_ANSWERS[lives])  # type: ignore[arg-type]
    texts = {language: sentence(ruling.reason, language) for language in LANGUAGES}
    yield texts, [str(source) for source in ruling.sources]


def _contribution(rest: str) -> Iterator[Told]:
    day, *answers = rest.split(":")
    situation = Situation(**dict(answer.split("=", 1) for answer in answers))  # type: ignore[arg-type]
    owed = contribution(date.fromisoformat(day), situation)
    yield {language: owed.explain(language) for language in LANGUAGES}, [str(source) for source in owed.sources]
    for note in owed.notes:
        texts = {language: note.text(language) for language in LANGUAGES}
        yield texts, [str(source) for source in note.sources]


_OF_A_STAND: Final[Mapping[str, Callable[[str, Stand], Iterator[Told]]]] = {
    "waarschuwing": _warning,
    "actie": _action,
    "termijn": _term,
    "geen_termijn": _no_term,
    "hint": _hint,
    "aan": _addressee,
}
_BY_ITSELF: Final[Mapping[str, Callable[[str], Iterator[Told]]]] = {
    "recht": _right,
    "woord": _word,
    "naam": _name,
    "blad": _part,
    "rij": _row,
    "vraag": _answered,
    "contacten": _contacts,
    "onderwerpen": _subjects,
    "pgb": _pgb,
    "hulp": _help,
    "bijdrage": _contribution,
}
