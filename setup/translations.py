"""Compiles every translation below `src/keukentafel`, with Babel.

With `--check` it refuses a translation that is not complete, and a text in a page that has none at all.
"""

import io
import sys
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]


def compile_catalogue(source: Path) -> list[str]:
    """Write the compiled form beside a catalogue and return the messages that lack a translation."""
    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=source.parent.parent.name, abort_invalid=True)
    with source.with_suffix(".mo").open("wb") as target:
        write_mo(target, catalogue)
    return [str(message.id) for message in catalogue if message.id and (message.fuzzy or not _is_full(message.string))]


def _is_full(string: str | list[str] | tuple[str, ...] | None) -> bool:
    return bool(string) and all(string if isinstance(string, list | tuple) else [string])


def untranslated_texts() -> list[str]:
    """Return each text of a page that no English catalogue has."""
    known: set[str] = set()
    for source in ROOT.glob("src/keukentafel/**/locale/en/LC_MESSAGES/django.po"):
        with source.open("rb") as stream:
            known |= {str(part) for message in read_po(stream) for part in _parts(message.id)}
    return [
        f"{page.relative_to(ROOT)}: {text[:80]!r}"
        for page in sorted(ROOT.glob("src/keukentafel/**/templates/**/*.html"))
        for text in _texts_in(page)
        if text not in known
    ]


def _texts_in(page: Path) -> list[str]:
    """Return the texts of a template that are to be translated."""
    code = templatize(page.read_text(encoding="utf-8"), origin=str(page))
    found = extract_python(io.BytesIO(code.encode()), DEFAULT_KEYWORDS, (), {"encoding": "utf-8"})
    return [parts[-1] if "p" in name else parts[0] for _, name, ids, _ in found if (parts := _parts(ids))]


def _parts(ids: str | list[str] | tuple[str | None, ...] | None) -> list[str]:
    every = [ids] if isinstance(ids, str) else list(ids or ())
    return [part for part in every if part]


def main(*, is_strict: bool) -> int:
    """Compile all; return 1 where `is_strict` and something is untranslated."""
    missing = 0
    for source in sorted(ROOT.glob("src/keukentafel/**/locale/*/LC_MESSAGES/django.po")):
        for text in compile_catalogue(source):
            missing += 1
            print(f"{source.relative_to(ROOT)}: not translated: {text[:80]!r}")
    if is_strict:
        for place in untranslated_texts():
            missing += 1
            print(f"no translation: {place}")
    return 1 if missing and is_strict else 0


if __name__ == "__main__":
    sys.exit(main(is_strict="--check" in sys.argv))
