"""The addresses of the room; no code, name or date ever stands in one."""

from django.urls import path

from keukentafel.tafel.stoelen.accepting import answer
from keukentafel.tafel.stoelen.hand_over_views import hand_over
from keukentafel.tafel.stoelen.inviting import give_away, invite_somebody
from keukentafel.tafel.stoelen.overview import tables
from keukentafel.tafel.stoelen.views import change, seats, stand_up, take_away, take_back

urlpatterns = [
    path("tafels", tables, name="tafels"),
    path("uitnodiging", answer, name="uitnodiging"),
    path("tafel/<uuid:table>/stoelen", seats, name="stoelen"),
    path("tafel/<uuid:table>/stoelen/uitnodigen", invite_somebody, name="stoelen-uitnodigen"),
    path("tafel/<uuid:table>/stoelen/geven", give_away, name="stoelen-geven"),
    path("tafel/<uuid:table>/stoelen/overdracht", hand_over, name="stoelen-overdracht"),
    path("tafel/<uuid:table>/stoelen/opstaan", stand_up, name="stoelen-opstaan"),
    path("tafel/<uuid:table>/stoelen/<uuid:seat>/veranderen", change, name="stoelen-veranderen"),
    path("tafel/<uuid:table>/stoelen/<uuid:seat>/weghalen", take_away, name="stoelen-weghalen"),
    path("tafel/<uuid:table>/stoelen/uitnodiging/<uuid:invitation>/intrekken", take_back, name="stoelen-intrekken"),
]
