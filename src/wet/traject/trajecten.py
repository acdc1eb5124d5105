"""What a dossier consists of once its facts are put together: meldingen, aanvragen, besluiten, bezwaren and so on."""

from dataclasses import dataclass, field
from datetime import date

from wet.feiten import Fact
from wet.traject.answers import Termijn


@dataclass(slots=True, eq=False)
class Duty:
    """Something that the gemeente must decide on: an aanvraag or a bezwaar, with all that touches the term.

    Facts dated after the decision or the withdrawal are not gathered, so they can't move a term that was met.
    """

    fact: Fact
    gaps: list[Fact] = field(default_factory=list)
    answers: list[Fact] = field(default_factory=list)
    agreed: list[Fact] = field(default_factory=list)
    postponed: list[Fact] = field(default_factory=list)
    notices: list[Fact] = field(default_factory=list)
    decided: Fact | None = None
    withdrawn: Fact | None = None
    penalty_fixed: Fact | None = None
    beroepen: "list[Beroep]" = field(default_factory=list)
    renewals: "list[Renewal]" = field(default_factory=list)
    term: Termijn | None = None
    safe_day: date | None = None
    """The last day after which a notice of default is safe, where that is later than the last day itself."""
    notice: Fact | None = None
    grace: Termijn | None = None
    waits_for_resident: bool = False

    @property
    def is_open(self) -> bool:
        """Say whether there still is something to decide, for the first time or again after a ruling."""
        return self.withdrawn is None and (self.decided is None or self.renewal is not None)

    @property
    def renewal(self) -> "Renewal | None":
        """Return the order of a court that still waits for a new decision."""
        return next((each for each in reversed(self.renewals) if each.done is None), None)

    @property
    def ended(self) -> Fact | None:
        """Return the fact that ended the duty, if any."""
        return self.decided or self.withdrawn


@dataclass(slots=True, eq=False)
class Renewal:
    """A ruling after which the gemeente must decide again; `done` is the decision that followed."""

    fact: Fact
    done: Fact | None = None
    term: Termijn | None = None
    safe_day: date | None = None


@dataclass(slots=True, eq=False)
class Aanvraag(Duty):
    """A request for a decision; `is_valid` says whether it starts a decision term (Wmo 2015 art. 2.3.2 lid 9)."""

    melding: "Melding | None" = None
    is_valid: bool = True


@dataclass(slots=True, eq=False)
class Bezwaar(Duty):
    """An objection against a besluit (or against a letter that may be one)."""

    besluit: "Besluit | None" = None
    confirmed: list[Fact] = field(default_factory=list)
    beslissingen: "list[BeslissingOpBezwaar]" = field(default_factory=list)

    @property
    def lacks_reasons(self) -> bool:
        """Say whether it was made pro forma and its reasons were not sent yet (Awb 6:5 lid 1 onder d, 6:6)."""
        waits = self.decided is None and self.withdrawn is None and not self.answers
        return waits and self.fact.values.get("redenen_volgen") is True

    @property
    def reasons_by(self) -> date | None:
        """Return the last day that the gemeente gave to send what is missing, None where it named none."""
        return max((day for gap in self.gaps if (day := gap.on("hersteltermijn_tot"))), default=None)


@dataclass(slots=True, eq=False)
class Melding:
    """The way from a melding (or a hulpvraag, a referral, an aanvraag without melding) to a decision.

    `start` is the fact that starts the terms; None where only later steps are known ("I only have this report").
    """

    fact: Fact
    soort: str
    start: Fact | None
    aanvragen: list[Aanvraag] = field(default_factory=list)
    plannen: list[Fact] = field(default_factory=list)
    afspraken: list[Fact] = field(default_factory=list)
    gesprekken: list[Fact] = field(default_factory=list)
    verslagen: list[Fact] = field(default_factory=list)
    brieven: list[Fact] = field(default_factory=list)
    no_plan: Fact | None = None
    support_offered: Fact | None = None
    withdrawn: Fact | None = None
    forwarded: Fact | None = None
    decided: Fact | None = None
    onderzoek: Termijn | None = None

    @property
    def open_aanvraag(self) -> Aanvraag | None:
        """Return the aanvraag that waits for a decision, the latest if there are more."""
        return next((each for each in reversed(self.aanvragen) if each.is_valid and each.is_open), None)

    @property
    def ended(self) -> Fact | None:
        """Return the fact after which the melding itself asks nothing more, an aanvraag aside."""
        return self.withdrawn or self.forwarded or self.decided

    @property
    def is_finished(self) -> bool:
        """Say whether the melding is finished: by a valid aanvraag, withdrawal, forwarding or a decision."""
        return self.ended is not None or any(each.is_valid for each in self.aanvragen)

    @property
    def is_open(self) -> bool:
        """Say whether the traject is unfinished: the melding is, or an aanvraag from it waits for a decision."""
        return not self.is_finished or self.open_aanvraag is not None


