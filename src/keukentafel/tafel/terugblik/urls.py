"""The address of the room."""

from django.urls import path

from keukentafel.tafel.terugblik import views

urlpatterns = [path("tafel/<uuid:table>/terugblik", views.look_back, name="terugblik")]
