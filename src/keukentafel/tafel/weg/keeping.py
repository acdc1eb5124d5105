"""The two ways of keeping a story: carried along in the form, or on a table; the screens are the same."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the forms of the screens go, in which frame they stand, and whether who looks may change anything."""

    page: str
    calendar: str
    file: str
    frame: str
    is_table: bool = False
    may_write: bool = True
    table: UUID | None = None


def in_the_form() -> Keeping:
    """Return the keeping of the page that stores nothing."""
    return Keeping(
        page=reverse("waar-sta-ik"),
        calendar=reverse("waar-sta-ik-agenda"),
        file=reverse("waar-sta-ik-bestand"),
        frame="design/page.html",
    )


def on_table(table: UUID, *, may_write: bool) -> Keeping:
    """Return the keeping of one table."""
    return Keeping(
        page=reverse("tafel", args=[table]),
        calendar=reverse("tafel-agenda", args=[table]),
        file=reverse("tafel-bestand", args=[table]),
        frame="deur/aan_tafel.html",
        is_table=True,
        may_write=may_write,
        table=table,
    )
