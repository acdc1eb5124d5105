"""Which back-ups were made and where, so that `controle` can say when one has become too old."""

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

FILE = "kopieen.json"


def remember_copy(var: Path, copy: Path, made_at: datetime) -> None:
    """Write down where a back-up was put; those that are no longer there are left out."""
    known = {**known_copies(var), copy: made_at}
    draft = var / f".{FILE}.{os.getpid()}"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump({str(path): at.isoformat() for path, at in known.items() if path.is_file()}, stream, indent=1)
    draft.replace(var / FILE)


def known_copies(var: Path) -> Mapping[Path, datetime]:
    """Return the back-ups that this installation made and that are still where it put them, with their moments.

    What was moved elsewhere is not known.  A list that cannot be read counts as empty: it is a reminder, no record.
    """
    try:
        data = json.loads((var / FILE).read_text(encoding="utf-8"))
        copies = {Path(name): datetime.fromisoformat(at) for name, at in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
    return {path: at for path, at in copies.items() if at.tzinfo is not None and path.is_file()}
