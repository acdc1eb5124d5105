"""Fictitious dossiers: a road per law, cut off in each phase, with people who do not exist."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random

from keukentafel.bestand import NEWEST
from keukentafel.content import folder

PHASES = ("voorbereiding", "onderzoek", "verslag", "aanvraag", "besluit", "bezwaar", "beroep", "uitvoering", "afgerond")
LAWS = ("wmo", "jeugdwet")
# The day on which each dossier is in its phase; fixed, so that the same seed gives the same files for ever.
LOOKED_AT = date(2026, 11, 16)
TEST_BSN_FROM = 999_990_000

Step = Mapping[str, object]


@cache
def roads() -> Mapping[str, Sequence[Step]]:
    """Return the steps per phase, from the data in `demo/wegen.toml`: days since the start, kind, own fields."""
    data: dict[str, list[dict[str, object]]] = tomllib.loads((folder("demo") / "wegen.toml").read_text("utf-8"))["fase"]
    return data


@cache
def names() -> Mapping[str, Sequence[str]]:
    """Return the made-up names, from `demo/namen.toml`."""
    data: dict[str, list[str]] = tomllib.loads((folder("demo") / "namen.toml").read_text("utf-8"))
    return data


def dossier(number: int, seed: int) -> dict[str, object]:
    """Return the fictitious dossier with this number (from 0): phases and laws come by turns, the rest by chance."""
    # The same numbers again for the same seed is what it is for: nothing here is a secret.
    chance = Random(f"{seed}-{number}")  # noqa: S311
    phase, law = PHASES[number % len(PHASES)], LAWS[number // len(PHASES) % len(LAWS)]
    return {
        "formaat": NEWEST,
        "wet": law,
        "gemeente": _gemeente(chance),
        "feiten": _facts(chance, phase, law),
        "verzonnen": _person(chance, number, phase),
    }


def _gemeente(chance: Random) -> dict[str, object]:
    return {
        "code": "GM0000",
        "naam": chance.choice(names()["gemeenten"]),
        "bezwaarcommissie": chance.choice((True, False)),
        "klachtcommissie": chance.choice((True, False)),
        "beslistermijn_jeugd": None,
    }


def _person(chance: Random, number: int, phase: str) -> dict[str, object]:
    """Return who this would be about; the key says that nobody is."""
    return {
        "naam": f"{chance.choice(names()['voornamen'])} {chance.choice(names()['achternamen'])}",
        "bsn": fictitious_bsn(number),
        "bsn_is_test": True,
        "fase": phase,
        "peildatum": LOOKED_AT.isoformat(),
    }


def fictitious_bsn(number: int) -> str:
    """Return a number that passes the eleven test and lies in a range that is never given out.

    There are few of them, so in a large demo they come back.
    """
    candidate = TEST_BSN_FROM + number % 9_000
    while not passes_eleven_test(candidate):
        candidate += 1
    return str(candidate)


def passes_eleven_test(number: int) -> bool:
    """Say whether the digits, weighed 9 to 2 and -1, add up to a multiple of eleven."""
    digits = [int(digit) for digit in f"{number:09d}"]
    return sum(weight * digit for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True)) % 11 == 0


def _facts(chance: Random, phase: str, law: str) -> list[dict[str, object]]:
    steps = [step for step in roads()[phase] if step.get("wet", law) == law]
    if not steps:
        return []
    days = _days(chance, steps)
    # The last step was some days ago, so that the phase has begun and what follows has not.
    start = LOOKED_AT - timedelta(days=days[-1] + chance.randint(1, 5))
    return [_fact(chance, step, start, day) for step, day in zip(steps, days, strict=True)]


def _days(chance: Random, steps: Sequence[Step]) -> list[int]:
    """Return the day of each step: as written, each next one up to three days later, their order kept."""
    late, days = 0, list[int]()
    for step in steps:
        late += chance.randint(0, 1) if days else 0
        days.append(int(str(step["dag"])) + min(late, 3))
    return days


def _fact(chance: Random, step: Step, start: date, day: int) -> dict[str, object]:
    on = start + timedelta(days=day)
    fact: dict[str, object] = {"soort": step["soort"], "op": on.isoformat()}
    for name, value in step.items():
        if name == "na":
            fact[str(step["veld"])] = (on + timedelta(days=int(str(value)))).isoformat()
        elif name not in {"soort", "dag", "wet", "veld"}:
            fact[name] = chance.choice(value) if isinstance(value, list) else value
    return fact
