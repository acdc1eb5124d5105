"""What a letter says of itself: read by its labels, offered in the letter about it, and nothing where it is unclear."""

from time import perf_counter

import pytest

from keukentafel.tafel.brieven.kept import letters_of
from keukentafel.tafel.nakijken.letterhead import Letterhead, letterhead
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, REPORT, Checking, prepared

HEAD = """Gemeente Reigerwaard
Team Toegang Wmo
Postbus 120, 3990 AB Reigerwaard

Mevrouw T. Verhagen
Kerkstraat 12
3991 CD Reigerwaard

Ons kenmerk: Z-2026-00412     Uw kenmerk: mijn brief 3
Onderwerp: besluit op uw aanvraag voor hulp bij het huishouden

"""


def test_a_letter_with_all_its_labels_is_read_whole():
    assert letterhead(HEAD + DECISION) == Letterhead(
        "Reigerwaard", "Postbus 120\n3990 AB Reigerwaard", "Z-2026-00412", "hulp bij het huishouden"
    )


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Gemeente Bergen op Zoom\nDatum: 3 maart", "Bergen op Zoom"),
        ("GEMEENTE SINT-AUDUM\nTeam Wmo", "Sint-Audum"),
        ("Gemeente 's-Gravenpolder | Loket Zorg", "'s-Gravenpolder"),
        ("Gemeente Reigerwaard Team Toegang", "Reigerwaard"),
        ("U woont in de gemeente Overwaard. De gemeente Overwaard beslist.", "Overwaard"),
        ("Gemeente Overwaard\n\nU woonde eerst in de gemeente Zandwolde.", "Overwaard"),
        ("U woonde in de gemeente Zandwolde en nu in de gemeente Overwaard.", ""),
        ("De gemeente heeft besloten. Onze gemeente De medewerker", ""),
        ("Gemeente\nOverwaard", ""),
    ],
)
def test_only_a_name_that_the_letter_gives_in_one_way_is_that_of_the_gemeente(words, name):
    assert letterhead(words).gemeente == name


@pytest.mark.parametrize(
    ("words", "kenmerk"),
    [
        ("Kenmerk HV 2025-1187/b", "HV 2025-1187/b"),
        ("| Kenmerk | EH-26-0780 |", "EH-26-0780"),
        ("Datum: 3 maart 2026   Zaaknummer: 26-5590   Bijlage: 1", "26-5590"),
        ("Zaaknummer 26-5590\nOns kenmerk: A/12", "A/12"),
        ("Kenmerk: A/12\nKenmerk: A/12", "A/12"),
        ("Kenmerk: A/12\nKenmerk: A/13", ""),
        ("Uw kenmerk: 33", ""),
        ("Vermeld in uw brief het kenmerk 33 en de datum.", ""),
        ("Kenmerk van deze wet is de eigen kracht", ""),
        ("Kenmerk: 111222333", ""),
        ("Kenmerk: 111222333/WMO", ""),
        ("Kenmerk: WMO 1112.22.333", ""),
        ("Kenmerk: WMO-111222334", "WMO-111222334"),
        ("Kenmerk: 11122233²", "11122233²"),
    ],
)
def test_a_reference_stands_after_its_label_and_is_no_burgerservicenummer(words, kenmerk):
    assert letterhead(words).kenmerk == kenmerk


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Postbus 40\n1234 AB Zandwolde", "Postbus 40\n1234 AB Zandwolde"),
        ("Postbus 40, 1234AB Zandwolde. Bel ons.", "Postbus 40\n1234 AB Zandwolde"),
        ("Postbus 40, 1234 AB Zandwolde\n\nHet CAK, Postbus 84, 2508 AA Den Haag", "Postbus 40\n1234 AB Zandwolde"),
        ("Beroep bij de rechtbank, Postbus 84, 2508 AA Den Haag", ""),
        ("Postbus 40, 1234 AB Zandwolde of Postbus 41, 1234 AC Zandwolde", ""),
        ("Postbus 40, Zandwolde", ""),
    ],
)
def test_the_address_is_the_only_postbus_that_is_nobody_elses(words, address):
    assert letterhead(words).address == address


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("Betreft: aanvraag woningaanpassing", "woningaanpassing"),
        ("Onderwerp: besluit, afwijzing begeleiding", "begeleiding"),
        ("Onderwerp: besluit op uw aanvraag Wmo", ""),
        ("Betreft: mevrouw O. Kandelaar, 44 jaar", ""),
        ("Betreft: jeugdhulp voor Yara (9)", "jeugdhulp"),
        ("Betreft: begeleiding voor Yara Jansen", "begeleiding"),
        ("Betreft: begeleiding, mevrouw Jansen", "begeleiding"),
        ("Betreft: hulp bij het huishouden van de heer Ali", "hulp bij het huishouden"),
        ("Betreft: begeleiding Yara Jansen", ""),
        ("Betreft: Yara begeleiding", ""),
        ("Betreft: BEGELEIDING JANSEN", ""),
        ("Onderwerp: Individuele begeleiding", "Individuele begeleiding"),
        ("Onderwerp: Hulp vanuit de Wmo", "Hulp vanuit de Wmo"),
        ("Het betreft hulp die u zelf regelt.", ""),
    ],
)
def test_the_help_is_what_the_subject_names_and_never_a_person(words, about):
    assert letterhead(words).about == about


