"""The addresses of the room `brieven`."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
