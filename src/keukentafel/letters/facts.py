"""What a letter is written from: what the dossier says, and what somebody typed for it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from keukentafel.letters.said import Said
from keukentafel.letters.told import Told
from keukentafel.letters.typed_text import STORY, clean, clean_lines


@dataclass(frozen=True, slots=True)
class Personal:
    """What only the sender knows, and to whom it goes.

    Every text is cleaned here, once, so that no letter and no renderer meets a raw one.  `college_address` (of the
    gemeente) and `recipient_address` (of anybody else) may hold several lines.  `why_late` is the sender's own
    explanation where the term has passed (Awb 6:11).
    """

    name: str = ""
    street: str = ""
    postcode: str = ""
    place: str = ""
    phone: str = ""
    college_address: str = ""
    recipient_address: str = ""
    kenmerk: str = ""
    about: str = ""
    on_behalf_of: str = ""
    companion: str = ""
    why_late: str = ""
    wants_hearing: bool = True

    def __post_init__(self) -> None:
        for name in ("name", "street", "postcode", "place", "phone", "kenmerk", "about", "on_behalf_of", "companion"):
            object.__setattr__(self, name, clean(getattr(self, name)))
        for name in ("college_address", "recipient_address"):
            object.__setattr__(self, name, "\n".join(clean_lines(getattr(self, name))))
        object.__setattr__(self, "why_late", clean(self.why_late, STORY))

    @property
    def postcode_and_place(self) -> str:
        """The last line of an address, or nothing where neither part is known."""
        return " ".join(part for part in (self.postcode, self.place) if part)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An aanvraag or a bezwaar that the gemeente has not decided on; `is_over` once its term has truly ended."""

    over: Literal["aanvraag", "bezwaar"] = "aanvraag"
    asked_on: date | None = None
    last_day: date | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """How far a melding has come: None while unknown; `may_apply` is the law's own answer on an aanvraag today."""

    melding_on: date | None = None
    has_verslag: bool = False
    is_onderzoek_late: bool = False
    may_apply: bool = True


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """The facts of one letter; every one that is None becomes a line to fill in by hand.

    `besluit_sent_on` is the day of dispatch (the day that counts), `besluit_dated_on` the date at the top of it.
    `objected_...` are the same of the besluit that the latest bezwaar is against, which may be another one.
    `bezwaar_last_day` is None while unknown, `is_bezwaar_late` says that it has passed.  `waiting` is what the gemeente
    still has to decide on, `asking` how far the way to an aanvraag has come.  `told` is what else the dossier says,
    `said` what was typed for this one letter.
    """

    written_on: date | None = None
    wet: Literal["wmo", "jeugdwet"] = "wmo"
    gemeente: str = ""
    personal: Personal = field(default_factory=Personal)
    has_besluit: bool = True
    besluit_sent_on: date | None = None
    besluit_dated_on: date | None = None
    bezwaar_last_day: date | None = None
    is_bezwaar_late: bool = False
    objected_sent_on: date | None = None
    objected_dated_on: date | None = None
    waiting: Waiting | None = None
    asking: Asking = field(default_factory=Asking)
    told: Told = field(default_factory=Told)
    said: Said = field(default_factory=Said)

    def __post_init__(self) -> None:
        name = clean(self.gemeente)
        prefix = "gemeente "
        object.__setattr__(self, "gemeente", name[len(prefix) :] if name.lower().startswith(prefix) else name)

    @property
    def needs_machtiging(self) -> bool:
        """Whoever writes for another adds one; a parent needs none for a child, so the Jeugdwet asks for none."""
        return bool(self.personal.on_behalf_of) and self.wet == "wmo"