@dataclass(slots=True, eq=False)
class Besluit:
    """A decision that was sent; an unclear letter is one too where `is_letter`, as its content decides that."""

    fact: Fact
    melding: Melding | None = None
    aanvraag: Aanvraag | None = None
    is_letter: bool = False
    stands_alone: bool = False
    """It decides nothing that was asked: no aanvraag and no melding waited for it."""
    is_traject: bool = False
    """It is a decision without aanvraag, so a traject of its own, finished at once."""
    fixes: Duty | None = None
    """The duty of which it fixes the penalty (Awb 4:18): it lies on the road of that duty."""
    bezwaren: list[Bezwaar] = field(default_factory=list)
    term: Termijn | None = None

    @property
    def uitkomst(self) -> str:
        """Return the outcome, empty where unknown."""
        return str(self.fact.values.get("uitkomst") or "")


@dataclass(slots=True, eq=False)
class BeslissingOpBezwaar:
    """The answer to an objection."""

    fact: Fact
    bezwaar: Bezwaar
    beroepen: "list[Beroep]" = field(default_factory=list)
    term: Termijn | None = None


@dataclass(slots=True, eq=False)
class Uitspraak:
    """A ruling of a court; `may_hoger_beroep` only for a final ruling of the rechtbank (Awb 8:104)."""

    fact: Fact
    beroep: "Beroep | None"
    aard: str
    may_hoger_beroep: bool
    hoger_beroep: Fact | None = None
    term: Termijn | None = None


@dataclass(slots=True, eq=False)
class Beroep:
    """An appeal, hoger beroep included; `over` is `besluit` or `niet_tijdig`."""

    fact: Fact
    over: str
    beslissing: BeslissingOpBezwaar | None = None
    duty: Duty | None = None
    ruled: Fact | None = None
    withdrawn: Fact | None = None
    appealed: Fact | None = None

    @property
    def is_open(self) -> bool:
        """Say whether a court still has to rule."""
        return self.ruled is None and self.withdrawn is None


@dataclass(slots=True, eq=False)
class Griffierecht:
    """A court fee that was asked for."""

    fact: Fact
    beroep: Beroep | None
    bezwaar: Bezwaar | None
    is_urgent: bool = False
    """Whether it is that of a voorlopige voorziening (Awb 8:82): with a bezwaar it can be no other."""
    paid: Fact | None = None
    term: Termijn | None = None


@dataclass(slots=True, eq=False)
class Klacht:
    """A complaint about conduct."""

    fact: Fact
    postponed: list[Fact] = field(default_factory=list)
    handled: Fact | None = None
    withdrawn: Fact | None = None
    term: Termijn | None = None

    @property
    def is_open(self) -> bool:
        """Say whether the complaint still waits for an answer."""
        return self.handled is None and self.withdrawn is None


@dataclass(slots=True, eq=False)
class Heronderzoek:
    """A review of help that runs (Wmo 2015 art. 2.3.9), which knows no six weeks."""

    fact: Fact
    ended: Fact | None = None

    @property
    def is_open(self) -> bool:
        """Say whether the review still runs."""
        return self.ended is None


Traject = Melding | Besluit | Bezwaar | Beroep | Klacht | Heronderzoek


@dataclass(slots=True, eq=False)
class Case:
    """Everything that was put together from the facts up to the day looked at."""

    wet: str
    route: str
    meldingen: list[Melding] = field(default_factory=list)
    aanvragen: list[Aanvraag] = field(default_factory=list)
    besluiten: list[Besluit] = field(default_factory=list)
    brieven: list[Besluit] = field(default_factory=list)
    bezwaren: list[Bezwaar] = field(default_factory=list)
    beslissingen: list[BeslissingOpBezwaar] = field(default_factory=list)
    beroepen: list[Beroep] = field(default_factory=list)
    uitspraken: list[Uitspraak] = field(default_factory=list)
    griffierechten: list[Griffierecht] = field(default_factory=list)
    spoedverzoeken: list[Fact] = field(default_factory=list)
    """The requests for a voorlopige voorziening."""
    klachten: list[Klacht] = field(default_factory=list)
    heronderzoeken: list[Heronderzoek] = field(default_factory=list)
    afspraken: list[Fact] = field(default_factory=list)
    """Appointments outside a melding: in a review, or after a besluit that is all one has."""
    gestart: list[Fact] = field(default_factory=list)
    """The facts that started help."""
    beeindigd: list[Fact] = field(default_factory=list)
    """Those of them whose help was ended."""
    lost_notices: list[Fact] = field(default_factory=list)
    early_answers: list[Fact] = field(default_factory=list)
    """What was sent about an objection that counts later: the objection went by post, its reasons by hand."""
    ambiguous: list[Fact] = field(default_factory=list)
    withdrawn_by_gemeente: list[Fact] = field(default_factory=list)
    support_offered: Fact | None = None
    died: Fact | None = None
    moved: Fact | None = None
    letter_days: frozenset[date] = frozenset()
    """When unclear letters came; known beforehand, as the order of the law puts an aanvraag of that day before them."""
    owners: dict[str, object] = field(default_factory=dict)
    """What each fact with an id became or belongs to, for the facts that name it."""

    @property
    def is_wmo(self) -> bool:
        """Say whether the Wmo 2015 applies; else it is the Jeugdwet."""
        return self.wet == "wmo"
