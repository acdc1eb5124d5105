"""Reading and writing the dossier file (`*.keukentafel.json`) that a person carries between computers."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keukentafel.bestand.entries import MAX_VERSION_BYTES, Sheet, VersionClash
from keukentafel.bestand.faults import FileFault, FileFaults, refuse
from keukentafel.bestand.parsing import parse
from keukentafel.bestand.schema import schema_faults
from keukentafel.bestand.sheets import sheets_in
from keukentafel.bestand.upgrading import upgrade
from wet.feiten import Dossier, DossierFaults, read_dossier

MAX_FACTS = 2_000

# The order in which people expect to read a file; other keys follow by name.
KEY_ORDER = (
    "formaat", "wet", "route", "gemeente", "feiten", "vellen",
    "code", "naam",
    "id", "soort", "op", "op_tot", "versie", "vorige", "over", "door", "bij",
    "vervangt", "vervallen", "gemaakt_op", "inhoud", "entries",
)  # fmt: skip
_PLACE = {key: place for place, key in enumerate(KEY_ORDER)}


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A dossier file that passed every check, in the newest format."""

    data: Mapping[str, object]
    """All that stood in the file, unknown keys included."""
    dossier: Dossier
    """The facts, as the law reads them."""
    entries: Mapping[str, Sheet]
    """The versions of entries, by sheet and `versie`."""


def read(raw: bytes, language: str = "nl") -> DossierFile:
    """Return the dossier in `raw`, upgraded where it is of an older format.

    Raises FileFaults with every fault, its sentence in `language` ("nl" or "en"); never returns half a dossier.
    """
    return open_dossier(parse(raw, language), language)


def open_dossier(data: object, language: str = "nl") -> DossierFile:
    """Return the dossier in JSON data that `parse` gave.  Raises FileFaults, as `read` does."""
    if not isinstance(data, Mapping):
        raise refuse("geen_object", language)
    data = upgrade(data, language)
    _check_size(data, language)
    faults = schema_faults(data)
    dossier = _dossier_of(data, faults, language)
    return DossierFile(data, dossier, _sheets_of(data, language))


def write(data: Mapping[str, object]) -> bytes:
    """Return the dossier as UTF-8 JSON in a stable order of keys, with a line end at the end.

    Raises ValueError for what JSON or UTF-8 cannot hold, such as NaN or half a surrogate.
    """
    text = json.dumps(_in_order(data), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode()


def _in_order(value: object) -> object:
    if isinstance(value, Mapping):
        keys = sorted(value, key=lambda key: (_PLACE.get(key, len(_PLACE)), key))
        return {key: _in_order(value[key]) for key in keys}
    if isinstance(value, list | tuple):
        return [_in_order(item) for item in value]
    return value


def _check_size(data: Mapping[str, object], language: str) -> None:
    facts = data.get("feiten")
    if isinstance(facts, list) and len(facts) > MAX_FACTS:
        raise refuse("te_veel_feiten", language, aantal=len(facts), grens=MAX_FACTS)


def _dossier_of(data: Mapping[str, object], faults: list[FileFault], language: str) -> Dossier:
    """Return the facts as the law reads them; where law and schema object to the same fact, the law's words win."""
    try:
        dossier = read_dossier(data)
    except DossierFaults as refusal:
        legal = [fault.as_json(language) for fault in refusal.faults]
        named = {fault["feit"] for fault in legal}
        unnamed = [fault for fault in faults if fault.fact not in named or fault.is_about_sheets]
        raise FileFaults(_by_fact([*legal, *(fault.as_json(language) for fault in unnamed)])) from None
    if faults:
        raise FileFaults([fault.as_json(language) for fault in faults])
    return dossier


def _by_fact(faults: Iterable[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Return faults of the file as a whole first, then those of facts in their order."""
    return sorted(faults, key=lambda fault: fault["feit"] if isinstance(fault["feit"], int) else 0)


def _sheets_of(data: Mapping[str, object], language: str) -> dict[str, Sheet]:
    try:
        sheets = sheets_in(data)
    except VersionClash as clash:
        raise refuse("versie_botst", language, versie=clash.versie) from None
    for sheet in sheets.values():
        for version in sheet.values():
            if len(version.canonical) > MAX_VERSION_BYTES:
                raise refuse("versie_te_groot", language, versie=version.versie, grens=MAX_VERSION_BYTES)
    return sheets
