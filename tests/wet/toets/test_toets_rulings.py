"""For each ruling that a resident meets: answers by hand on which the check points at that gap, and at nothing else."""

from datetime import date

import pytest

from tests.wet.toets.test_toets_check import found
from wet.toets import Bekend, element

WMO, YOUTH = Bekend(wet="wmo"), Bekend(wet="jeugdwet")

RULINGS = [
    # municipality.md 4.5
    ("RBGEL:2018:3139, Ede: request not established", "verslag", WMO, "hulpvraag", "ECLI:NL:CRVB:2018:819"),
    ("RBGEL:2018:3139, Ede: limits not established", "verslag", WMO, "problemen", "ECLI:NL:CRVB:2018:819"),
    ("RBGEL:2018:3139, Ede: nature and extent", "verslag", WMO, "aard_omvang", "ECLI:NL:CRVB:2018:819"),
    ("Wassenaar 2018: no talk, only a medical advice", "verslag", WMO, "gesprek_gevoerd", "Wmo 2015 art. 2.3.2 lid 1"),
    ("Maastricht 2018: an old indication used again", "besluit", WMO, "onderzoek_gedaan", "Awb art. 3:2"),
    ("Eindhoven 2018: help of adult children assumed", "verslag", WMO, "mantelzorg_aangeboden", "Wmo 2015 art. 1.1.1"),
    ("Eindhoven 2018: in the decision", "besluit", WMO, "mantelzorg_vrijwillig", "Wmo 2015 art. 1.1.1"),
    ("RBMNE:2021:3895, Bunschoten: no onderzoek", "besluit", WMO, "onderzoek_gedaan", "Wmo 2015 art. 2.3.2 lid 1"),
    ("CRVB:2017:1477: steps of the Jeugdwet", "verslag", YOUTH, "jw_aard_omvang", "ECLI:NL:CRVB:2017:1477"),
    ("CRVB:2025:1390, Papendrecht: steps not traceable", "besluit", YOUTH, "jw_stappen", "ECLI:NL:CRVB:2025:1390"),
    ("CRVB:2024:2040, Etten-Leur: advice not tested", "besluit", YOUTH, "advies_getoetst", "ECLI:NL:CRVB:2024:2040"),
    ("CRVB:2024:2040, in the report", "verslag", YOUTH, "advies_getoetst", "ECLI:NL:CRVB:2024:2040"),
    ("CRVB:2018:3243: housemate not asked", "verslag", WMO, "huisgenoot_gevraagd", "ECLI:NL:CRVB:2018:3243"),
    ("CRVB:2018:3243, in the decision", "besluit", WMO, "huisgenoot_onderzocht", "ECLI:NL:CRVB:2018:3243"),
    ("4.5: the carer's need (lid 4 d)", "verslag", WMO, "onderwerp_d", "Wmo 2015 art. 2.3.2 lid 4 onder d"),
    ("4.5: the plan (lid 5)", "verslag", WMO, "plan_gewogen", "Wmo 2015 art. 2.3.2 lid 5"),
    ("4.5: pgb explained (lid 6)", "verslag", WMO, "pgb_uitgelegd", "Wmo 2015 art. 2.3.2 lid 6"),
    ("4.5: own contribution (lid 4 g)", "verslag", WMO, "onderwerp_g", "Wmo 2015 art. 2.3.2 lid 4 onder g"),
    ("4.5: general service by name", "verslag", WMO, "algemene_voorziening", "Wmo 2015 art. 2.3.2 lid 4 onder e"),
    # law.md 5, 9, 10, 13
    ("CRVB:2018:3241: a clean house", "besluit", WMO, "omvang", "ECLI:NL:CRVB:2018:3241"),
    ("CRVB:2019:2731: the same, followed", "besluit", WMO, "omvang", "ECLI:NL:CRVB:2019:2731"),
    ("CRVB:2016:1402: norm without research", "besluit", WMO, "normtijden", "ECLI:NL:CRVB:2016:1402"),
    ("CRVB:2018:3835: research of another policy", "verslag", WMO, "normtijden", "ECLI:NL:CRVB:2018:3835"),
    ("CRVB:2019:3535: four conditions", "besluit", WMO, "algemeen_gebruikelijk", "ECLI:NL:CRVB:2019:3535"),
    ("CRVB:2019:3535, in the report", "verslag", WMO, "algemeen_gebruikelijk", "ECLI:NL:CRVB:2019:3535"),
    ("BES-5: refused for income", "besluit", WMO, "inkomen_geen_grond", "Wmo 2015 art. 2.3.5 lid 3"),
    ("Jeugdwet 2.3 names no income: our reading", "besluit", YOUTH, "inkomen_geen_grond", "Jeugdwet art. 2.3 lid 1"),
    ("BES-4: refused for the Wlz", "besluit", WMO, "wlz_grond", "Wmo 2015 art. 2.3.5 lid 6"),
    ("BES-7: reasons", "besluit", WMO, "reden_per_weigering", "Awb art. 3:46"),
    ("BES-7: advice not handed over", "besluit", WMO, "advies_bijgevoegd", "Awb art. 3:49"),
    ("BES-8: other facts, not heard", "besluit", YOUTH, "zienswijze", "Awb art. 4:7 lid 1"),
    ("PGB-1: the test of the other law", "besluit", WMO, "pgb_juiste_toets", "Wmo 2015 art. 2.3.6 lid 2"),
    ("PGB-1: under the Jeugdwet", "besluit", YOUTH, "pgb_juiste_toets", "Jeugdwet art. 8.1.1 lid 2"),
    ("PGB-2: only the excess", "besluit", WMO, "pgb_meerkosten", "Wmo 2015 art. 2.3.6 lid 5 onder a"),
    ("NA-3: ground of a change", "besluit", WMO, "herziening_grond", "Wmo 2015 art. 2.3.10"),
    ("NA-3: money back without intent", "besluit", WMO, "terugvordering_opzet", "Wmo 2015 art. 2.4.1"),
    # law.md 21a
    ("21a: dispatch unknown", "besluit", WMO, "verzending", "Awb art. 3:41 lid 1"),
]


@pytest.mark.parametrize(("why", "document", "bekend", "code", "source"), RULINGS, ids=[each[0] for each in RULINGS])
def test_the_check_points_at_exactly_this_gap_and_names_its_source(why, document, bekend, code, source):
    assert [each for each, _ in found(document, bekend, **{code: "nee"})] == [code]
    assert source in [str(each) for each in element(document, code, bekend.wet).bron]


def test_a_report_that_holds_all_of_it_is_left_in_peace():
    for document, bekend in (("verslag", WMO), ("verslag", YOUTH), ("besluit", WMO), ("besluit", YOUTH)):
        assert found(document, bekend) == []


def test_where_dispatch_is_unknown_the_advice_is_to_count_from_the_letter():
    assert "vanaf de datum op de brief" in element("besluit", "verzending", "wmo").missing()


def test_where_the_day_of_dispatch_is_known_nobody_asks_for_it():
    from_log = Bekend(verzonden=date(2026, 3, 2))
    assert "verzending" not in [each for each, _ in found("besluit", from_log)]
