"""`keukentafel controle` tells an administrator what is wrong, and never breaks on what it finds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from django.conf import LazySettings
from django.db import DatabaseError, connection

from keukentafel.config.checks import run_checks

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def within_the_data() -> Iterator[None]:
    """A day on which the law data are known; else these tests would turn with the year."""
    with time_machine.travel("2026-07-01T12:00:00+02:00"):
        yield


def wrong() -> set[str]:
    return {check.wat for check in run_checks() if not check.goed}


def test_a_fresh_installation_is_well() -> None:
    assert wrong() == set()


def test_every_check_says_something_in_both_languages() -> None:
    for dutch, english in zip(run_checks("nl"), run_checks("en"), strict=True):
        assert dutch.wat == english.wat
        assert dutch.tekst != english.tekst


def test_a_database_that_is_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", refuse)

    assert wrong() == {"database"}


def test_a_mail_server_that_is_away_is_told(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    assert wrong() == {"mail"}


def test_a_public_address_without_encryption_is_told(settings: LazySettings) -> None:
    settings.PUBLIC_ADDRESS = "http://tafel.example.nl"

    assert wrong() == {"instellingen"}


def test_a_faulty_file_of_contacts_is_told_by_its_name(settings: LazySettings, tmp_path: Path) -> None:
    (tmp_path / "contacten").mkdir()
    (tmp_path / "contacten" / "9001.toml").write_text('plaats = "Overwaard"', "utf-8")
    settings.VAR = tmp_path
    (found,) = [check for check in run_checks("nl") if check.wat == "inhoud"]
    assert not found.goed
    assert "9001.toml: needs at least one contact" in found.tekst


def test_a_theme_that_cannot_be_used_is_told(settings: LazySettings, tmp_path: Path) -> None:
    settings.THEME_FILE = str(tmp_path / "weg.css")

    assert wrong() == {"huisstijl"}


def test_a_theme_that_is_hard_to_read_is_told_with_the_pair_that_is_weakest(
    settings: LazySettings, tmp_path: Path
) -> None:
    settings.THEME_FILE = str(tmp_path / "bleek.css")
    Path(settings.THEME_FILE).write_text(":root { --kt-deur: #004699; }")

    assert wrong() == {"huisstijl"}
    (told,) = (check.tekst for check in run_checks("nl") if check.wat == "huisstijl")
    assert "--kt-deur-op op --kt-deur (donker scherm): 1." in told


@pytest.mark.parametrize(
    ("today", "is_well", "words"),
    [
        ("2026-07-01", True, "bekend tot en met 31 december 2026."),
        ("2026-11-22", True, "Daarna antwoordt Keukentafel: onbekend"),
        ("2025-12-20", True, "bekend tot en met 31 december 2025."),
        ("2027-01-01", False, "niet bekend"),
    ],
)
def test_an_administrator_hears_in_time_that_the_own_contribution_runs_out(today, is_well, words) -> None:
    with time_machine.travel(f"{today}T12:00:00+01:00"):
        (told,) = (check for check in run_checks("nl") if check.wat == "bijdrage")

    assert told.goed is is_well and words in told.tekst
