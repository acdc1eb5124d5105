"""Facts that name nothing: they belong to what is not finished, and where only one thing fits that is no guess."""

from tests.wet.stand.example_belonging import TWO_BEZWAREN
from tests.wet.stand.stand_makers import fact, guessed, on, term, turns, warned

MELDING = fact("melding_gedaan", "2026-02-02", id="m")
LATE = (MELDING, fact("aanvraag_ingediend", "2026-03-17", id="a"))  # the six weeks passed on 16 March
REFUSED = fact("besluit_bekendgemaakt", "2026-03-27", id="b", uitkomst="afgewezen")


def test_after_a_refusal_the_verslag_still_belongs_to_the_melding():
    again = (*LATE, REFUSED, fact("aanvraag_ingediend", "2026-04-07", id="a2"))
    verslag = fact("verslag_verzonden", "2026-04-14", id="v")

    assert on("2026-04-14", *again).may("persoonlijk_plan_inleveren", "m").reason == "plan_nog_nuttig"
    assert on("2026-04-14", *again, verslag).may("persoonlijk_plan_inleveren", "m").reason == "verslag_is_er"


def test_a_verslag_after_a_withdrawal_meets_no_term_even_where_it_names_the_melding():
    gone = fact("melding_ingetrokken", "2026-02-16")
    verslag = fact("verslag_verzonden", "2026-02-20", bij="m")

    assert term(on("2026-02-23", MELDING, gone, verslag), "onderzoek")["status"] == "vervallen"


def test_support_that_was_offered_before_the_melding_is_offered():
    def lacks(*before: dict) -> bool:
        return "geen_clientondersteuning_aangeboden" in warned(on("2026-02-20", *before, MELDING))

    offered = fact("clientondersteuning_aangeboden", "2026-02-01", aan="client")
    assert lacks()
    assert not lacks(offered)
    assert not lacks(fact("clientondersteuning_aangeboden", "2026-02-01"))
    assert not lacks(offered, offered | {"id": "again"})
    assert lacks(offered | {"aan": "mantelzorger"})
    assert lacks(fact("vertrouwenspersoon_gemeld", "2026-02-01", aan="client"))


def test_a_request_for_data_is_about_the_aanvraag_that_is_open_and_not_about_one_that_was_decided():
    again = (*LATE, REFUSED, fact("aanvraag_ingediend", "2026-04-07", id="a2"))
    asked = fact("aanvulling_gevraagd", "2026-04-08", id="x", over="aanvraag", hersteltermijn_tot="2026-04-15")
    found = on("2026-04-09", *again, asked)

    assert (term(found, "beslissing_wmo", "a2")["status"], guessed(found)) == ("opgeschort", [])


def test_one_bezwaar_too_many_is_against_the_latest_besluit():
    besluiten = [
        fact("besluit_bekendgemaakt", f"2026-0{month}-10", id=f"b{month}", uitkomst="herzien") for month in (1, 2, 3)
    ]
    bezwaren = [fact("bezwaar_ingediend", f"2026-04-0{day}", id=f"z{day}") for day in (1, 2, 3, 7)]
    found = on("2026-04-08", *besluiten, *bezwaren, bezwaarcommissie=False)

    assert term(found, "bezwaarbeslissing_6w", "z7")["begint"] == "2026-04-21"
    assert term(found, "bezwaarbeslissing_6w", "z1")["begint"] == "2026-04-21"
    assert {term(found, "bezwaarbeslissing_6w", z)["begint"] for z in ("z2", "z3")} == {"2026-04-02", "2026-04-03"}


def test_of_two_unclear_letters_the_second_bezwaar_is_against_the_one_that_had_none():
    letters = (fact("brief_ontvangen", "2026-02-20", id="l1"), fact("brief_ontvangen", "2026-02-23", id="l2"))
    bezwaren = (fact("bezwaar_ingediend", "2026-03-02", id="z1"), fact("bezwaar_ingediend", "2026-03-03", id="z2"))
    one, both = on("2026-03-04", *letters, bezwaren[0]), on("2026-03-04", *letters, *bezwaren)

    assert (one.may("bezwaar_maken", "l1").allowed, one.may("bezwaar_maken", "l2").allowed) == (True, False)
    assert (both.may("bezwaar_maken", "l1").allowed, both.may("bezwaar_maken", "l2").allowed) == (False, False)


