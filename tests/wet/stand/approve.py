"""Writes the approved stands anew (`python -m tests.wet.stand.approve`); read the difference in git before you commit.

A stand is not right because it was written here: each change must follow from contracts or law.
"""

import json
from pathlib import Path

from tests.wet.stand.example_dossiers import DOSSIERS
from tests.wet.stand.stand_makers import Raw
from tests.wet.stand.stand_outline import outline, sources

APPROVED = Path(__file__).parent / "approved"
BRONNEN = "bronnen"


def told() -> dict[str, Raw]:
    """Return what belongs in each approved file, by name."""
    return {name: outline(data) for name, data in DOSSIERS.items()} | {BRONNEN: all_sources()}


def all_sources() -> Raw:
    """Return the sources of every code that the dossiers meet; a code that rests on several things has several."""
    found: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    for data in DOSSIERS.values():
        for part, code, bron in sources(data):
            found.setdefault(part, {}).setdefault(code, set()).add(bron)
    return {
        part: {code: [", ".join(bron) for bron in sorted(each)] for code, each in sorted(codes.items())}
        for part, codes in sorted(found.items())
    }


def written(value: Raw) -> str:
    """Return an approved file as text."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every approved file, and take away those that no dossier has any more."""
    APPROVED.mkdir(exist_ok=True)
    wanted = told()
    for path in APPROVED.glob("*.json"):
        if path.stem not in wanted:
            path.unlink()
    for name, value in wanted.items():
        (APPROVED / f"{name}.json").write_text(written(value), "utf-8")


if __name__ == "__main__":
    main()
