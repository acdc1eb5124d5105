"""Somebody at the table who means harm, or a device that is broken: the talk stays whole for the others."""

import json
from uuid import uuid4

import pytest
import time_machine

from keukentafel.bestand.parsing import parse
from keukentafel.tafel.gesprek.beside import MOST
from keukentafel.tafel.gesprek.entries import POINT, name_of
from keukentafel.tafel.gesprek.points import prepared_at
from keukentafel.tafel.kluis import admitting
from keukentafel.tafel.kluis.limits import MAX_SIDES
from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk, prepared
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos():
    return AtTalk(prepared())


@pytest.fixture
def karin(toos):
    return AtTalk(a_guest(toos.person, "Karin", sheets=NOTES))


def note(at, words="Van Karin", **more):
    return {**at.version("notitie", {"tekst": words}, over="gesprek"), **more}


def became(answers):
    return [(answer["antwoord"], answer["reden"]) for answer in answers]


def point_names(toos):
    return [name_of(toos.person.table_id, POINT, cue.code) for cue in prepared_at(toos.sits()).points]


@pytest.mark.parametrize("over", ["gesprek", "elders"])
def test_a_note_under_the_name_of_a_point_leaves_the_point_and_all_that_is_typed_where_they_are(toos, over):
    first, _ = point_names(toos)
    toos.tells("notitie", {"tekst": "Ertussen"}, id=first, over=over)
    page = toos.opens()
    page.types(page.slip("punt", "huishouden"), tekst="Zij kijkt naar een hulp.")
    page.types(page.slip("notitie"), tekst="Een lange notitie")
    answer = page.presses(page.slip("punt", "douchen"), "douchen")

    assert answer.status_code == 303
    assert sorted(map(str, toos.kept("punt"))) == ["{'stand': 'besproken'}", "{'tekst': 'Zij kijkt naar een hulp.'}"]
    assert {"tekst": "Een lange notitie"} in toos.kept("notitie") and {"tekst": "Ertussen"} in toos.kept("notitie")
    assert toos.opens().text.count('data-toggles="stand"') == 2
    assert "1 van de 2 besproken" in toos.opens().text


def test_a_page_that_was_open_before_the_name_was_taken_is_kept_whole(toos):
    first, _ = point_names(toos)
    page = toos.opens()
    toos.tells("notitie", {"tekst": "Ertussen"}, id=first, over="elders")
    page.types(page.slip("notitie"), tekst="Een lange notitie")

    assert page.presses(page.slip("punt", "douchen"), "douchen").status_code == 303
    assert toos.kept("punt") == [{"stand": "besproken"}]
    assert {"tekst": "Een lange notitie"} in toos.kept("notitie")
    assert "1 van de 2 besproken" in toos.opens().text


@pytest.mark.parametrize(
    "more",
    [
        {"extra": "x"},
        {"uit_bestand": {"naam": "Toos"}},
        {"extra": 2**60},
        {"id": "a|b"},
        {"id": "t1"},
        {"versie": "t1"},
        {"vorige": ["t1"]},
        {"vorige": "x"},
        {"over": "gesprek|x"},
        {"over": "x" * 101},
        {"over": {"a": 1}},
        {"over": "a\x01b"},
        {"gemaakt_op": "2" * 200},
        {"inhoud": {"tekst": "a\x01b"}},
        {"inhoud": {"tekst": "\ud800"}},
    ],
)
def test_what_stands_around_the_words_is_only_what_we_make(toos, karin, more):
    assert became(karin.sends(note(karin, **more), note(karin, "Gewoon"))) == [
        ("geweigerd", "vorm"),
        ("aanvaard", None),
    ]
    assert toos.kept("notitie") == [{"tekst": "Gewoon"}]
    parse(toos.get("bewaren-bestand").content)


@pytest.mark.parametrize("depth", [40, 890, 905, 5_000, 100_000])
def test_nothing_is_so_deep_that_a_page_or_the_file_of_the_table_breaks(toos, karin, depth):
    told = json.dumps(note(karin))[:-1] + ', "extra": ' + "[" * depth + "]" * depth + "}"
    body = '{"blad":"gedeeld","versies":[' + told + "]}"
    answer = karin.browser.post(karin.url("gesprek-stuur"), body, content_type="application/json")

    assert answer.status_code == 400 or became(answer.json()["antwoorden"]) == [("geweigerd", "vorm")]
    assert [toos.get(name).status_code for name in ("gesprek", "gesprek-kopie")] == [200, 200]
    parse(toos.get("bewaren-bestand").content)


