"""What the program itself answers: is it well, which language, which theme, and how browsers are told to be careful."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.test import Client, RequestFactory

from keukentafel.config.theme import ThemeUnusable, in_templates, read_theme


@pytest.mark.django_db
def test_a_healthy_server_says_ok(client: Client) -> None:
    answer = client.get("/gezond")

    assert answer.status_code == 200
    assert answer.json() == {"status": "ok"}


@pytest.mark.django_db
def test_a_lost_database_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", refuse)
    answer = client.get("/gezond")

    assert answer.status_code == 503
    assert answer.json() == {"status": "fout", "onderdelen": ["database"]}


@pytest.mark.django_db
def test_a_full_disk_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, content: object) -> str:
        raise OSError

    monkeypatch.setattr(default_storage, "save", refuse)
    answer = client.get("/gezond")

    assert answer.status_code == 503
    assert answer.json()["onderdelen"] == ["opslag"]


def test_the_language_is_remembered_and_leads_back(client: Client) -> None:
    answer = client.post("/taal", {"language": "en", "next": "/waar-sta-ik"})

    assert answer.headers["Location"] == "/waar-sta-ik"
    assert answer.cookies["taal"].value == "en"


@pytest.mark.parametrize(
    "trap", ["https://elders.example", "//elders.example", "javascript:alert(1)", "\\\\elders", ""]
)
def test_the_language_switch_never_leads_to_another_site(client: Client, trap: str) -> None:
    assert client.get("/taal", {"language": "en", "next": trap}).headers["Location"] == "/"


def test_a_language_that_we_do_not_speak_changes_nothing(client: Client) -> None:
    assert not client.get("/taal", {"language": "xx"}).cookies


@pytest.mark.parametrize("address", ["/taal", "/is-er-niet"])
def test_every_answer_tells_the_browser_to_be_careful(client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))

    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.fixture
def theme(tmp_path: Path, settings: LazySettings) -> Iterator[Path]:
    file = tmp_path / "huisstijl.css"
    settings.THEME_FILE = str(file)
    yield file


def test_a_gemeente_replaces_tokens_with_its_own_file(client: Client, theme: Path) -> None:
    theme.write_text(":root { --kt-deur: #004699; }")

    answer = client.get("/thema.css")

    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert answer.content.decode() == "@layer theme {\n:root { --kt-deur: #004699; }\n}\n"


def test_pages_name_the_theme_anew_when_it_changes(theme: Path, rf: RequestFactory) -> None:
    from_context = []
    for colour in ("#004699", "#ec0000"):
        theme.write_text(f":root {{ --kt-deur: {colour}; }}")
        from_context.append(in_templates(rf.get("/"))["theme_css"])

    assert len(set(from_context)) == 2
    assert all(url.startswith("/thema.css?") for url in from_context)


@pytest.mark.parametrize(
    ("css", "code"),
    [
        (b"\xff\xfe", "not_text"),
        (b"a" * 50_001, "too_large"),
        (b"@import 'x.css';", "forbidden"),
        (b":root { --a: url(https://elders.example/x.png) }", "forbidden"),
        (b":root { --a: url( '//elders.example/x.png') }", "forbidden"),
        (b"} body { display: none", "unbalanced"),
        (b":root { --a: b", "unbalanced"),
    ],
)
def test_a_theme_that_is_not_safe_is_not_served(client: Client, theme: Path, css: bytes, code: str) -> None:
    theme.write_bytes(css)

    with pytest.raises(ThemeUnusable) as refusal:
        read_theme(theme)
    assert refusal.value.code == code
    assert client.get("/thema.css").status_code == 404


def test_without_a_theme_there_is_none(client: Client) -> None:
    assert client.get("/thema.css").status_code == 404
