"""`keukentafel start`: serve the pages, with a worker for the background inside."""

from argparse import Namespace

from keukentafel.command.console import Console
from keukentafel.command.installation import outside
from keukentafel.command.parser import Parser, read_port

START = "keukentafel.config.start:main"


def arguments(parser: Parser) -> None:
    """Add the port, and whether to stop after one good answer."""
    parser.option("--poort", type=parser.checked(read_port, "poort_onmogelijk"), default=8000, metavar="N")
    parser.option("--controle", action="store_true")


def run(options: Namespace, console: Console) -> int:
    """Serve until stopped; returns the exit status that the server gives."""
    typed = ["--poort", str(options.poort), *(["--controle"] if options.controle else [])]
    status: int = outside(START)(typed)
    return status
