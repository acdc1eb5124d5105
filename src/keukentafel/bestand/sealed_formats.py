"""The versions in one batch or snapshot as bytes, and bringing those of any released format up to the newest."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from keukentafel.bestand.entries import Version

NEWEST_BATCH = 1

Step = Callable[[Sequence[Mapping[str, object]]], Sequence[Mapping[str, object]]]

# From format number to the function that makes the next.  A released format stays readable for ever: a function is
# added here and never removed, and golden files in the tests hold each format.
STEPS: Mapping[int, Step] = {}


class UnknownFormat(Exception):
    """A batch of a format that is newer than this program."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def to_bytes(versions: Iterable[Version]) -> bytes:
    """Return versions as the bytes of a batch in the newest format: a JSON list, in the order given."""
    return b"[" + b",".join(version.canonical for version in versions) + b"]"


def from_bytes(
    raw: bytes, number: int, *, steps: Mapping[int, Step] = STEPS, newest: int = NEWEST_BATCH
) -> list[Version]:
    """Return the versions in a batch of format `number`, upgraded to the newest.  Raises UnknownFormat."""
    if not 1 <= number <= newest:
        raise UnknownFormat(number)
    data: Sequence[Mapping[str, object]] = json.loads(raw)
    for step in range(number, newest):
        data = steps[step](data)
    return [Version(one) for one in data]
