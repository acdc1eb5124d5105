"""What the rules ask of a text besides its words: times, days, names, promises, what it grants and refuses."""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final

from keukentafel.vergelijk.getallen import datums, duren, short_days
from keukentafel.vergelijk.hoofdstukken import empty_chapters
from keukentafel.vergelijk.punten import stems
from keukentafel.vergelijk.stemmen import voices
from keukentafel.vergelijk.tekst import Tekst
from keukentafel.vergelijk.toezeggingen import Toezegging, toezeggingen
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Zoeker, folded
from wet.toets import Bekend

_WORDS: Final = words("kenmerken")
_NO_NAMES: Final = frozenset(_WORDS["geen_naam"])
_QUOTED: Final = re.compile(r"[\"“‘'«][^\"”’'»]{3,40}[\"”’'»]")
_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÀ-Þ][\w'’-]+")
_PLACE: Final = re.compile(rf"\b(?i:{'|'.join(_WORDS['voor_een_plaatsnaam'])}) ([A-ZÀ-Þ][\w'’-]+)")
_BEGIN: Final = re.compile(rf"(?:{'|'.join(_WORDS['begin'])})[^.\d]{{0,25}}$", re.IGNORECASE)
_NO_BEGIN: Final = re.compile("|".join(_WORDS["geen_begin"]), re.IGNORECASE)
_END: Final = re.compile(rf"(?:{'|'.join(_WORDS['eind'])})[^.\d]{{0,25}}$", re.IGNORECASE)

_BEFORE: Final = 60
"""Letters before a day in which "vanaf" or "tot" would stand."""

_ABBREVIATION: Final = 6
"""Letters of a name in capitals at most: what is longer is a heading."""

_LONG_ENOUGH: Final = 200
"""Words of a text in which a subject would stand if it had been treated."""

_A_PASSAGE: Final = 3
"""Sentences after a refusal in which its reason may still stand."""

_ALIKE: Final = 6
"""Letters with which two words begin that may be about the same: "drempelhulp" and "drempels"."""

_A_SENTENCE: Final = 3
"""Words that a refusal has at least: less is a heading that was not seen as one."""


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
    def stammen(self) -> tuple[frozenset[str], ...]:
        """Return the stems of each sentence."""
        return tuple(frozenset(stems(zin.tekst)) for zin in self.tekst.zinnen)

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
        """Return the numbers of the sentences that name something: a capital inside the sentence, or quotes.

        The name of the gemeente itself names nothing.
        """
        spared = _NO_NAMES | {folded(found[1]) for found in _PLACE.finditer(self.tekst.mended)}
        return frozenset(number for number, zin in enumerate(self.tekst.zinnen) if _has_name(zin.tekst, spared))

    @cached_property
    def toezeggingen(self) -> tuple[Toezegging, ...]:
        """Return its promises."""
        return toezeggingen(self.tekst, self.zoeker, self.dag)

    @cached_property
    def onder_afspraken(self) -> frozenset[int]:
        """Return the numbers of the sentences under a heading for what was agreed, none without such a heading."""
        zinnen = self.tekst.zinnen
        named = self.zoeker.sentences_with(words("toezeggingen")["kop"])
        heads = {zinnen[number].tekst for number in named if zinnen[number].is_kop}
        return frozenset(number for number, zin in enumerate(zinnen) if zin.kop in heads and not zin.is_kop)

    @cached_property
    def begin_en_eind(self) -> tuple[int | None, int | None]:
        """Return the sentences that say from when and until when something holds."""
        begin, end = (self._said(name) for name in ("begin_woorden", "eind_woorden"))
        for number in sorted(self.met_datum):
            said = self.tekst.zinnen[number].tekst
            if self.zoeker.has_any_in(number, _WORDS["geen_periode"]):
                continue
            for day in datums(said, self.dag):
                before = said[max(0, day.begin - _BEFORE) : day.begin]
                begin = number if begin is None and _begins(before) else begin
                end = number if end is None and _END.search(before) else end
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
        """Return the refusing sentences without a reason near by, and of which nothing more is said elsewhere."""
        causal = self.zoeker.sentences_with(_WORDS["reden"]) - self.zoeker.sentences_with(_WORDS["reden_niet"])
        causal -= self.over_bezwaar
        personal = self.zoeker.sentences_with(_WORDS["reden_impliciet"]) - self.zoeker.sentences_with(
            (*_WORDS["reden_niet"], *_WORDS["reden_impliciet_niet"])
        )
        return frozenset(
            number
            for number in self.geweigerd
            if causal.isdisjoint(range(number - 1, number + _A_PASSAGE + 1))
            and not self._same_section(number, number + 1, personal)
            and not self._told_elsewhere(number, causal)
            and len(self.zoeker.words_of(number)) >= _A_SENTENCE
            and (not self.legt_uit or self._is_one_of_more(number, causal))
        )

    def _is_one_of_more(self, number: int, causal: set[int]) -> bool:
        """Say whether a part is refused by its name where others are granted, and every reason is about those."""
        subject = self._subject(number)
        granted = frozenset[str]().union(*(self._subject(each) for each in self.toegekend)) - subject
        reasons = [self.stammen[each] for each in causal if not self.tekst.zinnen[each].is_kop]
        return (
            bool(granted and subject and reasons)
            and number not in self.zoeker.sentences_with(_WORDS["een_deel"])
            and not self.zoeker.has_any(_WORDS["reden_van_weigering"])
            and all(_share(granted, each) and not _share(subject, each) for each in reasons)
        )

    def _told_elsewhere(self, number: int, causal: set[int]) -> bool:
        """Say whether another sentence speaks of what is refused; where that has no name, any reason counts."""
        subject = self._subject(number)
        return bool(causal) if not subject else _share(subject, self._stems_told)

    @cached_property
    def _stems_told(self) -> frozenset[str]:
        """Return the stems of all sentences that neither ask, grant nor refuse."""
        spared = self.geweigerd | self.toegekend | self.zoeker.sentences_with(words("delen")["gevraagd"])
        return frozenset[str]().union(
            *(
                told
                for at, (zin, told) in enumerate(zip(self.tekst.zinnen, self.stammen, strict=True))
                if at not in spared and not zin.is_kop
            )
        )

    @cached_property
    def stemmen(self) -> frozenset[int]:
        """Return the sentences in which somebody near the resident speaks, was asked or was there."""
        return voices(self.tekst, self.zoeker)

    @cached_property
    def leeg(self) -> frozenset[int]:
        """Return the headings under which nothing was filled in."""
        return empty_chapters(self.tekst)

    @cached_property
    def opgemaakt(self) -> date | None:
        """Return the day of the document as its own words say it: what was told may be when it came in."""
        said = self.zoeker.sentences_with(_WORDS["van_deze_dag"])
        own = sorted(said - self.zoeker.sentences_with(_WORDS["van_deze_dag_niet"]))
        named = (datums(self.tekst.zinnen[number].tekst) for number in own)
        first = next((max(each.dag for each in days) for days in named if days), None)
        every = (each.dag for zin in self.tekst.zinnen for each in datums(zin.tekst))
        own_day = first or min(every, default=None)
        return min((each for each in (own_day, self.bekend.dag) if each is not None), default=None)

    @cached_property
    def noemt_vervolg(self) -> bool:
        """Say whether a day that is still to come, or a term, is named outside the time that help lasts."""
        later = self.zoeker.sentences_with(_WORDS["vervolg"]) - self.zoeker.sentences_with(_WORDS["vervolg_niet"])
        spared = self.zoeker.sentences_with(_WORDS["geen_vervolg"])
        dag = self.opgemaakt
        return (
            dag is None
            or bool(later)
            or any(
                day > dag
                for number, zin in enumerate(self.tekst.zinnen)
                if number not in spared
                for day in (*(each.dag for each in datums(zin.tekst, dag)), *short_days(zin.tekst, dag))
            )
        )

    @cached_property
    def noemt_bezwaardag(self) -> bool:
        """Say whether a last day stands near the words on objecting."""
        about = self.zoeker.sentences_with(("bezwaar*",))
        near = {number + step for number in about for step in (-1, 0, 1, 2)}
        return any(
            self.dag is None or each.dag > self.dag
            for number in near & self.met_datum
            for each in datums(self.tekst.zinnen[number].tekst, self.dag)
        )

    @cached_property
    def legt_uit(self) -> bool:
        """Say whether the text has a place of its own where it gives its reasons: then each may stand there."""
        return bool(self.zoeker.sentences_with(_WORDS["reden_elders"]) - self.over_bezwaar)

    @cached_property
    def over_bezwaar(self) -> frozenset[int]:
        """Return the sentences on how to object: "zet uw redenen erin" gives no reason."""
        zinnen = self.tekst.zinnen
        about = self.zoeker.sentences_with(("bezwaar*", *_WORDS["in_een_bezwaarschrift"]))
        heads = {zinnen[number].tekst for number in about if zinnen[number].is_kop}
        return frozenset(about | {number for number, zin in enumerate(zinnen) if zin.kop in heads})

    @cached_property
    def algemeen(self) -> frozenset[int]:
        """Return the numbers of the sentences that tell how it goes for everybody, and so nothing of this person."""
        zinnen = self.tekst.zinnen
        named = self.zoeker.sentences_with(_WORDS["algemene_uitleg_kop"])
        heads = {zinnen[number].tekst for number in named if zinnen[number].is_kop}
        said = self.zoeker.sentences_with(_WORDS["algemene_uitleg"])
        return frozenset(number for number, zin in enumerate(zinnen) if zin.kop in heads or number in said)

    def _same_section(self, number: int, following: int, wanted: set[int]) -> bool:
        zinnen = self.tekst.zinnen
        return following in wanted and not zinnen[following].is_kop and zinnen[following].kop == zinnen[number].kop

    def _subject(self, number: int) -> frozenset[str]:
        return self.stammen[number] - frozenset(words("delen")["algemeen"])

    @cached_property
    def geweigerd(self) -> frozenset[int]:
        """Return the sentences that refuse something."""
        return frozenset(
            self.zoeker.sentences_with(_WORDS["geweigerd"]) - self.zoeker.sentences_with(_WORDS["geweigerd_niet"])
        )


def _begins(before: str) -> bool:
    """Say whether what stands before a day tells that something begins then, and not of which day a paper is."""
    return bool(_BEGIN.search(before)) and not _NO_BEGIN.search(before)


def _share(subject: Set[str], said: Set[str]) -> bool:
    """Say whether a sentence may be about a subject: a shared stem, or one that begins as the other does."""
    return not subject.isdisjoint(said) or any(one[:_ALIKE] == other[:_ALIKE] for one in subject for other in said)


def _has_name(said: str, spared: Set[str]) -> bool:
    names = (match.group().rstrip("'’") for match in _NAME.finditer(said))
    return bool(_QUOTED.search(said)) or any(
        folded(name) not in spared and not (name.isupper() and len(name) > _ABBREVIATION) for name in names
    )


KENMERKEN: Final[Mapping[str, Callable[[Gelezen], bool]]] = MappingProxyType(
    {
        "kent_toe": lambda each: bool(each.toegekend),
        "weigert": lambda each: bool(each.geweigerd),
        "kent_hulp_in_tijd_toe": lambda each: bool(each.toegekend & each.zoeker.sentences_with(_WORDS["hulp_in_tijd"])),
        "kent_tijd_toe": lambda each: bool(each.toegekend & each.met_tijd),
        "kent_pgb_toe": lambda each: bool(each.toegekend & each.zoeker.sentences_with(_WORDS["pgb"])),
        "noemt_tijd": lambda each: bool(each.met_tijd - each.zoeker.sentences_with(_WORDS["tijd_van_anderen"])),
        "noemt_begin": lambda each: each.begin_en_eind[0] is not None,
        "noemt_eind": lambda each: each.begin_en_eind[1] is not None,
        "open_toezegging": lambda each: any(promise.is_open for promise in each.toezeggingen),
        "hele_toezegging": lambda each: (
            bool(each.toezeggingen) and not any(promise.is_open for promise in each.toezeggingen)
        ),
        "lang_genoeg": lambda each: each.zoeker.size >= _LONG_ENOUGH,
        "legt_uit": lambda each: each.legt_uit,
        "naaste_aan_het_woord": lambda each: bool(each.stemmen),
        "huisgenoot_aan_het_woord": lambda each: bool(voices(each.tekst, each.zoeker, housemates=True)),
        "noemt_vervolg": lambda each: each.noemt_vervolg,
        "noemt_bezwaardag": lambda each: each.noemt_bezwaardag,
        "verzending_bekend": lambda each: each.bekend.verzonden is not None,
    }
)
"""By the name that the rules use."""
