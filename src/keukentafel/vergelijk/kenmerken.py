"""What the rules ask of a text besides its words: times, days, names, promises, what it grants and refuses."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final

from keukentafel.vergelijk.getallen import datums, duren
from keukentafel.vergelijk.punten import stems
from keukentafel.vergelijk.tekst import Tekst
from keukentafel.vergelijk.toezeggingen import Toezegging, toezeggingen
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Zoeker
from wet.toets import Bekend

_WORDS: Final = words("kenmerken")
_NO_NAMES: Final = frozenset(_WORDS["geen_naam"])
_QUOTED: Final = re.compile(r"[\"“‘'«][^\"”’'»]{3,40}[\"”’'»]")
_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÀ-Þ][\w'’-]+")
_BEGIN: Final = re.compile(rf"(?:{'|'.join(_WORDS['begin'])})[^.\d]{{0,25}}$", re.IGNORECASE)
_END: Final = re.compile(rf"(?:{'|'.join(_WORDS['eind'])})[^.\d]{{0,25}}$", re.IGNORECASE)


@dataclass(frozen=True)
class Gelezen:
    """A text with all that the rules may ask of it, each worked out once and only when asked."""

    tekst: Tekst
    bekend: Bekend

    @cached_property
    def zoeker(self) -> Zoeker:
        """Return the index of its words."""
        return Zoeker(self.tekst)

    @cached_property
    def dag(self) -> date | None:
        """Return the day of the document: as it is known, else the first full date in it."""
        first = next((each.dag for zin in self.tekst.zinnen for each in datums(zin.tekst)), None)
        return self.bekend.dag or first

    @cached_property
    def met_tijd(self) -> frozenset[int]:
        """Return the numbers of the sentences that say how much in a week, or how often."""
        return frozenset(
            number
            for number, zin in enumerate(self.tekst.zinnen)
            if any(each.per_week is not None or each.keer_per_week is not None for each in duren(zin.tekst))
        )

    @cached_property
    def met_datum(self) -> frozenset[int]:
        """Return the numbers of the sentences with a day of the calendar."""
        return frozenset(number for number, zin in enumerate(self.tekst.zinnen) if datums(zin.tekst, self.dag))

    @cached_property
    def met_naam(self) -> frozenset[int]:
        """Return the numbers of the sentences that name something: a capital inside the sentence, or quotes."""
        return frozenset(number for number, zin in enumerate(self.tekst.zinnen) if _has_name(zin.tekst))

    @cached_property
    def toezeggingen(self) -> tuple[Toezegging, ...]:
        """Return its promises."""
        return toezeggingen(self.tekst, self.zoeker, self.dag)

    @cached_property
    def begin_en_eind(self) -> tuple[int | None, int | None]:
        """Return the sentences that say from when and until when something holds."""
        begin, end = (self._said(name) for name in ("begin_woorden", "eind_woorden"))
        for number in sorted(self.met_datum):
            said = self.tekst.zinnen[number].tekst
            if self.zoeker.has_any_in(number, _WORDS["geen_periode"]):
                continue
            for day in datums(said, self.dag):
                begin = number if begin is None and _BEGIN.search(said[: day.begin]) else begin
                end = number if end is None and _END.search(said[: day.begin]) else end
        return begin, end

    def _said(self, name: str) -> int | None:
        return min(self.zoeker.sentences_with(_WORDS[name]), default=None)

    def zinnen_die(self, name: str) -> frozenset[int]:
        """Return the sentences of a list of the data that are not negated: those that grant, say."""
        spared = self.zoeker.sentences_with(_WORDS.get(f"{name}_niet", ()))
        return frozenset(
            plek.zin
            for plek in self.zoeker.find_any(_WORDS[name])
            if plek.zin not in spared and not self.zoeker.is_negated(plek) and not self.tekst.zinnen[plek.zin].is_kop
        )

    @cached_property
    def toegekend(self) -> frozenset[int]:
        """Return the sentences that grant something."""
        return self.zinnen_die("toegekend")

    @cached_property
    def zonder_reden(self) -> frozenset[int]:
        """Return the refusing sentences for which no reason stands near, nor elsewhere with the same words."""
        causal = self.zoeker.sentences_with(_WORDS["reden"]) - self.zoeker.sentences_with(_WORDS["reden_niet"])
        personal = self.zoeker.sentences_with(_WORDS["reden_impliciet"]) - self.zoeker.sentences_with(
            _WORDS["reden_niet"]
        )
        told = causal | {number - 1 for number in causal if number}
        explained = [set(stems(self.tekst.zinnen[number].tekst)) for number in told]
        return frozenset(
            number
            for number in self.geweigerd
            if not causal & {number - 1, number, number + 1, number + 2}
            and not self._same_section(number, number + 1, personal)
            and not any(self._subject(number) & said for said in explained)
        )

    def _same_section(self, number: int, following: int, wanted: set[int]) -> bool:
        zinnen = self.tekst.zinnen
        return following in wanted and not zinnen[following].is_kop and zinnen[following].kop == zinnen[number].kop

    def _subject(self, number: int) -> set[str]:
        return set(stems(self.tekst.zinnen[number].tekst)) - set(words("delen")["algemeen"])

    @cached_property
    def geweigerd(self) -> frozenset[int]:
        """Return the sentences that refuse something."""
        return frozenset(
            self.zoeker.sentences_with(_WORDS["geweigerd"]) - self.zoeker.sentences_with(_WORDS["geweigerd_niet"])
        )


def _has_name(said: str) -> bool:
    names = (match.group().rstrip("'’") for match in _NAME.finditer(said))
    return bool(_QUOTED.search(said)) or any(name.lower() not in _NO_NAMES for name in names)


KENMERKEN: Final[Mapping[str, Callable[[Gelezen], bool]]] = MappingProxyType(
    {
        "kent_toe": lambda each: bool(each.toegekend),
        "weigert": lambda each: bool(each.geweigerd),
        "kent_hulp_in_tijd_toe": lambda each: bool(each.toegekend & each.zoeker.sentences_with(_WORDS["hulp_in_tijd"])),
        "noemt_tijd": lambda each: bool(each.met_tijd),
        "noemt_begin": lambda each: each.begin_en_eind[0] is not None,
        "noemt_eind": lambda each: each.begin_en_eind[1] is not None,
        "open_toezegging": lambda each: any(promise.is_open for promise in each.toezeggingen),
        "hele_toezegging": lambda each: (
            bool(each.toezeggingen) and not any(promise.is_open for promise in each.toezeggingen)
        ),
        "verzending_bekend": lambda each: each.bekend.verzonden is not None,
    }
)
"""By the name that the rules use."""
