"""Cuts a text into sentences with their page and heading, and mends the line ends and hyphens of a PDF."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from keukentafel.vergelijk.getallen import datums
from keukentafel.vergelijk.woorden import words

LONGEST_HEADING: Final = 9
"""Words in a heading, at most."""

SHORTEST_IN_CAPITALS: Final = 5
"""Letters in a line of capitals that is a heading whatever follows: less may be an abbreviation."""

LONGEST_SENTENCE: Final = 1500
"""Letters in a sentence; what is longer is cut."""

LONGEST_WORD: Final = 80
"""Letters before a full stop that are looked at, to see whether it belongs to an abbreviation."""

_LABEL_WIDTH: Final = 40

_ABBREVIATIONS: Final = frozenset(words("tekst")["afkortingen"])
_AFTER_HYPHEN: Final = tuple(f"{word} " for word in words("tekst")["na_streepje"])
_PAGE_NUMBER: Final = re.compile("|".join(words("tekst")["bladzijdenummers"]), re.IGNORECASE)
_BULLET: Final = re.compile(r"(?:[-–—•*▪·‣◦]|\d{1,2}(?:\.\d{1,2})*+[.)]|[a-z][.)]|[A-Z]\))\s+")
_LABEL: Final = re.compile(rf"[^\W\d_][^:.!?\n]{{0,{_LABEL_WIDTH}}}:(?:\s|$)")
# Begun only where a run of signs begins, and never tried again within it (`++`): no text makes them slow.
_END: Final = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]»]*+\s++(?=[^\W_a-z]|[\"“‘'(\[«€-])")
_LAST_WORD: Final = re.compile(r"(?<![\w.])[\w.]++$")
_LETTERS: Final = re.compile(r"[^\W_]+")
_FILLERS: Final = frozenset(words("hoofdstukken")["leeg"])
_AFTER_HEADING: Final = ('"', "“", "‘", "[", "☐", "☒", "..", "…", "__")
_FINISHED: Final = (".", "!", "?", ":", ";", "…", "”", ")")


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence or heading: `tekst` is mended; `bron[begin:einde]` is where it stands in the text that came in.

    `bladzijde` counts from 1.  `kop` is the heading above it, "" where there is none.
    """

    tekst: str
    bladzijde: int
    begin: int
    einde: int
    is_kop: bool = False
    kop: str = ""


@dataclass(frozen=True)
class Tekst:
    """A text that was read: its sentences in order, headings among them."""

    bron: str
    zinnen: tuple[Zin, ...]
    bladzijden: int

    @cached_property
    def mended(self) -> str:
        """Return the whole text as it is read: each sentence on a line of its own, page numbers left out."""
        return "\n".join(zin.tekst for zin in self.zinnen)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    begin: int
    page: int


def read_text(bron: str) -> Tekst:
    """Return the sentences of a text; a form feed (`\\f`) begins a page, as in the text of a PDF.

    Any text will do: what has no sentences has none.  A hyphen at the end of a line is taken out where the next line
    goes on in a small letter, so a quote may differ from the text by that hyphen and by white space, and by no more.
    """
    lines = list(_lines(bron))
    width = max((len(line.text) for line in lines), default=0)
    found: list[Zin] = []
    heading = ""
    for paragraph, is_heading in _paragraphs(lines, width):
        for zin in _sentences(paragraph, is_heading, heading):
            found.append(zin)
        if is_heading and found:
            heading = found[-1].tekst
    return Tekst(bron, tuple(found), bron.count("\f") + 1)


def is_filler(said: str) -> bool:
    """Say whether words stand for nothing: dots on a line, "n.v.t.", "nog in te vullen"."""
    return " ".join(_LETTERS.findall(said.lower())) in _FILLERS


def _lines(bron: str) -> Iterator[_Line]:
    """Yield the lines without white space around them, page numbers left out; an empty line stays empty."""
    begin, page = 0, 1
    for line in re.split(r"(\r\n|[\n\r\f\v\x85\u2028\u2029])", bron):
        if line == "\f":
            page += 1
        elif not line.isspace() or line.strip("\r\n\v\x85\u2028\u2029"):
            text = line.strip()
            if not (text and _PAGE_NUMBER.fullmatch(text)):
                yield _Line(text, begin + len(line) - len(line.lstrip()), page)
        begin += len(line)


def _paragraphs(lines: Sequence[_Line], width: int) -> Iterator[tuple[list[_Line], bool]]:
    """Yield lines that belong together, and whether they are a heading."""
    gathered: list[_Line] = []
    for at, line in enumerate(lines):
        following = lines[at + 1].text if at + 1 < len(lines) else ""
        is_break = not line.text and not _goes_on(gathered, following, line, lines, at)
        is_heading = bool(line.text) and _is_heading(line.text, following, width, gathered)
        if is_break or is_heading or _begins_anew(line.text, gathered):
            if gathered:
                yield gathered, False
            gathered = []
        if is_heading:
            yield [line], not datums(line.text)
        elif line.text:
            gathered.append(line)
    if gathered:
        yield gathered, False


