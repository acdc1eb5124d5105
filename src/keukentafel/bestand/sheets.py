"""The sheets in a dossier file: runs of entry versions by name, such as `gedeeld` and `bewoner`."""

from collections.abc import Mapping

from keukentafel.bestand.entries import Sheet, Version, sheet_of


def sheets_in(data: Mapping[str, object]) -> dict[str, Sheet]:
    """Return the sheets of a dossier that passed the schema.

    Raises VersionClash for one `versie` with two contents.
    """
    sheets = data.get("vellen")
    if not isinstance(sheets, Mapping):
        return {}
    return {name: sheet_of(_versions(sheet)) for name, sheet in sheets.items()}


def _versions(sheet: object) -> list[Version]:
    entries = sheet.get("entries", []) if isinstance(sheet, Mapping) else []
    return [Version(data) for data in entries]
