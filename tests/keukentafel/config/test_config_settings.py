"""Settings: few, each with a default that works, and each explained to the administrator."""

import ast
import os
import re
import stat
from pathlib import Path

import pytest

from keukentafel.config import environment
from keukentafel.config.databases import database
from keukentafel.config.mail import mail_options
from keukentafel.config.places import salt, secret_key
from tests.programs import ROOT, Installation

SETTINGS = ROOT / "src" / "keukentafel" / "config" / "settings.py"
DOCS = ROOT / "docs" / "instellingen.md"
SHOW = "from django.conf import settings as s\n"


def from_environment() -> set[str]:
    return set(re.findall(r'environment\.\w+\("([A-Z_]+)"', SETTINGS.read_text(encoding="utf-8")))


def test_every_setting_from_the_environment_is_explained_and_nothing_else_is() -> None:
    explained = re.findall(r"^\| `([A-Z_]+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(explained) == sorted(from_environment())


def test_the_settings_stay_few() -> None:
    tree = ast.parse(SETTINGS.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}

    assert len({name for name in names if name.isupper()}) < 66
    assert len(from_environment()) < 20


def test_only_the_settings_read_the_environment() -> None:
    readers = {
        str(file.relative_to(ROOT / "src"))
        for file in (ROOT / "src").rglob("*.py")
        if re.search(r"os\.(environ|getenv)", file.read_text(encoding="utf-8"))
    }

    # The command line and the server speak before there are settings; the rest asks `settings`.
    allowed = {"config/environment.py", "config/start.py", "config/words.py"}
    allowed |= {"command/installation.py", "command/dispatch.py"}
    assert readers <= {f"keukentafel/{name}" for name in allowed}


def test_without_any_setting_the_program_is_safe_to_try(tmp_path: Path) -> None:
    shown = Installation(tmp_path).run(
        SHOW + "print(s.DEBUG, s.SECURE_HSTS_SECONDS, s.ALLOWED_HOSTS[0], s.LANGUAGE_CODE)"
    )

    assert shown.split() == ["False", "0", "127.0.0.1", "nl"]


def test_under_https_cookies_and_browsers_stay_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import os; os.environ['KEUKENTAFEL_ADRES'] = 'https://tafel.example.nl/'\n"
        "from django.conf import settings as s\n"
        "print(s.CSRF_COOKIE_NAME, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_NAME, s.SECURE_HSTS_SECONDS,"
        "s.ALLOWED_HOSTS[0])"
    )
    process = Installation(tmp_path).begin_command("-c", code)

    assert process.communicate(timeout=60)[0].split() == [
        "__Host-formulier",
        "True",
        "__Host-taal",
        "31536000",
        "tafel.example.nl",
    ]


def test_the_secret_key_is_made_once_and_only_we_may_read_it(tmp_path: Path) -> None:
    made = secret_key(None, tmp_path / "var")

    assert secret_key(None, tmp_path / "var") == made
    assert len(made) >= 50
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600
    assert os.listdir(tmp_path / "var") == ["secret-key"]


def test_two_first_starts_at_once_agree_on_the_secret_key(tmp_path: Path) -> None:
    both = [Installation(tmp_path).begin(SHOW + "print(s.SECRET_KEY)") for _ in range(2)]

    assert len({process.communicate(timeout=60)[0] for process in both}) == 1


def test_sqlite_waits_for_its_turn_keeps_its_links_and_overwrites_what_was_wiped(tmp_path: Path) -> None:
    code = (
        "from django.db import connection as c\n"
        "with c.cursor() as q:\n"
        "    for name in ('journal_mode', 'foreign_keys', 'secure_delete', 'synchronous'):\n"
        "        print(q.execute(f'PRAGMA {name}').fetchone()[0])\n"
        "print(c.transaction_mode)"
    )

    assert Installation(tmp_path).run(code).split() == ["wal", "1", "1", "2", "IMMEDIATE"]


def test_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL"):
        database("mysql://u:p@h/d", tmp_path)


def test_mail_goes_to_the_screen_until_a_server_is_named() -> None:
    assert mail_options("").backend.endswith("console.EmailBackend")
    assert mail_options("smtps://post:ge%40heim@mail.example:465")[1:] == ("mail.example", 465, "post", "ge@heim", True)
    with pytest.raises(ValueError, match="KEUKENTAFEL_MAIL"):
        mail_options("mail.example")


