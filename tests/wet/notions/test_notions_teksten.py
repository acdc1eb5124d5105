"""The sentences of these notions stand in both languages, and none is missing or spare."""

import pytest

from wet.jeugdwet.pgb import PGB as JEUGD_PGB
from wet.jeugdwet.stappenplan import STAPPENPLAN as JEUGD_STAPPEN
from wet.pgb import SKILLS
from wet.teksten import codes, sentence
from wet.wmo2015.bijdrage_vrijstelling import EXEMPTIONS
from wet.wmo2015.onderwerpen import ONDERWERPEN
from wet.wmo2015.pgb import PGB as WMO_PGB
from wet.wmo2015.stappenplan import STAPPENPLAN as WMO_STAPPEN

SUBJECTS = [
    "bewaren",
    "bijdrage",
    "dwangsom",
    "gebruikelijke_hulp",
    "onderwerpen",
    "pgb",
    "rechten",
    "stappenplan",
]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_said_in_dutch_is_said_in_english(subject: str) -> None:
    assert codes("nl", subject) == codes("en", subject) != frozenset()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_sentence_is_empty_or_shouts(subject: str) -> None:
    for language in ("nl", "en"):
        for code in codes(language, subject):
            text = sentence(f"{subject}.{code}", language, amount=1, days=1, until="", last_day="", first_day="")
            assert text.strip() == text != ""
            assert not text.endswith("!")


def test_every_exemption_has_its_sentence_and_every_sentence_its_exemption() -> None:
    said = {code for code in codes("nl", "bijdrage") if code.startswith("bijdrage_vrij_")}
    free = {f"bijdrage_vrij_{exemption.code}" for exemption in EXEMPTIONS}
    assert said == free | {"bijdrage_vrij_clientondersteuning"}


def test_every_subject_of_an_onderzoek_has_its_name_and_question_and_nothing_else_has() -> None:
    expected = {f"onderwerp_{onderwerp.code}_{part}" for onderwerp in ONDERWERPEN for part in ("naam", "vraag")}
    assert codes("nl", "onderwerpen") == expected


def test_every_step_can_be_asked_and_asked_for_first() -> None:
    asked = {f"stap_{plan.wet}_{part}" for plan in (WMO_STAPPEN, JEUGD_STAPPEN) for part in plan.questions()}
    first = {f"stap_eerst_{part}" for plan in (WMO_STAPPEN, JEUGD_STAPPEN) for part in plan.questions()}
    assert codes("nl", "stappenplan") == asked | first | {"stap_mag", "stappen_klaar", "stap_deskundigheid_ontbreekt"}


def test_every_condition_of_a_pgb_can_be_asked_refused_and_left_open() -> None:
    conditions = {condition.code for rules in (WMO_PGB, JEUGD_PGB) for condition in rules.conditions}
    expected = {f"pgb_{how}_{code}" for how in ("vraag", "nee", "nog") for code in conditions}
    expected |= {f"pgb_punt_{skill.code}" for skill in SKILLS}
    expected |= {
        "pgb_aan_voorwaarden_voldaan",
        "pgb_weigeren_eerder_ingetrokken",
        "pgb_weigeren_alleen_het_meerdere",
        "pgb_geen_grond_om_te_weigeren",
        "pgb_punten_uitleg",
    }
    assert codes("nl", "pgb") == expected
