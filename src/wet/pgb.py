"""What both laws ask of a person who wants a persoonsgebonden budget, and when a gemeente may refuse one."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wet.ruling import Ruling
from wet.source import Source
from wet.teksten import sentence


@dataclass(frozen=True, slots=True)
class Condition:
    """One of the three statutory conditions; `code` names the question and the refusal in `wet/teksten`."""

    letter: str
    code: str
    source: Source

    def question(self, language: str = "nl") -> str:
        """Return what is asked of the person, in plain words."""
        return sentence(f"pgb_vraag_{self.code}", language)


@dataclass(frozen=True, slots=True)
class PgbRules:
    """The pgb rules of one law: three conditions, two grounds for refusal, a duty to inform beforehand."""

    conditions: tuple[Condition, ...]
    too_expensive: Source
    earlier_misuse: Source
    misuse_grounds: frozenset[str]
    information: Source

    def may_have_pgb(self, met: Mapping[str, bool | None]) -> Ruling:
        """Say whether a pgb follows from what a person found about each condition (code to yes, no or None).

        A condition without a finding is never taken as failed: it is still to be talked about.
        """
        for condition in self.conditions:
            if met.get(condition.code) is False:
                return Ruling(False, f"pgb_nee_{condition.code}", (condition.source,))
        for condition in self.conditions:
            if met.get(condition.code) is None:
                return Ruling(False, f"pgb_nog_{condition.code}", (condition.source,))
        return Ruling(True, "pgb_aan_voorwaarden_voldaan", tuple(each.source for each in self.conditions))

    def may_refuse(
        self, *, pgb_costs: Decimal | None, in_kind_costs: Decimal | None, earlier_ground: str | None = None
    ) -> Ruling:
        """Say whether a gemeente may refuse (a part of) a pgb whose conditions are met.

        Costs are in euro over the same period; only what the pgb costs more may be refused.  `earlier_ground` is
        the letter of an earlier withdrawal of a budget or provision, None where there was none.
        """
        if earlier_ground in self.misuse_grounds:
            return Ruling(True, "pgb_weigeren_eerder_ingetrokken", (self.earlier_misuse,))
        if refusable_part(pgb_costs, in_kind_costs) > 0:
            return Ruling(True, "pgb_weigeren_alleen_het_meerdere", (self.too_expensive,))
        return Ruling(False, "pgb_geen_grond_om_te_weigeren", (self.too_expensive, self.earlier_misuse))


def refusable_part(pgb_costs: Decimal | None, in_kind_costs: Decimal | None) -> Decimal:
    """Return what the pgb costs more than the help in kind, in euro; zero where a cost is unknown."""
    if pgb_costs is None or in_kind_costs is None:
        return Decimal(0)
    return max(pgb_costs - in_kind_costs, Decimal(0))


@dataclass(frozen=True, slots=True)
class Skill:
    """One of the ten points of pgb-vaardigheid: an aid to think with, no law, and nothing here counts them."""

    number: int
    code: str

    def question(self, language: str = "nl") -> str:
        """Return the point as a question to oneself."""
        return sentence(f"pgb_punt_{self.code}", language)


SKILLS: tuple[Skill, ...] = tuple(
    Skill(number, code)
    for number, code in enumerate(
        (
            "overzicht",
            "regels",
            "administratie",
            "overleggen",
            "zelf_kiezen",
            "afspraken",
            "beoordelen",
            "regelen",
            "aansturen",
            "werkgever",
        ),
        start=1,
    )
)
