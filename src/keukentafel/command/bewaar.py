"""`keukentafel bewaar`: a back-up of everything, database and files."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from keukentafel.command.backup.copies import remember_copy
from keukentafel.command.backup.gone import FILE, Gone, read_list, write_list
from keukentafel.command.backup.manifest import BadBackup
from keukentafel.command.backup.writing import write_backup
from keukentafel.command.console import CHECK_FAILED, OK, Console, fault
from keukentafel.command.inputs import reason_of
from keukentafel.command.installation import set_up
from keukentafel.command.parser import Parser


def arguments(parser: Parser) -> None:
    """Add the file to write and the form of the answer."""
    parser.option("bestand", metavar="BESTAND")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Write the back-up, saying on standard error how far it is."""
    set_up(console)
    target = Path(options.bestand)
    if target.is_dir():
        raise fault(console, "bestand_is_map", bestand=options.bestand)
    try:
        if not connection.introspection.table_names():
            raise fault(console, "nog_niet_gestart", CHECK_FAILED)
        before = read_list(target.resolve().parent) or Gone()
        made_at = datetime.now(UTC)
        manifest, gone = write_backup(target, made_at, console.progress)
        gone = gone | before
        write_list(target.resolve().parent, gone)
        remember_copy(settings.VAR, target.resolve(), made_at)
    except BadBackup as refusal:
        raise fault(console, refusal.code, CHECK_FAILED, **refusal.values) from None
    except OSError as why:
        raise fault(console, "bestand_niet_geschreven", bestand=options.bestand, reden=reason_of(why)) from None
    except DatabaseError as why:
        raise fault(console, "database_fout", CHECK_FAILED, fout=reason_of(why)) from None
    rows = sum(member.rijen or 0 for member in manifest.tables)
    answer = {
        "bestand": options.bestand,
        "tabellen": len(manifest.tables),
        "rijen": rows,
        "bestanden": len(manifest.files),
    }
    if options.json:
        console.json({**answer, "sleutels": list(manifest.sleutels), "lijst": FILE, "gewist": gone.counts()})
    else:
        console.line(console.texts.message("bewaard", **answer))
        console.line(console.texts.message("lijst_bewaard", lijst=FILE, **gone.counts()))
        console.line(console.texts.message("sleutels_nodig", sleutels=", ".join(manifest.sleutels)))
    return OK
