"""Each honest word beside a letter on the way to a besluit shows where it should and nowhere else."""

import tomllib
from collections.abc import Callable
from datetime import date

import pytest

from keukentafel.content import folder
from keukentafel.letters import Letter
from tests.keukentafel.letters.letter_makers_weg import (
    AANVRAAG,
    AFSPRAAK,
    ASKED_FOR_BEZWAAR,
    BESLUIT,
    BEZWAAR,
    EARLY,
    ENDING,
    GESPREK,
    GEVRAAGD,
    HULPVRAAG,
    LATE,
    MELDING,
    MOTHER,
    REFUSED,
    SON,
    VERSLAG,
    hints_of,
    written,
    youth,
)

Made = Callable[[str], Letter]


def wmo(*feiten, **kwargs) -> Made:
    """Return how to make a letter under the Wmo."""
    return lambda soort: written(soort, *feiten, **kwargs)


def jeugd(*feiten, **kwargs) -> Made:
    """Return how to make a letter under the Jeugdwet."""
    return lambda soort: youth(soort, *feiten, **kwargs)


WAY = (MELDING, VERSLAG, AANVRAAG)
BOTH, ONLY_WMO, ONLY_JEUGD = (wmo(), None), (wmo(), jeugd()), (jeugd(), wmo())
"""Always there; there under the one law and not under the other."""
NO_TERM = {key: value for key, value in GEVRAAGD.items() if key != "hersteltermijn_tot"}
DECIDED = (*WAY, BESLUIT)

