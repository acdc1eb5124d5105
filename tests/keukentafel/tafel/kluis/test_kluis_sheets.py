"""A sheet holds what was written on it, for who has its key, and for nobody else."""

import pytest

from tests.keukentafel.tafel.kluis.makers_kluis import make_table, note, texts

pytestmark = pytest.mark.django_db


def test_what_is_written_stands_there_at_the_next_visit() -> None:
    table = make_table()
    (answer,) = table.sits().write("gedeeld", [note("de trap is te steil")])

    assert answer.antwoord == "aanvaard"
    assert texts(table.sits(), "gedeeld") == ["de trap is te steil"]
