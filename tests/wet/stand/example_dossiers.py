"""Made-up dossiers that together meet every fork in the road; each fact has an id, so that each line says its subject.

Days are chosen so that the terms end on ordinary days, but where a name says otherwise.
"""

from typing import Any

from tests.wet.stand.example_belonging import BELONGING
from tests.wet.stand.example_remedies import REMEDIES
from tests.wet.stand.stand_makers import Raw, dossier_data, fact

NO_COMMISSIE: dict[str, Any] = {"bezwaarcommissie": False, "klachtcommissie": False}


def _wmo(*facts: Raw) -> Raw:
    return dossier_data(*facts, **NO_COMMISSIE)


def _jeugd(*facts: Raw, route: str = "gemeente", **gemeente: Any) -> Raw:
    return dossier_data(*facts, wet="jeugdwet", route=route, **NO_COMMISSIE, **gemeente)


MELDING = fact("melding_gedaan", "2026-02-02", id="m")
TO_VERSLAG = (
    MELDING,
    fact("clientondersteuning_aangeboden", "2026-02-03", id="oco"),
    fact("gesprek_gevoerd", "2026-02-24", id="g"),
    fact("verslag_verzonden", "2026-03-10", id="v"),
)
TO_AANVRAAG = (*TO_VERSLAG, fact("aanvraag_ingediend", "2026-03-16", id="a"))

