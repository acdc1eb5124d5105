"""What is known apart from the document: from the road, from what was prepared, and from what somebody ticked here."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, get_args

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.holding import members_of
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.entries import Paper
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.helping import HELPER, helpers_in
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.telling.story import Story
from wet.feiten import Fact
from wet.toets import GRONDEN, Bekend, Uitkomst

TICKED: Final = ("huisgenoten", "mantelzorger", "plan_ingediend", "pgb_gevraagd", "extern_advies")
"""What somebody may tick of a document: yes, no, or nothing (then what is known elsewhere counts)."""

CARER: Final = "mantelzorger"
"""The role of who cares for the person whose table it is."""

UNDERWAY: Final = timedelta(days=14)
"""How long before it is sent a letter may be written, where only the day is known on which it went or came."""

UNCLEAR: Final = "onduidelijk"
"""The outcome of who gets help and can't tell how much."""

_OUTCOMES: Final[Mapping[str, Uitkomst]] = {
    "toegekend": "toegekend",
    "deels_toegekend": "gedeeltelijk",
    "afgewezen": "afgewezen",
    "herzien": "herzien",
    "ingetrokken": "ingetrokken",
    "teruggevorderd": "teruggevorderd",
}
"""How the facts of the road call an outcome, and how the check calls it."""


def story_of(at_table: AtTable) -> Story | None:
    """Return the story of the road of a table, None where there is none that this seat may read."""
    return read_table(at_table.sheet(GEDEELD).entries, current()).story if GEDEELD in at_table.names() else None


def told_elsewhere(at_table: AtTable, story: Story | None, *, for_table: bool = False) -> Mapping[str, bool | None]:
    """Return what the table knows already of what one may tick; only a yes, for what nobody told may be so too.

    Who sits at the table as a carer is one, also where nobody drew the network.  `for_table`: only what all may read,
    for what this becomes is read by all.
    """
    facts = story.dossier.facts if story and story.facts else ()
    helpers = helpers_in(said_on(at_table, (HELPER,), (GEDEELD,) if for_table else (GEDEELD, EIGEN)))
    answers = answers_of(at_table).at_the_table() if for_table else answers_of(at_table)
    has_carer = any(not helper.is_paid for helper in helpers) or _seats_carer(at_table)
    known = {
        "huisgenoten": any(helper.lives_in for helper in helpers),
        "mantelzorger": has_carer,
        "plan_ingediend": _has(facts, "persoonlijk_plan_ingediend"),
        "pgb_gevraagd": answers.value("pgb.voorkeur", "keuze") == "pgb",
        "extern_advies": _has(facts, "advies_gevraagd") or _has(facts, "advies_ontvangen"),
    }
    return {name: True if is_so else None for name, is_so in known.items()}


