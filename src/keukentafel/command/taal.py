"""`keukentafel taal`: the file that a further language needs, and what is still missing or wrong in it."""

from argparse import Namespace
from pathlib import Path

from keukentafel.command.console import CHECK_FAILED, OK, Console, fault, printable
from keukentafel.command.inputs import write_file
from keukentafel.command.parser import Parser
from keukentafel.content.translating import Wanted, every_text, template
from keukentafel.content.translation import (
    CODE,
    WRITTEN_HERE,
    Translation,
    TranslationUnreadable,
    read_translation,
    translation_files,
)


def arguments(parser: Parser) -> None:
    """Add the file, the language of a new one, and the form of the answer."""
    parser.option("bestand", nargs="?", metavar="BESTAND.po")
    parser.option("--nieuw", type=parser.checked(read_code, "taal_code"), metavar="fr")
    parser.option("--uit", metavar="fr.po")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Write a new file, or say what is missing and broken in each; exit status 1 if any sentence is broken."""
    if options.nieuw:
        # Made whole before it is written: `--uit` may name the file that is being brought up to date.
        made = template(options.nieuw, _done(console, options.nieuw, options.bestand))
        if options.uit:
            write_file(console, options.uit, made.encode("utf-8"))
        else:
            console.stdout.write(made)
        return OK
    files = [Path(options.bestand)] if options.bestand else translation_files()
    wanted = every_text()
    rows = [_row(_read(console, file), file, wanted) for file in files]
    if options.json:
        console.json(rows)
    else:
        _show(rows, console)
    return CHECK_FAILED if any(row["stuk"] for row in rows) else OK


def read_code(typed: str) -> str:
    """Return the code of a further language.  Raises ValueError for no code, and for Dutch and English."""
    if not CODE.fullmatch(typed) or typed in WRITTEN_HERE:
        raise ValueError(typed)
    return typed


def _done(console: Console, code: str, name: str | None) -> dict[tuple[str, str], str | tuple[str, ...]]:
    """Return what the file named, or else the one in place, has translated already."""
    known = [Path(name)] if name else [file for file in translation_files() if file.stem == code]
    return {key: text for file in known for key, text in _read(console, file).said.items()}


def _read(console: Console, file: Path) -> Translation:
    try:
        return read_translation(file)
    except TranslationUnreadable as refusal:
        raise fault(console, "taal_onleesbaar", bestand=file, regel=refusal.line, fout=refusal.what) from None


def _row(found: Translation, file: Path, wanted: list[Wanted]) -> dict[str, object]:
    missing = found.missing(wanted)
    broken = [
        {"regel": each.line, "zin": each.dutch, "staat_er": each.has, "nodig": each.needs} for each in found.broken
    ]
    return {
        "taal": found.code,
        "bestand": str(file),
        "zinnen": len(wanted),
        "ontbreken": len(missing),
        "stuk": broken,
    }


def _show(rows: list[dict[str, object]], console: Console) -> None:
    if not rows:
        console.line(console.texts.message("taal_geen"))
    for row in rows:
        console.line(console.texts.message("taal_telling", **row))
        for each in row["stuk"] if isinstance(row["stuk"], list) else ():
            line = console.texts.message("taal_stuk", bestand=row["bestand"], **each)
            console.line(printable(line))
