"""A report of ten pages read, checked and laid beside a plan of forty points."""

from itertools import count

from keukentafel.vergelijk.elementen import suggestions
from keukentafel.vergelijk.punten import punten
from keukentafel.vergelijk.tekst import read_text
from tests.bench.figures import Figures, Row, Size, cpu_seconds
from tests.keukentafel.vergelijk.gaten import document
from tests.keukentafel.vergelijk.losse_stukken import STUKKEN
from wet.toets import Bekend

PAGES, PAGE_WORDS, POINTS = 10, 550, 40
KNOWN = Bekend(
    huisgenoten=True, mantelzorger=True, plan_ingediend=True, gevraagd=("huishoudelijke hulp", "scootmobiel")
)

ROWS = {
    "words": Row("words in the report of ten pages", "words"),
    "report": Row("a report of ten pages read and checked, CPU", "ms", 150),
    "decision": Row("a decision of ten pages read and checked, CPU", "ms", 150),
    "points": Row("forty points of a plan beside it, CPU", "ms", 150),
    "first": Row("the first report of a process, CPU (reads the rules)", "ms"),
}


def measure(size: Size) -> Figures:
    """Measure texts of which no two are alike, so that no word was seen before."""
    number = count()
    first = cpu_seconds(lambda: suggestions("verslag", _report(next(number)), KNOWN), 1)
    said = [f"Ik wil {stuk.tekst.split('.')[1][:60]}" for stuk in STUKKEN] * 3
    text = read_text(_report(next(number)))
    return {
        "words": len(_report(0).split()),
        "report": cpu_seconds(lambda: suggestions("verslag", _report(next(number)), KNOWN), size.runs) * 1000,
        "decision": cpu_seconds(lambda: suggestions("besluit", _report(next(number)), KNOWN), size.runs) * 1000,
        "points": cpu_seconds(lambda: punten(said[:POINTS], text), size.runs) * 1000,
        "first": first * 1000,
    }


def _report(number: int) -> str:
    """Return ten pages of about 550 words: different reports and decisions, one after the other."""
    parts = [document("verslag_heel"), document("jeugdverslag_heel"), *(stuk.tekst for stuk in STUKKEN)]
    lines = "\n".join(f"{part}\n\nStuk {at} van {number}.\n" for at, part in enumerate(parts)).split("\n")
    pages: list[list[str]] = [[]]
    for line in lines:
        if sum(len(each.split()) for each in pages[-1]) >= PAGE_WORDS:
            if len(pages) == PAGES:
                break
            pages.append([])
        pages[-1].append(line)
    return "\f".join("\n".join(page) for page in pages)
