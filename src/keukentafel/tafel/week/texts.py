"""Reads the sentences of this room that depend on a code, from `content/week`, and says lengths of time in words."""

from keukentafel.content.sentences import sentence, sentences
from keukentafel.tafel.language import current
from keukentafel.tafel.week.moments import NIGHT_UNTIL, NOBODY, SELF, Moment


def text(code: str, language: str | None = None, **values: object) -> str:
    """Return one sentence, in the language of the page where none is named.  Raises KeyError for an unknown code."""
    return sentence("week", code, language or current(), **values)


def tasks() -> tuple[str, ...]:
    """Return the codes of what may happen, in the order in which they are offered."""
    return tuple(code.partition(".")[2] for code in sentences("week", "nl") if code.startswith("taak."))


def task_words(task: str, language: str | None = None) -> str:
    """Return what happens: in words for a code, else as somebody typed it."""
    code = f"taak.{task}"
    return text(code, language) if code in sentences("week", "nl") else task


def length(minutes: int, language: str | None = None) -> str:
    """Return a length of time in words: "9 uur en 15 minuten"."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return text("tijd.een_minuut" if rest == 1 else "tijd.samen", language, uren=hours, minuten=rest)
    if hours:
        return text("tijd.uur", language, uren=hours)
    if rest == 1:
        return text("tijd.minuut", language)
    return text("tijd.minuten", language, minuten=rest) if rest else text("tijd.niets", language)


def clock(minute: int) -> str:
    """Return a time of day as it is written in Dutch: "7.30"."""
    return f"{minute // 60}.{minute % 60:02d}"


def when(moment: Moment, language: str | None = None) -> str:
    """Return when a moment begins: a time, or that it is at night."""
    return text("tijd.nacht", language) if moment.start < NIGHT_UNTIL and not moment.start else clock(moment.start)


def nobody_or_self(who: str, language: str | None = None) -> str:
    """Return the words for who is no helper: nobody, or the person; "" for a helper."""
    return text(f"wie.{who}", language) if who in (NOBODY, SELF) else ""
