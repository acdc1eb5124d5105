"""Answers at a table for tests, one line each."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.answers import answers_of, draft_for, save, sheet_for


def says(
    at_table: AtTable, question: str, *, private: bool = False, seen: Sequence[str] = (), **values: object
) -> None:
    """Answer a question, over the versions in `seen`."""
    sheet = sheet_for(at_table, private=private)
    save(at_table, sheet, draft_for(at_table, question, values or None, sheet, str(uuid4()), seen))  # type: ignore[arg-type]


def over(at_table: AtTable, question: str, **values: object) -> None:
    """Answer a question anew, having seen what stood there."""
    answer = answers_of(at_table).get(question)
    says(at_table, question, seen=answer.seen.split(",") if answer else (), **values)


def on_other_device(at_table: AtTable, question: str, **values: object) -> None:
    """Answer as a device did that was offline and gave the entry a name of its own."""
    (draft,) = draft_for(at_table, question, values, "gedeeld", str(uuid4()))  # type: ignore[arg-type]
    save(at_table, "gedeeld", [replace(draft, id=str(uuid4()), vorige=())])
