"""Finds where each word of the glossary first stands on a finished page, and links it to the foot of that page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from keukentafel.content.woordenlijst import glossary
from wet.teksten.talen import remembered

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
"""Elements without an end, so nothing can stand inside them."""

_LEFT_ALONE = frozenset(
    (
        "a",
        "button",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "legend",
        "summary",
        "option",
        "select",
        "textarea",
        "script",
        "style",
        "svg",
        "template",
        "pre",
        "code",
        "bdi",
        "article",
        "title",
        "math",
        "iframe",
        "object",
    )
)
"""Elements whose text never becomes a link: one can press it already, it is a name, or it is not prose."""

_MARKED = re.compile(
    r"\sdata-eigen\b|\sdir=|\saria-hidden=|\shidden\b|\sclass=\"[^\"]*\b(?:voice|visually-hidden|source|error)\b"
)
"""Attributes that say the same of one element: typed by people, not seen, a line of articles, words to say aloud."""

_TAG = r"<!--.*?-->|</?(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+)>"
_TAGS = re.compile(_TAG, re.DOTALL)


@dataclass(frozen=True, slots=True)
class Linked:
    """A page with its links, and the codes of the words that stand in it, in the order of the alphabet."""

    html: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scanner:
    """What finds tags and words of one language in one go, and which word a form belongs to."""

    pattern: re.Pattern[str]
    codes: Mapping[str, str]


def link_terms(html: str, language: str) -> Linked:
    """Return `html` (a piece of a page, well formed) with the first of each word linked to `#woord-<code>`.

    Text inside links, buttons, headings, labels, form fields, letters and whatever bears `data-eigen` stays as it is.
    Nothing but whole words between tags is touched, so no markup can break and nothing is escaped twice.
    """
    scanner = _scanner(language)
    pieces: list[str] = []
    seen: set[str] = set()
    done = position = 0
    find = scanner.pattern.search
    while found := find(html, position):
        position = found.end()
        form = found["form"]
        if form is None:
            if found["name"] is not None:
                position = _behind(html, found)
            continue
        code = scanner.codes[_plain(form)]
        if code not in seen:
            seen.add(code)
            pieces += (html[done : found.start()], _link(code, form))
            done = position
    pieces.append(html[done:])
    return Linked("".join(pieces), tuple(code for code in glossary(language) if code in seen))


def _behind(html: str, tag: re.Match[str]) -> int:
    """Return where to go on after a tag: behind the whole element where its text is left alone."""
    name, rest = tag["name"].lower(), tag["rest"]
    if html[tag.start() + 1] == "/" or name in _VOID or rest.endswith("/"):
        return tag.end()
    if name not in _LEFT_ALONE and not (rest and _MARKED.search(rest)):
        return tag.end()
    return _end_of(html, name, tag.end())


def _end_of(html: str, name: str, start: int) -> int:
    """Return where the element `name` ends whose text begins at `start`; all the rest where it never ends."""
    depth = 1
    for tag in _TAGS.finditer(html, start):
        if tag["name"] is None or tag["name"].lower() != name or tag["rest"].endswith("/"):
            continue
        depth += -1 if html[tag.start() + 1] == "/" else 1
        if depth == 0:
            return tag.end()
    return len(html)


def _link(code: str, form: str) -> str:
    return f'<a class="known-word" id="in-{code}" href="#woord-{code}">{form}</a>'


@remembered
def _scanner(language: str) -> _Scanner:
    words = glossary(language).values()
    codes = {spelled: word.code for word in words for form in word.forms for spelled in _spellings(form)}
    # A tag is looked for too, so that no word inside one is ever taken for text.
    return _Scanner(re.compile(rf"{_TAG}|(?P<form>{_one_of(codes)})", re.DOTALL), codes)


def _spellings(form: str) -> Iterable[str]:
    """Return a form as it stands inside a sentence, and as it begins one; names have one spelling."""
    plain = escape(form, quote=False)
    return (plain, plain[0].upper() + plain[1:]) if plain[0].islower() else (plain,)


def _plain(form: str) -> str:
    return " ".join(form.split())


def _one_of(forms: Iterable[str]) -> str:
    """Return an expression for whole words, by first letter, so that most places are passed by at a glance."""
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        rest = r"\s+".join(re.escape(part) for part in form[1:].split(" "))
        by_letter.setdefault(form[0], []).append(rest)
    branches = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return rf"(?<![\w\-/@#&.])(?:{branches})(?![\w\-/@])"
