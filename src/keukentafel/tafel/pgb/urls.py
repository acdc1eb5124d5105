"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.pgb import buying_views, views

_ROOM = "tafel/<uuid:table>/pgb"

urlpatterns = [
    path(_ROOM, views.compare, name="pgb"),
    path(f"{_ROOM}/punten", views.points, name="pgb-punten"),
    path(f"{_ROOM}/waarom", views.why, name="pgb-waarom"),
    path(f"{_ROOM}/beheer", views.manages, name="pgb-beheer"),
    path(f"{_ROOM}/vragen", views.asking, name="pgb-vragen"),
    path(f"{_ROOM}/begroting", buying_views.budget, name="pgb-begroting"),
    path(f"{_ROOM}/tarief", buying_views.rate, name="pgb-tarief"),
    path(f"{_ROOM}/tarief/<uuid:one>", buying_views.rate, name="pgb-tarief-een"),
    path(f"{_ROOM}/inkoop", buying_views.buying, name="pgb-inkoop"),
    path(f"{_ROOM}/inkoop/<uuid:one>", buying_views.buying, name="pgb-inkoop-een"),
    path(f"{_ROOM}/weg/<uuid:one>", buying_views.remove, name="pgb-weg"),
    path(f"{_ROOM}/weken", buying_views.weeks, name="pgb-weken"),
    path(f"{_ROOM}/aanbod", buying_views.offer, name="pgb-aanbod"),
]
