"""Letters on the way to a besluit to test with: fictitious people, dossiers of a few facts, days with names."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from keukentafel.letters import Letter, Personal, letter
from keukentafel.letters.blocks import texts
from keukentafel.letters.from_stand import facts_of
from keukentafel.letters.said import Said
from tests.keukentafel.letters.dossier_makers import dossier_of, stand_of

Fact = Mapping[str, object]

RIA = Personal(
    name="Ria Bos",
    street="Dorpsstraat 3",
    postcode="4198 AB",
    place="Overwaard",
    phone="0600 000 001",
    college_address="Postbus 100\n4190 AA Overwaard",
)
SON = Personal(name="Henk Bos", street="Kade 8", postcode="4197 CD", place="Overwaard", on_behalf_of="Ria Bos")
MOTHER = Personal(
    name="Samira Idrissi",
    street="Molenweg 21",
    postcode="4196 EF",
    place="Overwaard",
    college_address="Postbus 100\n4190 AA Overwaard",
    on_behalf_of="mijn zoon, Adam Idrissi",
)
NOBODY = Personal()

EARLY, HALFWAY, LATE = date(2026, 3, 12), date(2026, 3, 30), date(2026, 4, 20)
"""Days of a letter after the melding of 2 March: ten days, four weeks, and after the six weeks (13 April)."""

MELDING: Fact = {"soort": "melding_gedaan", "op": "2026-03-02"}
BEVESTIGD: Fact = {"soort": "melding_bevestigd", "op": "2026-03-05"}
OFFERED: Fact = {"soort": "clientondersteuning_aangeboden", "op": "2026-03-05"}
AFSPRAAK: Fact = {"soort": "afspraak_gemaakt", "op": "2026-03-09", "voor": "2026-04-02", "vorm": "gemeentehuis"}
GESPREK: Fact = {"soort": "gesprek_gevoerd", "op": "2026-03-20"}
PLAN: Fact = {"soort": "persoonlijk_plan_ingediend", "op": "2026-03-06"}
VERSLAG: Fact = {"soort": "verslag_verzonden", "op": "2026-03-27"}
AANVRAAG: Fact = {"soort": "aanvraag_ingediend", "op": "2026-03-30"}
GEVRAAGD: Fact = {
    "soort": "aanvulling_gevraagd",
    "op": "2026-04-07",
    "over": "aanvraag",
    "hersteltermijn_tot": "2026-04-28",
}
BESLUIT: Fact = {"soort": "besluit_bekendgemaakt", "op": "2026-04-10", "uitkomst": "toegekend", "op_aanvraag": True}
REFUSED: Fact = {**BESLUIT, "uitkomst": "afgewezen"}
ENDING: Fact = {**BESLUIT, "op": "2025-05-12", "eindigt": "2026-06-30"}
HULPVRAAG: Fact = {"soort": "hulpvraag_gesteld", "op": "2026-03-02"}
BEZWAAR: Fact = {"soort": "bezwaar_ingediend", "op": "2026-04-15"}
ASKED_FOR_BEZWAAR: Fact = {**GEVRAAGD, "op": "2026-04-20", "over": "bezwaar", "hersteltermijn_tot": "2026-05-18"}


def written(
    soort: str,
    *feiten: Fact,
    op: date | None = HALFWAY,
    wet: str = "wmo",
    personal: Personal = RIA,
    **said: str,
) -> Letter:
    """Return a letter of this kind from a dossier with these facts, and what was typed for it."""
    dossier = dossier_of(*(dict(each) for each in feiten), wet=wet)
    stand = stand_of(dossier, op or HALFWAY)
    return letter(soort, facts_of(dossier, stand, op, personal, "Overwaard", said=Said(said)))


def empty(soort: str, wet: str = "wmo") -> Letter:
    """Return the letter of somebody of whom nothing is known, to fill in with a pen."""
    dossier = dossier_of(wet=wet)
    return letter(soort, facts_of(dossier, stand_of(dossier, HALFWAY)))


def youth(soort: str, *feiten: Fact, op: date | None = HALFWAY, personal: Personal = MOTHER, **said: str) -> Letter:
    """Return a letter under the Jeugdwet, of a mother for her son."""
    return written(soort, *feiten, op=op, wet="jeugdwet", personal=personal, **said)


_KINDS = (
    *("melding", "spoedmelding", "wanneer_komt_u", "clientondersteuning", "persoonlijk_plan", "afspraak_wijzigen"),
    *("apart_gesprek", "verslag_opvragen", "reactie_verslag", "tweede_gesprek", "aanvulling", "machtiging"),
    "nieuwe_melding",
)
NEED = "Ik kan niet meer alleen douchen. Boodschappen doen lukt ook niet."

EXAMPLES: Mapping[str, Callable[[], Letter]] = {
    **{f"{soort}_leeg": lambda soort=soort: empty(soort) for soort in _KINDS},
    "melding_wmo": lambda: written(
        "melding",
        hulpvraag=NEED,
        bereikbaar="bellen in de ochtend.",
        tolk_taal="Nederlandse Gebarentaal",
        plan_keuze="ja",
        geboren_op="1948-05-17",
    ),
    "melding_voor_een_ander": lambda: written(
        "melding", personal=SON, hulpvraag=NEED, weet_ervan="nee", plan_keuze="nee"
    ),
    "melding_jeugdwet": lambda: youth("melding", hulpvraag="Adam slaapt bijna niet en gaat niet meer naar school."),
    "spoedmelding_wmo": lambda: written(
        "spoedmelding",
        waarom_spoed="Mijn man ligt sinds vannacht in het ziekenhuis. Alleen kom ik niet uit bed.",
        nu_nodig="Iemand die mij elke ochtend uit bed helpt.",
        uiterlijk_op="2026-03-31",
    ),
    "spoedmelding_na_melding": lambda: written("spoedmelding", MELDING, personal=SON),
    "spoedmelding_jeugdwet": lambda: youth("spoedmelding", HULPVRAAG, waarom_spoed="Adam is weggelopen."),
    "wanneer_komt_u_vroeg": lambda: written("wanneer_komt_u", MELDING, BEVESTIGD, OFFERED, op=EARLY),
    "wanneer_komt_u_halverwege": lambda: written("wanneer_komt_u", MELDING, kan_niet="dinsdag"),
    "wanneer_komt_u_te_laat": lambda: written("wanneer_komt_u", MELDING, op=LATE, personal=SON),
    "wanneer_komt_u_jeugdwet": lambda: youth("wanneer_komt_u", HULPVRAAG),
    "clientondersteuning_wmo": lambda: written(
        "clientondersteuning",
        MELDING,
        AFSPRAAK,
        waarmee="Het gesprek voorbereiden, en erbij zijn.",
        wachten="ja",
    ),
    "clientondersteuning_mantelzorger": lambda: written(
        "clientondersteuning", MELDING, waarmee="Ik weet niet wat ik kan vragen.", zorg_voor="mijn man, Jan Bos"
    ),
    "clientondersteuning_organisatie": lambda: written(
        "clientondersteuning", organisatie="Stichting Naast U", waarmee="Een brief aan de gemeente."
    ),
    "clientondersteuning_jeugdwet": lambda: youth("clientondersteuning", HULPVRAAG),
    "persoonlijk_plan_op_tijd": lambda: written(
        "persoonlijk_plan", MELDING, op=date(2026, 3, 6), belangrijkste="Dat ik in mijn eigen huis kan blijven."
    ),
    "persoonlijk_plan_te_laat": lambda: written("persoonlijk_plan", MELDING, personal=SON),
    "persoonlijk_plan_jeugdwet": lambda: youth(
        "persoonlijk_plan", HULPVRAAG, met_wie="oma, tante Noor en de mentor van school", klaar_op="2026-05-04"
    ),
    "persoonlijk_plan_aanbieder": lambda: youth(
        "persoonlijk_plan", HULPVRAAG, organisatie="Jeugdhulp De Brug", klaar_op="2026-05-04"
    ),
    "afspraak_wijzigen_wmo": lambda: written(
        "afspraak_wijzigen",
        MELDING,
        AFSPRAAK,
        personal=replace(RIA, companion="Samira Aziz, mijn cliëntondersteuner,"),
        andere_dag="na 10 april, in de middag",
        hoe_praten="thuis",
        tolk_taal="Arabisch",
        waarom_anders="De trap van het gemeentehuis kom ik niet op.",
    ),
    "afspraak_wijzigen_schriftelijk": lambda: written("afspraak_wijzigen", MELDING, hoe_praten="schriftelijk"),
    "afspraak_wijzigen_jeugdwet": lambda: youth("afspraak_wijzigen", HULPVRAAG, AFSPRAAK, hoe_praten="telefoon"),
    "apart_gesprek_huisgenoot": lambda: written(
        "apart_gesprek", MELDING, zorg_voor="mijn man, Jan Bos.", woont_samen="ja", kan_op="woensdag na 13 uur"
    ),
    "apart_gesprek_jeugdwet": lambda: youth("apart_gesprek", HULPVRAAG),
    "verslag_opvragen_op_tijd": lambda: written("verslag_opvragen", MELDING, PLAN, GESPREK),
    "verslag_opvragen_te_laat": lambda: written("verslag_opvragen", MELDING, op=LATE, personal=SON),
    "verslag_opvragen_jeugdwet": lambda: youth("verslag_opvragen", HULPVRAAG, GESPREK),
    "reactie_verslag_gezien": lambda: written("reactie_verslag", MELDING, VERSLAG),
    "reactie_verslag_niet_akkoord": lambda: written(
        "reactie_verslag",
        MELDING,
        VERSLAG,
        oordeel="niet_akkoord",
        klopt_niet="Er staat dat Henk elke dag komt.\nHij komt één keer per week.",
        ontbreekt="Mijn slechte dagen.",
        onduidelijk="Wat is een algemene voorziening?",
    ),
    "reactie_verslag_akkoord": lambda: written("reactie_verslag", MELDING, VERSLAG, personal=SON, oordeel="akkoord"),
    "reactie_verslag_jeugdwet": lambda: youth("reactie_verslag", HULPVRAAG, VERSLAG, klopt_niet="De naam van school."),
    "tweede_gesprek_wmo": lambda: written(
        "tweede_gesprek",
        MELDING,
        GESPREK,
        VERSLAG,
        reden_tweede="tijd",
        waarover="De nachten zijn niet besproken. Ik moet er drie keer uit.",
    ),
    "tweede_gesprek_jeugdwet": lambda: youth("tweede_gesprek", HULPVRAAG, GESPREK, reden_tweede="iemand"),
    "aanvraag_met_redenen": lambda: written(
        "aanvraag",
        MELDING,
        VERSLAG,
        personal=replace(RIA, about="hulp bij het huishouden, drie uur per week"),
        waarom_nodig="Ik kan niet bukken of tillen.",
        pgb_waarom="Ik wil zelf kiezen wie er komt.",
        wat_nieuw="Mijn zoon is verhuisd.",
    ),
    "aanvraag_na_stilte": lambda: written("aanvraag", MELDING, op=LATE, personal=SON),
    "aanvraag_jeugd_pgb": lambda: youth(
        "aanvraag", pgb_waarom="De aanbieders hier hebben een wachtlijst van een jaar."
    ),
    "aanvulling_aanvraag": lambda: written(
        "aanvulling",
        MELDING,
        VERSLAG,
        AANVRAAG,
        GEVRAAGD,
        op=LATE,
        stuur_mee="een offerte voor een traplift\neen foto van de trap",
    ),
    "aanvulling_privacy_en_tijd": lambda: written(
        "aanvulling",
        MELDING,
        VERSLAG,
        AANVRAAG,
        GEVRAAGD,
        op=LATE,
        stuur_niet="Mijn hele medische dossier. Uw medisch adviseur mag mijn arts wel vragen stellen.",
        heb_niet="De bouwtekening van mijn huis.",
        meer_tijd_tot="2026-05-12",
        waarom_meer_tijd="de specialist is met vakantie",
    ),
    "aanvulling_bezwaar": lambda: written(
        "aanvulling", REFUSED, BEZWAAR, ASKED_FOR_BEZWAAR, op=date(2026, 4, 30), stuur_mee="de redenen van mijn bezwaar"
    ),
    "machtiging_wmo": lambda: written(
        "machtiging", wie_krijgt="Henk Bos", wat_mag="alles", geldt_tot="2027-03-30", adres_krijgt="Kade 8, Overwaard"
    ),
    "machtiging_klaargezet_door_zoon": lambda: written("machtiging", personal=SON, wat_mag="praten"),
    "machtiging_jeugdwet": lambda: youth(
        "machtiging", personal=NOBODY, wie_geeft="Noor Idrissi", geboren_op="2009-09-01", wie_krijgt="Samira Idrissi"
    ),
    "nieuwe_melding_voor_het_einde": lambda: written(
        "nieuwe_melding",
        ENDING,
        personal=replace(RIA, about="hulp bij het huishouden"),
        veranderd="Ik kan de trap niet meer op.",
        gaat_goed="De vaste hulp op maandag.",
    ),
    "nieuwe_melding_hetzelfde": lambda: written(
        "nieuwe_melding", ENDING, op=date(2026, 5, 20), personal=SON, is_veranderd="nee"
    ),
    "nieuwe_melding_jeugdwet": lambda: youth("nieuwe_melding", ENDING, op=date(2026, 7, 6)),
}
"""The letters whose words are approved, in the situations that change them."""


def words_of(made: Letter) -> str:
    """Return all that is printed, a line for each piece of text."""
    return "\n".join(text for block in made.printed for text in texts(block))


def hints_of(made: Letter) -> list[str]:
    """Return the codes of the hints, in their order."""
    return [hint.code for hint in made.hints]
