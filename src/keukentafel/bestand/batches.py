"""Answering a batch of versions from a device, one answer a version, so that a device drops nothing unanswered."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from keukentafel.bestand.entries import MAX_VERSION_BYTES, Sheet, Version
from keukentafel.bestand.schema import is_version

MAX_BATCH = 500
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one version: accepted, known already, or refused with the code of the reason."""

    versie: str | None
    antwoord: Literal["aanvaard", "al_bekend", "geweigerd"]
    reden: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """Return the answer as a device gets it."""
        return {"versie": self.versie, "antwoord": self.antwoord, "reden": self.reden}


def answer_batch(known: Sheet, batch: Sequence[object]) -> tuple[list[Answer], list[Version]]:
    """Return an answer per version of `batch`, in its order, and the versions to be added to the sheet.

    At most 500 versions are looked at; the others are refused with `batch_vol` and can be sent again.  What belongs to
    an entry that was wiped is refused with `gewist`, and so is a version that says so of itself: wiping is not sent.
    """
    found = dict(known)
    gone = {version.entry for version in known.values() if version.is_wiped}
    accepted: list[Version] = []
    answers: list[Answer] = []
    for place, data in enumerate(batch):
        if place >= MAX_BATCH:
            answers.append(Answer(_name_of(data), "geweigerd", "batch_vol"))
            continue
        version = _readable(data)
        answers.append(_refused(data) if version is None else _place(found, version, gone))
        if version is not None and answers[-1].antwoord == "aanvaard":
            accepted.append(version)
    return answers, accepted


def _name_of(data: object) -> str | None:
    versie = data.get("versie") if isinstance(data, Mapping) else None
    return versie if isinstance(versie, str) and UUID.fullmatch(versie) else None


def _readable(data: object) -> Version | None:
    """Return the version in JSON data, or None where it is none."""
    if not isinstance(data, Mapping) or not is_version(data):
        return None
    version = Version(data)
    try:
        version.canonical  # noqa: B018  computed once and kept; fails on half a surrogate
    except (UnicodeEncodeError, ValueError):
        return None
    return version


def _refused(data: object) -> Answer:
    return Answer(_name_of(data), "geweigerd", "ongeldig")


def _place(found: dict[str, Version], version: Version, gone: set[str]) -> Answer:
    """Put a version among those that were found, unless it is too large, wiped, or its name has other content."""
    if version.is_wiped or version.entry in gone:
        return Answer(version.versie, "geweigerd", "gewist")
    if len(version.canonical) > MAX_VERSION_BYTES:
        return Answer(version.versie, "geweigerd", "te_groot")
    before = found.setdefault(version.versie, version)
    if before is version:
        return Answer(version.versie, "aanvaard")
    return Answer(version.versie, "al_bekend") if before == version else Answer(version.versie, "geweigerd", "botst")
