"""`keukentafel stand`: where a dossier stands, for one file or for a stream of them."""

from argparse import Namespace

from keukentafel.command.clock import today
from keukentafel.command.console import OK, Console
from keukentafel.command.dossiers import dossier_in_file, stand_on
from keukentafel.command.parser import Parser
from keukentafel.command.stand_shown import show
from keukentafel.command.stand_stream import answer_lines


def arguments(parser: Parser) -> None:
    """Add the file, the day looked at and the form of the answer."""
    parser.option("bestand", metavar="BESTAND.json")
    parser.date_option("--op")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Print the stand of one dossier, or one line per line of standard input where the file is `-`."""
    on = options.op or today()
    if options.bestand == "-":
        return answer_lines(console, on)
    dossier = dossier_in_file(console, options.bestand).dossier
    answer = stand_on(console, dossier, on).as_json(console.language)
    if options.json:
        console.json(answer)
    else:
        show(answer, console)
    return OK
