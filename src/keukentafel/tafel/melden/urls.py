"""The addresses of the helper; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.melden import table_views, views

urlpatterns = [
    path("melden", views.melden, name="melden"),
    path("tafel/<uuid:table>/melden", table_views.melden, name="melden-tafel"),
    path("tafel/<uuid:table>/melden/bewijs", table_views.proof, name="melden-bewijs"),
]
