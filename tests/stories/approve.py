"""Writes the approved words of the test dossiers anew (`python -m tests.stories.approve`); read them in git first.

What is written here is not right because it is written: each sentence must say what the law says, with its source.
"""

from tests.stories.dossiers_of_law import FOLDERS, cases, written


def main() -> None:
    """Write every approved file, and take away those of which the dossier is gone."""
    for folder, place in FOLDERS.items():
        found = cases(folder)
        for path in set(place.glob("*.txt")) - {case.approved for case in found}:
            path.unlink()
        for case in found:
            case.approved.write_text(written(case), "utf-8")


if __name__ == "__main__":
    main()
