"""What to be careful about now, each said once, with what can be asked or mended about it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.showing.bars import is_decided_on
from keukentafel.tafel.weg.showing.headline import REMEDIES
from keukentafel.tafel.weg.showing.objecting import is_against_you
from keukentafel.tafel.weg.showing.standing import Standing
from keukentafel.tafel.weg.telling.committees import asked
from keukentafel.tafel.weg.telling.story import Story, counting
from keukentafel.tafel.weg.texts import has, text
from wet.traject.answers import Termijn, Waarschuwing


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to be careful about, with its sources; none: advice, not law, and then the text says so itself.

    `asks`: the committee to ask about; `mends`: by what buttons name the fact of which one may say what it belongs to.
    """

    code: str
    text: str
    sources: tuple[str, ...]
    asks: str | None = None
    mends: str | None = None


def cautions(where: Standing, story: Story, language: str, said_above: Container[str] = ()) -> tuple[Caution, ...]:
    """Return the warnings of a stand; what two meldingen give alike is said once.

    What somebody has already done something about is left out: no advice to apply for who did.  `said_above`: the
    codes of what the head of the page says already.
    """
    now, seen = where.now, where.seen
    found: dict[tuple[str, str | None], Caution] = {}
    for warning, row in zip(now.facts.waarschuwingen, seen["waarschuwingen"], strict=True):
        if warning.code in said_above or _is_followed(warning.code, seen) or _matters_no_more(warning.code, where):
            continue
        if _is_answered(warning, where):
            continue
        asks = asked(warning.sources, seen) if warning.code == "commissie_onbekend" else None
        mends = _in_doubt(warning, story) if warning.code == "hoort_bij_onduidelijk" else None
        said = _said(warning, seen, language) or row["tekst"]
        found.setdefault((said, asks), Caution(warning.code, said, tuple(row["bron"]), asks, mends))
    return tuple(found.values())


def _is_followed(code: str, seen: Mapping[str, Any]) -> bool:
    if code == "onderzoek_te_laat":
        return is_decided_on(seen)
    return code == "geen_afspraak" and any(row["code"] == "onderzoek_te_laat" for row in seen["waarschuwingen"])


def _matters_no_more(code: str, where: Standing) -> bool:
    """Say whether a term to object that went by was nothing to object to: who got what was asked misses nothing."""
    if code != "te_laat_tenzij_verschoonbaar":
        return False
    missed = (each for each in where.sporen if any(_is_missed(term) for term in each.terms))
    return not any(is_against_you(fact.raw) for each in missed for fact in each.facts)


def _is_answered(warning: Waarschuwing, where: Standing) -> bool:
    """Say whether a day that nobody knows counts no more: somebody objected already, or what was sent has its answer.

    What names nothing is of the only one there is.
    """
    kind = str(dict(warning.values).get("soort"))
    after = _COUNTS_UNTIL.get((warning.code, kind))
    is_only = sum(fact.soort == kind for fact in where.facts) == 1
    later = (fact for fact in where.facts if fact.soort == after)
    return any(fact.bij == warning.bij if fact.bij else is_only for fact in later)


_COUNTS_UNTIL = {
    ("verzenddatum_onbekend", "besluit_bekendgemaakt"): "bezwaar_ingediend",
    ("verzenddatum_onbekend", "beslissing_op_bezwaar_bekendgemaakt"): "beroep_ingesteld",
    ("ontvangst_onbekend", "aanvraag_ingediend"): "besluit_bekendgemaakt",
    ("ontvangst_onbekend", "bezwaar_ingediend"): "beslissing_op_bezwaar_bekendgemaakt",
}
"""What happens after the day no longer matters, by warning and kind of fact."""


def _is_missed(term: Termijn) -> bool:
    return term.soort in REMEDIES and term.status in ("te_laat", "vervallen")


def _said(warning: Waarschuwing, seen: Mapping[str, Any], language: str) -> str | None:
    """Return a warning in the words of this page, where the resident's own words say more than the law's."""
    code = f"let_op.{warning.code}"
    is_over = any(term["soort"] == "bezwaar" and term["status"] == "vervallen" for term in seen["termijnen"])
    for own in ([f"{code}_voorbij"] if is_over else []) + [f"{code}.{seen['wet']}", code]:
        if has(own, language):
            kind = dict(warning.values).get("soort")
            return text(own, language, feit=text(f"feit.{kind}", language) if kind else "")
    return None


def _in_doubt(warning: Waarschuwing, story: Story) -> str | None:
    """Return the name of the fact that a warning is about: by its name, else the last of its kind."""
    kind = dict(warning.values).get("soort")
    places = [place for place, fact in counting(story) if fact["soort"] == kind]
    by_name = [place for place in places if warning.bij is not None and story.facts[place].get("id") == warning.bij]
    return next((story.name(place) for place in [*by_name, *reversed(places)]), None)
