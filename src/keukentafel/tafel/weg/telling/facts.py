"""What a resident can add to the story: which kinds of facts are shown first, and which questions each one asks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

GROUPS: Mapping[str, tuple[str, ...]] = {
    "melden": (
        "hulpvraag_gesteld",
        "verwijzing_gekregen",
        "melding_gedaan",
        "melding_bevestigd",
        "spoed_gemeld",
        "melding_doorgezonden",
        "melding_ingetrokken",
    ),
    "voorbereiden": (
        "afspraak_gemaakt",
        "afspraak_verzet",
        "clientondersteuning_aangeboden",
        "vertrouwenspersoon_gemeld",
        "persoonlijk_plan_ingediend",
        "persoonlijk_plan_afgezien",
        "onderzoek_uitstel_afgesproken",
    ),
    "gesprek": ("gesprek_gevoerd", "verslag_verzonden", "reactie_op_verslag"),
    "aanvraag": (
        "aanvraag_ingediend",
        "aanvulling_gevraagd",
        "aanvulling_ontvangen",
        "opschorting_overeengekomen",
        "advies_gevraagd",
        "advies_ontvangen",
        "beslistermijn_verdaagd",
        "aanvraag_ingetrokken",
    ),
    "besluit": ("besluit_bekendgemaakt", "brief_ontvangen", "ingebrekestelling_ontvangen"),
    "bezwaar": (
        "bezwaar_ingediend",
        "bezwaar_bevestigd",
        "bezwaar_verdaagd",
        "hoorzitting_gepland",
        "beslissing_op_bezwaar_bekendgemaakt",
        "bezwaar_ingetrokken",
    ),
    "rechter": (
        "voorlopige_voorziening_gevraagd",
        "beroep_ingesteld",
        "griffierecht_gevraagd",
        "griffierecht_betaald",
        "uitspraak_verzonden",
        "hoger_beroep_ingesteld",
        "beroep_ingetrokken",
    ),
    "klacht": ("klacht_ingediend", "klacht_verdaagd", "klacht_afgehandeld", "klacht_ingetrokken"),
    "daarna": (
        "voorziening_gestart",
        "voorziening_beeindigd",
        "evaluatie_gehouden",
        "heronderzoek_aangekondigd",
        "verhuisd",
        "overleden",
    ),
}
"""Every kind, in groups along the road; a test holds this to the kinds the law library knows."""

_FIRST = {
    "melden": (
        "melding_gedaan",
        "verwijzing_gekregen",
        "gesprek_gevoerd",
        "verslag_verzonden",
        "aanvraag_ingediend",
        "besluit_bekendgemaakt",
        "brief_ontvangen",
    ),
    "voorbereiden": (
        "afspraak_gemaakt",
        "gesprek_gevoerd",
        "persoonlijk_plan_ingediend",
        "verslag_verzonden",
        "aanvraag_ingediend",
        "besluit_bekendgemaakt",
    ),
    "aan_tafel": ("verslag_verzonden", "aanvraag_ingediend", "besluit_bekendgemaakt", "brief_ontvangen"),
    "verslag": ("aanvraag_ingediend", "reactie_op_verslag", "besluit_bekendgemaakt", "brief_ontvangen"),
    "aanvragen": (
        "besluit_bekendgemaakt",
        "aanvulling_gevraagd",
        "aanvulling_ontvangen",
        "ingebrekestelling_ontvangen",
        "beslistermijn_verdaagd",
        "brief_ontvangen",
    ),
    "besluit": ("bezwaar_ingediend", "voorziening_gestart", "besluit_bekendgemaakt", "brief_ontvangen"),
    "opkomen": (
        "bezwaar_bevestigd",
        "aanvulling_gevraagd",
        "aanvulling_ontvangen",
        "hoorzitting_gepland",
        "beslissing_op_bezwaar_bekendgemaakt",
        "beroep_ingesteld",
        "griffierecht_gevraagd",
        "uitspraak_verzonden",
    ),
    "daarna": (
        "evaluatie_gehouden",
        "besluit_bekendgemaakt",
        "heronderzoek_aangekondigd",
        "voorziening_beeindigd",
        "melding_gedaan",
        "bezwaar_ingediend",
    ),
}
"""What most likely happened next, by the place on the road (`plek` of the stand)."""

_ONLY_JEUGDWET = frozenset({"hulpvraag_gesteld", "verwijzing_gekregen", "vertrouwenspersoon_gemeld"})

OWN_FIELDS: Mapping[str, tuple[str, ...]] = {
    "melding_ingetrokken": ("door",),
    "aanvraag_ingetrokken": ("door",),
    "verwijzing_gekregen": ("door_wie",),
    "clientondersteuning_aangeboden": ("aan",),
    "afspraak_gemaakt": ("voor",),
    "afspraak_verzet": ("voor",),
    "onderzoek_uitstel_afgesproken": ("tot",),
    "reactie_op_verslag": ("oordeel",),
    "aanvulling_gevraagd": ("over_stuk", "hersteltermijn_tot"),
    "aanvulling_ontvangen": ("over_stuk",),
    "opschorting_overeengekomen": ("over_stuk", "tot"),
    "beslistermijn_verdaagd": ("tot",),
    "besluit_bekendgemaakt": ("uitkomst_besluit", "eindigt"),
    "ingebrekestelling_ontvangen": ("over_stuk",),
    "bezwaar_ingediend": ("redenen_volgen",),
    "bezwaar_bevestigd": ("commissie",),
    "hoorzitting_gepland": ("voor",),
    "beslissing_op_bezwaar_bekendgemaakt": ("uitkomst_bezwaar",),
    "beroep_ingesteld": ("over_beroep",),
    "uitspraak_verzonden": ("aard", "uitkomst_uitspraak", "nieuw_besluit_binnen"),
}
"""The own fields that change something in law, and so are asked; others travel along when a file is opened."""

ASKS_HOW = frozenset(
    {
        "melding_gedaan",
        "spoed_gemeld",
        "persoonlijk_plan_ingediend",
        "aanvraag_ingediend",
        "aanvulling_ontvangen",
        "ingebrekestelling_ontvangen",
        "bezwaar_ingediend",
        "beroep_ingesteld",
        "hoger_beroep_ingesteld",
        "klacht_ingediend",
    }
)
"""What the resident sends and where receipt counts: by post it comes a day later, so we ask how it went."""


IN_WRITING: Mapping[str, str | None] = {
    "aanvraag_ingediend": "aanvraag",
    "ingebrekestelling_ontvangen": "ingebrekestelling",
    "bezwaar_ingediend": "bezwaar_pro_forma",
    "beroep_ingesteld": None,
    "hoger_beroep_ingesteld": None,
}
"""What does not exist by telephone (Awb art. 4:1, 4:17 lid 3, 6:4), and the kind of letter that does it, if ours."""


_BEGINS = {"gemeente": "hulpvraag_gesteld", "verwijzer": "verwijzing_gekregen", "gi": "verwijzing_gekregen"}
"""With what a way to youth care begins: the Jeugdwet knows no melding."""

_NOT_FIRST = {"gemeente": "verwijzing_gekregen", "verwijzer": "melding_gedaan", "gi": "melding_gedaan"}
"""What is found under "Iets anders" on that way."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be picked: a short list first, the rest in groups along the road."""

    first: tuple[str, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]


