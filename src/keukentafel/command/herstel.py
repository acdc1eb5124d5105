"""`keukentafel herstel`: put a back-up in place, all of it or nothing."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from django.db import DatabaseError

from keukentafel.command.backup.gone import FILE
from keukentafel.command.backup.manifest import BadBackup, Manifest
from keukentafel.command.console import BAD_INPUT, CHECK_FAILED, OK, Console, fault
from keukentafel.command.inputs import reason_of
from keukentafel.command.installation import outside, set_up
from keukentafel.command.parser import Parser

RESTORE = "keukentafel.command.backup.restoring:restore"
SALT_FITS = "keukentafel.tafel.kluis.salt_mark:salt_fits"


def arguments(parser: Parser) -> None:
    """Add the back-up, whether it may replace what stands here, and the form of the answer."""
    parser.option("bestand", metavar="BESTAND")
    parser.option("--vervang", action="store_true")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Check the whole back-up first, then put it in place, saying on standard error how far it is."""
    set_up(console)
    try:
        restored = outside(RESTORE)(Path(options.bestand), console.progress, replace=options.vervang)
        fits = outside(SALT_FITS)()
    except BadBackup as refusal:
        status = CHECK_FAILED if refusal.code == "herstel_niet_leeg" else BAD_INPUT
        raise fault(console, refusal.code, status, bestand=options.bestand, **refusal.values) from None
    except FileNotFoundError:
        raise fault(console, "bestand_ontbreekt", bestand=options.bestand) from None
    except IsADirectoryError:
        raise fault(console, "bestand_is_map", bestand=options.bestand) from None
    except (OSError, DatabaseError) as why:
        raise fault(console, "herstel_mislukt", CHECK_FAILED, fout=reason_of(why)) from None
    _say(options, console, restored.manifest, asdict(restored.reapplied))
    if not restored.has_list:
        console.warn(console.texts.message("lijst_ontbreekt", lijst=FILE))
    if not fits:
        console.warn(console.texts.message("zout_anders"))
    return OK


def _say(options: Namespace, console: Console, manifest: Manifest, again: dict[str, int]) -> None:
    answer = {
        "bestand": options.bestand,
        "rijen": sum(member.rijen or 0 for member in manifest.tables),
        "bestanden": len(manifest.files),
    }
    if options.json:
        console.json({**answer, "gemaakt_op": manifest.gemaakt_op, "opnieuw_gewist": again})
    else:
        console.line(console.texts.message("hersteld", moment=manifest.gemaakt_op, **answer))
        console.line(console.texts.message("opnieuw_gewist", **again))
