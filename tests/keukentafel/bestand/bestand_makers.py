"""Makers for the tests of the dossier file: versions, sheets and dossiers in one line."""

from uuid import UUID

from hypothesis import strategies as st

from keukentafel.bestand.entries import Version, sheet_of

ENTRIES = ("bed", "trap")
SIZE = 8


def name_of(number: int) -> str:
    return str(UUID(int=number + 1))


def make_version(number: int, *, entry: str = "bed", vorige: tuple[int, ...] = (), inhoud: object = "tekst") -> Version:
    return Version(
        {
            "id": entry,
            "versie": name_of(number),
            "vorige": [name_of(before) for before in vorige],
            "soort": "antwoord",
            "over": "huishouden",
            "door": "inwoner",
            "gemaakt_op": f"2026-02-20T19:04:{number:02d}Z",
            "inhoud": None if inhoud is None else {"tekst": inhoud},
        }
    )


@st.composite
def histories(draw, size: int = SIZE):
    """Return versions as devices would make them: each names only versions made before it, of the same entry."""
    versions = []
    for number in range(draw(st.integers(1, size))):
        entry = draw(st.sampled_from(ENTRIES))
        earlier = [place for place, version in enumerate(versions) if version.entry == entry]
        vorige = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else []
        content = draw(st.sampled_from(["a", "b", None]))
        versions.append(make_version(number, entry=entry, vorige=tuple(vorige), inhoud=content))
    return versions


@st.composite
def parts(draw, count: int = 3):
    """Return `count` sheets that each hold some versions of one history."""
    history = draw(histories())
    return [sheet_of(version for version in history if draw(st.booleans())) for _ in range(count)]


def make_dossier(*facts: dict, **more: object) -> dict:
    return {"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": list(facts), **more}
