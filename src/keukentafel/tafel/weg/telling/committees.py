"""What the gemeente has of its own and changes a time: a committee, or a term for youth help; asked, and skippable."""

from collections.abc import Mapping, Sequence
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.telling.story import Story
from keukentafel.tafel.weg.telling.typed import length_in_words
from keukentafel.tafel.weg.texts import text
from wet.source import Source

_ASKED_AT = {"bezwaarbeslissing_6w": "bezwaarcommissie", "klacht_6w": "klachtcommissie"}
"""The term that is shorter without a committee, and the key of the gemeente in the file that says there is one."""

_TOLD_AT = {"bezwaarcommissie": "bezwaar_ingediend", "klachtcommissie": "klacht_ingediend"}
_ANSWERS = {"ja": True, "nee": False}

YOUTH = "beslistermijn_jeugd"
"""The key of the gemeente in the file: another term to decide on youth help, in its verordening (Awb art. 4:13)."""

YOUTH_TERMS = ("2w", "4w", "6w", "10w", "12w")
"""The terms that one can choose from; without an answer it is eight weeks."""


def asked(sources: Sequence[Source], seen: Mapping[str, Any]) -> str | None:
    """Return the committee that a warning with these sources is about, None where no term waits for the answer.

    The objection (Awb 7:10) and the complaint (Awb 9:11) each have one of their own.
    """
    key = "klachtcommissie" if any(source.artikel.startswith("9:") for source in sources) else "bezwaarcommissie"
    unmet = (row["soort"] for row in seen["termijnen"] if row["gehaald_op"] is None)
    waits = {_ASKED_AT[soort] for soort in unmet if soort in _ASKED_AT}
    return key if key in waits else None


def asks_youth_term(story: Story, seen: Mapping[str, Any]) -> bool:
    """Say whether another term would change something: an aanvraag for youth help waits, and nobody gave one."""
    waits = any(row["soort"] == "beslissing_jeugd" and row["gehaald_op"] is None for row in seen["termijnen"])
    return waits and _said(story).get(YOUTH) is None


def youth_terms(story: Story, seen: Mapping[str, Any], language: str) -> tuple[tuple[str, str], ...]:
    """Return the terms to choose from, as code and words; none where the answer would change nothing."""
    if not asks_youth_term(story, seen):
        return ()
    return tuple((code, length_in_words(code, language)) for code in YOUTH_TERMS)


def _said(story: Story) -> Mapping[str, object]:
    gemeente = story.data.get("gemeente")
    return gemeente if isinstance(gemeente, Mapping) else {}


def known(story: Story, language: str) -> tuple[tuple[str, str], ...]:
    """Return what was answered, as the key in the file and a sentence, where it matters in this story."""
    kinds = {fact["soort"] for fact in story.facts}
    said = _said(story)
    words = {answer: word for word, answer in _ANSWERS.items()}
    found = tuple(
        (key, text(f"optie.{key}.{words[bool(said[key])]}", language))
        for key, kind in _TOLD_AT.items()
        if kind in kinds and isinstance(said.get(key), bool)
    )
    own = said.get(YOUTH)
    if story.law != "jeugdwet" or "aanvraag_ingediend" not in kinds or not isinstance(own, str):
        return found
    return (*found, (YOUTH, text("optie.beslistermijn_jeugd", language, lengte=length_in_words(own, language))))


def with_answer(story: Story, key: str, word: str, language: str) -> Story:
    """Return the story with an answer; a word that is no answer to this question (`""`) makes it not known.

    A committee: `ja` or `nee`; the term for youth help: one of YOUTH_TERMS.  Raises FileFaults, KeyError.
    """
    if key not in (*_TOLD_AT, YOUTH):
        raise KeyError(key)
    kept = {name: value for name, value in _said(story).items() if name != key}
    answers: Mapping[str, object] = {each: each for each in YOUTH_TERMS} if key == YOUTH else _ANSWERS
    said = {key: answers[word]} if word in answers else {}
    return story.told_anew({"gemeente": {**kept, **said}}, language)
