"""`keukentafel termijn`: one statutory term, its last day and the articles that led there."""

from argparse import Namespace

from keukentafel.command.console import BAD_INPUT, OK, CommandFault, Console
from keukentafel.command.parser import Parser, read_days
from keukentafel.command.table import wrapped
from wet.length import Length
from wet.teksten import written_date
from wet.termijnen import Computed, TermFault, compute
from wet.termijnen.text import afterwards, explain, fault_text, name, term_json


def arguments(parser: Parser) -> None:
    """Add the term, the day it starts with, and what stretches it."""
    parser.option("soort", metavar="SOORT")
    parser.date_option("--vanaf", required=True)
    days = parser.checked(read_days, "dagen_onmogelijk")
    parser.option("--opgeschort", type=days, default=0, metavar="DAGEN")
    parser.option("--verlengd", type=parser.checked(read_length, "lengte_onmogelijk"), metavar="6w")
    parser.option("--dagen", type=days, metavar="DAGEN")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Print the term."""
    try:
        term = compute(
            options.soort,
            options.vanaf,
            suspended_days=options.opgeschort,
            extension=options.verlengd,
            length=Length(options.dagen, "days") if options.dagen else None,
        )
    except TermFault as refusal:
        text = fault_text(refusal, console.language)
        row = {"feit": None, "soort": options.soort, "code": refusal.code, "tekst": text}
        raise CommandFault([row], BAD_INPUT) from None
    if options.json:
        console.json(term_json(term, console.language))
    else:
        _show(term, console)
    return OK


def read_length(typed: str) -> Length:
    """Return the length in the first word of `typed`, as in "6w" or "6w (7:10 lid 3)".  Raises ValueError."""
    return Length.parse(typed.split()[0] if typed.split() else "")


def _show(term: Computed, console: Console) -> None:
    words, language = console.texts.words, console.language
    day = written_date(term.last_day, language, with_weekday=True)
    console.line(f"{name(term.soort, language)}")
    console.line(f"{words['laatste_dag']}: {day} ({term.last_day.isoformat()})")
    console.line()
    for line in wrapped(f"{explain(term, language)} {afterwards(term.soort, language)}"):
        console.line(line)
    console.line()
    console.line(f"{words['bron']}: " + "; ".join(str(source) for source in term.sources))
