"""The photos and letters in a form, each told by its bytes and made fit to be kept."""

from django.http import HttpRequest

from keukentafel.tafel.papieren.incoming import Incoming, Unfit, accept

FIELDS = ("foto", "bestand")
MOST_FILES = 10
MEGABYTES = 25
"""What one form may hold, all files together."""


def files_in(request: HttpRequest) -> list[Incoming]:
    """Return the files of a form as they may be kept.  Raises Unfit with the code of the first that may not."""
    sent = [file for name in FIELDS for file in request.FILES.getlist(name)]
    if not sent:
        raise Unfit("geen_bestand")
    if len(sent) > MOST_FILES:
        raise Unfit("bestand_te_veel")
    try:
        return [accept(file.read()) for file in sent]
    except Unfit as refusal:
        raise Unfit(f"bestand_{refusal.code}") from None
