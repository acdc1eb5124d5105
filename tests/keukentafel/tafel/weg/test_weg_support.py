"""Free support is named before the talk, with the reason why now, and on the day before it."""

from datetime import date

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, shown

MELDING = fact("melding_gedaan", "2026-11-16", kanaal="telefoon")
PLANNED = fact("afspraak_gemaakt", "2026-11-18", voor="2026-12-01")


def test_before_the_talk_it_is_named_and_the_day_before_it_says_that_it_is_tomorrow():
    assert shown(MELDING, PLANNED).support == ""
    assert shown(MELDING, PLANNED, on=date(2026, 11, 30)).support == "dag_ervoor"


def test_where_the_gemeente_did_not_point_to_it_that_is_said():
    assert shown(MELDING, on=date(2026, 12, 1)).support == "uitnodiging"


def test_after_the_talk_and_under_the_jeugdwet_it_is_not_named_here():
    assert shown(MELDING, fact("gesprek_gevoerd", "2026-11-20")).support is None
    assert shown(fact("hulpvraag_gesteld", "2026-11-16"), law="jeugdwet").support is None
