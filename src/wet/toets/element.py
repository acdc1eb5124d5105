"""The elements of a lawful report and of a lawful decision, as dated data with their sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal

from wet.citation import cite
from wet.dated import read_table
from wet.source import Certainty, Source
from wet.teksten import codes, sentence
from wet.toets.bekend import CONDITIONS, Bekend, Wet

Document = Literal["verslag", "besluit"]
Zeker = Literal["V", "K", "I", ""]
Ernst = Literal["gebrek", "vraag", "let_op"]
Kracht = Literal["sterk", "kan", "zwak"]

WETTEN: Final[tuple[Wet, ...]] = ("wmo", "jeugdwet")
SINCE_BOTH_LAWS: Final = date(2015, 1, 1)

_CERTAINTY: Final[Mapping[str, Certainty]] = {"V": "zeker", "K": "uitleg", "I": "uitleg", "": "zeker"}


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that a document must show, under one law; its sentences stand in `wet/teksten` (`toets.toml`).

    `zeker` is V where the text of the source was read, K where it is known but was not read, I where it is our
    reading; "" is advice without a source.  `kracht` says what a gap does in an objection, and is of decisions only.
    `must_be_clear`: that it is not clear is itself what is wrong (how much help is granted).
    """

    code: str
    document: Document
    wet: Wet
    wetten: tuple[Wet, ...]
    bron: tuple[Source, ...]
    zeker: Zeker
    groep: str
    ernst: Ernst
    kracht: Kracht
    als: tuple[str, ...]
    mild: tuple[str, ...]
    must_be_clear: bool = False

    @property
    def is_law(self) -> bool:
        """Say whether it rests on a source; the rest is advice."""
        return bool(self.bron)

    def matters(self, bekend: Bekend) -> bool:
        """Say whether it is to be looked for, given what is known; what is not known never takes it away."""
        return self.wet == bekend.wet and all(CONDITIONS[name](bekend) is not False for name in self.als)

    def weight(self, bekend: Bekend) -> Ernst:
        """Return how much it is that it is not there: only worth asking where it would be about nobody."""
        return "let_op" if any(CONDITIONS[name](bekend) is False for name in self.mild) else self.ernst

    def name(self, language: str = "nl") -> str:
        """Return a short name, for a list."""
        return self._text("naam", language)

    def question(self, language: str = "nl") -> str:
        """Return the question to who walks through the document by hand; yes is good."""
        return self._text("vraag", language)

    def missing(self, language: str = "nl") -> str:
        """Return what it means that it is not there; says so where this is advice or not certain."""
        doubt = sentence(f"toets.zeker_{self.zeker or 'advies'}", language) if self.zeker != "V" else ""
        return f"{self._text('mist', language)} {doubt}".rstrip()

    def to_say(self, language: str = "nl", why: str = "", *, of_other: bool = False) -> str:
        """Return what to ask the gemeente in a reaction to the report, or to write in an objection to the decision.

        `why` is the code of what a person was shown and agreed to: a gap that is known better is said better.
        `of_other`: who writes is not whom the report is about, but a carer, in the own name.
        """
        part = "zeg" if self.document == "verslag" else "reden"
        closer = f"{self.document}_{self.code}_{why}_{part}"
        if closer in _CODES:
            return sentence(f"toets.{closer}", language)
        return self._written(part, language, of_other=of_other)

    def topic(self, language: str = "nl", *, of_other: bool = False) -> str:
        """Return what it is about, as who writes says it, to go inside a sentence of a letter."""
        return self._written("wat", language, of_other=of_other)

    def unclear(self, language: str = "nl", *, of_other: bool = False) -> str:
        """Return what to write where it stands there and is not clear."""
        topic = self.topic(language, of_other=of_other)
        return sentence(f"toets.niet_helder_{self.document}", language, wat=topic)

    def ruling(self, language: str = "nl") -> str:
        """Return what a ruling that was read says of it, with its number; "" where there is none under this law."""
        code = f"{self.document}_{self.code}_uitspraak"
        return sentence(f"toets.{code}", language) if self.wet == "wmo" and code in _CODES else ""

    def weak(self, language: str = "nl") -> str | None:
        """Return why an objection on this gap alone hardly helps; None where it may."""
        return self._text("zwak", language) if self.kracht == "zwak" else None

    def _written(self, part: str, language: str, *, of_other: bool) -> str:
        apart = f"{self.document}_{self.code}_{part}_naaste"
        return sentence(f"toets.{apart}", language) if of_other and apart in _CODES else self._text(part, language)

    def _text(self, part: str, language: str) -> str:
        own = f"{self.document}_{self.code}_jeugd_{part}"
        is_own = self.wet == "jeugdwet" and own in _CODES
        return sentence(f"toets.{own if is_own else f'{self.document}_{self.code}_{part}'}", language)


def elements(document: Document, bekend: Bekend) -> tuple[Element, ...]:
    """Return the elements that matter for a report or decision, in the order in which they are asked.

    Those about a housemate, a carer, a plan, an advice or a ground stay where it is not known whether there is one.
    """
    return tuple(each for each in ELEMENTS if each.document == document and each.matters(bekend))


def element(document: Document, code: str, wet: Wet) -> Element:
    """Return one element; raises KeyError where this document has no such element under this law."""
    return _BY_CODE[document, code, wet]


def _read(document: Document, code: str, row: Mapping[str, Any], wet: Wet) -> Element:
    zeker: Zeker = row.get(f"zeker_{wet}", row["zeker"])
    return Element(
        code,
        document,
        wet,
        tuple(each for each in WETTEN if each in row),
        tuple(cite(text, valid_from=_since(text), certainty=_CERTAINTY[zeker]) for text in row[wet]),
        zeker,
        row["groep"],
        row["ernst"],
        row.get(f"kracht_{wet}", row.get("kracht", "kan")),
        tuple(row.get("als", ())),
        tuple(row.get("mild", ())),
        bool(row.get("helder")),
    )


def _since(text: str) -> date | None:
    """Return the day both laws began, for their own articles; the Awb is older and a ruling bears its own year."""
    return SINCE_BOTH_LAWS if text.startswith(("Wmo 2015", "Jeugdwet")) else None


_DOCUMENTS: Final[tuple[Document, ...]] = ("verslag", "besluit")
_TABLE: Final = read_table("elements")
_CODES: Final = codes("nl", "toets")


def read_elements(table: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> tuple[Element, ...]:
    """Return the elements of a table of the data: each row once for each law that it names."""
    return tuple(
        _read(document, code, row, wet)
        for document in _DOCUMENTS
        for code, row in table[document].items()
        for wet in WETTEN
        if wet in row
    )


ELEMENTS: Final = read_elements(_TABLE)
"""Every element, once for each law that has it."""

_BY_CODE: Final = MappingProxyType({(each.document, each.code, each.wet): each for each in ELEMENTS})
