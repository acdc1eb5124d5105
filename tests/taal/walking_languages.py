"""A language that is no language: every sentence between marks, and what of a page stands outside them."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po, write_po
from lxml import html

from keukentafel.content.translating import template

OPEN, SHUT = "⟦", "⟧"
SKIPPED = {"script", "style", "svg", "head"}
READ_ALOUD = ("aria-label", "alt", "placeholder", "title")

NAMES = re.compile(
    r"(?<![^\W\d_])(?:Keukentafel|Wmo(?: 2015)?|Jeugdwet|Awb|Atw|AVG|Wlz|Zvw|Uitvoeringsbesluit|ECLI\S+|EUPL\S*|JSON"
    r"|Juridisch Loket|MantelzorgNL|Nederland|CAK|SVB|CIZ|kB|A4|pgb)\b"
)
"""Names and marks that are the same in every language."""


def pseudo(file: Path, *, leave_out: frozenset[str] = frozenset()) -> Path:
    """Write a translation in which each sentence is its Dutch between marks, but for those to leave out."""
    file.write_text(template(file.stem), "utf-8")
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=file.stem)
    for message in catalogue:
        if not message.id or leave_out & {str(message.id)}:
            continue
        if isinstance(message.id, str):
            letter = "X" if str(message.context).endswith(".word") else ""  # the glossary goes by first letter
            message.string = f"{letter}{OPEN}{message.id}{SHUT}"
        else:
            forms = [message.id[0], *[message.id[1]] * (catalogue.num_plurals - 1)]
            message.string = tuple(f"{OPEN}{form}{SHUT}" for form in forms)
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=0)
    return file


def outside(page: str, *, known: re.Pattern[str]) -> list[str]:
    """Return the words of a page that no translation can reach: outside all marks, and no name, source or `known`."""
    tree = html.document_fromstring(page)
    said = "".join(pieces(tree, spoken=str(tree.get("lang"))))
    left: list[str] = []
    depth, piece = 0, ""
    for sign in said:
        depth += (sign == OPEN) - (sign == SHUT)
        if depth == 0 and sign != SHUT:
            piece += sign
        elif piece:
            left.append(piece)
            piece = ""
    left.append(piece)
    assert depth == 0, "a sentence is cut off before its mark"
    return [word for each in left for word in _words(each, known)]


def _words(piece: str, known: re.Pattern[str]) -> Iterator[str]:
    for line in re.split(r"[\n\x00]+", piece):
        plain = re.sub(r"\S+@\S+|https?://\S+|\b(?:art|lid|onder [a-z])\b\.?", " ", line)
        plain = NAMES.sub(" ", known.sub(" ", plain))
        if re.search(r"[^\W\d_]{2,}", plain):
            yield " ".join(line.split())


def pieces(element: html.HtmlElement, spoken: str) -> Iterator[str]:
    """Yield what is read or read aloud of an element, but what is in another language, drawn, or typed by somebody."""
    if not isinstance(element.tag, str) or element.tag in SKIPPED or element.get("lang", spoken) != spoken:
        return
    if element.get("data-eigen") is not None:  # what somebody typed
        return
    for name in READ_ALOUD:
        if element.get(name):
            yield f"\x00{element.get(name)}\x00"
    yield element.text or ""
    for child in element:
        yield from pieces(child, spoken)
        yield child.tail or ""
    if element.tag not in {"a", "b", "strong", "em", "span", "time", "bdi", "mark"}:
        yield "\x00"
