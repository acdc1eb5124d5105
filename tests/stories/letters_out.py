"""A letter opened, kept as it lies there, and read: what a story sees of it."""

import re

from tests.keukentafel.tafel.nakijken.makers_nakijken import Checking


def fields_of(page: str) -> dict[str, str]:
    """What the form of a letter holds when it is opened."""
    stories = re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\n?(.*?)</textarea>', page, re.S)
    lines = re.findall(r'<input[^>]*type="(?:text|hidden)"[^>]*name="(\w+)"[^>]*value="([^"]*)"', page)
    chosen = re.findall(r'<input[^>]*type="radio"[^>]*name="(\w+)"[^>]*value="(\w+)"[^>]*checked', page)
    return dict([*lines, *stories, *chosen])


def words_of(page: str) -> str:
    """What a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def goes_out(at: Checking, kind: str, **more: str) -> str:
    """Open the letter, keep it as it lies there, and read it."""
    form = {**fields_of(at.letter(kind)), "gemeente": "Overwaard", "vel": "brieven", **more}
    form.setdefault("name", "Toos Verhagen")
    return words_of(at.browser.get(kept(at, kind, form)).content.decode())


def kept(at: Checking, kind: str, form: dict[str, str]) -> str:
    """Keep a letter as a form holds it; return where it lies."""
    answer = at.browser.post(
        at.url("brief-schrijven", kind), {k: v for k, v in form.items() if k != "csrfmiddlewaretoken"}
    )
    assert answer.status_code == 303, answer.content.decode()
    return str(answer["Location"])
