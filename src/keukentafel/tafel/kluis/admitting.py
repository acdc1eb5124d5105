"""Which versions a seat may add to a sheet: what each right allows, and that nobody writes in another's name."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from keukentafel.bestand.batches import Answer, answer_batch
from keukentafel.bestand.entries import Version
from keukentafel.tafel.kluis.limits import (
    MAX_NOTES,
    MAX_NOTES_BYTES,
    MAX_SIDES,
    MAX_VERSIONS,
    MAX_WIPED_NOTES,
)
from keukentafel.tafel.kluis.people import states_other_role
from keukentafel.tafel.kluis.refusals import NotAllowed, SheetFull

DOSSIER, FACT, PERSON, NOTE = "dossier", "feit", "persoon", "notitie"


@dataclass(frozen=True)
class Writer:
    """Who writes on a sheet: the seat, its right there today, and whether it may describe the others at the table."""

    seat: str
    right: str
    may_describe: Callable[[], bool]


def admit(
    known: Mapping[str, Version], batch: Sequence[Mapping[str, object]], writer: Writer
) -> tuple[list[Answer], list[Version]]:
    """Answer each version of `batch` and return those that are to be stored.

    Where `door` is empty it becomes the seat of the writer.  Raises NotAllowed where one of them is more than the right
    of this seat, and SheetFull; then nothing of the batch is stored.  Refused one by one: `niet_van_u` (another's
    name), `feit_staat_vast` (a fact is not edited but replaced by a fact that names it), `rol_staat_vast` (a guest sits
    there as what the keeper agreed), `te_veel` (so many of this seat stand beside each other that a person must choose
    first), and what `answer_batch` says.
    """
    if writer.right == "lezen" and not all(_is_own_person(data, writer) for data in batch):
        raise NotAllowed("write_note")
    signed = [_signed(data, writer.seat) for data in batch]
    answers, accepted = answer_batch(known, signed)
    entries = _entries(known, {version.entry for version in accepted})
    sides = {entry: _sides(versions, writer.seat) for entry, versions in entries.items()}
    kept = []
    for version in accepted:
        _require(version, entries.get(version.entry, ()), writer)
        already = sides.get(version.entry, frozenset())
        beside = _beside(already, version, writer.seat)
        reason = _reason(version, entries.get(version.entry, ()), writer) or _crowding(already, beside)
        if reason is None:
            kept.append(version)
            entries.setdefault(version.entry, []).append(version)
            sides[version.entry] = beside
        else:
            answers = [_refused(answer, version, reason) for answer in answers]
    if len(known) + len(kept) > MAX_VERSIONS:
        raise SheetFull("bijdragen", MAX_VERSIONS)
    if kept and writer.right == "aantekenen":
        _require_share(known, kept, writer.seat)
    return answers, kept


def _require_share(known: Mapping[str, Version], more: Sequence[Version], seat: str) -> None:
    """Raise SheetFull where a seat that may only add notes would write more than its share of the sheet.

    What was wiped says no more by whom it was, so that counts for all such seats together.
    """
    notes = [one for one in known.values() if one.data.get("soort") == NOTE]
    mine = [one for one in notes if one.data.get("door") == seat]
    if len(mine) + len(more) > MAX_NOTES:
        raise SheetFull("bijdragen", MAX_NOTES)
    if sum(one.is_wiped for one in notes) + len(mine) + len(more) > MAX_WIPED_NOTES:
        raise SheetFull("bijdragen", MAX_WIPED_NOTES)
    if sum(len(one.canonical) for one in (*mine, *more)) > MAX_NOTES_BYTES:
        raise SheetFull("vel", MAX_NOTES_BYTES)


def _crowding(already: frozenset[str], beside: frozenset[str]) -> str | None:
    """Return why one more version beside those of this seat is refused, None where there is room or it replaces one."""
    if len(already) < len(beside) > MAX_SIDES:
        return "te_veel"
    return None


def _beside(sides: frozenset[str], version: Version, seat: str) -> frozenset[str]:
    """Return the names of the versions of a seat that no other one replaces, once `version` lies among them too.

    What came along in a file under the name of another is not counted: there it stood so already.
    """
    is_counted = version.data.get("door") == seat and "uit_bestand" not in version.data
    return sides.difference(version.vorige) | ({version.versie} if is_counted else frozenset())


def _sides(versions: Sequence[Version], seat: str) -> frozenset[str]:
    """Return the names of the versions of a seat that no other one replaces."""
    replaced = {versie for one in versions for versie in one.vorige}
    mine = (one for one in versions if one.data.get("door") == seat and "uit_bestand" not in one.data)
    return frozenset(one.versie for one in mine) - replaced


def owns_note(versions: Sequence[Version], seat: str) -> bool:
    """Tell whether these versions, in the order of arrival, are of a note that this seat began."""
    return bool(versions) and versions[0].data.get("soort") == NOTE and versions[0].data.get("door") == seat


def _signed(data: Mapping[str, object], seat: str) -> Mapping[str, object]:
    return data if data.get("door") else {**data, "door": seat}


def _entries(known: Mapping[str, Version], ids: Container[str]) -> dict[str, list[Version]]:
    """Return the versions of these entries, in the order of arrival; of thousands of others nothing is asked."""
    found: dict[str, list[Version]] = {}
    for version in known.values():
        if version.data["id"] in ids:
            found.setdefault(version.entry, []).append(version)
    return found


def _is_own_person(data: Mapping[str, object], writer: Writer) -> bool:
    return data.get("soort") == PERSON and data.get("id") == writer.seat


def _require(version: Version, before: Sequence[Version], writer: Writer) -> None:
    """Raise NotAllowed where a version is more than the writer's right."""
    soort = version.data["soort"]
    if PERSON in (soort, *(one.data["soort"] for one in before)):
        if version.entry != writer.seat and not writer.may_describe():
            raise NotAllowed("write_person")
        return
    if writer.right == "aantekenen" and not _is_own_note(version, before, writer.seat):
        raise NotAllowed("write_fact")


def _is_own_note(version: Version, before: Sequence[Version], seat: str) -> bool:
    """Tell whether a version is of a note that this seat began, or begins here.

    What begins has a name that nobody can work out beforehand: a note called after the story of the table, or after a
    question, would keep everybody else from writing that.
    """
    if version.data["soort"] != NOTE:
        return False
    return owns_note(before, seat) if before else _is_random(version.entry)


def _is_random(name: str) -> bool:
    try:
        return UUID(name).version == 4 and str(UUID(name)) == name
    except ValueError:
        return False


def _reason(version: Version, before: Sequence[Version], writer: Writer) -> str | None:
    """Return why this one version is refused, None where it is not."""
    if version.data.get("door") != writer.seat:
        return "niet_van_u"
    kinds = {version.data["soort"], *(one.data["soort"] for one in before)}
    if PERSON in kinds and states_other_role(version, before) and not writer.may_describe():
        return "rol_staat_vast"
    if FACT in kinds and (before or version.vorige or version.is_deletion):
        return "feit_staat_vast"
    return None


def _refused(answer: Answer, version: Version, reason: str) -> Answer:
    is_this = answer.versie == version.versie and answer.antwoord == "aanvaard"
    return Answer(version.versie, "geweigerd", reason) if is_this else answer