def test_a_setting_is_yes_or_no_and_nothing_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUKENTAFEL_X", "misschien")

    with pytest.raises(ValueError, match="ja of nee"):
        environment.yes("KEUKENTAFEL_X", default=True)


@pytest.mark.parametrize(
    "value", ["weer.example", "http://weer.example", "javascript:alert(1)", "https://", "https://a\nb"]
)
def test_the_quick_exit_leads_to_an_encrypted_site_or_nowhere(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUKENTAFEL_X", value)

    with pytest.raises(ValueError, match="https://"):
        environment.site("KEUKENTAFEL_X", "https://weer.example/")


def test_an_empty_variable_is_no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUKENTAFEL_ADRES", " ")

    assert environment.own_address("KEUKENTAFEL_ADRES", "http://127.0.0.1:8000") == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "value", ["onzin", "https://", "https://[x", "ftp://a.nl", "https://a.nl:poort", "https://a.nl/tafel"]
)
def test_an_address_that_is_none_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("KEUKENTAFEL_ADRES", value)

    with pytest.raises(ValueError, match="KEUKENTAFEL_ADRES moet een adres zijn"):
        environment.own_address("KEUKENTAFEL_ADRES", "http://127.0.0.1:8000")


@pytest.mark.parametrize("value", ["https://a.nl", "a.nl, b.nl:8000"])
def test_other_names_of_the_site_are_names_and_no_addresses(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("KEUKENTAFEL_HOSTS", value)

    with pytest.raises(ValueError, match="KEUKENTAFEL_HOSTS is een lijst van namen"):
        environment.hosts("KEUKENTAFEL_HOSTS")


@pytest.mark.parametrize(
    ("name", "value"), [("KEUKENTAFEL_TAAL", "de"), ("KEUKENTAFEL_LOGNIVEAU", "hard"), ("DATABASE_URL", "onzin")]
)
def test_a_setting_that_cannot_be_is_named(tmp_path: Path, name: str, value: str) -> None:
    code = f"import os; os.environ['{name}'] = '{value}'\nimport keukentafel.config.settings"
    process = Installation(tmp_path).begin_command("-c", code)

    assert f"ValueError: {name} " in process.communicate(timeout=60)[1]


def test_a_mail_server_with_an_impossible_port_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="KEUKENTAFEL_MAIL"):
        mail_options("smtp://naam:geheim@server:poort")


def test_a_short_secret_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="KEUKENTAFEL_SECRET_KEY moet ten minste 50"):
        secret_key("kort", tmp_path)


def test_the_salt_is_made_once_and_only_we_may_read_it(tmp_path: Path) -> None:
    made = salt(None, tmp_path)

    assert len(made) == 16 and salt(None, tmp_path) == made
    assert salt(None, tmp_path / "elsewhere") != made
    assert stat.S_IMODE((tmp_path / "zout").stat().st_mode) == 0o600


@pytest.mark.parametrize("written", ["000102030405060708090a0b0c0d0e0f", "AAECAwQFBgcICQoLDA0ODw=="])
def test_an_administrator_may_hand_over_the_salt_in_two_ways_of_writing(written: str, tmp_path: Path) -> None:
    assert salt(written, tmp_path) == bytes(range(16))
    assert not (tmp_path / "zout").exists()


@pytest.mark.parametrize(
    "written", ["", "zoutzoutzoutzoutzoutzoutzoutzout", "00", "AAECAwQFBgcICQoLDA0O", "é", "00" * 17]
)
def test_a_damaged_salt_is_told_and_never_replaced(written: str, tmp_path: Path) -> None:
    (tmp_path / "zout").write_text(written)

    with pytest.raises(ValueError, match="KEUKENTAFEL_ZOUT"):
        salt(None, tmp_path)

    assert (tmp_path / "zout").read_text() == written


def test_two_first_starts_at_once_agree_on_the_salt(tmp_path: Path) -> None:
    both = [Installation(tmp_path).begin(SHOW + "print(s.SALT.hex())") for _ in range(2)]

    assert len({process.communicate(timeout=60)[0] for process in both}) == 1


@pytest.mark.parametrize("value", ["0", "-1", "drie", "101", "3.5", "³", "9999999"])
def test_a_number_that_cannot_be_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("KEUKENTAFEL_BEWAARJAREN", value)

    with pytest.raises(ValueError, match="KEUKENTAFEL_BEWAARJAREN moet een heel getal van 1 tot en met 100"):
        environment.number("KEUKENTAFEL_BEWAARJAREN", 3, least=1, most=100)
