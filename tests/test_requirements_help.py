"""Requirements about who helps, and about what one brings: each on the page where a person meets it."""

import json
from datetime import date

import pytest
import time_machine
from django.test import Client
from lxml import html

from keukentafel.content.contacten import contacts
from tests.keukentafel.tafel.walking import Walker

REFUSAL = {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "afgewezen"}


def said(address: str) -> str:
    (main,) = html.fromstring(Client().get(address).content.decode()).xpath("//main")
    return " ".join(main.text_content().split())


@pytest.mark.requirement("S1-21", "S2-111", screen="/clientondersteuning")
def test_every_organisation_is_named_with_its_source_and_until_when_it_may_be_trusted() -> None:
    text, known = said("/clientondersteuning"), [each for place in contacts().values() for each in place.contacts]
    sources = [each.source_host or each.source_told["nl"] for each in known]
    assert all(each.name in text and each.what["nl"] in text for each in known)
    assert all(source in text for source in sources)
    assert any(each.kind == "rechtshulp" and "een bezwaar" in each.what["nl"] for each in known)
    assert text.count("te vertrouwen tot en met") == len(known)


@pytest.mark.requirement(
    "S1-20", screen="/clientondersteuning", part="the workshop by its name, who made it, and that nobody knows of today"
)
def test_the_workshop_about_ones_own_plan_is_named_with_a_day_of_trust_and_no_fixed_link() -> None:
    text, (course,) = (
        said("/clientondersteuning"),
        [one for one in contacts()["landelijk"].contacts if one.kind == "cursus"],
    )
    assert "‘Het kan. Start met uw persoonlijk plan’. Zorg Verandert, Per Saldo en Ieder(in) maakten die." in text
    assert "Wij weten niet of hij er nog is. Vraag bij Per Saldo, uw gemeente of een cliëntondersteuner" in text
    assert (course.website, course.valid_through.year - course.checked_on.year) == ("", 1)


@pytest.mark.requirement("S2-117", screen="/waar-sta-ik")
def test_who_writes_an_objection_reads_there_who_helps_for_free() -> None:
    dossier = {"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": [REFUSAL]}
    with time_machine.travel(date(2026, 3, 20), tick=False):
        walker = Walker().open_file(json.dumps(dossier).encode()).press("brief:bezwaar_pro_forma")
        page = walker.press("Laat de brief zien")
    assert "Een cliëntondersteuner kan gratis met u meekijken." in page.text


@pytest.mark.requirement(
    "S2-118", screen="/melden", part="the desk of the gemeente as a way to report, and what to say"
)
def test_one_may_go_to_the_desk_of_the_gemeente() -> None:
    assert "U mag bellen, schrijven of langsgaan." in said("/melden")
    assert "Bel eerst uw gemeente, of loop binnen bij het wijkteam." in said("/clientondersteuning")


@pytest.mark.requirement("S2-139", screen="/uitleg/pgb-of-natura", part="that it asks one to know the rules")
def test_a_budget_brings_work_and_rules_to_know() -> None:
    assert "Er komt werk bij: afspraken maken, uren bijhouden en de regels kennen." in said("/uitleg/pgb-of-natura")


@pytest.mark.requirement("S4-13", screen="/uitleg/gesprek", part="that one chooses who comes along, a supporter too")
def test_one_may_bring_whom_one_likes_and_a_free_supporter() -> None:
    text = said("/uitleg/gesprek")
    assert "Wie u verder meeneemt: familie, een buur, een vriend, of allemaal. Dat kiest u zelf." in text
    assert "Een cliëntondersteuner. Die is gratis en werkt niet voor de gemeente." in text


@pytest.mark.requirement("S4-14", screen="/uitleg/de-weg", part="the time before the talk as a stop of its own")
def test_the_time_before_the_talk_is_a_stop_of_the_road_that_one_walks_through() -> None:
    page = html.fromstring(Client().get("/uitleg/de-weg").content.decode())
    stops = [str(address) for address in page.xpath("//main//a/@href")]
    assert any(address.startswith("/uitleg/de-weg/voorbereiden") for address in stops)


REPORTING_POINT = """
plaats = "Overwaard"
[[contact]]
soort = "klacht"
naam = "Meldpunt Waardland"
wat_nl = "Hier zegt u wat er niet goed ging. Bellen kan op werkdagen van 9 tot 12 uur. Schrijven mag ook."
wat_en = "Here you say what did not go well. Call on working days from 9 to 12. You may write too."
telefoon = "0123 456 789"
adres = "Postbus 1, 1234 AB Overwaard"
bron_nl = "Verzonnen."
bron_en = "Made up."
nagekeken_op = 2026-11-01
geldig_tot = 2027-05-01
"""


@pytest.mark.requirement(
    *("S3-69", "S3-70"),
    screen="/clientondersteuning",
    part="a gemeente may put a reporting point of its own there, with telephone, hours and address; ours names none",
)
def test_a_reporting_point_is_there_only_where_a_gemeente_put_its_own(settings, tmp_path) -> None:
    assert "meldpunt" not in said("/clientondersteuning").lower()
    settings.VAR, own = tmp_path, tmp_path / "contacten"
    own.mkdir()
    (own / "9001.toml").write_text(REPORTING_POINT, "utf-8")

    text = said("/clientondersteuning")
    assert "Meldpunt Waardland" in text and "werkdagen van 9 tot 12 uur. Schrijven mag ook." in text
    assert "0123 456 789" in text and "Postbus 1, 1234 AB Overwaard" in text
