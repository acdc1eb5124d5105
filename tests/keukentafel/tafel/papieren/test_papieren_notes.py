"""Writing on a table and for oneself: who reads it is clear, and nothing typed is lost or doubled."""

import pytest
from django.utils import timezone
from makers_papers import NOTES, READ, AtHome, a_visitor, at_home

from keukentafel.tafel.kluis.seats import leave
from keukentafel.tafel.kluis.versions import new_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def toos():
    return at_home()


def test_an_empty_table_says_what_it_is_for(toos):
    page = toos.page()

    assert "Hier ligt nog niets." in page
    assert "Bewaar de notitie" in page


def test_a_note_is_one_s_own_unless_one_says_otherwise(toos):
    assert 'value="eigen" id="id_vel_0" checked' in toos.page() or 'value="eigen" checked' in toos.page()


def test_a_note_for_oneself_is_read_by_nobody_else(toos):
    karin = a_visitor(toos)

    answer = toos.notes(tekst="Karin niet bij dit stuk")

    assert answer.status_code == 303
    assert "Karin niet bij dit stuk" in toos.page()
    assert "alleen u leest dit" in toos.page()
    assert "Karin niet bij dit stuk" not in karin.page()


def test_a_note_on_the_table_is_read_by_all_with_who_wrote_it(toos):
    karin = a_visitor(toos)

    toos.notes(vel="gedeeld", tekst="Donderdag komt Joost")

    assert "Donderdag komt Joost" in karin.page()
    assert "Toos" in karin.page()
    assert "iedereen aan tafel leest dit" in karin.page()


def test_a_form_that_is_sent_twice_makes_one_note(toos):
    form = toos.note_form(vel="gedeeld", tekst="Een keer")

    for _ in range(3):
        assert toos.post("papieren", **form).status_code == 303

    assert toos.reads() == ["Een keer"]


def test_who_goes_back_and_types_on_changes_the_same_note(toos):
    form = toos.note_form(vel="gedeeld", tekst="Een beugel")
    toos.post("papieren", **form)

    toos.post("papieren", **{**form, "tekst": "Een beugel en een stoel"})

    assert toos.reads() == ["Een beugel en een stoel"]
    assert toos.papers("gedeeld")[0].earlier[0].text == "Een beugel"


def test_who_goes_back_and_chooses_to_tell_nobody_does_not_tell_it_to_all(toos):
    form = toos.note_form(vel="gedeeld", tekst="Een beugel")
    toos.post("papieren", **form)

    toos.post("papieren", **{**form, "vel": "eigen", "tekst": "Een geheim"})

    assert toos.reads("gedeeld") == ["Een beugel"]
    assert toos.reads("eigen") == ["Een geheim"]


def test_line_breaks_and_signs_are_shown_as_they_were_typed_and_run_nowhere(toos):
    toos.notes(vel="gedeeld", tekst="Eerst\r\n\r\n<b>dan</b> & meer\x0b")

    assert toos.reads() == ["Eerst\n\n<b>dan</b> & meer"]
    assert "&lt;b&gt;dan&lt;/b&gt; &amp; meer" in toos.page()


def test_an_empty_note_is_not_kept_and_the_page_says_so(toos):
    answer = toos.notes(tekst="   ")

    assert answer.status_code == 422
    assert "Typ eerst uw notitie." in answer.content.decode()
    assert toos.reads("eigen") == []


def test_a_note_that_is_too_long_says_by_how_much_and_loses_nothing(toos):
    text = "lang " * 4_000

    answer = toos.notes(tekst=text)

    assert answer.status_code == 422
    assert "tekens te lang" in answer.content.decode()
    assert text.strip() in answer.content.decode()
    assert toos.reads("eigen") == []


def test_the_longest_note_that_fits_is_kept(toos):
    toos.notes(tekst="a" * 16_000)

    assert toos.reads("eigen") == ["a" * 16_000]


def test_a_note_can_belong_to_something_that_happened(toos):
    fact = toos.happened()

    toos.notes(tekst="Zij waren vriendelijk", over=fact)

    assert "Bij: Ik vroeg de gemeente om hulp (melding), 2 februari 2026" in toos.page()


