"""The ten-minute route: about eleven screens, nothing asked twice, and it ends where the plan is."""

import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel.voorbereiding import short
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def begins(toos=None):
    toos = toos or Prepares()
    return toos.opens(toos.url("voorbereiden-kort", 1))


def names(toos):
    """The questions of a screen."""
    return [name.removesuffix(".vorige") for name in toos.fields if name.endswith(".vorige")]


def test_the_route_asks_what_the_content_marks_as_short_in_its_order():
    marked = {f"{code}.{each.id}" for code, domain in domains().items() for each in domain.questions if each.is_short}

    assert marked == {*short.FIRST, *short.LAST}


@pytest.mark.requirement("S3-13", screen="/tafel/…/voorbereiden/kort", part="for what exactly, asked in ten minutes")
def test_from_the_first_question_to_the_plan_in_eleven_screens_with_one_hardest_subject():
    toos, asked = begins(), []
    assert "vraag 1 van 11" in toos.text
    while "/kort/" in toos.path:
        asked.append(names(toos))
        if "kies" in toos.fields:
            toos.fills(zwaarst=["huishouden"])
        else:
            text = {f"{name}.tekst": f"Over {name}." for name in names(toos)}
            choice = {
                each.get("name"): [each.get("value")]
                for each in reversed(toos.tree.xpath("//input[@type='radio'][@value!='']"))
            }
            toos.fills(**{name.replace(".", "__"): value for name, value in (text | choice).items()})

    assert asked == [
        ["aanleiding.dwars"],
        ["aanleiding.waarom_nu"],
        [],
        ["huishouden.gaat"],
        ["huishouden.slechte_dag"],
        ["huishouden.zou_helpen"],
        *([code] for code in short.LAST),
    ]
    assert toos.answers.value("aanleiding.dwars") == "Over aanleiding.dwars."


def test_what_the_full_route_knows_is_not_asked_again_and_the_other_way_round():
    toos = Prepares()
    says(toos.sits(), "aanleiding.waarom_nu", tekst="Ik viel.")
    begins(toos).fills(aanleiding__dwars__tekst="De trap.")
    assert toos.path.endswith("/kort/3")

    toos.asks("aanleiding", 1)
    assert toos.value("aanleiding.dwars.tekst") == "De trap."
    assert toos.opens(toos.url("voorbereiden-kort", 2)).value("aanleiding.waarom_nu.tekst") == "Ik viel."


def test_one_to_three_subjects_are_hardest_and_a_fourth_is_refused_with_what_was_ticked():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-kort", 3)).fills(zwaarst=["huishouden", "wonen", "gemoed", "dag"])
    assert toos.answer.status_code == 422
    assert toos.value("zwaarst") == ["gemoed", "huishouden", "wonen", "dag"]

    toos.fills(zwaarst=["huishouden", "wonen", "gemoed"])
    assert "van 17" in toos.text
    assert "Hoe u zich voelt" in toos.text
    assert "Hoe u zich voelt: Gaat het de laatste tijd goed met u?" in toos.tree.xpath("//title")[0].text
    toos.opens(toos.url("voorbereiden-kort", 3)).fills(zwaarst=["dag"])
    assert "van 11" in toos.text


def test_skipping_goes_on_and_a_second_person_sees_what_was_told():
    toos = begins().fills("overslaan")
    assert toos.path.endswith("/kort/2")
    toos.fills(aanleiding__waarom_nu__tekst="Ik viel.")

    karin = Prepares(a_guest(toos.person, "Karin", "mantelzorger"))
    karin.opens(karin.url("voorbereiden-kort", 2))
    assert "Toos schreef dit." in karin.text


def test_the_short_route_too_can_be_private():
    toos = begins().fills(aanleiding__dwars__tekst="De drank.", alleen_ik="ja")
    karin = Prepares(a_guest(toos.person, "Karin", "mantelzorger"))

    assert toos.answers.own("aanleiding.dwars").value("tekst") == "De drank."
    assert karin.answers.get("aanleiding.dwars") is None


def test_who_stops_half_way_or_goes_back_loses_nothing():
    toos = begins().fills("kaart", aanleiding__dwars__tekst="De trap.")
    assert toos.path.endswith("/voorbereiden") and toos.answers.value("aanleiding.dwars") == "De trap."

    toos.opens(toos.url("voorbereiden-kort", 2)).fills("terug", aanleiding__waarom_nu__tekst="Ik viel.")
    assert toos.path.endswith("/kort/1") and toos.answers.value("aanleiding.waarom_nu") == "Ik viel."


def test_of_a_part_that_does_not_matter_after_all_nothing_more_is_asked():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-kort", 3)).fills(zwaarst=["dag", "wonen"])
    toos.opens(toos.url("voorbereiden-kort", 4)).fills(wonen__gaat__keuze=["niet_van_toepassing"])

    assert names(toos) == ["dag.gaat"]


def test_who_comes_back_half_way_goes_on_at_the_next_question_and_not_at_the_first():
    toos = begins().fills(aanleiding__dwars__tekst="De trap.").fills("overslaan").fills("overslaan")
    toos.opens(toos.url("voorbereiden-kort", 4)).fills("kaart", netwerk__wie_helpt__tekst="Karin.")
    says(toos.sits(), "oefenen.waarom", tekst="Omdat ik val.")
    toos.map()

    assert toos.tree.xpath("//h1")[0].text_content() == "U gaat verder bij vraag 5 van 11."
    (onward,) = toos.tree.xpath("//main//a[contains(@class, 'primary-action')]/@href")
    assert onward.endswith("/kort/5")


def test_who_answered_the_last_question_is_led_to_the_plan_and_may_tell_more():
    toos = begins().fills(aanleiding__dwars__tekst="De trap.")
    every = short.screens(toos.answers, domains())
    toos.opens(toos.url("voorbereiden-kort", len(every))).fills("verder", belangrijk__blijven__tekst="Mijn huis.")
    toos.map()

    assert toos.tree.xpath("//h1")[0].text_content() == "U hebt een plan."
    (onward,) = toos.tree.xpath("//main//a[contains(@class, 'primary-action')]/@href")
    assert onward.endswith("/plan?vorm=kort")


def test_who_tells_of_more_than_the_short_way_goes_on_at_her_own_pace():
    toos = begins().fills(aanleiding__dwars__tekst="De trap.")
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    toos.map()

    assert toos.tree.xpath("//h1")[0].text_content().startswith("U kunt verder met: ")


def test_more_than_one_tip_is_folded_on_the_short_way_so_that_the_answer_is_near():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-kort", 4))

    assert names(toos) == ["netwerk.wie_helpt"]
    assert len(toos.tree.xpath("//details[summary='Tips bij deze vraag']//div[@class='tip']")) > 1


def test_a_parent_finds_the_child_first_among_what_may_be_hardest():
    noor = Prepares(a_table("Noor", "ouder"))
    noor.tells("dossier", {"wet": "jeugdwet", "route": "gemeente", "gemeente": {}}, id="dossier")
    noor.opens(noor.url("voorbereiden-kort", 3))

    assert noor.tree.xpath("//input[@name='zwaarst']/@value")[0] == "kind"
