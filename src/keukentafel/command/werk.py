"""`keukentafel werk`: a worker of its own for the background, beside as many others as wanted."""

from argparse import Namespace

from keukentafel.command.console import OK, Console
from keukentafel.command.installation import outside, set_up
from keukentafel.command.parser import Parser

WORK = "keukentafel.config.work:work"


def arguments(parser: Parser) -> None:
    """Add whether to stop when nothing is left to do."""
    parser.option("--eenmalig", action="store_true")


def run(options: Namespace, console: Console) -> int:
    """Work until stopped."""
    set_up(console)
    outside(WORK)(once=options.eenmalig)
    return OK
