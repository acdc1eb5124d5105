"""Lists every code that a stand or a refusal can hold, with its Dutch sentence: the text of docs/codes.md."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from wet.feiten import FEITEN
from wet.procedure.actions import ACTIES
from wet.procedure.letters import BRIEVEN
from wet.toets import ELEMENTS

_TEXTS: Final = Path(__file__).parent / "teksten" / "nl"
_HEAD: Final = """# Codes

Written by `python -m wet.codes`; a test holds this page to the law library. Codes never change their meaning; the
sentences may. `{…}` is filled in.
"""


def page() -> str:
    """Return the page."""
    parts = [_HEAD]
    parts += _table("Waarschuwingen", "waarschuwingen", _stripped("waarschuwingen", ""))
    parts += _table("Acties", "acties", {actie: f"naam_{actie}" for actie in ACTIES})
    parts += _table("Redenen bij acties", "acties", _stripped("acties", "reden_"))
    parts += _table("Brieven", "acties", {brief: f"brief_{brief}" for brief in BRIEVEN})
    parts += _table("Fouten", "feiten", _stripped("feiten", "fout_"))
    parts += _table("Soorten feiten", "feiten", {soort: f"soort_{soort}" for soort in FEITEN}, in_order=True)
    for name in ("fase", "plek", "aan_zet", "status", "traject", "termijn"):
        parts += _table(f"Namen: {name}", "stand", _stripped("stand", f"{name}_"))
    for document in ("verslag", "besluit"):
        asked = {each.code: f"{document}_{each.code}_vraag" for each in ELEMENTS if each.document == document}
        parts += _table(f"Toets: {document}", "toets", asked, in_order=True)
    for name in ("antwoord", "ernst", "advies", "omdat", "groep", "grond"):
        parts += _table(f"Toets: {name}", "toets", _stripped("toets", f"{name}_"))
    return "\n".join(parts) + "\n"


def _stripped(subject: str, prefix: str) -> dict[str, str]:
    return {code.removeprefix(prefix): code for code in _sentences(subject) if code.startswith(prefix)}


def _sentences(subject: str) -> Mapping[str, str]:
    """Return the Dutch sentences with their gaps still open, which `sentence` would fill in."""
    return tomllib.loads((_TEXTS / f"{subject}.toml").read_text("utf-8"))


def _table(title: str, subject: str, rows: Mapping[str, str], *, in_order: bool = False) -> Iterator[str]:
    yield f"## {title}\n\n| code | tekst |\n| --- | --- |"
    sentences = _sentences(subject)
    for code in rows if in_order else sorted(rows):
        yield f"| `{code}` | {sentences[rows[code]]} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(page())
