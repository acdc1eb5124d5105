"""The requirements that are wholly done, each tried on the screen on which a person meets it."""

import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.keukentafel.tafel.walking import Walker

MELDING = {"soort": "melding_gedaan", "op": "2026-02-02", "kanaal": "telefoon"}
REFUSAL = {"soort": "besluit_bekendgemaakt", "op": "2026-03-02", "uitkomst": "afgewezen"}
LATE_REFUSAL = {"soort": "besluit_bekendgemaakt", "op": "2028-12-27", "uitkomst": "afgewezen"}


def dossier_with(fact: dict[str, str]) -> str:
    return json.dumps({"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": [fact]})


def page_about(fact: dict[str, str], on: date, client: Client, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(timezone, "localdate", lambda: on)
    file = SimpleUploadedFile("dossier.json", dossier_with(fact).encode())
    return client.post("/waar-sta-ik", {"doen": "open", "bestand": file}).content.decode()


@pytest.mark.requirement("S4-10", screen="/waar-sta-ik")
def test_who_reported_a_need_reads_in_which_article_of_the_wmo_it_is_laid_down(client, monkeypatch) -> None:
    page = page_about(MELDING, date(2026, 2, 10), client, monkeypatch)
    assert "Wmo 2015 art. 2.3.2 lid 1" in page


@pytest.mark.requirement("S2-138", screen="/waar-sta-ik")
def test_a_person_is_warned_where_the_law_of_that_day_is_not_known_yet(client, monkeypatch) -> None:
    known = page_about(REFUSAL, date(2026, 3, 10), client, monkeypatch)
    unknown = page_about(LATE_REFUSAL, date(2029, 1, 5), client, monkeypatch)
    assert "nog niet alle vrije dagen bekend" not in known
    assert "nog niet alle vrije dagen bekend" in unknown


@pytest.mark.requirement("S3-59", screen="/waar-sta-ik")
def test_who_disagrees_with_a_decision_sees_the_last_day_and_takes_the_objection_along(client, monkeypatch) -> None:
    page = page_about(REFUSAL, date(2026, 3, 10), client, monkeypatch)
    assert "De laatste dag is 13 april 2026." in page
    assert 'value="brief:bezwaar_pro_forma"' in page
    letter = client.post("/waar-sta-ik/brief", {"verhaal": dossier_with(REFUSAL), "vorm": "pdf:bezwaar_pro_forma"})
    assert letter.content.startswith(b"%PDF")


@pytest.mark.requirement("S0-20", screen="/waar-sta-ik")
def test_the_help_is_applied_for_after_the_report_and_not_before(client, monkeypatch) -> None:
    report = {"soort": "verslag_verzonden", "op": "2026-03-02"}
    before = page_about(MELDING, date(2026, 3, 10), client, monkeypatch)
    after = page_about(report, date(2026, 3, 10), client, monkeypatch)
    assert 'value="brief:aanvraag"' not in before
    assert 'value="brief:aanvraag"' in after
    letter = client.post("/waar-sta-ik/brief", {"verhaal": dossier_with(report), "vorm": "docx:aanvraag"})
    assert letter.content.startswith(b"PK")


@pytest.mark.requirement("S0-22", "S2-109", screen="/waar-sta-ik")
def test_an_objection_has_six_weeks_and_is_against_a_decision_never_against_a_report(client, monkeypatch) -> None:
    on = date(2026, 3, 10)
    decision = page_about(REFUSAL, on, client, monkeypatch)
    report = page_about({"soort": "verslag_verzonden", "op": "2026-03-02"}, on, client, monkeypatch)
    assert "U kunt nog 34 dagen bezwaar maken" in decision
    assert "Maak bezwaar" not in report
    assert "Schrijf wat er in het verslag niet klopt" in report


@pytest.mark.requirement("S2-115", "S3-60", screen="/waar-sta-ik")
def test_who_was_refused_reads_the_letter_of_objection_word_for_word(monkeypatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 3, 10))
    walker = Walker().open_file(dossier_with(REFUSAL).encode()).press("brief:bezwaar_pro_forma")
    page = walker.fill(name="Jo Proef").press("Laat de brief zien")
    letter = page.tree.xpath("//article[@lang='nl']")[0].text_content()
    assert all(words in letter for words in ("2 maart 2026", "Jo Proef", "Daarom maak ik bezwaar"))
