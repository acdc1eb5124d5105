"""Reads the glossary: what the words of the keukentafelgesprek mean, in plain language, with their article."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keukentafel.content import folder
from wet.citation import CitationUnreadable, cite
from wet.source import Source
from wet.teksten.talen import further, read, remembered


class GlossaryFaulty(ValueError):
    """The files of the glossary contradict each other; the message names each word and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its explanation; `sources` is empty where it is a word of daily use and no legal notion.

    `forms` is how it is written in a sentence, every way; a form whose first letter is small may begin a sentence too.
    """

    code: str
    word: str
    explanation: str
    sources: tuple[Source, ...]
    see: tuple[str, ...]
    forms: tuple[str, ...]


@remembered
def glossary(language: str, place: Path | None = None) -> Mapping[str, Word]:
    """Return the words by their code, in the order in which a reader of `language` looks them up.

    `place` is another folder than `content/woordenlijst`.  Raises FileNotFoundError for a language that nobody knows
    and GlossaryFaulty where the files do not fit together.
    """
    here = place or folder("content") / "woordenlijst"
    rows, texts = _table(here / "woorden.toml"), read(here / f"{language}.toml")
    faults = [*_unmatched(rows, texts), *_faults_of_words(rows), *_faults_of_texts(texts)]
    if faults and language not in further():  # what a translator calls the same in two places may not stop a page
        raise GlossaryFaulty("; ".join(faults))
    words = [_word(code, rows[code], texts[code]) for code in rows]
    return {word.code: word for word in sorted(words, key=lambda word: word.word.casefold())}


def _table(path: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(path.read_text("utf-8"))


def _word(code: str, row: Mapping[str, Any], text: Mapping[str, Any]) -> Word:
    sources = tuple(cite(each) for each in row.get("cites", ()))
    return Word(code, text["word"], text["explanation"], sources, tuple(row.get("see", ())), _forms(text))


def _forms(text: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the forms that are given, else the word itself and what stands behind it in brackets."""
    if "forms" in text:
        return tuple(text["forms"])
    return tuple(part.strip() for part in re.split(r"[(),]", text["word"]) if part.strip())


def _unmatched(rows: Mapping[str, object], texts: Mapping[str, object]) -> list[str]:
    lost = [f"{code}: has no explanation" for code in rows if code not in texts]
    return lost + [f"{code}: is explained but no word of the list" for code in texts if code not in rows]


def _faults_of_words(rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    faults = []
    for code, row in rows.items():
        unknown = row.keys() - {"cites", "see"}
        faults += [f"{code}: unknown key {key}" for key in sorted(unknown)]
        faults += [f"{code}: no word {each} to see" for each in row.get("see", ()) if each not in rows or each == code]
        faults += [f"{code}: {each} is no citation" for each in row.get("cites", ()) if not _is_citation(each)]
    return faults


def _faults_of_texts(texts: Mapping[str, Mapping[str, Any]]) -> list[str]:
    faults = [
        f"{code}: needs a word and an explanation, perhaps forms, and nothing else"
        for code, text in texts.items()
        if text.keys() - {"forms"} != {"word", "explanation"} or not all(part for part in _parts(text))
    ]
    return faults or _shared_forms(texts)


def _parts(text: Mapping[str, Any]) -> list[str]:
    return [part.strip() for part in (text["word"], text["explanation"], *text.get("forms", ()))]


def _shared_forms(texts: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Find a form that two words claim: nobody could say which of them a sentence means."""
    owners: dict[str, str] = {}
    faults = []
    for code, text in texts.items():
        for form in _forms(text):
            if owners.setdefault(form, code) != code:
                faults.append(f"{code}: {form} is a form of {owners[form]} already")
    return faults


def _is_citation(text: str) -> bool:
    try:
        cite(text)
    except CitationUnreadable:
        return False
    return True
