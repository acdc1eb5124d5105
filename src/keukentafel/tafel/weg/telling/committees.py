"""Whether a committee looks at the objection or the complaint: asked where it changes the time, and skippable."""

from collections.abc import Mapping, Sequence
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.telling.story import Story
from keukentafel.tafel.weg.texts import text
from wet.source import Source

_ASKED_AT = {"bezwaarbeslissing_6w": "bezwaarcommissie", "klacht_6w": "klachtcommissie"}
"""The term that is shorter without a committee, and the key of the gemeente in the file that says there is one."""

_TOLD_AT = {"bezwaarcommissie": "bezwaar_ingediend", "klachtcommissie": "klacht_ingediend"}
_ANSWERS = {"ja": True, "nee": False}


def asked(sources: Sequence[Source], seen: Mapping[str, Any]) -> str | None:
    """Return the committee that a warning with these sources is about, None where no term waits for the answer.

    The objection (Awb 7:10) and the complaint (Awb 9:11) each have one of their own.
    """
    key = "klachtcommissie" if any(source.artikel.startswith("9:") for source in sources) else "bezwaarcommissie"
    unmet = (row["soort"] for row in seen["termijnen"] if row["gehaald_op"] is None)
    waits = {_ASKED_AT[soort] for soort in unmet if soort in _ASKED_AT}
    return key if key in waits else None


def known(story: Story, language: str) -> tuple[tuple[str, str], ...]:
    """Return what was answered, as the key in the file and a sentence, where it matters in this story."""
    kinds = {fact["soort"] for fact in story.facts}
    gemeente = story.data.get("gemeente")
    said = gemeente if isinstance(gemeente, Mapping) else {}
    words = {answer: word for word, answer in _ANSWERS.items()}
    return tuple(
        (key, text(f"optie.{key}.{words[bool(said[key])]}", language))
        for key, kind in _TOLD_AT.items()
        if kind in kinds and isinstance(said.get(key), bool)
    )


def with_answer(story: Story, key: str, word: str, language: str) -> Story:
    """Return the story with an answer (`ja`, `nee`, anything else: not known); raises FileFaults, KeyError."""
    if key not in _TOLD_AT:
        raise KeyError(key)
    gemeente = story.data.get("gemeente")
    kept = {name: value for name, value in gemeente.items() if name != key} if isinstance(gemeente, Mapping) else {}
    said = {key: _ANSWERS[word]} if word in _ANSWERS else {}
    return story.told_anew({"gemeente": {**kept, **said}}, language)
