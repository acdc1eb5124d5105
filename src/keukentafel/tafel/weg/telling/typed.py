"""A fact as one would have typed it, to show it and to change it."""

from collections.abc import Sequence
from datetime import date

from keukentafel.tafel.weg.telling.facts import own_fields
from keukentafel.tafel.weg.telling.forms import CHOICES, KEYS, UNKNOWN, YES_OR_NO, Shape, shape
from keukentafel.tafel.weg.telling.story import Fact
from keukentafel.tafel.weg.texts import counted
from wet.teksten import written_date

_ANNULLED = frozenset({"vernietigd", "vernietiging", "gegrond", "deels_gegrond"})


def as_typed(fact: Fact, language: str) -> dict[str, str]:
    """Return a fact as one would have typed it in its form, to change it."""
    kind = str(fact["soort"])
    return _own_as_typed(fact, own_fields(kind), language) | _days_as_typed(fact, shape(kind), language)


def _days_as_typed(fact: Fact, kind_shape: Shape, language: str) -> dict[str, str]:
    happened = _day(fact, "op", language)
    channel = {"kanaal": str(fact.get("kanaal") or UNKNOWN)} if kind_shape == "sent" else {}
    if "op_tot" in fact:
        return channel | {"vroegst": happened, "laatst": _day(fact, "op_tot", language)}
    if kind_shape == "letter":
        dated, received = _day(fact, "dagtekening", language), _day(fact, "ontvangen_op", language)
        sent = "" if happened in (dated, received) else happened
        return {"dagtekening": dated, "verzonden": sent, "ontvangen_op": received}
    if kind_shape == "sent":
        sent = _day(fact, "verzonden_op", language)
        return channel | {"dag_gestuurd": sent or happened, "ontvangen_gemeente": happened if sent else ""}
    return {"dag": happened}


def _own_as_typed(fact: Fact, names: Sequence[str], language: str) -> dict[str, str]:
    typed = {}
    for name in names:
        value = fact.get(KEYS.get(name, name))
        if name in YES_OR_NO:
            unsaid = UNKNOWN if UNKNOWN in CHOICES[name] else ""
            typed[name] = {True: "ja", False: "nee"}.get(bool(value), "") if value is not None else unsaid
        elif name == "uitkomst_uitspraak":
            typed[name] = _ruling(fact)
        elif name == "nieuw_besluit_binnen":
            typed[name] = length_in_words(fact.get(name), language)
        elif name in CHOICES:
            typed[name] = str(value or "")
        else:
            typed[name] = _day(fact, KEYS.get(name, name), language)
    return typed


def _day(fact: Fact, key: str, language: str) -> str:
    value = fact.get(key)
    return written_date(date.fromisoformat(str(value)), language) if value else ""


def _ruling(fact: Fact) -> str:
    """Return what the judge said; a file may say in several words that the decision was annulled."""
    said = str(fact.get("uitkomst") or UNKNOWN)
    if fact.get("vernietigd") is True or said in _ANNULLED:
        return "vernietigd"
    return said if said in CHOICES["uitkomst_uitspraak"] else UNKNOWN


def length_in_words(value: object, language: str) -> str:
    """Return "6w" as "6 weken"; the law knows other units too, which are shown as they stand."""
    written = str(value or "")
    number, unit = written[:-1], written[-1:]
    return counted(f"lengte.{unit}", language, int(number)) if number.isdecimal() and unit in ("w", "d") else written
