"""Reading and writing the files that are named on the command line."""

from pathlib import Path

from keukentafel.command.console import Console, fault

MAX_BYTES = 5_000_000


def read_file(console: Console, name: str, limit: int = MAX_BYTES) -> bytes:
    """Return what the file holds, one byte more than `limit` at most, so that a reader sees that it is too large.

    `-` is standard input.  Raises CommandFault where there is no such file, it is a folder, or it cannot be read.
    """
    try:
        if name == "-":
            return console.stdin.read(limit + 1)
        with Path(name).open("rb") as stream:
            return stream.read(limit + 1)
    except FileNotFoundError:
        raise fault(console, "bestand_ontbreekt", bestand=name) from None
    except IsADirectoryError:
        raise fault(console, "bestand_is_map", bestand=name) from None
    except (OSError, ValueError) as why:
        raise fault(console, "bestand_onleesbaar", bestand=name, reden=reason_of(why)) from None


def write_file(console: Console, name: str, content: bytes) -> None:
    """Write a file.  Raises CommandFault where that is not possible."""
    try:
        Path(name).write_bytes(content)
    except (OSError, ValueError) as why:
        raise fault(console, "bestand_niet_geschreven", bestand=name, reden=reason_of(why)) from None


def reason_of(why: Exception) -> str:
    """Return in one line what the operating system, the database or Django had against it."""
    said = why.strerror if isinstance(why, OSError) and why.strerror else str(why)
    return next(iter(said.splitlines()), type(why).__name__)
