"""The addresses of the room `plan`; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.plan import edit_views, hand_views, views

_PLAN = "tafel/<uuid:table>/plan"

urlpatterns = [
    path(_PLAN, views.plan, name="plan"),
    path(f"{_PLAN}/bestand/<slug:vorm>/<slug:soort>", views.take, name="plan-bestand"),
    path(f"{_PLAN}/herkomst", edit_views.origins, name="plan-herkomst"),
    path(f"{_PLAN}/stuk/<slug:stuk>", edit_views.piece, name="plan-stuk"),
    path(f"{_PLAN}/geef", hand_views.give, name="plan-geef"),
    path(f"{_PLAN}/geen", hand_views.no_plan, name="plan-geen"),
    path(f"{_PLAN}/gegeven/<uuid:stuk>", hand_views.given, name="plan-gegeven"),
    path(f"{_PLAN}/gegeven/<uuid:stuk>/bestand/<slug:soort>", hand_views.take_given, name="plan-gegeven-bestand"),
    path(f"{_PLAN}/gegeven/<uuid:stuk>/terug", hand_views.not_given, name="plan-gegeven-terug"),
]
