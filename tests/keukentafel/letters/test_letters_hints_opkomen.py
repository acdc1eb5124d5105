"""The honest words beside the letters of standing up: each is said when it should be, and only then."""

import tomllib
from datetime import date

import pytest

from keukentafel.content import folder
from tests.keukentafel.letters.letter_makers import EXAMPLES
from tests.keukentafel.letters.letter_makers_opkomen import (
    ANSWERED,
    ASKED,
    BEROEP,
    BESLUIT,
    BEZWAAR,
    HELP,
    HULPVRAAG,
    KLACHT,
    KLACHT_ANSWER,
    MELDING,
    NOTICE,
    OLD_BESLUIT,
    RELIEF,
    RULED,
    RULING,
    VERSLAG,
    WITHDRAWN,
    opkomen,
)

JEUGD = {"wet": "jeugdwet"}
SUMMER = {"op": date(2026, 7, 13)}
LATE = {"op": date(2026, 8, 24)}
WAITS = {"op": date(2026, 11, 2)}
AUTUMN = {"op": date(2026, 11, 16)}
NEXT_YEAR = {"op": date(2027, 4, 12)}


def ruling(aard):
    return (*RULED[:-1], {**RULING, "aard": aard})


# Each row: letter, hint, the facts and answers with which it is said, and those with which it is not.
WHEN = (
    ("ingebrekestelling", "geen_aanvraag", ((MELDING,), {}), (ASKED, {})),
    ("ingebrekestelling", "te_vroeg", (ASKED, {"op": date(2026, 3, 30)}), (ASKED, {"op": date(2026, 3, 31)})),
    ("ingebrekestelling", "al_gestuurd", ((*ASKED, NOTICE), {}), (ASKED, {})),
    ("ingebrekestelling", "meer_tijd", (ASKED, {}), (ASKED, {"brief_gemeente": "nee"})),
    ("ingebrekestelling", "andere_tijd_jeugd", (ASKED, {**JEUGD, **SUMMER}), (ASKED, {})),
    ("ingebrekestelling", "brief_aanvulling", (ASKED, {"brief_gemeente": "aanvulling"}), (ASKED, {})),
    ("ingebrekestelling", "brief_commissie", (ASKED, {"brief_gemeente": "commissie"}), (ASKED, {})),
    (
        "ingebrekestelling",
        "brief_uitstel_aanvraag",
        (ASKED, {"brief_gemeente": "uitstel"}),
        ((BESLUIT, BEZWAAR), {"brief_gemeente": "uitstel", **WAITS}),
    ),
    (
        "ingebrekestelling",
        "brief_uitstel_bezwaar",
        ((BESLUIT, BEZWAAR), {"brief_gemeente": "uitstel", **WAITS}),
        (ASKED, {"brief_gemeente": "uitstel"}),
    ),
    ("beroep_niet_tijdig", "geen_aanvraag", ((MELDING,), {}), (ASKED, {})),
    ("beroep_niet_tijdig", "eerst_in_gebreke", (ASKED, {}), ((*ASKED, NOTICE), {})),
    ("beroep_niet_tijdig", "te_vroeg", ((*ASKED, NOTICE), {"op": date(2026, 4, 16)}), ((*ASKED, NOTICE), {})),
    ("bezwaar_pro_forma", "te_laat", ((BESLUIT,), SUMMER), ((BESLUIT,), {})),
    (
        "bezwaar_pro_forma",
        "datum_onzeker",
        (({**BESLUIT, "op": None, "dagtekening": "2026-04-08"},), {}),
        ((BESLUIT,), {}),
    ),
    ("bezwaar_pro_forma", "geen_besluit", ((VERSLAG,), {}), ((BESLUIT,), {})),
    ("bezwaar", "geen_besluit", ((VERSLAG,), {}), ((BESLUIT,), {})),
    ("bezwaar", "al_beslist", (ANSWERED, SUMMER), ((BESLUIT, BEZWAAR), SUMMER)),
    ("bezwaar", "te_laat", ((BESLUIT,), SUMMER), ((BESLUIT, BEZWAAR), SUMMER)),
    ("bezwaar", "datum_onzeker", (({**BESLUIT, "op": None, "dagtekening": "2026-04-08"},), {}), ((BESLUIT,), {})),
    ("bezwaar", "nog_geen_redenen", ((BESLUIT,), {}), ((BESLUIT,), {"verder": "Het klopt niet."})),
    ("bezwaar", "datum_redenen", ((BESLUIT, BEZWAAR), {}), ((BESLUIT,), {})),
    ("bezwaar", "kosten", ((BESLUIT,), {"kosten": "ja"}), ((BESLUIT,), {"kosten": "nee"})),
    ("bezwaar_intrekken", "geen_bezwaar", ((BESLUIT, BEZWAAR, WITHDRAWN), {}), ((BESLUIT, BEZWAAR), {})),
    ("bezwaar_intrekken", "nog_tijd", ((BESLUIT, BEZWAAR), {}), ((BESLUIT, BEZWAAR), SUMMER)),
    ("bezwaar_intrekken", "snelle_regeling", ((BESLUIT, BEZWAAR, RELIEF), {}), ((BESLUIT, BEZWAAR), {})),
    ("voorlopige_voorziening", "geen_bezwaar", ((BESLUIT,), {}), ((BESLUIT, BEZWAAR), {})),
    ("voorlopige_voorziening", "geen_besluit", ((MELDING,), {}), ((BESLUIT,), {})),
    ("voorlopige_voorziening", "geen_besluit_jeugd", ((HULPVRAAG,), JEUGD), ((BESLUIT,), JEUGD)),
    ("voorlopige_voorziening", "schrijf_spoed", ((BESLUIT, BEZWAAR), {}), ((BESLUIT, BEZWAAR), {"spoed": "Morgen."})),
    ("voorlopige_voorziening", "betaal_snel", ((BESLUIT, BEZWAAR), {}), ((BESLUIT, BEZWAAR), JEUGD)),
    ("voorlopige_voorziening", "betaal_snel_jeugd", ((BESLUIT, BEZWAAR), JEUGD), ((BESLUIT, BEZWAAR), {})),
    ("voorlopige_voorziening", "kinderrechter", ((BESLUIT, BEZWAAR), JEUGD), ((BESLUIT, BEZWAAR), {})),
    ("beroep", "eerst_bezwaar", ((BESLUIT, BEZWAAR), SUMMER), (ANSWERED, SUMMER)),
    ("beroep", "al_beroep", ((*ANSWERED, BEROEP), SUMMER), (ANSWERED, SUMMER)),
    ("beroep", "te_laat", (ANSWERED, LATE), (ANSWERED, SUMMER)),
    ("beroep", "redenen_later", (ANSWERED, SUMMER), (ANSWERED, {"onjuist": "Het klopt niet.", **SUMMER})),
    ("beroep", "kinderrechter", (ANSWERED, {**SUMMER, **JEUGD}), (ANSWERED, SUMMER)),
    ("beroep", "griffierecht_jeugdwet", (ANSWERED, {**SUMMER, **JEUGD}), (ANSWERED, SUMMER)),
    ("beroep", "griffierecht_wmo", (ANSWERED, SUMMER), (ANSWERED, {**SUMMER, **JEUGD})),
    ("hoger_beroep", "geen_uitspraak", ((*ANSWERED, BEROEP), AUTUMN), (RULED, AUTUMN)),
    ("hoger_beroep", "snelle_regeling", (ruling("voorlopige_voorziening"), AUTUMN), (RULED, AUTUMN)),
    ("hoger_beroep", "verzet", (ruling("vereenvoudigd"), AUTUMN), (RULED, AUTUMN)),
    ("hoger_beroep", "tussenuitspraak", (ruling("tussenuitspraak"), AUTUMN), (RULED, AUTUMN)),
    ("hoger_beroep", "te_laat", (RULED, {"op": date(2026, 12, 16)}), (RULED, {"op": date(2026, 12, 15)})),
    ("hoger_beroep", "bij_wie_en_wanneer", (RULED, AUTUMN), (ruling("vereenvoudigd"), AUTUMN)),
    ("hoger_beroep", "wat_de_raad_doet", (RULED, AUTUMN), (ruling("vereenvoudigd"), AUTUMN)),
    ("hoger_beroep", "uitspraak_geldt", (RULED, AUTUMN), (ruling("vereenvoudigd"), AUTUMN)),
    ("hoger_beroep", "versturen", (RULED, AUTUMN), (ruling("vereenvoudigd"), AUTUMN)),
    ("hoger_beroep", "wat_het_kost_wmo", (RULED, AUTUMN), (RULED, {**AUTUMN, **JEUGD})),
    ("hoger_beroep", "wat_het_kost_jeugdwet", (RULED, {**AUTUMN, **JEUGD}), (RULED, AUTUMN)),
    ("klacht", "over_uitkomst", ((BESLUIT,), {"klacht_over": "uitkomst"}), ((BESLUIT,), {"klacht_over": "gedrag"})),
    ("klacht", "over_wachten_besluit", (ASKED, {"klacht_over": "wachten"}), ((MELDING,), {"klacht_over": "wachten"})),
    ("klacht", "over_wachten_onderzoek", ((MELDING,), {"klacht_over": "wachten"}), (ASKED, {"klacht_over": "wachten"})),
    ("klacht", "over_aanbieder", ((), {"klacht_over": "aanbieder"}), ((), {"klacht_over": "aanbieder", **JEUGD})),
    ("klacht", "over_aanbieder_jeugd", ((), {"klacht_over": "aanbieder", **JEUGD}), ((), {"klacht_over": "aanbieder"})),
    ("klacht", "over_een_jaar", ((), {"gebeurd_op": "2025-04-19"}), ((), {"gebeurd_op": "2025-04-20"})),
    ("klacht", "schrijf_op", ((), {}), ((), {"gebeurd": "Hij liep weg."})),
    ("klacht", "wie_helpt", ((), {}), ((), JEUGD)),
    ("klacht", "wie_helpt_jeugd", ((), JEUGD), ((), {})),
    ("ombudsman", "eerst_klacht", ((), {}), ((KLACHT,), {})),
    ("ombudsman", "nog_bezig", ((KLACHT,), {"op": date(2026, 4, 13)}), ((KLACHT,), {"op": date(2026, 4, 14)})),
    ("ombudsman", "tot_wanneer", ((KLACHT, KLACHT_ANSWER), {}), ((KLACHT, KLACHT_ANSWER), NEXT_YEAR)),
    ("ombudsman", "jaar_voorbij", ((KLACHT, KLACHT_ANSWER), NEXT_YEAR), ((KLACHT, KLACHT_ANSWER), {})),
    ("inzage", "loopt_bezwaar", ((BESLUIT, BEZWAAR), {}), ((BESLUIT, BEZWAAR, WITHDRAWN), {})),
    ("inzage", "niet_alles", ((), {}), ((), JEUGD)),
    ("inzage", "niet_alles_jeugd", ((), JEUGD), ((), {})),
    ("inzage", "voor_een_kind", ((), {}), ((), JEUGD)),
    ("correctie", "schrijf_op", ((), {"staat_er": "a"}), ((), {"staat_er": "a", "moet_zijn": "b"})),
    ("correctie", "over_verslag", ((MELDING, VERSLAG), {}), ((MELDING,), {})),
    ("correctie", "over_besluit", ((BESLUIT,), {}), ((BESLUIT,), SUMMER)),
    ("vernietiging", "loopt_nog", ((BESLUIT,), {}), ((OLD_BESLUIT,), {})),
    ("vernietiging", "hulp_loopt", ((OLD_BESLUIT, HELP), {}), ((OLD_BESLUIT,), {})),
    ("vernietiging", "niet_alles", ((), {}), ((), JEUGD)),
    ("vernietiging", "niet_alles_jeugd", ((), JEUGD), ((), {})),
    ("vernietiging", "anders_bewaard", ((), {}), ((), JEUGD)),
    ("vernietiging", "anders_bewaard_jeugd", ((), JEUGD), ((), {})),
    ("vernietiging", "voor_een_kind", ((), {}), ((), JEUGD)),
    ("hulp_wijzigen", "geen_hulp", ((MELDING,), {}), ((BESLUIT, HELP), {})),
    ("hulp_wijzigen", "voor_u_stopt", ((HELP,), {"wijziging": "stoppen"}), ((HELP,), {"wijziging": "minder"})),
    (
        "hulp_wijzigen",
        "voor_u_stopt_jeugd",
        ((HELP,), {"wijziging": "stoppen", **JEUGD}),
        ((HELP,), {"wijziging": "stoppen"}),
    ),
    ("hulp_wijzigen", "niet_onder_druk", ((HELP,), {"wijziging": "stoppen"}), ((HELP,), {"wijziging": "meer"})),
    ("hulp_wijzigen", "andere_helper", ((HELP,), {"wijziging": "anders"}), ((HELP,), {"wijziging": "meer"})),
    ("hulp_wijzigen", "meer_is_melding", ((HELP,), {"wijziging": "meer"}), ((HELP,), {"wijziging": "meer", **JEUGD})),
    ("hulp_wijzigen", "melden_moet", ((HELP,), {"wijziging": "minder"}), ((HELP,), {"wijziging": "minder", **JEUGD})),
    ("hulp_wijzigen", "nieuw_besluit", ((HELP,), {"wijziging": "minder"}), ((HELP,), {"wijziging": "meer"})),
    (
        "hulp_wijzigen",
        "nieuw_besluit_jeugd",
        ((HELP,), {"wijziging": "minder", **JEUGD}),
        ((HELP,), {"wijziging": "minder"}),
    ),
    ("hulp_wijzigen", "eigen_bijdrage", ((HELP,), {"wijziging": "stoppen"}), ((HELP,), {"wijziging": "anders"})),
    ("hulp_wijzigen", "pgb", ((HELP,), {"wijziging": "stoppen"}), ((HELP,), {"wijziging": "anders"})),
)

