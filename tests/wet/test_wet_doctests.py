"""The examples in the docstrings of the law come out as written."""

import doctest

import pytest

from wet import kalender, length, ruling, source, teksten, termijnen
from wet.termijnen import text


@pytest.mark.parametrize(
    "module", [source, length, kalender, termijnen, text, teksten], ids=lambda module: module.__name__
)
def test_the_examples_of_a_module_are_true(module):
    result = doctest.testmod(module)

    assert result.attempted > 0
    assert result.failed == 0


def test_a_ruling_reads_as_yes_or_no():
    assert ruling.Ruling(True, "mag")
    assert not ruling.Ruling(False, "mag_niet")
