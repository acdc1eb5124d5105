"""Whom to turn to, for the whole country and per gemeente, as pages show it."""

from collections.abc import Mapping

import structlog
from django.conf import settings
from django.utils import timezone

from keukentafel.content.contacten import OWN_FOLDER, ContactsFaulty, contacts

log = structlog.stdlib.get_logger(__name__)


def places(language: str, kind: str = "") -> list[Mapping[str, object]]:
    """Return who to turn to; where there are more gemeenten than one, each stands behind a tap with its name.

    `kind` is the only kind of contact that is wanted, "" for all; a place without any is left out.  So nobody's gemeente comes in an address.  A file of who runs the program that is no good takes no page away: then
    only what came along is shown, and `keukentafel controle` says what is wrong.
    """
    try:
        found = contacts(own=settings.VAR / OWN_FOLDER)
    except ContactsFaulty as fault:
        log.warning("contacts_faulty", fault=str(fault))
        found = contacts()
    today, folds = timezone.localdate(), sum(not place.is_country for place in found.values()) > 1
    own_first = sorted(found.values(), key=lambda place: place.is_country)
    return [
        {
            "name": place.name_in(language),
            "folds": folds and not place.is_country,
            "contacts": [
                (each, each.what[language], each.source_in(language), each.is_past(today))
                for each in place.contacts
                if kind in ("", each.kind)
            ],
        }
        for place in own_first
        if not kind or any(each.kind == kind for each in place.contacts)
    ]
