"""The rules of plain Dutch, each a function from one text, or from one file's sentences, to what is wrong with it."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from wordfreq import zipf_frequency

from tests.taal.teksten import ROOT, Text
from tests.taal.zinnen import is_whole, plain, sentences, words

RULES: Mapping[str, Any] = tomllib.loads((ROOT / "tests/taal/regels.toml").read_text("utf-8"))
BECOMES = re.compile(r"wordt|worden|werd|werden", re.IGNORECASE)
IS = re.compile(r"is|zijn|was|waren|bent|ben", re.IGNORECASE)
BETTER = "Neem een gewoner woord, leg het uit in content/woordenlijst, of zet het met een reden in regels.toml."
PARTICLES = "|".join(
    sorted((*RULES["zeldzaam"]["voorvoegsels"], "samen", "klaar", "dicht", "kwijt", "thuis"), key=len, reverse=True)
)
STRONG = "|".join(RULES["lijdend"]["sterk"])
PARTICIPLE = re.compile(
    rf"(?:(?:{PARTICLES})?ge\w{{2,}}(?:d|t|en)|(?:{PARTICLES})?(?:be|ver|ont|her|er)\w{{2,}}(?:d|t)|{STRONG})"
)
STRESS = str.maketrans("áíóú", "aiou")
CLAUSE = re.compile(r"[,–]|\b(?:dat|die|wie|wat|als|omdat|terwijl|zodat|maar|want)\b")


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that breaks a rule, and what to do about it."""

    file: str
    key: str
    rule: str
    sentence: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file} [{self.key}] {self.rule}: {self.sentence!r}\n    {self.advice}"


def too_long(text: Text) -> Iterator[Finding]:
    """Find a sentence with more words than its kind may have."""
    longest = RULES["zinnen"][text.kind]["langst"]
    for sentence in sentences(text.text):
        if (count := len(words(sentence))) > longest:
            yield _found(text, "lange zin", sentence, f"{count} woorden, hoogstens {longest}. Maak er twee zinnen van.")


def rare_words(text: Text) -> Iterator[Finding]:
    """Find a word that few people read, and that neither the glossary nor our list explains."""
    for sentence in sentences(text.text):
        for word in _common_nouns(sentence):
            if is_rare(word):
                advice = f"“{word}” is zeldzaam. {BETTER}"
                yield _found(text, "zeldzaam woord", sentence, advice)


def unexplained_terms(text: Text) -> Iterator[Finding]:
    """Find a word of the law that the glossary does not explain."""
    for sentence in sentences(text.text):
        for term in sorted({term.lower() for term in _watched().findall(sentence)}):
            yield _found(
                text, "woord van de wet", sentence, f"“{term}” staat niet in content/woordenlijst. Zet het erin."
            )


def familiar_address(text: Text) -> Iterator[Finding]:
    """Find "je" and its kin: we say "u"."""
    if text.key in RULES["aanspreken"]["goed"]:
        return
    yield from _forbidden(text, "aanspreken", RULES["aanspreken"]["verboden"], lambda word: "Schrijf u of uw.")


def office_words(text: Text) -> Iterator[Finding]:
    """Find the words of offices, each with its plain one."""
    plain_words = {word: better for word, better in RULES["kantoorwoorden"].items() if better}
    yield from _forbidden(text, "kantoorwoord", plain_words, lambda word: f"Schrijf: {plain_words[word]}.")


def english_words(text: Text) -> Iterator[Finding]:
    """Find English in a Dutch text."""
    rules = RULES["engels"]
    for sentence in sentences(text.text):
        for word in _common_nouns(sentence):
            if word in rules["goed"]:
                continue
            if word in rules["verboden"] or _is_commoner_in_english(word):
                yield _found(text, "Engels", sentence, f"“{word}” is Engels. Neem een Nederlands woord.")


@cache
def _is_commoner_in_english(word: str) -> bool:
    if not is_rare(word):
        return False
    return zipf_frequency(word, "en") - zipf_frequency(word, "nl") > float(RULES["engels"]["veel_gewoner"])


EACH_TEXT: tuple[Callable[[Text], Iterator[Finding]], ...] = (
    too_long,
    rare_words,
    unexplained_terms,
    familiar_address,
    office_words,
    english_words,
)


def too_long_on_average(file: str, texts: Sequence[Text]) -> Iterator[Finding]:
    """Find a file whose whole sentences are long on average."""
    lengths = [len(words(each)) for text in texts for each in sentences(text.text) if is_whole(each)]
    most = RULES["zinnen"][texts[0].kind]["gemiddeld"]
    if len(lengths) >= 5 and (mean := sum(lengths) / len(lengths)) > most:
        yield Finding(
            file, "*", "lange zinnen", f"{len(lengths)} zinnen", f"Gemiddeld {mean:.1f} woorden, hoogstens {most}."
        )


def too_often_passive(file: str, texts: Sequence[Text]) -> Iterator[Finding]:
    """Find the passive sentences of a file that has too many of them."""
    rules = RULES["lijdend"]
    every = [(text, each) for text in texts for each in sentences(text.text)]
    for rule, forms, share in (
        ("worden", (BECOMES,), "worden_hoogstens"),
        ("worden of zijn", (BECOMES, IS), "samen_hoogstens"),
    ):
        found = [(text, each) for text, each in every if is_passive(each, forms)]
        if len(found) > max(rules["altijd_goed"], rules[share] * len(every)):
            for text, sentence in found:
                advice = f"{len(found)} van {len(every)} zinnen in dit bestand zijn lijdend. Zeg wie het doet."
                yield _found(text, f"lijdend ({rule})", sentence, advice)
            return


