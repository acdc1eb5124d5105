"""What a resident's table costs on the database of the settings; `tables` runs this once for each kind of database."""

import base64
from collections.abc import Callable
from functools import partial
from itertools import count

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from keukentafel.config.prepare import make_ready
from keukentafel.config.serve import settle
from keukentafel.content.domeinen import Domain, domains
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.once import fresh, write_all_once
from keukentafel.tafel.kluis.opening import unlock_derived
from keukentafel.tafel.kluis.overview import heads
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.nakijken.entries import Typed, drafts_of, judgment_draft, paper_at, papers_of
from tests.bench.dossiers import dossiers
from tests.bench.figures import Figures, Size, cpu_seconds, wall_seconds
from tests.bench.wsgi import Wire
from tests.keukentafel.vergelijk.gaten import document

LARGE = 2_000
ORDINARY = 50
MANY = 20
ANSWERS = 300
TOGETHER = 20
"""Entries in one batch of the large table; the last fifty come one by one, as people write."""

MOMENTS, HELPERS = 30, 8

SCREENS = {
    "map": "voorbereiden",
    "question": "voorbereiden/huishouden/1",
    "week": "week",
    "network": "netwerk",
    "plan": "plan",
    "papers": "papieren",
}
"""Screens of the preparation by their names in the figures."""

TABLE = {
    "talk": "gesprek",
    "outcome": "nakijken/{paper}",
    "points": "nakijken/{paper}/punten",
    "elements": "nakijken/{paper}/onderdelen",
    "looking": "terugblik",
}
"""Screens of the talk and after it; `paper` is a report of two pages of which some things were judged."""

MILLI = 1000


def measure(size: Size) -> Figures:
    """Measure once it is warm; the large table is smaller in a small run."""
    make_ready()
    at, code = timezone.now(), new_code()
    started = start_table(code, gedeeld=_road(), at=at)
    assert started.unlocked is not None
    opened, derived, secret = started.unlocked.opened, derive(code), started.unlocked.secret
    large = start_table(None, gedeeld=_road(), opened=opened, at=at).table_id
    for _ in range(MANY - 3):
        start_table(None, gedeeld=_road(), lines={"voor": "Mevrouw De Wit"}, opened=opened, at=at)
    _fill(sit_down(opened, started.table_id, at=at), ORDINARY, together=1)
    _answer(sit_down(opened, large, at=at), ANSWERS if size.is_full else ORDINARY)
    _help(sit_down(opened, large, at=at))
    _fill(sit_down(opened, large, at=at), LARGE if size.is_full else ORDINARY + TOGETHER, together=TOGETHER)
    prepared = start_table(None, gedeeld=_road(), opened=opened, at=at).table_id
    _answer(sit_down(opened, prepared, at=at), ANSWERS)
    _help(sit_down(opened, prepared, at=at))
    papers = {table: _report(sit_down(opened, table, at=at)) for table in (started.table_id, large)}
    numbers = count()

    def open_large() -> int:
        unlocked = unlock_derived(derived, at=at)
        assert unlocked is not None
        return len(sit_down(unlocked.opened, large, at=at).sheet(GEDEELD).entries)

    def write() -> object:
        note = _note(next(numbers))
        return sit_down(opened, started.table_id, at=at).write(GEDEELD, [note])

    cookie = f"tafel={base64.urlsafe_b64encode(secret).rstrip(b'=').decode()}"
    page = partial(Wire(cookie=cookie).get, f"/tafel/{started.table_id}")
    letter = partial(Wire(cookie=cookie).get, f"/tafel/{started.table_id}/brieven/bezwaar")
    shown = partial(heads, opened, at=at)
    overview = partial(Wire(cookie=cookie).get, "/tafels")
    works: dict[str, Callable[[], object]] = {
        "open": open_large,
        "page": page,
        "letter": letter,
        **{name: partial(Wire(cookie=cookie).get, f"/tafel/{prepared}/{address}") for name, address in SCREENS.items()},
        **{
            f"large_{name}": partial(Wire(cookie=cookie).get, f"/tafel/{large}/{address}")
            for name, address in SCREENS.items()
        },
        **{
            f"{size_of}{name}": partial(
                Wire(cookie=cookie).get, f"/tafel/{table}/{address.format(paper=papers[table])}"
            )
            for size_of, table in (("", started.table_id), ("large_", large))
            for name, address in TABLE.items()
        },
        "write": write,
        "heads": shown,
        "overview": overview,
    }
    settle()
    queries = {f"{name}_queries": float(_queries(work)) for name, work in works.items()}
    times = {name: _each(work, size) for name, work in works.items()}
    return {**times, **queries, "argon2id": wall_seconds(partial(derive, code), min(size.runs, 5)) * MILLI}


