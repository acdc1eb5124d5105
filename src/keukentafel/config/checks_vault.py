"""Checks of what residents' tables depend on: the salt, who can reach what, who is named, and the age of back-ups."""

import stat
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from keukentafel.command.backup.copies import known_copies
from keukentafel.config.prepare import is_sqlite_file
from keukentafel.config.words import word
from keukentafel.tafel.kluis.salt_mark import salt_fits

LOCAL = ("//127.0.0.1", "//localhost", "//[::1]")


class Check(NamedTuple):
    """One thing that was checked: a code, whether it is well, and a sentence for an administrator."""

    wat: str
    goed: bool
    tekst: str


def is_local(address: str) -> bool:
    """Tell whether an address can only be reached from this computer."""
    return any(name in address for name in LOCAL)


def check_salt(language: str | None) -> Check:
    """Check whether the salt is the one of the cards; a damaged one already stopped the settings."""
    try:
        fits = salt_fits()
    except DatabaseError:  # no tables yet, or no database, which its own check tells
        fits = True
    return Check("zout", fits, word("salt_ok" if fits else "salt_other", language=language))


def check_places(language: str | None) -> Check:
    """Check that nobody but the owner can reach what is secret, or holds everything."""
    places = [settings.VAR, settings.VAR / "secret-key", settings.VAR / "zout"]
    if is_sqlite_file():
        database = Path(connection.settings_dict["NAME"])
        places += [database, database.with_name(f"{database.name}-wal")]
    reached = [place.name for place in places if place.exists() and stat.S_IMODE(place.stat().st_mode) & 0o077]
    if reached:
        return Check("mappen", False, word("places_open", language=language, names=", ".join(reached)))
    return Check("mappen", True, word("places_ok", language=language))


def check_keeper(language: str | None) -> Check:
    """Check that residents can read who runs a server that others reach."""
    if settings.KEEPER:
        return Check("beheerder", True, word("keeper_ok", language=language, keeper=settings.KEEPER))
    is_own = not settings.HAS_PUBLIC_ADDRESS or is_local(settings.PUBLIC_ADDRESS)
    return Check("beheerder", is_own, word("keeper_self" if is_own else "keeper_none", language=language))


def check_copies(language: str | None) -> Check:
    """Check that no back-up is older than was promised; none is thrown away without a person doing it."""
    copies = known_copies(settings.VAR)
    if not copies:
        return Check("back-up", True, word("copies_none", language=language))
    limit = timezone.now() - timedelta(days=settings.BACKUP_DAYS)
    old = sorted(str(path) for path, made_at in copies.items() if made_at < limit)
    if old:
        told = word("copies_old", language=language, days=settings.BACKUP_DAYS, names=", ".join(old))
        return Check("back-up", False, told)
    days = {name: timezone.localdate(pick(copies.values())) for name, pick in (("newest", max), ("oldest", min))}
    return Check("back-up", True, word("copies_ok", language=language, **days))