def test_a_note_belongs_to_nothing_that_is_not_there(toos):
    toos.happened()

    assert toos.notes(over="verzonnen").status_code == 422


def test_who_may_only_read_writes_on_their_own_sheet_and_not_on_the_table(toos):
    joost = a_visitor(toos, "Joost", "anders", READ)

    joost.notes(tekst="Nakijken")

    assert joost.notes(vel="gedeeld").status_code == 422
    assert joost.reads("eigen") == ["Nakijken"]
    assert toos.reads() == []


def test_who_may_add_notes_changes_only_their_own(toos):
    joost = a_visitor(toos, "Joost", "anders", NOTES)
    toos.notes(vel="gedeeld", tekst="Van Toos")
    joost.notes(vel="gedeeld", tekst="Van Joost")
    own = next(paper for paper in joost.papers("gedeeld") if paper.now.text == "Van Joost")
    other = next(paper for paper in joost.papers("gedeeld") if paper.now.text == "Van Toos")

    assert joost.get("papier-wijzig", own.handle).status_code == 200
    assert joost.get("papier-wijzig", other.handle).status_code == 403
    assert joost.post("papier-weg", other.handle).status_code == 403
    assert sorted(toos.reads()) == ["Van Joost", "Van Toos"]


def test_a_changed_note_keeps_what_it_said_before(toos):
    toos.notes(vel="gedeeld", tekst="Eerst")
    paper = toos.papers("gedeeld")[0]

    toos.post("papier-wijzig", paper.handle, **change_form(toos, paper, "Later"))

    assert toos.reads() == ["Later"]
    assert "Eerst" in toos.page("papier", paper.handle)


def change_form(person, paper, text):
    form = person.get("papier-wijzig", paper.handle).context["form"]
    return {**{name: form[name].value() for name in ("stuk", "versie", "vorige")}, "tekst": text}


def test_a_note_taken_away_can_be_put_back(toos):
    toos.notes(vel="gedeeld", tekst="Per ongeluk")
    paper = toos.papers("gedeeld")[0]

    toos.post("papier-weg", paper.handle)
    assert toos.reads() == []
    assert "Zet terug" in toos.page()

    toos.post("papier-terug", paper.handle)
    assert toos.reads() == ["Per ongeluk"]


def test_two_people_who_change_one_note_lose_nothing_and_choose(toos):
    karin = a_visitor(toos)
    toos.notes(vel="gedeeld", tekst="Een beugel")
    paper = toos.papers("gedeeld")[0]
    of_toos, of_karin = (change_form(one, paper, f"Een beugel, zegt {who}") for one, who in ((toos, "T"), (karin, "K")))

    toos.post("papier-wijzig", paper.handle, **of_toos)
    answer = karin.post("papier-wijzig", paper.handle, **of_karin)

    assert answer.url == karin.url("papier-kies", paper.handle)
    page = karin.page("papier-kies", paper.handle)
    assert "<ins>T</ins>" in page
    assert "<ins>K</ins>" in page
    assert 'value="allebei" checked' in page


def in_conflict(toos):
    """A note of which two versions count."""
    karin = a_visitor(toos)
    toos.notes(vel="gedeeld", tekst="Een beugel")
    paper = toos.papers("gedeeld")[0]
    forms = [(one, change_form(one, paper, text)) for one, text in ((toos, "Een stoel"), (karin, "Een lift"))]
    for one, form in forms:
        one.post("papier-wijzig", paper.handle, **form)
    return paper


def chosen(toos, paper, choice):
    form = toos.get("papier-kies", paper.handle).context["form"]
    names = {name: form[name].value() for name in ("versie", "vorige")}
    return toos.post("papier-kies", paper.handle, **names, keuze=choice)


def test_both_versions_are_kept_below_each_other_unless_one_chooses(toos):
    paper = in_conflict(toos)

    chosen(toos, paper, "allebei")

    assert sorted(toos.reads()[0].split("\n\n")) == ["Een lift", "Een stoel"]


def test_one_version_can_be_chosen_and_the_other_stays_readable(toos):
    paper = in_conflict(toos)
    lift = next(said for said in toos.papers("gedeeld", "botst")[0].current if said.text == "Een lift")

    chosen(toos, paper, lift.versie)

    assert toos.reads() == ["Een lift"]
    assert "Een stoel" in toos.page("papier", paper.handle)


