"""Where the photos and letters of a table lie: told by `config/wiring`, for that room lies higher up."""

from uuid import UUID

from django.urls import reverse


class _Ways:
    papers: str = ""


def lead_to_papers(url_name: str) -> None:
    """Say which url name, which takes the id of the table, shows the photos and letters."""
    _Ways.papers = url_name


def papers_url(table: UUID) -> str:
    """Return the address of the photos and letters, "" where an installation has no such room."""
    return reverse(_Ways.papers, args=[table]) if _Ways.papers else ""
