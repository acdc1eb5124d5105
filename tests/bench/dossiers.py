"""The dossiers that are measured with: always the same fictitious ones, both laws, every phase."""

from datetime import date, timedelta

from keukentafel.command.demo_dossiers import LOOKED_AT, dossier

SEED = 1
ON: date = LOOKED_AT

# A name to be referred to by, the day since the melding, to which of them it belongs, and the fact itself.
ROAD = (
    ("melding", 0, "", {"soort": "melding_gedaan", "kanaal": "telefoon"}),
    ("gesprek", 20, "melding", {"soort": "gesprek_gevoerd"}),
    ("verslag", 30, "melding", {"soort": "verslag_verzonden"}),
    ("aanvraag", 35, "melding", {"soort": "aanvraag_ingediend"}),
    ("besluit", 60, "aanvraag", {"soort": "besluit_bekendgemaakt", "uitkomst": "afgewezen"}),
    ("bezwaar", 70, "besluit", {"soort": "bezwaar_ingediend"}),
)


def longest(facts: int = 60) -> dict[str, object]:
    """Return a dossier with as many facts as the page takes: a road that is walked again and again."""
    walked = [
        {**fact, "op": (begin + timedelta(days=day)).isoformat(), "id": f"{name}{turn}"}
        | ({"bij": f"{bij}{turn}"} if bij else {})
        for turn, begin in enumerate(ON - timedelta(days=90 * turns) for turns in range(facts // len(ROAD), 0, -1))
        for name, day, bij, fact in ROAD
    ]
    return {"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": walked}


def dossiers(count: int) -> list[dict[str, object]]:
    """Return `count` dossiers as they stand in a file; eighteen have each phase once under each law."""
    return [dossier(number, SEED) for number in range(count)]
