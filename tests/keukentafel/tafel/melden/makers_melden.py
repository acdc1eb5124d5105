"""People who report that help is needed, without script: on the page that stores nothing, and on a table."""

from typing import Any

from django.test import Client

from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody
from tests.keukentafel.tafel.walking import Walker
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad

PAGE = "/melden"


class Reporter(Walker):
    """Somebody without a table."""

    def __init__(self, language: str = "nl") -> None:
        self.client = Client(headers={"accept-language": language})
        self.filled: dict[str, str] = {}
        self.take(self.client.get(PAGE))

    @property
    def text(self) -> str:
        """Everything a reader can read, without the glossary at the foot."""
        parts = self.tree.xpath("//main//text()[not(ancestor::*[contains(@class,'words-here')])]")
        return " ".join("".join(parts).split())


class AtHelper(AtRoad):
    """Somebody with an open table, at the helper there."""

    def __init__(self, somebody: Somebody, language: str = "nl") -> None:
        super().__init__(somebody, language)
        self.page = f"/tafel/{somebody.table_id}/melden"
        self.look()

    @property
    def proof_page(self) -> str:
        """The address of the proof."""
        return f"{self.page}/bewijs"

    def proof(self) -> "AtHelper":
        """Ask for the proof."""
        self.take(self.client.get(self.proof_page))
        return self

    def tap(self, value: str, **fields: Any) -> "AtHelper":
        """Press a button on the page of the proof."""
        self.take(self.client.post(self.proof_page, {"doen": value, **fields}, follow=True))
        return self

    @property
    def told(self) -> list[dict[str, object]]:
        """The facts that count, as the law reads them."""
        story = self.reading.story
        return [dict(fact) for fact in story.facts] if story else []

    @property
    def notes(self) -> list[dict[str, object]]:
        """The notes on the shared sheet, with what they are over."""
        entries = self.somebody.sits().sheet("gedeeld").entries.values()
        data = [version.data for entry in entries for version in entry.current]
        return [{**one["inhoud"], "over": one["over"]} for one in data if one["soort"] == "notitie"]