def _goes_on(gathered: Sequence[_Line], following: str, line: _Line, lines: Sequence[_Line], at: int) -> bool:
    """Say whether a sentence runs on over the end of a page: unfinished above, a small letter below."""
    turns_page = at + 1 < len(lines) and bool(gathered) and lines[at + 1].page != gathered[-1].page
    return turns_page and not gathered[-1].text.endswith(_FINISHED) and following[:1].islower()


def _begins_anew(text: str, gathered: Sequence[_Line]) -> bool:
    if not text or not gathered:
        return False
    if _BULLET.match(text) or text.startswith("|"):
        return True
    return _is_label(text) or (gathered[-1].text.endswith(_FINISHED) and _LABEL.match(text) is not None)


def _is_label(text: str) -> bool:
    """Say whether a line is a label with its value: "Datum gesprek: 3 maart 2026"."""
    found = _LABEL.match(text)
    return found is not None and text[:1].isupper() and len(found.group().split()) <= 4


def _is_heading(text: str, following: str, width: int, gathered: Sequence[_Line]) -> bool:
    if gathered and not gathered[-1].text.endswith(_FINISHED):
        return False
    mark = _BULLET.match(text)
    bare = (text[mark.end() :] if mark else text).rstrip(":")
    is_short = 0 < len(bare.split()) <= LONGEST_HEADING and not text.endswith((".", "!", "?", ",", ";"))
    if not is_short or not bare[:1].isupper() or _LABEL.match(text.rstrip(":")):
        return False
    if text[:1] in "-–•*▪·":
        return _is_heading_with_mark(following, gathered)
    if not following or (bare.isupper() and len(bare) >= SHORTEST_IN_CAPITALS):
        return True
    begins = following[:1].isupper() or following.startswith(_AFTER_HEADING) or is_filler(following)
    return begins and len(text) < 0.7 * width and not _BULLET.match(following)


def _is_heading_with_mark(following: str, gathered: Sequence[_Line]) -> bool:
    """Say whether a line with the mark of a list is a heading: alone, with a whole sentence below it and no mark."""
    is_alone = not (gathered and _BULLET.match(gathered[0].text))
    return is_alone and following[:1].isupper() and not _BULLET.match(following) and not _is_label(following)


def _sentences(lines: Sequence[_Line], is_heading: bool, heading: str) -> Iterator[Zin]:
    text, places, pages = _joined(lines)
    for begin, end in (piece for cut in _cuts(text) for piece in _pieces(text, *cut)):
        yield Zin(
            text[begin:end],
            pages[begin],
            places[begin],
            places[end - 1] + 1,
            is_heading,
            "" if is_heading else heading,
        )


def _joined(lines: Sequence[_Line]) -> tuple[str, list[int], list[int]]:
    """Return the words of these lines as one text, and for each letter its place in the source and its page."""
    text = ""
    places: list[int] = []
    pages: list[int] = []
    for line in lines:
        is_hyphen = text.endswith("-") and len(text) > 1 and text[-2].isalpha() and line.text[:1].islower()
        if is_hyphen and not f"{line.text} ".startswith(_AFTER_HYPHEN):
            text, places, pages = text[:-1], places[:-1], pages[:-1]
            glue = ""
        else:
            glue = " "
        for word in re.finditer(r"\S+", line.text):
            begin = line.begin + word.start()
            if text and glue:
                text += glue
                places.append(begin)
                pages.append(line.page)
            glue = " "
            text += word.group()
            places.extend(range(begin, begin + len(word.group())))
            pages.extend([line.page] * len(word.group()))
    return text, places, pages


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; a list mark before the first is left out."""
    mark = _BULLET.match(text)
    begin = mark.end() if mark and mark.end() < len(text) else 0
    for end in _END.finditer(text):
        if end.start() < begin or _is_abbreviation(text[begin : end.start()], end.group()):
            continue
        yield begin, begin + len(text[begin : end.end()].rstrip())
        begin = end.end()
    if text[begin:].strip():
        yield begin, len(text)


def _pieces(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no person would write as one sentence, so that no text takes long to search."""
    while end - begin > LONGEST_SENTENCE:
        space = text.rfind(" ", begin + 1, begin + LONGEST_SENTENCE)
        cut = space if space > begin else begin + LONGEST_SENTENCE
        yield begin, cut
        begin = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if begin < end:
        yield begin, end


def _is_abbreviation(before: str, sign: str) -> bool:
    """Say whether a full stop ends no sentence: after "dhr", an initial, or the number of a list."""
    if not sign.startswith(".") or sign.startswith(".."):
        return False
    last = _LAST_WORD.search(before[-LONGEST_WORD:])
    if last is None:
        return False
    word = last.group()
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word.isupper())
