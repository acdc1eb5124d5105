"""Erasing a table with proof, and reminders that say nothing and end with one tap."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from makers_bewaren import a_guest_of, at_home

from keukentafel.tafel.bewaren.proof import read_proof
from keukentafel.tafel.kluis.models import ErasedTable, Reminder, Ring, Table
from keukentafel.tafel.kluis.reminders import TEXT, send_reminders
from wet.teksten import written_date

pytestmark = pytest.mark.django_db


@pytest.fixture
def toos():
    return at_home()


def test_beforehand_it_is_said_what_goes_for_whom_and_what_stays_until_when(toos, settings):
    settings.BACKUP_DAYS = 35
    a_guest_of(toos)

    page = toos.page("bewaren-wissen")

    assert "De stoel van één ander." in page
    assert "35 dagen" in page
    assert Table.objects.count() == 1


@pytest.mark.parametrize("typed", ["", "ja", "wis"])
def test_without_the_word_nothing_is_erased(toos, typed):
    assert toos.post("bewaren-wissen", zeker=typed).status_code == 422
    assert Table.objects.count() == 1


def test_a_table_is_erased_with_everything_and_the_page_is_the_proof(toos):
    toos.notes("Alles weg")

    answer = toos.post("bewaren-wissen", zeker=" Wissen ")

    page = answer.content.decode()
    assert "De tafel is gewist." in page
    assert str(toos.person.table_id) in page
    assert "één stoel" in page
    assert "Alles weg" not in page
    assert not Table.objects.exists()
    assert ErasedTable.objects.get().table_id == toos.person.table_id


def test_the_proof_can_be_kept_as_a_file_that_holds_nothing_of_the_table(toos):
    toos.notes("Alles weg")
    proof = toos.post("bewaren-wissen", zeker="wissen").context["proof"]

    answer = toos.browser.post(reverse("bewijs-van-wissen"), {"bewijs": proof.signed})

    text = answer.content.decode()
    assert answer["Content-Disposition"] == 'attachment; filename="bewijs-van-wissen.txt"'
    assert str(toos.person.table_id) in text
    assert "Toos" not in text
    assert read_proof(proof.signed) == proof


def test_nobody_gets_a_proof_that_they_wrote_themselves(toos):
    assert toos.browser.post(reverse("bewijs-van-wissen"), {"bewijs": "verzonnen"}).status_code == 303


def test_who_had_no_other_table_holds_no_ring_any_more(toos):
    answer = toos.post("bewaren-wissen", zeker="wissen")

    assert not Ring.objects.exists()
    assert answer.cookies["tafel"].value == ""


def test_the_others_find_the_same_page_as_for_a_table_that_never_was(toos):
    karin = a_guest_of(toos)
    other = at_home("Anna")
    a_guest_of(other)
    karin_url = karin.url()

    toos.post("bewaren-wissen", zeker="wissen")

    assert karin.browser.get(karin_url).status_code in (403, 404)
    assert "gewist" not in karin.browser.get("/").content.decode()


def test_only_who_keeps_the_table_erases_it(toos):
    karin = a_guest_of(toos)

    assert "Wis deze hele tafel" not in karin.page()
    assert karin.get("bewaren-wissen").status_code == 403
    assert karin.post("bewaren-wissen", zeker="wissen").status_code == 403
    assert Table.objects.count() == 1


def asked(person, address="toos@voorbeeld.nl", days=10):
    day = timezone.localdate() + timedelta(days=days)
    return person.post("bewaren-herinnering", op=written_date(day, "nl"), adres=address)


def test_a_reminder_is_shown_word_for_word_before_it_is_asked(toos, settings):
    page = toos.page("bewaren-herinnering")

    assert TEXT.subject in page
    assert all(f'<span lang="{code}">{line}</span>' in page for code, line in TEXT.lines.items())
    assert settings.DEFAULT_FROM_EMAIL in page
    assert "staan tot dan leesbaar op deze computer" in page


def test_a_reminder_that_was_asked_twice_is_sent_once_and_then_forgotten(toos):
    assert asked(toos).url.endswith("?klaar=herinnering")
    asked(toos)

    send_reminders(timezone.localtime().replace(hour=12) + timedelta(days=10))

    assert [sent.body for sent in mail.outbox] == [TEXT.body]
    assert not Reminder.objects.exists()


def test_a_reminder_is_ended_with_one_tap_by_who_asked_it_alone(toos):
    karin = a_guest_of(toos)
    asked(toos)
    reminder = Reminder.objects.get()

    assert "toos@voorbeeld.nl" not in karin.page()
    karin.post("bewaren-herinnering-stop", reminder.pk)
    assert Reminder.objects.exists()

    toos.post("bewaren-herinnering-stop", reminder.pk)
    assert not Reminder.objects.exists()


@pytest.mark.parametrize(
    ("day", "address", "words"),
    [
        ("straks een keer", "toos@voorbeeld.nl", "niet lezen"),
        ("2 februari 2020", "toos@voorbeeld.nl", "vanaf morgen"),
        ("", "toos@voorbeeld.nl", "Vul een dag in."),
        ("SOON", "geen adres", "geen e-mailadres"),
        ("SOON", "a@b.nl\nBcc: c@d.nl", "geen e-mailadres"),
    ],
)
def test_a_day_or_address_that_cannot_be_is_pointed_out(toos, day, address, words):
    soon = written_date(timezone.localdate() + timedelta(days=10), "nl")

    answer = toos.post("bewaren-herinnering", op=day.replace("SOON", soon), adres=address)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Reminder.objects.exists()


def test_a_computer_that_sends_no_mail_says_so(toos, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    settings.HAS_PUBLIC_ADDRESS = True

    assert "kan geen mail sturen" in toos.page("bewaren-herinnering")
