"""The four answers to "does the document satisfy this element?"."""

from enum import StrEnum


class Antwoord(StrEnum):
    """What a person found, by hand or after a suggestion; `nvt`: it does not matter in this document."""

    JA = "ja"
    NEE = "nee"
    ONDUIDELIJK = "onduidelijk"
    NVT = "nvt"
