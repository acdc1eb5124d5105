"""`keukentafel bijdrage`: the own contribution of a household on a day."""

from argparse import Namespace
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import get_args

from keukentafel.command.clock import today
from keukentafel.command.console import OK, Console
from keukentafel.command.parser import Parser, read_days
from wet.wmo2015.bijdrage import Contribution, contribution
from wet.wmo2015.situatie import Aow, Huishouden, Situation, Voorziening

YES_NO: Mapping[str | None, bool | None] = {"ja": True, "nee": False, None: None}
CHOICES = {"huishouden": Huishouden, "aow": Aow, "voorziening": Voorziening}
FLAGS = ("minderjarig", "wlz", "beschermd-wonen", "opvang")
FLAGS_BY_COLLEGE = ("gevaar-voor-minderjarige", "geen-betalingscapaciteit", "nadelig-voor-hulp")
QUESTIONS = ("ouders-betalen", "verordening", "verordening-vervoer")


def arguments(parser: Parser) -> None:
    """Add the options: the day, and what is known about the household."""
    parser.date_option("--op", default=None)
    for name, kind in CHOICES.items():
        parser.option(f"--{name}", choices=get_args(kind), default="anders" if name == "voorziening" else None)
    for name in (*FLAGS, *FLAGS_BY_COLLEGE):
        parser.option(f"--{name}", action="store_true")
    for name in QUESTIONS:
        parser.option(f"--{name}", choices=("ja", "nee"))
    parser.option("--nachten-opvang", type=parser.checked(read_days, "dagen_onmogelijk"), default=0, metavar="N")
    parser.option("--bedrag-gemeente", type=parser.checked(read_amount, "bedrag_onmogelijk"), metavar="EURO")
    parser.json_option()


def run(options: Namespace, console: Console) -> int:
    """Print the contribution; one that nobody can know is an answer too."""
    answer = contribution(options.op or today(), situation_of(options))
    if options.json:
        console.json(answer.as_json(console.language))
    else:
        _show(answer, console)
    return OK


def situation_of(options: Namespace) -> Situation:
    """Return the household that the options describe."""
    return Situation(
        voorziening=options.voorziening,
        huishouden=options.huishouden,
        aow=options.aow,
        minderjarig=options.minderjarig,
        parents_owe=YES_NO[options.ouders_betalen],
        wlz=options.wlz,
        beschermd_wonen=options.beschermd_wonen,
        opvang=options.opvang,
        nights_in_opvang=options.nachten_opvang,
        risk_to_minor=options.gevaar_voor_minderjarige,
        lacks_payment_capacity=options.geen_betalingscapaciteit,
        harms_integrated_help=options.nadelig_voor_hulp,
        verordening_asks=YES_NO[options.verordening],
        verordening_sets_vervoer=YES_NO[options.verordening_vervoer],
        gemeente_amount=options.bedrag_gemeente,
    )


def read_amount(typed: str) -> Decimal:
    """Return an amount in euro, written 19,00 or 19.00.  Raises ValueError."""
    try:
        amount = Decimal(typed.replace(",", "."))
    except InvalidOperation:
        raise ValueError(typed) from None
    if not amount.is_finite() or not 0 <= amount < 100_000:
        raise ValueError(typed)
    return amount


def _show(answer: Contribution, console: Console) -> None:
    console.line(answer.explain(console.language))
    for note in answer.notes:
        console.line(f"- {note.text(console.language)}")
    if answer.sources:
        console.line(f"{console.texts.words['bron']}: " + "; ".join(str(source) for source in answer.sources))
