"""Goes through the whole program in a browser, and types a word of its own into every field of every form it meets."""

import json
import re
import secrets
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.keukentafel.tafel.papieren.makers_papieren import letter, photo
from tests.proof.pages_walk import Form
from tests.proof.visitor import Answer, Visitor

LEFT_ALONE = ("/sluit", "/wissen", "/opstaan", "/gestolen", "/kwijt", "/snel-weg", "/taal", "/open", "/begin", "/stop")
"""Addresses that end what is being looked at; these are visited apart, or have no field."""

DAY = re.compile(r"^(op|tot|op_tot|voor|.*_op|.*datum.*|dag.*)$")
MOST = 170
"""How many forms one walk sends; a page that comes early in it has its turn, whatever a later one holds."""

_WORDS = re.compile(r"<ol class=\"[^\"]*words[^\"]*\"[^>]*>(.*?)</ol>", re.DOTALL)


@dataclass
class Sower:
    """Somebody who plants words that all begin alike, so that one search finds them all; `codes` are the cards seen."""

    visitor: Visitor
    mark: str = field(default_factory=lambda: "Kt" + "".join(secrets.choice("bcdfghjklmnpqrstvwz") for _ in range(10)))
    planted: int = 0
    sent: int = 0
    shown: int = 0
    statuses: set[int] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    codes: list[str] = field(default_factory=list)
    _done: set[tuple[object, ...]] = field(default_factory=set)
    _until: int = 0

    def word(self) -> str:
        self.planted += 1
        return f"{self.mark}{self.planted:04d}"

    def see(self, answer: Answer) -> Answer:
        """Look at an answer: count what was planted on it, and write down the words of cards."""
        self.shown += answer.text.count(self.mark)
        self.statuses.add(answer.status)
        for card in _WORDS.findall(answer.text):
            code = " ".join(re.findall(r"<li>(?:<[^>]*>)*([a-z]+)", card))
            self.codes += [code] if len(code.split()) == 8 and code not in self.codes else []
        return answer

    def get(self, path: str) -> Answer:
        return self.see(self.visitor.get(path))

    def send(self, form: Form, **typed: str) -> Answer:
        self.sent += 1
        return self.see(self.visitor.send(form, typed, self._files(form)))

    def _files(self, form: Form) -> dict[str, tuple[str, bytes]]:
        """A file for each place where one can be given, with a word inside and a word as its name."""
        if form.action.endswith("/inlezen"):
            return {name: (f"{self.word()}.json", self.dossier()) for name in form.files}
        made = [letter(self.word().encode() + b"\n"), photo() + self.word().encode()]
        ends = [".pdf", ".jpg"]
        return {name: (self.word() + ends[n % 2], made[n % 2]) for n, name in enumerate(form.files)}

    def dossier(self) -> bytes:
        """A dossier file with words in facts and in notes."""
        note = {"id": self.word(), "versie": "11111111-1111-4111-8111-111111111111", "vorige": [], "soort": "notitie"}
        note |= {"door": self.word(), "gemaakt_op": "2026-02-20T19:04:11Z", "inhoud": {"tekst": self.word()}}
        told = [
            {"soort": "melding_gedaan", "op": "2026-02-02", "kanaal": "telefoon", "id": self.word()},
            {"soort": "brief_ontvangen", "op": "2026-03-02", "tekst": self.word()},
        ]
        gemeente = {"code": "GM0000", "naam": self.word()}
        vellen = {"gedeeld": {"entries": [note]}}
        file = {
            "formaat": "keukentafel-dossier/1",
            "wet": "wmo",
            "gemeente": gemeente,
            "feiten": told,
            "vellen": vellen,
        }
        return json.dumps(file).encode()

    def sow(self, start: list[str]) -> None:
        """Follow every link and send every form that is met, words in every field, until there is nothing new."""
        waiting, seen = list(start), set(start)
        self._until = self.sent + MOST
        while waiting:
            answer = self.get(waiting.pop(0))
            for path in self._forms(answer):
                if path not in seen:
                    seen.add(path)
                    waiting.append(path)

    def _forms(self, answer: Answer, depth: int = 0) -> set[str]:
        """Send the forms of a page, and those of the page that comes back; return the links that were met."""
        page = answer.page
        found = {urlsplit(link).path for link in page.links}
        for form in page.forms:
            form.action = urlsplit(form.action).path
            for button in form.buttons or [("", "")]:
                kind = (re.sub(r"[0-9a-f-]{36}", "*", form.action), button, tuple(sorted({*form.free, *form.files})))
                is_left = form.method != "post" or form.action.endswith(LEFT_ALONE) or self.sent >= self._until
                if is_left or kind in self._done:
                    continue
                self._done.add(kind)
                for with_days in {False, any(DAY.match(name) for name in form.free)}:
                    found |= self._sow_one(form, button, with_days, depth)
        return {path for path in found if path.startswith("/tafel") and not path.endswith(LEFT_ALONE)}

    def _sow_one(self, form: Form, button: tuple[str, str], with_days: bool, depth: int) -> set[str]:
        typed = {name: "2-2-2026" if with_days and DAY.match(name) else self.word() for name in form.free}
        self.fields |= {f"{form.action.rsplit('/', 1)[-1]}:{name}" for name in (*form.free, *form.files)}
        answer = self.send(form, **typed, **({button[0]: button[1]} if button[0] else {}))
        return self._forms(answer, depth + 1) if depth < 2 else set()
