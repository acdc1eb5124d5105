"""Where a story stands, read once for the whole page: the stand, its sentences, and what lies on which road."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.telling.story import Story
from wet.feiten import Fact
from wet.procedure import Stand, stand
from wet.procedure.sporen import Spoor
from wet.traject.answers import Termijn

_ANSWER = "beslissing_op_bezwaar_bekendgemaakt"
_TO_THE_JUDGE = frozenset({"beroep", "hoger_beroep"})


@dataclass(frozen=True)
class Standing:
    """A stand with `seen`, the same as JSON in the language of the page, and its trajecten side by side."""

    now: Stand
    seen: Mapping[str, Any]
    sporen: tuple[Spoor, ...]

    @cached_property
    def lead(self) -> Spoor | None:
        """The traject that leads; None where nothing was told that begins one."""
        return next((each for each in self.sporen if each.leads), None)

    @cached_property
    def on_road(self) -> tuple[Spoor, ...]:
        """The trajecten on the road that leads: a melding, and the objection that followed from it."""
        lead = self.lead
        return () if lead is None else tuple(each for each in self.sporen if each.road == lead.road)

    @cached_property
    def beside(self) -> tuple[Spoor, ...]:
        """The unfinished trajecten on other roads."""
        return tuple(each for each in self.sporen if each.is_open and each not in self.on_road)

    @cached_property
    def leading(self) -> Mapping[str, Any]:
        """The stand as JSON with only the terms of the road that leads."""
        return self._with_terms_of(self.on_road) if self.lead is not None else self.seen

    @cached_property
    def late_beside(self) -> Mapping[str, Any]:
        """The stand as JSON with only the terms of other roads on which the gemeente has to act."""
        return self._with_terms_of(tuple(each for each in self.beside if each.stand.aan_zet == "gemeente"))

    @cached_property
    def plek(self) -> str:
        """Return where "u bent hier" stands: where one stands up for oneself, as long as one may still go to the judge.

        The stand itself calls that `daarna`, for nothing waits any more.  Who won has nothing to go there for.
        """
        answers = [fact.values.get("uitkomst") for fact in self.facts if fact.soort == _ANSWER]
        terms = [term for each in self.on_road for term in each.terms]
        may = any(term.soort in _TO_THE_JUDGE and term.status == "loopt" for term in terms)
        is_refused = self.seen["fase"] == "afgerond" and answers[-1:] != ["gegrond"]
        return "opkomen" if may and is_refused else str(self.seen["plek"])

    @property
    def by_road(self) -> tuple[Mapping[str, Any], ...]:
        """The stand as JSON once for each road, with its own terms, the road that leads first."""
        first = self.lead.road if self.lead is not None else None
        roads = sorted({each.road for each in self.sporen}, key=lambda road: (road != first, road))
        return tuple(self._with_terms_of(tuple(each for each in self.sporen if each.road == road)) for road in roads)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What happened on the road that leads, and what belongs to no traject at all, up to the day looked at."""
        elsewhere = {id(fact) for each in self.sporen if each not in self.on_road for fact in each.facts}
        found = self.now.dossier.facts
        return tuple(fact for fact in found if fact.day <= self.now.op and id(fact) not in elsewhere)

    def happened(self, soort: str) -> bool:
        """Say whether a kind of fact is told and counts on this day, on any road."""
        return any(fact.soort == soort and fact.day <= self.now.op for fact in self.now.dossier.facts)

    def _with_terms_of(self, sporen: tuple[Spoor, ...]) -> Mapping[str, Any]:
        own = {id(term) for each in sporen for term in each.terms}
        rows = zip(self.now.facts.termijnen, self.seen["termijnen"], strict=True)
        return {**self.seen, "termijnen": [row for term, row in rows if id(term) in own]}


def standing(story: Story, today: date, language: str) -> Standing:
    """Return where a story stands on a day."""
    now = stand(story.dossier, today)
    return Standing(now, now.as_json(language), now.sporen)


def turns_late(term: Termijn) -> bool:
    """Say whether a term has passed and nothing met it."""
    return term.status == "te_laat" and term.gehaald_op is None
