"""Draws a letter as HTML: a piece to put on a page, or a whole file with the honest hints beside the letter."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from importlib.resources import files
from textwrap import indent

from keukentafel.letters.blocks import (
    Addressee,
    Enclosures,
    Heading,
    Hint,
    Language,
    Listing,
    PlaceAndDate,
    Printed,
    Sender,
    Signature,
    Subheading,
    Subject,
    Table,
)
from keukentafel.letters.icons import icon
from keukentafel.letters.pen_lines import with_pen_lines
from keukentafel.letters.wording import hints_head


def fragment(blocks: Iterable[Printed], heading: int = 2, *, is_large: bool = False) -> str:
    """Return the letter as one `<article lang="nl">`; its subject is a heading of level `heading`."""
    body = with_pen_lines("\n".join(_draw(block, heading) for block in blocks))
    large = " kt-brief--groot" if is_large else ""
    return f'<article class="kt-brief{large}" lang="nl">\n{indent(body, "  ")}\n</article>'


def hints(notes: Sequence[Hint], language: Language, heading: int = 2) -> str:
    """Return the hints as one `<aside>` that is not printed, or nothing where there are none."""
    if not notes:
        return ""
    rows = "\n".join(_hint(note, language) for note in notes)
    return (
        f'<aside class="kt-eerlijk" lang="{language}">\n'
        f"  <h{heading}>{escape(hints_head(language))}</h{heading}>\n  <dl>\n{indent(rows, '    ')}\n  </dl>\n</aside>"
    )


def document(
    title: str, blocks: Iterable[Printed], notes: Sequence[Hint], language: Language, *, is_large: bool = False
) -> str:
    """Return a whole page that needs nothing else: no script, no request, no font from elsewhere."""
    drawn = tuple(blocks)
    style = _style("letter.css") + (_style("long.css") if is_large or _is_long(drawn) else "")
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{fragment(drawn, heading=1, is_large=is_large)}\n</main>\n{hints(notes, language)}\n</body>\n</html>\n"
    )


@lru_cache(maxsize=2)
def _style(name: str) -> str:
    return files("keukentafel.letters").joinpath(name).read_text("utf-8")


def _is_long(blocks: Iterable[Printed]) -> bool:
    """Say whether a paper has parts that no ordinary letter has; a letter carries no looks that it does not need."""
    return any(isinstance(block, Subheading | Table) for block in blocks)


def _draw(block: Printed, heading: int) -> str:
    """Return one block; a class for each kind, so that a page can give it its own look."""
    match block:
        case Sender(lines):
            return f'<p class="kt-brief__afzender">{_lines(lines)}</p>'
        case Addressee(lines):
            return f'<p class="kt-brief__aan">{_lines(lines)}</p>'
        case PlaceAndDate(text):
            return f'<p class="kt-brief__datum">{escape(text)}</p>'
        case Subject(text):
            return f'<h{heading} class="kt-brief__onderwerp">{escape(text)}</h{heading}>'
        case Heading(text, name):
            return f"<h{heading + 1}>{_icon(name)}{escape(text)}</h{heading + 1}>"
        case Subheading(text):
            return f"<h{heading + 2}>{escape(text)}</h{heading + 2}>"
        case Table(head, rows):
            return _table(head, rows)
        case Listing(items):
            return f"<ul>{_items(items)}</ul>"
        case Signature(label, name):
            return (
                f'<p class="kt-brief__handtekening"><span>{escape(label)}</span></p>\n'
                f'<p class="kt-brief__naam">{escape(name)}</p>'
            )
        case Enclosures(label, items):
            return f'<p class="kt-brief__bijlagen">{escape(label)}</p>\n<ul>{_items(items)}</ul>'
        case _:
            return f"<p>{escape(block.text)}</p>"


def _icon(name: str) -> str:
    """Return a picture that is only for the eye: the heading says the same."""
    if not name:
        return ""
    path = escape(icon(name), quote=True)
    return (
        f'<svg class="kt-teken" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="{path}"/></svg>'
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose first column says what each row is about."""
    top = "".join(f'<th scope="col">{escape(text)}</th>' for text in head)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(text)}</td>" for text in more)}</tr>'
        for first, *more in rows
    )
    return f'<table class="kt-brief__tabel"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'


def _lines(lines: Iterable[str]) -> str:
    return "<br>".join(escape(line) for line in lines)


def _items(items: Iterable[str]) -> str:
    return "".join(f"<li>{escape(item)}</li>" for item in items)


def _hint(note: Hint, language: Language) -> str:
    sources = f'\n<dd class="kt-eerlijk__bron">{escape(", ".join(note.sources))}</dd>' if note.sources else ""
    return f"<dt>{escape(note.head[language])}</dt>\n<dd>{escape(note.text[language])}</dd>{sources}"
