"""The addresses of the front door."""

from django.urls import path

from keukentafel.tafel.voordeur import views

urlpatterns = [
    path("", views.start, name="voordeur"),
    path("wat-wij-bewaren", views.keeping, name="wat-wij-bewaren"),
    path("onderdelen", views.components, name="onderdelen"),
]
