"""Somebody at a table who goes through all its rooms, for the tests that prove a requirement as a whole."""

from typing import Any
from uuid import uuid4

from lxml import html

from keukentafel.tafel.voorbereiding.asking import question
from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import over
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares


class Household(Prepares):
    """Somebody who prepares in every room; forms are sent as their pages offer them."""

    def reads(self, name: str, *more: object, extra: str = "") -> str:
        """Open a page of the table and return what it says, in one line."""
        return self.opens(self.url(name, *more) + extra).text

    def is_asked(self, *codes: str) -> None:
        """Open the page of each question, answer it, and read the answer back on the page of all."""
        for code in codes:
            asked = question(code)
            assert asked is not None, code
            for waits, answers in asked.when.items():
                other, _, field = waits.partition("#")
                over(self.sits(), other, **{field or "keuze": [answers[0]] if field else answers[0]})
            self.asks(asked.domain, self.page_of(asked.domain, asked.id))
            assert asked.label["nl"] in self.text, code
            field = next((each for each in asked.fields if each.kind in ("text", "line")), asked.fields[0])
            value = [field.choices[0][0]] if field.choices else "3" if field.kind == "number" else f"Over {code}."
            self.fills(**{f"{code}.{field.name}": value})
            shown = field.choices[0][1]["nl"] if field.choices else str(value)
            assert shown in self.reads("voorbereiden-alles"), code

    def answers_topic(self, code: str, *topics: str, gaat: str = "niet_zonder_hulp") -> None:
        """Tick, on its page, what does not work in a part of a life."""
        self.asks(code, 1).fills(**{f"{code}.gaat.keuze": [gaat], f"{code}.gaat.onderwerpen": list(topics)})

    def puts(self, name: str, *more: object, **typed: object) -> Any:
        """Send the form of a week, a network or a solution; what one does not type is the usual."""
        usual: dict[str, object] = {"stuk": str(uuid4()), "versie": str(uuid4()), "vel": "gedeeld"}
        answer = self.post(name, *more, **(usual | typed))
        assert answer.status_code == 303, html.fromstring(answer.content.decode()).xpath("string(//main)")
        return answer

    def around(self, relatie: str = "dochter", gevraagd: str = "helpt", **typed: object) -> None:
        """Put somebody in the network."""
        self.puts("netwerk-erbij", relatie=relatie, gevraagd=gevraagd, **typed)

    def in_week(self, taak: str, wie: str = "niemand", **typed: object) -> None:
        """Put an hour on Monday and Thursday in the week, done by nobody unless said otherwise."""
        usual: dict[str, object] = {"dagen": ["0", "3"], "van": "9.00", "minuten": "60", "week": "gewoon"}
        self.puts("week-erbij", taak=taak, wie=wie, **(usual | typed))

    def solves(self, wat: str, stand: str, domein: str = "huishouden", **typed: object) -> None:
        """Put a solution in its column."""
        self.puts("oplossingen-erbij", wat=wat, stand=stand, domein=domein, **typed)

    def writes(self, soort: str, words: str = "", *, button: str = "Bewaar", **typed: str) -> None:
        """Write something at the talk, on its page as it stands now: in the slip with these words, or a blank one."""
        page = AtTalk(self.person).opens()
        slip = page.slip(soort, words)
        assert page.types(slip, **typed).presses(slip, button).status_code == 303

    def paper(self, vorm: str = "heel") -> str:
        """What stands in the plan."""
        (article,) = self.opens(self.url("plan") + f"?vorm={vorm}").tree.xpath("//article[@lang='nl']")
        return " ".join(article.text_content().split())


def says_all(text: str, *sentences: str) -> None:
    """Assert that a page says each of these, and name those that it does not."""
    unsaid = [sentence for sentence in sentences if sentence not in text]
    assert not unsaid, f"{unsaid} not in: {text}"
