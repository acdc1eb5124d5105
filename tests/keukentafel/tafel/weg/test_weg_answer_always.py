"""What must hold of the answer to every story of either law, whatever happened in it."""

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings

from keukentafel.tafel.weg.showing.screen import answer
from keukentafel.tafel.weg.showing.standing import standing
from keukentafel.tafel.weg.telling.story import opened
from tests.wet.stand.stand_makers import legal_dossiers, looked_at
from wet.kalender import KNOWN_THROUGH
from wet.procedure.vooruitzicht import vooruitzicht

MANY = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


def story(data: dict[str, Any]) -> Any:
    return opened({"formaat": "keukentafel-dossier/1", **data})


@MANY
@given(legal_dossiers(), looked_at())
def test_every_story_has_an_answer_with_one_place_where_one_stands(data, op):
    told = story(data)
    if not told.facts:
        return

    found = answer(told, op, "nl")
    assert found.headline.title and found.headline.lead
    if found.road is not None:
        assert sum(stop.here for stop in found.road.stops) == 1
    codes = [each.code for each in (found.main, found.beside, *found.more) if each is not None]
    assert len(codes) - len(set(codes)) <= (found.main is not None and found.main.code == "melding_doen")


@MANY
@given(legal_dossiers(), looked_at())
def test_every_term_lies_on_one_road_and_no_day_ahead_lies_behind_or_past_the_calendar(data, op):
    where = standing(story(data), op, "nl")

    own = [id(term) for each in where.sporen for term in each.terms]
    assert len(own) == len(set(own))
    assert sorted(own) == sorted(id(term) for term in where.now.facts.termijnen)
    for step in vooruitzicht(where.now):
        for language in ("nl", "en"):
            assert step.sentence(language)
        if step.laatst is not None and step.stap != "einde":
            assert step.laatst <= max(KNOWN_THROUGH, date.max if step.stap == "nieuwe_melding" else op)
            assert step.laatst >= op or step.reden == "verslag_te_laat"
