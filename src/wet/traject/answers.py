"""The stand as plain records, and the JSON of it that the contract promises."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from wet.ruling import Ruling
from wet.source import Source
from wet.teksten import sentence

Extra = tuple[tuple[str, tuple[tuple[str, object], ...]], ...]
"""Codes of sentences to add to the explanation of a term, each with what fills its gaps."""


class Termijn(NamedTuple):
    """One term as it stands; where it `has_bedrag`, `bedrag` is what is owed so far in euro, None where unknown."""

    soort: str
    bij: str | None
    van: str
    begint: date | None
    laatste_dag: date | None
    status: str
    gehaald_op: date | None
    sources: tuple[Source, ...]
    extra: Extra = ()
    has_bedrag: bool = False
    bedrag: Decimal | None = None

    @property
    def is_unmet(self) -> bool:
        """Say whether somebody still has to do it."""
        return self.gehaald_op is None and self.status in ("loopt", "te_laat", "opgeschort")

    def days_left(self, op: date) -> int | None:
        """Return the days until the last day, negative once it is behind us; None where that says nothing."""
        if self.laatste_dag is None or self.gehaald_op is not None or self.status not in ("loopt", "te_laat"):
            return None
        return (self.laatste_dag - op).days


class Mogelijkheid(NamedTuple):
    """One action that could come into question, and the ruling on it."""

    actie: str
    bij: str | None
    ruling: Ruling


class Waarschuwing(NamedTuple):
    """Something to mind; `values` fills the gaps of its sentence."""

    code: str
    bij: str | None
    sources: tuple[Source, ...] = ()
    values: tuple[tuple[str, object], ...] = ()


class TrajectStand(NamedTuple):
    """Where one traject stands."""

    bij: str | None
    soort: str
    fase: str
    plek: str
    aan_zet: str


class Later(NamedTuple):
    """A fact after the day looked at."""

    id: str | None
    soort: str
    op: date


class Facts(NamedTuple):
    """All of a stand but the days and amounts that count on by themselves; two days are alike if these are equal."""

    fase: str
    plek: str
    aan_zet: str
    trajecten: tuple[TrajectStand, ...]
    termijnen: tuple[Termijn, ...]
    kan: tuple[Mogelijkheid, ...]
    brieven: tuple[str, ...]
    waarschuwingen: tuple[Waarschuwing, ...]
    later: tuple[Later, ...]

    def settled(self) -> tuple[object, ...]:
        """Return what two days must share to be the same stand: all but `op`, `dagen` and `bedrag`."""
        return (*self[:4], tuple(term._replace(bedrag=None) for term in self.termijnen), *self[5:])


def termijn_json(term: Termijn, op: date, language: str, texts: bool) -> dict[str, object]:
    """Return a term as the contract writes it, explained in `language`."""
    written: dict[str, object] = {
        "soort": term.soort,
        "bij": term.bij,
        "van": term.van,
        "begint": _iso(term.begint),
        "laatste_dag": _iso(term.laatste_dag),
        "status": term.status,
        "gehaald_op": _iso(term.gehaald_op),
        "dagen": term.days_left(op),
        "bron": bron(term.sources),
    }
    if term.has_bedrag:
        written["bedrag"] = None if term.bedrag is None else f"{term.bedrag:.2f}"
    if texts:
        said = [sentence(f"termijnen.{term.soort}_uitleg", language)]
        said += [sentence(f"stand.{code}", language, **dict(values)) for code, values in term.extra]
        written["uitleg"] = " ".join(said)
    return written


def kan_json(each: Mogelijkheid, language: str, texts: bool) -> dict[str, object]:
    """Return an action as the contract writes it; `code` is the reason's code, `reden` its sentence."""
    ruling = each.ruling
    written: dict[str, object] = {
        "actie": each.actie,
        "bij": each.bij,
        "mag": ruling.allowed,
        "code": ruling.reason,
        "bron": bron(ruling.sources),
    }
    if texts:
        written["reden"] = sentence(f"acties.reden_{ruling.reason}", language)
    return written


def waarschuwing_json(each: Waarschuwing, language: str, texts: bool) -> dict[str, object]:
    """Return a warning as the contract writes it."""
    written: dict[str, object] = {"code": each.code, "bij": each.bij, "bron": bron(each.sources)}
    if texts:
        written["tekst"] = sentence(f"waarschuwingen.{each.code}", language, **_named(each.values, language))
    return written


def _named(values: tuple[tuple[str, object], ...], language: str) -> Mapping[str, object]:
    """Fill in a kind of fact by its short name in the language."""
    return {key: sentence(f"feiten.soort_{value}", language) if key == "soort" else value for key, value in values}


def bron(sources: tuple[Source, ...]) -> list[str]:
    """Return sources as lawyers write them."""
    return [str(source) for source in sources]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
