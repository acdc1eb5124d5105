"""Every address of the program, and who answers there."""

from django.urls import include, path

from keukentafel.config.health import gezond
from keukentafel.config.language import taal
from keukentafel.config.theme import thema
from keukentafel.config.wiring import wire_rooms
from keukentafel.tafel.voordeur.quick_exit import leave

wire_rooms()

urlpatterns = [
    path("gezond", gezond, name="gezond"),
    path("taal", taal, name="taal"),
    path("thema.css", thema, name="thema"),
    path("snel-weg", leave, name="snel-weg"),
    path("", include("keukentafel.tafel.deur.urls")),
    path("", include("keukentafel.tafel.weg.urls")),
    path("", include("keukentafel.tafel.voorbereiding.urls")),
    path("", include("keukentafel.tafel.afspraak.urls")),
    path("", include("keukentafel.tafel.watals.urls")),
    path("", include("keukentafel.tafel.week.urls")),
    path("", include("keukentafel.tafel.oplossingen.urls")),
    path("", include("keukentafel.tafel.documenten.urls")),
    path("", include("keukentafel.tafel.netwerk.urls")),
    path("", include("keukentafel.tafel.mantelzorg.urls")),
    path("", include("keukentafel.tafel.oefenen.urls")),
    path("", include("keukentafel.tafel.pgb.urls")),
    path("", include("keukentafel.tafel.plan.urls")),
    path("", include("keukentafel.tafel.gesprek.urls")),
    path("", include("keukentafel.tafel.nakijken.urls")),
    path("", include("keukentafel.tafel.terugblik.urls")),
    path("", include("keukentafel.tafel.stoelen.urls")),
    path("", include("keukentafel.tafel.papieren.urls")),
    path("", include("keukentafel.tafel.bewaren.urls")),
    path("", include("keukentafel.tafel.brieven.urls")),
    path("", include("keukentafel.tafel.melden.urls")),
    path("", include("keukentafel.tafel.makkelijk.urls")),
    path("", include("keukentafel.tafel.uitleg.urls")),
    path("", include("keukentafel.tafel.voordeur.urls")),
]

handler400 = "keukentafel.config.errors.not_understood"
handler403 = "keukentafel.config.errors.not_allowed"
handler404 = "keukentafel.config.errors.not_found"
handler500 = "keukentafel.config.errors.went_wrong"
