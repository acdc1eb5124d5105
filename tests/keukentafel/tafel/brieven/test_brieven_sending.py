"""A letter goes: the road knows it, it is kept word for word, and both can be taken back."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.bewaren.archive import archive_of
from keukentafel.tafel.bewaren.export import dossier_file
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters, tells
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road
from wet.procedure import stand

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

REFUSED = {"op": "2026-11-02", "dagtekening": "2026-11-02", "uitkomst": "afgewezen"}
PAGE, WRITE = 13, 34
"""How many queries a page of this room may ask, and sending a letter with the page that follows."""


@pytest.fixture
def toos():
    """Toos, who was refused help three weeks ago, with an objection that is ready."""
    somebody = a_road()
    tells(somebody, "besluit_bekendgemaakt", **REFUSED)
    toos = AtLetters(somebody)
    return toos.goes(f"{toos.room}/bezwaar_pro_forma").sends(name="Toos Proef")


def sends_it(toos, op="20 nov 2026", kanaal="post", **more):
    return toos.link("Ik heb hem verstuurd").sends(op=op, kanaal=kanaal, **more)


def facts_of(toos, soort):
    return [fact for fact in toos.reading.story.facts if fact["soort"] == soort]


def met(toos):
    """Return how the term to object stands."""
    reading = toos.reading
    (term,) = [
        term
        for term in stand(reading.story.dossier, toos.somebody.sits().at.date()).facts.termijnen
        if term.soort == "bezwaar"
    ]
    return term.status


def test_a_letter_that_was_posted_is_a_fact_whose_receipt_nobody_knows_yet(toos):
    sends_it(toos)
    (fact,) = facts_of(toos, "bezwaar_ingediend")

    assert (fact["verzonden_op"], fact["kanaal"], "op" in fact) == ("2026-11-20", "post", False)
    assert met(toos) == "gehaald"
    assert "Genoteerd: verstuurd." in toos.text
    assert "Aan de gemeente, op 20 november 2026, met de post." in toos.text


@pytest.mark.parametrize("kanaal", ["mail", "formulier", "balie"])
def test_a_letter_that_did_not_go_by_post_came_the_same_day(toos, kanaal):
    sends_it(toos, kanaal=kanaal)
    (fact,) = facts_of(toos, "bezwaar_ingediend")

    assert (fact["op"], fact["kanaal"]) == ("2026-11-20", kanaal)


def test_the_day_is_today_unless_somebody_says_otherwise(toos):
    toos.link("Ik heb hem verstuurd")
    assert toos.fields()["op"] == "23 november 2026"

    toos.sends(kanaal="post")
    assert toos.kept[0].sent_on.isoformat() == "2026-11-23"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"op": "24 nov 2026", "kanaal": "post"}, "toekomst"),
        ({"op": "", "kanaal": "post"}, "Schrijf op welke dag u hem verstuurde."),
        ({"op": "gisteren", "kanaal": "postduif"}, "Kies hoe u hem verstuurde."),
    ],
)
def test_a_day_or_a_way_that_cannot_be_is_refused_with_what_was_typed(toos, typed, why):
    toos.link("Ik heb hem verstuurd")
    toos.take(toos.client.post(toos.path, toos.fields() | typed))

    assert toos.response.status_code == 422
    assert why in toos.text or why == "toekomst"
    assert toos.fields().get("op", "") == typed["op"]
    assert facts_of(toos, "bezwaar_ingediend") == []


def test_what_was_sent_stays_word_for_word_whatever_happens_after(toos):
    before = toos.paper
    sends_it(toos)
    (line,) = [line for line in toos.reading.lines if line.counts.content["soort"] == "besluit_bekendgemaakt"]
    besluit = {"soort": "besluit_bekendgemaakt", **REFUSED, "dagtekening": "2026-11-03", "vervangt": line.counts.id}
    tells(toos.somebody, **besluit)

    assert toos.goes(toos.path).paper == before
    assert toos.goes(f"{toos.path}/tekst").heading == "Deze brief is verstuurd."


def test_the_road_shows_that_it_was_sent(toos):
    sends_it(toos)

    assert "Ik maakte bezwaar" in AtRoad(toos.somebody).text


def test_not_sent_after_all_withdraws_the_fact_and_opens_the_letter_again(toos):
    sends_it(toos).presses("Toch niet verstuurd")

    assert "Genoteerd: toch niet verstuurd." in toos.text
    assert toos.heading == "Uw brief ligt klaar."
    assert facts_of(toos, "bezwaar_ingediend") == []
    assert met(toos) == "loopt"
    assert "tekst" not in toos.kept[0].now.content
    sends_it(toos)
    assert len(facts_of(toos, "bezwaar_ingediend")) == 1


def test_what_others_stand_on_cannot_be_taken_back_and_the_page_says_so(toos):
    sends_it(toos, op="3 nov 2026", kanaal="balie")
    tells(toos.somebody, "beslissing_op_bezwaar_bekendgemaakt", op="2026-11-20", uitkomst="ongegrond")
    toos.presses("Toch niet verstuurd")

    assert toos.response.status_code == 422
    assert "Dat kan nu niet." in toos.text
    assert toos.kept[0].state == "verstuurd"


def test_a_fact_that_was_corrected_on_the_road_is_taken_back_too(toos):
    sends_it(toos)
    road = AtRoad(toos.somebody)
    (name,) = [fact["id"] for fact in facts_of(toos, "bezwaar_ingediend")]
    road.press(f"wijzig:{name}").fill(dag_gestuurd="19 nov 2026").press("zet")
    assert facts_of(toos, "bezwaar_ingediend")[0]["verzonden_op"] == "2026-11-19"
    toos.goes(toos.path).presses("Toch niet verstuurd")

    assert facts_of(toos, "bezwaar_ingediend") == []
    assert toos.reading.clashes == ()


def test_when_it_came_is_written_later_in_the_fact_too(toos):
    sends_it(toos).link("Ik kreeg een bevestiging")
    toos.sends(ontvangen="19 nov 2026")
    assert toos.response.status_code == 422
    assert "toen verstuurde u hem" in toos.text

    toos.sends(ontvangen="21 nov 2026")
    (fact,) = facts_of(toos, "bezwaar_ingediend")
    assert (fact["verzonden_op"], fact["op"]) == ("2026-11-20", "2026-11-21")
    assert "Aangekomen op 21 november 2026." in toos.text
    toos.presses("Toch niet verstuurd")
    assert facts_of(toos, "bezwaar_ingediend") == []


def test_a_letter_that_is_no_fact_in_law_just_gets_its_day(toos):
    toos.goes(f"{toos.room}/inzage").sends()
    before = len(toos.reading.lines)
    sends_it(toos, kanaal="mail")

    assert "Aan de gemeente, op 20 november 2026, met de mail." in toos.text
    assert len(toos.reading.lines) == before


def test_an_objection_without_a_decision_on_the_road_is_refused_in_the_words_of_the_law_and_nothing_is_lost():
    ans = AtLetters(a_road("Ans"))
    ans.goes(f"{ans.room}/bezwaar_pro_forma").sends(name="Ans")
    sends_it(ans)

    assert ans.response.status_code == 422
    assert "Dit past niet bij wat er op uw weg staat:" in ans.text
    assert [kept.state for kept in ans.kept] == ["concept"]


def test_a_private_letter_goes_on_the_shared_road_only_where_somebody_says_so(toos):
    for is_told, count in (("", 0), ("on", 1)):
        toos.goes(f"{toos.room}/klacht?nieuw").sends(vel="eigen")
        toos.link("Ik heb hem verstuurd")
        fields = {"op": "20 nov 2026", "kanaal": "mail"} | ({"op_de_weg": is_told} if is_told else {})
        toos.take(toos.client.post(toos.path, toos.fields() | fields, follow=True))
        assert toos.heading == "Deze brief is verstuurd."
        assert len(facts_of(toos, "klacht_ingediend")) == count


def test_who_may_write_letters_but_not_on_the_road_keeps_the_day_with_the_letter(toos):
    karin = AtLetters(a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "lezen", "brieven": "schrijven"}))
    karin.goes(f"{karin.room}/klacht").sends()
    sends_it(karin)

    assert karin.heading == "Deze brief is verstuurd."
    assert facts_of(toos, "klacht_ingediend") == []


def test_sending_the_form_twice_makes_one_fact(toos):
    toos.link("Ik heb hem verstuurd")
    fields = toos.fields() | {"op": "20 nov 2026", "kanaal": "post"}
    for _ in range(2):
        toos.client.post(toos.path, fields)

    assert len(facts_of(toos, "bezwaar_ingediend")) == 1
    assert toos.kept[0].state == "verstuurd"


def test_letters_travel_in_the_file_of_the_table_and_come_back_as_they_went(toos):
    toos.goes(f"{toos.room}/klacht").sends(vel="eigen", name="Toos Geheim")
    toos.goes(toos.room).link("Bezwaar, de redenen volgen")
    sends_it(toos)
    raw = dossier_file(toos.somebody.sits())
    before = {kept.soort: kept for kept in toos.kept}

    other = AtLetters(a_road("Toos"))
    way = f"/tafel/{other.somebody.table_id}/bewaren/inlezen"
    shown = other.client.post(way, {"bestand": SimpleUploadedFile("x", raw)})
    assert "Bezwaar tegen een besluit" in shown.content.decode()
    other.client.post(way, {"verhaal": shown.context["carried"], "doen": "zeker"})
    after = {kept.soort: kept for kept in other.kept}
    assert {soort: kept.sheet for soort, kept in after.items()} == {"klacht": "eigen", "bezwaar_pro_forma": "brieven"}
    assert after["bezwaar_pro_forma"].letter == before["bezwaar_pro_forma"].letter
    assert after["klacht"].draft == before["klacht"].draft

    other.goes(other.room).link("Bezwaar, de redenen volgen").presses("Toch niet verstuurd")
    assert [fact for fact in other.reading.story.facts if fact["soort"] == "bezwaar_ingediend"] == []


def test_in_the_archive_what_was_sent_can_be_read_without_this_program(toos):
    sends_it(toos)
    with zipfile.ZipFile(io.BytesIO(archive_of(toos.somebody.sits()))) as archive:
        names = [name for name in archive.namelist() if name.startswith("brieven/")]
        page = archive.read(names[0]).decode()

    assert names == ["brieven/1-bezwaar-pro-forma.html"]
    assert "Toos Proef" in page
    assert page.startswith("<!doctype html>")


def test_a_letter_does_not_lie_among_the_notes(toos):
    papers = toos.client.get(f"/tafel/{toos.somebody.table_id}/papieren").content.decode()

    assert "Toos Proef" not in papers
    assert "aanpassingen" not in papers


def test_who_was_typing_while_another_marked_it_as_sent_keeps_the_words_in_a_letter_of_their_own(toos):
    karin = AtLetters(a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "schrijven", "brieven": "schrijven"}))
    karin.goes(f"{toos.path}/tekst")
    sends_it(toos)
    went = toos.kept[0].letter
    karin.sends("houd", extra="Dit typte Karin nog.")

    assert "Dit typte Karin nog." in karin.paper
    assert {kept.state for kept in toos.kept} == {"verstuurd", "concept"}
    assert next(kept.letter for kept in toos.kept if kept.state == "verstuurd") == went


def test_who_was_typing_while_another_threw_it_away_finds_both_to_choose_from(toos):
    karin = AtLetters(a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "schrijven", "brieven": "schrijven"}))
    karin.goes(f"{toos.path}/tekst")
    toos.goes(toos.room).presses("Gooi weg")
    karin.sends("houd", extra="Dit typte Karin nog.")

    assert karin.heading == "Deze brief is door twee mensen tegelijk veranderd."
    assert "Gooi deze brief weg" in karin.text
    karin.sends(keuze=next(one.versie for one in karin.kept[0].current if one.is_gone))
    assert [kept.state for kept in karin.kept] == ["weg"]


HOSTILE = (
    {"brief": "onzin"},
    {"brief": "bezwaar_pro_forma", "getypt": [1], "aanpassingen": {"van": 1}, "extra": 3},
    {"brief": "klacht", "verzonden_op": "gisteren", "tekst": {"blokken": 3}, "kanaal": "postduif", "feit": 7},
    {"brief": "klacht", "verzonden_op": "2026-11-01", "tekst": {"blokken": [{"blok": "x"}]}},
    {
        "brief": "klacht",
        "aanpassingen": [{"van": "a" * 3_000, "naar": "<script>alert(1)</script>"}],
        "extra": "<b>x</b>",
    },
    {"brief": ["klacht"]},
)


@pytest.mark.parametrize("content", HOSTILE)
def test_what_another_program_wrote_as_a_letter_closes_no_page_and_runs_nowhere(toos, content):
    made = new_version("brief", content, door=str(toos.somebody.seat_id), at=NOON, id="../../x")
    toos.somebody.sits().write("brieven", [made])
    assert toos.goes(toos.room).response.status_code == 200

    for kept in toos.kept:
        for way in ("", "/tekst", "/vragen", "/bestand/html", "/verstuurd", "/ontvangen"):
            answer = toos.client.get(f"{toos.room}/stuk/{kept.handle}{way}", follow=True)
            assert answer.status_code == 200
            assert b"<script>alert" not in answer.content
    assert archive_of(toos.somebody.sits())


def asked(do):
    with CaptureQueriesContext(connection) as queries:
        do()
    return len(queries)


def test_a_page_asks_no_more_of_the_database_when_more_letters_are_kept(toos):
    for soort in ("klacht", "inzage", "melding", "aanvraag", "machtiging", "beroep"):
        toos.goes(f"{toos.room}/{soort}").sends()
    for path in (toos.room, toos.path, f"{toos.path}/tekst", f"{toos.path}/vragen", f"{toos.path}/verstuurd"):
        assert asked(lambda path=path: toos.client.get(path)) <= PAGE, path

    toos.goes(toos.path).link("Ik heb hem verstuurd")
    fields = toos.fields() | {"op": "20 nov 2026", "kanaal": "post"}
    assert asked(lambda: toos.client.post(toos.path, fields, follow=True)) <= WRITE
