"""Every sentence may be changed before a letter goes, and no change is ever lost."""

import pytest

from keukentafel.letters.blocks import Enclosures, Listing, Paragraph, Signature, Subject
from keukentafel.letters.editing import Edit, editable, edited
from keukentafel.letters.letter import Letter
from tests.keukentafel.letters.letter_makers import EXAMPLES, bezwaar

PRO_FORMA = "Wilt u mij laten weten dat u deze brief hebt ontvangen?"


def paragraphs(letter):
    return [block.text for block in letter.printed if isinstance(block, Paragraph)]


def test_a_paragraph_says_what_its_writer_wants():
    changed = edited(bezwaar(), [Edit(PRO_FORMA, "Bel mij als u de brief hebt.")])

    assert "Bel mij als u de brief hebt." in paragraphs(changed.letter)
    assert PRO_FORMA not in paragraphs(changed.letter)
    assert changed.unused == ()


def test_a_paragraph_that_is_emptied_is_left_out():
    changed = edited(bezwaar(), [Edit(PRO_FORMA, " ")])

    assert len(paragraphs(changed.letter)) == len(paragraphs(bezwaar())) - 1


def test_two_lines_become_two_paragraphs():
    changed = edited(bezwaar(), [Edit(PRO_FORMA, "Een.\n\nTwee.")])

    assert paragraphs(changed.letter)[-3:-1] == ["Een.", "Twee."]


def test_a_letter_keeps_its_subject_whatever_somebody_empties():
    subject = next(block.text for block in bezwaar().printed if isinstance(block, Subject))

    assert subject in editable(edited(bezwaar(), [Edit(subject, "")]).letter)


def test_a_change_of_words_that_are_no_longer_there_comes_back_to_be_shown():
    lost = Edit("Deze zin stond er gisteren nog.", "Mijn eigen woorden.")

    assert edited(bezwaar(), [lost]).unused == (lost,)


def test_own_paragraphs_come_right_before_the_greeting():
    blocks = edited(bezwaar(), [], "Nog iets.\nEn dit.").letter.printed
    place = next(number for number, block in enumerate(blocks) if isinstance(block, Signature))

    assert [block.text for block in blocks[place - 3 : place]] == ["Nog iets.", "En dit.", "Met vriendelijke groet,"]


def test_a_list_loses_the_item_that_is_emptied_and_goes_with_its_last():
    letter = Letter("x", "X", (Listing(("een", "twee")), Enclosures("Bij deze brief:", ("drie",))))

    changed = edited(letter, [Edit("een", ""), Edit("drie", "")]).letter

    assert changed.printed == (Listing(("twee",)),)


def test_without_changes_a_letter_stays_as_it_is():
    assert edited(bezwaar(), []).letter == bezwaar()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_of_a_letter_can_be_changed(name):
    letter = EXAMPLES[name]()
    changes = [Edit(text, f"Anders {number}.") for number, text in enumerate(editable(letter))]

    changed = edited(letter, changes)

    assert set(editable(changed.letter)) == {edit.naar for edit in changes}
    assert changed.unused == ()
