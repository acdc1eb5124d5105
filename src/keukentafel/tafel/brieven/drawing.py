"""The letter itself, drawn from the road and a draft, with the honest words and the running term beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.design.drawings.term_bar import TermBar
from keukentafel.letters import LetterFacts, Personal, Said, letter
from keukentafel.letters.editing import Edited, edited
from keukentafel.letters.from_stand import facts_of
from keukentafel.letters.letter import Letter
from keukentafel.tafel.brieven.drafts import Draft
from keukentafel.tafel.weg.showing.bars import bar_of, is_late
from keukentafel.tafel.weg.telling.story import Story, counting
from wet.procedure import Stand, stand

_PERSONAL = frozenset(each.name for each in fields(Personal) if each.name != "wants_hearing")
_DECISIONS = ("beslissing_wmo", "beslissing_jeugd", "bezwaarbeslissing_6w", "bezwaarbeslissing_12w")

TERMS: Mapping[str, tuple[str, ...]] = {
    "bezwaar_pro_forma": ("bezwaar",),
    "bezwaar": ("bezwaar",),
    "beroep": ("beroep",),
    "hoger_beroep": ("hoger_beroep",),
    "persoonlijk_plan": ("persoonlijk_plan",),
    "wanneer_komt_u": ("onderzoek",),
    "verslag_opvragen": ("onderzoek",),
    "aanvraag": ("onderzoek",),
    "aanvulling": _DECISIONS,
    "ingebrekestelling": _DECISIONS,
    "beroep_niet_tijdig": ("ingebrekestelling", "nieuw_besluit"),
    "ombudsman": ("ombudsman",),
}
"""The terms that matter for a kind of letter; drawn where one is running, standing still or has passed."""

OWN_TERMS: Mapping[str, tuple[str, ...]] = {
    soort: TERMS[soort] for soort in ("bezwaar_pro_forma", "bezwaar", "beroep", "hoger_beroep")
}
"""The letters with a last day that nobody can miss without loss, and their term."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The road on a day, read once for all that a page shows of it."""

    story: Story
    today: date
    now: Stand

    @property
    def gemeente(self) -> Mapping[str, object]:
        """What is known of the gemeente."""
        told = self.story.data.get("gemeente")
        return told if isinstance(told, Mapping) else {}

    def known(self) -> dict[str, str]:
        """Return the answers that the road itself has: to which gemeente, and its address, typed once."""
        lines = self.gemeente.get("adres")
        address = "\n".join(str(line) for line in lines) if isinstance(lines, list) else ""
        found = {"gemeente": str(self.gemeente.get("naam") or ""), "college_address": address}
        return {name: value for name, value in found.items() if value}

    def first_answers(self) -> dict[str, str]:
        """Return what a form begins with besides: a decision on the road is one of the gemeente."""
        has_besluit = any(fact["soort"] == "besluit_bekendgemaakt" for _, fact in counting(self.story))
        return self.known() | ({"van_wie": "gemeente"} if has_besluit else {})

    def facts(self, typed: Mapping[str, str] | None = None) -> LetterFacts:
        """Return what a letter is written from; `typed` by the names of the questions."""
        said = self.known() | {name: value for name, value in (typed or {}).items() if value}
        about_me: dict[str, Any] = {name: value for name, value in said.items() if name in _PERSONAL}
        gemeente = said.get("gemeente", "")
        return facts_of(self.story.dossier, self.now, self.today, Personal(**about_me), gemeente, said=Said(said))

    def letter(self, draft: Draft) -> Letter:
        """Return the letter without its changes; raises UnknownLetter."""
        return letter(draft.soort, self.facts(draft.typed))

    def drawn(self, draft: Draft) -> Edited:
        """Return the letter with its changes; raises UnknownLetter."""
        return edited(self.letter(draft), draft.edits, draft.extra)

    def until(self, soort: str) -> date | None:
        """Return the last day on which a letter is in time: of the sender's own terms only, while one is running."""
        terms = [term for term in self.now.facts.termijnen if term.soort in OWN_TERMS.get(soort, ())]
        days = [term.laatste_dag for term in terms if term.status == "loopt" and term.laatste_dag]
        return min(days, default=None)

    def term(self, soort: str, language: str) -> TermBar | None:
        """Return the bar of the term that a letter is about, None where none matters now."""
        seen: Mapping[str, Any] = self.now.as_json(language)
        terms = [term for term in seen["termijnen"] if term["soort"] in TERMS.get(soort, ()) and _matters(term)]
        terms.sort(key=lambda term: (not is_late(term), term["laatste_dag"] or ""))
        return bar_of(terms[0], seen, self.story.facts, language) if terms else None


def sight(story: Story, today: date) -> Sight:
    """Return the road on a day."""
    return Sight(story, today, stand(story.dossier, today))


def hints(drawn: Letter, language: str) -> list[Mapping[str, object]]:
    """Return the honest words beside the letter in the language of the page."""
    return [{"head": hint.head[language], "text": hint.text[language], "sources": hint.sources} for hint in drawn.hints]


def _matters(term: Mapping[str, Any]) -> bool:
    return term["begint"] is not None and (term["status"] in ("loopt", "opgeschort") or is_late(term))
