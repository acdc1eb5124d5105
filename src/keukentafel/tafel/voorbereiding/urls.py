"""The addresses of the preparation; no answer ever stands in one."""

from django.urls import path

from keukentafel.tafel.voorbereiding import all_views, map_views, public_views, short_views, views

TABLE = "tafel/<uuid:table>/voorbereiden"

urlpatterns = [
    path("voorbereiden", public_views.public, name="voorbereiden"),
    path("voorbereiden/papier", public_views.paper, name="voorbereiden-papier"),
    path(TABLE, map_views.map_page, name="voorbereiden-tafel"),
    path(f"{TABLE}/alles", all_views.all_answers, name="voorbereiden-alles"),
    path(f"{TABLE}/kort/<int:nummer>", short_views.short, name="voorbereiden-kort"),
    path(f"{TABLE}/<slug:domein>", views.whole, name="voorbereiden-heel"),
    path(f"{TABLE}/<slug:domein>/<int:nummer>", views.questions, name="voorbereiden-vraag"),
]
