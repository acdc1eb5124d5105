"""Where one stands after an answer, which of two objections a bar is about, a hearing, and a term of one's own."""

from datetime import date

import pytest

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, here, shown, stops
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

REFUSED = (
    fact("besluit_bekendgemaakt", "2026-06-01", id="b1", uitkomst="afgewezen"),
    fact("bezwaar_ingediend", "2026-06-20", id="z1", bij="b1"),
)
YOUTH = fact("aanvraag_ingediend", "2026-10-26", id="a1")


def answered(outcome, on="2026-11-09"):
    return fact("beslissing_op_bezwaar_bekendgemaakt", on, id="o1", bij="z1", uitkomst=outcome)


def test_who_may_still_go_to_the_judge_stands_where_one_stands_up_for_oneself_until_the_day_has_passed():
    last = date(2026, 12, 21)

    assert here(shown(*REFUSED, answered("ongegrond"))) == "Opkomen voor uzelf"
    assert here(shown(*REFUSED, answered("ongegrond"), on=last)) == "Opkomen voor uzelf"
    assert here(shown(*REFUSED, answered("ongegrond"), on=date(2026, 12, 22))) == "Daarna"


def test_who_won_goes_on_and_who_is_before_the_judge_stands_there():
    lodged = fact("beroep_ingesteld", "2026-11-16", id="r1", bij="o1", over="besluit")

    assert here(shown(*REFUSED, answered("gegrond"))) == "Daarna"
    assert here(shown(*REFUSED, answered("ongegrond"), lodged)) == "Opkomen voor uzelf"


def test_two_objections_have_bars_that_say_against_which_besluit_each_is():
    second = (
        fact("besluit_bekendgemaakt", "2026-10-30", id="b2", dagtekening="2026-10-29", uitkomst="ingetrokken"),
        fact("bezwaar_ingediend", "2026-11-12", id="z2", bij="b2"),
    )
    bars = shown(*REFUSED, *second).bars

    assert {bar.title for bar in bars.now} >= {
        "De beslissing op uw bezwaar (tegen het besluit van 1 juni 2026)",
        "De beslissing op uw bezwaar (tegen het besluit van 29 oktober 2026)",
    }
    assert [bar.title for bar in shown(*REFUSED).bars.now] == ["De beslissing op uw bezwaar"]


def test_the_road_says_when_the_hearing_is_and_after_that_day_only_that_it_was_planned():
    hearing = fact("hoorzitting_gepland", "2026-11-01", bij="z1", voor="2026-11-20")

    def note(*facts, on):
        return stops(shown(*REFUSED, *facts, on=on))["Opkomen voor uzelf"].note

    assert note(hearing, on=date(2026, 11, 20)) == "De hoorzitting staat op 20 november 2026"
    assert note(hearing, on=date(2026, 11, 21)) == "De hoorzitting stond op 20 november 2026"
    assert "hoorzitting" not in note(hearing, answered("ongegrond", "2026-11-22"), on=date(2026, 11, 23))


def test_a_term_of_the_gemeente_for_youth_help_is_asked_only_where_it_changes_something():
    assert [code for code, _ in shown(YOUTH, law="jeugdwet").youth_terms] == ["2w", "4w", "6w", "10w", "12w"]
    assert shown(YOUTH, law="wmo").youth_terms == ()
    assert shown(fact("hulpvraag_gesteld", "2026-11-01"), law="jeugdwet").youth_terms == ()
    decided = fact("besluit_bekendgemaakt", "2026-11-09", bij="a1", uitkomst="toegekend")
    assert shown(YOUTH, decided, law="jeugdwet").youth_terms == ()


@pytest.mark.django_db
@pytest.mark.usefixtures("at_noon", "light_codes")
def test_a_term_that_was_chosen_is_kept_counts_and_can_be_taken_back():
    mother = AtRoad(a_road(law={"wet": "jeugdwet", "route": "gemeente", "gemeente": {}}))
    mother.tell("aanvraag_ingediend", dag_gestuurd="26 okt 2026", kanaal="mail")
    assert "Nog 28 dagen." in mother.text

    mother.press("commissie:beslistermijn_jeugd:6w")
    assert mother.reading.story.data["gemeente"] == {"beslistermijn_jeugd": "6w"}
    assert "De gemeente heeft 6 weken om te beslissen" in mother.text
    assert "Nog 14 dagen." in mother.text

    mother.press("commissie:beslistermijn_jeugd:")
    assert mother.reading.story.data["gemeente"] == {}
    assert "Nog 28 dagen." in mother.text
