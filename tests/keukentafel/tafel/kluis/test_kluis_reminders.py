"""A reminder says one fixed sentence, to one plain address, on one day, and leaves nothing behind."""

import smtplib
import socketserver
import threading
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from keukentafel.tafel.kluis.models import Reminder, Ring, Seat, Table
from keukentafel.tafel.kluis.reminders import (
    AT_MOST,
    TEXT,
    BadReminder,
    ask_reminder,
    end_reminder,
    mail_leaves,
    reminders_of,
    send_reminders,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 11, tzinfo=UTC)
TODAY = date(2026, 11, 22)
FRIDAY = date(2026, 11, 27)
THAT_MORNING = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture
def chair():
    ring = Ring.objects.create(public_key=bytes(32), made_at=NOW)
    table = Table.objects.create(started_at=NOW, opened_at=NOW, letterbox_key=bytes(32))
    return SimpleNamespace(seat=Seat.objects.create(table=table, ring=ring, taken_at=NOW), at=NOW)


class Grumpy(EmailBackend):
    """A mail server that does not want one of its people."""

    def send_messages(self, messages):
        if any("weg@" in address for message in messages for address in message.to):
            raise smtplib.SMTPRecipientsRefused({"weg@tafel.example": (550, b"no such person")})
        return super().send_messages(messages)


def test_on_its_day_one_fixed_sentence_is_mailed_and_nothing_stays_behind(chair):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")

    assert send_reminders(THAT_MORNING - timedelta(days=1)) == 0
    assert send_reminders(THAT_MORNING) == 1

    (sent,) = mail.outbox
    assert (sent.to, sent.cc, sent.bcc, sent.attachments) == (["anna@tafel.example"], [], [], [])
    assert (sent.subject, sent.body) == (TEXT.subject, TEXT.body)
    assert not Reminder.objects.exists() and send_reminders(THAT_MORNING) == 0


def test_the_mail_is_the_same_for_everybody_in_dutch_and_in_english(chair):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")
    send_reminders(THAT_MORNING)

    (sent,) = mail.outbox
    assert (sent.subject, sent.body) == ("Herinnering / Reminder", "Kijk op uw tafel.\nLook at your table.")
    assert {field.name for field in Reminder._meta.get_fields()} == {"id", "seat", "on", "address"}


def test_the_mail_names_neither_the_table_nor_the_site(chair):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")
    send_reminders(THAT_MORNING)

    raw = mail.outbox[0].message().as_string()

    assert str(chair.seat.pk) not in raw and str(chair.seat.table_id) not in raw and "http" not in raw


def test_nobody_is_woken_by_it(chair):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")

    assert send_reminders(datetime(2026, 11, 27, 6, 59, tzinfo=UTC)) == 0
    assert send_reminders(datetime(2026, 11, 27, 7, 0, tzinfo=UTC)) == 1


def test_who_asked_twice_gets_one_mail(chair):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")
    ask_reminder(chair, FRIDAY, "Anna@tafel.example")

    assert send_reminders(THAT_MORNING) == 1
    assert not Reminder.objects.exists()


def test_an_address_that_is_refused_holds_up_nobody_and_is_let_go_after_some_days(chair, monkeypatch):
    monkeypatch.setattr("keukentafel.tafel.kluis.reminders.get_connection", Grumpy)
    ask_reminder(chair, FRIDAY, "weg@tafel.example")
    ask_reminder(chair, FRIDAY, "zus@tafel.example")

    assert send_reminders(THAT_MORNING) == 1
    assert [view.address for view in reminders_of(chair)] == ["weg@tafel.example"]
    send_reminders(THAT_MORNING + timedelta(days=4))

    assert reminders_of(chair) == ()


def test_a_mail_server_that_is_away_loses_nothing(chair, settings):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    with pytest.raises(OSError):
        send_reminders(THAT_MORNING)

    assert len(reminders_of(chair)) == 1


