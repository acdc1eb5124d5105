"""Taking along: all that one may read, nothing that was wiped, under names that say nothing."""

import io
import zipfile

import pytest
from django.utils import timezone
from makers_bewaren import READ, Keeper, a_guest_of, at_home

from keukentafel.bestand import read
from keukentafel.tafel.bewaren import archive
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.copies import open_copy
from keukentafel.tafel.kluis.models import Grant
from keukentafel.tafel.kluis.seats import leave

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def toos():
    return at_home()


def a_letter(person, sheet="brieven"):
    attachment = person.sits().attach(sheet, PDF)
    content = {"naam": "Besluit", "soort": "application/pdf", "grootte": len(PDF), "bestand": str(attachment)}
    return person.tells("bijlage", content, sheet=sheet)


def test_the_file_holds_what_happened_and_every_note_that_one_may_read(toos):
    toos.happened()
    toos.notes("Voor allen")
    toos.notes("Voor mij", "eigen")

    data = read(toos.file()).data

    assert [fact["soort"] for fact in data["feiten"]] == ["melding_gedaan"]
    assert "Voor allen" in str(data["vellen"]["gedeeld"])
    assert "Voor mij" in str(data["vellen"]["bewoner"])


def test_the_private_sheet_of_somebody_else_is_in_nobody_s_file(toos):
    karin = a_guest_of(toos)
    karin.notes("Van Karin alleen", "eigen")

    assert "Van Karin alleen" not in toos.file().decode()
    assert "Van Karin alleen" in str(karin.data()["vellen"]["mantelzorger"])


def test_who_may_not_read_the_letters_takes_none_along(toos):
    toos.tells("notitie", {"tekst": "Op de brieven"}, sheet="brieven")
    joost = a_guest_of(toos, "Joost", "anders", READ)

    assert "Op de brieven" not in joost.file().decode()


def test_what_was_wiped_is_not_in_the_file(toos):
    note = toos.notes("Weg hiermee")
    toos.sits().wipe("gedeeld", [note["id"]])

    assert "Weg hiermee" not in toos.file().decode()
    assert note["id"] not in toos.file().decode()


def test_a_corrected_fact_counts_once_and_its_older_line_goes_along(toos):
    first = toos.happened(op="2026-02-02")
    toos.tells("feit", {"soort": "melding_gedaan", "op": "2026-02-03", "vervangt": first})

    data = toos.data()

    assert [fact["op"] for fact in data["feiten"]] == ["2026-02-03"]
    assert "2026-02-02" in str(data["vellen"]["gedeeld"])


def test_a_table_on_which_nothing_was_told_gives_a_file_that_can_be_read(toos):
    assert read(at_home(tells=False).file()).data["feiten"] == []


def test_files_go_out_under_the_same_name_for_everybody_and_stay_in_no_cache(toos):
    answer = toos.get("bewaren-bestand")

    assert answer["Content-Disposition"] == 'attachment; filename="mijn-tafel.keukentafel.json"'
    assert answer["Cache-Control"] == "no-store"


def test_the_archive_holds_the_letters_too_under_names_that_say_nothing(toos):
    letter = a_letter(toos)

    with zipfile.ZipFile(io.BytesIO(toos.get("bewaren-alles").content)) as opened:
        names = opened.namelist()
        assert names == ["mijn-tafel.keukentafel.json", f"bijlagen/{letter['inhoud']['bestand']}.pdf"]
        assert opened.read(names[1]) == PDF


def test_too_many_letters_for_one_archive_are_said(toos, monkeypatch):
    a_letter(toos)
    monkeypatch.setattr(archive, "MOST", 10)

    answer = toos.get("bewaren-alles")

    assert answer.status_code == 413
    assert "te veel voor één bestand" in answer.content.decode()


def test_a_locked_copy_opens_with_the_words_of_the_card(toos):
    toos.notes("Op slot")

    answer = toos.post("bewaren-kopie", woorden=str(toos.person.code).upper())

    assert b"Op slot" not in answer.content
    assert "Op slot" in open_copy(answer.content, toos.person.code).decode()


def test_words_that_are_not_one_s_own_lock_no_copy(toos):
    answer = toos.post("bewaren-kopie", woorden=str(new_code()))

    assert answer.status_code == 422
    assert "geen woorden van een kaartje van u" in answer.content.decode()


@pytest.mark.parametrize(("typed", "words"), [("", "Typ de acht woorden"), ("een twee", "kloppen nog niet")])
def test_words_that_cannot_be_are_pointed_out(toos, typed, words):
    assert words in toos.post("bewaren-kopie", woorden=typed).content.decode()


def test_the_days_for_an_agenda_say_nothing_of_what_they_are_about(toos):
    toos.happened(op="2099-01-05")

    made = toos.get("bewaren-agenda").content.decode()

    assert "BEGIN:VCALENDAR" in made
    assert "melding" not in made.lower()


def test_the_page_says_until_when_the_table_stays(toos):
    assert "Opent niemand deze tafel meer" in toos.page()


def test_the_page_asks_the_database_a_bounded_number_of_things(toos, django_assert_max_num_queries):
    for number in range(5):
        toos.notes(f"Notitie {number}")

    with django_assert_max_num_queries(20):
        toos.page()


def test_moving_is_told_step_by_step(toos):
    assert "in vier stappen" in toos.page("bewaren-verhuizen")


def test_who_may_no_longer_read_the_table_finds_the_room_without_what_they_may_not(toos):
    bea = a_guest_of(toos, "Bea", "anders")
    Grant.objects.filter(seat=bea.person.seat, sheet=bea.sits().sheet_id("gedeeld")).delete()

    page = bea.page()

    assert "Een seintje" in page
    assert list(bea.data()["vellen"]) == ["eigen"]
    assert bea.get("bewaren-inlezen").status_code == 403


def test_who_left_the_table_takes_the_private_sheet_along_and_nothing_else(toos):
    toos.happened()
    toos.notes("Van ons samen")
    karin = a_guest_of(toos)
    karin.notes("Van Karin alleen", "eigen")
    leave(karin.sits())
    karin = Keeper(karin.person.returns(timezone.now()))

    page = karin.get("bewaren").content.decode()
    assert "U zit hier niet meer aan tafel." in page and "Lees een bestand in" not in page
    assert "Een kopie met slot" in page and "kunt u dit lezen en meenemen" in page
    data = karin.data()
    assert list(data["vellen"]) == ["eigen"] and data["feiten"] == []
    assert "Van Karin alleen" in str(data["vellen"]) and "Van ons samen" not in karin.file().decode()
