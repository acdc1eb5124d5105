"""A questionnaire of others in the room of who cares: shown as it is, without a score, the answers hers alone."""

from uuid import uuid4

import pytest

from keukentafel.tafel.mantelzorg.mine import own_answers
from tests.keukentafel.content.test_content_instrumenten import WHOLE, written
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import karin_and_toos

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def installed(tmp_path, settings):
    settings.VAR = tmp_path
    (tmp_path / "instrumenten").mkdir()
    return tmp_path / "instrumenten"


def test_without_a_file_there_is_no_questionnaire(installed):
    karin, _ = karin_and_toos()

    assert "Een vragenlijst van anderen" not in karin.page()
    assert karin.get("mantelzorg-vragenlijst", "proef").status_code == 404


def test_it_is_shown_word_for_word_with_its_citation_and_kept_on_her_own_sheet(installed):
    written(installed, WHOLE)
    karin, toos = karin_and_toos()
    assert "Proef-7" in karin.page()
    typed = {"instrument.proef_v1.vorige": "", "instrument.proef_v1.keuze": "2"}
    assert karin.post("mantelzorg-vragenlijst", "proef", versie=str(uuid4()), **typed).status_code == 303
    page = karin.page("mantelzorg-vragenlijst", "proef")

    for words in ("Ik heb ... voldoening", "Een onderzoeker, 2006", "Vrij te gebruiken", 'value="2" checked'):
        assert words in page
    assert own_answers(karin.sits()).value("instrument.proef_v1", "keuze") == "2"
    assert own_answers(toos.sits()).of("instrument") == ()


def test_a_faulty_file_breaks_no_page(installed):
    written(installed, "naam =")
    karin, _ = karin_and_toos()

    assert karin.get().status_code == 200