def test_a_beroep_about_silence_leaves_an_answer_that_is_there_alone():
    answered = (*TWO_BEZWAREN, fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20", id="bob1", bij="z1"))
    found = on("2026-06-11", *answered, fact("beroep_ingesteld", "2026-06-10", id="r", over="niet_tijdig"))

    assert term(found, "beroep")["status"] == "loopt"
    assert found.may("beroep_niet_tijdig_instellen", "z2").reason == "beroep_is_ingesteld"
    assert guessed(found) == []


def test_a_beroep_against_one_of_two_answers_is_a_guess():
    answers = (
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20", id="bob1", bij="z1"),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-21", id="bob2", bij="z2"),
    )
    found = on("2026-06-11", *TWO_BEZWAREN, *answers, fact("beroep_ingesteld", "2026-06-10", id="r"))

    assert (term(found, "beroep", "bob1")["status"], term(found, "beroep", "bob2")["status"]) == ("loopt", "gehaald")
    assert guessed(found) == ["r"]
    assert turns(found)["r"] == "rechter"


def test_a_verslag_after_the_besluit_meets_no_term():
    found = on("2026-04-01", *LATE, REFUSED, fact("verslag_verzonden", "2026-03-30", id="v"))

    assert term(found, "onderzoek")["status"] == "vervallen"


def test_an_aanvraag_posted_on_the_last_day_of_the_six_weeks_comes_after_them():
    posted = fact("aanvraag_ingediend", id="a", verzonden_op="2026-03-16")
    brought = fact("aanvraag_ingediend", "2026-03-16", id="a")

    assert term(on("2026-03-20", MELDING, posted), "beslissing_wmo")["begint"] == "2026-03-17"
    assert "aanvraag_te_vroeg" in warned(on("2026-03-20", MELDING, brought))


def test_without_a_melding_an_unclear_letter_of_that_day_or_before_lets_an_aanvraag_in():
    letter = fact("brief_ontvangen", "2026-02-20", id="l")

    for op, waits in (("2026-02-19", True), ("2026-02-20", False), ("2026-02-23", False)):
        found = on("2026-02-24", letter, fact("aanvraag_ingediend", op, id="a"))
        assert ("aanvraag_te_vroeg" in warned(found)) is waits


def test_a_talk_after_a_besluit_or_a_review_that_is_over_begins_no_melding():
    besluit = fact("besluit_bekendgemaakt", "2026-02-02", id="b", uitkomst="toegekend")
    review = (fact("heronderzoek_aangekondigd", "2026-02-02", id="h"), fact("evaluatie_gehouden", "2026-02-09"))
    talk = fact("gesprek_gevoerd", "2026-02-16", id="g")

    assert list(turns(on("2026-02-17", besluit, talk))) == ["b"]
    assert list(turns(on("2026-02-17", *review, talk))) == ["h"]
    assert list(turns(on("2026-02-17", talk))) == ["g"]


def test_an_aanvraag_that_names_no_melding_belongs_to_the_latest_with_a_warning():
    second = fact("melding_gedaan", "2026-02-03", id="m2")
    found = on("2026-03-19", MELDING, second, fact("aanvraag_ingediend", "2026-03-18", id="a"))

    assert guessed(found) == ["a"]
    assert {each.bij: each.fase for each in found.facts.trajecten} == {"m": "onderzoek", "m2": "aanvraag"}


def test_who_withdrew_a_beroep_about_silence_used_it_all_the_same():
    notice = fact("ingebrekestelling_ontvangen", "2026-04-01", id="i")
    beroep = (fact("beroep_ingesteld", "2026-04-20", id="r"), fact("beroep_ingetrokken", "2026-04-27"))
    found = on("2026-04-28", *LATE, notice, *beroep)

    assert found.may("beroep_niet_tijdig_instellen", "a").reason == "beroep_is_ingesteld"
