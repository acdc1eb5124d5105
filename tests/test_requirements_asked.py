"""What one is asked beforehand, proved whole: asked, kept, and shown in each room that the question concerns."""

import pytest
import time_machine
from django.test import Client
from lxml import html

from tests.household import Household, says_all
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import karin_and_toos
from tests.test_requirements_wegwijzer import said as provision

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.mark.requirement("S0-24", screen="/tafel/…/voorbereiden")
def test_help_with_preparing_exists_and_tips_for_the_talk_are_a_tap_away() -> None:
    toos = Household()
    says_all(
        toos.map().text,
        "Een cliëntondersteuner doet het gratis met u. Zo vindt u er een Wmo 2015 art. 2.2.4",
        "Oefen het gesprek",
        "De vragen van de gemeente, wat u dan zegt, en tips.",
    )
    links = toos.tree.xpath("//main//a/@href")
    assert "/clientondersteuning" in links and toos.url("oefenen") in links
    says_all(toos.reads("oefenen"), "Zo vertelt u het", "Vertel open wat u wel kunt en wat niet.")


@pytest.mark.requirement("S1-12", screen="/tafel/…/voorbereiden")
def test_one_is_asked_how_the_gemeente_the_doctor_or_an_organisation_could_help_better() -> None:
    toos = Household()
    toos.is_asked("hulp_nu.beter")
    says_all(toos.paper(), "Zo kunnen de gemeente, mijn huisarts of een zorgorganisatie mij beter helpen: Over hulp_nu")
    assert "Bel het nummer van de gemeente" in provision("loket")
    assert "Vraag uw huisarts" in provision("ergotherapie")
    assert "Bel een organisatie voor thuiszorg." in provision("wijkverpleging")


@pytest.mark.requirement("S2-22", "S3-11", screen="/tafel/…/week")
def test_where_one_needs_help_and_runs_into_things_is_asked_and_stands_hour_by_hour_in_the_week() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars", "huishouden.slechte_dag", "verzorging.gaat")
    toos.in_week("eten")
    toos.in_week("schoonmaken", minuten="30")

    says_all(toos.reads("week"), "3 uur doet nu niemand.", "koken en eten", "schoonmaken")
    says_all(toos.paper(), "Over aanleiding.dwars.", "Over huishouden.slechte_dag.")


@pytest.mark.requirement("S1-11", "S2-23", screen="/tafel/…/netwerk")
@pytest.mark.requirement("S3-40", screen="/tafel/…/netwerk", part="who there is, to have at hand at the table")
def test_what_family_friends_and_neighbours_give_now_and_could_still_give_is_asked_told_and_counted() -> None:
    toos = Household()
    toos.is_asked("netwerk.wie_helpt")
    toos.around(naam="Karin", doet_nu="Zij kookt.", kan_meer="De was.")
    toos.around("vriend", "nee", naam="Henk", kan_meer="Met mij wandelen.")
    toos.in_week("eten", "nieuw", relatie="buur", naam="Rob")

    says_all(toos.reads("netwerk"), "Karin, uw dochter", "Zij kookt.", "De was.", "Met mij wandelen.", "Rob, een buur")
    says_all(toos.text, "Henk hebt u nog niet gevraagd.", "2 uur")
    says_all(toos.reads("week"), "In een week is er 2 uur hulp.")


@pytest.mark.requirement("S2-18", screen="/tafel/…/netwerk")
def test_the_gap_between_what_is_needed_and_what_the_carer_can_give_is_described_by_both() -> None:
    karin, _ = karin_and_toos()
    toos = Household()
    toos.is_asked("huishouden.hulp_nu", "mantelzorg.houdt_vol")
    toos.around(naam="Karin", doet_nu="Zij kookt.", grenzen="Zij kan mij niet tillen.")
    toos.in_week("toilet", minuten="30")

    says_all(toos.reads("netwerk"), "Zij kan mij niet tillen.")
    says_all(toos.paper(), "Wat mijn dochter niet kan: Zij kan mij niet tillen.", "Over huishouden.hulp_nu.")
    says_all(toos.reads("week"), "1 uur doet nu niemand.")
    assert "En wat gaat ook dan niet? Daar is iets anders voor nodig." in karin.page("mantelzorg-vragen", "zorg")


