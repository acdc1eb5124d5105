"""`keukentafel termijnen-controle`: a table of worked examples, computed again row by row."""

import csv
import io
from argparse import Namespace
from collections.abc import Mapping

from keukentafel.command.console import CHECK_FAILED, OK, Console, fault, printable
from keukentafel.command.inputs import MAX_BYTES, read_file
from keukentafel.command.parser import Parser
from wet.termijnen.check import Deviation, check_table
from wet.termijnen.text import fault_text

COLUMNS = ("id", "regime", "term", "start_event_date", "opschorting_days", "verdaging", "computed_last_day")


def arguments(parser: Parser) -> None:
    """Add the table and the form of the answer."""
    parser.option("bestand", metavar="BESTAND.csv")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Print every row that comes out otherwise, then the count; exit status 1 if there is one."""
    good, wrong = check_table(_rows(console, options.bestand))
    if options.json:
        mismatches = [deviation.as_json(console.language) for deviation in wrong]
        console.json({"goed": good, "fout": len(wrong), "afwijkingen": mismatches})
    else:
        for deviation in wrong:
            console.line(_line(console, deviation))
        console.line(console.texts.message("tabel_slot", goed=good, fout=len(wrong)))
    return CHECK_FAILED if wrong else OK


def _line(console: Console, deviation: Deviation) -> str:
    reason = fault_text(deviation.fault, console.language) if deviation.fault else deviation.computed
    line = console.texts.message("tabel_regel", id=deviation.id, verwacht=deviation.expected, berekend=reason)
    return printable(line)


def _rows(console: Console, name: str) -> list[Mapping[str, str | None]]:
    raw = read_file(console, name)
    if len(raw) > MAX_BYTES:
        raise fault(console, "tabel_te_groot", grens=MAX_BYTES)
    try:
        table = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        columns, rows = table.fieldnames or (), list(table)
    except (UnicodeDecodeError, csv.Error):
        raise fault(console, "tabel_geen_csv") from None
    for column in COLUMNS:
        if column not in columns:
            raise fault(console, "tabel_kolom_ontbreekt", kolom=column)
    if not rows:
        raise fault(console, "tabel_leeg")
    return list(rows)
