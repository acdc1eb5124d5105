"""The road of a table as a dossier file: facts with all they replaced, one after the other, as the format wants it."""

from collections.abc import Iterable, Mapping, Sequence

from keukentafel.bestand import FileFaults, open_dossier
from keukentafel.tafel.weg.kept.lines import Line, happening
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.telling.story import Fact, Story


def as_file(reading: Reading, story: Story) -> dict[str, object]:
    """Return the data of a dossier file: what counts, and what was corrected or withdrawn.

    In a file no two facts may replace one (contract, section 3), so a line is written as a chain that ends in what
    counts; what it names in `bij` is what counts.  What stands aside, or waits for a choice, is no dossier that the law
    could read: it goes with the whole table, from the room that hands over everything.
    """
    counting = {str(fact["id"]): fact for fact in story.facts}
    chains = [fact for line in reading.lines for fact in _chain(line, counting)]
    data = {**story.data, "feiten": chains}
    try:
        open_dossier(data)
    except FileFaults:  # an old line that a strange program wrote: what counts can always be read
        return dict(story.data)
    return data


def _chain(line: Line, counting: Mapping[str, Fact]) -> Iterable[Fact]:
    """Return a line oldest first, each fact replacing the one before; nothing of one the law can't read."""
    end = line.counts
    if line.is_clash or (end is not None and end.id not in counting):
        return [counting[end.id]] if end is not None and end.id in counting else []
    known = [fact for fact in line.facts if fact.content is not None and fact.content.get("soort")]
    told = [fact for fact in known if fact is not end and fact not in line.ends]
    facts = [(fact.id, happening(fact.content or {}), fact.is_withdrawal) for fact in told]
    if end is not None:
        facts.append((end.id, dict(counting[end.id]), False))
    elif told and line.ends[0].content is not None:
        facts.append((line.ends[0].id, happening(line.ends[0].content), True))
    return _linked(facts)


def _linked(facts: Sequence[tuple[str, dict[str, object], bool]]) -> Iterable[Fact]:
    before = ""
    for name, said, is_withdrawal in facts:
        links: dict[str, object] = {"id": name}
        if before:
            links["vervangt"] = before
        if is_withdrawal and before:
            links["vervallen"] = True
        if before or not is_withdrawal:
            yield {**said, **links}
            before = name
