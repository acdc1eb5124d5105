"""Whether a committee looks at the objection or the complaint: asked where it changes the time, and skippable."""

from collections.abc import Mapping
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.story import Story
from keukentafel.tafel.weg.texts import text

_ASKED_AT = {"bezwaarbeslissing_6w": "bezwaarcommissie", "klacht_6w": "klachtcommissie"}
"""The term that is shorter without a committee, and the key of the gemeente in the file that says there is one."""

_TOLD_AT = {"bezwaarcommissie": "bezwaar_ingediend", "klachtcommissie": "klacht_ingediend"}
_ANSWERS = {"ja": True, "nee": False}


def asked(seen: Mapping[str, Any]) -> str | None:
    """Return the committee to ask about, None where nothing in this stand (as JSON) depends on one."""
    if not any(warning["code"] == "commissie_onbekend" for warning in seen["waarschuwingen"]):
        return None
    open_terms = [term for term in seen["termijnen"] if term["gehaald_op"] is None and term["soort"] in _ASKED_AT]
    return _ASKED_AT[open_terms[0]["soort"]] if open_terms else None


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
