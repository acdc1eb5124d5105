"""`keukentafel demo`: fictitious dossiers in every phase and under both laws, the same ones each time."""

from argparse import Namespace
from pathlib import Path

from keukentafel.bestand import write
from keukentafel.command.console import OK, Console, fault
from keukentafel.command.demo_dossiers import dossier
from keukentafel.command.inputs import reason_of
from keukentafel.command.parser import Parser

DEFAULT_FOLDER = "var/demo"
MAX_DOSSIERS = 1_000_000
MAX_SEED = 2**31


def arguments(parser: Parser) -> None:
    """Add how many dossiers, which ones, and where they go."""
    parser.option("--dossiers", type=parser.number(1, MAX_DOSSIERS), default=18, metavar="N")
    parser.option("--zaad", type=parser.number(0, MAX_SEED), default=1, metavar="S")
    parser.option("--uit", default=DEFAULT_FOLDER, metavar="MAP")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Write one file per dossier; a file of the same name is replaced."""
    folder = Path(options.uit)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(options.dossiers):
            name = f"demo-{number + 1:05d}.keukentafel.json"
            (folder / name).write_bytes(write(dossier(number, options.zaad)))
    except (OSError, ValueError) as why:
        raise fault(console, "bestand_niet_geschreven", bestand=options.uit, reden=reason_of(why)) from None
    answer = {"aantal": options.dossiers, "map": options.uit}
    if options.json:
        console.json(answer)
    else:
        console.line(console.texts.message("demo_gemaakt", **answer))
    return OK
