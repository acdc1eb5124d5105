"""Reports as PDF: one set by our own letters, and files that somebody made to break or burden a reader."""

import zlib
from datetime import date

from keukentafel.letters.blocks import Heading, Paragraph, Subject
from keukentafel.letters.pdf import pdf

_TOLD = (
    "Mevrouw Verhagen kan zichzelf wassen en aankleden. De dochter doet op zaterdag de boodschappen en de was. "
    "Hulp bij het huishouden: tijd in overleg met de aanbieder. Mevrouw wil thuis blijven wonen. "
)


def report_text(pages: int = 10) -> list[tuple[str, list[str]]]:
    """What a long report says: a heading and paragraphs for each page, about."""
    return [(f"Onderwerp {page}", [_TOLD * 2 for _ in range(8)]) for page in range(1, pages + 1)]


def report_pdf(pages: int = 10) -> bytes:
    """A report of about so many pages, set by our own typst."""
    blocks: list[object] = [Subject("Verslag van het onderzoek"), Paragraph("Datum gesprek: 3 maart 2026")]
    for heading, paragraphs in report_text(pages):
        blocks += [Heading(heading), *(Paragraph(words) for words in paragraphs)]
    return pdf("Verslag", blocks, date(2026, 3, 6))


def made_of(*objects: bytes) -> bytes:
    """A PDF of these objects, written by hand."""
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + table + end


def one_page(stream: bytes, about: bytes = b"") -> bytes:
    """A PDF of one page with this on it."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    return made_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d%s>>stream\n" % (len(stream), about) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def packed(piece: bytes, times: int) -> bytes:
    """A page whose words are small in the file and so many times larger in memory."""
    packer = zlib.compressobj(9)
    thousand = piece * 1_000
    stream = b"".join(packer.compress(thousand) for _ in range(times // 1_000)) + packer.flush()
    return one_page(stream, b"/Filter/FlateDecode")


def bomb() -> bytes:
    """A gigabyte of spaces in a megabyte."""
    return packed(b" " * 1_000, 1_000_000)


def endless_work() -> bytes:
    """Millions of small steps on one page."""
    return packed(b"BT /F 12 Tf (aaaaaaaaaaaa) Tj 1 0 0 1 0 0 cm ET ", 1_500_000)


def deep() -> bytes:
    """Lists in lists, a million deep."""
    nested = b"[" * 1_000_000 + b"]" * 1_000_000
    return made_of(b"<</Type/Catalog/Pages 2 0 R/X " + nested + b">>", b"<</Type/Pages/Kids[]/Count 0>>")


def many_pages() -> bytes:
    """The same page four hundred thousand times."""
    kids = b"<</Type/Pages/Kids[" + b"3 0 R " * 400_000 + b"]/Count 400000>>"
    return made_of(b"<</Type/Catalog/Pages 2 0 R>>", kids, b"<</Type/Page/Parent 2 0 R>>")


def round_and_round() -> bytes:
    """Pages that hold themselves."""
    return made_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>")


def huge_page() -> bytes:
    """A page of a hundred kilometres with words at both ends."""
    words = b"(Dit is een heel gewone zin met meer dan veertig letters.)"
    return one_page(b"BT /F 12 Tf 999999999 0 Td " + words + b" Tj -999999999 -999999999 Td " + words + b" Tj ET")


def scan() -> bytes:
    """A page with a line drawn on it and no text."""
    return one_page(b"0 0 m 100 100 l S")