def _road() -> list[dict[str, object]]:
    """Return the first versions of a table: a dossier of a made-up resident that is well under way."""
    found = max(dossiers(18), key=lambda dossier: len(dossier["feiten"]))  # type: ignore[arg-type]
    about = {key: value for key, value in found.items() if key in ("wet", "route", "gemeente")}
    at = timezone.now()
    first = [
        new_version("dossier", about, door="", at=at, id="dossier"),
        new_version("persoon", {"naam": "Mevrouw De Wit", "rol": "bewoner"}, door="", at=at, id=""),
    ]
    return [*first, *(new_version("feit", fact, door="", at=at) for fact in found["feiten"])]  # type: ignore[attr-defined]


def _fill(at_table: AtTable, entries: int, *, together: int) -> None:
    """Write notes until so many entries stand on the shared sheet."""
    missing = entries - len(at_table.sheet(GEDEELD).entries)
    alone = min(missing, ORDINARY)
    notes = [_note(number) for number in range(missing)]
    for begin in range(0, missing - alone, together):
        at_table.write(GEDEELD, notes[begin : min(begin + together, missing - alone)])
    for note in notes[missing - alone :]:
        at_table.write(GEDEELD, [note])


def _answer(at_table: AtTable, answers: int) -> None:
    """Answer every question there is, and then questions that no content knows, until there are so many answers."""
    asked = [(code, step) for code, domain in domains().items() for step in (*domain.steps, *_own(domain))]
    over = [f"{code}.{name}" for code, name in asked] + [f"anders.vraag_{number}" for number in range(answers)]
    story = {"tekst": "De douche is te glad en de drempel te hoog. " * 3}
    versions = [new_version("antwoord", story, door="", at=timezone.now(), over=name) for name in over[:answers]]
    for begin in range(0, answers, ORDINARY):
        at_table.write(GEDEELD, versions[begin : begin + ORDINARY])


def _help(at_table: AtTable) -> None:
    """Put people around the table, and what each does in the week."""
    at = timezone.now()
    people = [
        new_version("helper", {"naam": f"Naam {number}", "relatie": "familie"}, door="", at=at)
        for number in range(HELPERS)
    ]
    moments = [
        new_version("zorgmoment", _moment(number, str(people[number % HELPERS]["id"])), door="", at=at)
        for number in range(MOMENTS)
    ]
    at_table.write(GEDEELD, [*people, *moments])


def _report(at_table: AtTable) -> str:
    """Take in a report of two pages and judge what belongs in it; return what stands for it in an address."""
    told, id = {"soort": "verslag", "manier": "plakken", "dag": "2026-03-06"}, fresh()
    text = document("verslag_heel")
    write_all_once(at_table, GEDEELD, drafts_of(id, fresh(), told, text))
    (listed,) = papers_of(at_table)
    paper = paper_at(at_table, listed.handle)
    assert paper is not None
    judged = [("onderdeel.aard_omvang", "nee"), ("onderdeel.afspraken", "onduidelijk"), ("lezen.maatwerk", "nee")]
    drafts = [judgment_draft(at_table, paper, code, Typed(answer, "", (), fresh())) for code, answer in judged]
    write_all_once(at_table, GEDEELD, [draft for draft in drafts if draft is not None])
    return str(listed.handle)


def _moment(number: int, who: str) -> dict[str, object]:
    days, start = [number % 7, (number + 3) % 7], 420 + 30 * number
    return {"dagen": days, "van": start, "minuten": 45, "taak": "verzorging", "wie": who if number % 4 else "niemand"}


def _own(domain: Domain) -> list[str]:
    return [question.id for question in domain.questions]


def _note(number: int) -> dict[str, object]:
    told = {"titel": f"Aantekening {number}", "tekst": "De douche is te glad en de drempel te hoog. " * 6}
    return new_version("notitie", told, door="", at=timezone.now())


def _queries(work: Callable[[], object]) -> int:
    """Count what is asked of the database, the second time: the first may have found post or made a snapshot."""
    work()
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)


def _each(work: Callable[[], object], size: Size) -> float:
    """Return the CPU milliseconds of one time."""
    times = max(size.pages // 5, 1)

    def again() -> None:
        for _ in range(times):
            work()

    return cpu_seconds(again, min(size.runs, 5)) / times * MILLI
