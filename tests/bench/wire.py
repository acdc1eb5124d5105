"""What "Waar sta ik?" costs a visitor's data: every byte of the page and of all that it makes a browser fetch."""

import re
from urllib.parse import urljoin, urlsplit

from lxml import html

from keukentafel.config.prepare import make_ready
from tests.bench.answers import PAGE, longest_story, stories
from tests.bench.figures import Figures, Row, Size
from tests.bench.wsgi import Answer, Wire

FETCHED = "//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src | //*[local-name()='use']/@href"
IN_STYLES = re.compile(r"""url\(\s*["']?([^"')]+)""")
FONT = ".woff2"
KILO = 1000

ROWS = {
    "brotli_full": Row("the heaviest answer with all it fetches but fonts, brotli, headers included", "kB", 60),
    "brotli_empty": Row("the first screen likewise", "kB", 60),
    "longest": Row("the answer to the longest story that the page takes (60 facts), brotli", "kB", 60),
    "gzip_full": Row("the heaviest answer, gzip", "kB", 60),
    "page": Row("of the heaviest answer the HTML alone, as it is sent", "kB"),
    "files": Row("files that the page makes a browser fetch, fonts not counted", "files"),
    "fonts": Row("fonts", "files", 2),
    "font": Row("the largest font", "kB", 25),
}


def measure(size: Size) -> Figures:
    """Follow the addresses in the page and in its styles; a first visit, nothing kept from before."""
    make_ready()
    brotli, gzip = Wire("br, gzip"), Wire("gzip")
    heaviest = max(stories(), key=lambda story: brotli.post(PAGE, doen="stand", verhaal=story).size)
    page = brotli.post(PAGE, doen="stand", verhaal=heaviest)
    files, fonts = fetched(Wire("identity").post(PAGE, doen="stand", verhaal=heaviest))
    return {
        "brotli_full": _weight(brotli, page, files),
        "brotli_empty": _weight(brotli, brotli.get(PAGE), fetched(Wire("identity").get(PAGE))[0]),
        "longest": _weight(brotli, brotli.post(PAGE, doen="stand", verhaal=longest_story()), files),
        "gzip_full": _weight(gzip, gzip.post(PAGE, doen="stand", verhaal=heaviest), files),
        "page": page.size / KILO,
        "files": len(files),
        "fonts": len(fonts),
        "font": max(brotli.get(font).size for font in fonts) / KILO,
    }


def fetched(page: Answer) -> tuple[set[str], set[str]]:
    """Return the addresses of all other files and those of all fonts that the plain `page` leads to."""
    found = {urlsplit(urljoin(PAGE, str(each))).path for each in html.fromstring(page.body.decode()).xpath(FETCHED)}
    plain = Wire("identity")
    for style in [each for each in found if each.endswith(".css")]:
        named = IN_STYLES.findall(plain.get(style).body.decode())
        found |= {urlsplit(urljoin(style, each)).path for each in named if not each.startswith("data:")}
    found.discard(PAGE)
    fonts = {each for each in found if each.endswith(FONT)}
    return found - fonts, fonts


def _weight(wire: Wire, page: Answer, files: set[str]) -> float:
    return (page.size + sum(wire.get(file).size for file in files)) / KILO
