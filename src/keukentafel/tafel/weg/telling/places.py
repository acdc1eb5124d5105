"""What most likely happened, by the answer to "waar bent u nu?" with which somebody came in."""

from collections.abc import Mapping

PLACES: Mapping[str, tuple[str, ...]] = {
    "hulp": ("melding_gedaan", "spoed_gemeld", "hulpvraag_gesteld", "verwijzing_gekregen"),
    "wacht": ("melding_gedaan", "melding_bevestigd", "aanvraag_ingediend", "gesprek_gevoerd", "verwijzing_gekregen"),
    "gesprek": ("afspraak_gemaakt", "melding_gedaan", "persoonlijk_plan_ingediend", "clientondersteuning_aangeboden"),
    "verslag": ("verslag_verzonden", "gesprek_gevoerd", "reactie_op_verslag", "aanvraag_ingediend"),
    "brief": ("besluit_bekendgemaakt", "brief_ontvangen", "verslag_verzonden", "aanvulling_gevraagd"),
    "minder": ("besluit_bekendgemaakt", "brief_ontvangen", "heronderzoek_aangekondigd", "voorziening_beeindigd"),
    "stilte": ("melding_gedaan", "aanvraag_ingediend", "gesprek_gevoerd", "ingebrekestelling_ontvangen"),
}
"""The kinds of facts that are offered first on an empty road, by the code of the place (`/nu/<plek>`)."""


def place_of(typed: str) -> str:
    """Return the code of a place, empty where what was typed is none."""
    return typed if typed in PLACES else ""
