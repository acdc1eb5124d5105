"""The addresses of the room; no code, name or date ever stands in one."""

from django.urls import path

from keukentafel.tafel.deur import beginning, cards, closing, opening

urlpatterns = [
    path("open", opening.open_table, name="open"),
    path("begin", beginning.begin, name="begin"),
    path("kaartje", cards.my_cards, name="kaartje"),
    path("kaartje/kwijt", cards.lost, name="kaartje-kwijt"),
    path("kaartje/gestolen", cards.stolen, name="kaartje-gestolen"),
    path("kaartje/kopie", cards.copy, name="kaartje-kopie"),
    path("sluit", closing.close_table, name="sluit"),
]
