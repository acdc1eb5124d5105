"""My story as a carer: chosen, read word for word, shared by an act of its own, and taken back."""

import io
import re
import zipfile

import pytest

from keukentafel.tafel.mantelzorg.for_plan import for_plan
from keukentafel.tafel.mantelzorg.sharing import stories_on
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer, karin_and_toos

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

SENTENCE = "Ik werd vaak 's nachts wakker om te helpen of te luisteren. Daar wil ik over praten."


@pytest.fixture
def karin() -> Carer:
    made, _ = karin_and_toos()
    made.checks(talk=("s1",), s1="vaak", s10="soms")
    made.answers("grens", niet_meer="Haar onder de douche helpen.", hoe_lang_keuze="weken")
    return made


def test_what_she_wants_to_talk_about_is_ticked_at_first_and_nothing_else(karin):
    page = karin.page("mantelzorg-verhaal")

    assert re.findall(r'name="zin" value="(\w+)" checked', page) == ["s1"]
    assert re.findall(r'name="zin" value="(\w+)"(?! checked)', page) == ["s10", "niet_meer", "hoe_lang"]


def test_to_untick_everything_is_a_choice_that_holds(karin):
    assert karin.chooses().status_code == 422

    assert not re.findall(r'name="zin" value="\w+" checked', karin.page("mantelzorg-verhaal"))
    assert "Er is nog geen verhaal" in karin.page("mantelzorg-lezen")


def test_the_story_is_read_word_for_word_and_taken_along_in_three_kinds(karin):
    karin.chooses("s1", "niet_meer")
    page = karin.page("mantelzorg-lezen")
    assert "werd vaak &#x27;s nachts wakker" in page or "werd vaak 's nachts wakker" in page
    assert "Haar onder de douche helpen." in page
    assert "Er was soms spanning" not in page

    for kind, start in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!")):
        answer = karin.get("mantelzorg-bestand", kind)
        assert answer.content.lstrip()[:4].lower().startswith(start.lower())
        assert answer.headers["Content-Disposition"] == f'attachment; filename="verhaal.{kind}"'
    document = zipfile.ZipFile(io.BytesIO(karin.get("mantelzorg-bestand", "docx").content)).read("word/document.xml")
    assert "Haar onder de douche helpen." in document.decode()
    assert karin.get("mantelzorg-bestand", "exe").status_code == 404


def test_choosing_shares_nothing():
    karin, toos = karin_and_toos()
    karin.checks(talk=("s1",), s1="vaak")
    karin.chooses("s1")

    assert stories_on(toos.sits()) == ()
    assert "nachts wakker" not in toos.page()


def test_sharing_names_the_readers_and_shares_exactly_what_was_shown():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak", s10="altijd")
    karin.chooses("s1")
    page = karin.page("mantelzorg-delen")
    assert "Dat zijn nu: Toos" in re.sub(r"<[^>]+>", "", page)
    assert karin.shares().status_code == 303

    (story,) = stories_on(toos.sits())
    assert [line.id for line in story.lines] == ["s1"]
    assert "s nachts wakker" in toos.page()
    assert "spanning" not in toos.page()


def test_nothing_is_shared_that_changed_since_it_was_read():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak", s10="altijd")
    karin.chooses("s1")
    page = karin.page("mantelzorg-delen")
    typed = {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("versie", "gezien")}
    karin.chooses("s1", "s10")
    answer = karin.post("mantelzorg-delen", lezer="tafel", **typed)

    assert (answer.status_code, "intussen veranderd" in answer.content.decode()) == (422, True)
    assert stories_on(toos.sits()) == ()


def test_without_a_reader_nothing_is_shared():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak")
    karin.chooses("s1")

    assert karin.shares("").status_code == 422
    assert stories_on(toos.sits()) == ()


def test_what_was_shared_is_taken_back_and_is_gone_from_the_table():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak")
    karin.chooses("s1")
    karin.shares()
    karin.post("mantelzorg-terug")

    assert stories_on(toos.sits()) == ()
    assert "nachts wakker" not in str([v.data for v in toos.sits().sheet("gedeeld").versions.values()])
    assert "s nachts wakker" in karin.page("mantelzorg-lezen")
    assert karin.shares().status_code == 303
    assert len(stories_on(toos.sits())) == 1