@pytest.mark.requirement("S2-74", "S4-7", screen="/tafel/…/voorbereiden")
def test_what_oneself_and_family_do_of_the_care_is_asked_of_both_and_stands_with_who_does_it() -> None:
    karin, _ = karin_and_toos()
    karin.answers("zorg", met_hulp="Met mijn arm erbij loopt zij naar de bakker.")
    toos = Household()
    toos.is_asked("huishouden.nog_zelf", "gezondheid.kan_nog", "huishouden.hulp_nu", "mantelzorg.houdt_vol")
    toos.around(naam="Karin", doet_nu="Zij loopt met mij naar de bakker.")

    assert "Wat kan uw naaste, met uw hulp erbij?" in karin.page("mantelzorg-vragen", "zorg")
    assert "naar de bakker" in karin.page("mantelzorg-vragen", "zorg")
    says_all(toos.reads("netwerk"), "Zij loopt met mij naar de bakker.")


@pytest.mark.requirement("S2-19", screen="/tafel/…/voorbereiden")
def test_it_is_asked_whether_aids_would_make_the_day_easier_and_one_may_name_them() -> None:
    toos = Household()
    toos.is_asked("wonen.hulpmiddel_binnen")
    toos.solves("Een beugel bij de douche", "wil_ik", "verzorging", soort="hulpmiddel")

    says_all(toos.reads("oplossingen"), "Dit wil ik graag", "Een beugel bij de douche")
    says_all(toos.paper(), "Een beugel bij de douche")


@pytest.mark.requirement("S2-20", screen="/tafel/…/voorbereiden/alles")
def test_information_and_questions_are_put_in_order_before_the_talk() -> None:
    toos = Household()
    toos.is_asked("huishouden.slechte_dag")
    form = {"versie": "8d3c1f0e-6d0b-4b0e-9c3a-0f6f1f0b7a11", "vorige": "", "gekozen": [], "tekst": "Wie belt mij?"}
    assert toos.post("oefenen-eigen", **form).status_code in (302, 303)
    toos.asks("huishouden", 1).fills(huishouden__notitie__tekst="Vraag naar de bon.")

    says_all(toos.reads("voorbereiden-alles"), "Over huishouden.slechte_dag.", "Vraag naar de bon.")
    says_all(toos.reads("oefenen-spiekbriefjes"), "Wie belt mij?")
    says_all(toos.reads("documenten"), "Een lijst van wat niet lukt", "Uw eigen vragen op papier")


@pytest.mark.requirement("S2-60", screen="/tafel/…/voorbereiden")
def test_one_is_asked_what_the_doctor_expects_and_told_how_to_have_it_on_paper() -> None:
    toos = Household()
    toos.is_asked("gezondheid.ziekten", "gezondheid.verloop", "gezondheid.arts_zei")

    says_all(toos.reads("documenten"), "Daar mag u een kopie van krijgen.", "Feiten mag een arts wel geven.")
    says_all(toos.paper(), "Over gezondheid.arts_zei.")


@pytest.mark.requirement("S2-61", screen="/tafel/…/plan")
def test_the_points_about_health_come_on_paper_typed_or_by_pen() -> None:
    toos = Household()
    toos.is_asked("gezondheid.ziekten", "gezondheid.slechte_dag", "gezondheid.kan_nog")
    says_all(toos.paper(), "Over gezondheid.ziekten.", "Over gezondheid.slechte_dag.")
    assert toos.get("plan-bestand", "heel", "pdf").content.startswith(b"%PDF")

    sheet = Client(headers={"accept-language": "nl"}).post("/voorbereiden/papier", {"onderwerp": ["gezondheid"]})
    says_all(html.fromstring(sheet.content.decode()).xpath("string(//main)"), "Hoe is een slechte dag voor uw lichaam?")


