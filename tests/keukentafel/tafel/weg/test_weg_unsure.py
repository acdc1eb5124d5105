"""Where the law is unsure, or a day is, the page says so in plain words and with its source."""

from datetime import date

import pytest

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, shown

OBJECTED = (
    fact("besluit_bekendgemaakt", "2026-09-28", id="b", uitkomst="afgewezen"),
    fact("bezwaar_ingediend", "2026-10-05", id="z"),
)

UNSURE = {
    "datum_onzeker": ((fact("melding_gedaan", "2026-11-02", op_tot="2026-11-06"),), {}, date(2026, 11, 23), ""),
    "ontvangst_onbekend": (
        (fact("melding_gedaan", None, verzonden_op="2026-11-02", kanaal="post"),),
        {},
        date(2026, 11, 23),
        "Awb art. 6:9",
    ),
    "verzenddatum_onbekend": (
        (fact("besluit_bekendgemaakt", None, dagtekening="2026-11-09", uitkomst="afgewezen"),),
        {},
        date(2026, 11, 23),
        "Awb art. 3:41 lid 1",
    ),
    "commissie_onbekend": (OBJECTED, {}, date(2026, 11, 23), "Awb art. 7:10 lid 1"),
    "termijn_onzeker": (
        (*OBJECTED, fact("aanvulling_gevraagd", "2026-10-12", over="bezwaar", hersteltermijn_tot="2026-10-26")),
        {"bezwaarcommissie": False},
        date(2026, 11, 23),
        "Awb art. 7:10 lid 1",
    ),
    "kalender_onvolledig": ((fact("melding_gedaan", "2028-11-27"),), {}, date(2028, 11, 28), "Atw art. 3 lid 3"),
    "brief_misschien_besluit": (
        (fact("brief_ontvangen", "2026-11-14"),),
        {},
        date(2026, 11, 23),
        "ECLI:NL:CRVB:2018:2013",
    ),
    "hoort_bij_onduidelijk": (
        (
            fact("melding_gedaan", "2026-11-02", id="m1"),
            fact("melding_gedaan", "2026-11-04", id="m2"),
            fact("gesprek_gevoerd", "2026-11-16"),
        ),
        {},
        date(2026, 11, 23),
        "",
    ),
}


@pytest.mark.parametrize("code", UNSURE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_unsure_is_said_in_words_with_its_source(code, language):
    facts, more, on, source = UNSURE[code]

    found = [each for each in shown(*facts, on=on, language=language, **more).warnings if each.code == code]
    assert found
    assert "_" not in found[0].text
    assert "{" not in found[0].text
    assert source in (*found[0].sources, "")
    assert bool(found[0].sources) == bool(source)


def test_a_fact_that_may_belong_to_two_things_can_be_tied_to_one():
    facts, _, on, _ = UNSURE["hoort_bij_onduidelijk"]

    (doubt,) = [each for each in shown(*facts, on=on).warnings if each.code == "hoort_bij_onduidelijk"]
    assert doubt.mends == "2"


def test_that_the_report_belongs_to_the_six_weeks_is_said_as_how_we_read_the_law():
    (report,) = [step for step in shown(fact("melding_gedaan", "2026-11-16")).ahead if step.what == "Het verslag"]

    assert "Zo lezen wij de wet" in report.sentence


def test_when_an_aanvraag_came_in_is_no_question_any_more_once_it_was_decided():
    sent = fact("aanvraag_ingediend", None, verzonden_op="2026-10-26", kanaal="post", id="a")
    decided = fact("besluit_bekendgemaakt", "2026-11-09", bij="a", uitkomst="afgewezen")

    assert "ontvangst_onbekend" in [each.code for each in shown(sent, law="jeugdwet").warnings]
    assert "ontvangst_onbekend" not in [each.code for each in shown(sent, decided, law="jeugdwet").warnings]