def choices(
    law: str,
    plek: str,
    may_be: Callable[[str], bool],
    route: str = "gemeente",
    likely: Sequence[str] = (),
) -> Choices:
    """Return the kinds to show in a dossier under `law` whose road stands at `plek`; `route`: how one came to it.

    `may_be` says whether a kind can be added at all: an objection without a decision can't, so it is not offered.
    `likely`: what goes first because somebody said where they are; empty: what goes with the place on the road.
    """

    def fits(kind: str) -> bool:
        return belongs_to(kind, law) and may_be(kind)

    is_place, likely = bool(likely), likely or _FIRST.get(plek, _FIRST["melden"])
    if law == "jeugdwet" and plek == "melden" and not is_place:
        begins = _BEGINS[route]
        likely = (begins, *(kind for kind in likely if kind not in (begins, _NOT_FIRST[route])))
    first = tuple(kind for kind in likely if fits(kind))
    groups = ((name, tuple(kind for kind in kinds if fits(kind))) for name, kinds in GROUPS.items())
    return Choices(first, tuple((name, kinds) for name, kinds in groups if kinds))


def belongs_to(kind: str, law: str) -> bool:
    """Say whether a kind of fact is told under a law: a referral is of the Jeugdwet alone."""
    return law == "jeugdwet" or kind not in _ONLY_JEUGDWET


def own_fields(kind: str) -> Sequence[str]:
    """Return the names of the form fields for the own fields of a kind that matter in law."""
    return OWN_FIELDS.get(kind, ())
