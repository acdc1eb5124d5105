"""What one takes along to the talk, and who comes along: proved whole, in each room that the item concerns."""

import json
from uuid import uuid4

import pytest
import time_machine

from tests.household import Household, says_all
from tests.keukentafel.tafel.afspraak.makers_afspraak import AtAppointment
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.oefenen.makers_oefenen import Rehearses
from tests.test_requirements_help import said
from tests.test_requirements_rights import assert_stands_there

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.mark.requirement("S1-4", screen="/tafel/…/afspraak")
def test_the_invitation_is_on_the_list_of_papers_and_what_it_says_stands_with_the_appointment_and_on_the_road() -> None:
    toos = Household()
    AtAppointment(toos.person).on_road(days=8, vorm="thuis", door_wie="mevrouw Bakker")

    says_all(
        toos.reads("documenten"), "De brief of mail over de afspraak", "Daarin staat de dag, de tijd en wie er komt."
    )
    says_all(toos.reads("afspraak"), "dinsdag 1 december 2026", "Bij mij thuis", "mevrouw Bakker")
    says_all(toos.reads("tafel"), "Het gesprek is op dinsdag 1 december 2026.", "Bekijk uw afspraak")


@pytest.mark.requirement("S1-6", screen="/tafel/…/documenten/klaar")
def test_all_that_the_talk_needs_is_at_hand_on_paper_and_in_one_file() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars")
    toos.puts("documenten-over", "vragen", stand="heb_ik")
    toos.puts("documenten-erbij", naam="De brief van de specialist", stand="vraag_op", bij="Praktijk Zuid")

    ready, coming = toos.reads("documenten-klaar").split("Dit komt nog")
    assert "Uw eigen vragen op papier" in ready
    says_all(coming, "De brief van de specialist", "Bij: Praktijk Zuid")
    says_all(toos.reads("afspraak-blad"), "om te laten zien")
    file = json.loads(toos.get("bewaren-bestand").content)
    assert "Over aanleiding.dwars." in json.dumps(file)
    assert toos.get("plan-bestand", "kort", "pdf").content.startswith(b"%PDF")


@pytest.mark.requirement("S1-7", screen="/tafel/…/plan")
@pytest.mark.requirement("S2-54", screen="/tafel/…/plan")
def test_one_keeps_the_lead_and_need_not_decide_on_the_spot() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars")

    assert_stands_there("S1-7", "S2-54")
    says_all(toos.reads("oefenen"), "Houd het heft in handen", "Beslis niet meteen", "U oefende uw antwoorden.")
    says_all(toos.reads("oefenen-momenten"), "‘Dit gaat mij te snel. Mag ik even nadenken?’")
    says_all(toos.reads("plan"), "Wat hier niet in staat, krijgt de gemeente niet.")
    says_all(toos.reads("plan-geef"), "Wij sturen niets. U geeft het plan zelf")


@pytest.mark.requirement("S1-20", screen="/clientondersteuning")
def test_the_workshop_is_named_as_it_was_and_its_work_can_be_done_here() -> None:
    says_all(
        said("/clientondersteuning"),
        "‘Het kan. Start met uw persoonlijk plan’. Zorg Verandert, Per Saldo en Ieder(in) maakten die.",
        "Wij weten niet of hij er nog is.",
    )
    toos = Household()
    says_all(toos.reads("oefenen"), "Vraag ook of er bij u een cursus is over het persoonlijk plan.")
    toos.is_asked("aanleiding.dwars")
    says_all(toos.paper("kort"), "Persoonlijk plan van Toos", "Over aanleiding.dwars.")


@pytest.mark.requirement("S2-41", screen="/tafel/…/oplossingen")
def test_a_supporter_knows_what_is_possible_and_brings_ideas() -> None:
    says_all(said("/clientondersteuning"), "ideeën geven waar u nog niet aan dacht")
    toos = Household()
    says_all(toos.reads("oplossingen"), "kent de mogelijkheden, en heeft ideeën die u zelf misschien mist.")
    says_all(toos.reads("oefenen-meegaan"), "U weet wat er kan. Noem een paar ideeën. De ander kiest.")


@pytest.mark.requirement("S3-5", screen="/tafel/…/plan")
@pytest.mark.requirement("S3-6", screen="/tafel/…/oefenen/vraag/…")
def test_one_tells_it_clearly_and_honestly_not_bigger_and_not_smaller() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars", "huishouden.slechte_dag")
    says_all(toos.paper(), "Over aanleiding.dwars.", "Over huishouden.slechte_dag.")

    at = Rehearses(toos.person)
    says_all(at.words(), "Duidelijk en eerlijk", "Overdrijf niet. Maak het ook niet te klein")
    at.answers("anders", "Ach, het gaat wel hoor.")
    says_all(at.words("oefenen-vraag", "anders"), "U houdt het misschien klein. U schreef: ‘gaat wel’.")
    says_all(toos.reads("week"), "Minuten zeggen meer dan ‘een beetje’.")
    toos.in_week("eten", week="slecht", minuten="45")
    says_all(toos.reads("week", extra="?week=slecht"), "1 uur en 30 minuten doet nu niemand.")


@pytest.mark.requirement("S3-10", screen="/tafel/…/netwerk/vragen")
def test_one_talks_about_it_with_people_who_know_one_well_and_may_ask_them_to_the_table() -> None:
    toos = Household()
    says_all(
        toos.reads("netwerk-vragen"), "Praat erover met mensen die u goed kennen. Zij zien soms wat u zelf niet ziet."
    )
    toos.is_asked("aanleiding.dwars")
    bea = Household(a_guest(toos.person, "Bea", sheets=ALL))
    says_all(bea.reads("voorbereiden-alles"), "Over aanleiding.dwars.")
    says_all(bea.reads("oefenen-meegaan"), "Praat ook met mensen die de ander goed kennen.")


