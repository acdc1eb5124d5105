"""What to say and what to ask in one way of doing it, in words, each with its article; advice has none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keukentafel.tafel.melden.telling import Telling
from keukentafel.tafel.melden.texts import text

_ASK_WMO: Mapping[str, tuple[str, ...]] = {
    "naam": (),
    "opschrijven": (),
    "bevestiging": ("Wmo 2015 art. 2.3.2 lid 1",),
    "wanneer": ("Wmo 2015 art. 2.3.2 lid 1",),
    "clientondersteuning": ("Wmo 2015 art. 2.3.2 lid 3",),
    "plan": ("Wmo 2015 art. 2.3.2 lid 2",),
}
_ASK_JEUGD: Mapping[str, tuple[str, ...]] = {
    "naam": (),
    "aanvraag": ("Jeugdwet art. 2.3 lid 1",),
    "vertrouwenspersoon": ("Jeugdwet art. 2.5",),
    "clientondersteuning_jeugd": ("Wmo 2015 art. 2.2.4",),
    "wie_belt": (),
}
_ASK_URGENT: Mapping[str, tuple[str, ...]] = {
    "naam": (),
    "vandaag": ("Wmo 2015 art. 2.3.3",),
    "wie_komt": (),
    "op_papier": (),
}
_ASK_URGENT_JEUGD: Mapping[str, tuple[str, ...]] = {"naam": (), "vandaag_jeugd": (), "wie_komt": (), "op_papier": ()}
_KEEP: Mapping[str, tuple[str, ...]] = {
    "foto": (),
    "nummer": (),
    "kopie": ("Awb art. 2:17",),
    "digid": ("Wmo 2015 art. 2.3.2 lid 1",),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to ask or to keep: the words, why, and its articles; without any it is advice."""

    words: str
    why: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of doing it: what to say aloud, what that means or does, and what to ask or to keep."""

    say: str
    means: str
    lines: tuple[Line, ...]


def way_of(telling: Telling) -> Way:
    """Return the way that somebody chose."""
    means = "spoed" if telling.urgent else "kind" if telling.law == "jeugdwet" else "melding"
    means = "melding_ander" if means == "melding" and telling.voor == "ander" else means
    return Way(_to_say(telling), text(f"bedoeling.{means}"), tuple(_lines(telling)))


def _to_say(telling: Telling) -> str:
    urgent = f"spoed_{telling.urgent}" if telling.urgent else ""
    whom = "kind" if telling.law == "jeugdwet" else "ander" if telling.voor == "ander" else "zelf"
    first = "spoed_kind" if urgent and whom == "kind" else urgent or f"melding_{whom}"
    first = "melding_ander_naam" if first == "melding_ander" and telling.name else first
    return " ".join(part for part in (text(f"zeg.{first}", naam=telling.name), _ended(telling.words)) if part)


def _ended(words: str) -> str:
    """Return somebody's words as a sentence that ends."""
    return words if not words or words[-1] in ".!?…" else f"{words}."


def _lines(telling: Telling) -> Sequence[Line]:
    asked = _table(telling)
    return [Line(text(f"vraag_aan.{code}"), text(f"waarom.{code}"), sources) for code, sources in asked.items()]


def _table(telling: Telling) -> Mapping[str, tuple[str, ...]]:
    is_youth = telling.law == "jeugdwet"
    if telling.urgent:
        return _ASK_URGENT_JEUGD if is_youth else _ASK_URGENT
    if telling.way == "formulier":
        return {code: sources for code, sources in _KEEP.items() if not (is_youth and code == "digid")}
    return _ASK_JEUGD if is_youth else _ASK_WMO
