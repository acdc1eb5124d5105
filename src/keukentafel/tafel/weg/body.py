"""How much may be sent to a page that keeps everything in memory."""

from django.http import HttpRequest

MAX_BODY = 400_000
"""Bytes of a whole form: the story and the facts before a removal, each character perhaps written as three."""


def is_too_large(request: HttpRequest) -> bool:
    """Say whether a body is larger than we read, from its announced length; nothing of it was read yet."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return not announced.isdecimal() or int(announced) > MAX_BODY
