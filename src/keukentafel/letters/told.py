"""What the dossier says besides the facts that nearly every letter needs: days, fields, terms, what may be done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wet.feiten import Dossier
from wet.procedure import Stand
from wet.traject.answers import Termijn


@dataclass(frozen=True, slots=True)
class Told:
    """What was told up to the day of the letter; of several facts of one kind the latest.

    `days`: the resident's day by kind of fact; `fields`: own fields as text (days as ISO dates) by kind of fact;
    `terms`: the last day by kind of term; `late`: the terms that passed unmet; `may_do`: the actions that may be done;
    `warnings`: the codes of the stand's warnings; `plek`: the place on the road.
    """

    days: Mapping[str, date] = field(default_factory=dict)
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    terms: Mapping[str, date] = field(default_factory=dict)
    late: frozenset[str] = frozenset()
    may_do: frozenset[str] = frozenset()
    plek: str = "melden"

    def on(self, soort: str) -> date | None:
        """Return the resident's day of the latest fact of this kind, None where there is none or its day is unknown."""
        return self.days.get(soort)

    def has(self, soort: str) -> bool:
        """Say whether a fact of this kind was told, with or without a day."""
        return soort in self.fields or soort in self.days

    def field(self, soort: str, name: str) -> str:
        """Return an own field of the latest fact of this kind as text, or nothing."""
        return self.fields.get(soort, {}).get(name, "")

    def day_in(self, soort: str, name: str) -> date | None:
        """Return an own field that holds a day (`voor` of an afspraak), None where it is not there."""
        try:
            return date.fromisoformat(self.field(soort, name))
        except ValueError:
            return None

    def last_day(self, termijn: str) -> date | None:
        """Return the last day of a term of this kind: of several the unmet one that ends first."""
        return self.terms.get(termijn)

    def is_late(self, termijn: str) -> bool:
        """Say whether a term of this kind passed without being met."""
        return termijn in self.late

    def may(self, actie: str) -> bool:
        """Say whether the law allows this action now."""
        return actie in self.may_do


def told_of(dossier: Dossier, stand: Stand) -> Told:
    """Return what a dossier says on the day of its stand."""
    known = [fact for fact in dossier.facts if fact.day <= stand.op]
    facts = stand.facts
    return Told(
        days={fact.soort: fact.resident_day for fact in known if fact.resident_day is not None},
        fields={fact.soort: {name: str(value) for name, value in fact.values.items()} for fact in known},
        terms=_last_days(facts.termijnen),
        late=frozenset(term.soort for term in facts.termijnen if term.status == "te_laat" and term.gehaald_op is None),
        may_do=frozenset(stand.mogelijk),
        plek=facts.plek,
    )


def _last_days(termijnen: tuple[Termijn, ...]) -> dict[str, date]:
    """Return one last day for each kind of term: what is unmet before what was met, and then the earliest."""
    dated = [(term, term.laatste_dag) for term in termijnen if term.laatste_dag is not None]
    dated.sort(key=lambda each: (each[0].is_unmet, -each[1].toordinal()))
    return {term.soort: last_day for term, last_day in dated}
