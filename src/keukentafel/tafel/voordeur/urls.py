"""The addresses of the front door."""

from django.urls import path

from keukentafel.tafel.voordeur import views

urlpatterns = [
    path("", views.start, name="voordeur"),
    path("nu/<slug:code>", views.now, name="nu"),
    path("nu/brief/<slug:code>", views.letter, name="nu-brief"),
    path("wat-wij-bewaren", views.keeping, name="wat-wij-bewaren"),
    path("onderdelen", views.components, name="onderdelen"),
]