EACH_FILE: tuple[Callable[[str, Sequence[Text]], Iterator[Finding]], ...] = (too_long_on_average, too_often_passive)


def findings(texts: Sequence[Text]) -> list[Finding]:
    """Return all that is wrong with these texts, in the order of their files."""
    found = [finding for text in texts for rule in EACH_TEXT for finding in rule(text)]
    groups: dict[tuple[str, str], list[Text]] = {}
    for text in texts:
        groups.setdefault((text.file, text.kind), []).append(text)
    found += [finding for (file, _), rows in groups.items() for rule in EACH_FILE for finding in rule(file, rows)]
    return sorted(set(found), key=lambda finding: (finding.file, finding.key, finding.rule, finding.sentence))


def is_passive(sentence: str, forms: Sequence[re.Pattern[str]]) -> bool:
    """Say whether a form of worden or zijn stands with a past participle in one clause."""
    rules = RULES["lijdend"]
    for clause in CLAUSE.split(sentence):
        said = [word.lower() for word in words(clause)]
        helpers = [form for form in forms if any(form.fullmatch(word) for word in said)]
        partners = {word for word in said if PARTICIPLE.fullmatch(word)} - set(rules["geen_deelwoord"])
        active = partners - set(rules["bedrijvend"])
        if (BECOMES in helpers and partners) or (IS in helpers and active):
            return True
    return False


@cache
def is_rare(word: str) -> bool:
    """Say whether a word is rare, is no sum of common parts, and is explained nowhere."""
    rules = RULES["zeldzaam"]
    if word.translate(STRESS) != word:  # "ís" and "ú" are said with stress
        return is_rare(word.translate(STRESS))
    past = re.sub(r"(?:te|de)n?$", "", word)  # "printte" is as plain as "print"
    if word in rules["goed"] or _root(word) in _explained():
        return False
    return not any(zipf_frequency(each, "nl") >= rules["minst"] for each in (word, past)) and not _is_sum(word)


def _is_sum(word: str) -> bool:
    rules = RULES["zeldzaam"]
    for cut in range(2, len(word) - 1):
        head, tail = word[:cut], word[cut:].lstrip("-")
        heads = {head, head.removesuffix("s"), head.removesuffix("-")}
        if head in rules["voorvoegsels"] and zipf_frequency(tail, "nl") >= rules["minst"]:
            return True
        if any(_is_part(each) for each in heads) and (_is_part(tail) or _is_sum(tail)):
            return True
    return False


def _is_part(word: str) -> bool:
    rules = RULES["zeldzaam"]
    return len(word) >= rules["kortste_deel"] and zipf_frequency(word, "nl") >= rules["deel"]


def _common_nouns(sentence: str) -> Iterator[str]:
    """Yield the words of a sentence in small letters, but no numbers and no names (a capital inside a sentence)."""
    for position, word in enumerate(words(sentence)):
        is_name = word[0].isupper() and (position > 0 or (not word[1:].islower() and len(word) > 1))
        if word[0].isalpha() and not is_name:
            yield word.lower()


def _forbidden(text: Text, rule: str, forbidden: Iterable[str], advice: Callable[[str], str]) -> Iterator[Finding]:
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, forbidden))})\b", re.IGNORECASE)
    for sentence in sentences(text.text):
        for word in pattern.findall(sentence):
            yield _found(text, rule, sentence, f"“{word}”: {advice(word.lower())}")


def _root(word: str) -> str:
    """Return a word without the commonest endings, to find "termijnen" where "termijn" is explained."""
    return re.sub(r"(?:en|s|e)$", "", word)


@cache
def _explained() -> frozenset[str]:
    return frozenset(_root(word.lower()) for name in _glossary() for word in words(plain(name)))


@cache
def _glossary() -> tuple[str, ...]:
    """Return what the glossary explains: every word, and its other forms where an entry names them."""
    rows = tomllib.loads((ROOT / "content/woordenlijst/nl.toml").read_text("utf-8"))
    return tuple(name for row in rows.values() for name in (row["word"], *row.get("forms", ())))


@cache
def _watched() -> re.Pattern[str]:
    """Return what finds the words of the law that no entry of the glossary has in its name."""
    table = (ROOT / "docs/woordenlijst.md").read_text("utf-8").partition("## Legal nouns")[2].partition("\n## ")[0]
    first = re.findall(r"^\| ([^|]+?) \|", table, re.MULTILINE)[2:]
    terms = {term.strip().lower() for cell in first for term in cell.split(",")} | set(RULES["kijkwoorden"]["ook"])
    names = " | ".join(_glossary()).lower()
    open_terms = [
        term
        for term in terms - RULES["kijkwoorden"]["goed"].keys()
        if not re.search(rf"\b{re.escape(_root(term))}", names)
    ]
    return re.compile(
        rf"\b({'|'.join(map(re.escape, sorted(open_terms, key=len, reverse=True)))})(?:en|s)?\b", re.IGNORECASE
    )


def _found(text: Text, rule: str, sentence: str, advice: str) -> Finding:
    return Finding(text.file, text.key, rule, sentence, advice)
