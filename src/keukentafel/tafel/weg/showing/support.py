"""When free support is named on the road: while asking for help, before the talk, and on the day before it."""

from datetime import date, timedelta
from typing import Literal

from keukentafel.tafel.weg.showing.life import is_moved, is_over
from keukentafel.tafel.weg.showing.standing import Standing

Moment = Literal["", "melden", "uitnodiging", "dag_ervoor"]
"""Why now, as `uitleg/parts/clientondersteuning.html` names it; empty: no special reason."""

NOT_OFFERED = "geen_clientondersteuning_aangeboden"


def support_moment(where: Standing) -> Moment | None:
    """Return why free support is named now, None where it is not: the Jeugdwet knows no duty to point to it."""
    seen = where.seen
    if seen["wet"] != "wmo" or is_over(where) or is_moved(where):
        return None
    if seen["plek"] == "melden":
        return "melden"
    if seen["plek"] != "voorbereiden":
        return None
    day = planned(where)
    if day is not None and day - where.now.op == timedelta(days=1):
        return "dag_ervoor"
    return "uitnodiging" if any(row["code"] == NOT_OFFERED for row in seen["waarschuwingen"]) else ""


def planned(where: Standing) -> date | None:
    """Return the day of the appointment that was made last."""
    days = [fact.on("voor") for fact in where.facts if fact.soort in ("afspraak_gemaakt", "afspraak_verzet")]
    return days[-1] if days else None
