"""Writes the approved plans anew, all or only those that are named; look at the difference in git first."""

import sys
from datetime import date

from keukentafel.tafel.plan.printing import FORMS, printed
from tests.keukentafel.letters.letter_makers import outline
from tests.keukentafel.tafel.plan.example_plans import APPROVED, EXAMPLES

DAY = date(2026, 11, 23)


def drawn(name: str, form: str) -> str:
    """Return a plan in one of its forms as text that a person can review."""
    household = EXAMPLES[name]
    return outline(printed(household.plan(), household.name, DAY, next(each for each in FORMS if each == form)))


def main(begins: tuple[str, ...]) -> None:
    """Write the outline of every plan in every form, or of those whose names begin with one of these."""
    APPROVED.mkdir(exist_ok=True)
    for name in EXAMPLES:
        if not begins or name.startswith(begins):
            for form in FORMS:
                (APPROVED / f"{name}_{form}.txt").write_text(drawn(name, form), "utf-8")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]))
