"""Checks whether this installation works, for `keukentafel controle`."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.mail import get_connection
from django.db import DatabaseError, connection
from django.utils import timezone

from keukentafel.config.checks_languages import check_languages
from keukentafel.config.checks_vault import Check, check_copies, check_keeper, check_places, check_salt, is_local
from keukentafel.config.health import database_answers, storage_answers
from keukentafel.config.prepare import is_migrated
from keukentafel.config.theme import ThemeUnusable, read_theme
from keukentafel.config.words import word
from keukentafel.content import folder
from keukentafel.content.contacten import OWN_FOLDER, ContactsFaulty, contacts
from keukentafel.design.contrast import WeakPair, weak_pairs
from keukentafel.jobs.housekeeping import calendar_ends_soon
from wet.kalender import KNOWN_THROUGH
from wet.wmo2015.bijdrage_bedragen import amount_on

NEEDED_ASSETS = ("fonts/literata-400.woff2", "fonts/atkinson-400-700.woff2", "utrecht/button.css", "design/tokens.css")

WARN_OF_AMOUNT = timedelta(days=60)


def run_checks(language: str | None = None) -> list[Check]:
    """Check everything and return what was found; never raises for something that is broken."""
    checks = (
        _settings(language),
        _database(language),
        _storage(language),
        check_salt(language),
        check_places(language),
        check_keeper(language),
        check_copies(language),
        _mail(language),
        _law(language),
        _amount(language),
        _assets(language),
        _content(language),
        check_languages(language),
        _theme(language),
    )
    return list(checks)


def _settings(language: str | None) -> Check:
    if settings.DEBUG and settings.IS_HTTPS:
        return Check("instellingen", False, word("settings_debug", language=language))
    if not settings.IS_HTTPS and not is_local(settings.PUBLIC_ADDRESS):
        return Check("instellingen", False, word("settings_open", language=language, address=settings.PUBLIC_ADDRESS))
    return Check("instellingen", True, word("settings_ok", language=language))


def _database(language: str | None) -> Check:
    if not database_answers():
        return Check("database", False, word("database_silent", language=language))
    try:
        is_current = is_migrated()
    except DatabaseError:
        return Check("database", False, word("database_silent", language=language))
    if not is_current:
        # Not a fault: a new installation is checked before its first start, which makes the tables.
        return Check("database", True, word("database_old", language=language))
    return Check("database", True, word("database_ok", language=language, vendor=connection.vendor))


def _storage(language: str | None) -> Check:
    place = settings.VAR / "files"
    if storage_answers():
        return Check("opslag", True, word("storage_ok", language=language, folder=place))
    return Check("opslag", False, word("storage_silent", language=language, folder=place))


def _mail(language: str | None) -> Check:
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        return Check("mail", True, word("mail_console", language=language))
    try:
        with get_connection():
            return Check("mail", True, word("mail_ok", language=language, host=settings.EMAIL_HOST))
    except OSError:  # smtplib's own faults are OSErrors too
        return Check("mail", False, word("mail_silent", language=language, host=settings.EMAIL_HOST))


def _law(language: str | None) -> Check:
    is_well = not calendar_ends_soon(timezone.localdate())
    return Check("wet", is_well, word("law_ok" if is_well else "law_soon", language=language, day=KNOWN_THROUGH))


def _amount(language: str | None) -> Check:
    """Say until when the own contribution is known; a new amount comes weeks before its year, so soon is no fault."""
    today = timezone.localdate()
    amount = amount_on(today)
    if amount is None:
        return Check("bijdrage", False, word("amount_unknown", language=language))
    ends_soon = amount.valid_to - today < WARN_OF_AMOUNT and amount_on(amount.valid_to + timedelta(days=1)) is None
    return Check(
        "bijdrage", True, word("amount_soon" if ends_soon else "amount_ok", language=language, day=amount.valid_to)
    )


def _assets(language: str | None) -> Check:
    is_well = all(finders.find(name) for name in NEEDED_ASSETS)
    return Check("vormgeving", is_well, word("assets_ok" if is_well else "assets_missing", language=language))


def _content(language: str | None) -> Check:
    try:
        folder("content")
        folder("demo")
    except FileNotFoundError as missing:
        return Check("inhoud", False, word("content_missing", language=language, name=missing))
    try:
        contacts(own=settings.VAR / OWN_FOLDER)
    except ContactsFaulty as fault:
        return Check("inhoud", False, word("contacts_faulty", language=language, fault=fault))
    return Check("inhoud", True, word("content_ok", language=language))


def _theme(language: str | None) -> Check:
    if not settings.THEME_FILE:
        return Check("huisstijl", True, word("theme_none", language=language))
    try:
        weak = weak_pairs(read_theme(Path(settings.THEME_FILE)))
    except ThemeUnusable as fault:
        return Check("huisstijl", False, word(f"theme_{fault.code}", language=language))
    if weak:
        worst = sorted(weak, key=lambda found: found.contrast / found.pair.least)[:5]
        shown = "; ".join(_shown(found, language) for found in worst)
        return Check("huisstijl", False, word("theme_weak", language=language, count=len(weak), pairs=shown))
    return Check("huisstijl", True, word("theme_ok", language=language))


def _shown(weak: WeakPair, language: str | None) -> str:
    (front, back, least), time = weak.pair, word(f"theme_{weak.time}", language=language)
    values = {"front": front, "back": back, "time": time, "contrast": weak.contrast, "least": least}
    return word("theme_pair", language=language, **values)
