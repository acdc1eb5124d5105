"""`keukentafel controle`: whether this installation works and its law data still hold."""

from argparse import Namespace

from keukentafel.command.console import CHECK_FAILED, OK, Console
from keukentafel.command.installation import outside
from keukentafel.command.law_checks import law_checks
from keukentafel.command.parser import Parser
from datetime import date

CHECKS = "keukentafel.config.checks:run_checks"


def arguments(parser: Parser) -> None:
    """Add the form of the answer."""
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Print each check with its outcome; exit status 1 if any failed."""
