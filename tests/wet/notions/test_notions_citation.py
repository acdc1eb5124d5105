"""A citation in a data file is read as lawyers write it, and given back the same."""

import pytest

from wet.citation import CitationUnreadable, cite


@pytest.mark.parametrize(
    "text",
    [
        "Awb art. 4:17",
        "Wmo 2015 art. 2.3.2 lid 9",
        "Awb art. 4:15 lid 2 onder a",
        "Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 3 onder i",
        "Wmo 2015 art. 1.1.1 onder cliënt",
        "ECLI:NL:CRVB:2018:2013",
    ],
)
def test_a_citation_comes_back_as_it_was_written(text: str) -> None:
    assert str(cite(text)) == text


@pytest.mark.parametrize("text", ["", "Awb 4:17", "ECLI", "ECLI:NL:CRVB", "art. 3 lid 1", "Awb art. 4:17 lid x"])
def test_what_names_no_article_is_refused(text: str) -> None:
    with pytest.raises(CitationUnreadable):
        cite(text)
