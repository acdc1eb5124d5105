"""The letters that went and that no fact of the law tells of: the road need not put them in front again."""

from collections.abc import Mapping
from datetime import date

from keukentafel.tafel.weg.telling.story import Story

KEY = "verzonden_brieven"
"""The key of the dossier under which they stand: the day of the last one, by kind of letter."""


def sent_on(story: Story, soort: str) -> date | None:
    """Return the day on which the last letter of this kind went, None where none did."""
    try:
        return date.fromisoformat(str(_told(story).get(soort)))
    except ValueError:
        return None


def with_sent(story: Story, soort: str, day: str | None, language: str) -> Story:
    """Return the story in which a letter of this kind went on `day` (ISO), or none did; raises FileFaults."""
    others = {name: on for name, on in _told(story).items() if name != soort}
    return story.told_anew({KEY: {**others, **({soort: day} if day else {})}}, language)


def _told(story: Story) -> Mapping[str, object]:
    found = story.data.get(KEY)
    return found if isinstance(found, Mapping) else {}
