"""Every kind of letter: with which action of the stand it goes, and who writes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Protocol

from keukentafel.letters.blocks import Recipient
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import has_asked
from keukentafel.letters.questions import SENDER
from keukentafel.letters.soorten import (
    aanvraag,
    aanvulling,
    afspraak_wijzigen,
    apart_gesprek,
    beroep,
    beroep_niet_tijdig,
    bezwaar,
    bezwaar_intrekken,
    bezwaar_pro_forma,
    clientondersteuning,
    correctie,
    hoger_beroep,
    hulp_wijzigen,
    ingebrekestelling,
    inzage,
    klacht,
    machtiging,
    melding,
    nieuwe_melding,
    ombudsman,
    persoonlijk_plan,
    reactie_verslag,
    spoedmelding,
    tweede_gesprek,
    vernietiging,
    verslag_opvragen,
    voorlopige_voorziening,
    wanneer_komt_u,
)


class UnknownLetter(KeyError):
    """There is no such kind of letter."""


def _nothing_more(_: LetterFacts) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of letter; `actie` is the action in the stand whose ruling says whether it makes sense now.

    Without `actie` the stand's own list of letters decides.
    `fact` is the kind of fact that tells it was sent, `over` the field `over` of that fact; None where sending it is no
    fact in law.  `asks` and `more` are names of questions (`questions.py`): the first for nearly everybody, the others
    for some; `also` adds what only these facts ask for.
    """

    soort: str
    write: Callable[[LetterFacts], Letter]
    actie: str | None = None
    to: Recipient = "college"
    fact: str | None = None
    over: str | None = None
    asks: tuple[str, ...] = SENDER
    more: tuple[str, ...] = ("on_behalf_of",)
    also: Callable[[LetterFacts], tuple[str, ...]] = _nothing_more

    def tells(self, facts: LetterFacts) -> str | None:
        """Return the kind of fact that sending it makes, None where it makes none.

        The Jeugdwet knows no melding in law, and there one asks for the chance to make a plan instead of handing one in
        (4.1.2).  The reasons of a bezwaar that was made already are what was still missing, and no second bezwaar (Awb
        6:6).  An urgent melding without an earlier one is the melding: the six weeks begin (Wmo 2.3.2 lid 1, 2.3.3).
        """
        if self.soort == bezwaar.SOORT and bezwaar.brings_reasons(facts):
            return "aanvulling_ontvangen"
        is_first = self.soort == "spoedmelding" and not has_asked(facts)
        fact = "melding_gedaan" if is_first else self.fact
        return fact if facts.wet == "wmo" else _IN_JEUGDWET.get(fact or "", fact)

    def adds(self, sent_on: date) -> Mapping[str, object]:
        """Return what the letter itself says that the fact must hold too: its fields, days as ISO text."""
        if self.soort != bezwaar_pro_forma.SOORT:
            return {}
        asked = sent_on + bezwaar_pro_forma.TIME_ASKED
        return {"redenen_volgen": True, "redenen_gevraagd_tot": asked.isoformat()}


_IN_JEUGDWET: Final[Mapping[str, str | None]] = {
    "melding_gedaan": "hulpvraag_gesteld",
    "persoonlijk_plan_ingediend": None,
}


class Written(Protocol):
    """A module that writes one kind of letter; it may hold `also` too."""

    @property
    def SOORT(self) -> str:  # noqa: N802 - a constant of the module
        """The kind, as the contracts name it."""

    @property
    def ASKS(self) -> tuple[str, ...]:  # noqa: N802
        """The questions for nearly everybody."""

    @property
    def MORE(self) -> tuple[str, ...]:  # noqa: N802
        """The questions that only some need."""

    @property
    def write(self) -> Callable[[LetterFacts], Letter]:
        """The function that writes it."""


def _of(
    module: Written,
    actie: str | None = None,
    *,
    to: Recipient = "college",
    fact: str | None = None,
    over: str | None = None,
) -> Kind:
    """Return the kind that a module writes."""
    also: Callable[[LetterFacts], tuple[str, ...]] = getattr(module, "also", _nothing_more)
    return Kind(module.SOORT, module.write, actie, to, fact, over, module.ASKS, module.MORE, also)


_ALL: Final = (
    _of(melding, "melding_doen", fact="melding_gedaan"),
    _of(spoedmelding, "spoed_melden", fact="spoed_gemeld"),
    _of(wanneer_komt_u),
    _of(clientondersteuning, "clientondersteuning_vragen"),
    _of(persoonlijk_plan, "persoonlijk_plan_inleveren", fact="persoonlijk_plan_ingediend"),
    _of(afspraak_wijzigen, "afspraak_verzetten"),
    _of(apart_gesprek),
    _of(verslag_opvragen),
    _of(reactie_verslag, "reageren_op_verslag", fact="reactie_op_verslag"),
    _of(tweede_gesprek, "tweede_gesprek_vragen"),
    _of(aanvraag, "aanvraag_indienen", fact="aanvraag_ingediend"),
    _of(aanvulling, fact="aanvulling_ontvangen"),
    _of(ingebrekestelling, "ingebreke_stellen", fact="ingebrekestelling_ontvangen"),
    _of(
        beroep_niet_tijdig,
        "beroep_niet_tijdig_instellen",
        to="rechtbank",
        fact="beroep_ingesteld",
        over="niet_tijdig",
    ),
    _of(bezwaar_pro_forma, "bezwaar_maken", fact="bezwaar_ingediend"),
    _of(bezwaar, "bezwaar_maken", fact="bezwaar_ingediend"),
    _of(bezwaar_intrekken, fact="bezwaar_ingetrokken"),
    _of(
        voorlopige_voorziening,
        "voorlopige_voorziening_vragen",
        to="voorzieningenrechter",
        fact="voorlopige_voorziening_gevraagd",
    ),
    _of(beroep, "beroep_instellen", to="rechtbank", fact="beroep_ingesteld", over="besluit"),
    _of(hoger_beroep, "hoger_beroep_instellen", to="crvb", fact="hoger_beroep_ingesteld"),
    _of(klacht, "klacht_indienen", fact="klacht_ingediend"),
    _of(ombudsman, "naar_ombudsman", to="ombudsman"),
    _of(inzage),
    _of(correctie),
    _of(vernietiging),
    _of(machtiging, to="eigen"),
    _of(hulp_wijzigen),
    _of(nieuwe_melding, "nieuwe_melding_doen", fact="melding_gedaan"),
)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.soort: kind for kind in _ALL})


def kinds() -> Sequence[str]:
    """Return every kind of letter, in the order of the road."""
    return tuple(KINDS)


def find(soort: str) -> Kind:
    """Return the kind; raises UnknownLetter."""
    try:
        return KINDS[soort]
    except KeyError:
        raise UnknownLetter(soort) from None


def letter(soort: str, facts: LetterFacts) -> Letter:
    """Return the letter, also where it makes no sense now: whoever asks decides.  Raises UnknownLetter."""
    return find(soort).write(facts)