LETTERS = tuple(dict.fromkeys(soort for soort, *_ in WHEN))
ASK_ONLY = ("ingebrekestelling", "inzage", "vernietiging")
"""Letters that ask for what the law gives to anybody who asks."""
OTHERS = ("cak", "svb", "ciz", "zorgkantoor", "aanbieder", "gi", "onbekend")


def hints_of(soort, situation):
    feiten, more = situation
    kept = [{name: value for name, value in fact.items() if value is not None} for fact in feiten]
    return [hint.code for hint in opkomen(soort, *kept, **more).hints]


def own_hints(soort):
    file = folder("content") / "brieven" / f"{soort}.toml"
    return set(tomllib.loads(file.read_text("utf-8"))["hint"])


@pytest.mark.parametrize(
    ("soort", "hint", "said", "unsaid"), WHEN, ids=lambda each: each if isinstance(each, str) else ""
)
def test_a_hint_is_said_when_it_should_be_and_not_otherwise(soort, hint, said, unsaid):
    assert hint in hints_of(soort, said)
    assert hint not in hints_of(soort, unsaid)


@pytest.mark.parametrize("soort", LETTERS)
def test_every_hint_that_hangs_on_nothing_is_always_said(soort):
    always = own_hints(soort) - {hint for letter, hint, *_ in WHEN if letter == soort}
    examples = [make() for make in EXAMPLES.values() if make().soort == soort]

    assert [made.title for made in examples if not always <= {hint.code for hint in made.hints}] == []


