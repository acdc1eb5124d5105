"""Says in words where a sentence comes from, and leads to where it can be changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from keukentafel.content.domeinen import STEPS, domains, steps
from keukentafel.tafel.plan.parts import part_of
from keukentafel.tafel.plan.sentences import Origin
from keukentafel.tafel.plan.words import has, text
from keukentafel.tafel.voorbereiding.asking import pages_of
from wet.teksten.talen import remembered


@dataclass(frozen=True, slots=True)
class From:
    """Where something comes from, as a page shows it; `page` is the name and arguments of the address it leads to."""

    domain: str
    question: str
    page: tuple[str, tuple[object, ...]] | None = None
    by: str = ""
    on: date | None = None

    @property
    def url(self) -> str:
        """Where it can be changed, "" where nothing can be; written only where a page shows it, as plans are long."""
        return reverse(self.page[0], args=self.page[1]) if self.page else ""


def origin_of(origin: Origin | None, table: UUID, language: str) -> From:
    """Return where a sentence comes from, in the language of the page."""
    if origin is None:
        return From(text("herkomst.leeg", language), "")
    if part := part_of(origin.what):
        code = f"herkomst.{part.code}"
        words = text(code, language) if has(code) else ""
        return From(words, "", (part.url_name, (table,)), origin.by, origin.on)
    if origin.what == "eigen":
        return From(text("herkomst.eigen", language), "", None, origin.by, origin.on)
    return asked(origin.what, table, language, origin.by, origin.on)


def asked(question: str, table: UUID, language: str, by: str = "", on: date | None = None) -> From:
    """Return a question of the preparation in words."""
    code, _, name = question.partition(".")
    domain = domains().get(code)
    if domain is None:
        return From("", "", None, by, on)
    title = domain.title.get(language) or domain.title["nl"]
    return From(title, _label(code, name, language), _page_of(table, code, question), by, on)


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


def _page_of(table: UUID, domain: str, question: str) -> tuple[str, tuple[object, ...]]:
    """Return the page on which a question of the preparation is asked, its domain where it is on no page."""
    number = _numbers(domain).get(question)
    return ("voorbereiden-vraag", (table, domain, number)) if number else ("voorbereiden-heel", (table, domain))


@remembered
def _numbers(domain: str) -> Mapping[str, int]:
    """Return the number of the page of each question."""
    return {each.code: number for number, page in enumerate(pages_of(domain), 1) for each in page}


def short_route(table: UUID) -> str:
    """Return where the ten minutes begin that end at a plan."""
    return reverse("voorbereiden-kort", args=[table, 1])