def test_the_same_form_sent_again_shares_once_and_after_taking_back_anew():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak")
    karin.chooses("s1")
    page = karin.page("mantelzorg-delen")
    typed = {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("versie", "gezien")}
    for _ in range(2):
        assert karin.post("mantelzorg-delen", lezer="tafel", **typed).status_code == 303
    assert len(stories_on(toos.sits())) == 1

    karin.post("mantelzorg-terug")
    assert karin.post("mantelzorg-delen", lezer="tafel", **typed).status_code == 303
    assert len(stories_on(toos.sits())) == 1


def test_a_newer_story_takes_the_place_of_the_older_one():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak", s10="altijd")
    karin.chooses("s1")
    karin.shares()
    karin.chooses("s10")
    assert "anders dan wat hieronder staat" in karin.page("mantelzorg-lezen")
    karin.shares()

    (story,) = stories_on(toos.sits())
    assert [line.id for line in story.lines] == ["s10"]


def test_nobody_else_speaks_as_the_carer():
    karin, toos = karin_and_toos()
    karin.checks(s1="vaak")
    karin.chooses("s1")
    karin.shares("gemeente")
    (story,) = stories_on(toos.sits())
    other = {"regels": [{"id": "s1", "groep": "weken", "tekst": "Het gaat prima met mij."}], "gemeente": "ja"}
    toos.tells("mantelzorger", other, id=story.id, vorige=story.said.versions)

    assert stories_on(toos.sits()) == ()
    assert for_plan(toos.sits()) == ()
    assert "Het gaat prima met mij." not in toos.page()


def test_who_may_only_read_shares_on_paper():
    karin, toos = karin_and_toos(READ)
    karin.checks(s1="vaak")
    karin.chooses("s1")

    assert "U deelt uw verhaal dus op papier" in karin.page("mantelzorg-lezen")
    assert karin.get("mantelzorg-delen").status_code == 303
    assert karin.post("mantelzorg-delen", lezer="tafel").status_code == 303
    assert karin.post("mantelzorg-terug").status_code == 403
    assert karin.get("mantelzorg-bestand", "pdf").status_code == 200
    assert stories_on(toos.sits()) == ()


def test_only_what_may_go_to_the_gemeente_stands_in_the_plan():
    karin, toos = karin_and_toos()
    karin.checks(talk=("s1",), s1="vaak")
    karin.answers("grens", niet_meer="Haar onder de douche helpen.\nEn de trap.")
    karin.chooses("s1", "niet_meer")
    karin.shares("tafel")
    assert for_plan(toos.sits()) == ()

    karin.shares("gemeente")
    (told,) = for_plan(toos.sits())
    assert told.text.splitlines() == [
        "Wie voor mij zorgt (dochter), schrijft zelf:",
        "‘Dit wil of kan ik niet meer doen: Haar onder de douche helpen. En de trap.’",
        "In de afgelopen twee weken:",
        f"‘{SENTENCE}’",
    ]
    assert (told.section, told.subject, told.short) == ("mantelzorg", "d", True)
    assert told.entry in toos.sits().sheet("gedeeld").entries


def test_in_the_plan_of_a_family_the_writer_is_a_parent_or_a_helper():
    karin, toos = karin_and_toos()
    toos.tells("dossier", {"wet": "jeugdwet", "gemeente": {}}, id="dossier")
    karin.answers("grens", niet_meer="De nachten alleen.")
    karin.chooses("niet_meer")
    karin.shares("gemeente")

    assert for_plan(toos.sits())[0].text.splitlines() == [
        "Een ouder of helper schrijft zelf:",
        "‘Dit wil of kan ik niet meer doen: De nachten alleen.’",
    ]


def test_a_warning_says_that_the_client_may_read_what_the_gemeente_holds(karin):
    karin.chooses("s1")

    assert "Uw naaste kan het later lezen." in karin.page("mantelzorg-lezen")


def test_a_long_story_says_that_it_takes_more_than_a_page(karin):
    karin.answers("leven", werk="Elke dag ga ik eerder weg. " * 140)
    karin.chooses("werk")
    assert "past nu niet op één bladzijde" in karin.page("mantelzorg-lezen")

    karin.chooses("s1")
    assert "past nu niet op één bladzijde" not in karin.page("mantelzorg-lezen")
