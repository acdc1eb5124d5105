"""One letter, set as PDF, Word and HTML."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

from keukentafel.letters import Letter, LetterFacts, Personal, letter
from tests.bench.figures import Figures, Row, Size, cpu_seconds, wall_seconds

RUN = 100

ROWS = {
    "pdf": Row("the pro forma objection as PDF, CPU", "ms", 40),
    "pdf_first": Row("the first PDF of a process, CPU (reads the fonts and the template)", "ms"),
    "run": Row("100 letters as PDF in one run, each with words of its own, on the clock", "s", 4),
    "docx": Row("as Word file, CPU", "ms"),
    "html": Row("as HTML, CPU", "ms"),
}


def measure(size: Size) -> Figures:
    """Measure letters of which no two are alike, so that nothing that was set before is used again."""
    number = count()
    first = cpu_seconds(_objection(next(number)).pdf, 1)
    run = wall_seconds(lambda: [_objection(next(number)).pdf() for _ in range(RUN)], 1)

    def each(draw: Callable[[Letter], object]) -> float:
        def several() -> None:
            for _ in range(size.letters):
                draw(_objection(next(number)))

        return cpu_seconds(several, size.runs) / size.letters * 1000

    return {
        "pdf": each(Letter.pdf),
        "pdf_first": first * 1000,
        "run": run,
        "docx": each(Letter.docx),
        "html": each(Letter.html),
    }


def _objection(number: int) -> Letter:
    """Return the objection of the person with this number: other words and other days than any other."""
    sent_on = date(2026, 4, 9) + timedelta(days=number)
    somebody = Personal(
        name=f"Jo Proef {number}",
        street=f"Proefweg {number}",
        postcode="1234 AB",
        place=f"Voorbeeld {number}",
        kenmerk=f"2026-{number}",
        about=f"hulp bij het huishouden, {number} uur",
    )
    facts = LetterFacts(
        written_on=sent_on + timedelta(days=11),
        gemeente=f"Voorbeeld {number}",
        personal=somebody,
        besluit_sent_on=sent_on,
    )
    return letter("bezwaar_pro_forma", facts)