def test_a_character_that_nobody_sees_is_left_out_of_what_the_page_keeps(toos):
    sent = {
        "stuk": f"{uuid4()}|{uuid4()}|toezegging|gedeeld|||7",
        "wat.7": "Een\x07 beugel\x85",
        "wie.7": "\x0b",
        "wanneer.7": "",
    }

    assert toos.browser.post(toos.url("gesprek-schrijf"), sent).status_code == 303
    assert toos.kept("toezegging") == [{"wat": "Een beugel"}]
    parse(toos.get("bewaren-bestand").content)


def test_an_entry_with_another_kind_of_name_is_read_and_nothing_typed_beside_it_is_lost(toos):
    toos.tells("notitie", {"tekst": "Uit een bestand"}, id="a|b", over="gesprek")
    toos.tells("toezegging", {"wat": "Met een streep"}, id=str(uuid4()), over="c|d|e")
    page = toos.opens()
    page.types(page.slip("notitie"), tekst="Een lange notitie")

    assert page.presses(page.slip("notitie")).status_code == 303
    assert {"tekst": "Een lange notitie"} in toos.kept("notitie")
    assert "Uit een bestand" in page.text and "Met een streep" in page.text


def test_nobody_without_a_name_is_taken_for_the_reader(toos):
    piet = AtTalk(a_guest(toos.person, "Piet", sheets=ALL))
    first, _ = point_names(toos)
    for at, words in ((toos, "Een beugel."), (piet, "Een stoel.")):
        assert became(at.sends(at.version(inhoud={"tekst": words}, id=first)))[0][0] == "aanvaard"
    versions = toos.get("gesprek-kopie").json()["entries"][0]["versions"]

    assert sorted((one["inhoud"]["tekst"], one["mine"], one["by"]) for one in versions) == [
        ("Een beugel.", True, "Toos"),
        ("Een stoel.", False, "Piet"),
    ]


def test_a_device_reads_whose_table_is_open_before_it_sends(toos, karin):
    for at in (toos, karin):
        assert (
            at.get("gesprek-stuur").json()["door"] == str(at.sits().seat.id) == at.get("gesprek-kopie").json()["door"]
        )


def test_a_batch_of_nothing_gets_no_long_answer(toos):
    body = '{"blad":"gedeeld","versies":[' + ",".join(["1"] * 900_000) + "]}"
    answer = toos.browser.post(toos.url("gesprek-stuur"), body, content_type="application/json")

    assert (answer.status_code, len(answer.content) < 1_000) == (400, True)


def test_who_may_only_add_notes_fills_the_table_for_nobody(toos, karin, monkeypatch):
    monkeypatch.setattr(admitting, "MAX_NOTES", 3)
    first = note(karin)
    again = [note(karin, f"{number}", id=first["id"], vorige=[first["versie"]]) for number in range(2)]
    assert became(karin.sends(first, *again)) == [("aanvaard", None)] * 3

    assert became(karin.sends(note(karin))) == [("geweigerd", "vol")]
    assert became(karin.sends(first)) == [("al_bekend", None)]
    piet = AtTalk(a_guest(toos.person, "Piet", sheets=NOTES))
    assert became(piet.sends(note(piet), note(piet), note(piet))) == [("aanvaard", None)] * 3
    assert became(toos.sends(*[toos.version(inhoud={"stand": "later"}) for _ in range(4)])) == [("aanvaard", None)] * 4


def test_a_slip_that_is_broken_is_left_out_and_the_words_of_every_other_stay_in_their_own_place(toos):
    page = toos.opens()
    page.types(page.slip("toezegging"), wat="Een beugel")
    page.types(page.slip("notitie"), tekst="Een lange notitie")
    broken = page.slip("punt", "douchen")
    page.types(broken, tekst="Van een ander")
    broken.xpath("./input[@name='stuk']")[0].set("value", "a|b|punt|x")

    assert page.presses(page.slip("notitie")).status_code == 303
    assert toos.kept("notitie") == [{"tekst": "Een lange notitie"}]
    assert toos.kept("toezegging") == [{"wat": "Een beugel"}]
    assert toos.kept("punt") == []


def test_nor_does_she_fill_it_with_a_few_long_ones(toos, karin, monkeypatch):
    monkeypatch.setattr(admitting, "MAX_NOTES_BYTES", 10_000)
    assert became(karin.sends(note(karin, "x" * 8_000))) == [("aanvaard", None)]

    assert became(karin.sends(note(karin, "x" * 8_000))) == [("geweigerd", "vol")]
    assert became(toos.sends(*[toos.version("notitie", {"tekst": "x" * 8_000}) for _ in range(3)]))[0][0] == "aanvaard"


