"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.documenten import views

_ROOM = "tafel/<uuid:table>/documenten"

urlpatterns = [
    path(_ROOM, views.listed, name="documenten"),
    path(f"{_ROOM}/klaar", views.laid_ready, name="documenten-klaar"),
    path(f"{_ROOM}/erbij", views.add, name="documenten-erbij"),
    path(f"{_ROOM}/eigen/<uuid:paper>", views.change, name="documenten-eigen"),
    path(f"{_ROOM}/eigen/<uuid:paper>/weg", views.remove, name="documenten-weg"),
    path(f"{_ROOM}/<slug:document>", views.about, name="documenten-over"),
    path(f"{_ROOM}/<slug:document>/zo", views.quickly, name="documenten-zo"),
]
