"""Writes a letter as a Word file, with real headings and lists, so that it can be changed before it is sent."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from keukentafel.letters.blocks import (
    Addressee,
    Enclosures,
    Heading,
    Listing,
    Printed,
    Sender,
    Signature,
    Subheading,
    Subject,
    Table,
    texts,
)

_FONT: Final = "Cambria"
_INK: Final = RGBColor(0x16, 0x21, 0x2B)
# Folded in three, the addressee shows in a window on the left: 52 mm from the top, as in the PDF.
_SENDER_ZONE: Final = Mm(27)
_WINDOW_ZONE: Final = Mm(38)
_ADDRESS_LINE: Final = Pt(14.5)
_SIZE: Final = Pt(11.5)
_LARGE: Final = Pt(16)
_SOFT: Final = RGBColor(0x4B, 0x57, 0x62)
# Zip cannot say "no date"; its oldest day keeps the clock out, so that the same letter is the same file.
_ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)
_NO_DAY: Final = date(2000, 1, 1)


def docx(title: str, blocks: Iterable[Printed], written_on: date | None, *, is_large: bool = False) -> bytes:
    """Return the letter as a Word file in Dutch, with title and without the name of whoever made it."""
    document = Document()
    _set_up(document, title, written_on or _NO_DAY, _LARGE if is_large else _SIZE)
    for block in blocks:
        _write(document, block)
    raw = io.BytesIO()
    document.save(raw)
    return _undated(raw.getvalue())


def _set_up(document: WordDocument, title: str, written_on: date, size: Length) -> None:
    """Set paper, look, language and properties; the template that comes with the library is American."""
    paper = document.sections[0]
    paper.page_width, paper.page_height = Mm(210), Mm(297)
    paper.left_margin, paper.right_margin, paper.top_margin, paper.bottom_margin = Mm(25), Mm(32), Mm(25), Mm(22)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        _dress(document, name, size, bold=name != "Normal")
    properties = document.core_properties
    properties.title, properties.language = title, "nl-NL"
    properties.author, properties.comments, properties.last_modified_by = "", "", ""
    day = datetime(written_on.year, written_on.month, written_on.day, tzinfo=UTC)
    properties.created, properties.modified = day, day


def _dress(document: WordDocument, name: str, size: Length, *, bold: bool) -> None:
    """Give a style the look of a letter; the theme's own fonts and blue headings go."""
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no paragraph style")
    style.font.name, style.font.size, style.font.bold, style.font.color.rgb = _FONT, size, bold, _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(0), Pt(11), 1.2


def _write(document: WordDocument, block: Printed) -> None:
    match block:
        case Sender(lines):
            _lines(document.add_paragraph(), lines, _SENDER_ZONE)
        case Addressee(lines):
            _lines(document.add_paragraph(), lines, _WINDOW_ZONE)
        case Subject(text):
            document.add_heading(text, level=1)
        case Heading(text):
            document.add_heading(text, level=2)
        case Subheading(text):
            document.add_heading(text, level=3).paragraph_format.space_after = Pt(2)
        case Table(head, rows):
            _table(document, head, rows)
        case Listing(items):
            _list(document, items)
        case Enclosures(label, items):
            document.add_paragraph(label).paragraph_format.space_before = Pt(16)
            _list(document, items)
        case Signature(label, name):
            _sign(document, label, name)
        case _:
            document.add_paragraph(texts(block)[0])


def _lines(paragraph: WordParagraph, lines: Sequence[str], zone: Length) -> None:
    """Write an address as one paragraph, so that a screen reader reads it as one thing, in a zone of its own height."""
    for number, line in enumerate(lines):
        if number:
            paragraph.add_run().add_break(WD_BREAK.LINE)
        paragraph.add_run(line)
    shape = paragraph.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, _ADDRESS_LINE
    shape.space_after = Pt(max(zone.pt - len(lines) * _ADDRESS_LINE.pt, 0))


def _list(document: WordDocument, items: Iterable[str]) -> None:
    for item in items:
        document.add_paragraph(item, style="List Bullet").paragraph_format.space_after = Pt(2)


def _table(document: WordDocument, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table whose first row is repeated on each page and read as its head."""
    table = document.add_table(rows=0, cols=len(head), style="Table Grid")
    for number, texts_of_row in enumerate((head, *rows)):
        row = table.add_row()
        for cell, text in zip(row.cells, texts_of_row, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(text).bold = number == 0
            paragraph.paragraph_format.space_after = Pt(3)
        if number == 0:
            row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _sign(document: WordDocument, label: str, name: str) -> None:
    """Draw the line to sign on as the upper border of its label: it moves along when the letter is changed."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(label)
    run.font.size, run.font.color.rgb = Pt(9.5), _SOFT
    paragraph.paragraph_format.space_before = Pt(48)
    paragraph.paragraph_format.right_indent = Mm(91)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="dotted" w:sz="8" w:space="4" w:color="67727C"/></w:pBdr>'
    paragraph.paragraph_format.element.get_or_add_pPr().insert_element_before(
        parse_xml(border), "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    document.add_paragraph(name)


def _undated(raw: bytes) -> bytes:
    """Return the same Word file without the moments at which its parts were packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _ZIP_DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
