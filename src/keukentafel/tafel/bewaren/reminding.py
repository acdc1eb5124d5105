"""Asking for a reminder by mail, shown word for word beforehand, and ending it with one tap."""

from datetime import date
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from keukentafel.tafel.bewaren.forms import ReminderForm
from keukentafel.tafel.bewaren.views import back
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.reminders import (
    FURTHEST,
    TEXT,
    BadReminder,
    ask_reminder,
    end_reminder,
    mail_leaves,
    reminders_of,
)
from keukentafel.tafel.weg.looking import LOOK, looks_of


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def remind(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the whole mail, then take a day and an address; the same asked twice is asked once.

    `kijk` names a day of the road to look again, by what stands for it in addresses: no day is ever in an address.
    """
    today = timezone.localdate()
    day = _look(seated, request.GET.get("kijk", ""), today)
    form = ReminderForm(request.POST if request.method == "POST" else None, today=today, day=day)
    if request.method == "POST" and form.is_valid() and _asked(seated, form):
        return back(seated, "herinnering")
    values = {
        "form": form,
        "mail": TEXT,
        "sender": settings.DEFAULT_FROM_EMAIL,
        "reminders": reminders_of(seated),
        "mail_leaves": mail_leaves(),
    }
    return render(request, "bewaren/herinnering.html", values, status=422 if request.method == "POST" else 200)


def _look(seated: AtTable, asked: str, today: date) -> date | None:
    ahead = (look.on for look in looks_of(seated, today).ahead if look.key == f"{LOOK} {asked}")
    return next((day for day in ahead if day - today <= FURTHEST), None)


def _asked(seated: AtTable, form: ReminderForm) -> bool:
    on, address = form.cleaned_data["op"], form.cleaned_data["adres"]
    if any(one.on == on and one.address == address for one in reminders_of(seated)):
        return True
    try:
        ask_reminder(seated, on, address)
    except BadReminder as refusal:
        form.refuse(refusal.code)
        return False
    return True


@require_POST
@at_table
def stop(request: HttpRequest, seated: AtTable, reminder: UUID) -> HttpResponse:
    """End a reminder; the address goes at once."""
    end_reminder(seated, reminder)
    return back(seated, "gestopt")
