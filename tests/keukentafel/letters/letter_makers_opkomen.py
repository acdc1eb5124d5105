"""Letters of standing up to test with: bezwaar, beroep, spoed, klacht, data, change of help; fictitious people."""

from collections.abc import Callable, Mapping
from datetime import date

from keukentafel.letters import Letter, Personal
from tests.keukentafel.letters.letter_makers_weg import MOTHER, empty, written

Fact = Mapping[str, object]

TOOS = Personal(
    name="Toos Verhagen",
    street="Lindelaan 12",
    postcode="4199 ZX",
    place="Overwaard",
    phone="0600 000 000",
    college_address="Postbus 100\n4190 AA Overwaard",
    recipient_address="Postbus 200\n4100 BB Waterstad",
    kenmerk="2026-0412",
    about="hulp bij het huishouden",
    companion="Samira Aziz, mijn cliëntondersteuner,",
)
KARIN = Personal(
    name="Karin Verhagen",
    street="Kade 4",
    postcode="4198 AB",
    place="Overwaard",
    recipient_address="Postbus 200\n4100 BB Waterstad",
    on_behalf_of="mijn moeder, Toos Verhagen",
)

SPRING, SUMMER, LATE, AUTUMN = date(2026, 4, 20), date(2026, 7, 13), date(2026, 8, 24), date(2026, 11, 16)
"""Days of a letter: after the besluit, after the answer on the bezwaar, when beroep is too late, after the ruling."""

MELDING: Fact = {"soort": "melding_gedaan", "op": "2026-02-02"}
VERSLAG: Fact = {"soort": "verslag_verzonden", "op": "2026-03-10"}
AANVRAAG: Fact = {"soort": "aanvraag_ingediend", "op": "2026-03-16"}
NOTICE: Fact = {"soort": "ingebrekestelling_ontvangen", "op": "2026-04-02", "over": "aanvraag"}
BESLUIT: Fact = {
    "soort": "besluit_bekendgemaakt",
    "op": "2026-04-09",
    "uitkomst": "deels_toegekend",
    "op_aanvraag": True,
}
OLD_BESLUIT: Fact = {**BESLUIT, "op": "2025-04-09"}
BEZWAAR: Fact = {"soort": "bezwaar_ingediend", "op": "2026-04-15"}
WITHDRAWN: Fact = {"soort": "bezwaar_ingetrokken", "op": "2026-04-17"}
ANSWER: Fact = {"soort": "beslissing_op_bezwaar_bekendgemaakt", "op": "2026-07-01", "uitkomst": "ongegrond"}
BEROEP: Fact = {"soort": "beroep_ingesteld", "op": "2026-07-10", "over": "besluit"}
RELIEF: Fact = {"soort": "voorlopige_voorziening_gevraagd", "op": "2026-04-16"}
RULING: Fact = {"soort": "uitspraak_verzonden", "op": "2026-11-03", "instantie": "rechtbank", "aard": "einduitspraak"}
KLACHT: Fact = {"soort": "klacht_ingediend", "op": "2026-03-02"}
KLACHT_ANSWER: Fact = {"soort": "klacht_afgehandeld", "op": "2026-04-08"}
HELP: Fact = {"soort": "voorziening_gestart", "op": "2026-04-13"}
HULPVRAAG: Fact = {"soort": "hulpvraag_gesteld", "op": "2026-02-02"}

ASKED = (MELDING, VERSLAG, AANVRAAG)
ANSWERED = (BESLUIT, BEZWAAR, ANSWER)
RULED = (*ANSWERED, BEROEP, RULING)

ENOUGH = "Twee uur per week is niet genoeg. De was en de badkamer blijven liggen."
WRONG = "Er staat dat ik zelf boodschappen doe.\nDat kan ik al een jaar niet meer."
COURT = {"rechtbank": "Waterstad"}


def opkomen(
    soort: str,
    *feiten: Fact,
    op: date | None = SPRING,
    wet: str = "wmo",
    personal: Personal = TOOS,
    **said: str,
) -> Letter:
    """Return a letter of this kind from a dossier with these facts, and what was typed for it."""
    return written(soort, *feiten, op=op, wet=wet, personal=personal, **said)


def _youth(soort: str, *feiten: Fact, op: date | None = SPRING, **said: str) -> Letter:
    return opkomen(soort, *feiten, op=op, wet="jeugdwet", personal=MOTHER, **said)


KINDS = (
    *("beroep_niet_tijdig", "bezwaar", "bezwaar_intrekken", "voorlopige_voorziening", "beroep", "hoger_beroep"),
    *("klacht", "ombudsman", "inzage", "correctie", "vernietiging", "hulp_wijzigen"),
)

