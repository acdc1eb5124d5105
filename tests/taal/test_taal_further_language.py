"""One gettext file makes Keukentafel speak a further language on every page; what it lacks shows in Dutch."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.conf import settings
from django.test import Client, override_settings

from keukentafel.config.further_languages import add
from keukentafel.content.contacten import contacts
from keukentafel.content.translation import read_translation
from keukentafel.letters.wording import wording
from keukentafel.tafel.deur.dates import read_date
from keukentafel.tafel.uitleg.pages import pages
from keukentafel.tafel.uitleg.road import ROADS
from keukentafel.tafel.voordeur.places import PLACES, SENDERS
from keukentafel.tafel.weg.texts import text
from tests.keukentafel.tafel.walking import Walker
from tests.taal.walking_languages import outside, pseudo
from wet.teksten import sentence, written_date
from wet.teksten.talen import forget, taal

pytestmark = pytest.mark.django_db

MARKED, GAPPED = "fr", "ar"
"""French is played by a file in which every sentence stands between marks; Arabic by one that lacks some."""

LACKS = frozenset({"Waar bent u nu?", "De gemeente is aan zet", "U bent aan zet"})

PUBLIC = (
    "/",
    *(f"/nu/{code}" for code in PLACES),
    *(f"/nu/brief/{code}" for code in SENDERS),
    "/wat-wij-bewaren",
    "/begin",
    "/open",
    "/uitleg",
    *(f"/uitleg/{slug}" for slug in (*pages("nl"), *ROADS)),
    "/eigen-bijdrage",
    "/rechten",
    "/rechten/regels",
    "/woordenlijst",
    "/clientondersteuning",
    "/melden",
    "/dit-bestaat-niet",
)


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Offer both languages, as a start with their files in `content/talen` does."""
    place = tmp_path_factory.mktemp("talen")
    found = [
        read_translation(pseudo(place / f"{MARKED}.po")),
        read_translation(pseudo(place / f"{GAPPED}.po", leave_out=LACKS)),
    ]
    added = [add(each, place / "mo") for each in found]
    offered = [*settings.LANGUAGES, *((each.code, each.name) for each in added)]
    with override_settings(LANGUAGES=offered, LOCALE_PATHS=[*settings.LOCALE_PATHS, place / "mo"]):
        yield
    for each in added:
        forget(each.code)


def known() -> re.Pattern[str]:
    """Return what no sentence holds: days and months, organisations, and the names of decrees and of a website."""
    spoken = taal(MARKED)
    known_ones = [each for place in contacts().values() for each in place.contacts]
    organisations = [name for each in known_ones for name in (each.name, each.host, each.source_host) if name]
    names = (*spoken.months, *spoken.weekdays, *organisations, "gemeente.nu")
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, names))})\b|\bBesluit (?:gelijkstelling )?van \d.*", re.IGNORECASE
    )


def get(path: str, language: str) -> str:
    return Client(headers={"accept-language": language}).get(path, follow=True).content.decode()


@pytest.mark.usefixtures("languages")
@pytest.mark.parametrize("path", PUBLIC)
def test_no_sentence_of_a_public_page_is_out_of_reach_of_a_translator(path: str) -> None:
    left = outside(get(path, MARKED), known=known())

    assert left == [], "\n".join(left)


STORY = (
    ("melding_gedaan", {"dag_gestuurd": "2 feb 2026", "kanaal": "telefoon"}),
    ("gesprek_gevoerd", {"dag": "24 feb 2026"}),
    ("besluit_bekendgemaakt", {"dagtekening": "2 mrt 2026", "uitkomst_besluit": "afgewezen"}),
    ("bezwaar_ingediend", {"dag_gestuurd": "9 mrt 2026", "kanaal": "post"}),
)
"""A road from melding to a refusal, long enough for bars, warnings, rights and letters."""


@pytest.mark.usefixtures("languages")
@time_machine.travel(datetime(2026, 3, 20, 12, tzinfo=UTC), tick=False)
def test_a_whole_road_can_be_walked_without_a_word_that_nobody_could_translate() -> None:
    walker = Walker(MARKED)
    left = outside(walker.response.content.decode(), known=known())
    walker.press("begin:wmo")
    for kind, fields in STORY:
        walker.tell(kind, **fields)
        left += outside(walker.response.content.decode(), known=known())

    assert left == [], "\n".join(left)


@pytest.mark.usefixtures("languages")
def test_a_sentence_that_is_missing_shows_in_dutch_and_the_rest_does_not() -> None:
    page = get("/", GAPPED)

    assert "Waar bent u nu?" in page and "⟦Waar bent u nu?⟧" not in page
    assert "⟦Ik wil hulp vragen⟧" in page


@pytest.mark.usefixtures("languages")
def test_the_law_itself_falls_back_on_dutch_where_a_sentence_is_missing() -> None:
    assert sentence("acties.naam_bezwaar_maken", MARKED).startswith("⟦")
    assert text("wie.gemeente", GAPPED) == "De gemeente is aan zet"


@pytest.mark.usefixtures("languages")
def test_a_language_from_right_to_left_says_so_and_others_do_not() -> None:
    assert '<html lang="ar" dir="rtl"' in get("/", GAPPED)
    assert 'dir="rtl"' not in get("/", MARKED)[:300]


@pytest.mark.usefixtures("languages")
def test_every_page_offers_each_other_language_by_its_own_name() -> None:
    page = get("/", MARKED)

    assert [name for name in ("Nederlands", "English", "العربية") if f">{name}</a>" in page] == [
        "Nederlands",
        "English",
        "العربية",
    ]
    assert ">Français</a>" in get("/", "nl") and ">Français</a>" not in page


@pytest.mark.usefixtures("languages")
def test_a_day_is_written_with_the_months_of_the_language_and_can_be_typed_back() -> None:
    day = date(2026, 3, 16)

    assert written_date(day, MARKED, with_weekday=True) == "lundi 16 mars 2026"
    assert read_date(written_date(day, MARKED), date(2026, 4, 1)) == day


@pytest.mark.usefixtures("languages")
def test_a_letter_stays_dutch_whatever_language_its_writer_reads() -> None:
    assert written_date(date(2026, 3, 16), "nl") in wording("aanvraag").fill("datum", date(2026, 3, 16))
    assert "⟦" not in wording("aanvraag").sentences["vraag"].text
    assert wording("aanvraag").hints["versturen"].text[MARKED].startswith("⟦")


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<p>Niet vertaald</p>", ["Niet vertaald"]),
        ("<p>⟦Wel <b>vertaald</b>, op ⟦maandag⟧⟧ maar dit niet</p>", ["maar dit niet"]),
        (
            '<p lang="nl">Een brief</p><p data-eigen>Wat Toos typte</p><p>Wmo 2015 art. 2.3.2 lid 1, 16 mars 2026</p>',
            [],
        ),
        ('<a aria-label="Voorgelezen">⟦Verder⟧</a>', ["Voorgelezen"]),
    ],
)
def test_the_reader_of_pages_sees_what_stands_outside_the_marks(body: str, left: list[str]) -> None:
    page = f'<html lang="fr"><body>{body}</body></html>'

    assert outside(page, known=re.compile("mars")) == left
