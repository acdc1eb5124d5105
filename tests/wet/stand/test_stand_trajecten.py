"""What the row of each kind of traject says from its beginning to its end, and which one leads."""

import pytest

from tests.wet.stand.stand_makers import Raw, fact, on

MELDING = fact("melding_gedaan", "2026-02-02", id="m")
VERSLAG = fact("verslag_verzonden", "2026-03-10", id="v")
AANVRAAG = fact("aanvraag_ingediend", "2026-03-16", id="a")
BESLUIT = fact("besluit_bekendgemaakt", "2026-03-26", id="b", uitkomst="afgewezen")
BEZWAAR = fact("bezwaar_ingediend", "2026-04-01", id="z")
ANSWER = fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20", id="bob", uitkomst="ongegrond")
BEROEP = fact("beroep_ingesteld", "2026-06-10", id="r")
TO_AANVRAAG = (MELDING, VERSLAG, AANVRAAG)
TO_BEZWAAR = (*TO_AANVRAAG, BESLUIT, BEZWAAR)
TO_BEROEP = (*TO_BEZWAAR, ANSWER, BEROEP)


def rows(op: str, *facts: Raw, **more: object) -> list[tuple[str | None, ...]]:
    """Return the rows of `trajecten` on a day, each as bij, soort, fase, plek and aan_zet."""
    return [tuple(each) for each in on(op, *facts, **more).facts.trajecten]


@pytest.mark.parametrize(
    ("op", "facts", "row"),
    [
        ("2026-02-10", (MELDING,), ("onderzoek", "voorbereiden", "gemeente")),
        ("2026-02-25", (MELDING, fact("gesprek_gevoerd", "2026-02-24")), ("onderzoek", "aan_tafel", "gemeente")),
        ("2026-03-10", (MELDING, VERSLAG), ("verslag", "verslag", "inwoner")),
        ("2026-03-20", TO_AANVRAAG, ("aanvraag", "aanvragen", "gemeente")),
        (
            "2026-03-20",
            (*TO_AANVRAAG, fact("aanvulling_gevraagd", "2026-03-18", hersteltermijn_tot="2026-04-01")),
            ("aanvraag", "aanvragen", "inwoner"),
        ),
        ("2026-03-26", (*TO_AANVRAAG, BESLUIT), ("besluit", "besluit", "niemand")),
        ("2026-02-20", (MELDING, fact("melding_ingetrokken", "2026-02-18")), ("afgerond", "daarna", "niemand")),
        ("2026-02-20", (MELDING, fact("melding_doorgezonden", "2026-02-18")), ("afgerond", "daarna", "niemand")),
        ("2026-03-20", (*TO_AANVRAAG, fact("aanvraag_ingetrokken", "2026-03-18")), ("verslag", "verslag", "niemand")),
    ],
)
def test_a_melding_goes_from_preparing_to_the_besluit(op, facts, row):
    assert rows(op, *facts) == [("m", "melding", *row)]


def test_a_hulpvraag_is_being_looked_into_but_a_referral_is_still_being_prepared():
    asked = fact("hulpvraag_gesteld", "2026-02-02", id="h")
    referred = fact("verwijzing_gekregen", "2026-02-02", id="w", door_wie="huisarts")

    assert rows("2026-02-10", asked, wet="jeugdwet") == [("h", "hulpvraag", "onderzoek", "voorbereiden", "gemeente")]
    assert rows("2026-02-10", referred, wet="jeugdwet") == [
        ("w", "verwijzing", "voorbereiding", "voorbereiden", "gemeente")
    ]


def test_under_the_wmo_a_hulpvraag_or_a_referral_is_no_traject():
    assert rows("2026-02-10", fact("hulpvraag_gesteld", "2026-02-02"), fact("verwijzing_gekregen", "2026-02-03")) == []


def test_an_aanvraag_without_melding_has_a_row_that_says_so_and_goes_when_it_is_withdrawn():
    early = fact("aanvraag_ingediend", "2026-02-02", id="a")

    assert rows("2026-02-10", early) == [("a", "aanvraag", "onderzoek", "voorbereiden", "gemeente")]
    assert rows("2026-02-10", early, fact("aanvraag_ingetrokken", "2026-02-09")) == [
        ("a", "aanvraag", "afgerond", "daarna", "niemand")
    ]


def test_a_decision_without_aanvraag_is_finished_at_once():
    bare = fact("besluit_bekendgemaakt", "2026-03-26", id="b", uitkomst="ingetrokken")

    assert rows("2026-03-26", bare) == [("b", "besluit", "besluit", "besluit", "niemand")]


def test_a_bezwaar_waits_for_the_gemeente_or_for_what_it_asked_and_ends_with_its_answer():
    asked = fact("aanvulling_gevraagd", "2026-04-08", over="bezwaar", hersteltermijn_tot="2026-04-29")
    done = ("m", "melding", "besluit", "besluit", "niemand")

    assert rows("2026-04-02", *TO_BEZWAAR) == [done, ("z", "bezwaar", "bezwaar", "opkomen", "gemeente")]
    assert rows("2026-04-20", *TO_BEZWAAR, asked)[1] == ("z", "bezwaar", "bezwaar", "opkomen", "inwoner")
    assert rows("2026-04-30", *TO_BEZWAAR, asked)[1] == ("z", "bezwaar", "bezwaar", "opkomen", "gemeente")
    assert rows("2026-05-20", *TO_BEZWAAR, ANSWER)[1] == ("z", "bezwaar", "bezwaar", "opkomen", "niemand")
    assert rows("2026-05-20", *TO_BEZWAAR, fact("bezwaar_ingetrokken", "2026-05-11"))[1][4] == "niemand"


