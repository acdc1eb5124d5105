"""Two devices wrote in one slip: on each, and on the page, both versions stand beside each other and one chooses."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.gesprek.entries import name_of
from keukentafel.tafel.kluis.versions import new_version
from tests.browser.device import Device, written_at
from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.steps import axe_finds_nothing, follow, goes, nothing_runs_off_the_side, press, resize
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest

pytestmark = pytest.mark.django_db(transaction=True)

GRAB, CHAIR = "Er komt een beugel", "Er komt een stoel"


@pytest.fixture
def toos():
    return toos_prepared()


@pytest.fixture
def piet(toos):
    return a_guest(toos, "Piet", sheets=ALL, at=timezone.now())


def point_on(device):
    return device.page.locator("[data-list=punt] > li").first


def past_each_other(new_context, site, one, other, **wishes):
    """Two phones on which different words are written in one point without a network; both are sent, and both know.

    What a phone fetched, it draws a moment later; and never in a slip in which somebody began to type.
    """
    phones = [Device(new_context(**wishes), site, person) for person in (one, other)]
    for phone in phones:
        phone.takes_along()
        phone.context.set_offline(True)
    for phone, words in zip(phones, (GRAB, CHAIR), strict=True):
        point = point_on(phone)
        point.get_by_text("Wat werd er gezegd?").first.click()
        point.get_by_role("textbox").fill(words)
        point.get_by_role("button", name="Bewaar").click()
        phone.says("Nog te versturen: 1.")
    for phone in phones:
        phone.context.set_offline(False)
        phone.says("Alles staat op de tafel.")
    knows(phones[0])
    for phone in phones:
        expect(point_on(phone).locator("[data-past]")).to_be_visible()
    return phones


def knows(phone):
    """Let a phone fetch what the table knows by now."""
    with phone.page.expect_response("**/kopie*"):
        phone.page.evaluate("dispatchEvent(new Event('online'))")


def choices(phone):
    return point_on(phone).get_by_role("radio")


def test_both_versions_stand_beside_each_other_on_each_device_with_who_wrote_them(new_context, site, toos, piet):
    phones = past_each_other(new_context, site, toos, piet)
    for phone, mine, other, name in ((phones[0], GRAB, CHAIR, "Piet"), (phones[1], CHAIR, GRAB, "Toos")):
        point = point_on(phone)
        expect(point.get_by_text("Twee mensen schreven dit tegelijk op.")).to_be_visible()
        expect(point.get_by_text("Er is niets weg.")).to_be_visible()
        expect(choices(phone)).to_have_count(3)
        expect(point.locator(".version", has_text="Van u")).to_contain_text("20 november, 12.0")
        expect(point.locator(".version", has_text="Van u")).to_contain_text(f"‘{mine}’")
        expect(point.locator(".version", has_text=f"Van {name}")).to_contain_text(f"‘{other}’")
        expect(point.locator("ins")).to_have_count(2)
        expect(point.get_by_role("radio", name="Allebei, onder elkaar")).to_be_checked()


@pytest.mark.parametrize(("choice", "kept", "left"), [("Van Piet", CHAIR, GRAB), ("Van u", GRAB, CHAIR)])
def test_one_is_chosen_on_a_device_and_the_other_stays_as_an_earlier_version(
    new_context, site, toos, piet, choice, kept, left
):
    mine, his = past_each_other(new_context, site, toos, piet)
    mine.context.set_offline(True)
    point_on(mine).get_by_role("radio", name=choice).check()
    point_on(mine).get_by_role("button", name="Verder met deze keuze").click()
    expect(point_on(mine).locator("[data-past]")).to_be_hidden()
    expect(point_on(mine).locator(".slip__said")).to_have_text(kept)
    mine.context.set_offline(False)
    mine.says("Alles staat op de tafel.")

    knows(his)
    expect(point_on(his).locator("[data-past]")).to_be_hidden()
    expect(point_on(his).locator(".slip__said")).to_have_text(kept)
    assert written_at(toos, "punt") == [{"tekst": kept}]
    page = mine.new_tab()
    goes(page, f"{site}/tafel/{toos.table_id}/gesprek")
    point_on(mine).get_by_text("Wat werd er gezegd?").first.click()
    press(point_on(mine), "Eerdere versies", "link")
    expect(page.get_by_role("heading", name="Dit stond er eerder")).to_be_visible()
    expect(page.locator("h2:last-of-type ~ .version", has_text=f"‘{left}’")).to_be_visible()


def test_both_together_are_opened_to_be_read_again(new_context, site, toos, piet):
    mine, _ = past_each_other(new_context, site, toos, piet)
    point_on(mine).get_by_role("button", name="Verder met deze keuze").click()

    expect(point_on(mine).get_by_role("textbox")).to_be_visible()
    expect(point_on(mine).locator("summary")).to_be_focused()
    mine.says("Alles staat op de tafel.")
    (kept,) = written_at(toos, "punt")
    assert sorted(str(kept["tekst"]).splitlines()) == [GRAB, CHAIR]


def test_what_was_typed_and_not_sent_yet_is_not_lost_by_choosing_the_other(new_context, site, toos, piet):
    mine, _ = past_each_other(new_context, site, toos, piet)
    mine.context.set_offline(True)
    point = point_on(mine)
    point.get_by_role("textbox").fill("Een derde gedachte")
    mine.says("Nog te versturen: 1.")
    point.get_by_role("radio", name="Van Piet").check()
    point.get_by_role("button", name="Verder met deze keuze").click()
    mine.says("Nog te versturen: 2.")
    mine.context.set_offline(False)
    mine.says("Alles staat op de tafel.")

    assert written_at(toos, "punt") == [{"tekst": CHAIR}]
    sheet = toos.sits(timezone.now()).sheet("gedeeld")
    said = [one.data["inhoud"].get("tekst") for one in sheet.versions.values() if one.data["soort"] == "punt"]
    assert {GRAB, CHAIR, "Een derde gedachte"} <= set(said)


def test_one_person_on_two_devices_is_not_called_two_people(new_context, site, toos):
    phones = past_each_other(new_context, site, toos, toos)

    for phone in phones:
        expect(point_on(phone).get_by_text("U schreef dit op twee toestellen.")).to_be_visible()
        expect(phone.page.get_by_text("Twee mensen").locator("visible=true")).to_have_count(0)


def test_two_who_tick_the_same_without_a_network_are_asked_nothing(new_context, site, toos, piet):
    phones = [Device(new_context(), site, person) for person in (toos, piet)]
    for phone in phones:
        phone.takes_along()
        phone.context.set_offline(True)
        phone.page.get_by_role("button", name="Ik durf niet meer te douchen").click()
        phone.says("Nog te versturen: 1.")
    for phone in phones:
        phone.context.set_offline(False)
        phone.says("Alles staat op de tafel.")
    knows(phones[0])

    for phone in phones:
        expect(phone.page.get_by_text("1 van de 2 besproken")).to_be_visible()
        expect(point_on(phone).locator("[data-past]")).to_be_hidden()
    assert len(written_at(toos, "punt")) == 2


def test_who_only_reads_sees_both_versions_on_a_device_and_no_choice(new_context, site, toos, piet):
    past_each_other(new_context, site, toos, piet)
    phone = Device(new_context(), site, a_guest(toos, "Bea", sheets=READ, at=timezone.now()))
    phone.takes_along()

    expect(point_on(phone).locator(".version")).to_have_count(2)
    expect(choices(phone)).to_have_count(0)
    expect(point_on(phone).get_by_role("button", name="Verder met deze keuze")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_choice_is_clean_and_fits_a_narrow_phone_on_a_device_and_on_the_page(new_context, site, toos, piet, scheme):
    mine, _ = past_each_other(new_context, site, toos, piet, color_scheme=scheme)
    axe_finds_nothing(mine.page)
    resize(mine.page, 320, 640)
    nothing_runs_off_the_side(mine.page)
    page = mine.new_tab()
    goes(page, f"{site}/tafel/{toos.table_id}/gesprek")
    expect(page.get_by_text("Twee mensen schreven dit tegelijk op.")).to_be_visible()
    axe_finds_nothing(page)
    resize(page, 320, 640)
    nothing_runs_off_the_side(page)


def test_without_any_script_one_chooses_too(new_context, site, toos, piet):
    past_each_other(new_context, site, toos, piet)
    phone = Device(new_context(java_script_enabled=False), site, toos)
    goes(phone.page, f"{site}/tafel/{toos.table_id}/gesprek")
    phone.page.get_by_role("radio", name="Van Piet").check()
    follow(phone.page.get_by_role("button", name="Verder met deze keuze"))

    assert written_at(toos, "punt") == [{"tekst": CHAIR}]


def test_many_versions_are_folded_below_one_line_on_a_device_and_each_can_still_be_chosen(
    new_context, site, toos, piet
):
    seated = piet.sits(timezone.now())
    id, door = name_of(toos.table_id, "punt", "aanleiding"), str(seated.seat.pk)
    told = [{"tekst": f"Piet schreef {number}."} for number in range(12)]
    seated.write("gedeeld", [new_version("punt", each, door=door, at=seated.at, id=id) for each in told])
    phone = Device(new_context(), site, toos)
    page = phone.takes_along()
    folded = point_on(phone).locator(".versions__before")
    expect(point_on(phone).locator(".version").locator("visible=true")).to_have_count(6)
    folded.get_by_text("Er staat nog meer van eerder: 7").click()
    expect(point_on(phone).locator(".version").locator("visible=true")).to_have_count(13)
    axe_finds_nothing(page)
    resize(page, 320, 640)
    nothing_runs_off_the_side(page)

    chosen = folded.locator(".version").first.locator("[data-put=said]").inner_text()
    folded.get_by_role("radio").first.check()
    point_on(phone).get_by_role("button", name="Verder met deze keuze").click()
    expect(point_on(phone).locator("[data-past]")).to_be_hidden()
    expect(point_on(phone).locator(".slip__said")).to_have_text(chosen.strip("‘’"))
    phone.says("Alles staat op de tafel.")
    assert written_at(toos, "punt") == [{"tekst": chosen.strip("‘’")}]


def refused_beside_twenty(phone, toos):
    """A phone with words that the table did not take: twenty versions of Toos stand beside each other there."""
    page = phone.takes_along()
    phone.context.set_offline(True)
    seated = toos.sits(timezone.now())
    id, door = name_of(toos.table_id, "punt", "aanleiding"), str(seated.seat.pk)
    said = [new_version("punt", {"tekst": f"Toos {n}."}, door=door, at=seated.at, id=id) for n in range(20)]
    seated.write("gedeeld", said)
    point = point_on(phone)
    point.get_by_text("Wat werd er gezegd?").first.click()
    point.get_by_role("textbox").fill(GRAB)
    point.get_by_role("button", name="Bewaar").click()
    phone.says("Nog te versturen: 1.")
    phone.context.set_offline(False)
    expect(page.locator("[data-refused]")).to_be_visible()
    expect(point.locator("[data-past]")).to_be_visible()
    return point


@pytest.mark.parametrize("choice", ["one", "both"])
def test_words_that_the_table_did_not_take_go_along_with_what_one_chooses(new_context, site, toos, choice):
    phone = Device(new_context(), site, toos)
    point = refused_beside_twenty(phone, toos)
    if choice == "one":
        point.locator(".version input").first.check()
    point.get_by_role("button", name="Verder met deze keuze").click()
    expect(phone.page.locator("[data-refused]")).to_be_hidden()
    phone.says("Alles staat op de tafel.")

    (kept,) = written_at(toos, "punt")
    lines = str(kept["tekst"]).splitlines()
    assert GRAB in lines
    assert len(lines) == (2 if choice == "one" else 21)
