"""A carer who does not agree while the resident does: two letters, and neither is changed by the other."""

import pytest

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import NIGHTS, REPORT, Checking, prepared
from tests.stories.letters_out import fields_of, goes_out, kept, words_of

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

HERS = "Ik houd dit niet vol."


@pytest.fixture
def toos() -> Checking:
    at = prepared(a_table("Toos Verhagen"))
    at.tells("feit", {"soort": "verslag_verzonden", "op": "2026-03-06"})
    return at


@pytest.fixture
def karin(toos) -> Checking:
    return Checking(a_guest(toos.person, "Karin de Wit", "mantelzorger", relatie="dochter"))


@pytest.fixture
def report(toos, karin):
    """Toos agrees with all of it; Karin judges the same report for herself alone."""
    paper = toos.takes("verslag", REPORT)
    toos.judges(paper, **{NIGHTS: "klopt"})
    karin.post("nakijken-lezer", paper, voor="mij")
    karin.judges(paper, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": HERS})
    return paper


def her_letter(karin: Checking) -> str:
    """Where her own reaction lies, once it was kept as it was offered."""
    form = fields_of(karin.letter("reactie_verslag", own=True))
    return kept(karin, "reactie_verslag", form | {"gemeente": "Overwaard", "oordeel": "niet_akkoord"})


def test_both_letters_say_what_their_own_writer_finds(toos, karin, report):
    hers = words_of(karin.browser.get(her_letter(karin)).content.decode())
    of_toos = goes_out(toos, "reactie_verslag", oordeel="akkoord")

    assert "Ik zorg voor Toos Verhagen. Dit is mijn eigen reactie als mantelzorger." in hers
    assert "In het plan van Toos Verhagen staat: ‘Op een slechte dag: Karin helpt mij elke nacht" in hers
    assert HERS in hers
    assert hers.count("Karin de Wit") >= 2
    assert "Ik ben het ermee eens." in of_toos
    assert HERS not in of_toos


def test_the_agreement_of_the_resident_stays_as_it_was(toos, karin, report):
    her_letter(karin)

    assert "1 klopt" in toos.page("nakijken-punten", report)
    assert "0 niet goed" in toos.page("nakijken-punten", report)
    assert "Aan tafel koos iemand: klopt." in karin.page("nakijken-punten", report)


def test_the_resident_finds_nothing_of_it_on_any_page_until_it_is_shared(toos, karin, report):
    where = her_letter(karin)

    rooms = ("tafel", "brieven", "papieren", "nakijken", "bewaren", "stoelen")
    seen = "".join(toos.page(name) for name in rooms)
    seen += "".join(toos.page(f"nakijken-{name}", report) for name in ("punten", "onderdelen", "uitkomst", "lezen"))
    seen += toos.letter("reactie_verslag")
    assert HERS not in seen
    assert toos.browser.get(where).status_code == 404


def test_once_she_lays_her_letter_on_the_table_the_resident_reads_it_and_not_what_she_chose(toos, karin, report):
    where = her_letter(karin)
    page = karin.browser.get(where).content.decode()
    assert "Alleen u leest dit." in words_of(page)

    answer = karin.browser.post(f"{where.partition('?')[0]}/leg", {"naar": "brieven"})

    assert answer.status_code == 303
    assert HERS in toos.browser.get(answer["Location"]).content.decode()
    assert HERS not in toos.page("nakijken-punten", report)
    assert "1 klopt" in toos.page("nakijken-punten", report)
