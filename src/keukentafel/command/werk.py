"""`keukentafel werk`: a worker of its own for the background, beside as many others as wanted."""

from argparse import Namespace

from django.db import DatabaseError

from keukentafel.command.console import CHECK_FAILED, OK, Console, fault
from keukentafel.command.installation import outside, set_up
from keukentafel.command.parser import Parser

WORK = "keukentafel.config.work:work"


def arguments(parser: Parser) -> None:
    """Add whether to stop when nothing is left to do."""
    parser.option("--eenmalig", action="store_true")


def run(options: Namespace, console: Console) -> int:
    """Work until stopped.  Raises CommandFault where the database does not answer or cannot be written."""
    set_up(console)
    try:
        outside(WORK)(once=options.eenmalig)
    except (DatabaseError, OSError) as why:
        raise fault(console, "database_fout", CHECK_FAILED, fout=" ".join(str(why).split())) from None
    return OK