@pytest.mark.requirement("S3-24", screen="/tafel/…/stoelen")
def test_privacy_is_a_right_to_name_and_at_the_table_one_sees_and_decides_who_reads_what() -> None:
    assert_stands_there("S3-24")
    says_all(said("/wat-wij-bewaren"), "De gemeente ziet niets, tot u het zelf deelt.")
    toos = Household()
    bea = Household(a_guest(toos.person, "Bea", sheets={"gedeeld": "lezen"}))
    toos.asks("huishouden", 1).fills(huishouden__notitie__tekst="Niet voor Bea.")

    says_all(toos.reads("stoelen"), "U kiest wie erbij is. En wie wat mag lezen.", "Verander wat Bea mag")
    assert "Niet voor Bea." not in bea.reads("voorbereiden-alles")


@pytest.mark.requirement("S3-41", screen="/tafel/…/oefenen/vraag/doen_nu")
def test_what_they_do_already_is_rehearsed_with_the_network_and_the_hours_beside_it() -> None:
    toos = Household()
    toos.around(naam="Karin", doet_nu="Zij kookt.")
    toos.in_week("eten", "nieuw", relatie="buur", naam="Rob")
    Rehearses(toos.person).answers("doen_nu", "Karin kookt elke maandag.")

    says_all(toos.reads("oefenen-vraag", "doen_nu"), "Wat doen zij nu al voor u?", "Karin kookt elke maandag.")
    says_all(toos.reads("netwerk"), "Zij kookt.", "2 uur")
    says_all(toos.reads("week"), "In een week is er 2 uur hulp.", "Rob")


@pytest.mark.requirement("S3-43", screen="/tafel/…/oefenen/vraag/anders")
def test_creative_solutions_are_thought_of_beforehand_and_rehearsed() -> None:
    toos = Household()
    says_all(toos.reads("oplossingen"), "Dit noemt de gemeente vaak", "Kleren die u niet hoeft te strijken")
    toos.solves("Kleren die niemand hoeft te strijken", "kan", soort="zelf")
    Rehearses(toos.person).answers("anders", "Dat wil ik wel proberen, als iemand de was ophangt.")
    says_all(toos.reads("oefenen-vraag", "anders"), "Kan het ook op een andere manier?", "als iemand de was ophangt")
    says_all(toos.paper(), "leren die niemand hoeft te strijken")


@pytest.mark.requirement(
    "S0-5",
    "S2-120",
    screen="/tafel/…/oplossingen/de-trap",
    part="what the gemeente examines, told in its order; own ability and the people around asked and in the plan",
)
def test_what_the_gemeente_examines_is_told_and_prepared() -> None:
    toos = Household()
    says_all(
        toos.reads("oplossingen-trap"),
        "Wat kunt u zelf?",
        "Wat kunnen uw huisgenoten?",
        "Wie om u heen kan helpen?",
        "Is al het andere niet genoeg? Dan komt de gemeente met hulp op maat",
        "Wmo 2015 art. 2.3.2 lid 4 onder b",
        "Wmo 2015 art. 2.3.2 lid 4 onder c",
    )
    toos.is_asked("aanleiding.zelf", "netwerk.wie_helpt")
    toos.around(naam="Karin", doet_nu="Zij kookt.")
    says_all(toos.paper(), "Over aanleiding.zelf.", "Over netwerk.wie_helpt.", "Mijn dochter doet nu: Zij kookt.")


@pytest.mark.requirement(
    "S0-16",
    screen="/tafel/…/afspraak",
    part="a supporter and a carer with seats of their own are named as coming along",
)
@pytest.mark.requirement("S1-17", screen="/tafel/…/stoelen", part="a supporter sits where the person said so")
def test_supporter_and_carer_have_a_seat_and_come_along_to_the_talk() -> None:
    toos = Household()
    ben = a_guest(toos.person, "Ben", "clientondersteuner", ALL)
    karin = a_guest(toos.person, "Karin", "mantelzorger", ALL, relatie="dochter")
    seats = {"versie": str(uuid4()), "afspraak.wie_mee.vorige": ""}
    toos.post("afspraak-vragen", "wie", **seats, **{"afspraak.wie_mee.wie": [str(ben.seat_id), str(karin.seat_id)]})

    says_all(toos.reads("stoelen"), "Ben cliëntondersteuner", "Verander wat Ben mag")
    says_all(toos.reads("afspraak"), "Karin", "Ben")
    says_all(toos.paper(), "Bij het gesprek zijn ook:", "een cliëntondersteuner")


@pytest.mark.requirement(
    "S2-104", screen="/tafel/…/stoelen", part="a representative sits at the table with the ground that makes one so"
)
def test_who_represents_somebody_has_a_seat_with_a_ground() -> None:
    toos = Household()
    says_all(
        toos.reads("stoelen-uitnodigen"),
        "Vertegenwoordiger: beslist namens de ander",
        "Mentor, door de rechter benoemd",
        "Wmo 2015, artikel 1.1.1, lid 2",
    )
    a_guest(toos.person, "Mees", "vertegenwoordiger", ALL, grond="mentor")
    says_all(toos.reads("stoelen"), "Mees", "vertegenwoordiger", "mentor")
