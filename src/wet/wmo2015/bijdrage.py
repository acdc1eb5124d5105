"""The own contribution on a date: the highest amount that may be asked, or why nothing, or why nobody can say."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wet.source import Source
from wet.teksten import sentence
from wet.wmo2015.artikel import WMO_BEGAN_ON, wmo
from wet.wmo2015.bijdrage_bedragen import AMOUNTS, Amount, amount_on
from wet.wmo2015.bijdrage_vrijstelling import EXEMPTIONS, Exemption
from wet.wmo2015.situatie import Situation

FLAT_RATE_BEGAN_ON = date(2020, 1, 1)
YEAR_BEFORE_ENDED_ON = date(2019, 12, 31)


def _besluit(artikel: str, lid: int, *, since: date | None = None, until: date | None = None) -> Source:
    return Source("Uitvoeringsbesluit Wmo 2015", artikel, lid=lid, valid_from=since, valid_to=until)


# Each as it was numbered in 2019 and as it is since the monthly amount; an answer names those in force on its day.
CLIENTONDERSTEUNING_IS_FREE = (
    Source("Wmo 2015", "2.1.4", lid=1, onder="a", valid_to=YEAR_BEFORE_ENDED_ON, certainty="uitleg"),
    wmo("2.1.4", 5, since=FLAT_RATE_BEGAN_ON),
)
ONLY_IF_THE_VERORDENING_ASKS = (
    _besluit("3.1", 1, until=YEAR_BEFORE_ENDED_ON),
    wmo("2.1.4a", 1, since=FLAT_RATE_BEGAN_ON),
)
VERORDENING_MAY_ASK_LESS = (
    _besluit("3.8", 2, until=YEAR_BEFORE_ENDED_ON),
    wmo("2.1.4a", 5, since=FLAT_RATE_BEGAN_ON),
)
NOT_ABOVE_THE_COST = (
    _besluit("3.5", 7, until=YEAR_BEFORE_ENDED_ON),
    wmo("2.1.4a", 6, since=FLAT_RATE_BEGAN_ON),
)
VERVOER_BY_VERORDENING = (_besluit("3.8", 1, since=FLAT_RATE_BEGAN_ON),)
PARENTS_MAY_OWE = (wmo("2.1.5"),)
BESCHERMD_WONEN_AND_OPVANG_APART = (_besluit("3.1", 3), _besluit("3.1", 4))
FIXED_BY_INCOME = (_besluit("3.8", 1, until=date(2018, 12, 31)),)

NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Note:
    """Something that may make the contribution lower or other, or an answer that would decide it."""

    code: str
    sources: tuple[Source, ...] = ()

    def text(self, language: str = "nl") -> str:
        """Return the note in one or two plain sentences."""
        return sentence(f"bijdrage_{self.code}", language)

    def as_json(self, language: str = "nl") -> dict[str, object]:
        """Return the note as it stands under `let_op`."""
        return {"code": self.code, "tekst": self.text(language), "bron": [str(source) for source in self.sources]}


@dataclass(frozen=True, slots=True)
class Contribution:
    """The answer: `ten_hoogste` in euro, None where it cannot be known; then `reden` is the code of why.

    Where an exemption holds `ten_hoogste` is zero and `vrijstelling` its code.  `notes` never change the answer.
    """

    ten_hoogste: Decimal | None
    per: str | None
    vrijstelling: str | None = None
    reden: str | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()

    def as_json(self, language: str = "nl") -> dict[str, object]:
        """Return the answer as `keukentafel bijdrage --json` prints it: amounts as text, sentences rendered."""
        return {
            "ten_hoogste": None if self.ten_hoogste is None else f"{self.ten_hoogste:.2f}",
            "per": self.per,
            "vrijstelling": self.vrijstelling,
            "bron": [str(source) for source in self.sources],
            "reden": self.reden and sentence(f"bijdrage_{self.reden}", language),
            "reden_code": self.reden,
            "uitleg": self.explain(language),
            "let_op": [note.as_json(language) for note in self.notes],
        }

    def explain(self, language: str = "nl") -> str:
        """Return the answer as one or two plain sentences."""
        code = self.reden or (self.vrijstelling and f"vrij_{self.vrijstelling}")
        if code:
            return sentence(f"bijdrage_{code}", language)
        per = "per_maand" if self.per == "maand" else "per_vier_weken"
        return sentence(f"bijdrage_{per}", language, amount=self.ten_hoogste)


def contribution(on: date, situation: Situation) -> Contribution:
    """Return the own contribution for one voorziening on the day `on`, as "at most".

    Unknown (None, with a reason) are: days before 2019, when income decided; days past the data; beschermd wonen
    and opvang themselves; vervoer where the verordening sets an amount that was not given.
    """
    amount = amount_on(on)
    if amount is None:
        return _unknown_on(on)
    if situation.voorziening == "clientondersteuning":
        return _nothing(amount, "clientondersteuning", _in_force(on, CLIENTONDERSTEUNING_IS_FREE))
    if situation.voorziening in ("beschermd_wonen", "opvang"):
        reason = "beschermd_wonen_en_opvang_naar_inkomen"
        return Contribution(None, None, reden=reason, sources=BESCHERMD_WONEN_AND_OPVANG_APART)
    if situation.verordening_asks is False:
        sources = _in_force(on, ONLY_IF_THE_VERORDENING_ASKS)
        return Contribution(NOTHING, amount.per, reden="verordening_vraagt_niets", sources=sources)
    exemption = _exemption(on, situation)
    if exemption is not None:
        return _nothing(amount, exemption.code, (exemption.source_on(on),))
    return _at_most(on, amount, situation)


def _at_most(on: date, amount: Amount, situation: Situation) -> Contribution:
    own = situation.gemeente_amount
    if situation.voorziening == "vervoer" and situation.verordening_sets_vervoer and on >= FLAT_RATE_BEGAN_ON:
        reason = None if own is not None else "vervoer_bedrag_in_verordening"
        return Contribution(own, amount.per if own is not None else None, None, reason, VERVOER_BY_VERORDENING)
    cap = amount.amount if own is None else min(own, amount.amount)
    return Contribution(cap, amount.per, sources=amount.sources, notes=_notes(on, situation))


def _notes(on: date, situation: Situation) -> tuple[Note, ...]:
    notes = []
    if situation.verordening_asks is None:
        notes.append(Note("alleen_als_de_verordening_het_vraagt", _in_force(on, ONLY_IF_THE_VERORDENING_ASKS)))
    if situation.gemeente_amount is None:
        notes.append(Note("gemeente_kan_minder_vragen", _in_force(on, VERORDENING_MAY_ASK_LESS)))
    missing = _missing_answer(situation)
    if missing:
        notes.append(Note(missing, tuple(e.source_on(on) for e in EXEMPTIONS if e.onder == "f")))
    if situation.voorziening == "vervoer" and situation.verordening_sets_vervoer is None and on >= FLAT_RATE_BEGAN_ON:
        notes.append(Note("vervoer_kan_eigen_bedrag_hebben", _in_force(on, VERVOER_BY_VERORDENING)))
    if situation.voorziening in ("hulpmiddel", "woningaanpassing"):
        notes.append(Note("nooit_meer_dan_de_kostprijs", _in_force(on, NOT_ABOVE_THE_COST)))
    if situation.minderjarig and situation.parents_owe is None:
        notes.append(Note("ouders_alleen_als_verordening_het_zegt", _in_force(on, PARENTS_MAY_OWE)))
    return tuple(notes)


def _in_force(on: date, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(source for source in sources if source.holds_on(on))


def _missing_answer(situation: Situation) -> str | None:
    """Name the answer that would show whether a couple is exempt; None where it can make no difference."""
    if situation.huishouden == "alleenstaand" or situation.aow == "allen":
        return None
    return "huishouden_onbekend" if situation.huishouden is None else "aow_onbekend"


def _exemption(on: date, situation: Situation) -> Exemption | None:
    return next((each for each in EXEMPTIONS if each.applies(on, situation)), None)


def _nothing(amount: Amount, code: str, sources: tuple[Source, ...]) -> Contribution:
    return Contribution(NOTHING, amount.per, vrijstelling=code, sources=sources)


def _unknown_on(on: date) -> Contribution:
    if on < WMO_BEGAN_ON:
        return Contribution(None, None, reden="voor_de_wmo_2015")
    if on < AMOUNTS[0].valid_from:
        return Contribution(None, None, reden="naar_inkomen_voor_2019", sources=FIXED_BY_INCOME)
    return Contribution(None, None, reden="bedrag_nog_onbekend")
