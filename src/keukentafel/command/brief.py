"""`keukentafel brief`: one letter of a dossier as PDF, DOCX or HTML, or the list of letters."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import PurePath

from keukentafel.command.clock import today
from keukentafel.command.console import OK, Console, fault
from keukentafel.command.dossiers import dossier_in_file, stand_on
from keukentafel.command.inputs import write_file
from keukentafel.command.parser import Parser
from keukentafel.command.table import aligned
from keukentafel.letters import Letter, kinds, letter
from keukentafel.letters.from_stand import facts_of
from keukentafel.letters.sensible import listing
from wet.procedure import Stand

FORMS: Mapping[str, Callable[[Letter], bytes]] = {
    ".pdf": lambda letter: letter.pdf(),
    ".docx": lambda letter: letter.docx(),
    ".html": lambda letter: letter.html().encode(),
}


def arguments(parser: Parser) -> None:
    """Add the kind of letter and the dossier, or the list; and where the letter goes."""
    parser.option("wat", nargs="*", metavar="SOORT BESTAND.json")
    parser.option("--lijst", action="store_true")
    parser.option("--uit", metavar="BRIEF.pdf")
    parser.date_option("--op")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Write the letter, or list the kinds with whether they make sense now."""
    on = options.op or today()
    if options.lijst:
        return _list(options, console, on)
    if len(options.wat) != 2:
        raise fault(console, "brief_dossier_ontbreekt")
    soort, name = options.wat
    _check_kind(console, soort)
    draw = _form(console, options.uit)
    file = dossier_in_file(console, name)
    stand = stand_on(console, file.dossier, on)
    facts = facts_of(file.dossier, stand, on, gemeente=_gemeente(file.data))
    write_file(console, options.uit, draw(letter(soort, facts)))
    _warn(console, soort, stand)
    answer = {"soort": soort, "bestand": options.uit}
    if options.json:
        console.json(answer)
    else:
        console.line(console.texts.message("brief_geschreven", **answer))
    return OK


def _gemeente(data: Mapping[str, object]) -> str:
    gemeente = data.get("gemeente")
    return str(gemeente.get("naam") or "") if isinstance(gemeente, Mapping) else ""


def _list(options: Namespace, console: Console, on: date) -> int:
    if len(options.wat) != 1:
        raise fault(console, "brief_lijst_dossier_ontbreekt")
    dossier = dossier_in_file(console, options.wat[0]).dossier
    rows = listing(stand_on(console, dossier, on), console.language)
    if options.json:
        console.json(rows)
        return OK
    words = console.texts.words
    cells = [(words["zinvol" if row["zinvol"] else "niet_nu"], row["soort"], row["reden"]) for row in rows]
    for line in aligned(cells, indent=""):
        console.line(line)
    return OK


def _check_kind(console: Console, soort: str) -> None:
    if soort not in kinds():
        raise fault(console, "brief_onbekend", getypt=soort[:60], soorten=", ".join(kinds()))


def _form(console: Console, target: str | None) -> Callable[[Letter], bytes]:
    if target is None:
        raise fault(console, "brief_uit_ontbreekt")
    draw = FORMS.get(PurePath(target).suffix.lower())
    if draw is None:
        raise fault(console, "brief_vorm_onbekend", getypt=target)
    return draw


def _warn(console: Console, soort: str, stand: Stand) -> None:
    """Say beside the letter that it makes no sense now; it is written all the same, because people may know better."""
    row = next(row for row in listing(stand, console.language) if row["soort"] == soort)
    if not row["zinvol"]:
        console.warn(console.texts.message("brief_nu_niet_zinvol", reden=row["reden"]))
