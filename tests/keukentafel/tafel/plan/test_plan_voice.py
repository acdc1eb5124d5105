"""Who speaks in a familiegroepsplan: the family, or one parent who can't speak for the other."""

import re

import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel.plan.words import said
from keukentafel.tafel.voorbereiding.for_plan import plan_words
from tests.keukentafel.tafel.plan.makers_plan import AtThePlan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


@pytest.fixture
def parent():
    at_plan = AtThePlan(law="jeugdwet")
    at_plan.says("aanleiding.vraag", tekst="Rust in huis.")
    at_plan.says("gemoed.naast_behandeling", keuzes=["praten"])
    at_plan.says("kind.zou_helpen", tekst="Iemand voor Lotte.")
    return at_plan


def test_a_family_says_we_in_every_part_of_a_life(parent):
    paper = parent.paper()

    assert "Dit is ons familiegroepsplan" in paper
    assert "Hoe wij ons voelen" in paper
    assert "Wij hebben een vast iemand nodig om mee te praten." in paper


@pytest.mark.parametrize("answer", ["oneens", "nog_niet", "geen_contact", "niet_veilig"])
def test_one_parent_whose_other_parent_did_not_agree_speaks_for_nobody_else(parent, answer):
    parent.says("kind.andere_ouder", keuze=answer)
    paper = parent.paper()

    assert "Ik vraag hulp voor: Rust in huis." in paper
    assert "Ik spreek niet voor de andere ouder." in paper
    assert "Dit zou helpen: Iemand voor Lotte." in paper
    assert "ons familiegroepsplan" not in paper
    assert "Wij vragen" not in paper


def test_the_plan_of_a_family_tells_first_of_the_child(parent):
    parent.says("gezondheid.slechte_dag", tekst="Dan slaap ik niet.")
    parent.says("kind.slechte_dag", tekst="Dan gooit hij met alles.")
    paper = parent.paper()

    assert paper.index("Dan gooit hij met alles.") < paper.index("Dan slaap ik niet.")


def test_every_part_of_a_life_reads_well_in_what_one_wants_to_talk_about():
    talks = [
        said("zin.praten", onderwerp=f"{name[:1].lower()}{name[1:]}")
        for domain in domains().values()
        for name in (domain.in_sentence["nl"], domain.in_sentence_we.get("nl", ""))
    ]

    assert [each for each in talks if "over over" in each] == []


def test_two_parents_who_agree_speak_together(parent):
    parent.says("kind.andere_ouder", keuze="eens")

    assert "Wij vragen hulp voor: Rust in huis." in parent.paper()


def test_what_is_kept_back_about_the_other_parent_changes_no_word(parent):
    parent.says("kind.andere_ouder", keuze="oneens")
    parent.keeps_back("kind")

    assert "Dit is ons familiegroepsplan" in parent.paper()


@pytest.mark.parametrize(
    ("answer", "wants"), [("eens", "Dit willen wij graag: Een oppas."), ("oneens", "Dit wil ik graag: Een oppas.")]
)
def test_what_another_room_says_is_said_in_the_same_voice(parent, answer, wants):
    parent.says("kind.andere_ouder", keuze=answer)
    parent.tells("oplossing", {"domein": "kind", "wat": "Een oppas", "soort": "netwerk", "stand": "wil_ik"})
    parent.tells("watals", {"als": "Oma valt uit"})
    paper = parent.paper()

    assert wants in paper
    assert ("Hierover willen wij nog iets afspreken." in paper) is (answer == "eens")


def test_a_family_says_we_about_its_pgb_and_no_room_makes_one_person_of_it(parent):
    parent.says("pgb.beheer", keuze="zelf")
    parent.says("pgb.punt_kiezen", keuze="zelf")
    paper = parent.paper()

    assert "Wij regelen het pgb zelf." in paper
    assert "Ik regel het pgb zelf." not in paper


def test_each_room_has_we_for_every_sentence_that_says_i():
    missing = [
        f"{room}.{code}"
        for room in ("afspraak", "netwerk", "oplossingen", "pgb", "watals", "week")
        for code, words in plan_words(room, "jeugdwet").items()
        if code != "waarom_wmo" and re.search(r"\b(ik|mij|mijn)\b", words, re.IGNORECASE)
    ]

    assert missing == []
