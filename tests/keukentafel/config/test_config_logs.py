"""Nothing that people type, and nothing an error quotes, reaches the log."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from django.test import Client

from keukentafel.config import logs

pytestmark = [pytest.mark.urls("tests.keukentafel.config.broken_pages"), pytest.mark.usefixtures("static_files")]

BSN, NAME = "123456782", "Jansen"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the real handler of all logging writes, at the most talkative level."""
    root = logging.getLogger()
    handler = next(one for one in root.handlers if isinstance(one.formatter, structlog.stdlib.ProcessorFormatter))
    written = io.StringIO()
    monkeypatch.setattr(handler, "stream", written)
    monkeypatch.setattr(root, "level", logging.DEBUG)
    yield written


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("get", f"/breekt?bsn={BSN}&naam={NAME}"),
        ("post", f"/breekt?bsn={BSN}"),
        ("get", f"/verdacht?naam={NAME}"),
        ("get", "/verboden"),
        ("get", f"/{NAME}/{BSN}"),
        ("post", "/neemt"),
        ("post", f"/taal?next=/{NAME}"),
    ],
)
def test_a_bsn_and_a_name_in_address_form_or_error_stay_out_of_the_log(
    visitor: Client, log: io.StringIO, method: str, address: str
) -> None:
    getattr(visitor, method)(address, {"bsn": BSN, "naam": NAME}, headers={"user-agent": NAME, "referer": f"/{BSN}"})

    assert lines(log), "nothing was logged at all"
    assert BSN not in log.getvalue()
    assert NAME not in log.getvalue()


@pytest.mark.django_db
def test_what_the_database_complains_about_stays_out_of_the_log(visitor: Client, log: io.StringIO) -> None:
    visitor.get("/vraagt")

    assert "exception" in log.getvalue()
    assert BSN not in log.getvalue()
    assert "jansen" not in log.getvalue()


def test_a_form_without_proof_of_origin_is_logged_without_what_was_typed(log: io.StringIO) -> None:
    Client(enforce_csrf_checks=True).post(f"/neemt?bsn={BSN}", {"naam": NAME})

    assert lines(log)[-1]["status"] == 403
    assert BSN not in log.getvalue()
    assert NAME not in log.getvalue()


def test_a_request_is_logged_by_its_route_method_status_and_duration(visitor: Client, log: io.StringIO) -> None:
    visitor.get("/taal?language=en")

    line = lines(log)[-1]
    assert {key: line[key] for key in ("event", "route", "method", "status")} == {
        "event": "request",
        "route": "taal",
        "method": "GET",
        "status": 302,
    }
    assert isinstance(line["duration_ms"], float)


def test_a_failure_names_its_kind_and_place_but_not_its_message(visitor: Client, log: io.StringIO) -> None:
    visitor.get("/breekt")

    failure = next(line for line in lines(log) if line.get("logger") == "django.request")
    assert failure["exception"] == "builtins.ValueError"
    assert "tests.keukentafel.config.broken_pages:" in str(failure["places"])


def test_a_field_that_is_not_on_the_list_is_dropped(log: io.StringIO) -> None:
    structlog.stdlib.get_logger("keukentafel.x").warning("noted", naam=NAME, bsn=BSN, status=200)

    assert set(lines(log)[0]) == {"event", "status", "level", "timestamp"}


@pytest.mark.parametrize("field", sorted(logs.TEXT_FIELDS))
def test_a_name_or_bsn_in_an_allowed_field_is_blotted_out(field: str) -> None:
    kept = logs.keep_allowed(None, "info", {field: f"mevrouw {NAME}, {BSN}!"})

    assert kept == {field: "?"}


@pytest.mark.parametrize("field", sorted(logs.NUMBER_FIELDS))
def test_a_field_for_a_number_takes_no_text(field: str) -> None:
    assert logs.keep_allowed(None, "info", {field: BSN}) == {}
