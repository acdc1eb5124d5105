"""The addresses of the room `melden`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
