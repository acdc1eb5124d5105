"""Where this installation keeps its things, and the secret key it makes for itself."""

import os
import secrets
from pathlib import Path

from keukentafel.config.words import word

PACKAGE = Path(__file__).resolve().parents[1]
"""The folder of the package `keukentafel`, in a checkout and in a wheel."""

CHECKOUT = PACKAGE.parents[1] if (PACKAGE.parents[1] / "pyproject.toml").is_file() else None
"""The root of the checkout, or None when the program was installed from a wheel."""

SHORTEST_KEY = 50
"""Signs in a secret key that somebody chose; what Django asks as well."""


def var_folder(chosen: str | None) -> Path:
    """Return the folder for everything that is written: the chosen one, else `var` of the checkout, else `./var`."""
    folder = Path(chosen) if chosen else (CHECKOUT or Path.cwd()) / "var"
    return folder.expanduser().resolve()


def assets_folder() -> Path:
    """Return the folder with the fonts and component styles that set-up fetched."""
    return CHECKOUT / "build" / "assets" if CHECKOUT else PACKAGE / "_assets"


def secret_key(chosen: str | None, var: Path) -> str:
    """Return the chosen key, else the one in `var/secret-key`, made there (mode 600) the first time.

    Raises ValueError for a chosen key that is too short, OSError where the folder cannot be written.
    """
    if chosen:
        if len(chosen) < SHORTEST_KEY:
            raise ValueError(word("key_short", least=SHORTEST_KEY))
        return chosen
    file = var / "secret-key"
    if not file.is_file():
        _write_once(file, secrets.token_urlsafe(50))
    return file.read_text(encoding="ascii").strip()


def _write_once(file: Path, text: str) -> None:
    """Write a file that only we may read; of two processes that do this at once the first wins."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(text + "\n")
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