def _seats_carer(at_table: AtTable) -> bool:
    """Say whether a carer sits at the table today: who left is remembered there, and does not count."""
    people = people_on(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else {}
    carers = {name for name, each in people.items() if each.get("rol") == CARER}
    return bool(carers) and any(str(seat.pk) in carers for seat in members_of(at_table.table, at_table.at))


def known_of(at_table: AtTable, paper: Paper, story: Story | None) -> Bekend:
    """Return what is known for the check of a document; None where nobody told."""
    elsewhere = told_elsewhere(at_table, story)
    ticked = {name: _ticked(paper.told.get(name)) for name in TICKED}
    said = {name: elsewhere[name] if ticked[name] is None else ticked[name] for name in TICKED}
    last = _decision(story, paper.day) if paper.kind == "besluit" else None
    return Bekend(
        wet="jeugdwet" if story and story.law == "jeugdwet" else "wmo",
        dag=paper.day,
        verzonden=last.day if last is not None else None,
        gevraagd=_lines(paper.told.get("gevraagd")),
        toegekend=_lines(paper.told.get("toegekend")),
        afgewezen=_lines(paper.told.get("afgewezen")),
        gronden=_grounds(paper.told),
        uitkomst=_outcome(paper.told.get("uitkomst"), last),
        huisgenoten=said["huisgenoten"],
        mantelzorger=said["mantelzorger"],
        plan_ingediend=said["plan_ingediend"],
        pgb_gevraagd=said["pgb_gevraagd"],
        extern_advies=said["extern_advies"],
    )


def outcome_of_fact(told: object) -> str:
    """Return how the facts of the road call an outcome that somebody chose here, "" where nobody chose one.

    The road only says that help is given: how much of it is not told there.
    """
    told = "toegekend" if told == UNCLEAR else told
    return next((fact for fact, ours in _OUTCOMES.items() if ours == told), "")


def outcome_on_road(story: Story | None, day: date | None) -> str:
    """Return the outcome of the last decision on the road by its code there, "" where the road knows none.

    `day` stands on the document: where the road has another decision, that one's outcome says nothing of it.
    """
    decided = _decision(story, day)
    return str(decided.values.get("uitkomst") or "") if decided is not None else ""


def _decision(story: Story | None, day: date | None) -> Fact | None:
    """Return the last decision on the road, None where there is none or a document of this day is another one."""
    facts = story.dossier.facts if story and story.facts else ()
    decided = [fact for fact in facts if fact.soort == "besluit_bekendgemaakt"]
    return decided[-1] if decided and (day is None or _may_bear(decided[-1].raw, day)) else None


def _may_bear(told: Mapping[str, object], day: date) -> bool:
    """Say whether a decision can bear this day: from the date on it, else shortly before it went, until it came."""
    first, last = (
        next((date.fromisoformat(str(told[name])) for name in names if told.get(name)), None)
        for names in (("dagtekening", "op", "ontvangen_op"), ("op_tot", "op", "ontvangen_op"))
    )
    if first is not None and not told.get("dagtekening"):
        first -= UNDERWAY
    return (first is None or first <= day) and (last is None or day <= last)


def outcome_of_road(story: Story | None, day: date | None) -> str:
    """Return the same as this room calls it, "" where the road leaves open which of ours it is.

    "Ik krijg de hulp" is not yet "ik krijg wat ik vroeg", nor does it say how much.
    """
    found = outcome_on_road(story, day)
    return "" if found == "toegekend" else _OUTCOMES.get(found, "")


def knows_report(story: Story | None) -> bool:
    """Tell whether the road of the table knows of a report."""
    return story is not None and bool(story.facts) and _has(story.dossier.facts, "verslag_verzonden")


def _has(facts: Sequence[Fact], soort: str) -> bool:
    return any(fact.soort == soort for fact in facts)


def _ticked(told: object) -> bool | None:
    return {"ja": True, "nee": False}.get(told) if isinstance(told, str) else None


def _known(grounds: Iterable[object]) -> Iterable[str]:
    return (ground for ground in grounds if isinstance(ground, str) and ground in GRONDEN)


def _grounds(told: Mapping[str, object]) -> frozenset[str] | None:
    """Return the grounds that somebody ticked; none at all where nothing was refused, None where nobody told.

    Who cannot tell how much is given may have been refused a part, on any of them.
    """
    ticked = told.get("gronden")
    if isinstance(ticked, list | tuple) and ticked:
        return frozenset(_known(ticked))
    return frozenset() if told.get("uitkomst") == "toegekend" and not told.get("afgewezen") else None


def _lines(told: object) -> tuple[str, ...] | None:
    """Return what was typed, a part on a line; None where nobody typed anything."""
    if not isinstance(told, str) or not told.strip():
        return None
    return tuple(line.strip() for line in told.splitlines() if line.strip())


def _outcome(told: object, fact: Fact | None) -> Uitkomst | None:
    if told in get_args(Uitkomst):
        return told  # type: ignore[return-value]  # one of its values, as the line above says
    return _OUTCOMES.get(str(fact.values.get("uitkomst"))) if fact is not None else None
