"""Whom to turn to, for the whole country and per gemeente, as pages show it."""

from collections.abc import Mapping

import structlog
from django.conf import settings
from django.utils import timezone

from keukentafel.content.contacten import OWN_FOLDER, Contact, ContactsFaulty, contacts

ONE_HELP = "hulp"
"""The kind of a contact that is only about the help it names."""

log = structlog.stdlib.get_logger(__name__)


def places(language: str, kind: str = "", provision: str = "") -> list[Mapping[str, object]]:
    """Return who to turn to; where there are more gemeenten than one, each stands behind a tap with its name.

    So nobody's gemeente comes in an address.  With a `kind` or a `provision` only the contacts of that kind, or about
    that help, and only places that have any; without, all but those that are only about one kind of help.

    A file of who runs the program that is no good takes no page away: then only what came along is shown, and
    `keukentafel controle` says what is wrong.
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
                if _is_wanted(each, kind, provision)
            ],
        }
        for place in own_first
        if any(_is_wanted(each, kind, provision) for each in place.contacts)
    ]


def _is_wanted(contact: Contact, kind: str, provision: str) -> bool:
    if not kind and not provision:
        return contact.kind != ONE_HELP
    return contact.kind == kind or provision in contact.provisions
