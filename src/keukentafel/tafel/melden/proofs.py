"""The proof of a melding: what was sent or said, when, how, with whom, and which days follow from it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix
from uuid import UUID

from keukentafel.tafel.melden.texts import text
from keukentafel.tafel.weg.showing.standing import standing
from keukentafel.tafel.weg.telling.story import Fact, Story, counting
from keukentafel.tafel.weg.telling.told import when
from keukentafel.tafel.weg.texts import text as weg_text
from wet.procedure.warnings import THREE_WEEKS
from wet.teksten import written_date

KEY = "bewijs"
"""The own key of a fact in which the proof travels from the page that stores nothing to a table."""

ASKED = ("melding_gedaan", "hulpvraag_gesteld", "aanvraag_ingediend")
"""The facts that tell that somebody asked for help."""

_TERMS = ("persoonlijk_plan", "onderzoek", "beslissing_jeugd")


@dataclass(frozen=True, slots=True)
class Day:
    """A last day that follows: what ends, on which day, what that means, and the articles."""

    what: str
    day: str
    means: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything known of one melding; `id` is that of the fact on a table, "" elsewhere."""

    id: str
    kind: str
    what: str
    when: str
    how: str
    knows: str
    words: str
    by: str
    letter: UUID | None
    confirmed: str
    days: tuple[Day, ...]
    no_word: str
    """The day before which something should have been heard; advice, no term of any law."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What lies on a table beside a fact, by its id: the words of the proof, who told it, and the letter that went."""

    words: Mapping[str, str] = field(default_factory=dict)
    by: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, UUID] = field(default_factory=dict)


def proofs(story: Story, today: date, language: str, noted: Noted | None = None) -> tuple[Proof, ...]:
    """Return the proof of everything that was asked and counts, newest first."""
    noted = noted or Noted()
    terms = standing(story, today, language).seen["termijnen"]
    rows = [(place, fact) for place, fact in counting(story) if _is_asked(story, fact, noted)]
    found = sorted(rows, key=lambda row: (_first_day(row[1]), row[0]), reverse=True)
    is_only = len(found) == 1
    return tuple(_proof(story, fact, terms, language, noted, is_only=is_only) for _, fact in found)


def _is_asked(story: Story, fact: Fact, noted: Noted) -> bool:
    """Say whether a fact is how one asked: under the Wmo that is a melding, whatever aanvraag came later."""
    if story.law == "wmo":
        return fact["soort"] == "melding_gedaan"
    return fact["soort"] in ASKED and (fact["soort"] != "aanvraag_ingediend" or bool(_words(fact, noted)))


def _words(fact: Fact, noted: Noted) -> str:
    told = fact.get(KEY)
    own = told.get("tekst") if isinstance(told, Mapping) else ""
    return noted.words.get(str(fact.get("id")), "") or (own if isinstance(own, str) else "")


def _proof(
    story: Story,
    fact: Fact,
    terms: Sequence[Mapping[str, Any]],
    language: str,
    noted: Noted,
    *,
    is_only: bool,
) -> Proof:
    name = str(fact.get("id") or "")
    channel = str(fact.get("kanaal") or "")
    knows = fact.get("client_weet_ervan")
    three = _first_day(fact)
    return Proof(
        id=name,
        kind=str(fact["soort"]),
        what=weg_text(f"feit.{fact['soort']}", language),
        when=when(fact, language),
        how=weg_text(f"optie.kanaal.{channel}", language) if channel else "",
        knows={True: text("weet.ja"), False: text("weet.nee")}.get(knows, "") if isinstance(knows, bool) else "",
        words=_words(fact, noted),
        by=noted.by.get(name, ""),
        letter=noted.letters.get(name),
        confirmed=_confirmed(story, name, language, is_only=is_only),
        days=tuple(_days(terms, name, language, is_only=is_only)),
        no_word=written_date(date.fromisoformat(three) + THREE_WEEKS, language) if three else "",
    )


def _first_day(fact: Fact) -> str:
    return str(next((fact[key] for key in ("op", "verzonden_op") if key in fact), ""))


def _confirmed(story: Story, name: str, language: str, *, is_only: bool) -> str:
    """Return on which day the gemeente confirmed this one, empty where nobody told."""
    found = (fact for _, fact in counting(story) if fact["soort"] == "melding_bevestigd")
    mine = next((fact for fact in found if fact.get("bij") == name or (is_only and "bij" not in fact)), None)
    return when(mine, language) if mine else ""


def _days(terms: Sequence[Mapping[str, Any]], name: str, language: str, *, is_only: bool) -> Iterator[Day]:
    for soort in _TERMS:
        for term in terms:
            is_mine = term["soort"] == soort and (term["bij"] == name or is_only)
            if is_mine and term["laatste_dag"]:
                last = written_date(date.fromisoformat(term["laatste_dag"]), language, with_weekday=True)
                yield Day(text(f"termijn.{soort}"), last, str(term["uitleg"]), tuple(term["bron"]))
