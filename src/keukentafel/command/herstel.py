"""`keukentafel herstel`: put a back-up in place, all of it or nothing."""

from argparse import Namespace
from pathlib import Path

from django.db import DatabaseError

from keukentafel.command.backup.manifest import BadBackup
from keukentafel.command.backup.restoring import restore
from keukentafel.command.console import BAD_INPUT, CHECK_FAILED, OK, Console, fault
from keukentafel.command.inputs import reason_of
from keukentafel.command.installation import set_up
from keukentafel.command.parser import Parser


def arguments(parser: Parser) -> None:
    """Add the back-up, whether it may replace what stands here, and the form of the answer."""
    parser.option("bestand", metavar="BESTAND")
    parser.option("--vervang", action="store_true")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Check the whole back-up first, then put it in place, saying on standard error how far it is."""
    set_up(console)
    try:
        manifest = restore(Path(options.bestand), console.progress, replace=options.vervang)
    except BadBackup as refusal:
        status = CHECK_FAILED if refusal.code == "herstel_niet_leeg" else BAD_INPUT
        raise fault(console, refusal.code, status, bestand=options.bestand, **refusal.values) from None
    except FileNotFoundError:
        raise fault(console, "bestand_ontbreekt", bestand=options.bestand) from None
    except IsADirectoryError:
        raise fault(console, "bestand_is_map", bestand=options.bestand) from None
    except (OSError, DatabaseError) as why:
        raise fault(console, "herstel_mislukt", CHECK_FAILED, fout=reason_of(why)) from None
    _say(
        options, console, manifest.gemaakt_op, sum(member.rijen or 0 for member in manifest.tables), len(manifest.files)
    )
    return OK


def _say(options: Namespace, console: Console, made_at: str, rows: int, files: int) -> None:
    if options.json:
        console.json({"bestand": options.bestand, "gemaakt_op": made_at, "rijen": rows, "bestanden": files})
    else:
        console.line(
            console.texts.message("hersteld", bestand=options.bestand, moment=made_at, rijen=rows, bestanden=files)
        )
