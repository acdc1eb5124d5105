"""Somebody at the talk: the one form of the page as a browser would send it, and a device that sends what it wrote."""

from collections import defaultdict
from typing import Any, ClassVar
from uuid import uuid4

from lxml import html

from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_table
from tests.keukentafel.tafel.seated import Seated
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

KINDS = ("punt", "toezegging", "gespreksvraag", "notitie", "afsluiting")


def prepared() -> Somebody:
    """Toos, who prepared two points, keeps one part of her life to herself, and wrote a note that only she reads."""
    toos = a_table("Toos")
    table = toos.sits()
    says(table, "aanleiding.dwars", tekst="Ik durf niet meer te douchen. De vloer is glad.")
    says(table, "aanleiding.blad", bespreken="ja")
    says(table, "huishouden.gaat", keuze="niet_zonder_hulp")
    says(table, "huishouden.slechte_dag", tekst="Na 20 minuten moet ik zitten.", dagen="3")
    says(table, "huishouden.blad", bespreken="ja")
    says(table, "huishouden.notitie", private=True, tekst="Niet te klein maken.")
    says(table, "geld.slechte_dag", tekst="Mijn schuld bij de buurman.")
    says(table, "geld.blad", bespreken="ja", niet_delen="ja")
    return toos


class Page:
    """The page of the talk as somebody has it before them: fields to type in, buttons to press."""

    def __init__(self, at: "AtTalk", answer: Any) -> None:
        self.at, self.answer = at, answer
        self.text = answer.content.decode()
        self.tree = html.fromstring(self.text)
        self.form = self.tree.xpath("//form[@class='talk-form']")[0]

    def slip(self, soort: str, words: str = "") -> Any:
        """The first slip of a kind in which these words stand; without words the blank one."""
        for each in self.form.xpath(".//fieldset"):
            said = " ".join([*each.itertext(), *each.xpath(".//input/@value")])
            if f"|{soort}|" in each.xpath("./input[@name='stuk']/@value")[0] and (
                words in said if words else each.get("data-blank")
            ):
                return each
        raise AssertionError((soort, words))

    def types(self, slip: Any, **typed: str) -> "Page":
        """Type in the fields of a slip."""
        for name, words in typed.items():
            (field,) = slip.xpath(f".//*[starts-with(@name, '{name}.')][not(self::button)]")
            if field.tag == "textarea":
                field.text = words
            else:
                field.set("value", words)
        return self

    def marks(self, slip: Any, words: str) -> "Page":
        """Mark one of the versions that stand beside each other in a slip, by what stands in it."""
        for radio in slip.xpath(".//input[@type='radio']"):
            radio.attrib.pop("checked", None)
            if words in " ".join(radio.getparent().itertext()):
                radio.set("checked", "")
        return self

    def presses(self, slip: Any = None, button: str = "Bewaar") -> Any:
        """Press a button of a slip, by its words, and get what comes back."""
        sent = defaultdict(list)
        for field in self.form.xpath(".//input[@name] | .//textarea[@name]"):
            is_left = field.get("type") == "radio" and field.get("checked") is None
            if not is_left and not field.xpath("ancestor::fieldset[@disabled]"):
                sent[field.get("name")].append(field.get("value") or (field.text or "").removeprefix("\n"))
        if slip is not None:
            found = [each for each in slip.xpath(".//button") if button in " ".join(each.itertext())]
            sent[found[0].get("name")].append(found[0].get("value"))
        return self.at.browser.post(self.at.url("gesprek-schrijf"), dict(sent))


class AtTalk(Seated):
    """Somebody at the talk."""

    room: ClassVar[str] = "gesprek"

    def opens(self) -> Page:
        return Page(self, self.get())

    def kept(self, soort: str) -> list[dict[str, object]]:
        """What was written of a kind, each version that counts."""
        found = [said for said in said_on(self.sits(), KINDS) if said.soort == soort]
        return [dict(one.content) for said in found for one in said.current]

    def version(self, soort: str = "punt", inhoud: Any = None, **more: Any) -> dict[str, Any]:
        """A version as a device of this person makes it."""
        sits = self.sits()
        more = {"id": str(uuid4()), **more}
        return dict(new_version(soort, inhoud, door=str(sits.seat.pk), at=sits.at, **more))

    def sends(self, *versions: Any, blad: str = "gedeeld") -> list[dict[str, Any]]:
        """Send versions as a device does; return the answers."""
        answer = self.browser.post(
            self.url("gesprek-stuur"), {"blad": blad, "versies": list(versions)}, content_type="application/json"
        )
        assert answer.status_code == 200, answer.content
        answers: list[dict[str, Any]] = answer.json()["antwoorden"]
        return answers
