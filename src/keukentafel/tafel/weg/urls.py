"""The addresses of "Waar sta ik?"; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.weg import views

urlpatterns = [
    path("waar-sta-ik", views.waar_sta_ik, name="waar-sta-ik"),
    path("waar-sta-ik/bestand", views.bestand, name="waar-sta-ik-bestand"),
    path("waar-sta-ik/agenda", views.agenda, name="waar-sta-ik-agenda"),
    path("waar-sta-ik/brief", views.brief, name="waar-sta-ik-brief"),
]