@pytest.mark.requirement("S2-65", screen="/tafel/…/netwerk/vragen")
def test_one_asks_beforehand_whether_they_are_willing_for_as_long_as_it_is_needed() -> None:
    toos = Household()
    says_all(
        toos.reads("netwerk-vragen"),
        "Vraag het vóór het gesprek.",
        "‘Wil je dit blijven doen zolang ik hulp nodig heb? Zeg het ook als het te veel wordt.’",
    )
    toos.around("buur", "ja", naam="Rob", doet_nu="Hij haalt de post.", tot="1 maart 2027")
    says_all(toos.reads("netwerk"), "Ja, en het kan", "Tot 1 maart 2027.")
    says_all(toos.reads("stoelen-uitnodigen"), "Wie schuift er aan?", "Familie, vriend of buur")


@pytest.mark.requirement("S2-69", screen="/tafel/…/oefenen/vraag/waarom")
def test_why_one_asks_is_asked_stands_in_the_plan_and_begins_the_answer_that_one_rehearses() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars", "aanleiding.waarom_nu")

    says_all(toos.paper(), "Daarom vraag ik nu hulp: Over aanleiding.waarom_nu.")
    says_all(toos.reads("oefenen-vraag", "waarom"), "Waarom vraagt u hulp van de gemeente?", "Over aanleiding.dwars.")


@pytest.mark.requirement("S2-71", "S2-72", "S2-73", screen="/tafel/…/oplossingen/wegwijzer")
@pytest.mark.requirement("S2-6", screen="/tafel/…/oplossingen/wegwijzer", part="a general provision goes into the plan")
def test_help_with_contacts_papers_and_the_day_is_asked_about_found_and_put_in_the_plan() -> None:
    toos = Household()
    for domain, help_, name in (
        ("contacten", "maatje", "Een maatje: een vrijwilliger die langskomt"),
        ("geld", "papierhulp", "Hulp bij formulieren en DigiD"),
        ("dag", "dagbesteding", "Dagbesteding"),
    ):
        toos.answers_topic(domain)
        toos.is_asked(f"{domain}.zou_helpen")
        says_all(toos.reads("oplossingen-een", help_), name, "Waar vraagt u het?", "Wat betaalt u zelf?")
        toos.puts("oplossingen-vraag", help_, domein=domain)
        assert name in toos.reads("oplossingen-over", domain)
        says_all(toos.paper(), f"Over {domain}.zou_helpen.", f"Dit wil ik graag: {name[0].lower()}{name[1:]}")


@pytest.mark.requirement("S2-75", "S2-76", screen="/tafel/…/voorbereiden/verzorging/1")
def test_help_with_the_body_and_with_medicines_is_ticked_and_counted_in_the_week() -> None:
    toos = Household()
    toos.answers_topic("verzorging", "wassen", "aankleden", "toilet", "medicijnen")
    says_all(
        toos.reads("voorbereiden-alles"),
        "Wassen of douchen",
        "Aankleden en uitkleden",
        "Naar het toilet gaan",
        "Medicijnen innemen, op tijd en goed",
    )
    for task in ("verzorging", "toilet", "medicijnen"):
        toos.in_week(task, minuten="15")
    says_all(toos.reads("week"), "wassen en aankleden", "naar het toilet", "medicijnen", "1 uur en 30 minuten")


@pytest.mark.requirement("S2-80", screen="/tafel/…/voorbereiden/huishouden/1")
def test_one_is_exact_about_what_one_cannot_do_and_what_one_can() -> None:
    toos = Household()
    toos.is_asked("huishouden.nog_zelf")
    toos.answers_topic("huishouden", "bed", "boodschappen")
    toos.in_week("boodschappen")
    toos.in_week("eten", "zelf")

    says_all(toos.reads("voorbereiden-alles"), "Het bed verschonen", "Boodschappen doen", "Over huishouden.nog_zelf.")
    says_all(toos.paper(), "het bed verschonen", "boodschappen doen", "Over huishouden.nog_zelf.")
    says_all(toos.reads("week"), "2 uur doet nu niemand.", "Ikzelf", "koken en eten")


