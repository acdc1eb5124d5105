"""The seven subjects and the persons of a report, each where it is spoken of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.vergelijk.onderwerpen import onderwerpen
from keukentafel.vergelijk.personen import personen
from keukentafel.vergelijk.tekst import read_text
from tests.keukentafel.vergelijk.gaten import document, with_section


def treated(text):
    return {each.letter: each for each in onderwerpen(read_text(text))}


def test_a_whole_report_treats_each_of_the_seven():
    assert all(each.zinnen for each in treated(document("verslag_heel")).values())


def test_a_subject_that_was_left_out_has_no_sentences():
    without = with_section(document("verslag_heel"), "Eigen bijdrage", "")

    assert treated(without)["g"].zinnen == ()


def test_what_stands_under_the_heading_of_a_subject_belongs_to_it():
    found = treated("Eigen bijdrage\nDie int een ander kantoor voor ons.\n")["g"]

    assert [zin.tekst for zin in found.zinnen] == ["Die int een ander kantoor voor ons."]
    assert found.onder_kop


def test_the_subjects_are_a_to_g_and_there_is_no_h():
    assert "".join(treated("")) == "abcdefg"


def test_persons_are_found_by_name_and_by_what_they_are():
    text = "Mevrouw T. de Wit sprak met dhr. Van der Berg. Haar dochter en de huisarts waren erbij. Mevrouw De Wit at."
    found = personen(read_text(text))

    assert {each.naam for each in found if each.naam} == {"T. de Wit", "Van der Berg", "De Wit"}
    assert {each.rol for each in found if each.rol} == {"dochter", "huisarts"}


@settings(deadline=None)
@given(st.text() | st.lists(st.sampled_from(["mevrouw", "De", "van", "Wit", ".", " ", "J.", "dochter"])).map(" ".join))
def test_any_text_can_be_searched_for_subjects_and_persons(text):
    tekst = read_text(text)
    assert len(onderwerpen(tekst)) == 7
    assert all(each.zin in tekst.zinnen for each in personen(tekst))
