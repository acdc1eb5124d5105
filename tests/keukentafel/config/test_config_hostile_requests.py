"""Requests that no browser sends: the program answers by its own words, and repeats nothing of them anywhere."""

import io
import logging
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.wsgi import get_wsgi_application
from django.test import Client, RequestFactory

from keukentafel.config.databases import database
from keukentafel.config.outermost import Outermost
from tests.programs import Installation

WORD = "zwanenhalsboog"

UNREADABLE = [
    f"multipart/form-data; boundary*={WORD}''a",
    f"multipart/form-data; boundary=x; charset*={WORD}''a",
    "multipart/form-data; boundary=x; charset=base64",
    "application/x-www-form-urlencoded; charset=hex",
]
FORM = b'--x\r\nContent-Disposition: form-data; name="doen"\r\n\r\nstand\r\n--x--\r\n'


def ask(application: object, **environ: object) -> tuple[str, dict[str, str], bytes]:
    """Call a WSGI application as a server does; return status, headers and body."""
    told: list[tuple[str, list[tuple[str, str]]]] = []
    asked = RequestFactory()._base_environ(**environ)
    body: Iterable[bytes] = application(asked, lambda status, headers: told.append((status, headers)))  # type: ignore[operator]
    return told[0][0], dict(told[0][1]), b"".join(body)


@pytest.mark.django_db  # a whole request: Django looks after its connections
@pytest.mark.parametrize("content_type", UNREADABLE)
def test_a_form_of_a_kind_that_cannot_be_read_gets_an_empty_page_and_leaves_no_word_behind(
    content_type: str, capfd: pytest.CaptureFixture[str], static_files: None
) -> None:
    status, headers, body = ask(
        Outermost(get_wsgi_application()),
        REQUEST_METHOD="POST",
        PATH_INFO="/waar-sta-ik",
        CONTENT_TYPE=content_type,
        CONTENT_LENGTH=str(len(FORM)),
        **{"wsgi.input": io.BytesIO(FORM)},
    )
    printed = capfd.readouterr()

    assert status == "200 OK", body
    assert b"<h1" in body
    assert "Content-Security-Policy" in headers
    assert WORD not in printed.out + printed.err + body.decode()


def test_a_fault_outside_django_is_answered_with_a_careful_page_and_logged_without_its_words(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def breaks(environ: object, start_response: object) -> Iterable[bytes]:
        raise RuntimeError(WORD)

    status, headers, body = ask(Outermost(breaks))
    printed = capfd.readouterr()

    assert status.startswith("500")
    assert b"<h1>" in body
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert WORD not in printed.out + printed.err


@pytest.mark.parametrize("address", ["/taal", "/", "/gezond"])
def test_a_large_upload_to_any_address_never_touches_a_file(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, static_files: None
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", lambda *args, **more: opened.append(args) or io.BytesIO())
    monkeypatch.setattr(
        "django.core.files.uploadedfile.tempfile.NamedTemporaryFile", tempfile.NamedTemporaryFile, raising=True
    )
    visitor = Client(raise_request_exception=False)
    visitor.post(address, {"bestand": SimpleUploadedFile("a.json", WORD.encode() * 300_000)})

    assert opened == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("method", ["post", "put", "delete", "options", "trace"])
def test_the_health_of_the_program_can_only_be_asked(method: str) -> None:
    assert getattr(Client(), method)("/gezond").status_code == 405


@pytest.mark.parametrize(
    "trap",
    [
        "/\t/elders.example",
        "/\n/elders.example",
        "/\\elders.example",
        "///elders.example",
        " //elders.example",
        "/" + "a" * 9000,
        "\x00//elders.example",
    ],
)
def test_the_language_switch_sees_through_a_disguised_address(trap: str) -> None:
    assert Client().get("/taal", {"language": "en", "next": trap}).headers["Location"] == "/"


def test_the_language_switch_cannot_be_used_to_add_a_header() -> None:
    answer = Client().get("/taal", {"language": "en", "next": "/a\r\nSet-Cookie: b=c"})

    assert list(answer.cookies) == ["taal"]
    assert "\n" not in answer.headers["Location"]


def test_the_language_cookie_is_of_no_use_to_scripts_or_other_sites() -> None:
    cookie = Client().get("/taal", {"language": "en"}).cookies["taal"]

    assert (cookie["httponly"], cookie["samesite"], cookie["domain"]) == (True, "Strict", "")


def test_static_files_are_for_our_own_pages_and_hold_nothing_but_what_pages_use(settings: LazySettings) -> None:
    assert settings.WHITENOISE_ALLOW_ALL_ORIGINS is False


def test_the_folder_that_is_served_holds_no_note_of_how_it_was_made(static_files: None) -> None:
    folder = Path(settings.STATIC_ROOT)

    assert [file.name for file in folder.iterdir() if file.is_file() and file.suffix != ".json"] == []


def test_nobody_else_on_the_computer_can_read_the_database(tmp_path: Path) -> None:
    Installation(tmp_path / "var").var.mkdir(mode=0o755)
    Path(database("", tmp_path / "var")["NAME"]).chmod(0o644)
    Installation(tmp_path / "var").run("from keukentafel.config.prepare import migrate; migrate()")

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "var").glob("keukentafel.sqlite3*")}
    assert modes["keukentafel.sqlite3"] == 0o600
    assert set(modes.values()) == {0o600}


def test_a_new_database_is_private_from_its_first_byte(tmp_path: Path) -> None:
    file = Path(database("", tmp_path / "var")["NAME"])

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_log_line_that_cannot_be_written_is_lost_rather_than_told_with_its_words(
    capfd: pytest.CaptureFixture[str],
) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, WORD)

    handler = logging.StreamHandler(Full())
    handler.handle(logging.makeLogRecord({"msg": WORD}))
    printed = capfd.readouterr()

    assert WORD not in printed.out + printed.err
