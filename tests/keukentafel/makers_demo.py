"""The dossiers of the demo gemeente, each laid on a sealed table or opened on the page that keeps nothing."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any  # a dossier as it stands in its file

from keukentafel.command.demo_dossiers import dossier
from keukentafel.content import folder
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.weg.telling.examples import EXAMPLES, example
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody

DEMO_DAY = datetime(2026, 11, 16, 11, tzinfo=UTC)
"""When the demo gemeente is looked at: noon of the day of which its dossiers tell."""

MADE, SEED = 40, 1
"""As `keukentafel demo --dossiers 40 --zaad 1` writes them."""

Dossier = Mapping[str, Any]


def demo_dossiers() -> dict[str, Dossier]:
    """Return every dossier of the demo gemeente by name: those in `demo/`, those made, and the examples."""
    files = sorted(folder("demo").glob("*.keukentafel.json"))
    written = {file.name.partition(".")[0]: json.loads(file.read_text("utf-8")) for file in files}
    made = {f"demo-{number + 1:05d}": dossier(number, SEED) for number in range(MADE)}
    looked_at = {f"voorbeeld-{code}": example(code, DEMO_DAY.date()).data for code in EXAMPLES}
    return {**written, **made, **looked_at}


def demo_table(data: Dossier, at: datetime = DEMO_DAY) -> Somebody:
    """Lay a dossier on a table of somebody's own."""
    about = {key: data[key] for key in ("wet", "route", "gemeente") if key in data}
    first = [
        new_version("dossier", about, door="", at=at, id="dossier"),
        new_version("persoon", {"naam": "Toos", "rol": "bewoner"}, door="", at=at, id=""),
        *(new_version("feit", fact, door="", at=at) for fact in data["feiten"]),
    ]
    code = new_code()
    started = start_table(code, gedeeld=first, at=at)
    assert started.unlocked is not None
    return Somebody(code, started.unlocked, started.table_id)