@pytest.mark.parametrize(
    "piece",
    ["Gemeente A de ", "Postbus 1 ", "Kenmerk: ", "Kenmerk |\t", "Postbus 1,\n\n1234 AB A aan ", "Onderwerp: op "],
)
def test_a_text_made_to_be_slow_is_read_at_once(piece):
    begun = perf_counter()
    letterhead(piece * 8_000)

    assert perf_counter() - begun < 2


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
@pytest.mark.time_machine("2026-04-01")
class TestAtTheTable:
    """Toos, whose road knows no gemeente yet."""

    @pytest.fixture
    def toos(self):
        at = prepared(a_table("Toos"))
        at.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier", vorige=self.versions(at, "dossier"))
        return at

    def versions(self, at, entry):
        return tuple(each.versie for each in at.sits().sheet("gedeeld").entries[entry].current)

    def test_the_objection_proposes_what_the_decision_says_and_tells_where_it_comes_from(self, toos):
        toos.takes("besluit", HEAD + DECISION)

        for kind in ("bezwaar", "bezwaar_pro_forma"):
            page = toos.letter(kind)
            assert 'name="gemeente" value="Reigerwaard"' in page
            assert 'name="kenmerk" value="Z-2026-00412"' in page
            assert 'name="about" value="hulp bij het huishouden"' in page
            assert "Postbus 120\n3990 AB Reigerwaard</textarea>" in page
            assert page.count("Uit uw brief. Klopt het niet? Verander het dan.") == 4
            assert "Dit staat in de brief die u ons liet lezen:" in page

    def test_what_is_proposed_stands_before_what_is_folded_away(self, toos):
        toos.takes("besluit", HEAD + DECISION)
        page = toos.letter("bezwaar")

        assert page.index('name="about"') < page.index("Meer dat erin kan staan") < page.index('name="companion"')
        assert '<details class="explain" open>' not in page.partition("Meer dat erin kan staan")[0][-200:]

    def test_nothing_of_it_is_kept_or_on_the_road_before_she_sends_the_form(self, toos):
        toos.takes("besluit", HEAD + DECISION)
        toos.letter("bezwaar")

        said = [str(each.data) for each in toos.sits().sheet("gedeeld").versions.values()]
        assert not any("Postbus" in each for each in said if "'soort': 'tekstdeel'" not in each)

    def test_what_she_changed_stays_as_she_changed_it(self, toos):
        toos.takes("besluit", HEAD + DECISION)
        toos.begins("bezwaar", kenmerk="ANDERS-1", gemeente="Overwaard")

        page = toos.browser.get(toos.url("brief-schrijven", "bezwaar"), follow=True).content.decode()
        assert 'name="kenmerk" value="ANDERS-1"' in page
        assert 'name="gemeente" value="Overwaard"' in page

    def test_a_draft_that_is_not_right_yet_says_too_what_comes_from_the_letter_of_the_gemeente(self, toos):
        sent = {"name": "T" * 300, "vel": "brieven"}
        assert toos.browser.post(toos.url("brief-schrijven", "bezwaar"), sent).status_code == 422
        (letter,) = letters_of(toos.sits())
        toos.takes("besluit", HEAD + DECISION)

        page = toos.browser.get(f"{toos.url('brief-vragen', letter.handle)}?voorbereiding").content.decode()

        assert 'name="kenmerk" value="Z-2026-00412"' in page
        assert "Dit staat in de brief die u ons liet lezen:" in page
        assert "Uit uw brief. Klopt het niet? Verander het dan." in page
        assert "Dit hebt u al eerder opgeschreven of gekozen:" not in page

    def test_the_reaction_to_a_report_takes_its_head_from_the_report(self, toos):
        toos.takes("verslag", HEAD.replace("00412", "00300") + REPORT)

        assert 'name="kenmerk" value="Z-2026-00300"' in toos.letter("reactie_verslag")

    def test_what_lies_with_somebody_alone_is_in_no_letter_of_the_table(self, toos):
        karin = Checking(a_guest(toos.person, "Karin", relatie="dochter"))
        karin.takes("besluit", HEAD + DECISION, vel="eigen")

        assert "Z-2026-00412" not in toos.letter("bezwaar")
        assert "Z-2026-00412" in karin.letter("bezwaar", own=True)

    def test_a_decision_on_the_road_is_a_letter_of_the_gemeente(self, toos):
        chosen = 'name="van_wie" value="gemeente" id="id_van_wie_0" checked'
        assert chosen not in toos.letter("bezwaar")

        toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "afgewezen"})

        assert chosen in toos.letter("bezwaar")
