"""Answering a batch of versions from a device, one answer a version, so that a device drops nothing unanswered."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from keukentafel.bestand.entries import MAX_VERSION_BYTES, Sheet, Version
from keukentafel.bestand.schema import version_faults

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

    At most 500 versions are looked at; the others are refused with `batch_vol` and can be sent again.
    """
    found = dict(known)
    accepted: list[Version] = []
    answers: list[Answer] = []
    for place, data in enumerate(batch):
        answer = _refusal(data, place) or _place(found, data)
        answers.append(answer)
        if answer.antwoord == "aanvaard" and answer.versie is not None:
            accepted.append(found[answer.versie])
    return answers, accepted


def _refusal(data: object, place: int) -> Answer | None:
    """Say why a version may not come in, whatever the sheet holds."""
    versie = data.get("versie") if isinstance(data, Mapping) else None
    named = versie if isinstance(versie, str) and UUID.fullmatch(versie) else None
    if place >= MAX_BATCH:
        return Answer(named, "geweigerd", "batch_vol")
    if named is None or not isinstance(data, Mapping) or version_faults(data):
        return Answer(named, "geweigerd", "ongeldig")
    try:
        size = len(Version(data).canonical)
    except (UnicodeEncodeError, ValueError):
        return Answer(named, "geweigerd", "ongeldig")
    return Answer(named, "geweigerd", "te_groot") if size > MAX_VERSION_BYTES else None


def _place(found: dict[str, Version], data: object) -> Answer:
    assert isinstance(data, Mapping)  # _refusal saw to it
    version = Version(data)
    before = found.setdefault(version.versie, version)
    if before is version:
        return Answer(version.versie, "aanvaard")
    return Answer(version.versie, "al_bekend") if before == version else Answer(version.versie, "geweigerd", "botst")
