"""The sync protocol: a batch of versions from a device, read as hostile input, and what it is answered."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from keukentafel.bestand.batches import MAX_BATCH, UUID, Answer

MAX_BYTES = 2_000_000
"""Bytes of one batch; a device of ours sends at most a quarter of it at once."""


class NotABatch(ValueError):
    """What came is no batch."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Versions of entries for one sheet, in the order of writing; each is still to be judged by who keeps the sheet."""

    sheet: str
    versions: tuple[object, ...]


def read_batch(raw: bytes) -> Batch:
    """Return what a device sent.  Raises NotABatch for anything else than a sheet's name and at most 500 versions."""
    if len(raw) > MAX_BYTES:
        raise NotABatch
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError) as fault:
        raise NotABatch from fault
    if not isinstance(told, dict) or not isinstance(told.get("blad"), str) or not isinstance(told.get("versies"), list):
        raise NotABatch
    if len(told["versies"]) > MAX_BATCH:
        raise NotABatch
    return Batch(told["blad"], tuple(told["versies"]))


def answer_each(
    batch: Batch,
    allows: Callable[[object], str | None],
    write: Callable[[Sequence[Mapping[str, object]]], Sequence[Answer]],
) -> list[dict[str, str | None]]:
    """Return an answer per version, in order: what `allows` gives a reason against is refused, the rest is written.

    `allows` returns the code of a reason, None where there is none; `write` stores what is left and answers when it is
    stored.  Beyond the 500 versions of a batch (contract, section 5) the answer is `batch_vol`: they are sent again.
    """
    reasons = [allows(version) if place < MAX_BATCH else "batch_vol" for place, version in enumerate(batch.versions)]
    taken = [version for version, reason in zip(batch.versions, reasons, strict=True) if reason is None]
    answers = iter(write([version for version in taken if isinstance(version, Mapping)]) if taken else ())
    return [
        _refused(version, reason).as_json() if reason is not None else next(answers).as_json()
        for version, reason in zip(batch.versions, reasons, strict=True)
    ]


def _refused(version: object, reason: str) -> Answer:
    name = version.get("versie") if isinstance(version, Mapping) else None
    return Answer(name if isinstance(name, str) and UUID.fullmatch(name) else None, "geweigerd", reason)
