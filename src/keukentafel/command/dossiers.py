"""Reading a dossier and computing its stand for a command, with every refusal as a fault that can be shown."""

from collections.abc import Mapping
from datetime import date

from keukentafel.bestand import DossierFile, FileFaults, open_dossier, parse, read
from keukentafel.command.console import CommandFault, Console, fault
from keukentafel.command.inputs import read_file
from wet.feiten import Dossier
from wet.procedure import Stand, stand
from wet.termijnen import TermFault


def dossier_in_file(console: Console, name: str) -> DossierFile:
    """Return the dossier in a file.  Raises CommandFault where it cannot be read or cannot be."""
    try:
        return read(read_file(console, name), console.language)
    except FileFaults as refusal:
        raise CommandFault(refusal.fouten) from None


def line_in_stream(console: Console, raw: bytes) -> Mapping[str, object]:
    """Return the JSON object on one line.  Raises CommandFault where it is none with a `dossier`."""
    try:
        data = parse(raw, console.language)
    except FileFaults as refusal:
        raise CommandFault(refusal.fouten) from None
    if not isinstance(data, Mapping) or "dossier" not in data:
        raise fault(console, "regel_zonder_dossier")
    return data


def dossier_in_line(console: Console, data: object) -> Dossier:
    """Return the dossier in JSON data.  Raises CommandFault."""
    try:
        return open_dossier(data, console.language).dossier
    except FileFaults as refusal:
        raise CommandFault(refusal.fouten) from None


def stand_on(console: Console, dossier: Dossier, on: date) -> Stand:
    """Return where the dossier stands.  Raises CommandFault where dates lie too far away to count with."""
    try:
        return stand(dossier, on)
    except (OverflowError, TermFault):
        raise fault(console, "datum_buiten_bereik") from None
