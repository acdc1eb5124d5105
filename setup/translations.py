"""Compiles every translation below `src/keukentafel`, with Babel; with `--check` refuses one that is not complete."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

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


def main(*, is_strict: bool) -> int:
    """Compile all; return 1 where `is_strict` and something is untranslated."""
    missing = 0
    for source in sorted(ROOT.glob("src/keukentafel/**/locale/*/LC_MESSAGES/django.po")):
        for text in compile_catalogue(source):
            missing += 1
            print(f"{source.relative_to(ROOT)}: not translated: {text[:80]!r}")
    return 1 if missing and is_strict else 0


if __name__ == "__main__":
    sys.exit(main(is_strict="--check" in sys.argv))
