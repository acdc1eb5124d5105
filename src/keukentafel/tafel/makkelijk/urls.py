"""The addresses of the room `makkelijk`."""

from django.urls import path

from keukentafel.tafel.makkelijk import views

urlpatterns = [
    path("makkelijk", views.overview, name="makkelijk"),
    path("makkelijk/<slug:slug>", views.step, name="makkelijk-stap"),
]
