"""Every address there is with real ids in it, and every form on the pages as who sits at the table sees them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, URLPattern, get_resolver, resolve, reverse
from django.urls.resolvers import URLResolver

LEAVE_BE = {"/snel-weg"}
"""What closes the table of who only looks around."""


@dataclass
class Form:
    """A form on a page; `buttons` are the pairs that one button each would add, `free` what one types in."""

    action: str
    method: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    free: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def sendings(self) -> Iterator[dict[str, list[str]]]:
        """Yield what each button of the form would send."""
        for button in self.buttons or [("", "")]:
            data: dict[str, list[str]] = {}
            for name, value in [*self.fields, button]:
                if name:
                    data.setdefault(name, []).append(value)
            yield data


class Page(HTMLParser):
    """The links and forms on a page."""

    def __init__(self, url: str, html: str) -> None:
        super().__init__()
        self.url, self.links, self.forms = url, set(), []
        self._area: str | None = None
        self._select: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        a = {name: value or "" for name, value in attrs}
        if tag in ("a", "link", "img", "script"):
            self.links.add(a.get("href", "") or a.get("src", ""))
        elif tag == "form":
            self.forms.append(Form(a.get("action") or self.url, a.get("method", "get").lower()))
        if not self.forms:
            return
        form, name = self.forms[-1], a.get("name", "")
        kind = a.get("type", "text")
        if tag == "input" and kind == "file":
            form.files.append(name)
        elif tag == "input" and kind != "submit":
            form.fields.append((name, a.get("value", "") or ("" if kind == "hidden" else "x")))
            form.free += [] if kind in ("hidden", "radio", "checkbox") else [name]
        elif tag == "button" or (tag == "input" and a.get("type") == "submit"):
            form.buttons.append((name, a.get("value", "")))
        elif tag == "textarea":
            form.fields.append((name, "getypt"))
            form.free.append(name)
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            form.fields.append((self._select, a.get("value", "")))
            self._select = None


def patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield every address of the program as it is written in the URLconf."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one, before + str(one.pattern))
        else:
            yield before + str(one.pattern), one


def crawl(client: Client, start: Sequence[str]) -> tuple[set[str], list[Form], str]:
    """Follow every link as who may, and return the paths and the forms that were met, and all that was read."""
    waiting, seen, forms, read = list(start), set(start), [], []
    while waiting:
        url = waiting.pop()
        response = client.get(url)
        page = _page(url, response)
        read.append(response.getvalue().decode("utf-8", "replace"))
        forms += page.forms
        for link in {*page.links, *(form.action for form in page.forms)}:
            path = urlsplit(link).path
            if path.startswith("/") and not path.startswith("/static/") and path not in seen:
                seen.add(path)
                waiting += [path] if path not in LEAVE_BE else []
    return seen, forms, "".join(read)


def _page(url: str, response: HttpResponse) -> Page:
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    page = Page(url, response.getvalue().decode() if is_page else "")
    page.links.add(response.headers.get("Location", ""))
    return page


def every_url(known: Mapping[str, Sequence[object]], crawled: set[str]) -> dict[str, set[str]]:
    """Return paths for each named address: those met by crawling, and one for each id that is known.

    Raises AssertionError where a new address takes something that is not known here.
    """
    found: dict[str, set[str]] = {}
    for path in crawled:
        try:
            found.setdefault(resolve(path).url_name or path, set()).add(path)
        except Resolver404:
            continue
    for written, one in patterns():
        names = list(one.pattern.converters)
        assert set(names) <= set(known), f"{written}: say in this test what may stand there"
        for values in _combinations([known[name] for name in names]):
            found.setdefault(one.name or written, set()).add(
                reverse(one.name, kwargs=dict(zip(names, values, strict=True)))
            )
    return found


def _combinations(pools: Sequence[Sequence[object]]) -> Iterator[tuple[object, ...]]:
    if not pools:
        yield ()
        return
    for first in pools[0]:
        for rest in _combinations(pools[1:]):
            yield (first, *rest)
