"""A letter begins with what was prepared for it, and never with what somebody keeps from the gemeente."""

from uuid import uuid4

import pytest

from keukentafel.config.wiring import wire_rooms
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters, tells
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import on_other_device, says
from tests.keukentafel.tafel.weg.makers_weg_table import a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

WHY = "Ik wil steeds dezelfde Poolse hulp, om zes uur."
PGB, WISH = "pgb.waarom_wmo", "afspraak.vorm_wens"


@pytest.fixture
def toos():
    """Toos, who prepared her talk."""
    wire_rooms()
    return AtLetters(a_road())


def answers(toos, question, *, private=False, **values):
    says(toos.somebody.sits(), question, private=private, **values)


def changes_plan(toos, sentence, van, naar):
    made = new_version(
        "plan", {"van": van, "naar": naar}, door=str(toos.somebody.seat_id), at=NOON, id=str(uuid4()), over=sentence
    )
    (answer,) = toos.somebody.sits().write("gedeeld", [made])
    assert answer.antwoord == "aanvaard"


def begins(toos, soort):
    """What stands in the form of a new letter."""
    return {name: value.removeprefix("\n") for name, value in toos.goes(f"{toos.room}/{soort}").fields().items()}


def test_the_aanvraag_takes_over_why_somebody_wants_a_pgb_and_says_where_it_comes_from(toos):
    answers(toos, PGB, tekst=WHY)

    fields = begins(toos, "aanvraag")

    assert fields["pgb_waarom"] == WHY
    assert toos.tree.xpath("//div[@class='notice']//a")[0].text_content() == "Wilt u een pgb? Waarom?"
    assert "Dit hebt u al eerder opgeschreven of gekozen:" in toos.text
    assert WHY in toos.sends(name="Toos Proef").paper


def test_a_letter_without_anything_prepared_speaks_of_no_preparation(toos):
    assert begins(toos, "aanvraag")["pgb_waarom"] == ""
    assert "voorbereiding" not in toos.text


def test_only_what_fits_the_law_of_the_table_is_taken_over(toos):
    answers(toos, "pgb.waarom_jeugdwet", tekst="Onder een andere wet geschreven.")

    assert begins(toos, "aanvraag")["pgb_waarom"] == ""


def test_what_somebody_wrote_for_oneself_is_in_no_letter(toos):
    answers(toos, PGB, private=True, tekst=WHY)
    answers(toos, WISH, private=True, keuze="thuis")
    answers(toos, "afspraak.vorm_waarom", private=True, tekst="Om mijn ziekte.")
    answers(toos, "afspraak.wie_mee", private=True, tekst="Henk")

    assert begins(toos, "aanvraag")["pgb_waarom"] == ""
    fields = begins(toos, "afspraak_wijzigen")
    assert "hoe_praten" not in fields
    assert not fields["waarom_anders"] and not fields.get("companion")


def test_what_is_kept_back_from_the_gemeente_is_in_no_letter(toos):
    answers(toos, PGB, tekst=WHY)
    answers(toos, "vorm.blad", niet_delen="ja")
    answers(toos, "afspraak.tolk", keuze="nodig")
    answers(toos, "belangrijk.taal", keuze="andere_taal")
    answers(toos, "belangrijk.welke_taal", tekst="Tigrinya")
    answers(toos, "belangrijk.blad", niet_delen="ja")

    assert begins(toos, "aanvraag")["pgb_waarom"] == ""
    assert not begins(toos, "afspraak_wijzigen").get("tolk_taal")


def test_who_chose_help_in_kind_since_asks_for_no_pgb(toos):
    answers(toos, PGB, tekst=WHY)
    answers(toos, "vorm.voorkeur", keuze="zin")

    assert begins(toos, "aanvraag")["pgb_waarom"] == ""


def test_what_was_left_out_of_the_plan_is_in_no_letter_either(toos):
    answers(toos, PGB, tekst=WHY)
    changes_plan(toos, "pgb:pgb.waarom_wmo", f"Daarom wil ik een pgb:\n{WHY}", "")

    assert begins(toos, "aanvraag")["pgb_waarom"] == ""


