"""`keukentafel controle`: whether this installation works and its law data still hold."""

from argparse import Namespace

from keukentafel.command.console import CHECK_FAILED, OK, Console
from keukentafel.command.installation import outside, set_up
from keukentafel.command.parser import Parser
from keukentafel.command.table import aligned

CHECKS = "keukentafel.config.checks:run_checks"


def arguments(parser: Parser) -> None:
    """Add the form of the answer."""
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Print each check with its outcome; exit status 1 if any failed."""
    set_up(console)
    found = [{"wat": each.wat, "goed": each.goed, "tekst": each.tekst} for each in outside(CHECKS)(console.language)]
    if options.json:
        console.json(found)
    else:
        words = console.texts.words
        rows = [(words["goed" if row["goed"] else "fout"], row["wat"], row["tekst"]) for row in found]
        for line in aligned(rows, indent=""):
            console.line(line)
    return OK if all(row["goed"] for row in found) else CHECK_FAILED