def test_nor_by_writing_and_wiping_again_and_again(toos, karin, monkeypatch):
    monkeypatch.setattr(admitting, "MAX_WIPED_NOTES", 4)
    for _ in range(2):
        first, other = note(karin), note(karin)
        assert became(karin.sends(first, other)) == [("aanvaard", None)] * 2
        karin.sits().wipe("gedeeld", [first["id"], other["id"]])

    assert became(karin.sends(note(karin))) == [("geweigerd", "vol")]
    assert became(toos.sends(note(toos))) == [("aanvaard", None)]


def test_nor_does_she_lay_so_many_versions_beside_each_other_that_nobody_can_keep_the_talk(toos, karin):
    first = note(karin)
    many = [note(karin, f"Woord {number}", id=first["id"]) for number in range(MAX_SIDES)]
    assert became(karin.sends(*many)) == [("aanvaard", None)] * MAX_SIDES
    assert became(karin.sends(note(karin, "Nog een", id=first["id"]))) == [("geweigerd", "te_veel")]

    page = toos.opens()
    assert page.presses(page.slip("punt", "douchen"), "douchen").status_code == 303
    page = toos.opens()
    assert page.presses(page.slip("notitie", "Woord 3"), "Verder met").status_code == 303
    assert len(toos.kept("notitie")) == 1

    joined = note(karin, "Samen", id=first["id"], vorige=[each["versie"] for each in many])
    assert became(karin.sends(joined, note(karin, "Een ander"))) == [("aanvaard", None)] * 2


def test_a_guest_who_may_write_lays_twenty_versions_of_a_slip_beside_each_other_and_nobody_else_loses_a_word(toos):
    first, _ = point_names(toos)
    piet = AtTalk(a_guest(toos.person, "Piet", sheets=ALL))
    flood = [piet.version(inhoud={"tekst": f"Piet {number}."}, id=first) for number in range(MAX_SIDES + 3)]
    assert became(piet.sends(*flood)) == [("aanvaard", None)] * MAX_SIDES + [("geweigerd", "te_veel")] * 3
    assert became(piet.sends(flood[0], *flood[-3:]))[0] == ("al_bekend", None)

    assert became(toos.sends(toos.version(inhoud={"tekst": "Van mij."}, id=first))) == [("aanvaard", None)]
    page = toos.opens()
    folded = page.slip("punt", "Van mij.").xpath(".//details[contains(@class, 'versions__before')]")[0]
    assert folded.findtext("summary") == f"Er staat nog meer van eerder: {MAX_SIDES + 1 - MOST}"
    assert len(folded.xpath(".//input[@type='radio']")) == MAX_SIDES + 1 - MOST
    answer = page.marks(page.slip("punt", "Van mij."), "Piet 2.").presses(page.slip("punt", "Van mij."), "Verder met")
    assert (answer.status_code, toos.kept("punt")) == (303, [{"tekst": "Piet 2."}])
    earlier = toos.opens().tree.xpath("//a[contains(@href, '/eerder/')]/@href")[0]
    assert "Van mij." in toos.browser.get(earlier).content.decode()
    assert became(piet.sends(piet.version(inhoud={"tekst": "Toch nog iets."}, id=first))) == [("aanvaard", None)]


def test_who_has_laid_so_many_still_chooses_between_them_and_writes_elsewhere(toos):
    first, second = point_names(toos)
    piet = AtTalk(a_guest(toos.person, "Piet", sheets=ALL))
    many = [piet.version(inhoud={"tekst": f"Piet {number}."}, id=first) for number in range(MAX_SIDES)]
    piet.sends(*many)

    chosen = piet.version(inhoud={"tekst": "Piet 3."}, id=first, vorige=[many[0]["versie"], many[3]["versie"]])
    more = piet.version(inhoud={"stand": "later"}, id=second)
    assert became(piet.sends(chosen, more)) == [("aanvaard", None)] * 2


def test_a_slip_that_was_changed_hundreds_of_times_is_read_back_in_parts_to_its_first_version(toos):
    first, _ = point_names(toos)
    chain = [toos.version(inhoud={"tekst": "Eerste versie."}, id=first)]
    for number in range(120):
        chain.append(toos.version(inhoud={"tekst": f"Keer {number}."}, id=first, vorige=[chain[-1]["versie"]]))
    chain = [{**each, "gemaakt_op": f"2026-02-20T{10 + at // 60}:{at % 60:02}:00Z"} for at, each in enumerate(chain)]
    assert {answer["antwoord"] for answer in toos.sends(*chain)} == {"aanvaard"}

    (address,) = toos.opens().tree.xpath("//a[contains(@href, '/eerder/')]/@href")
    pages = [toos.browser.get(address, {"eerder": place}) for place in range(3)]
    assert all(len(page.content) <= 60_000 for page in pages)
    assert "Toon wat eerder is opgeschreven (70)" in pages[0].content.decode()
    assert "Eerste versie." in pages[2].content.decode() and "Toon wat eerder" not in pages[2].content.decode()
