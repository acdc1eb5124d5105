"""Who speaks in a familiegroepsplan: the family, or one parent who can't speak for the other."""

import pytest

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


@pytest.mark.parametrize("said", ["oneens", "nog_niet", "geen_contact", "niet_veilig"])
def test_one_parent_whose_other_parent_did_not_agree_speaks_for_nobody_else(parent, said):
    parent.says("kind.andere_ouder", keuze=said)
    paper = parent.paper()

    assert "Ik vraag hulp voor: Rust in huis." in paper
    assert "Ik spreek niet voor de andere ouder." in paper
    assert "Dit zou helpen: Iemand voor Lotte." in paper
    assert "ons familiegroepsplan" not in paper
    assert "Wij vragen" not in paper


def test_two_parents_who_agree_speak_together(parent):
    parent.says("kind.andere_ouder", keuze="eens")

    assert "Wij vragen hulp voor: Rust in huis." in parent.paper()


def test_what_is_kept_back_about_the_other_parent_changes_no_word(parent):
    parent.says("kind.andere_ouder", keuze="oneens")
    parent.keeps_back("kind")

    assert "Dit is ons familiegroepsplan" in parent.paper()


@pytest.mark.parametrize(
    ("said", "wants"), [("eens", "Dit willen wij graag: Een oppas."), ("oneens", "Dit wil ik graag: Een oppas.")]
)
def test_what_another_room_says_is_said_in_the_same_voice(parent, said, wants):
    parent.says("kind.andere_ouder", keuze=said)
    parent.tells("oplossing", {"domein": "kind", "wat": "Een oppas", "soort": "netwerk", "stand": "wil_ik"})
    parent.tells("watals", {"als": "Oma valt uit"})
    paper = parent.paper()

    assert wants in paper
    assert ("Hierover willen wij nog iets afspreken." in paper) is (said == "eens")
