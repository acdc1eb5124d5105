"""Besluiten that are not the answer to an aanvraag: temporary help, an amount, and the rest of a besluit in parts."""

from tests.wet.stand.stand_makers import fact, on, turns, warned

MELDING = fact("melding_gedaan", "2026-02-02", id="m")
REVIEW = fact("heronderzoek_aangekondigd", "2026-02-03", id="h")


def besluit(uitkomst: str, **more: object) -> dict:
    return fact("besluit_bekendgemaakt", "2026-02-10", id="b", uitkomst=uitkomst, **more)


def test_temporary_help_during_a_melding_is_a_row_of_its_own_and_ends_no_review():
    assert turns(on("2026-02-11", MELDING, REVIEW, besluit("tijdelijk_toegekend"))) == {
        "m": "gemeente",
        "h": "gemeente",
        "b": "niemand",
    }


def test_temporary_help_without_a_melding_ends_a_review_and_an_amount_does_not():
    assert turns(on("2026-02-11", REVIEW, besluit("tijdelijk_toegekend")))["h"] == "niemand"
    assert turns(on("2026-02-11", REVIEW, besluit("dwangsom_vastgesteld")))["h"] == "gemeente"


def test_a_change_that_names_an_aanvraag_is_no_row_of_its_own():
    asked = (MELDING, fact("verslag_verzonden", "2026-02-04"), fact("aanvraag_ingediend", "2026-02-05", id="a"))

    assert "b" not in turns(on("2026-02-11", *asked, besluit("herzien", bij="a")))
    assert "b" in turns(on("2026-02-11", *asked, besluit("herzien")))


def test_a_later_besluit_without_parts_on_the_same_aanvraag_decides_the_rest():
    asked = (MELDING, fact("verslag_verzonden", "2026-02-04"), fact("aanvraag_ingediend", "2026-02-05", id="a"))
    first = besluit("deels_toegekend", bij="a", onderdelen=[{"voorziening": "lift", "uitkomst": None}])
    rest = fact("besluit_bekendgemaakt", "2026-02-17", id="b2", uitkomst="afgewezen", bij="a")
    elsewhere = fact("besluit_bekendgemaakt", "2026-02-17", id="b2", uitkomst="herzien", op_aanvraag=False)

    assert "deels_nog_niet_beslist" in warned(on("2026-02-18", *asked, first))
    assert "deels_nog_niet_beslist" not in warned(on("2026-02-18", *asked, first, rest))
    assert "deels_nog_niet_beslist" in warned(on("2026-02-18", *asked, first, elsewhere))


def test_a_stand_says_its_day_and_its_law():
    found = on("2026-02-11", MELDING).as_json()

    assert (found["op"], found["wet"]) == ("2026-02-11", "wmo")
