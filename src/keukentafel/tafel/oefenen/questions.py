"""The questions to rehearse: which ones come at a table, and what somebody already wrote that answers them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from keukentafel.content.domeinen import domains
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.oefenen.texts import in_language, table_of
from keukentafel.tafel.voorbereiding.answers import REHEARSED, Answer, Answers
from keukentafel.tafel.voorbereiding.asking import ends_here
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of

Group = Literal["zes", "trap", "domein"]
GROUPS: Final[tuple[Group, ...]] = ("zes", "trap", "domein")
MARKS: Final = ("hoeveel", "geprobeerd")

LONGEST_START: Final = 1_500
"""Characters of own words that a question begins with."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One question to rehearse, in the language of the page; `code` is where its answer is kept."""

    id: str
    group: Group
    domain: str
    asked: str
    why: str
    begin: str
    cue: str
    sources: tuple[str, ...]
    marks: frozenset[str]
    starts_from: tuple[str, ...]

    @property
    def code(self) -> str:
        """The question as an answer names it."""
        return f"{REHEARSED}.{self.id}"

    @property
    def replaces(self) -> frozenset[str]:
        """The part of a life about which this answer says it better: one cue is enough for the two."""
        places = {place.partition(".")[0] for place in self.starts_from}
        return frozenset(places) if self.group == "zes" and len(places) == 1 and "*" not in places else frozenset()


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written before: by whom ("" by oneself), and the words."""

    by: str
    text: str


def questions_of(answers: Answers, law: str) -> tuple[Rehearsed, ...]:
    """Return the questions to rehearse at a table: those of a part of a life only where something was said about it."""
    rows = table_of("vragen")["vragen"]
    return tuple(_question(row, law) for row in rows if _comes(row, answers, law))


def words_of(answer: Answer | None) -> str:
    """Return what was typed; where two devices wrote past each other, the words of both, for one form to join."""
    found = (str(one.content.get("tekst") or "") for one in answer.said) if answer else ()
    return "\n".join(words for words in dict.fromkeys(found) if words)


def chosen_in(answer: Answer | None, field: str) -> tuple[str, ...]:
    """Return what was ticked in any version that counts."""
    lists = [one.content.get(field) for one in answer.said] if answer else []
    return tuple(dict.fromkeys(str(each) for ticked in lists if isinstance(ticked, list | tuple) for each in ticked))


def already_said(question: Rehearsed, answers: Answers, helpers: Sequence[Helper]) -> tuple[Kept, ...]:
    """Return what was written before that answers a question, each text once."""
    found: dict[str, Kept] = {}
    for place in question.starts_from:
        for kept in _at(place, answers, helpers):
            found.setdefault(kept.text, kept)
    return tuple(found.values())


def start_of(kept: Sequence[Kept]) -> str:
    """Return one's own words as the beginning of an answer: what others wrote is shown, never put in one's mouth."""
    own = "\n".join(each.text for each in kept if not each.by)
    return own if len(own) <= LONGEST_START else own[:LONGEST_START].rsplit(" ", 1)[0]


def helpers_here(seated: AtTable) -> tuple[Helper, ...]:
    """Return who helps, for the questions about them."""
    return helpers_of(seated)


def _comes(row: dict[str, object], answers: Answers, law: str) -> bool:
    if law and law not in cast(Sequence[str], row.get("voor", ("wmo", "jeugdwet"))):
        return False
    domain = str(row.get("domein", ""))
    return not domain or bool(answers.of(domain) and not ends_here(domain, answers.values))


def _question(row: dict[str, object], law: str) -> Rehearsed:
    domain = str(row.get("domein", ""))
    own = row.get(f"bron_{law}")
    sources = tuple(str(each) for each in cast(Sequence[str], own or row["bron"]))
    return Rehearsed(
        id=str(row["id"]),
        group=cast(Group, row["groep"]),
        domain=domain,
        asked=in_language(row),
        why=in_language(row, "waarom"),
        begin=in_language(row, "begin"),
        cue=in_language(row, "briefje"),
        sources=tuple(each for each in sources if not (law == "jeugdwet" and each.startswith("Wmo"))),
        marks=frozenset(mark for mark in MARKS if row.get(mark)),
        starts_from=tuple(cast(Sequence[str], row["uit"])),
    )


def _at(place: str, answers: Answers, helpers: Sequence[Helper]) -> Iterator[Kept]:
    room, _, name = place.partition(".")
    if room == "helper":
        yield from (_of_helper(helper, str(helper.content[name])) for helper in helpers if helper.content.get(name))
        return
    for code in (f"{domain}.{name}" for domain in domains()) if room == "*" else (place,):
        answer = answers.get(code)
        if answer is not None and answer.value("tekst"):
            is_mine = answer.now.is_mine
            yield Kept("" if is_mine else answer.now.by or "?", answer.value("tekst"))


def _of_helper(helper: Helper, words: str) -> Kept:
    who = helper.in_plan.removesuffix(",")
    by = "" if helper.said.now.is_mine else helper.said.now.by or "?"
    return Kept(by, f"{who[:1].upper()}{who[1:]}: {words}")
