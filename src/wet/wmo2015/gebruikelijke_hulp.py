"""Whether help by a particular person may be expected of them, or is theirs to give (Wmo 2015 art. 1.1.1, 2.3.2)."""

from typing import Literal

from wet.ruling import Ruling
from wet.source import Source
from wet.wmo2015.artikel import wmo

GEBRUIKELIJKE_HULP = wmo("1.1.1", certainty="uitleg")
ONDERWERP_B = wmo("2.3.2", 4, "b")
ONDERWERP_C = wmo("2.3.2", 4, "c")
MUST_BE_INVESTIGATED = Source("ECLI:NL:CRVB:2018:3243")
OVERLOAD_IS_A_REASON = Source("ECLI:NL:CRVB:2010:BL9930", certainty="uitleg")

Relation = Literal["partner", "ouder_van_minderjarige", "inwonend_kind", "huisgenoot", "familie", "vriend", "buur"]


def may_be_expected(
    relation: Relation,
    *,
    lives_with_client: bool | None,
    is_overloaded: bool | None = None,
    was_heard: bool | None = None,
) -> Ruling:
    """Say whether a gemeente may count on this person's help without their offer.

    Only housemates can be asked for gebruikelijke hulp: what people who live together normally do for each other.
    All other help is mantelzorg, and that is voluntary.  A housemate who is overloaded, or who was never asked,
    cannot be counted on either.  Where it is unknown whether they live together, nothing may be expected yet.
    """
    if lives_with_client is None:
        return Ruling(False, "hulp_woont_deze_persoon_bij_u", (GEBRUIKELIJKE_HULP,))
    if not lives_with_client and relation != "ouder_van_minderjarige":
        return Ruling(False, "hulp_is_vrijwillig", (GEBRUIKELIJKE_HULP, ONDERWERP_C))
    if was_heard is False:
        return Ruling(False, "hulp_eerst_met_huisgenoot_praten", (MUST_BE_INVESTIGATED, ONDERWERP_B))
    if is_overloaded:
        return Ruling(False, "hulp_huisgenoot_is_overbelast", (OVERLOAD_IS_A_REASON, ONDERWERP_B))
    return Ruling(True, "hulp_mag_van_huisgenoot_worden_verwacht", (GEBRUIKELIJKE_HULP, ONDERWERP_B))
