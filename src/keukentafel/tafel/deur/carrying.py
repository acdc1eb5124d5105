"""What somebody typed into a form that could not be taken now: it travels in the next page, and is stored nowhere."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

LONGEST = 1_000_000
"""Characters of a form that is carried along; what is longer is only shown, to be copied by hand."""

LONGEST_PATH = 400

FIELD = "meegenomen"
"""The hidden field in which it travels."""

_NEVER = frozenset({"csrfmiddlewaretoken", FIELD})
_MACHINE = frozenset({"verhaal", "woorden", "code"})
"""Fields that nobody typed as text, or that are no one's to read from a screen: carried, but not shown."""

_LEFT_BEHIND = "files_left_behind"

_ID = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)

_LEAST_SHOWN = 12
"""Shorter values are mostly choices and ids; what people typed is longer, or has a space in it."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A form on its way: where it was going, its fields, and how many files could not come along."""

    path: str
    fields: tuple[tuple[str, str], ...] = ()
    files: int = 0

    @property
    def is_form(self) -> bool:
        """Whether there is something to send on, and not only a page to go back to."""
        return bool(self.fields) or bool(self.files)

    @property
    def shown(self) -> tuple[str, ...]:
        """What people typed as text, to be seen and copied."""
        return tuple(value for name, value in self.fields if name not in _MACHINE and _is_text(value))

    @property
    def is_too_long(self) -> bool:
        """Whether it is too long to travel; the page then shows it and says so."""
        return sum(len(name) + len(value) for name, value in self.fields) > LONGEST

    @property
    def text(self) -> str:
        """The form as the hidden field holds it; empty where there is too much to carry."""
        fields: Sequence[tuple[str, str]] = () if self.is_too_long else self.fields
        return json.dumps({"pad": self.path, "velden": fields, "bestanden": self.files}, ensure_ascii=False)


def carried_from(request: HttpRequest) -> Carried:
    """Return the form in a request, or only the page that was asked for where it sent none."""
    if request.method != "POST":
        return Carried(request.get_full_path() if len(request.get_full_path()) <= LONGEST_PATH else request.path)
    fields = tuple((name, value) for name, values in request.POST.lists() if name not in _NEVER for value in values)
    files = len(request.FILES) + vars(request).get(_LEFT_BEHIND, 0)
    return Carried(request.path, tuple((n, str(v)) for n, v in fields), files)


def note_left_behind(request: HttpRequest) -> None:
    """Remember with a request that a file in it was not read, so that the page can say that it cannot come along."""
    vars(request)[_LEFT_BEHIND] = vars(request).get(_LEFT_BEHIND, 0) + 1


def read_carried(text: str) -> Carried | None:
    """Return the form in a hidden field, None where there is none or somebody else wrote it.

    It came back from a browser, so nothing in it is believed: only a path on this site is gone to, and only by a tap.
    """
    try:
        data = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not is_own_path(data.get("pad")):
        return None
    files = data.get("bestanden")
    return Carried(data["pad"], _fields(data.get("velden")), files if isinstance(files, int) and files > 0 else 0)


def _fields(data: object) -> tuple[tuple[str, str], ...]:
    pairs = data if isinstance(data, list) else []
    return tuple(
        (pair[0], pair[1])
        for pair in pairs
        if isinstance(pair, list)
        and len(pair) == 2
        and all(isinstance(part, str) for part in pair)
        and pair[0] not in _NEVER
    )


def is_own_path(path: object) -> bool:
    """Say whether something is a path on this site and nothing more."""
    return (
        isinstance(path, str)
        and 0 < len(path) <= LONGEST_PATH
        and path.startswith("/")
        and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    )


def _is_text(value: str) -> bool:
    stripped = value.strip()
    is_data = stripped.startswith(("{", "[")) or _ID.fullmatch(stripped) is not None
    return bool(stripped) and not is_data and (len(stripped) >= _LEAST_SHOWN or " " in stripped)