@pytest.mark.requirement("S2-78", "S2-79", screen="/tafel/…/netwerk")
def test_one_says_who_may_wash_one_and_whether_that_person_is_open_to_it() -> None:
    karin, _ = karin_and_toos()
    karin.answers("grens", lijf_keuze="ja")
    assert "Wilt u helpen met wassen, aankleden of naar het toilet gaan?" in karin.page("mantelzorg-vragen", "grens")

    toos = Household()
    toos.is_asked("verzorging.wie_mag")
    toos.around(gevraagd="ja", naam="Karin", kan_meer="Mij helpen met wassen.")
    toos.around("zoon", "wil_niet", naam="Henk", grenzen="Wassen liever niet.")
    says_all(toos.reads("netwerk"), "Karin, uw dochter", "Ja, en het kan", "Mij helpen met wassen.")
    says_all(toos.text, "Henk, uw zoon", "Nee, en dat wil ik ook niet", "Wassen liever niet.")
    says_all(toos.paper(), "Over verzorging.wie_mag.")


@pytest.mark.requirement("S2-82", screen="/tafel/…/netwerk/erbij")
@pytest.mark.requirement("S2-85", screen="/tafel/…/netwerk/erbij")
def test_one_is_asked_who_could_do_the_groceries_and_with_whom_one_can_talk() -> None:
    toos = Household()
    says_all(
        toos.reads("netwerk-erbij"),
        "Wie kan bijvoorbeeld de boodschappen doen? Met wie kunt u praten?",
        "Bijvoorbeeld: de boodschappen doen, of op zondag komen praten.",
    )
    toos.around("buur", "nee", naam="Rob", kan_meer="De boodschappen.")
    toos.around("vriend", naam="Ria", doet_nu="Met haar praat ik op zondag.")
    says_all(toos.reads("netwerk"), "Rob hebt u nog niet gevraagd.", "De boodschappen.", "Met haar praat ik op zondag.")

    toos.is_asked("contacten.gaat")
    toos.asks("contacten", 1).fills(contacten__alleen_zijn__keuze=["alleen_niet_goed"])
    assert "Ik ben veel alleen, en dat wil ik anders." in toos.paper()


@pytest.mark.requirement("S3-12", screen="/tafel/…/oplossingen")
def test_what_one_can_solve_oneself_or_with_help_is_asked_and_stands_in_its_column() -> None:
    toos = Household()
    toos.is_asked("aanleiding.zelf")
    toos.solves("Zittend koken", "kan", soort="zelf")
    toos.solves("De buurvrouw haalt de was", "kan", soort="netwerk")

    says_all(toos.reads("oplossingen"), "Dit kan", "Zittend koken", "De buurvrouw haalt de was")
    says_all(toos.paper(), "Over aanleiding.zelf.", "Dit kan wel: Zittend koken")


@pytest.mark.requirement("S3-14", screen="/tafel/…/oplossingen")
def test_what_the_support_could_look_like_is_wished_for_and_stands_in_the_plan() -> None:
    toos = Household()
    toos.is_asked("huishouden.zou_helpen", "vorm.voorkeur")
    toos.solves("Iemand voor de vloeren", "wil_ik", soort="maatwerk", waarom="Elke week, twee uur.")

    says_all(toos.reads("oplossingen"), "Dit wil ik graag", "Iemand voor de vloeren", "Elke week, twee uur.")
    says_all(toos.paper(), "Over huishouden.zou_helpen.", "Dit wil ik graag: Iemand voor de vloeren")


@pytest.mark.requirement("S2-96", screen="/tafel/…/documenten")
@pytest.mark.requirement("S2-97", screen="/tafel/…/oefenen/momenten")
def test_one_finds_out_what_the_policy_covers_and_has_a_sentence_for_calling_the_insurer() -> None:
    toos = Household()
    toos.is_asked("hulp_nu.verzekeraar")
    toos.tells("antwoord", {"keuzes": ["wijkverpleging"]}, over="hulp_nu.loopt")

    says_all(toos.reads("documenten"), "De papieren van uw zorgverzekering", "Kijk ook bij wat u extra verzekerde.")
    assert "Bel uw zorgverzekeraar voordat u iets koopt." in provision("hulpmiddel_zorg")
    says_all(
        toos.reads("oefenen-momenten"),
        "U belt vooraf uw zorgverzekeraar",
        "‘Betaalt u dit uit mijn basisverzekering, of uit wat ik extra verzekerde? En wat betaal ik zelf?’",
    )
