"""Reads back from a PDF what a reader of it gets: its text, its tags, its fonts."""

import io
import re
from collections.abc import Iterator
from typing import Any

import page
import pikepdf


def failures(pdf: bytes, profile: page.ValidationProfile) -> list[str]:
    """Return the rules of the profile that the file breaks."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    broken = [failure.rule_id for failure in report.failures]
    assert report.is_compliant == (not broken)
    return [rule for rule in broken if rule != _WRONG_LENGTH or not _lengths_are_right(pdf)]


_WRONG_LENGTH = "PDFA2A-STREAM-LENGTH-001"


def _lengths_are_right(pdf: bytes) -> bool:
    """Say whether each stream ends where it says, at one line feed before `endstream`.

    A compressed font may happen to end in a carriage return; the checker takes that for a part of the line end.
    """
    starts = [(int(found[1]), found.end()) for found in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", pdf)]
    return bool(starts) and all(pdf[at + length :].startswith(b"\nendstream") for length, at in starts)


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Return the file, opened."""
    return pikepdf.open(io.BytesIO(pdf))


def pdf_text(pdf: bytes) -> str:
    """Return the text of all pages, as copying it out would give it; a drawn line is no text."""
    return "".join(_page_text(sheet) for sheet in opened(pdf).pages)


def pdf_pages(pdf: bytes) -> list[str]:
    """Return the text of each page, without its spaces: how they are drawn is up to the renderer."""
    return ["".join(_page_text(sheet).split()) for sheet in opened(pdf).pages]


def tags(file: pikepdf.Pdf) -> list[str]:
    """Return the kinds of the structure elements, in reading order."""
    return [str(element["/S"]) for element in _elements(file.Root["/StructTreeRoot"])]


def fonts(file: pikepdf.Pdf) -> dict[str, bool]:
    """Return the name of every font used, with whether it is inside the file."""
    found = {}
    for font in (font for sheet in file.pages for font in sheet.Resources["/Font"].values()):
        about = font["/DescendantFonts"][0]["/FontDescriptor"]
        found[str(about["/FontName"])] = any(key in about for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def _page_text(sheet: pikepdf.Page) -> str:
    meanings = {name: _meanings(font) for name, font in sheet.Resources["/Font"].items()}
    said, font = [], {}
    for operands, operator in pikepdf.parse_content_stream(sheet):
        if str(operator) == "Tf":
            font = meanings[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            parts = operands[0] if str(operator) == "TJ" else operands
            drawn = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            said.append("".join(font[code] for code in zip(drawn[::2], drawn[1::2], strict=True)))
    return "".join(said)


def _meanings(font: Any) -> dict[tuple[int, int], str]:
    """Return what each two-byte code of a font stands for; Any because PDF objects have no shape of their own."""
    table = font["/ToUnicode"].read_bytes().decode("latin-1")
    pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>\n(?!endcodespacerange)", table, re.IGNORECASE)
    return {tuple(bytes.fromhex(code)): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _elements(node: Any) -> Iterator[Any]:
    """Yield the structure elements under `node`; Any because PDF objects have no shape of their own."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _elements(child)


def text_heights(pdf: bytes) -> dict[str, float]:
    """Return for each line of text on the first page how far below the top of the paper it stands, in mm."""
    file = opened(pdf)
    sheet = file.pages[0]
    meanings = {name: _meanings(font) for name, font in sheet.Resources["/Font"].items()}
    top, here, kept = float(sheet.mediabox[3]), pikepdf.Matrix(), []
    found, font, place = {}, {}, pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(sheet):
        match str(operator):
            case "q":
                kept.append(here)
            case "Q":
                here = kept.pop()
            case "cm":
                here = pikepdf.Matrix(*(float(value) for value in operands)) @ here
            case "Tf":
                font = meanings[str(operands[0])]
            case "Tm":
                place = pikepdf.Matrix(*(float(value) for value in operands)) @ here
            case "Tj" | "TJ":
                parts = operands[0] if str(operator) == "TJ" else operands
                drawn = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                text = "".join(font[code] for code in zip(drawn[::2], drawn[1::2], strict=True))
                found[text] = (top - place.f) / 72 * 25.4
    return found
