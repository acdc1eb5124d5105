"""An objection that was made without reasons: the stand says that they are due, and by when (Awb 6:5 and 6:6)."""

from tests.wet.stand.stand_makers import fact, on, warned
from wet.procedure import Stand

BESLUIT = fact("besluit_bekendgemaakt", "2026-11-02", id="b", uitkomst="toegekend")
PRO_FORMA = fact("bezwaar_ingediend", "2026-11-23", id="z", redenen_volgen=True, redenen_gevraagd_tot="2026-12-21")
GAVE_TIME = fact("aanvulling_gevraagd", "2026-11-26", over="bezwaar", hersteltermijn_tot="2026-12-10")
SENT = fact("aanvulling_ontvangen", "2026-12-07", over="bezwaar")


def said(found: Stand) -> str:
    (row,) = [each for each in found.as_json()["waarschuwingen"] if each["code"].startswith("redenen_")]
    assert row["bron"] == ["Awb art. 6:5 lid 1 onder d", "Awb art. 6:6"]
    return str(row["tekst"])


def test_who_asked_for_time_hears_until_which_day_and_that_the_gemeente_may_give_another():
    text = said(on("2026-11-24", BESLUIT, PRO_FORMA))

    assert "U vroeg daarvoor tijd tot en met 21 december 2026." in text
    assert "De gemeente kan u een andere dag geven" in text


def test_when_the_day_that_was_asked_for_went_by_the_reasons_go_today():
    text = said(on("2026-12-22", BESLUIT, PRO_FORMA))

    assert "die dag is voorbij" in text
    assert "Ons advies, geen wet" in text


def test_without_a_day_that_was_asked_for_the_reasons_are_due_as_soon_as_can_be():
    unasked = {**PRO_FORMA, "redenen_gevraagd_tot": None}

    assert "Stuur ze zo snel mogelijk." in said(on("2026-11-24", BESLUIT, unasked))


def test_the_day_that_the_gemeente_gave_goes_before_the_one_that_was_asked_for():
    text = said(on("2026-12-10", BESLUIT, PRO_FORMA, GAVE_TIME))

    assert "De gemeente gaf u daarvoor tijd tot en met 10 december 2026." in text
    assert "21 december" not in text


def test_after_that_day_it_may_be_too_late_and_what_to_do_is_advice():
    text = said(on("2026-12-11", BESLUIT, PRO_FORMA, GAVE_TIME))

    assert "hadden er op 10 december 2026 moeten zijn" in text
    assert "Ons advies, geen wet" in text


def test_reasons_that_were_sent_are_due_no_more():
    assert not {code for code in warned(on("2026-12-08", BESLUIT, PRO_FORMA, GAVE_TIME, SENT)) if "redenen" in code}


def test_reasons_that_were_handed_in_before_the_post_brought_the_objection_were_sent_all_the_same():
    posted = {**PRO_FORMA, "op": None, "verzonden_op": "2026-11-20", "kanaal": "post"}
    by_hand = fact("aanvulling_ontvangen", "2026-11-20", over="bezwaar")

    assert "redenen_gevraagd" in warned(on("2026-11-24", BESLUIT, posted))
    assert "redenen_gevraagd" not in warned(on("2026-11-24", BESLUIT, posted, by_hand))


def test_an_objection_with_its_reasons_or_that_was_answered_or_withdrawn_waits_for_none():
    whole = fact("bezwaar_ingediend", "2026-11-23", id="z")
    answered = fact("beslissing_op_bezwaar_bekendgemaakt", "2026-12-01", uitkomst="ongegrond")

    for facts in (
        (BESLUIT, whole),
        (BESLUIT, PRO_FORMA, answered),
        (BESLUIT, PRO_FORMA, fact("bezwaar_ingetrokken", "2026-12-01")),
    ):
        assert not {code for code in warned(on("2026-12-08", *facts)) if "redenen" in code}
