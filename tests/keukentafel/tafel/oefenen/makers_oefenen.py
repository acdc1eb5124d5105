"""Somebody who rehearses, with a browser."""

import re
from html import unescape
from typing import ClassVar
from uuid import uuid4

from lxml import html

from keukentafel.tafel.voorbereiding.answers import answers_of
from tests.keukentafel.tafel.seated import Seated
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says


class Rehearses(Seated):
    """Somebody with a browser in the room of rehearsing."""

    room: ClassVar[str] = "oefenen"

    def said(self, question: str, **values: object) -> None:
        """Answer a question of the preparation, without a browser."""
        says(self.sits(), question, **values)

    def answers(self, question: str, words: str, **more: object):
        """Type an answer to a question and keep it; the page that follows."""
        address = self.url("oefenen-vraag", question)
        tree = html.fromstring(self.browser.get(address).content)
        kept = tree.xpath("//textarea/ancestor::form//input[@type='hidden']")
        typed = {each.get("name"): each.get("value") or "" for each in kept}
        return self.browser.post(address, {**typed, "tekst": words, **more}, follow=True)

    def asks(self, *chosen: str, words: str = "", **more: object):
        """Put questions for the gemeente in a row."""
        kept = answers_of(self.sits()).get("oefenen.eigen_vragen")
        typed = {"versie": str(uuid4()), "vorige": kept.seen if kept else "", "gekozen": list(chosen), "tekst": words}
        return self.browser.post(self.url("oefenen-eigen"), {**typed, **more}, follow=True)

    def words(self, name: str = "", *more: object, extra: str = "") -> str:
        """What a page says."""
        return words_of(self.browser.get(self.url(name, *more) + extra))


def words_of(answer) -> str:
    """What an answer of the server says, without its tags."""
    page = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    bare = re.sub(r"<(script|svg|style).*?</\1>|<[^>]+>", " ", page, flags=re.S)
    return re.sub(r"\s+", " ", unescape(bare)).replace(" :", ":")
