"""Inviting somebody: who, what they may do, the card with the words once, and taking it back."""

import pytest

from keukentafel.tafel.kluis.bewaarcode import read_code
from keukentafel.tafel.kluis.models import Invitation, Seat
from keukentafel.tafel.kluis.opening import IsInvitation, NothingOpens, unlock
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.stoelen.makers_stoelen import (
    INVITE,
    a_daughters_table,
    a_parents_table,
    at_chairs,
    hidden,
    invites,
    told,
    words_on,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

KEEPER = {"rol": "vertegenwoordiger", "grond": "mentor", "houdt": "on", "gedeeld": "schrijven", "brieven": "schrijven"}


def test_toos_gets_a_card_with_eight_words_that_are_an_invitation() -> None:
    response = invites(a_table("Toos"), tot="1 maart 2027")

    with pytest.raises(IsInvitation) as found:
        unlock(read_code(words_on(response)), at=NOON)
    assert found.value.invited.persoon == {"naam": "Samira", "rol": "clientondersteuner"}
    assert found.value.invited.sheets == READ
    assert str(found.value.invited.seat_ends_on) == "2027-03-01"
    assert "Uitnodiging van Toos" in told(response)


def test_the_words_stand_in_no_address_and_the_page_is_kept_nowhere() -> None:
    response = invites(a_table("Toos"))

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert words_on(response).split()[0] not in response.request["PATH_INFO"] + response.request["QUERY_STRING"]


def test_a_double_tap_makes_one_invitation_and_shows_the_same_words() -> None:
    toos = a_table("Toos")
    client = browser_of(toos)
    fields = {**INVITE, "code": hidden(client.get(at_chairs(toos, "/uitnodigen")), "code")}

    shown = [words_on(client.post(at_chairs(toos, "/uitnodigen"), fields)) for _ in range(2)]

    assert shown[0] == shown[1] == fields["code"]
    assert Invitation.objects.count() == 1


def test_words_of_another_invitation_are_not_used_twice_but_new_ones_offered() -> None:
    toos = a_table("Toos")
    used = words_on(invites(toos))

    response = browser_of(toos).post(at_chairs(toos, "/uitnodigen"), {**INVITE, "naam": "Bert", "code": used})

    assert "Deze woorden zijn al gebruikt." in told(response)
    assert hidden(response, "code") != used
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"naam": ""}, "Vul een naam in."),
        ({"rol": ""}, "Kies een van de antwoorden."),
        ({"rol": "bewoner"}, "Kies een van de antwoorden."),
        ({"rol": "vertegenwoordiger"}, "Een vertegenwoordiger heeft een grond nodig."),
        ({"rol": "naaste", "grond": "curator"}, "Deze grond past niet bij deze rol."),
        ({"rol": "kind"}, "Vul in wanneer het kind geboren is."),
        ({"rol": "kind", "geboren": "3 mei"}, "Welk jaar bedoelt u?"),
        ({"rol": "kind", "geboren": "24 november 2026"}, "Deze dag moet nog komen."),
        ({"tot": "1 november 2026"}, "Deze dag is al voorbij."),
        ({"tot": "31 april 2027"}, "April"),
        ({"gedeeld": ""}, "Kies een van de antwoorden."),
        ({**KEEPER, "grond": "", "rol": "naaste"}, "Alleen een vertegenwoordiger met een grond"),
        ({**KEEPER, "brieven": ""}, "leest en schrijft op alle gedeelde vellen"),
    ],
)
def test_what_cannot_be_is_pointed_out_and_nobody_is_invited(fields: dict[str, str], says: str) -> None:
    response = invites(a_table("Toos"), **fields)

    assert says in told(response)
    assert not Invitation.objects.exists()


def test_a_fault_keeps_the_words_that_the_form_came_with() -> None:
    toos = a_table("Toos")
    client = browser_of(toos)
    first = hidden(client.get(at_chairs(toos, "/uitnodigen")), "code")

    again = client.post(at_chairs(toos, "/uitnodigen"), {**INVITE, "naam": "", "code": first})

    assert hidden(again, "code") == first


