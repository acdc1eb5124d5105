"""Adds the languages of `content/talen` when the program starts: one gettext file each, and nothing else."""

import os
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import to_locale

from keukentafel.content.translation import Translation, TranslationUnreadable, read_translation, translation_files
from wet.teksten.talen import learn


class Added(NamedTuple):
    """One language that somebody can choose now: its code, its own name, and whether it runs from right to left."""

    code: str
    name: str
    is_rtl: bool


def add_languages(place: Path) -> list[Added]:
    """Learn each further language, and write the texts of its pages to `place`, in the form that Django reads.

    A file that cannot be read adds nothing, and a faulty sentence shows in Dutch: `keukentafel controle` names both.
    Raises OSError where `place` cannot be written.
    """
    return [add(found, place) for file in translation_files() if (found := _read(file)) is not None]


def add(found: Translation, place: Path) -> Added:
    """Learn one translation; raises OSError."""
    learn(found.taal())
    _write(place / to_locale(found.code) / "LC_MESSAGES" / "django.mo", found.compiled_pages())
    return Added(found.code, found.name, found.is_rtl)


def _read(file: Path) -> Translation | None:
    try:
        return read_translation(file)
    except TranslationUnreadable:
        return None


def _write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all: another process may be reading the one before it."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(file)
