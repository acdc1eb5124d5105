"""Who may read, judge and wipe a letter; what happens when two judge at once; and what is left after wiping."""

from uuid import uuid4

import pytest

from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.nakijken.entries import CHECKED, JUDGMENT, PART, READING, papers_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import NOTES, READ, a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, NIGHTS, REPORT, Checking, prepared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

PAGES = ("uitkomst", "punten", "onderdelen", "lezen", "gegevens", "tekst", "hoorzitting")


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def report(toos):
    return toos.takes("verslag", REPORT)


@pytest.mark.parametrize("name", PAGES)
def test_a_letter_of_another_table_is_not_there(toos, report, name):
    dirk = prepared(a_table("Dirk"))

    assert dirk.get(f"nakijken-{name}", report).status_code == 404
    assert dirk.get(f"nakijken-{name}", uuid4()).status_code == 404


def test_a_report_has_no_hearing(toos, report):
    assert toos.get("nakijken-hoorzitting", report).status_code == 404


@pytest.mark.parametrize("sheets", [READ, NOTES])
def test_who_only_reads_sees_the_letter_and_can_neither_change_nor_wipe_it(toos, report, sheets):
    bea = Checking(a_guest(toos.person, "Bea", sheets=sheets))

    assert "Mevrouw vraagt hulp bij het huishouden." in bea.page("nakijken-tekst", report)
    assert bea.get("nakijken-gegevens", report).status_code == 403
    assert bea.post("nakijken-gegevens", report, huisgenoten="ja").status_code == 403
    assert bea.post("nakijken-weg", report).status_code == 403
    assert "Wis deze brief" not in bea.page("nakijken-uitkomst", report)
    assert "Wis deze brief" in toos.page("nakijken-uitkomst", report)


def test_a_form_for_the_table_is_refused_to_who_only_reads(toos, report):
    bea = Checking(a_guest(toos.person, "Bea", sheets=READ))

    answer = bea.post("nakijken-punten", report, vel="gedeeld", **{NIGHTS: "fout"})

    assert answer.status_code == 403
    assert "Uw punten naast het verslag" in toos.page("nakijken-punten", report)


def test_two_devices_that_judge_past_each_other_show_both_and_one_chooses(toos, report):
    first, second = toos.form(report), toos.form(report)
    toos.sends(report, first, **{NIGHTS: "klopt"})
    toos.sends(report, second, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "Vier keer."})

    page = toos.page("nakijken-punten", report)
    assert "Twee mensen kozen iets anders. Kies wat geldt." in page
    assert "Vier keer." in page
    assert "elke nacht" not in toos.letter("reactie_verslag")

    toos.judges(report, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "Vier keer."})

    page = toos.page("nakijken-punten", report)
    assert "Twee mensen" not in page
    assert "Eén punt in het verslag is niet goed." in page


def test_saving_elsewhere_on_the_page_settles_no_quarrel(toos, report):
    first, second = toos.form(report), toos.form(report)
    toos.sends(report, first, **{NIGHTS: "klopt"})
    toos.sends(report, second, **{NIGHTS: "fout"})

    toos.judges(report, **{NIGHTS: "", f"{NIGHTS}.toelichting": "", "los.toelichting": "De trap."})

    assert "Twee mensen" in toos.page("nakijken-punten", report)


def test_a_page_opened_before_somebody_chose_takes_away_nothing(toos, report):
    old = toos.form(report)
    toos.judges(report, **{NIGHTS: "ontbreekt"})

    toos.sends(report, old, **{f"{NIGHTS}.toelichting": "", "los.toelichting": "De trap."})

    page = toos.page("nakijken-punten", report)
    assert "2 punten in het verslag zijn niet goed." in page
    assert "Twee mensen" not in page


def test_the_same_form_sent_twice_writes_once(toos, report):
    form = toos.form(report)
    for _ in range(2):
        toos.sends(report, form, **{NIGHTS: "ontbreekt"})

    (judged,) = said_on(toos.sits(), (JUDGMENT,))
    assert len(judged.current) == 1