@pytest.mark.parametrize(
    ("end", "turn"),
    [
        (fact("uitspraak_verzonden", "2026-09-01", aard="einduitspraak"), "niemand"),
        (fact("uitspraak_verzonden", "2026-09-01", aard="vereenvoudigd"), "niemand"),
        (fact("uitspraak_verzonden", "2026-09-01", aard="tussenuitspraak"), "rechter"),
        (fact("uitspraak_verzonden", "2026-09-01", aard="voorlopige_voorziening"), "rechter"),
        (fact("beroep_ingetrokken", "2026-09-01"), "niemand"),
    ],
)
def test_a_beroep_is_with_the_court_until_a_final_ruling_or_until_it_is_withdrawn(end, turn):
    assert rows("2026-08-31", *TO_BEROEP, end)[2] == ("r", "beroep", "beroep", "opkomen", "rechter")
    assert rows("2026-09-01", *TO_BEROEP, end)[2] == ("r", "beroep", "beroep", "opkomen", turn)


@pytest.mark.parametrize("end", ["klacht_afgehandeld", "klacht_ingetrokken", "overleden"])
def test_a_klacht_is_for_the_gemeente_until_it_is_handled_or_withdrawn(end):
    klacht = fact("klacht_ingediend", "2026-03-01", id="k")

    assert rows("2026-03-10", klacht) == [("k", "klacht", "uitvoering", "daarna", "gemeente")]
    assert rows("2026-03-10", klacht, fact(end, "2026-03-09")) == [("k", "klacht", "uitvoering", "daarna", "niemand")]


@pytest.mark.parametrize("end", ["evaluatie_gehouden", "overleden"])
def test_a_review_is_for_the_gemeente_until_it_is_evaluated(end):
    review = fact("heronderzoek_aangekondigd", "2026-03-01", id="h")

    assert rows("2026-03-10", review) == [("h", "heronderzoek", "uitvoering", "daarna", "gemeente")]
    assert rows("2026-03-10", review, fact(end, "2026-03-09"))[0][4] == "niemand"


def test_rows_stand_in_the_order_in_which_they_began_and_on_one_day_by_kind_and_then_by_name():
    same_day = [fact("klacht_ingediend", "2026-02-02", id="a_k"), fact("melding_gedaan", "2026-02-02", id="z_m")]
    same_day += [fact("melding_gedaan", "2026-02-02", id="b_m"), fact("klacht_ingediend", "2026-01-30", id="y_k")]

    assert [row[0] for row in rows("2026-02-03", *same_day)] == ["y_k", "b_m", "z_m", "a_k"]


def test_the_last_that_began_leads_while_it_is_open_but_never_a_klacht_or_a_review():
    second = fact("melding_gedaan", "2026-04-08", id="m2")
    klacht = fact("klacht_ingediend", "2026-04-09", id="k")
    review = fact("heronderzoek_aangekondigd", "2026-04-10", id="h")
    gone = fact("melding_ingetrokken", "2026-04-15", id="weg", bij="m2")
    facts = (*TO_BEZWAAR, second, klacht, review, gone)

    assert on("2026-04-02", *facts).facts[:3] == ("bezwaar", "opkomen", "gemeente")
    assert on("2026-04-10", *facts).facts[:3] == ("onderzoek", "voorbereiden", "gemeente")
    assert on("2026-04-15", *facts).facts[:3] == ("bezwaar", "opkomen", "gemeente")


def test_a_klacht_or_a_review_gives_the_turn_where_nothing_else_is_open_but_not_the_place():
    klacht = fact("klacht_ingediend", "2026-04-09")
    decided = (*TO_AANVRAAG, BESLUIT, klacht)

    assert on("2026-04-10", klacht).facts[:3] == ("voorbereiding", "melden", "gemeente")
    assert on("2026-04-10", *decided).facts[:3] == ("besluit", "besluit", "gemeente")
    assert on("2026-05-08", *decided).facts[:3] == ("afgerond", "daarna", "gemeente")


def test_once_the_term_to_object_is_over_help_that_runs_is_what_there_is_until_it_ends():
    granted = (BESLUIT | {"uitkomst": "toegekend"}, fact("voorziening_gestart", "2026-04-01", id="hulp"))
    ended = fact("voorziening_beeindigd", "2026-06-01")

    assert on("2026-05-07", *TO_AANVRAAG, *granted).facts[:3] == ("besluit", "besluit", "niemand")
    assert on("2026-05-08", *TO_AANVRAAG, *granted).facts[:3] == ("uitvoering", "daarna", "niemand")
    assert on("2026-06-01", *TO_AANVRAAG, *granted, ended).facts[:3] == ("afgerond", "daarna", "niemand")


def test_help_without_any_other_fact_runs_and_then_is_over():
    started = fact("voorziening_gestart", "2025-01-06")

    assert on("2026-02-02", started).facts[:3] == ("uitvoering", "daarna", "niemand")
    assert on("2026-02-02", started, fact("voorziening_beeindigd", "2026-02-01")).facts[:3] == (
        *("afgerond", "daarna"),
        "niemand",
    )
