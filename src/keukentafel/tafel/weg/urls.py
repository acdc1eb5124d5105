"""The addresses of "Waar sta ik?"; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.weg import paper_views, table_views, views

urlpatterns = [
    path("waar-sta-ik", views.waar_sta_ik, name="waar-sta-ik"),
    path("waar-sta-ik/bestand", views.bestand, name="waar-sta-ik-bestand"),
    path("waar-sta-ik/agenda", views.agenda, name="waar-sta-ik-agenda"),
    path("waar-sta-ik/kalender", paper_views.from_story, name="waar-sta-ik-kalender"),
    path("tafel/<uuid:table>", table_views.tafel, name="tafel"),
    path("tafel/<uuid:table>/feiten/kalender", paper_views.of_table, name="tafel-kalender"),
    path("tafel/<uuid:table>/feiten/agenda", table_views.agenda, name="tafel-agenda"),
    path("tafel/<uuid:table>/feiten/bestand", table_views.bestand, name="tafel-bestand"),
]
