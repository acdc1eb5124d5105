"""The addresses of the room `brieven`; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.brieven import sent_views, views, without_table

_LETTER = "tafel/<uuid:table>/brieven/stuk/<uuid:stuk>"

urlpatterns = [
    path("waar-sta-ik/brief", without_table.take_along, name="waar-sta-ik-brief"),
    path("waar-sta-ik/brief/schrijven", without_table.write, name="waar-sta-ik-schrijven"),
    path("tafel/<uuid:table>/brieven", views.room, name="brieven"),
    path("tafel/<uuid:table>/brieven/<slug:soort>", views.write, name="brief-schrijven"),
    path(_LETTER, views.show, name="brief"),
    path(f"{_LETTER}/vragen", views.ask, name="brief-vragen"),
    path(f"{_LETTER}/tekst", views.change, name="brief-tekst"),
    path(f"{_LETTER}/bestand/<slug:vorm>", views.take, name="brief-bestand"),
    path(f"{_LETTER}/verstuurd", sent_views.sent, name="brief-verstuurd"),
    path(f"{_LETTER}/toch-niet", sent_views.not_sent, name="brief-toch-niet"),
    path(f"{_LETTER}/ontvangen", sent_views.received, name="brief-ontvangen"),
    path(f"{_LETTER}/leg", sent_views.lay, name="brief-leg"),
    path(f"{_LETTER}/weg", sent_views.throw_away, name="brief-weg"),
    path(f"{_LETTER}/terug", sent_views.put_back, name="brief-terug"),
    path(f"{_LETTER}/wissen", sent_views.wipe, name="brief-wissen"),
    path(f"{_LETTER}/kies", sent_views.choose, name="brief-kies"),
]
