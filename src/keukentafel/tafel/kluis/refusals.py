"""What the vault refuses, each by a name that a screen can explain; none of them carries anything that was sealed."""

from typing import Literal

Full = Literal["vel", "bijdragen", "bestand", "bestanden", "post", "regels"]


class Tampered(Exception):
    """What was stored is not what was sealed: swapped, replayed, cut or changed; the table can't be trusted as it is.

    `what` names the part by its kind (`batch`, `head`, `snapshot`, `attachment`, ...), never by its content.
    """

    def __init__(self, what: str = "") -> None:
        super().__init__(what)
        self.what = what


class NoSeat(Exception):
    """There is no such table, or this ring has no chair at it (any more); the two look the same on purpose."""


class NotShared(Exception):
    """There is no sheet of this name that this seat may read."""


class NoAttachment(Exception):
    """There is no such photo or file on a sheet that this seat may read."""


class NotAllowed(Exception):
    """This seat may not do this; `action` is its code."""

    def __init__(self, action: str = "") -> None:
        super().__init__(action)
        self.action = action


class NotTaken(Exception):
    """What was sent was not written, and nothing of it is kept; `reason` is the code of why (`Answer.reden`)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SheetFull(Exception):
    """A limit of size was reached and nothing was stored.

    `what` tells what to do: `vel` and `bijdragen` (a sheet's bytes and versions: wipe what is not needed), `bestand`
    (one file: send a smaller one), `bestanden` (all files of the table: wipe some), `post` (the letterbox is full until
    the table is opened), `regels` (the lines for the overview).  `limit` is in bytes, or a number of versions.
    """

    def __init__(self, what: Full, limit: int) -> None:
        super().__init__(what, limit)
        self.what = what
        self.limit = limit
