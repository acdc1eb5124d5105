"""Says in words where a sentence comes from, and leads to where it can be changed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from keukentafel.content.domeinen import STEPS, domains, steps
from keukentafel.tafel.plan.parts import part_of
from keukentafel.tafel.plan.sentences import Origin
from keukentafel.tafel.plan.words import has, text
from keukentafel.tafel.voorbereiding.asking import pages_of


@dataclass(frozen=True, slots=True)
class From:
    """Where something comes from, as a page shows it; `url` leads to it, "" where nothing can be changed."""

    domain: str
    question: str
    url: str
    by: str = ""
    on: date | None = None


def origin_of(origin: Origin | None, table: UUID, language: str) -> From:
    """Return where a sentence comes from, in the language of the page."""
    if origin is None:
        return From(text("herkomst.leeg", language), "", "")
    if part := part_of(origin.what):
        code = f"herkomst.{part.code}"
        return From(
            text(code, language) if has(code) else "", "", reverse(part.url_name, args=[table]), origin.by, origin.on
        )
    if origin.what == "eigen":
        return From(text("herkomst.eigen", language), "", "", origin.by, origin.on)
    return asked(origin.what, table, language, origin.by, origin.on)


def asked(question: str, table: UUID, language: str, by: str = "", on: date | None = None) -> From:
    """Return a question of the preparation in words."""
    code, _, name = question.partition(".")
    domain = domains().get(code)
    if domain is None:
        return From("", "", "", by, on)
    title = domain.title.get(language) or domain.title["nl"]
    return From(title, _label(code, name, language), question_url(table, question), by, on)


def _label(code: str, name: str, language: str) -> str:
    """Return the words of a question as it is asked in this domain."""
    domain = domains()[code]
    if name == "blad":
        return text("herkomst.praten", language)
    if name in STEPS:
        own = domain.own_words.get(name, {}).get("label", {})
        return str(own.get(language) or own.get("nl") or steps()[name].get(language) or steps()[name]["nl"])
    question = next((each for each in domain.questions if each.id == name), None)
    return (question.label.get(language) or question.label["nl"]) if question else ""


def question_url(table: UUID, question: str) -> str:
    """Return the page on which a question of the preparation is asked, its domain where it is on no page."""
    code = question.partition(".")[0]
    for number, page in enumerate(pages_of(code), 1):
        if any(each.code == question for each in page):
            return reverse("voorbereiden-vraag", args=[table, code, number])
    return reverse("voorbereiden-heel", args=[table, code])


def short_route(table: UUID) -> str:
    """Return where the ten minutes begin that end at a plan."""
    return reverse("voorbereiden-kort", args=[table, 1])