HINTS: dict[str, dict[str, tuple[Made, Made | None]]] = {
    "melding": {
        "er_loopt_al_iets": (wmo(MELDING), wmo()),
        "wat_de_brief_doet_wmo": ONLY_WMO,
        "wat_de_brief_doet_jeugdwet": ONLY_JEUGD,
        "huisarts": ONLY_JEUGD,
        "een_zin_is_genoeg": ONLY_WMO,
        "voor_een_ander": (wmo(personal=SON), wmo()),
        "spoed_wmo": ONLY_WMO,
        "spoed_jeugdwet": ONLY_JEUGD,
        "geen_bsn": ONLY_WMO,
        "versturen": BOTH,
    },
    "spoedmelding": {
        "bel_eerst": BOTH,
        "al_besloten": (wmo(*DECIDED, op=LATE), wmo(MELDING)),
        "wat_de_brief_doet_wmo": ONLY_WMO,
        "wat_de_brief_doet_jeugdwet": ONLY_JEUGD,
        "opvang": ONLY_WMO,
        "geen_spoed": ONLY_WMO,
        "nee_wmo": ONLY_WMO,
        "nee_jeugdwet": ONLY_JEUGD,
    },
    "wanneer_komt_u": {
        "te_vroeg": (wmo(MELDING, op=date(2026, 3, 22)), wmo(MELDING, op=date(2026, 3, 23))),
        "geen_melding": (wmo(), wmo(MELDING)),
        "al_een_afspraak": (wmo(MELDING, AFSPRAAK), wmo(MELDING)),
        "te_laat": (wmo(MELDING, op=date(2026, 4, 14)), wmo(MELDING, op=date(2026, 4, 13))),
        "jeugd_geen_termijn": ONLY_JEUGD,
        "bellen": BOTH,
    },
    "clientondersteuning": {
        "het_mag_altijd": BOTH,
        "onafhankelijk": BOTH,
        "wachten_kost_tijd": (wmo(wachten="ja"), jeugd(wachten="ja")),
        "jeugd_vertrouwenspersoon": ONLY_JEUGD,
        "bellen": BOTH,
    },
    "persoonlijk_plan": {
        "verslag_is_er": (wmo(MELDING, VERSLAG), wmo(MELDING)),
        "zeven_dagen_voorbij": (wmo(MELDING, op=date(2026, 3, 10)), wmo(MELDING, op=date(2026, 3, 9))),
        "geen_melding": (wmo(), wmo(MELDING)),
        "wat_de_brief_doet": ONLY_WMO,
        "niet_verplicht": ONLY_WMO,
        "geen_zeven_dagen": ONLY_JEUGD,
        "aan_wie": ONLY_JEUGD,
    },
    "afspraak_wijzigen": {
        "geen_afspraak": (wmo(MELDING), wmo(MELDING, AFSPRAAK)),
        "afspraak_is_geweest": (
            wmo(MELDING, AFSPRAAK, op=date(2026, 4, 3)),
            wmo(MELDING, AFSPRAAK, op=date(2026, 4, 2)),
        ),
        "bel_ook": (wmo(MELDING, AFSPRAAK), wmo(MELDING, AFSPRAAK, op=LATE)),
        "de_gemeente_kiest": BOTH,
        "iemand_mee_mag_altijd": BOTH,
        "zes_weken_lopen_door": ONLY_WMO,
        "alleen_telefoon": (wmo(hoe_praten="telefoon"), wmo(hoe_praten="thuis")),
    },
    "apart_gesprek": {
        "uw_naaste_leest_mee": ONLY_WMO,
        "jeugd_naaste_leest_mee": ONLY_JEUGD,
        "geen_recht": ONLY_WMO,
        "jeugd_geen_recht": ONLY_JEUGD,
        "in_hetzelfde_huis": (wmo(woont_samen="ja"), wmo(woont_samen="nee")),
        "het_verslag_is_er": (wmo(MELDING, VERSLAG), wmo(MELDING)),
    },
    "verslag_opvragen": {
        "er_is_een_verslag": (wmo(MELDING, VERSLAG), wmo(MELDING, GESPREK)),
        "nog_tijd": (wmo(MELDING, GESPREK, op=date(2026, 4, 13)), wmo(MELDING, GESPREK, op=date(2026, 4, 14))),
        "nog_geen_gesprek": (wmo(MELDING), wmo(MELDING, GESPREK)),
        "te_laat": (wmo(MELDING, GESPREK, op=date(2026, 4, 14)), jeugd(HULPVRAAG, GESPREK, op=date(2026, 4, 14))),
        "geen_besluit": BOTH,
        "aan_wie": (wmo(MELDING, personal=SON), wmo(MELDING)),
        "jeugd_geen_plicht": ONLY_JEUGD,
    },
    "reactie_verslag": {
        "nog_geen_verslag": (wmo(MELDING), wmo(MELDING, VERSLAG)),
        "al_een_besluit": (wmo(*DECIDED, op=LATE), wmo(*WAY)),
        "gezien_is_niet_akkoord": BOTH,
        "geen_bezwaar": BOTH,
        "feit_of_mening": BOTH,
        "geen_termijn": BOTH,
    },
    "tweede_gesprek": {
        "nog_geen_gesprek": (wmo(MELDING), wmo(MELDING, GESPREK)),
        "al_een_besluit": (wmo(*DECIDED, op=LATE), wmo(MELDING, VERSLAG)),
        "geen_recht": BOTH,
        "wat_sterker_is": ONLY_WMO,
        "jeugd_wat_sterker_is": ONLY_JEUGD,
        "zes_weken_lopen_door": ONLY_WMO,
    },
    "aanvraag": {
        "te_vroeg": (wmo(MELDING, op=date(2026, 4, 13)), wmo(MELDING, op=date(2026, 4, 14))),
        "wat_de_brief_doet": BOTH,
        "gegevens": (wmo(MELDING, op=LATE), wmo(MELDING, VERSLAG, op=LATE)),
        "pgb_wmo": (wmo(pgb_waarom="Ik kies zelf."), wmo()),
        "pgb_jeugdwet": (jeugd(pgb_waarom="Er is een wachtlijst."), jeugd()),
        "formulier": BOTH,
        "opnieuw": BOTH,
        "versturen": BOTH,
    },
    "aanvulling": {
        "niets_gevraagd": (wmo(*WAY, op=LATE), wmo(*WAY, GEVRAAGD, op=LATE)),
        "datum_voorbij_aanvraag": (
            wmo(*WAY, GEVRAAGD, op=date(2026, 4, 29)),
            wmo(*WAY, GEVRAAGD, op=date(2026, 4, 28)),
        ),
        "datum_voorbij_bezwaar": (
            wmo(REFUSED, BEZWAAR, ASKED_FOR_BEZWAAR, op=date(2026, 5, 19)),
            wmo(REFUSED, BEZWAAR, ASKED_FOR_BEZWAAR, op=date(2026, 5, 18)),
        ),
        "geen_datum": (wmo(*WAY, NO_TERM, op=LATE), wmo(*WAY, GEVRAAGD, op=LATE)),
        "op_tijd": (wmo(*WAY, GEVRAAGD, op=LATE), wmo(*WAY, GEVRAAGD, op=date(2026, 4, 29))),
        "op_tijd_bezwaar": (
            wmo(REFUSED, BEZWAAR, ASKED_FOR_BEZWAAR, op=date(2026, 5, 18)),
            wmo(*WAY, GEVRAAGD, op=LATE),
        ),
        "alleen_wat_nodig_is": (wmo(), wmo(REFUSED, BEZWAAR, ASKED_FOR_BEZWAAR, op=date(2026, 5, 18))),
        "weigeren": (wmo(stuur_niet="Mijn dagboek."), wmo()),
        "medische_stukken": BOTH,
    },
    "machtiging": {
        "dit_papier_blijft_bij_u": BOTH,
        "niet_altijd_nodig": BOTH,
        "ouder": ONLY_JEUGD,
        "zelf_niet_beslissen": ONLY_WMO,
        "niet_te_veel": BOTH,
        "niet_voor_digid": BOTH,
    },
    "nieuwe_melding": {
        "er_loopt_al_iets": (wmo(MELDING), wmo(ENDING)),
        "jeugd_er_loopt_al_iets": (jeugd(HULPVRAAG), jeugd(ENDING)),
        "de_hulp_is_gestopt": (wmo(ENDING, op=date(2026, 7, 1)), wmo(ENDING, op=date(2026, 6, 30))),
        "het_is_krap": (wmo(ENDING, op=date(2026, 5, 6)), wmo(ENDING, op=date(2026, 5, 5))),
        "jeugd_het_is_krap": (jeugd(ENDING, op=date(2026, 5, 6)), jeugd(ENDING, op=date(2026, 5, 5))),
        "te_vroeg": (wmo(ENDING, op=date(2025, 12, 29)), wmo(ENDING, op=date(2025, 12, 30))),
        "het_gaat_niet_vanzelf": BOTH,
        "achttien": ONLY_JEUGD,
    },
}
ROWS = [(soort, hint, *made) for soort, hints in HINTS.items() for hint, made in hints.items()]


