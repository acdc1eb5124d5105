"""What matters at a moment around the talk, each with a sentence to say, its articles and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from keukentafel.content import folder
from keukentafel.tafel.afspraak.texts import text
from keukentafel.tafel.weg.appointment import Moment
from wet.citation import cite
from wet.teksten.talen import read, remembered

_Row = Mapping[str, str | list[str]]

_AS_BEFORE: Mapping[str, str] = {"zonder_dag": "vooraf"}
_LAWS = ("wmo", "jeugdwet")


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to mind; `certainty` is the sentence that says how sure it is."""

    code: str
    title: str
    text: str
    to_say: str
    sources: tuple[str, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class Help:
    """What to do when the talk can't be as it was meant; `letter` is the kind of letter that goes with it."""

    code: str
    title: str
    lead: str
    steps: tuple[str, ...]
    to_say: tuple[str, ...]
    known: str
    sources: tuple[str, ...]
    certainty: str
    letter: str


def codes_at(moment: Moment, form: str, law: str) -> tuple[str, ...]:
    """Return the codes of what matters at a moment, for a form ("" unknown) and under a law, in their order."""
    now = _AS_BEFORE.get(moment, moment)
    return tuple(
        code
        for code, row in _alerts().items()
        if now in row["bij"] and law in row.get("voor", _LAWS) and ("vorm" not in row or form in row["vorm"])
    )


def alerts_at(moment: Moment, form: str, law: str, language: str) -> tuple[Alert, ...]:
    """Return what matters at a moment, in a language."""
    return tuple(_alert(code, _alerts()[code], language) for code in codes_at(moment, form, law))


def help_with(code: str, language: str) -> Help | None:
    """Return what to do when the talk can't be as it was meant, None for an unknown code."""
    row = _helps().get(code)
    if row is None:
        return None
    return Help(
        code=code,
        title=_said(row, "kop", language),
        lead=_said(row, "onder", language),
        steps=_list(row, f"stappen_{language}") or _list(row, "stappen_nl"),
        to_say=_list(row, f"zeg_{language}") or _list(row, "zeg_nl"),
        known=_said(row, "weten", language),
        sources=_sources(row),
        certainty=text(f"zeker.{row['zeker']}", language),
        letter=str(row["brief"]),
    )


def _alert(code: str, row: _Row, language: str) -> Alert:
    return Alert(
        code=code,
        title=_said(row, "kop", language),
        text=str(row.get(language) or row["nl"]),
        to_say=_said(row, "zeg", language),
        sources=_sources(row),
        certainty=text(f"zeker.{row['zeker']}", language),
    )


def _said(row: _Row, name: str, language: str) -> str:
    return str(row.get(f"{name}_{language}") or row[f"{name}_nl"])


def _list(row: _Row, key: str) -> tuple[str, ...]:
    found = row.get(key, ())
    return () if isinstance(found, str) else tuple(found)


def _sources(row: _Row) -> tuple[str, ...]:
    return tuple(str(cite(each)) for each in _list(row, "bron"))


@remembered
def _alerts() -> Mapping[str, _Row]:
    return read(folder("content") / "afspraak" / "letop.toml")


@remembered
def _helps() -> Mapping[str, _Row]:
    return read(folder("content") / "afspraak" / "hulp.toml")