def test_a_judgment_can_be_taken_back(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    toos.judges(report, **{NIGHTS: "", f"{NIGHTS}.toelichting": ""})

    assert "Uw punten naast het verslag" in toos.page("nakijken-punten", report)


def test_wiping_takes_the_text_and_every_judgment_also_ones_own(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": "Woorden bij de nacht."})
    toos.post("nakijken-lezer", report, voor="mij")
    toos.judges(report, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "Alleen van mij."})
    toos.takes("besluit", DECISION)

    answer = toos.post("nakijken-weg", report)

    assert answer["Location"].endswith("?klaar=weg")
    left = said_on(toos.sits(), (CHECKED, PART, JUDGMENT, READING))
    assert [said.content.get("soort") for said in left if said.soort == CHECKED] == ["besluit"]
    assert {said.soort for said in left} == {CHECKED, PART}
    assert "Mevrouw vraagt hulp" not in str([said.content for said in left])
    assert toos.get("nakijken-tekst", report).status_code == 404


def test_what_a_carer_chose_alone_about_a_wiped_letter_is_shown_to_her_and_she_can_wipe_it(toos, report):
    karin = Checking(a_guest(toos.person, "Karin", "mantelzorger"))
    karin.post("nakijken-lezer", report, voor="mij")
    karin.judges(report, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "Ik slaap niet meer."})
    assert "alleen die persoon wissen" in toos.reads("nakijken-uitkomst", report)
    assert "Ik slaap niet meer." not in karin.page()

    toos.post("nakijken-weg", report)

    assert "Ik slaap niet meer." in karin.page()
    assert "brief die gewist is" not in toos.page()
    assert karin.post("nakijken-over").headers["Location"].endswith("?klaar=weg")
    assert "Ik slaap niet meer." not in karin.page()
    assert said_on(karin.sits(), (JUDGMENT, READING)) == ()


def test_wiping_what_is_left_takes_nothing_about_a_letter_that_still_lies_there(toos, report):
    toos.post("nakijken-lezer", report, voor="mij")
    toos.judges(report, **{NIGHTS: "fout"})

    toos.post("nakijken-over")

    assert "Eén punt in het verslag is niet goed." in toos.page("nakijken-punten", report)


def papers(toos):
    """The documents that lie there, each with whether people wrote past each other in it."""
    return [(paper.said.id, paper.said.is_conflict) for paper in papers_of(toos.sits())]


def test_a_form_with_the_name_of_somebody_elses_letter_makes_a_letter_of_its_own(toos, report):
    ((name, _),) = papers(toos)
    ben = Checking(a_guest(toos.person, "Ben", "naaste", {"gedeeld": "schrijven"}))
    ben.takes("besluit", DECISION, stuk=name, versie=str(uuid4()))

    assert len(papers(toos)) == 2
    assert not any(is_conflict for _, is_conflict in papers(toos))
    assert "Datum gesprek: 3 maart 2026" in toos.page("nakijken-tekst", report)


def test_a_form_on_ones_own_sheet_with_the_name_of_a_letter_of_the_table_is_another_letter(toos, report):
    ((name, _),) = papers(toos)
    toos.takes("verslag", f"{REPORT} Nog een zin.", stuk=name, versie=str(uuid4()), vel="eigen")

    assert len({each for each, _ in papers(toos)}) == 2


@pytest.mark.parametrize("way", ["plakken", "papier"])
def test_a_button_pressed_twice_lays_one_letter_there_also_after_more_was_told(toos, way):
    typed = {"soort": "besluit", "manier": way, "tekst": DECISION if way == "plakken" else "", "dag": ""}
    typed |= {"stuk": str(uuid4()), "versie": str(uuid4())}
    first = toos.post("nakijken-nieuw", **typed).headers["Location"]
    toos.post("nakijken-gegevens", first.split("/")[-2], dag="6 maart 2026", uitkomst="afgewezen")

    assert toos.post("nakijken-nieuw", **typed).headers["Location"] == first
    assert len(papers(toos)) == 1


def test_who_goes_back_and_pastes_another_letter_has_two(toos):
    typed = {"soort": "besluit", "manier": "plakken", "dag": "", "stuk": str(uuid4()), "versie": str(uuid4())}
    first = toos.post("nakijken-nieuw", **typed, tekst=DECISION).headers["Location"]
    second = toos.post("nakijken-nieuw", **typed, tekst=f"{DECISION}\nNog een zin.").headers["Location"]

    assert first != second
    assert [is_conflict for _, is_conflict in papers(toos)] == [False, False]
