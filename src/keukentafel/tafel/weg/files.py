"""The files one can take along, under names that say nothing about anybody."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import HttpResponse

from keukentafel.bestand import write
from keukentafel.integrations.calendar import Day, calendar
from keukentafel.tafel import language as languages
from keukentafel.tafel.weg.telling.story import Story
from wet.procedure import stand


def dossier_file(data: Mapping[str, object]) -> HttpResponse:
    """Return the dossier file."""
    return named_file(write(data), "application/json", "waar-sta-ik.keukentafel.json")


def calendar_file(story: Story, today: date, *, plain: bool, more: Sequence[Day] = ()) -> HttpResponse:
    """Return the dates for an agenda; `plain`: say there what they are about; `more`: days that the law knows not."""
    made = calendar(stand(story.dossier, today), languages.current(), plain=plain, more=more)
    return named_file(made, "text/calendar; charset=utf-8", "waar-sta-ik.ics")


def named_file(content: bytes, kind: str, name: str) -> HttpResponse:
    """Return a file of this media type to take along; `name` says nothing about anybody."""
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