def test_what_was_changed_in_the_plan_stands_changed_in_the_letter(toos):
    answers(toos, PGB, tekst=WHY)
    answers(toos, "afspraak.vorm_wens", keuze="thuis")
    changes_plan(toos, "pgb:pgb.waarom_wmo", f"Daarom wil ik een pgb:\n{WHY}", "Daarom wil ik een pgb:\nVaste hulp.")
    changes_plan(toos, "afspraak:afspraak.vorm_wens", "Ik wil het gesprek graag bij mij thuis.", "Liefst rustig.")

    assert begins(toos, "aanvraag")["pgb_waarom"] == "Vaste hulp."
    assert "hoe_praten" not in begins(toos, "afspraak_wijzigen")


def test_an_answer_that_changed_after_the_plan_counts_again(toos):
    answers(toos, PGB, tekst=WHY)
    changes_plan(toos, "pgb:pgb.waarom_wmo", "Daarom wil ik een pgb:\nOude woorden.", "Nog ouder.")

    assert begins(toos, "aanvraag")["pgb_waarom"] == WHY


def test_of_two_who_wrote_past_each_other_the_letter_holds_both(toos):
    answers(toos, PGB, tekst=WHY)
    on_other_device(toos.somebody.sits(), PGB, tekst="Mijn zus kent mij het best.")

    assert set(begins(toos, "aanvraag")["pgb_waarom"].splitlines()) == {WHY, "Mijn zus kent mij het best."}


def test_the_wishes_for_the_talk_stand_in_the_letter_about_the_appointment(toos):
    answers(toos, WISH, keuze="thuis")
    answers(toos, "afspraak.vorm_waarom", tekst="Daar ziet u hoe ik leef.")
    answers(toos, "afspraak.wensen", keuzes=["vrouw", "ochtend"])
    answers(toos, "afspraak.wie_mee", wie=["clientondersteuner"], tekst="mijn buurman.")
    answers(toos, "afspraak.tolk", keuze="nodig")
    answers(toos, "belangrijk.taal", keuze="gebarentaal")

    begins(toos, "afspraak_wijzigen")
    paper = toos.sends(name="Toos Proef").paper

    assert "een andere dag of tijd: liever in de ochtend" in paper
    assert "een gesprek bij mij thuis" in paper
    assert "iemand erbij: een cliëntondersteuner, mijn buurman" in paper
    assert "een tolk: Nederlandse Gebarentaal" in paper
    assert "een gesprek met een vrouw" in paper
    assert "Daar ziet u hoe ik leef." in paper


def test_a_wish_that_the_appointment_meets_already_is_not_asked_again(toos):
    tells(toos.somebody, "afspraak_gemaakt", op="2026-11-16", voor="2026-12-01", vorm="thuis")
    answers(toos, WISH, keuze="thuis")
    answers(toos, "afspraak.vorm_waarom", tekst="Daar ziet u hoe ik leef.")

    fields = begins(toos, "afspraak_wijzigen")

    assert "hoe_praten" not in fields
    assert fields["waarom_anders"] == ""


def test_who_also_writes_letters_at_the_table_never_gets_what_the_person_wrote_for_herself(toos):
    answers(toos, PGB, private=True, tekst=WHY)
    guest = a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "schrijven", "brieven": "schrijven"})

    assert begins(AtLetters(guest), "aanvraag")["pgb_waarom"] == ""


def test_a_draft_that_was_begun_is_not_filled_by_itself_and_what_was_prepared_since_is_offered(toos):
    begins(toos, "aanvraag")
    toos.sends(name="Toos Proef", about="Begeleiding")
    assert "voorbereiding" not in toos.goes(f"{toos.room}/aanvraag").text
    answers(toos, PGB, tekst=WHY)

    assert begins(toos, "aanvraag")["pgb_waarom"] == ""
    (link,) = toos.tree.xpath("//main//a[normalize-space(.)='Zet dat erbij']/@href")
    toos.goes(f"{toos.path}{link}")

    assert toos.fields()["pgb_waarom"].strip() == WHY
    assert toos.fields()["about"] == "Begeleiding"
    assert WHY in toos.sends().paper
    assert "U schreef of koos eerder nog iets" not in toos.goes(f"{toos.room}/aanvraag").text


def test_reasons_that_are_longer_than_a_letter_holds_are_there_whole_and_the_page_says_so(toos):
    answers(toos, PGB, tekst="y" * 3000)

    assert begins(toos, "aanvraag")["pgb_waarom"] == "y" * 3000
    assert "Maak die hier korter dan 2000 letters." in toos.text
