"""The addresses of the room `uitleg`."""

from django.urls import path

from keukentafel.tafel.uitleg import views

urlpatterns = [
    path("uitleg", views.overview, name="uitleg"),
    path("uitleg/<slug:slug>", views.about, name="uitleg-over"),
    path("uitleg/<slug:slug>/<slug:halte>", views.halt, name="uitleg-halte"),
    path("eigen-bijdrage", views.own_contribution, name="eigen-bijdrage"),
    path("rechten", views.rights, name="rechten"),
    path("rechten/regels", views.rules, name="rechten-regels"),
    path("woordenlijst", views.words, name="woordenlijst"),
    path("clientondersteuning", views.client_support, name="clientondersteuning"),
]
