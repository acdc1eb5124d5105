"""Three made-up stories, to look first and fill in later; their days are counted from today, so they never age."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from keukentafel.tafel.weg.telling.story import Fact, Story, begin, opened
from wet.termijnen import last_day

DAYS_LEFT = 2


def _no_report(today: date) -> list[Fact]:
    """Asked for help seven weeks ago, the conversation was held, and no report has come."""
    return [
        _fact("melding_gedaan", today - timedelta(days=49), kanaal="telefoon"),
        _fact("gesprek_gevoerd", today - timedelta(days=21)),
    ]


def _objection_nearly_over(today: date) -> list[Fact]:
    """A refusal whose term to object is nearly over: two days left, or a few more around a weekend."""
    sent = today - timedelta(days=42)
    while last_day("bezwaar", sent) < today + timedelta(days=DAYS_LEFT):
        sent += timedelta(days=1)
    return [
        _fact("melding_gedaan", sent - timedelta(days=60), kanaal="telefoon"),
        _fact("verslag_verzonden", sent - timedelta(days=25)),
        _fact("aanvraag_ingediend", sent - timedelta(days=13), kanaal="formulier"),
        _fact("besluit_bekendgemaakt", sent, dagtekening=sent.isoformat(), uitkomst="afgewezen"),
    ]


def _too_early(today: date) -> list[Fact]:
    """A notice of default sent while the gemeente still had days left for its decision."""
    return [
        _fact("melding_gedaan", today - timedelta(days=50), kanaal="telefoon"),
        _fact("verslag_verzonden", today - timedelta(days=14)),
        _fact("aanvraag_ingediend", today - timedelta(days=9), kanaal="formulier"),
        _fact("ingebrekestelling_ontvangen", today - timedelta(days=1), kanaal="mail", over="aanvraag"),
    ]


EXAMPLES: Mapping[str, Callable[[date], list[Fact]]] = {
    "geen_verslag": _no_report,
    "bezwaar_bijna_om": _objection_nearly_over,
    "te_vroeg": _too_early,
}


def example(code: str, today: date) -> Story:
    """Return the made-up story `code` as it stands today; raises KeyError for another code."""
    return opened({**begin("wmo").data, "feiten": EXAMPLES[code](today)})


def _fact(kind: str, on: date, **own: str) -> Fact:
    return {"soort": kind, "op": on.isoformat(), **own}
