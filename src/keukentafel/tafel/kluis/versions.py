"""Making a version of an entry, as contracts §5 has it, with fresh names."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid4


def new_version(
    soort: str,
    inhoud: Mapping[str, object] | None,
    *,
    door: UUID | str,
    at: datetime,
    id: str | None = None,
    over: str | None = None,
    vorige: Sequence[str] = (),
) -> dict[str, object]:
    """Return a version of an entry of this kind; `inhoud` None takes the entry away.

    `door` is the seat that writes ("" for the own seat); without `id` it is a new entry, for a fact that of the fact
    itself, which gets one where it has none.  `vorige` names the versions that this one replaces.
    """
    entry = (_own_id(soort, inhoud) or str(uuid4())) if id is None else id
    is_fact = soort == "feit" and inhoud is not None
    return {
        "id": entry,
        "versie": str(uuid4()),
        "vorige": list(vorige),
        "soort": soort,
        "over": over,
        "door": str(door),
        "gemaakt_op": moment(at),
        "inhoud": {**inhoud, "id": entry} if is_fact and inhoud is not None else inhoud,
    }


def moment(at: datetime) -> str:
    """Return a moment as it stands in a version: UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _own_id(soort: str, inhoud: Mapping[str, object] | None) -> str | None:
    name = inhoud.get("id") if soort == "feit" and inhoud is not None else None
    return name if isinstance(name, str) and name else None
