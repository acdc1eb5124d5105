"""Somebody with a browser at a table, as the test client sees it: pages got and sent, entries written beside them."""

import base64
from typing import Any, ClassVar
from uuid import uuid4

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody


def secret_of(person: Somebody) -> str:
    """The secret of somebody's open ring, as the cookie holds it."""
    return base64.urlsafe_b64encode(person.unlocked.secret).rstrip(b"=").decode()


def browser_of(person: Somebody | None = None, language: str = "nl") -> Client:
    """A browser in which somebody's ring is open, or none."""
    client = Client(headers={"accept-language": language})
    if person is not None:
        client.cookies[cookie.name()] = secret_of(person)
    return client


class Seated:
    """Somebody at a table, in a room of it."""

    room: ClassVar[str]

    def __init__(self, person: Somebody) -> None:
        self.person = person
        self.browser = browser_of(person)

    def url(self, name: str = "", *more: object) -> str:
        return reverse(name or self.room, args=[self.person.table_id, *more])

    def get(self, name: str = "", *more: object) -> Any:
        return self.browser.get(self.url(name, *more))

    def post(self, name: str, *more: object, **typed: object) -> Any:
        return self.browser.post(self.url(name, *more), typed)

    def page(self, name: str = "", *more: object) -> str:
        return self.get(name, *more).content.decode()

    def sits(self) -> Any:
        return self.person.sits(timezone.now())

    def tells(self, soort: str, content: Any, *, sheet: str = "gedeeld", **more: Any) -> dict[str, Any]:
        """Write any entry, without a browser."""
        at_table = self.sits()
        made = new_version(soort, content, door=str(at_table.seat.pk), at=at_table.at, **more)
        (answer,) = at_table.write(sheet, [made])
        assert answer.antwoord == "aanvaard", answer
        return made

    def happened(self, soort: str = "melding_gedaan", op: str = "2026-02-02") -> str:
        """Tell of something that happened; return the id of the fact."""
        return str(self.tells("feit", {"soort": soort, "op": op}, id=str(uuid4()))["id"])
