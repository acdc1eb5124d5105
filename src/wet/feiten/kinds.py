"""The kinds of facts of a dossier: their rank, own fields, who does them by nature and what they can belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, get_args

from wet.termijnen.rules import Party

FieldType = Literal["text", "date", "bool", "choice", "list", "length"]

PARTIES: Final = get_args(Party)
KANALEN: Final = ("post", "mail", "formulier", "telefoon", "balie")
VORMEN: Final = ("thuis", "gemeentehuis", "wijk", "video", "telefoon", "schriftelijk")

BESLISSENDE_UITKOMSTEN: Final = frozenset({"toegekend", "deels_toegekend", "afgewezen", "buiten_behandeling"})
"""The outcomes that meet a decision term; the others change or end something that was decided before."""


@dataclass(frozen=True, slots=True)
class Field:
    """What an own field of a fact may hold; `choices` only where `type` is "choice"."""

    type: FieldType
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeitKind:
    """One kind of fact.

    `to_gemeente`: sent by the resident, so that `op` is its receipt and `verzonden_op` may stand for it.
    `is_letter`: sent to the resident, so that `op` is its dispatch and `dagtekening` may stand for it.
    `door`: who does it by its nature.  `bij`: the kinds it can belong to.  `needs` is the code of the fault where
    there is nothing it can belong to; None where it can be without.
    """

    soort: str
    rank: int
    door: Party
    fields: Mapping[str, Field]
    to_gemeente: bool = False
    is_letter: bool = False
    bij: frozenset[str] = field(default_factory=frozenset)
    needs: str | None = None


OPENERS: Final = ("melding_gedaan", "hulpvraag_gesteld", "verwijzing_gekregen")
"""What begins a traject on the way to a decision: a melding under the Wmo, more under the Jeugdwet."""

_TEXT, _DATE, _BOOL, _LIST, _LENGTH = (Field(kind) for kind in ("text", "date", "bool", "list", "length"))
_OVER_BESLISSING = Field("choice", ("aanvraag", "bezwaar"))
_OVER_BEROEP = Field("choice", ("besluit", "niet_tijdig"))
_DOOR_WIE = Field("choice", ("huisarts", "jeugdarts", "medisch_specialist", "gi", "rechter"))
_AAN = Field("choice", ("client", "mantelzorger"))
_UITKOMST_BEZWAAR = Field("choice", ("gegrond", "deels_gegrond", "ongegrond", "niet_ontvankelijk"))
_UITKOMST_BESLUIT = Field(
    "choice",
    (
        *("toegekend", "deels_toegekend", "afgewezen", "buiten_behandeling", "herzien", "ingetrokken"),
        *("teruggevorderd", "tijdelijk_toegekend", "tijdelijk_geweigerd", "dwangsom_vastgesteld"),
    ),
)
_AARD = Field("choice", ("einduitspraak", "vereenvoudigd", "voorlopige_voorziening", "tussenuitspraak"))

_TALK = (*OPENERS, "heronderzoek_aangekondigd", "aanvraag_ingediend")
_DECIDABLE = ("aanvraag_ingediend", "bezwaar_ingediend")
_BEROEP = ("beroep_ingesteld", "voorlopige_voorziening_gevraagd", "hoger_beroep_ingesteld")

_FROM_RESIDENT: Final = frozenset(
    {
        *("melding_gedaan", "melding_ingetrokken", "hulpvraag_gesteld", "persoonlijk_plan_ingediend"),
        *("persoonlijk_plan_afgezien", "spoed_gemeld", "reactie_op_verslag", "aanvraag_ingediend"),
        *("aanvraag_ingetrokken", "aanvulling_ontvangen", "ingebrekestelling_ontvangen", "bezwaar_ingediend"),
        *("bezwaar_ingetrokken", "beroep_ingesteld", "beroep_ingetrokken", "voorlopige_voorziening_gevraagd"),
        *("griffierecht_betaald", "hoger_beroep_ingesteld", "klacht_ingediend", "klacht_ingetrokken"),
    }
)
_LETTERS: Final = frozenset(
    {
        *("melding_bevestigd", "melding_doorgezonden", "verslag_verzonden", "aanvulling_gevraagd"),
        *("beslistermijn_verdaagd", "besluit_bekendgemaakt", "brief_ontvangen", "bezwaar_bevestigd"),
        *("bezwaar_verdaagd", "hoorzitting_gepland", "beslissing_op_bezwaar_bekendgemaakt", "griffierecht_gevraagd"),
        *("uitspraak_verzonden", "klacht_verdaagd", "klacht_afgehandeld", "heronderzoek_aangekondigd"),
    }
)

_OTHER_PARTY: Final[Mapping[str, Party]] = {
    "verwijzing_gekregen": "derde",
    "griffierecht_gevraagd": "rechter",
    "uitspraak_verzonden": "rechter",
    "voorziening_gestart": "aanbieder",
    "voorziening_beeindigd": "aanbieder",
    "verhuisd": "inwoner",
    "overleden": "inwoner",
    "afspraak_verzet": "inwoner",
    "gesprek_gevoerd": "gemeente",
}

# soort: (own fields, kinds it can belong to, code of the fault where there are none).  The order is the rank.
_TABLE: Final[Mapping[str, tuple[Mapping[str, Field], tuple[str, ...], str | None]]] = {
    "melding_gedaan": ({"kanaal": Field("choice", KANALEN), "melder": _TEXT, "client_weet_ervan": _BOOL}, (), None),
    "melding_bevestigd": ({}, OPENERS, "melding_ontbreekt"),
    "melding_ingetrokken": ({}, OPENERS, "melding_ontbreekt"),
    "melding_doorgezonden": ({}, OPENERS, "melding_ontbreekt"),
    "hulpvraag_gesteld": ({"door_wie": _DOOR_WIE}, (), None),
    "verwijzing_gekregen": ({"door_wie": _DOOR_WIE}, (), None),
    "clientondersteuning_aangeboden": ({"aan": _AAN}, _TALK, None),
    "vertrouwenspersoon_gemeld": ({"aan": _AAN}, _TALK, None),
    "persoonlijk_plan_ingediend": ({}, _TALK, None),
    "persoonlijk_plan_afgezien": ({}, _TALK, None),
    "spoed_gemeld": ({}, _TALK, None),
    "afspraak_gemaakt": ({"voor": _DATE, "vorm": Field("choice", VORMEN), "door_wie": _TEXT}, _TALK, None),
    "afspraak_verzet": (
        {"voor": _DATE, "vorm": Field("choice", VORMEN), "door_wie": _TEXT},
        (*_TALK, "afspraak_gemaakt", "afspraak_verzet"),
        None,
    ),
    "onderzoek_uitstel_afgesproken": ({"tot": _DATE}, _TALK, None),
    "gesprek_gevoerd": (
        {"vorm": Field("choice", VORMEN), "deelnemers": _LIST},
        (*_TALK, "afspraak_gemaakt", "afspraak_verzet"),
        None,
    ),
    "verslag_verzonden": ({}, (*_TALK, "gesprek_gevoerd"), None),
    "reactie_op_verslag": (
        {"oordeel": Field("choice", ("akkoord", "gezien", "niet_akkoord"))},
        (*_TALK, "verslag_verzonden"),
        "verslag_ontbreekt",
    ),
    "aanvraag_ingediend": ({}, (*OPENERS, "aanvraag_ingediend", "brief_ontvangen"), None),
    "aanvraag_ingetrokken": ({}, ("aanvraag_ingediend",), "aanvraag_ontbreekt"),
    "aanvulling_gevraagd": ({"over": _OVER_BESLISSING, "hersteltermijn_tot": _DATE}, _DECIDABLE, None),
    "aanvulling_ontvangen": ({"over": _OVER_BESLISSING}, (*_DECIDABLE, "aanvulling_gevraagd"), None),
    "opschorting_overeengekomen": ({"over": _OVER_BESLISSING, "tot": _DATE}, _DECIDABLE, None),
    "advies_gevraagd": ({}, (*_TALK, "bezwaar_ingediend"), None),
    "advies_ontvangen": ({}, (*_TALK, "bezwaar_ingediend", "advies_gevraagd"), None),
    "beslistermijn_verdaagd": ({"tot": _DATE}, ("aanvraag_ingediend",), None),
    "besluit_bekendgemaakt": (
        {"uitkomst": _UITKOMST_BESLUIT, "op_aanvraag": _BOOL, "onderdelen": _LIST, "eindigt": _DATE},
        (*_TALK, "bezwaar_ingediend", "ingebrekestelling_ontvangen", "besluit_bekendgemaakt", "spoed_gemeld"),
        None,
    ),
    "brief_ontvangen": ({"tekst": _TEXT}, (*_TALK, "bezwaar_ingediend"), None),
    "ingebrekestelling_ontvangen": ({"over": _OVER_BESLISSING}, (*OPENERS, *_DECIDABLE), None),
    "bezwaar_ingediend": (
        {"redenen_volgen": _BOOL, "redenen_gevraagd_tot": _DATE},
        ("besluit_bekendgemaakt", "brief_ontvangen"),
        "bezwaar_zonder_besluit",
    ),
    "bezwaar_bevestigd": ({"commissie": _BOOL}, ("bezwaar_ingediend",), "bezwaar_ontbreekt"),
    "bezwaar_verdaagd": ({}, ("bezwaar_ingediend",), "bezwaar_ontbreekt"),
    "bezwaar_ingetrokken": ({}, ("bezwaar_ingediend",), "bezwaar_ontbreekt"),
    "hoorzitting_gepland": ({"voor": _DATE}, ("bezwaar_ingediend",), "bezwaar_ontbreekt"),
    "beslissing_op_bezwaar_bekendgemaakt": (
        {"uitkomst": _UITKOMST_BEZWAAR},
        ("bezwaar_ingediend",),
        "bezwaar_ontbreekt",
    ),
    "beroep_ingesteld": (
        {"over": _OVER_BEROEP},
        ("beslissing_op_bezwaar_bekendgemaakt", *_DECIDABLE, "ingebrekestelling_ontvangen"),
        "beroep_zonder_beslissing",
    ),
    "beroep_ingetrokken": ({"over": _OVER_BEROEP}, _BEROEP, "beroep_ontbreekt"),
    "voorlopige_voorziening_gevraagd": (
        {"over": _OVER_BEROEP},
        ("bezwaar_ingediend", "beroep_ingesteld", "hoger_beroep_ingesteld"),
        "voorlopige_voorziening_zonder_bezwaar",
    ),
    "griffierecht_gevraagd": ({"over": _OVER_BEROEP}, _BEROEP, "beroep_ontbreekt"),
    "griffierecht_betaald": ({"over": _OVER_BEROEP}, (*_BEROEP, "griffierecht_gevraagd"), "beroep_ontbreekt"),
    "uitspraak_verzonden": (
        {
            "instantie": _TEXT,
            "aard": _AARD,
            "nieuw_besluit_binnen": _LENGTH,
        },
        _BEROEP,
        "beroep_ontbreekt",
    ),
    "hoger_beroep_ingesteld": ({}, ("uitspraak_verzonden", "beroep_ingesteld"), "uitspraak_ontbreekt"),
    "klacht_ingediend": ({}, (), None),
    "klacht_verdaagd": ({}, ("klacht_ingediend",), "klacht_ontbreekt"),
    "klacht_afgehandeld": ({}, ("klacht_ingediend",), "klacht_ontbreekt"),
    "klacht_ingetrokken": ({}, ("klacht_ingediend",), "klacht_ontbreekt"),
    "voorziening_gestart": ({}, (*_TALK, "besluit_bekendgemaakt"), None),
    "voorziening_beeindigd": ({}, ("voorziening_gestart", "besluit_bekendgemaakt"), None),
    "heronderzoek_aangekondigd": ({}, ("besluit_bekendgemaakt", "voorziening_gestart"), None),
    "evaluatie_gehouden": ({}, ("heronderzoek_aangekondigd", "besluit_bekendgemaakt", "voorziening_gestart"), None),
    "verhuisd": ({}, (), None),
    "overleden": ({}, (), None),
}


def _kind(rank: int, soort: str) -> FeitKind:
    fields, bij, needs = _TABLE[soort]
    return FeitKind(
        soort=soort,
        rank=rank,
        door=_OTHER_PARTY.get(soort, "inwoner" if soort in _FROM_RESIDENT else "gemeente"),
        fields=MappingProxyType(dict(fields)),
        to_gemeente=soort in _FROM_RESIDENT,
        is_letter=soort in _LETTERS,
        bij=frozenset(bij),
        needs=needs,
    )


FEITEN: Final[Mapping[str, FeitKind]] = MappingProxyType({s: _kind(rank, s) for rank, s in enumerate(_TABLE)})
"""Every kind of fact by its `soort`, in the order of its rank."""
