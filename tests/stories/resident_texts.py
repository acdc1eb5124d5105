"""Every sentence that the product can show to a resident, with the file it stands in."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
_FILES: Final = ("src/wet/teksten", "content", "src/keukentafel")
_TAG: Final = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<[^>]*>", re.DOTALL)
_QUOTED: Final = re.compile(r"""{% (?:translate|trans) (['"])(.*?)\1""")
_MSGSTR: Final = re.compile(r'^(?:msgstr(?:\[\d\])? )?"(.*)"$')


@cache
def sentences() -> tuple[tuple[str, str], ...]:
    """Return the path (from the root of the project) and each text in it: law, content, templates, translations."""
    return tuple(_all())


def _all() -> Iterator[tuple[str, str]]:
    for folder in _FILES:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.suffix == ".toml" and not name.startswith("content/contacten/"):
                yield from ((name, text) for text in _strings(tomllib.loads(path.read_text("utf-8"))))
            elif path.suffix == ".html":
                template = path.read_text("utf-8")
                yield from ((name, quoted) for _, quoted in _QUOTED.findall(template))
                yield from ((name, " ".join(text.split())) for text in _TAG.split(template) if text.strip())
            elif path.suffix == ".po":
                yield from ((name, found[1]) for line in path.open(encoding="utf-8") if (found := _MSGSTR.match(line)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
