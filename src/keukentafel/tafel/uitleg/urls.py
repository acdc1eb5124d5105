"""The addresses of the room `uitleg`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
