"""Where this installation keeps its things, and the secret key and the salt that it makes for itself."""

import base64
import binascii
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

SALT_BYTES = 16
"""What Argon2id takes; every card of this installation is found and opened with it."""


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


def salt(chosen: str | None, var: Path) -> bytes:
    """Return the chosen salt (hexadecimal or base64), else the one in `var/zout`, made there (mode 600) the first time.

    Raises ValueError for anything but 16 bytes, OSError where the folder cannot be written.  It is never made again in
    place of one that is damaged: with another salt no card opens anything.
    """
    file = var / "zout"
    if not chosen and not file.is_file():
        _write_once(file, secrets.token_hex(SALT_BYTES))
    found = _bytes_of(chosen or file.read_text(encoding="ascii", errors="replace").strip())
    if len(found) != SALT_BYTES:
        raise ValueError(word("salt_wrong", count=SALT_BYTES, digits=2 * SALT_BYTES))
    return found


def _bytes_of(written: str) -> bytes:
    """Return the bytes that are written as hexadecimal digits or as base64; none where they are neither."""
    if len(written) == 2 * SALT_BYTES:
        try:
            return bytes.fromhex(written)
        except ValueError:
            return b""
    try:
        return base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        return b""


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
