"""The decision term for youth help where the verordening sets it, and where the gemeente puts it off."""

from tests.wet.stand.stand_makers import Raw, fact, on, term


def last(op: str, *facts: Raw, **more: object) -> object:
    return term(on(op, *facts, wet="jeugdwet", **more), "beslissing_jeugd")["laatste_dag"]


def why(op: str, *facts: Raw, **more: object) -> str:
    return on(op, *facts, wet="jeugdwet", **more).may("ingebreke_stellen").reason


def test_a_term_of_the_verordening_is_not_stretched_even_where_it_is_as_long_as_that_of_the_law():
    asked = fact("aanvraag_ingediend", "2026-02-06", id="a")  # eight weeks later is Good Friday

    assert last("2026-02-09", asked) == "2026-04-07"
    assert last("2026-02-09", asked, beslistermijn_jeugd="8w") == "2026-04-03"
    assert why("2026-04-07", asked, beslistermijn_jeugd="8w") == "wacht_op_latere_dag"
    assert why("2026-04-08", asked, beslistermijn_jeugd="8w") == "termijn_voorbij"


def test_a_term_of_the_verordening_for_youth_help_is_none_under_the_wmo():
    found = on(
        "2026-03-20",
        fact("melding_gedaan", "2026-02-02"),
        fact("verslag_verzonden", "2026-03-10"),
        fact("aanvraag_ingediend", "2026-03-17"),
        beslistermijn_jeugd="6w",
    )

    assert term(found, "beslissing_wmo")["laatste_dag"] == "2026-03-31"


def test_what_was_suspended_counts_for_the_safe_day_too():
    asked = fact("aanvraag_ingediend", "2026-02-13", id="a")  # six weeks: 27 March
    agreed = fact("opschorting_overeengekomen", "2026-02-16", tot="2026-02-23")  # seven days: Good Friday

    assert last("2026-03-02", asked, agreed, beslistermijn_jeugd="6w") == "2026-04-03"
    assert why("2026-04-07", asked, agreed, beslistermijn_jeugd="6w") == "wacht_op_latere_dag"
    assert why("2026-04-08", asked, agreed, beslistermijn_jeugd="6w") == "termijn_voorbij"


def test_a_term_put_off_to_a_saturday_ends_then_but_a_notice_of_default_waits_for_monday():
    asked = fact("aanvraag_ingediend", "2026-02-02", id="a")
    put_off = fact("beslistermijn_verdaagd", "2026-03-02", tot="2026-04-18")

    assert last("2026-03-03", asked, put_off) == "2026-04-18"
    assert why("2026-04-20", asked, put_off) == "wacht_op_latere_dag"
    assert why("2026-04-21", asked, put_off) == "termijn_voorbij"


def test_what_is_suspended_after_the_term_was_put_off_comes_on_top_and_what_was_before_it_does_not():
    asked = fact("aanvraag_ingediend", "2026-02-02", id="a")
    put_off = fact("beslistermijn_verdaagd", "2026-03-02", tot="2026-04-24")
    before = fact("opschorting_overeengekomen", "2026-02-16", tot="2026-02-20")
    after = fact("opschorting_overeengekomen", "2026-03-16", tot="2026-03-20")

    assert last("2026-04-20", asked, put_off, before) == "2026-04-24"
    assert last("2026-04-20", asked, put_off, after) == "2026-04-28"
    assert last("2026-04-20", asked, put_off, before, after) == "2026-04-28"


def test_a_term_is_never_put_off_to_an_earlier_day():
    asked = fact("aanvraag_ingediend", "2026-02-02", id="a")

    assert last("2026-03-03", asked, fact("beslistermijn_verdaagd", "2026-03-02", tot="2026-03-20")) == "2026-03-30"
