"""Suggests an answer for each element of a report or decision, with the quote and the rule; silent when unsure."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from keukentafel.vergelijk.delen import undecided
from keukentafel.vergelijk.kenmerken import KENMERKEN, Gelezen
from keukentafel.vergelijk.regels import Regel, rules
from keukentafel.vergelijk.tekst import Tekst, read_text
from keukentafel.vergelijk.zoeken import Plek, Zoeker
from wet.toets import Antwoord, Bekend, Document, elements
from wet.toets.bekend import CONDITIONS

ALWAYS: Final = frozenset({"huisgenoot_gevraagd", "huisgenoot_onderzocht"})
"""Elements that the text itself may bring up, whatever is known: it may count on somebody who is not there."""


POINTS_AT: Final = frozenset({Antwoord.NEE, Antwoord.ONDUIDELIJK})
"""Answers that send somebody to look; what a text says of everybody never does."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where to look, never a finding: the answer a rule suggests, and why.

    `citaat` is a sentence of the text on `bladzijde`, from `begin`; "" and None where the point is that there is none.
    `waarom` is the code of the reason, whose words stand in `content/vergelijk`; `regel` is the rule that spoke and
    `woorden` are what made it speak.
    """

    code: str
    antwoord: Antwoord
    citaat: str
    bladzijde: int | None
    waarom: str
    regel: str
    woorden: str = ""
    begin: int | None = None


def suggestions(document: Document, tekst: Tekst | str, bekend: Bekend) -> tuple[Suggestion, ...]:
    """Return for each element at most one suggestion, in the order in which the elements are asked.

    The first rule of an element that holds speaks.  Where none does there is no suggestion, which says nothing.
    """
    gelezen = Gelezen(read_text(tekst) if isinstance(tekst, str) else tekst, bekend)
    if not any(not zin.is_kop for zin in gelezen.tekst.zinnen):
        return ()
    wanted = [each.code for each in elements(document, bekend)]
    found: dict[str, Suggestion] = {}
    for suggestion in _all(document, gelezen, frozenset(wanted)):
        found.setdefault(suggestion.code, suggestion)
    order = [*wanted, *sorted(ALWAYS)]
    return tuple(sorted(found.values(), key=lambda each: order.index(each.code)))


def _all(document: Document, gelezen: Gelezen, wanted: Collection[str]) -> Iterator[Suggestion]:
    if document == "besluit" and "alles_beslist" in wanted and (suggestion := _undecided(gelezen)) is not None:
        yield suggestion
    done: set[str] = set()
    for rule in rules(document):
        is_asked = rule.element in wanted or (rule.element in ALWAYS and gelezen.bekend.wet == "wmo")
        if rule.element not in done and is_asked and gelezen.bekend.wet in rule.wetten:
            suggestion = apply(rule, gelezen)
            if suggestion is not None:
                done.add(rule.element)
                yield suggestion


def _undecided(gelezen: Gelezen) -> Suggestion | None:
    found = undecided(gelezen)
    if found is None:
        return None
    part, number = found
    if part is None:
        return _suggestion("alles_beslist", Antwoord.JA, "alles_genoemd", gelezen, number)
    return _suggestion("alles_beslist", Antwoord.NEE, "deel_niet_beslist", gelezen, number, part)


def apply(rule: Regel, gelezen: Gelezen) -> Suggestion | None:
    """Return what one rule says of a text, None where it is silent."""
    if not (_fits(rule, gelezen) and _counts(rule, gelezen.zoeker)):
        return None
    if not (rule.zin or rule.zin_met or rule.leeg_onder):
        return Suggestion(rule.element, rule.antwoord, "", None, rule.waarom, rule.id)
    place = next(_places(rule, gelezen), None)
    if place is None:
        return None
    number, said = place
    return _suggestion(rule.element, rule.antwoord, rule.waarom, gelezen, number, said, rule.id)


def _suggestion(
    element: str, antwoord: Antwoord, waarom: str, gelezen: Gelezen, number: int | None, said: str = "", rule: str = ""
) -> Suggestion:
    if number is None:
        return Suggestion(element, antwoord, "", None, waarom, rule or waarom, said)
    zin = gelezen.tekst.zinnen[number]
    return Suggestion(element, antwoord, zin.tekst, zin.bladzijde, waarom, rule or waarom, said, zin.begin)


def _fits(rule: Regel, gelezen: Gelezen) -> bool:
    """Say whether what is known, what the text does, and what stands anywhere in it let the rule speak."""
    zoeker = gelezen.zoeker
    return (
        all(CONDITIONS[name](gelezen.bekend) is True for name in rule.als)
        and not any(CONDITIONS[name](gelezen.bekend) is False for name in rule.tenzij)
        and all(KENMERKEN[name](gelezen) for name in rule.kenmerk)
        and not any(KENMERKEN[name](gelezen) for name in rule.geen_kenmerk)
        and (not rule.ergens or zoeker.has_any(rule.ergens))
        and (not rule.ook_ergens or zoeker.has_any(rule.ook_ergens))
        and not zoeker.has_any(rule.nergens)
    )


def _counts(rule: Regel, zoeker: Zoeker) -> bool:
    if not rule.groepen or rule.passage:
        return True
    count = sum(1 for group in rule.groepen if zoeker.has_any(group))
    return rule.minstens <= count <= rule.hoogstens


def _counts_around(rule: Regel, groups: Sequence[set[int]], number: int) -> bool:
    """Say whether the groups count right in the passage around a sentence, where a rule looks no further."""
    if not rule.passage:
        return True
    around = range(number - rule.passage // 2, number + rule.passage + 1)
    return rule.minstens <= sum(any(each in group for each in around) for group in groups) <= rule.hoogstens


def _places(rule: Regel, gelezen: Gelezen) -> Iterator[tuple[int, str]]:
    """Yield the sentences that a rule speaks of, with the words that made it."""
    zoeker = gelezen.zoeker
    refused = zoeker.sentences_with(rule.niet)
    if rule.antwoord in POINTS_AT:
        refused |= gelezen.algemeen
    allowed = [_with(name, gelezen) for name in rule.zin_met]
    if rule.leeg_onder:
        yield from ((number, "") for number in sorted(gelezen.leeg & zoeker.sentences_with(rule.leeg_onder)))
        return
    if not rule.zin:
        yield from ((number, "") for number in sorted(frozenset.intersection(*allowed) - refused))
        return
    second = zoeker.find_any(rule.en)
    third = zoeker.sentences_with(rule.en_ook)
    groups = [zoeker.sentences_with(group) for group in rule.groepen] if rule.passage else []
    for plek in zoeker.find_any(rule.zin):
        if gelezen.tekst.zinnen[plek.zin].is_kop or plek.zin in refused:
            continue
        near = _near(plek, second, rule.buurt) if rule.en else [plek]
        is_met = all(any(number in met for number in _reach(plek.zin, rule.buurt)) for met in allowed)
        if (
            is_met
            and (not rule.en_ook or plek.zin in third)
            and _counts_around(rule, groups, plek.zin)
            and _any_as(near, rule.ontkend, zoeker, refused)
        ):
            yield plek.zin, zoeker.words_at(plek)


def _reach(number: int, nearby: int) -> range:
    return range(number, number + nearby + 1)


def _near(plek: Plek, others: Sequence[Plek], nearby: int) -> list[Plek]:
    """Return the other places in the same sentence or the `nearby` ones after it, apart from the place itself."""
    return [
        other
        for other in others
        if plek.zin <= other.zin <= plek.zin + nearby and not (plek.begin <= other.begin and other.einde <= plek.einde)
    ]


def _any_as(near: Iterable[Plek], negated: bool | None, zoeker: Zoeker, refused: Collection[int]) -> bool:
    return any(each.zin not in refused and (negated is None or zoeker.is_negated(each) is negated) for each in near)


def _with(name: str, gelezen: Gelezen) -> frozenset[int]:
    """Return the sentences of one kind: with a time, a day, a name, or that grant or refuse."""
    kinds: Mapping[str, frozenset[int]] = {
        "tijd": gelezen.met_tijd,
        "geen_tijd": frozenset(range(len(gelezen.tekst.zinnen))) - gelezen.met_tijd,
        "datum": gelezen.met_datum,
        "naam": gelezen.met_naam,
        "stem": gelezen.stemmen,
        "toegekend": gelezen.toegekend,
        "geweigerd": gelezen.geweigerd,
        "weigering_zonder_reden": gelezen.zonder_reden,
        "weigering_met_reden": gelezen.geweigerd - gelezen.zonder_reden,
        "weigering_zonder_eigen_reden": gelezen.geweigerd,
        "begin": frozenset(number for number in gelezen.begin_en_eind[:1] if number is not None),
        "eind": frozenset(number for number in gelezen.begin_en_eind[1:] if number is not None),
        "open_toezegging": _promises(gelezen, is_open=True),
        "toezegging": _promises(gelezen, is_open=False),
    }
    return kinds[name]


def _promises(gelezen: Gelezen, *, is_open: bool) -> frozenset[int]:
    begins = {each.zin.begin for each in gelezen.toezeggingen if each.is_open is is_open}
    zinnen = gelezen.tekst.zinnen
    found = frozenset(number for number, zin in enumerate(zinnen) if zin.begin in begins)
    if not is_open:
        return found
    # The next sentence may say when: then we do not know, and are silent.
    unsure = frozenset(number for number in found if number + 1 in gelezen.met_datum)
    own = gelezen.onder_afspraken
    return (found & own if own else found) - unsure