class Postman(socketserver.StreamRequestHandler):
    """A mail server of twenty lines: takes every mail and keeps what came over the line."""

    def handle(self):
        self.say("220 tafel.example")
        while line := self.rfile.readline():
            word = line.split()[0].upper().decode()
            if word == "DATA":
                self.say("354 go on")
                letter = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.letters.append(letter.decode())
            elif word == "QUIT":
                self.say("221 bye")
                return
            elif word in ("MAIL", "RCPT"):
                self.server.envelope.append(line.decode().strip())
            self.say("250 fine")

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def post_office(settings):
    """A real mail server on this computer, and the settings that lead to it."""
    with socketserver.TCPServer(("127.0.0.1", 0), Postman) as server:
        server.letters, server.envelope = [], []
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_over_the_line_goes_the_sentence_and_one_address(chair, post_office):
    ask_reminder(chair, FRIDAY, "anna@tafel.example")
    ask_reminder(chair, FRIDAY, "bert@tafel.example")

    assert send_reminders(THAT_MORNING) == 2

    first, second = post_office.letters
    assert [letter.replace("\r", "").split("\n\n", 1)[1].strip() for letter in (first, second)] == [TEXT.body] * 2
    assert "To: anna@tafel.example" in first and "bert" not in first and "anna" not in second
    assert [line for line in post_office.envelope if line.upper().startswith("RCPT")] == [
        "rcpt TO:<anna@tafel.example>",
        "rcpt TO:<bert@tafel.example>",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "anna",
        "anna@",
        "anna@tafel.example\nBcc: allen@tafel.example",
        "anna@tafel.example\r\n\r\nHallo",
        "anna@tafel.example, bert@tafel.example",
        "Anna <anna@tafel.example>",
        '"a\x01b"@tafel.example',
        '"a b"@tafel.example',
        "a@" + "b" * 63 + "." + "c" * 63 + "." + "d" * 63 + "." + "e" * 63 + ".example",
    ],
)
def test_only_one_plain_address_is_taken(chair, address):
    with pytest.raises(BadReminder) as refused:
        ask_reminder(chair, FRIDAY, address)

    assert refused.value.code == "adres" and not Reminder.objects.exists()


@pytest.mark.parametrize("day", [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=367)])
def test_a_reminder_is_for_tomorrow_at_the_earliest_and_a_year_ahead_at_the_latest(chair, day):
    with pytest.raises(BadReminder) as refused:
        ask_reminder(chair, day, "anna@tafel.example")

    assert refused.value.code == "dag"


def test_a_seat_cannot_flood_anybody(chair):
    for number in range(AT_MOST):
        ask_reminder(chair, FRIDAY + timedelta(days=number), "anna@tafel.example")

    with pytest.raises(BadReminder) as refused:
        ask_reminder(chair, FRIDAY, "anna@tafel.example")

    assert refused.value.code == "te_veel"


def test_a_reminder_is_taken_back_by_who_asked_for_it_and_by_nobody_else(chair):
    ring = Ring.objects.create(public_key=bytes(32), made_at=NOW)
    other = SimpleNamespace(seat=Seat.objects.create(table=chair.seat.table, ring=ring, taken_at=NOW), at=NOW)
    asked = ask_reminder(chair, FRIDAY, "anna@tafel.example")

    assert reminders_of(other) == () and not end_reminder(other, asked)
    assert end_reminder(chair, asked) and not end_reminder(chair, asked)
    assert send_reminders(THAT_MORNING) == 0


def test_without_a_mail_server_a_public_site_offers_no_reminders(chair, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    settings.HAS_PUBLIC_ADDRESS = False
    assert mail_leaves()

    settings.HAS_PUBLIC_ADDRESS = True
    with pytest.raises(BadReminder) as refused:
        ask_reminder(chair, FRIDAY, "anna@tafel.example")

    assert not mail_leaves() and refused.value.code == "geen_mail"
