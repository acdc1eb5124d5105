"""What every button of the page does: the order of the screens, written once, as a table."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from keukentafel.bestand import FileFaults
from keukentafel.tafel.weg.showing.rights import reader
from keukentafel.tafel.weg.showing.screen import answer
from keukentafel.tafel.weg.telling import story as stories
from keukentafel.tafel.weg.telling.belonging import belongs_to_place, bound, candidates
from keukentafel.tafel.weg.telling.committees import with_answer
from keukentafel.tafel.weg.telling.examples import EXAMPLES, example
from keukentafel.tafel.weg.telling.facts import GROUPS, belongs_to, choices
from keukentafel.tafel.weg.telling.forms import FactForm
from keukentafel.tafel.weg.telling.places import PLACES, place_of
from keukentafel.tafel.weg.telling.story import Fact, Story, StoryTooLong
from keukentafel.tafel.weg.telling.told import named
from keukentafel.tafel.weg.telling.typed import as_typed
from keukentafel.tafel.weg.texts import text
from keukentafel.tafel.weg.visit import Screen, Visit
from wet.procedure import stand

Step = Callable[[Visit, str], Screen]


def start(visit: Visit, notice: str = "", *, status: int = 200) -> Screen:
    """Ask for whom help is asked; beside it three made-up stories, and a file to open."""
    values = {"examples": tuple(EXAMPLES), "notice": notice, "waar": place_of(visit.typed.get("waar", ""))}
    return Screen("begin", values, status=status)


def begin(visit: Visit, argument: str) -> Screen:
    """Start an empty story under a law."""
    law, _, route = argument.partition(":")
    try:
        return changed(stories.begin(law, route or "gemeente"))
    except FileFaults:
        return start(visit)


def show_example(visit: Visit, code: str) -> Screen:
    """Show a made-up story, marked as such."""
    if code not in EXAMPLES:
        return start(visit)
    return show(visit.with_story(example(code, visit.today)), code)


def open_file(visit: Visit, _: str) -> Screen:
    """Open a dossier file, read in memory and never written anywhere."""
    if not visit.file:
        return start(visit, text("fout.bestand_leeg", visit.language))
    try:
        return changed(stories.from_file(visit.file, visit.language))
    except FileFaults as refusal:
        reason = str(refusal.fouten[0]["tekst"])
        return start(visit, text("fout.bestand_kapot", visit.language, reden=reason))
    except StoryTooLong:
        return start(visit, text("fout.bestand_te_groot", visit.language, kilobyte=stories.MAX_BYTES // 1000))


def choose(visit: Visit, which: str) -> Screen:
    """Ask what happened: what makes sense now first, and with `alles` all of it."""
    story = visit.told()
    plek = stand(story.dossier, visit.today).facts.plek
    place = "" if story.facts else place_of(visit.typed.get("waar", ""))
    found = choices(
        story.law,
        plek,
        lambda kind: _may_be(story, kind, visit),
        str(story.data.get("route") or "gemeente"),
        PLACES.get(place, ()),
    )
    values = {"choices": found, "all": which == "alles" or not found.first, "has_facts": bool(story.facts)}
    values["waar"] = place
    return Screen("alles" if values["all"] else "kies", values, story)


def ask(visit: Visit, kind: str, *, form: FactForm | None = None) -> Screen:
    """Ask when one thing happened."""
    story = visit.told()
    if not _is_known(kind, story):
        return choose(visit, "")
    initial = visit.typed if visit.only_shows else None
    place = visit.place()
    form = form or _fact_form(visit, kind, place=place, initial=initial)
    name = None if place is None else story.name(place)
    return Screen("vraag", {"form": form, "kind": kind, "place": name}, story)


def change(visit: Visit, name: str) -> Screen:
    """Ask again for one fact, with all that is known of it filled in."""
    story = visit.told()
    if (place := story.place(name)) is None:
        return show(visit, "")
    fact = story.facts[place]
    kind = str(fact["soort"])
    owner = belongs_to_place(story, fact)
    typed = as_typed(fact, visit.language) | {"bij": "" if owner is None else story.name(owner)}
    form = _fact_form(visit, kind, place=place, initial=typed)
    return Screen("vraag", {"form": form, "kind": kind, "place": name}, story)


def put(visit: Visit, _: str) -> Screen:
    """Add or change one fact, or show the form again with all that was typed and what is wrong."""
    story, kind = visit.told(), visit.typed.get("soort", "")
    if not _is_known(kind, story):
        return choose(visit, "")
    form = _fact_form(visit, kind, place=visit.place(), data=visit.typed)
    if not form.is_valid():
        return ask(visit, kind, form=form)
    place = visit.place()
    before = None if place is None else story.facts[place]
    try:
        more = _with_fact(story, form, before, place, visit.language)
    except FileFaults as refusal:
        form.refuse_whole(str(refusal.fouten[0]["tekst"]))
        return ask(visit, kind, form=form)
    except StoryTooLong:
        form.refuse_whole(text("fout.te_veel_feiten", visit.language, aantal=stories.MAX_FACTS))
        return ask(visit, kind, form=form)
    return changed(more)


def take_away(visit: Visit, name: str) -> Screen:
    """Take one fact away, and offer to put it back."""
    story = visit.told()
    if (place := story.place(name)) is None:
        return show(visit, "")
    try:
        less = stories.without(story, place, visit.language)
    except FileFaults as refusal:
        return show(visit, "", cannot=str(refusal.fouten[0]["tekst"]))
    before = json.dumps(story.facts, ensure_ascii=False, separators=(",", ":"))
    return changed(less, before)


def put_back(visit: Visit, _: str) -> Screen:
    """Undo the last removal."""
    story = visit.told()
    try:
        return changed(stories.with_facts(story, visit.typed.get("vorige", ""), visit.language))
    except (FileFaults, StoryTooLong):
        return show(visit, "")


def answer_committee(visit: Visit, argument: str) -> Screen:
    """Take down whether a committee looks at it (`bezwaarcommissie:ja`); without an answer it is open again."""
    key, _, word = argument.partition(":")
    try:
        return changed(with_answer(visit.told(), key, word, visit.language))
    except (FileFaults, KeyError):
        return show(visit, "")


def changed(story: Story, before: str = "") -> Screen:
    """Hand over a changed story, to be kept and then shown; how it is kept is for the page to know.

    `before`: the facts before a removal, to put them back.
    """
    return Screen("stand", story=story, before=before, is_change=True)


def show(visit: Visit, example_code: str, *, before: str = "", cannot: str = "") -> Screen:
    """Show where somebody stands; without any fact, ask what happened."""
    story = visit.told()
    before = before or (visit.typed.get("vorige", "") if visit.only_shows else "")
    if not story.facts:
        asked = choose(visit, "")
        return Screen(asked.name, asked.values, story, before)
    who = reader(visit.typed.get("lezer", ""))
    shown = answer(story, visit.today, visit.language, who)
    values: dict[str, object] = {"answer": shown, "cannot": cannot, "reader": who}
    return Screen("stand", values | ({"example": example_code} if example_code else {}), story, before)


def leave(visit: Visit, _: str) -> Screen:
    """Say goodbye; the answer asks the browser to forget the pages it kept."""
    return Screen("weg")


STEPS: Mapping[str, Step] = {
    "begin": begin,
    "voorbeeld": show_example,
    "open": open_file,
    "kies": choose,
    "alles": lambda visit, _: choose(visit, "alles"),
    "vraag": ask,
    "wijzig": change,
    "zet": put,
    "weg": take_away,
    "zet_terug": put_back,
    "commissie": answer_committee,
    "lezer": lambda visit, who: show(replace(visit, typed={**visit.typed, "lezer": who}), ""),
    "stand": lambda visit, _: show(visit, ""),
    "wissen": leave,
}
"""The buttons, by the first word of their value (`doen=vraag:gesprek_gevoerd`), and the step behind each."""

WITHOUT_STORY = frozenset({"begin", "voorbeeld", "open", "wissen"})
"""The steps that need no story yet."""


def _is_known(kind: str, story: Story) -> bool:
    return any(kind in kinds for kinds in GROUPS.values()) and belongs_to(kind, story.law)


def _may_be(story: Story, kind: str, visit: Visit) -> bool:
    return stories.can_take(story, {"soort": kind, "op": visit.today.isoformat()})


def _asks_over(story: Story) -> bool:
    """Say whether "the application or the objection?" is a question at all."""
    return any(fact["soort"] == "bezwaar_ingediend" for fact in story.facts)


def _with_fact(story: Story, form: FactForm, before: Fact | None, place: int | None, language: str) -> Story:
    """Return the story with what was filled in, tied to what it belongs to where that was asked."""
    fact = form.fact(before)
    if "bij" not in form.fields:
        return stories.with_fact(story, fact, place, language)
    others, fact = bound(story.facts, fact, story.place(form.chosen()))
    return stories.with_facts_and(story, others, fact, place, language)


def _belongs_to(visit: Visit, kind: str, place: int | None) -> list[tuple[str, str]]:
    """Return what a fact may belong to, as place and words; empty where there is nothing to ask."""
    story = visit.told()
    fact = {"soort": kind, "op": visit.today.isoformat()} if place is None else story.facts[place]
    places = candidates(story, fact, place, visit.today)
    return [(story.name(each), named(story.facts[each], visit.language)) for each in places]


def _fact_form(
    visit: Visit,
    kind: str,
    *,
    place: int | None = None,
    data: Mapping[str, str] | None = None,
    initial: Mapping[str, str] | None = None,
) -> FactForm:
    return FactForm(
        kind,
        today=visit.today,
        language=visit.language,
        asks_over=_asks_over(visit.told()),
        belongs_to=_belongs_to(visit, kind, place),
        data=data,
        initial=initial,
    )
