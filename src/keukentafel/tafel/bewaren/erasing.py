"""Erasing a whole table: what goes and for whom, one word to be sure, and a proof that holds nothing of it."""

from dataclasses import asdict

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from keukentafel.tafel.bewaren.archive import attachments_of
from keukentafel.tafel.bewaren.forms import EraseForm
from keukentafel.tafel.bewaren.proof import FILE_NAME, new_proof, read_proof
from keukentafel.tafel.deur.cookie import drop_ring
from keukentafel.tafel.deur.frame import put_frame
from keukentafel.tafel.deur.gate import at_table, private
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.erasing import Erasure, erase
from keukentafel.tafel.kluis.models import Ring, Seat
from keukentafel.tafel.kluis.rights import require
from keukentafel.tafel.weg.files import named_file


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def erase_table(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Say what goes, for whom and what stays until when; then erase, and answer with the proof.

    The proof is in this very answer: afterwards there is no table any more to ask for it.
    """
    require(seated, "erase_table")
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        erasure = erase(seated.table.id, at=seated.at)
        proof = new_proof(seated.table.id, seated.at, counts_of(erasure))
        put_frame(request, seated.opened)  # the frame of this page belongs to no table any more
        response = render(request, "bewaren/gewist.html", {"proof": proof})
        if not Ring.objects.filter(pk=seated.opened.ring_id).exists():
            drop_ring(response)
        return response
    values = {
        "form": form,
        "others": Seat.objects.filter(table=seated.table).exclude(pk=seated.seat.pk).count(),
        "attachments": len(attachments_of(seated)),
        "backup_days": settings.BACKUP_DAYS,
    }
    return render(request, "bewaren/wissen.html", values, status=422 if request.method == "POST" else 200)


def counts_of(erasure: Erasure) -> dict[str, int]:
    """Return how many of what went."""
    return {name: value for name, value in asdict(erasure).items() if isinstance(value, int)}


@require_POST
@csrf_protect
def proof_file(request: HttpRequest) -> HttpResponse:
    """Hand over the proof as a file, from what the page of the erasing carried; other proofs there are none."""
    proof = read_proof(request.POST.get("bewijs", ""))
    if proof is None:
        return HttpResponseRedirect(reverse("voordeur"), status=303)
    text = render_to_string("bewaren/bewijs.txt", {"proof": proof}, request)
    return private(named_file(text.encode(), "text/plain; charset=utf-8", FILE_NAME))
