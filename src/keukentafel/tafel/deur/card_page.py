"""The page with a card on it: shown once, in the answer that made the card, because nobody can show it again."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keukentafel.tafel.deur.faces import Face
from keukentafel.tafel.deur.frame import put_frame, take_frame
from keukentafel.tafel.deur.rooms import beyond
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.opening import Opened


@dataclass(frozen=True, slots=True)
class CardPage:
    """The cards to show, and where one goes once they are kept; `is_first` right after a table was started."""

    faces: tuple[Face, ...]
    home: str
    table_id: UUID | None = None
    is_first: bool = False
    may_have_more: bool = True
    came_from: str = ""


def card_page(request: HttpRequest, opened: Opened, page: CardPage) -> HttpResponse:
    """Show the cards; words that were made before are only in the forms of this one answer."""
    put_frame(request, opened)
    may_copy = page.table_id is not None and beyond().make_copy is not None
    next_code = str(new_code()) if page.may_have_more and len(page.faces) == 1 else ""
    drawn = render(request, "deur/kaartje.html", {"page": page, "next_code": next_code, "may_copy": may_copy})
    take_frame(request)
    return drawn
