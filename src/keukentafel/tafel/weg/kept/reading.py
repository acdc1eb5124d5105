"""Reading the road from a table: its facts become a story that the law can read, and what can't be is set aside.

Two people may have written things that can't both be.  The road still shows, nothing is dropped, and what was set aside
is named with the reason, for a person to choose.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from keukentafel.bestand import NEWEST, FileFaults
from keukentafel.bestand.entries import Entry, Version, canonical
from keukentafel.tafel.weg.kept.lines import LINKS, Line, Written, lines_of, written_facts
from keukentafel.tafel.weg.kept.lines import named as line_named
from keukentafel.tafel.weg.telling.story import Fact, Story, opened

DOSSIER = "dossier"
"""The id of the one entry that says what the table is about: the law, the way to it, what the gemeente has."""

_COMMITTEES = ("bezwaarcommissie", "klachtcommissie", "beslistermijn_jeugd")


@dataclass(frozen=True, slots=True)
class Aside:
    """A line that does not count because the law knows no such fact beside the others, and the law's own sentence."""

    line: Line
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a table tells: the story that counts, every line, what was set aside, and the entry about the whole.

    `story` is None as long as nobody said for whom the help is.  `abouts` are the versions of the entry `dossier` that
    nobody replaced; more than one where two people answered at once.
    """

    story: Story | None
    lines: tuple[Line, ...]
    aside: tuple[Aside, ...]
    abouts: tuple[Version, ...]

    @property
    def clashes(self) -> tuple[Line, ...]:
        """Lines of which a person has to choose what holds."""
        return tuple(line for line in self.lines if line.is_clash)

    @property
    def about_clash(self) -> tuple[Version, ...]:
        """What was said about the whole that differs, one version for each thing said; empty where all agree.

        That they differ about a committee is no matter to choose: it counts as unknown, and is asked where it matters.
        """
        said = {canonical(agreed((each, *self.abouts))): each for each in self.abouts if each.data.get("inhoud")}
        return tuple(said.values()) if len(said) > 1 else ()

    def named(self, name: str) -> tuple[Line, Written] | None:
        """Return a fact by its id with its line, None where there is none on this table."""
        return line_named(self.lines, name)

    def as_seen(self, name: str) -> Story | None:
        """Return the story as somebody saw it who is changing the fact `name`.

        It may have been corrected by somebody else meanwhile, or stand aside; a change of it is then still a change of
        that fact, and what comes of it is for people to see.  None where there is no such fact.
        """
        if self.story is None:
            return None
        if self.story.place(name) is not None or not name:
            return self.story
        found = self.named(name)
        if found is None or found[1].content is None:
            return None
        line, fact = found
        shown = {**found[1].content, "id": fact.id}
        facts = [each for each in self.story.facts if line.counts is None or each["id"] != line.counts.id]
        return replace(self.story, data={**self.story.data, "feiten": [*facts, _for_law(shown, {})]})


def read_table(entries: Mapping[str, Entry], language: str = "nl") -> Reading:
    """Return what the entries of the sheet `gedeeld` tell; raises nothing, whatever stands there.

    `language` ("nl" or "en") is that of the reasons.
    """
    lines = lines_of(written_facts(entries))
    abouts = _abouts(entries)
    about = agreed(abouts)
    if about is None:
        return Reading(None, lines, (), abouts)
    story, reasons = _story(about, lines, language)
    aside = tuple(Aside(line, reasons[line.counts]) for line in lines if line.counts in reasons and line.counts)
    return Reading(story, lines, aside, abouts)


def _abouts(entries: Mapping[str, Entry]) -> tuple[Version, ...]:
    entry = entries.get(DOSSIER)
    if entry is None:
        return ()
    found = (version for version in entry.current or entry.waiting if version.data.get("soort") == DOSSIER)
    return tuple(sorted(found, key=lambda version: version.versie))


def agreed(abouts: Sequence[Version]) -> Mapping[str, object] | None:
    """Return what all versions agree upon; a committee of which they differ is unknown, so the law stays careful.

    Of another key on which they differ, the first holds until a person chooses.
    """
    said = [inhoud for version in abouts if isinstance(inhoud := version.data.get("inhoud"), Mapping)]
    if not said:
        return None
    gemeenten = [each if isinstance(each := one.get("gemeente"), Mapping) else {} for one in said]
    gemeente = dict(gemeenten[0])
    for name in _COMMITTEES:
        if any(other.get(name) != gemeente.get(name) for other in gemeenten):
            gemeente.pop(name, None)
    return {**said[0], "gemeente": gemeente}


def _story(
    about: Mapping[str, object], lines: Sequence[Line], language: str
) -> tuple[Story | None, dict[Written | None, str]]:
    """Return the story of all that can be, and per fact that can't why; each round sets at least one fact aside."""
    counting = [line for line in lines if line.counts is not None]
    reasons: dict[Written | None, str] = {}
    while True:
        left = [line for line in counting if line.counts not in reasons]
        facts = _facts(left)
        try:
            data = {**about, "formaat": NEWEST, "feiten": facts}
            return opened(data, language, is_on_table=True), reasons
        except FileFaults as refusal:
            places = {place: str(fault["tekst"]) for fault in refusal.fouten if isinstance(place := fault["feit"], int)}
        if not places:
            return _story(_bare(about), lines, language) if about != _bare(about) else (None, reasons)
        reasons |= {left[place - 1].counts: reason for place, reason in places.items()}


def _bare(about: Mapping[str, object]) -> dict[str, object]:
    """Return only what the law can't do without; the rest of what a strange program wrote is not read."""
    law = about.get("wet") if about.get("wet") in ("wmo", "jeugdwet") else "wmo"
    route = about.get("route") if about.get("route") in ("gemeente", "verwijzer", "gi") else "gemeente"
    return {"wet": law, "gemeente": {}} | ({"route": route} if law == "jeugdwet" else {})


def _facts(lines: Iterable[Line]) -> list[Fact]:
    """Return the facts that count, each belonging to what counts now where it named something that was replaced."""
    now: dict[str, str] = {}
    found: list[Fact] = []
    for line in lines:
        if line.counts is not None and line.counts.content is not None:
            now |= {fact.id: line.counts.id for fact in line.facts}
            found.append(line.counts.content)
    return [_for_law(fact, now) for fact in found]


def _for_law(fact: Fact, now: Mapping[str, str]) -> dict[str, object]:
    kept = {key: value for key, value in fact.items() if key not in LINKS or key in ("id", "vastgelegd_op")}
    owner = kept.pop("bij", None)
    return kept | ({"bij": now[owner]} if isinstance(owner, str) and owner in now else {})
