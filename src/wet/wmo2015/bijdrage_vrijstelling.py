"""The nine situations in which no own contribution is due (Uitvoeringsbesluit Wmo 2015 art. 3.8)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from wet.citation import cite
from wet.dated import read_table
from wet.source import Source
from wet.wmo2015.situatie import Situation


@dataclass(frozen=True, slots=True)
class Exemption:
    """One letter of the besluit; `valid_from` and `valid_to` where it holds for some months only."""

    onder: str
    code: str
    sources: tuple[Source, ...]
    valid_from: date | None
    valid_to: date | None

    def applies(self, on: date, situation: Situation) -> bool:
        """Say whether the person owes nothing on the day `on` because of this letter."""
        begun = self.valid_from is None or self.valid_from <= on
        over = self.valid_to is not None and self.valid_to < on
        return begun and not over and _TESTS[self.code](situation)

    def source_on(self, on: date) -> Source:
        """Return the article as it was numbered on the day `on`; raises StopIteration outside all versions."""
        return next(source for source in self.sources if source.holds_on(on))


def _pays_elsewhere(situation: Situation) -> bool:
    return situation.wlz or situation.beschermd_wonen or situation.opvang


def _stays_in_opvang(situation: Situation) -> bool:
    return situation.nights_in_opvang >= 2


def _is_minor(situation: Situation) -> bool:
    """A minor owes nothing; for a woningaanpassing the verordening may let the parents owe instead."""
    return situation.minderjarig and not (
        situation.voorziening == "woningaanpassing" and situation.parents_owe is not False
    )


def _is_couple_below_pension(situation: Situation) -> bool:
    return situation.huishouden == "samen" and situation.aow == "niet_allen"


_TESTS: Mapping[str, Callable[[Situation], bool]] = MappingProxyType(
    {
        "betaalt_al_wlz_beschermd_wonen_of_opvang": _pays_elsewhere,
        "nachten_in_opvang": _stays_in_opvang,
        "gevaar_voor_minderjarige": lambda situation: situation.risk_to_minor,
        "rolstoel": lambda situation: situation.voorziening == "rolstoel",
        "minderjarig": _is_minor,
        "paar_onder_pensioenleeftijd": _is_couple_below_pension,
        "onvoldoende_betalingscapaciteit": lambda situation: situation.lacks_payment_capacity,
        "nadelig_voor_integrale_hulp": lambda situation: situation.harms_integrated_help,
        "april_en_mei_2020": lambda situation: True,
    }
)


def _read_exemptions() -> tuple[Exemption, ...]:
    data = read_table("contribution")
    return tuple(
        Exemption(
            row["onder"],
            row["code"],
            tuple(
                cite(
                    f"{version['cite']} onder {row['onder']}",
                    valid_from=version["valid_from"],
                    valid_to=version.get("valid_to"),
                )
                for version in data["exemption_articles"]
            ),
            row.get("valid_from"),
            row.get("valid_to"),
        )
        for row in data["exemptions"]
    )


EXEMPTIONS: tuple[Exemption, ...] = _read_exemptions()