def test_a_mentor_may_be_invited_to_keep_the_table_too() -> None:
    with pytest.raises(IsInvitation) as found:
        unlock(read_code(words_on(invites(a_table("Toos"), **KEEPER))), at=NOON)

    assert found.value.invited.keeps


def test_a_guest_who_does_not_keep_the_table_cannot_invite() -> None:
    toos = a_table("Toos")
    bea = a_guest(toos, "Bea")

    assert browser_of(bea).get(at_chairs(bea, "/uitnodigen")).status_code == 403
    assert browser_of(bea).post(at_chairs(bea, "/uitnodigen"), INVITE).status_code == 403


def test_taking_an_invitation_back_makes_its_words_open_nothing() -> None:
    toos = a_table("Toos")
    words = words_on(invites(toos))

    response = browser_of(toos).post(
        at_chairs(toos, f"/uitnodiging/{Invitation.objects.get().pk}/intrekken"), follow=True
    )

    assert "De uitnodiging is ingetrokken." in told(response)
    with pytest.raises(NothingOpens):
        unlock(read_code(words), at=NOON)


def test_an_invitation_of_another_table_cannot_be_taken_back() -> None:
    toos, ans = a_table("Toos"), a_table("Ans")
    invites(toos)

    browser_of(ans).post(at_chairs(ans, f"/uitnodiging/{Invitation.objects.get().pk}/intrekken"))

    assert Invitation.objects.count() == 1


def test_handing_over_gives_a_card_and_says_that_nothing_changes_until_it_is_used() -> None:
    karin = a_daughters_table()
    client = browser_of(karin)
    form = client.get(at_chairs(karin, "/geven"))

    response = client.post(at_chairs(karin, "/geven"), {"naam": "Toos", "code": hidden(form, "code")})

    assert "Uitnodigen en wegsturen doet u dan niet meer." in told(form)
    with pytest.raises(IsInvitation) as found:
        unlock(read_code(words_on(response)), at=NOON)
    assert found.value.invited.takes_over
    assert Seat.objects.get().keeps
    assert "Tot die tijd blijft alles zoals het is." in told(client.get(at_chairs(karin, "/geven")))


def test_a_representative_reads_that_more_stays() -> None:
    ria = a_table("Ria", "vertegenwoordiger", over={"naam": "Toos", "rol": "bewoner"}, grond="mentor")

    page = told(browser_of(ria).get(at_chairs(ria, "/geven")))

    assert "Daarom blijft u lezen, schrijven en uitnodigen." in page
    assert "Grond: mentor" in page


def test_a_mother_may_give_her_child_of_13_a_card_without_giving_the_table() -> None:
    mo = a_parents_table("2013-01-01")
    client = browser_of(mo)
    form = client.get(at_chairs(mo, "/geven"))

    fields = {"naam": "Yara", "hoe": "kaartje", "code": hidden(form, "code")}
    response = client.post(at_chairs(mo, "/geven"), fields)

    with pytest.raises(IsInvitation) as found:
        unlock(read_code(words_on(response)), at=NOON)
    assert not found.value.invited.takes_over
    assert found.value.invited.persoon["rol"] == "bewoner"


def test_the_table_of_a_young_person_of_16_can_only_go_over() -> None:
    mo = a_parents_table("2010-01-01")

    page = browser_of(mo).get(at_chairs(mo, "/geven")).content.decode()

    assert 'name="hoe"' not in page
    assert "De tafel is van de jongere zelf." in page


def test_a_child_that_has_a_card_gets_the_table_at_once() -> None:
    mo = a_parents_table("2013-01-01")
    yara = a_guest(mo, "Yara", "bewoner")

    response = browser_of(mo).post(at_chairs(mo, "/geven"), follow=True)

    assert "De tafel is overgegaan." in told(response)
    assert yara.seat.keeps


def test_who_the_table_is_about_has_nothing_to_hand_over() -> None:
    toos = a_table("Toos")

    assert browser_of(toos).get(at_chairs(toos, "/geven")).status_code == 404
