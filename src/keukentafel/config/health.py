"""Tells whether the database and the storage answer (`/gezond`)."""

import uuid

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

log = structlog.stdlib.get_logger(__name__)


def database_answers() -> bool:
    """Tell whether the database answers a question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        log.exception("part_fails", part="database")
        return False
    return True


def storage_answers() -> bool:
    """Tell whether a file can be written, read back and removed."""
    probe = f"gezond-{uuid.uuid4()}"
    try:
        name = default_storage.save(probe, ContentFile(b"ok"))
        with default_storage.open(name) as file:
            is_same = bool(file.read() == b"ok")
        default_storage.delete(name)
    except OSError:
        log.exception("part_fails", part="opslag")
        return False
    return is_same


@require_safe
@never_cache
def gezond(request: HttpRequest) -> JsonResponse:
    """Answer 200 with `{"status": "ok"}`, or 503 naming the parts that do not answer."""
    parts = {"database": database_answers(), "opslag": storage_answers()}
    failing = [name for name, answers in parts.items() if not answers]
    if failing:
        return JsonResponse({"status": "fout", "onderdelen": failing}, status=503)
    return JsonResponse({"status": "ok"})
