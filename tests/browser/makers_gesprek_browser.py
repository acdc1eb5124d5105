"""Toos before her talk, for a browser: two points, and the appointment as the road tells it."""

from django.utils import timezone

from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_table
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says


def toos_prepared() -> Somebody:
    """Somebody who prepared two points."""
    now = timezone.now()
    person = a_table("Toos", at=now)
    at_table = person.sits(now)
    says(at_table, "aanleiding.dwars", tekst="Ik durf niet meer te douchen.")
    says(at_table, "aanleiding.blad", bespreken="ja")
    says(at_table, "huishouden.gaat", keuze="niet_zonder_hulp")
    says(at_table, "huishouden.slechte_dag", tekst="Dan kom ik niet verder dan de keuken. Dat duurt 20 minuten.")
    says(at_table, "huishouden.blad", bespreken="ja")
    return person