DOSSIERS: dict[str, Raw] = {
    "niets": _wmo(),
    "wmo_op_tijd": _wmo(
        MELDING,
        fact("melding_bevestigd", "2026-02-03", id="mb"),
        fact("clientondersteuning_aangeboden", "2026-02-03", id="oco", aan="client"),
        fact("persoonlijk_plan_ingediend", "2026-02-06", id="plan"),
        fact("afspraak_gemaakt", "2026-02-06", id="afspraak", voor="2026-02-20", vorm="thuis"),
        fact("afspraak_verzet", "2026-02-18", id="verzet", voor="2026-02-24"),
        fact("gesprek_gevoerd", "2026-02-24", id="g", vorm="thuis"),
        fact("verslag_verzonden", "2026-03-10", id="v"),
        fact("reactie_op_verslag", "2026-03-12", id="reactie", oordeel="akkoord"),
        fact("aanvraag_ingediend", "2026-03-16", id="a"),
        fact("besluit_bekendgemaakt", "2026-03-26", id="b", uitkomst="toegekend", eindigt="2027-03-31"),
        fact("voorziening_gestart", "2026-04-01", id="hulp"),
    ),
    "wmo_gemeente_zwijgt": _wmo(
        MELDING,
        fact("aanvraag_ingediend", "2026-03-18", id="a"),
        fact("ingebrekestelling_ontvangen", "2026-04-01", id="te_vroeg", over="aanvraag"),
        fact("ingebrekestelling_ontvangen", "2026-04-02", id="i", over="aanvraag"),
        fact("beroep_ingesteld", "2026-04-20", id="r", over="niet_tijdig"),
        fact("griffierecht_gevraagd", "2026-04-22", id="nota"),
        fact("griffierecht_betaald", "2026-05-04", id="betaald"),
        fact("uitspraak_verzonden", "2026-06-08", id="u", aard="vereenvoudigd", nieuw_besluit_binnen="2w"),
        fact("ingebrekestelling_ontvangen", "2026-06-24", id="i2", over="aanvraag"),
        fact("besluit_bekendgemaakt", "2026-07-13", id="b", uitkomst="deels_toegekend"),
        fact("besluit_bekendgemaakt", "2026-07-20", id="bedrag", uitkomst="dwangsom_vastgesteld"),
    ),
    "wmo_aanvulling": _wmo(
        *TO_AANVRAAG,
        fact("aanvulling_gevraagd", "2026-03-17", id="zonder", over="aanvraag"),
        fact("aanvulling_gevraagd", "2026-03-18", id="v1", over="aanvraag", hersteltermijn_tot="2026-04-01"),
        fact("aanvulling_ontvangen", "2026-03-25", id="w1", over="aanvraag"),
        fact("opschorting_overeengekomen", "2026-03-23", id="samen", over="aanvraag", tot="2026-03-30"),
        fact("beslistermijn_verdaagd", "2026-04-02", id="later", tot="2026-05-01"),
        fact("aanvulling_gevraagd", "2026-04-03", id="v2", over="aanvraag", hersteltermijn_tot="2026-04-10"),
        fact("aanvulling_gevraagd", "2026-04-28", id="telaat", over="aanvraag", hersteltermijn_tot="2026-05-08"),
        fact("besluit_bekendgemaakt", "2026-05-12", id="b", uitkomst="buiten_behandeling"),
    ),
    "wmo_aanvraag_te_vroeg": _wmo(
        fact("aanvraag_ingediend", "2026-02-02", id="vroeg"),
        fact("verslag_verzonden", "2026-03-20", id="v"),
        fact("aanvraag_ingediend", "2026-03-23", id="a"),
        fact("aanvraag_ingetrokken", "2026-03-25", id="weg"),
        fact("aanvraag_ingediend", "2026-03-30", id="a2"),
        fact("besluit_bekendgemaakt", "2026-04-10", id="b", uitkomst="afgewezen"),
        fact("aanvraag_ingediend", "2026-04-20", id="a3"),
    ),
    "wmo_besluit_op_te_vroege_aanvraag": _wmo(
        MELDING,
        fact("aanvraag_ingediend", "2026-02-10", id="vroeg"),
        fact("besluit_bekendgemaakt", "2026-02-20", id="b", uitkomst="toegekend", bij="vroeg"),
        fact("verslag_verzonden", "2026-03-01", id="v"),
    ),
    "melding_ingetrokken": _wmo(
        MELDING,
        fact("persoonlijk_plan_afgezien", "2026-02-04", id="geen_plan"),
        fact("melding_ingetrokken", "2026-02-18", id="weg", door="gemeente"),
        fact("gesprek_gevoerd", "2026-02-20", id="g"),
        fact("melding_gedaan", "2026-03-02", id="m2"),
        fact("melding_ingetrokken", "2026-03-09", id="weg2"),
    ),
    "melding_doorgezonden": _wmo(
        MELDING,
        fact("melding_doorgezonden", "2026-02-10", id="door"),
        fact("aanvraag_ingediend", "2026-02-16", id="a", bij="m"),
    ),
    "twee_meldingen": _wmo(
        MELDING,
        fact("melding_gedaan", "2026-02-16", id="m2"),
        fact("gesprek_gevoerd", "2026-03-02", id="g"),
        fact("gesprek_gevoerd", "2026-03-03", id="g1", bij="m"),
        fact("verslag_verzonden", "2026-03-09", id="v1", bij="g1"),
        fact("aanvraag_ingediend", "2026-03-11", id="a1", bij="m"),
        fact("verslag_verzonden", "2026-03-18", id="v2"),
        fact("aanvraag_ingediend", "2026-03-18", id="a2"),
        fact("besluit_bekendgemaakt", "2026-03-24", id="b1", uitkomst="toegekend"),
        fact("besluit_bekendgemaakt", "2026-03-25", id="b2", uitkomst="afgewezen", bij="a1"),
    ),
    "spoed": _wmo(
        MELDING,
        fact("spoed_gemeld", "2026-02-02", id="spoed"),
        fact("besluit_bekendgemaakt", "2026-02-04", id="tijdelijk", uitkomst="tijdelijk_toegekend"),
        fact("voorziening_gestart", "2026-02-05", id="hulp", bij="tijdelijk"),
        fact("verslag_verzonden", "2026-03-12", id="v"),
        fact("aanvraag_ingediend", "2026-03-13", id="a"),
        fact("besluit_bekendgemaakt", "2026-03-27", id="b", uitkomst="toegekend"),
        fact("voorziening_beeindigd", "2026-06-01", id="uit", bij="hulp"),
    ),
    "brief_onduidelijk": _wmo(
        MELDING,
        fact("brief_ontvangen", "2026-02-20", id="brief", tekst="U komt niet in aanmerking"),
        fact("aanvraag_ingediend", "2026-02-20", id="a"),
        fact("bezwaar_ingediend", "2026-03-02", id="z", bij="brief"),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-04-20", id="bob", uitkomst="niet_ontvankelijk"),
    ),
    "alleen_een_brief": _wmo(fact("brief_ontvangen", "2026-02-20", id="brief")),
    "alleen_een_verslag": _wmo(
        fact("verslag_verzonden", "2026-02-20", id="v"),
        fact("ingebrekestelling_ontvangen", "2026-02-25", id="i"),
    ),
    "alleen_een_afwijzing": _wmo(
        fact("besluit_bekendgemaakt", "2026-02-20", id="b", uitkomst="afgewezen", op_aanvraag=True),
        fact("aanvraag_ingediend", "2026-03-02", id="a"),
        fact("beslistermijn_verdaagd", "2026-03-03", id="later", tot="2026-04-03"),
    ),
    "besluit_in_delen": _wmo(
        *TO_AANVRAAG,
        fact(
            "besluit_bekendgemaakt",
            "2026-03-20",
            id="b1",
            uitkomst="deels_toegekend",
            onderdelen=[{"voorziening": "hulp", "uitkomst": "toegekend"}, {"voorziening": "lift", "uitkomst": None}],
        ),
        fact(
            "besluit_bekendgemaakt",
            "2026-04-20",
            id="b2",
            uitkomst="afgewezen",
            bij="a",
            onderdelen=[{"voorziening": "lift", "uitkomst": "afgewezen"}],
        ),
    ),
    "dagen_onzeker": _wmo(
        fact("melding_gedaan", "2026-02-02", id="m", op_tot="2026-02-09"),
        fact("persoonlijk_plan_ingediend", id="plan", verzonden_op="2026-02-09", kanaal="post"),
        fact("afspraak_gemaakt", "2026-02-10", id="afspraak"),
        fact("verslag_verzonden", id="v", dagtekening="2026-03-23", ontvangen_op="2026-03-26"),
        fact("aanvraag_ingediend", id="a", verzonden_op="2026-03-27", kanaal="mail"),
        fact("besluit_bekendgemaakt", id="b", ontvangen_op="2026-04-15", uitkomst="afgewezen"),
    ),
    "overleden": _wmo(
        *TO_AANVRAAG,
        fact("klacht_ingediend", "2026-03-18", id="k"),
        fact("melding_gedaan", "2026-03-19", id="m2"),
        fact("besluit_bekendgemaakt", "2026-03-25", id="b", uitkomst="toegekend", eindigt="2026-06-30"),
        fact("voorziening_gestart", "2026-03-26", id="hulp"),
        fact("heronderzoek_aangekondigd", "2026-03-27", id="h"),
        fact("overleden", "2026-03-30", id="dood"),
    ),
    "verhuisd": _wmo(MELDING, fact("verhuisd", "2026-02-10", id="weg"), fact("verhuisd", "2026-02-12", id="weer")),
    "heronderzoek": _wmo(
        fact("voorziening_gestart", "2025-01-06", id="hulp"),
        fact("heronderzoek_aangekondigd", "2026-02-02", id="h"),
        fact("afspraak_gemaakt", "2026-02-03", id="afspraak", voor="2026-02-16"),
        fact("gesprek_gevoerd", "2026-02-16", id="g"),
        fact("besluit_bekendgemaakt", "2026-03-10", id="b", uitkomst="herzien", op_aanvraag=False),
        fact("heronderzoek_aangekondigd", "2026-05-11", id="h2"),
        fact("evaluatie_gehouden", "2026-05-20", id="e"),
        fact("voorziening_beeindigd", "2026-06-01", id="uit"),
    ),
    "buiten_de_kalender": _wmo(fact("melding_gedaan", "2028-12-01", id="m")),
    "jeugd_acht_weken": _jeugd(
        fact("hulpvraag_gesteld", "2026-01-05", id="vraag", door_wie="huisarts"),
        fact("gesprek_gevoerd", "2026-01-20", id="g"),
        fact("aanvraag_ingediend", "2026-02-02", id="a"),
        fact("aanvulling_gevraagd", "2026-02-03", id="v1", hersteltermijn_tot="2026-02-17"),
        fact("aanvulling_ontvangen", "2026-02-10", id="w1"),
        fact("beslistermijn_verdaagd", "2026-03-02", id="later", tot="2026-04-24"),
        fact("beslistermijn_verdaagd", "2026-03-09", id="weer_later", tot="2026-05-22"),
        fact("besluit_bekendgemaakt", "2026-04-28", id="b", uitkomst="deels_toegekend", eindigt="2027-01-31"),
        fact("voorziening_gestart", "2026-05-01", id="hulp"),
    ),
    "jeugd_zonder_gemeente": _jeugd(
        fact("verwijzing_gekregen", "2026-02-02", id="brief", door_wie="huisarts"),
        fact("voorziening_gestart", "2026-03-02", id="hulp"),
        route="verwijzer",
    ),
    "jeugd_verordening": _jeugd(
        fact("melding_gedaan", "2026-02-02", id="m"),
        fact("verslag_verzonden", "2026-02-16", id="v"),
        fact("aanvraag_ingediend", "2026-02-20", id="a"),
        fact("beslistermijn_verdaagd", "2026-03-02", id="later", tot="2026-05-01"),
        beslistermijn_jeugd="6w",
    ),
    **REMEDIES,
    **BELONGING,
}
