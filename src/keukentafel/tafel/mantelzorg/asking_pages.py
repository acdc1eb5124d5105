"""A page of questions on one's own sheet: what it shows, and what its form sends is kept there and nowhere else."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils import timezone

from keukentafel.content.domeinen import Domain
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.once import TooLong
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.asking import Asked
from keukentafel.tafel.voorbereiding.form_pages import Asking, FormPage, form_page, has_faults, sent_by
from keukentafel.tafel.voorbereiding.keeping import Sent, keep


def shown(
    seated: AtTable, about: Domain, asked: Sequence[Asked], sent: Sent | None = None, refused: str = ""
) -> FormPage:
    """Return a page of questions with the answers of one's own sheet; what was just sent comes first."""
    return form_page(seated, own_answers(seated), Asking([(about, each) for each in asked]), sent, refused)


def kept(request: HttpRequest, seated: AtTable, about: Domain, asked: Sequence[Asked]) -> FormPage | None:
    """Keep what a form sent; return None where that was done, else the page with what is not right."""
    arrived = sent_by(request, Asking([(about, each) for each in asked]))
    sent = Sent(arrived.versie, arrived.typed, is_private=True)
    if has_faults(sent):
        return shown(seated, about, asked, sent)
    if keep_mine(seated, sent):
        return None
    again = sit_down(seated.opened, seated.table.id, at=timezone.now())
    return shown(again, about, asked, sent, text("fout.vol"))


def keep_mine(seated: AtTable, sent: Sent) -> bool:
    """Keep what was sent on one's own sheet; return False where it does not fit there any more."""
    try:
        keep(seated, Sent(sent.versie, sent.typed, is_private=True))
    except (TooLong, SheetFull):
        return False
    return True
