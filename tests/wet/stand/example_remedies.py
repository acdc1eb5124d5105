"""Made-up dossiers about objecting: bezwaar, beroep, hoger beroep and klacht, with and without a commissie."""

from typing import Any

from tests.wet.stand.stand_makers import Raw, dossier_data, fact

BESLUIT = (
    fact("melding_gedaan", "2026-01-05", id="m"),
    fact("clientondersteuning_aangeboden", "2026-01-06", id="oco"),
    fact("verslag_verzonden", "2026-02-10", id="v"),
    fact("aanvraag_ingediend", "2026-03-02", id="a"),
    fact("besluit_bekendgemaakt", "2026-03-10", id="b", uitkomst="afgewezen"),
)
BEZWAAR = (*BESLUIT, fact("bezwaar_ingediend", "2026-04-01", id="z"))
BEROEP = (
    *BEZWAAR,
    fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20", id="bob", uitkomst="ongegrond"),
    fact("beroep_ingesteld", "2026-06-10", id="r", over="besluit"),
)


def _from(vanaf: str, *facts: Raw, **gemeente: Any) -> Raw:
    """Return the data of a dossier that is told from a day on: the road up to there is told elsewhere."""
    return dossier_data(*facts, **gemeente) | {"vanaf": vanaf}


REMEDIES: dict[str, Raw] = {
    "bezwaar_zonder_commissie": _from(
        "2026-03-10",
        *BESLUIT,
        fact("bezwaar_ingediend", "2026-04-23", id="z", verzonden_op="2026-04-20", kanaal="post"),
        fact("aanvulling_gevraagd", "2026-04-24", id="v1", over="bezwaar", hersteltermijn_tot="2026-05-08"),
        fact("hoorzitting_gepland", "2026-05-11", id="zitting", voor="2026-05-28"),
        fact("bezwaar_verdaagd", "2026-06-02", id="later"),
        fact("bezwaar_verdaagd", "2026-07-01", id="nog_later"),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-07-24", id="bob", uitkomst="gegrond"),
        bezwaarcommissie=False,
    ),
    "bezwaar_met_commissie": _from(
        "2026-03-10",
        *BESLUIT,
        fact("bezwaar_ingediend", "2026-04-01", id="z"),
        fact("bezwaar_bevestigd", "2026-04-03", id="bevestigd", commissie=True),
        fact("bezwaar_ingetrokken", "2026-05-06", id="weg", door="gemeente"),
        bezwaarcommissie=False,
    ),
    "bezwaar_te_laat_en_geen_antwoord": _from(
        "2026-03-10",
        *BESLUIT,
        fact("bezwaar_ingediend", "2026-05-06", id="z"),
        fact("ingebrekestelling_ontvangen", "2026-06-18", id="i", over="bezwaar"),
        fact("beroep_ingesteld", "2026-07-06", id="r", over="niet_tijdig"),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-07-20", id="bob", uitkomst="ongegrond"),
        fact("beroep_ingetrokken", "2026-07-22", id="weg"),
        bezwaarcommissie=False,
    ),
    "bezwaar_commissie_onbekend": _from(
        "2026-04-01",
        *BEZWAAR,
        fact("aanvulling_gevraagd", "2026-04-10", id="v1", over="bezwaar", hersteltermijn_tot="2026-05-01"),
        fact("bezwaar_verdaagd", "2026-06-30", id="later"),
    ),
    "bezwaar_ingetrokken_na_ingebrekestelling": _from(
        "2026-04-01",
        *BEZWAAR,
        fact("ingebrekestelling_ontvangen", "2026-06-03", id="i", over="bezwaar"),
        fact("bezwaar_ingetrokken", "2026-06-25", id="weg"),
        bezwaarcommissie=False,
    ),
    "besluit_zonder_dag": dossier_data(
        fact("melding_gedaan", "2026-01-05", id="m"),
        fact("besluit_bekendgemaakt", id="b", uitkomst="afgewezen"),
        fact("bezwaar_ingediend", "2026-03-02", id="z"),
        fact("beslissing_op_bezwaar_bekendgemaakt", id="bob", ontvangen_op="2026-05-20", uitkomst="ongegrond"),
        fact("beroep_ingesteld", "2026-06-15", id="r"),
        bezwaarcommissie=False,
    ),
    "beroep_vernietigd_zonder_termijn": _from(
        "2026-06-10",
        *BEROEP,
        fact("griffierecht_gevraagd", "2026-06-15", id="nota"),
        fact("griffierecht_betaald", "2026-07-15", id="betaald"),
        fact("uitspraak_verzonden", "2026-09-01", id="u", instantie="rechtbank", nieuw_besluit_binnen=None),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-10-16", id="bob2", uitkomst="gegrond"),
        bezwaarcommissie=False,
    ),
    "beroep_vernietigd_met_termijn": _from(
        "2026-06-10",
        *BEROEP,
        fact("uitspraak_verzonden", "2026-09-05", id="u", instantie="Rechtbank", nieuw_besluit_binnen="4w"),
        fact("ingebrekestelling_ontvangen", "2026-10-06", id="i", over="bezwaar"),
        bezwaarcommissie=True,
    ),
    "hoger_beroep": _from(
        "2026-06-10",
        *BEROEP,
        fact("uitspraak_verzonden", "2026-09-01", id="u", instantie="rechtbank", aard="einduitspraak"),
        fact("hoger_beroep_ingesteld", "2026-10-01", id="hb"),
        fact("griffierecht_gevraagd", "2026-10-12", id="nota"),
        fact("uitspraak_verzonden", "2027-03-01", id="u2", instantie="crvb", aard="einduitspraak"),
        bezwaarcommissie=False,
    ),
    "spoed_bij_de_rechter": _from(
        "2026-04-01",
        *BEZWAAR,
        fact("voorlopige_voorziening_gevraagd", "2026-04-08", id="vovo"),
        fact("griffierecht_gevraagd", "2026-04-13", id="nota"),
        fact("uitspraak_verzonden", "2026-04-28", id="u", aard="voorlopige_voorziening"),
        bezwaarcommissie=False,
    ),
    "tussenuitspraak_en_intrekking": _from(
        "2026-06-10",
        *BEROEP,
        fact("griffierecht_gevraagd", "2026-06-15", id="nota"),
        fact("uitspraak_verzonden", "2026-09-01", id="u", aard="tussenuitspraak"),
        fact("beroep_ingetrokken", "2026-09-15", id="weg"),
        bezwaarcommissie=False,
    ),
    "beroep_te_laat": _from(
        "2026-05-20",
        *BEROEP[:-1],
        fact("beroep_ingesteld", "2026-07-20", id="r", over="besluit"),
        bezwaarcommissie=False,
    ),
    "klacht_zonder_commissie": dossier_data(
        fact("melding_gedaan", "2026-10-01", id="m"),
        fact("klacht_ingediend", "2026-10-05", id="k"),
        fact("klacht_verdaagd", "2026-11-16", id="later"),
        fact("klacht_verdaagd", "2026-12-01", id="nog_later"),
        fact("klacht_afgehandeld", "2026-12-15", id="antwoord"),
        klachtcommissie=False,
    ),
    "klacht_met_commissie": dossier_data(
        fact("klacht_ingediend", "2026-10-05", id="k"),
        fact("klacht_verdaagd", "2026-12-15", id="te_laat"),
        klachtcommissie=True,
    ),
    "klacht_commissie_onbekend": dossier_data(
        fact("klacht_ingediend", "2026-10-05", id="k"),
        fact("klacht_ingetrokken", "2026-11-18", id="weg"),
    ),
    "dwangsom_van_voor_2019": dossier_data(
        fact("melding_gedaan", "2018-01-08", id="m"),
        fact("verslag_verzonden", "2018-02-12", id="v"),
        fact("aanvraag_ingediend", "2018-03-05", id="a"),
        fact("ingebrekestelling_ontvangen", "2018-03-20", id="i"),
    ),
}
