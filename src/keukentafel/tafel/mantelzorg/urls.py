"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.mantelzorg import check_views, child_views, instrument_views, share_views, story_views, views

_ROOM = "tafel/<uuid:table>/mantelzorg"

urlpatterns = [
    path(_ROOM, views.room, name="mantelzorg"),
    path(f"{_ROOM}/vragen/<slug:blad>", views.questions, name="mantelzorg-vragen"),
    path(f"{_ROOM}/kind", child_views.own_page, name="mantelzorg-kind"),
    path(f"{_ROOM}/kind/achttien", child_views.to_eighteen, name="mantelzorg-achttien"),
    path(f"{_ROOM}/vragenlijst/<slug:code>", instrument_views.questionnaire, name="mantelzorg-vragenlijst"),
    path(f"{_ROOM}/past", views.offer, name="mantelzorg-past"),
    path(f"{_ROOM}/uren", views.hours, name="mantelzorg-uren"),
    path(f"{_ROOM}/check/<int:nummer>", check_views.check, name="mantelzorg-check"),
    path(f"{_ROOM}/check/zinnen", check_views.sentences, name="mantelzorg-zinnen"),
    path(f"{_ROOM}/verhaal", story_views.choose, name="mantelzorg-verhaal"),
    path(f"{_ROOM}/verhaal/lezen", story_views.read, name="mantelzorg-lezen"),
    path(f"{_ROOM}/verhaal/bestand/<slug:soort>", story_views.as_file, name="mantelzorg-bestand"),
    path(f"{_ROOM}/verhaal/delen", share_views.share, name="mantelzorg-delen"),
    path(f"{_ROOM}/verhaal/terug", share_views.take_back, name="mantelzorg-terug"),
]