EXAMPLES: Mapping[str, Callable[[], Letter]] = {
    **{f"{soort}_leeg": lambda soort=soort: empty(soort) for soort in KINDS},
    "ingebrekestelling_na_melding": lambda: opkomen("ingebrekestelling", MELDING),
    "ingebrekestelling_aanvulling": lambda: opkomen("ingebrekestelling", *ASKED, brief_gemeente="aanvulling"),
    "ingebrekestelling_al_gestuurd": lambda: opkomen("ingebrekestelling", *ASKED, NOTICE, brief_gemeente="nee"),
    "beroep_niet_tijdig_aanvraag": lambda: opkomen("beroep_niet_tijdig", *ASKED, NOTICE, **COURT),
    "beroep_niet_tijdig_te_vroeg": lambda: opkomen("beroep_niet_tijdig", *ASKED, NOTICE, op=date(2026, 4, 10)),
    "beroep_niet_tijdig_zonder_brief": lambda: opkomen("beroep_niet_tijdig", *ASKED, personal=KARIN),
    "beroep_niet_tijdig_jeugdwet": lambda: _youth("beroep_niet_tijdig", HULPVRAAG, AANVRAAG, **COURT),
    "bezwaar_pro_forma_cak": lambda: opkomen("bezwaar_pro_forma", van_wie="cak"),
    "bezwaar_met_redenen": lambda: opkomen(
        "bezwaar", BESLUIT, van_wie="gemeente", onjuist=WRONG, te_weinig=ENOUGH, wens="Vier uur per week.", kosten="ja"
    ),
    "bezwaar_alle_punten": lambda: opkomen(
        "bezwaar",
        BESLUIT,
        personal=KARIN,
        onjuist=WRONG,
        gemist="Mijn moeder is niet gevraagd hoe een slechte dag gaat.",
        te_weinig=ENOUGH,
        anderen="Mijn broer woont in het buitenland.",
        niet_helder="Er staat niet hoeveel uur.",
        verder="Bel mij gerust.",
    ),
    "bezwaar_redenen_later": lambda: opkomen("bezwaar", BESLUIT, BEZWAAR, onjuist=WRONG),
    "bezwaar_te_laat": lambda: opkomen("bezwaar", BESLUIT, op=SUMMER, te_weinig=ENOUGH),
    "bezwaar_al_beslist": lambda: opkomen("bezwaar", *ANSWERED, op=SUMMER, onjuist=WRONG),
    "bezwaar_jeugdwet": lambda: _youth("bezwaar", BESLUIT, gemist=WRONG, te_weinig=ENOUGH, niet_helder=WRONG),
    "bezwaar_aanbieder": lambda: opkomen("bezwaar", van_wie="aanbieder", te_weinig=ENOUGH),
    "bezwaar_intrekken_op_tijd": lambda: opkomen("bezwaar_intrekken", BESLUIT, BEZWAAR),
    "bezwaar_intrekken_na_zes_weken": lambda: opkomen(
        "bezwaar_intrekken",
        BESLUIT,
        BEZWAAR,
        RELIEF,
        op=date(2026, 6, 8),
        reden_intrekken="Ik kreeg een nieuw besluit.",
    ),
    "voorlopige_voorziening_bezwaar": lambda: opkomen(
        "voorlopige_voorziening",
        BESLUIT,
        BEZWAAR,
        spoed="Vanaf 1 mei komt er niemand meer. Ik kan niet alleen uit bed.",
        onjuist=WRONG,
        regeling="De hulp van vóór het besluit gaat door.",
        **COURT,
    ),
    "voorlopige_voorziening_beroep": lambda: opkomen(
        "voorlopige_voorziening", *ANSWERED, BEROEP, op=SUMMER, personal=KARIN, spoed="De hulp stopt morgen.", **COURT
    ),
    "voorlopige_voorziening_zonder_bezwaar": lambda: opkomen("voorlopige_voorziening", BESLUIT),
    "voorlopige_voorziening_jeugdwet": lambda: _youth("voorlopige_voorziening", BESLUIT, BEZWAAR, **COURT),
    "beroep_met_redenen": lambda: opkomen("beroep", *ANSWERED, op=SUMMER, onjuist=WRONG, gemist=ENOUGH, **COURT),
    "beroep_redenen_later": lambda: opkomen("beroep", *ANSWERED, op=SUMMER, personal=KARIN, **COURT),
    "beroep_te_laat": lambda: opkomen("beroep", *ANSWERED, op=LATE, **COURT),
    "beroep_zonder_bezwaar": lambda: opkomen("beroep", BESLUIT),
    "beroep_jeugdwet": lambda: _youth("beroep", *ANSWERED, op=SUMMER, onjuist=WRONG, **COURT),
    "hoger_beroep_pro_forma": lambda: opkomen("hoger_beroep", *RULED, op=AUTUMN, zaaknummer="WAT 26/1234", **COURT),
    "hoger_beroep_verzet": lambda: opkomen(
        "hoger_beroep", *RULED[:-1], {**RULING, "aard": "vereenvoudigd"}, op=AUTUMN, **COURT
    ),
    "hoger_beroep_snelle_regeling": lambda: opkomen(
        "hoger_beroep", BESLUIT, BEZWAAR, RELIEF, {**RULING, "op": "2026-04-20", "aard": "voorlopige_voorziening"}
    ),
    "hoger_beroep_jeugdwet": lambda: _youth("hoger_beroep", *RULED, op=AUTUMN, onjuist=WRONG, **COURT),
    "klacht_gedrag": lambda: opkomen(
        "klacht",
        MELDING,
        klacht_over="gedrag",
        wie="de heer De Bruin van het wijkteam",
        gebeurd_op="2026-04-02",
        gebeurd="Hij zei dat ik maar wat vaker naar buiten moest.\nToen ik wilde antwoorden, pakte hij zijn jas.",
        gevolg_klacht="Ik voelde mij niet gehoord.",
        oplossing="Een gesprek met een andere consulent.",
    ),
    "klacht_uitkomst": lambda: opkomen("klacht", BESLUIT, klacht_over="uitkomst", gebeurd=ENOUGH),
    "klacht_wachten": lambda: opkomen("klacht", MELDING, klacht_over="wachten", gebeurd="Ik hoor niets."),
    "klacht_jeugdwet": lambda: _youth("klacht", HULPVRAAG, klacht_over="aanbieder", gebeurd_op="2025-04-02"),
    "ombudsman_na_antwoord": lambda: opkomen(
        "ombudsman",
        KLACHT,
        KLACHT_ANSWER,
        wie="de heer De Bruin van het wijkteam",
        gebeurd_op="2026-02-20",
        gebeurd="Hij pakte zijn jas toen ik wilde antwoorden.",
        niet_eens="De gemeente heeft alleen met hem gesproken en niet met mij.",
    ),
    "ombudsman_zonder_antwoord": lambda: opkomen("ombudsman", KLACHT, personal=KARIN, gebeurd=ENOUGH),
    "ombudsman_nog_bezig": lambda: opkomen("ombudsman", KLACHT, op=date(2026, 3, 9)),
    "inzage_wmo": lambda: opkomen("inzage", MELDING, stukken="Het verslag.\nHet medisch advies."),
    "inzage_tijdens_bezwaar": lambda: opkomen("inzage", BESLUIT, BEZWAAR, personal=KARIN),
    "inzage_jeugdwet": lambda: _youth("inzage", HULPVRAAG),
    "correctie_wmo": lambda: opkomen(
        "correctie", MELDING, VERSLAG, staat_er="Mevrouw woont samen met haar dochter.", moet_zijn="Ik woon alleen."
    ),
    "correctie_besluit": lambda: opkomen("correctie", BESLUIT, personal=KARIN),
    "correctie_jeugdwet": lambda: _youth("correctie", HULPVRAAG, staat_er=WRONG, moet_zijn=ENOUGH),
    "vernietiging_alles_klaar": lambda: opkomen("vernietiging", OLD_BESLUIT, BEZWAAR, WITHDRAWN),
    "vernietiging_te_vroeg": lambda: opkomen("vernietiging", BESLUIT, BEZWAAR, HELP, alleen_dit="Het oude advies."),
    "vernietiging_jeugdwet": lambda: _youth("vernietiging", OLD_BESLUIT),
    "hulp_wijzigen_stoppen": lambda: opkomen(
        "hulp_wijzigen",
        BESLUIT,
        HELP,
        wijziging="stoppen",
        vanaf="2026-06-01",
        uitleg="Mijn dochter komt bij mij wonen.",
    ),
    "hulp_wijzigen_minder": lambda: opkomen("hulp_wijzigen", BESLUIT, HELP, wijziging="minder", personal=KARIN),
    "hulp_wijzigen_meer": lambda: opkomen("hulp_wijzigen", BESLUIT, HELP, wijziging="meer", uitleg=ENOUGH),
    "hulp_wijzigen_jeugdwet": lambda: _youth("hulp_wijzigen", BESLUIT, HELP, wijziging="stoppen"),
    "hulp_wijzigen_jeugdwet_meer": lambda: _youth("hulp_wijzigen", BESLUIT, HELP, wijziging="meer"),
}