@pytest.mark.parametrize("soort", ["bezwaar", "bezwaar_pro_forma"])
@pytest.mark.parametrize("whose", OTHERS)
def test_before_an_objection_a_letter_of_another_body_is_said_first(soort, whose):
    assert hints_of(soort, ((BESLUIT,), {"van_wie": whose}))[0] == f"van_{whose}"


@pytest.mark.parametrize("answer", ["", "gemeente", "<script>", "cak2"])
def test_a_letter_of_the_gemeente_or_an_answer_that_is_none_brings_no_such_hint(answer):
    hints = hints_of("bezwaar", ((BESLUIT,), {"van_wie": answer}))

    assert not [code for code in hints if code.startswith("van_")]


@pytest.mark.parametrize("soort", [soort for soort in LETTERS if soort not in ASK_ONLY])
@pytest.mark.parametrize("wet", ["wmo", "jeugdwet"])
def test_free_help_is_named_beside_every_letter_that_can_be_lost(soort, wet):
    made = opkomen(soort, *ANSWERED, op=date(2026, 7, 13), wet=wet)

    assert any("gratis" in hint.text["nl"].lower() for hint in made.hints)


def test_the_law_that_is_not_certain_is_said_to_be_uncertain():
    hints = opkomen("beroep", *ANSWERED, op=date(2026, 7, 13), wet="jeugdwet").hints
    said = {hint.code: hint.head["nl"] for hint in hints}

    assert said["kinderrechter"] == "Welke rechter is niet zeker"
    assert said["griffierecht_jeugdwet"] == "Wat het kost, is niet zeker"


def test_on_the_last_day_of_the_six_weeks_the_way_to_the_court_is_open():
    hints = hints_of("beroep", (ANSWERED, {"op": date(2026, 8, 12)}))

    assert not {"te_laat", "eerst_bezwaar"} & set(hints)
