"""The steps of a computation carry the articles they rest on, and say which of them are open to doubt."""

from datetime import date

import pytest

from wet.length import Length
from wet.termijnen import compute

SIX_WEEKS = Length(6, "weeks")


def told(term):
    return [(step.code, [str(source) for source in step.sources], step.is_doubtful) for step in term.steps]


@pytest.mark.parametrize(
    ("term", "steps"),
    [
        (
            compute("bezwaarbeslissing_12w", date(2026, 1, 10), extension=SIX_WEEKS),
            [
                ("geteld", ["Awb art. 7:10 lid 1", "Awb art. 7:13"], False),
                ("verlengd", ["Awb art. 7:10 lid 3"], False),
                ("samen_te_lang", ["Atw art. 1 lid 1", "Atw art. 4 onder a"], True),
            ],
        ),
        (
            compute("hersteltermijn_college", date(2026, 12, 11)),
            [
                ("geteld", ["Awb art. 4:5 lid 1", "Awb art. 6:6"], False),
                ("niet_in_wet", ["Atw art. 1 lid 1"], True),
            ],
        ),
        (
            compute("terinzage_voor_hoorzitting", date(2026, 4, 13)),
            [
                ("teruggeteld", ["Awb art. 7:4 lid 2"], False),
                ("achteruit_schuift_niet", ["Atw art. 1 lid 2"], False),
            ],
        ),
        (
            compute("dwangsom_max", date(2026, 11, 21)),
            [
                ("geteld_zelf", ["Awb art. 4:17 lid 1"], False),
                ("uitgesloten_schuift_niet", ["Awb art. 4:17 lid 1"], False),
            ],
        ),
        (
            compute("bewaartermijn_college", date(2026, 11, 15)),
            [
                ("geteld", ["Wmo 2015 art. 5.3.4 lid 1"], False),
                ("laatste_dag_blijft", [], False),
            ],
        ),
        (
            compute("wettelijke_termijn_3d", date(2026, 12, 24)),
            [
                ("geteld", ["Atw art. 1 lid 1", "Atw art. 2"], False),
                ("doorgeschoven", ["Atw art. 1 lid 1"], False),
                ("twee_werkdagen", ["Atw art. 2"], False),
            ],
        ),
    ],
    ids=lambda value: value.soort if hasattr(value, "soort") else "",
)
def test_each_step_names_its_articles(term, steps):
    assert told(term) == steps
