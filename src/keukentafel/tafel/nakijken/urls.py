"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.nakijken import judging_views, taking_views, views

_ROOM = "tafel/<uuid:table>/nakijken"

urlpatterns = [
    path(_ROOM, views.overview, name="nakijken"),
    path(f"{_ROOM}/nieuw", taking_views.take, name="nakijken-nieuw"),
    path(f"{_ROOM}/over", taking_views.remove_left_behind, name="nakijken-over"),
    path(f"{_ROOM}/<uuid:paper>", views.outcome, name="nakijken-uitkomst"),
    path(f"{_ROOM}/<uuid:paper>/punten", judging_views.points, name="nakijken-punten"),
    path(f"{_ROOM}/<uuid:paper>/onderdelen", judging_views.parts, name="nakijken-onderdelen"),
    path(f"{_ROOM}/<uuid:paper>/lezen", judging_views.reading, name="nakijken-lezen"),
    path(f"{_ROOM}/<uuid:paper>/hoorzitting", views.hearing, name="nakijken-hoorzitting"),
    path(f"{_ROOM}/<uuid:paper>/lezer", taking_views.reader, name="nakijken-lezer"),
    path(f"{_ROOM}/<uuid:paper>/verzonden", taking_views.sent, name="nakijken-verzonden"),
    path(f"{_ROOM}/<uuid:paper>/gegevens", taking_views.details, name="nakijken-gegevens"),
    path(f"{_ROOM}/<uuid:paper>/tekst", views.text_of, name="nakijken-tekst"),
    path(f"{_ROOM}/<uuid:paper>/weg", taking_views.remove, name="nakijken-weg"),
]
