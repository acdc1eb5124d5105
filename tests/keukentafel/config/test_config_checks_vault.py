"""`keukentafel controle` looks after what residents' tables depend on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings

from keukentafel.command.backup.copies import remember_copy
from keukentafel.config.checks_vault import check_copies, check_keeper, check_places, check_salt
from keukentafel.tafel.kluis.models import Card, Ring, SaltMark
from keukentafel.tafel.kluis.salt_mark import OtherSalt, mark_salt, salt_fits

pytestmark = pytest.mark.django_db

NOW = datetime.now(UTC)


@pytest.fixture
def var(settings: LazySettings, tmp_path: Path) -> Iterator[Path]:
    tmp_path.chmod(0o700)
    settings.VAR = tmp_path
    yield tmp_path


def make_card() -> None:
    ring = Ring.objects.create(public_key=bytes(32), made_at=NOW)
    Card.objects.create(ring=ring, lookup=bytes(32), wrapped_key=b"", made_at=NOW)


def test_another_salt_is_told_once_there_are_cards(settings: LazySettings) -> None:
    mark_salt()
    make_card()
    assert check_salt("nl").goed
    settings.SALT = bytes(16)

    told = check_salt("nl")

    assert not told.goed and "KEUKENTAFEL_ZOUT" in told.tekst
    with pytest.raises(OtherSalt):
        mark_salt()


def test_the_mark_holds_nothing_of_the_salt(settings: LazySettings) -> None:
    mark_salt()

    (mark,) = SaltMark.objects.all()
    assert len(bytes(mark.digest)) == 32 and settings.SALT not in bytes(mark.digest)


def test_before_there_is_a_card_the_salt_may_still_change(settings: LazySettings) -> None:
    mark_salt()
    settings.SALT = bytes(16)
    assert not salt_fits()

    mark_salt()

    assert salt_fits() and SaltMark.objects.count() == 1


@pytest.mark.parametrize("name", ["zout", "secret-key"])
def test_a_key_that_others_can_read_is_told(var: Path, name: str) -> None:
    (var / name).touch(mode=0o600)
    assert check_places("nl").goed

    (var / name).chmod(0o640)

    assert not check_places("nl").goed and name in check_places("nl").tekst


def test_a_folder_that_others_can_enter_is_told(var: Path) -> None:
    var.chmod(0o755)

    assert not check_places("nl").goed


@pytest.mark.parametrize(
    ("keeper", "address", "is_well"),
    [
        ("", "", True),
        ("", "http://127.0.0.1:8001", True),
        ("", "https://tafel.example.nl", False),
        ("de gemeente Voorbeeld", "https://tafel.example.nl", True),
    ],
)
def test_a_server_that_others_reach_names_who_runs_it(
    settings: LazySettings, keeper: str, address: str, is_well: bool
) -> None:
    settings.KEEPER, settings.HAS_PUBLIC_ADDRESS = keeper, bool(address)
    settings.PUBLIC_ADDRESS = address or "http://127.0.0.1:8000"

    told = check_keeper("nl")

    assert told.goed is is_well and keeper in told.tekst


def test_a_back_up_older_than_was_promised_is_told_and_not_thrown_away(var: Path, settings: LazySettings) -> None:
    old = var / "oud.keukentafel"
    old.touch()
    remember_copy(var, old, NOW - timedelta(days=settings.BACKUP_DAYS - 1))
    assert check_copies("nl").goed

    remember_copy(var, old, NOW - timedelta(days=settings.BACKUP_DAYS + 1))

    assert not check_copies("nl").goed and "oud.keukentafel" in check_copies("nl").tekst
    assert old.exists()


def test_an_installation_without_back_ups_is_no_fault_but_is_said(var: Path) -> None:
    assert check_copies("nl").goed and "geen back-up" in check_copies("nl").tekst
