"""What the report of the gemeente said, to be laid beside its decision: the provision that it named, and each time."""

from collections.abc import Iterator

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.nakijken.entries import Paper, paper_at, papers_of
from keukentafel.tafel.nakijken.mine import TAILORED, Mine
from keukentafel.vergelijk.getallen import duren
from keukentafel.vergelijk.tekst import read_text

MOST_TIMES = 8
"""Sentences of a report that say how much or how often; of a report that says more, its reader finds the rest."""


def told_in_report(at_table: AtTable, *, is_alone: bool) -> Iterator[Mine]:
    """Yield what the newest report said that a decision should say too.

    For the table only a report that lies there.  The ids stay the same: the text of a report never changes.
    """
    report = _newest(at_table, is_alone=is_alone)
    if report is None:
        return
    named = report.judgment(f"lezen.{TAILORED}")
    if named.code == "ja" and named.remark:
        yield Mine(f"verslag-{report.said.id}-{TAILORED}", " ".join(named.remark.split()), "verslag")
    found = 0
    for number, zin in enumerate(read_text(report.text).zinnen if report.text else ()):
        if found < MOST_TIMES and not zin.is_kop and _says_how_much(zin.tekst):
            found += 1
            yield Mine(f"verslag-{report.said.id}-{number}", zin.tekst, "verslag")


def _newest(at_table: AtTable, *, is_alone: bool) -> Paper | None:
    sheets = (GEDEELD, EIGEN) if is_alone else (GEDEELD,)
    reports = (each for each in papers_of(at_table) if each.kind == "verslag" and each.said.sheet in sheets)
    newest = next(reports, None)
    return paper_at(at_table, newest.handle, EIGEN if is_alone else GEDEELD) if newest else None


def _says_how_much(words: str) -> bool:
    return any(each.per_week is not None or each.keer_per_week is not None for each in duren(words))