def test_a_choice_that_does_not_exist_is_not_made(toos):
    paper = in_conflict(toos)

    assert chosen(toos, paper, "iets anders").status_code == 422
    assert len(toos.papers("gedeeld", "botst")) == 1


def test_searching_finds_every_word_without_accents_and_puts_none_in_the_address(toos):
    toos.notes(vel="gedeeld", tekst="De cliëntondersteuner belde over de Douche")
    toos.notes(tekst="Boodschappen")

    answer = toos.post("papieren", zoek="douche CLIENT", doen="zoek")

    assert "cliëntondersteuner belde" in answer.content.decode()
    assert "Boodschappen" not in answer.content.decode()
    assert "?" not in answer.wsgi_request.get_full_path()


def test_a_search_without_result_says_so(toos):
    toos.notes(tekst="Boodschappen")

    assert "Probeer een ander woord" in toos.post("papieren", zoek="fiets", doen="zoek").content.decode()


def test_every_page_forbids_keeping_it(toos):
    toos.notes(vel="gedeeld", tekst="Een beugel")
    handle = toos.papers("gedeeld")[0].handle

    for name in ("papier", "papier-wijzig", "papier-verplaats", "papier-wis"):
        answer = toos.get(name, handle)
        assert answer.status_code == 200
        assert answer["Cache-Control"] == "no-store"


def test_a_paper_that_is_not_there_is_not_found(toos):
    assert toos.get("papier", "6f7c2f0e-51cf-4b1e-9d1a-2f0a5d8f4b11").status_code == 404


def test_the_overview_asks_the_database_no_more_with_many_notes(toos, django_assert_max_num_queries):
    for number in range(12):
        toos.notes(vel="gedeeld", tekst=f"Notitie {number}")

    with django_assert_max_num_queries(18):
        toos.page()


@pytest.mark.parametrize("spelled", [str.upper, lambda id: id.replace("-", ""), lambda id: f"{{{id}}}"])
def test_a_guest_who_spells_the_id_of_a_note_differently_does_not_come_between(toos, spelled):
    joost = a_visitor(toos, "Joost", "anders", NOTES)
    toos.notes(vel="gedeeld", tekst="Van Toos")
    hers = toos.papers("gedeeld")[0]
    joost.notes(vel="gedeeld", tekst="Van Joost", stuk=spelled(hers.id))

    page = toos.page("papier", hers.handle)

    assert "Van Toos" in page
    assert "Van Joost" not in page


@pytest.mark.parametrize("clock", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00"])
@pytest.mark.parametrize(("soort", "inhoud"), [("notitie", {"tekst": "Van ver"}), ("feit", {"soort": "zo maar"})])
def test_a_clock_that_cannot_be_closes_no_page(toos, soort, inhoud, clock):
    at_table = toos.sits()
    made = new_version(soort, inhoud, door=str(at_table.seat.pk), at=at_table.at)
    at_table.write("gedeeld", [{**made, "gemaakt_op": clock}])

    assert toos.get().status_code == 200
    assert toos.get("tafel").status_code == 200
    assert toos.get("bewaren-bestand").status_code == 200


def test_who_may_only_read_is_not_asked_who_reads_the_note_for_there_is_nothing_to_choose(toos):
    karin = a_visitor(toos, sheets=READ)

    page = karin.page()
    assert 'type="hidden" name="vel" value="eigen"' in page and 'type="radio"' not in page
    assert "alleen u leest dit" in page and "tot u het zelf deelt" not in page
    karin.notes()
    assert karin.reads("eigen") == ["Vraag naar de beugel"]


def test_who_left_the_table_reads_the_own_notes_and_is_told_until_when(toos):
    karin = a_visitor(toos)
    karin.notes(tekst="Ik slaap slecht")
    leave(karin.sits())

    page = AtHome(karin.person.returns(timezone.now())).page()

    assert "Ik slaap slecht" in page and "U zit hier niet meer aan tafel." in page
    assert "Daarna wordt het gewist." in page
    assert "Notities op tafel" not in page and "Bewaar de notitie" not in page
