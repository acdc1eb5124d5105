"""The addresses of the room; no code, name or date ever stands in one."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
