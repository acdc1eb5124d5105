"""The steps of the helper, the same with and without a table: a pressed button in, a screen out."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from keukentafel.tafel.melden.forms import DoneForm, WordsForm
from keukentafel.tafel.melden.telling import URGENT, WAYS
from keukentafel.tafel.melden.visit import Screen, Visit
from keukentafel.tafel.melden.ways import way_of
from keukentafel.tafel.weg.telling.story import Fact

Step = Callable[[Visit, str], Screen]


def take(visit: Visit, verb: str, argument: str) -> Screen:
    """Return what a pressed button comes to; what is no step begins."""
    return STEPS.get(verb, begin)(visit, argument)


def begin(visit: Visit, _: str = "") -> Screen:
    """Say first what cannot wait, then ask for whom; on a table that is known."""
    return ask(visit, visit.here.voor) if visit.here.voor else Screen("begin")


def ask(visit: Visit, voor: str) -> Screen:
    """Ask what is going on, and how to do it; for a child the ways are others."""
    telling = visit.telling if visit.here.voor else replace(visit.telling, voor=voor)
    if telling.voor not in ("zelf", "ander", "kind"):
        return Screen("begin")
    form = WordsForm(telling, language=visit.language, asks_name=visit.here.table is None)
    return _words(replace(visit, telling=telling), form)


def _words(visit: Visit, form: WordsForm, status: int = 200) -> Screen:
    name = "kind" if visit.telling.law == "jeugdwet" else "vraag"
    return Screen(name, f"voor:{visit.telling.voor}", {"form": form, "telling": visit.telling}, status)


def how(visit: Visit, way: str) -> Screen:
    """Show how to do it in the chosen way, or ask at once when it was, for who did it already."""
    if not visit.telling.voor:
        return begin(visit)
    asks_name = visit.here.table is None
    form = WordsForm(visit.telling, language=visit.language, asks_name=asks_name, data=visit.typed)
    if not form.is_valid() and not visit.only_shows:
        return _words(visit, form, 422)
    visit = visit.on_the_way(way)
    if way not in WAYS:
        return done(visit, "")
    return Screen("zo", f"hoe:{way}", {"telling": visit.telling, "way": way_of(visit.telling)})


def urgent(visit: Visit, what: str) -> Screen:
    """Show what to do when it cannot wait: call, and what to say."""
    if what not in URGENT:
        return begin(visit)
    telling = replace(visit.telling, voor=visit.telling.voor or visit.here.voor, urgent=what, way="telefoon")
    verb = "spoedkind" if telling.law == "jeugdwet" else "spoed"
    return Screen("spoed", f"{verb}:{what}", {"telling": telling, "way": way_of(telling)})


def urgent_for_child(visit: Visit, what: str) -> Screen:
    """Show the same for a child, under the Jeugdwet."""
    return urgent(replace(visit, telling=replace(visit.telling, voor=visit.here.voor or "kind")), what)


def done(visit: Visit, way: str) -> Screen:
    """Ask when it was done, with whom, and what was said."""
    told = visit.on_the_way(way or visit.telling.way)
    telling = replace(told.telling, voor=told.telling.voor or "zelf")
    typed = visit.typed if visit.only_shows else {}
    form = DoneForm(telling, today=visit.today, language=visit.language, typed=typed)
    return _done(form)


def _done(form: DoneForm, status: int = 200) -> Screen:
    again = f"gedaan:{form.telling.way}"
    return Screen("gedaan", again, {"form": form, "telling": form.telling}, status)


def ready(visit: Visit, _: str) -> Screen:
    """Take down what was done; what is not right yet comes back with all that was typed."""
    telling = replace(visit.telling, voor=visit.telling.voor or "zelf")
    form = DoneForm(telling, today=visit.today, language=visit.language, data=visit.typed)
    if not form.is_valid():
        return _done(form, 200 if visit.only_shows else 422)
    values = {"telling": telling, "typed": [(name, visit.typed.get(name, "")) for name in form.fields]}
    return Screen("bewijs", "klaar:", values, done=_facts(form), words=form.words())


def _facts(form: DoneForm) -> tuple[Fact, ...]:
    """Return what was done: the melding, and that it was urgent (Wmo 2.3.3) where it was."""
    fact = form.fact()
    if not form.telling.urgent or form.kind != "melding_gedaan":
        return (fact,)
    days = {key: fact[key] for key in ("op", "op_tot", "verzonden_op", "kanaal") if key in fact}
    return fact, {"soort": "spoed_gemeld", **days}


STEPS: Mapping[str, Step] = {
    "voor": ask,
    "hoe": how,
    "spoed": urgent,
    "spoedkind": urgent_for_child,
    "gedaan": done,
    "klaar": ready,
}
"""The buttons of these pages, by the first word of their value."""
