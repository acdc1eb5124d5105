"""The language that a resident chose: the one cookie of the public pages, set only when somebody chooses."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

YEAR = 365 * 24 * 60 * 60


def current() -> str:
    """Return the language of this page: `nl`, `en`, or one that `content/talen` adds."""
    spoken = translation.get_language() or settings.LANGUAGE_CODE
    return spoken if spoken in dict(settings.LANGUAGES) else spoken[:2]


def chosen(value: str | None) -> str | None:
    """Return a language that somebody asked for, or None where there is no such language."""
    return value if value in dict(settings.LANGUAGES) else None


def speak(request: HttpRequest, language: str) -> None:
    """Answer this request in another language."""
    translation.activate(language)
    request.LANGUAGE_CODE = language


def remember(response: HttpResponse, language: str) -> None:
    """Let the browser remember the language; the cookie says `nl`, `en` or another code and nothing else."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=YEAR,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Strict",
    )