@pytest.mark.parametrize("soort", HINTS)
def test_every_hint_of_a_letter_on_the_way_is_in_this_table(soort):
    words = tomllib.loads((folder("content") / "brieven" / f"{soort}.toml").read_text("utf-8"))

    assert set(words["hint"]) == set(HINTS[soort])


@pytest.mark.parametrize(("soort", "hint", "shown", "hidden"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_a_hint_shows_where_it_matters_and_only_there(soort, hint, shown, hidden):
    assert hint in hints_of(shown(soort))
    if hidden is None:
        assert hint in hints_of(youth(soort))
        assert hint in hints_of(written(soort, *WAY, personal=SON, op=LATE))
    else:
        assert hint not in hints_of(hidden(soort))


@pytest.mark.parametrize("soort", HINTS)
@pytest.mark.parametrize("make", [wmo(), jeugd(), wmo(MELDING, op=EARLY), wmo(*DECIDED, op=LATE, personal=SON)])
def test_no_letter_says_the_same_hint_twice_or_more_than_somebody_reads(soort, make):
    said = hints_of(make(soort))

    assert len(said) == len(set(said)) <= 7


@pytest.mark.parametrize("soort", HINTS)
@pytest.mark.parametrize("feiten", [(), (HULPVRAAG,), (HULPVRAAG, GESPREK, VERSLAG)])
def test_no_hint_under_the_jeugdwet_leans_on_the_onderzoek_of_the_wmo(soort, feiten):
    hints = youth(soort, *feiten, personal=MOTHER).hints

    assert [hint.code for hint in hints if any("Wmo 2015 art. 2.3.2" in source for source in hint.sources)] == []
