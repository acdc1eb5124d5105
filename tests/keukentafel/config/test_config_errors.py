"""When something goes wrong a visitor reads what happened and what to do now."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

pytestmark = [pytest.mark.urls("tests.keukentafel.config.broken_pages"), pytest.mark.usefixtures("static_files")]


@pytest.fixture
def visitor(static_files: None) -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status"), [("/verdacht", 400), ("/verboden", 403), ("/is-er-niet", 404), ("/breekt", 500)]
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_fault_gets_a_page_in_the_language_of_the_visitor(
    visitor: Client, address: str, status: int, language: str
) -> None:
    answer = visitor.get(address, headers={"accept-language": language})

    assert answer.status_code == status
    assert f'lang="{language}"' in answer.content.decode()
    assert "<h1" in answer.content.decode()
    assert 'href="/' in answer.content.decode()


@pytest.mark.parametrize("address", ["/verdacht", "/verboden", "/is-er-niet", "/breekt"])
def test_the_page_of_a_fault_tells_nothing_of_the_fault(visitor: Client, address: str) -> None:
    assert "Jansen" not in visitor.get(address).content.decode()


def test_a_form_left_open_too_long_says_that_nothing_is_lost(static_files: None) -> None:
    answer = Client(enforce_csrf_checks=True).post("/neemt", {"a": "b"}, headers={"accept-language": "nl"})

    assert answer.status_code == 403
    assert "erug" in answer.content.decode()


def test_a_form_that_is_too_large_says_so(visitor: Client) -> None:
    answer = visitor.post("/neemt", {"tekst": "x" * 2_600_000})

    assert answer.status_code == 413


def test_a_form_with_too_many_fields_says_so(visitor: Client) -> None:
    answer = visitor.post("/neemt", {f"veld{n}": "x" for n in range(1100)})

    assert answer.status_code == 413


def test_a_fault_of_ours_is_answered_without_the_database(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise ConnectionError

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    assert visitor.get("/breekt").status_code == 500


def test_a_fault_is_answered_even_where_no_page_can_be_made(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> HttpResponse:
        raise LookupError

    monkeypatch.setattr("keukentafel.config.errors.get_template", refuse)
    answer = visitor.get("/breekt")

    assert answer.status_code == 500
    assert "Er ging bij ons iets mis" in answer.content.decode()


def test_a_page_of_a_fault_is_not_kept_by_browsers(visitor: Client) -> None:
    assert visitor.get("/is-er-niet").headers["Cache-Control"] == "no-store"
