"""The addresses of the room; no code, name or date ever stands in one."""

from django.urls import path

from keukentafel.tafel.bewaren import erasing, reading_files, reminding, views

_ROOM = "tafel/<uuid:table>/bewaren"

urlpatterns = [
    path(_ROOM, views.overview, name="bewaren"),
    path(f"{_ROOM}/bestand", views.dossier, name="bewaren-bestand"),
    path(f"{_ROOM}/alles", views.archive, name="bewaren-alles"),
    path(f"{_ROOM}/agenda", views.agenda, name="bewaren-agenda"),
    path(f"{_ROOM}/kopie", views.copy, name="bewaren-kopie"),
    path(f"{_ROOM}/verhuizen", views.moving, name="bewaren-verhuizen"),
    path(f"{_ROOM}/inlezen", reading_files.read_in, name="bewaren-inlezen"),
    path(f"{_ROOM}/herinnering", reminding.remind, name="bewaren-herinnering"),
    path(f"{_ROOM}/herinnering/<uuid:reminder>/stop", reminding.stop, name="bewaren-herinnering-stop"),
    path(f"{_ROOM}/wissen", erasing.erase_table, name="bewaren-wissen"),
    path("bewijs-van-wissen", erasing.proof_file, name="bewijs-van-wissen"),
]
