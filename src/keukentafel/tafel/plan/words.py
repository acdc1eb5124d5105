"""Reads the words of the plan and of its pages from `content/plan`; the plan itself is always Dutch."""

from keukentafel.content.sentences import sentence, sentences

ROOM = "plan"


def said(code: str, **values: object) -> str:
    """Return one sentence of the plan itself.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, "nl", **values)


def text(code: str, language: str, **values: object) -> str:
    """Return one sentence of a page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, language, **values)


def has(code: str) -> bool:
    """Say whether there is such a sentence."""
    return code in sentences(ROOM, "nl")


def joined(items: tuple[str, ...], last: str) -> str:
    """Return a list as it reads in a sentence, with `last` (a code of `zin`) before the last one."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {said(f'zin.{last}')} {items[-1]}"
