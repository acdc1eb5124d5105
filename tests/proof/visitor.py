"""A browser over real HTTP: cookies, forms with their tokens, files; no script."""

import gzip
import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from uuid import uuid4

from tests.proof.pages_walk import Form, Page


@dataclass
class Answer:
    status: int
    url: str
    body: bytes
    kind: str

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def page(self) -> Page:
        return Page(urllib.parse.urlsplit(self.url).path, self.text if self.kind.startswith("text/html") else "")

    def form(self, action: str) -> Form:
        """The form that goes to an address that ends like this."""
        return next(form for form in self.page.forms if form.method == "post" and form.action.endswith(action))


class Visitor:
    """Somebody with a browser at the running program; `bodies` counts what was shown."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.jar = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.asked = 0

    def get(self, path: str) -> Answer:
        return self._ask(urllib.request.Request(self.address + path))

    def send(self, form: Form, typed: dict[str, str], files: dict[str, tuple[str, bytes]] | None = None) -> Answer:
        """Fill in a form and send it; what is not named keeps what the page put there."""
        fields = {name: value for name, value in form.fields if name and name not in typed}
        return self.post(form.action, {**fields, **typed}, files)

    def post(self, path: str, fields: dict[str, str], files: dict[str, tuple[str, bytes]] | None = None) -> Answer:
        kind, body = _multipart(fields, files) if files else _plain(fields)
        headers = {"Content-Type": kind, "Origin": self.address, "Referer": self.address + path}
        return self._ask(urllib.request.Request(self.address + path, data=body, headers=headers))

    def _ask(self, request: urllib.request.Request) -> Answer:
        self.asked += 1
        request.add_header("Accept-Encoding", "gzip")
        try:
            response = self.browser.open(request, timeout=60)
        except urllib.error.HTTPError as refused:
            response = refused
        except (urllib.error.URLError, ConnectionError):
            return Answer(0, request.full_url, b"", "")
        with response:
            raw = response.read()
            is_packed = response.headers.get("Content-Encoding") == "gzip"
            kind = response.headers.get("Content-Type", "")
            return Answer(response.status, response.url, gzip.decompress(raw) if is_packed else raw, kind)


def _plain(fields: dict[str, str]) -> tuple[str, bytes]:
    return "application/x-www-form-urlencoded", urllib.parse.urlencode(fields).encode()


def _multipart(fields: dict[str, str], files: dict[str, tuple[str, bytes]]) -> tuple[str, bytes]:
    line = uuid4().hex
    parts = [
        f'--{line}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode() for n, v in fields.items()
    ]
    for name, (called, raw) in files.items():
        head = f'--{line}\r\nContent-Disposition: form-data; name="{name}"; filename="{called}"\r\n\r\n'
        parts.append(head.encode() + raw + b"\r\n")
    return f"multipart/form-data; boundary={line}", b"".join([*parts, f"--{line}--\r\n".encode()])
