"""What ought to be true of one table, in plain Python: who may read what, and what was acknowledged."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.ending import FAREWELL
from keukentafel.tafel.kluis.holding import day_of, has_ended
from keukentafel.tafel.kluis.opened import IDLE, LONGEST, Unlocked

SHARED = ("gedeeld", "brieven")
EIGEN = "eigen"


@dataclass
class Said:
    """A version that was acknowledged, as it should be read back."""

    data: dict[str, object]
    is_wiped: bool = False

    @property
    def versie(self) -> str:
        return str(self.data["versie"])

    @property
    def entry(self) -> str:
        return str(self.data["id"])


@dataclass(eq=False)
class Page:
    """A sheet: its versions in the order of arrival, and who holds (or held, and kept) the key of today's epoch."""

    name: str
    said: list[Said] = field(default_factory=list)
    keyed: set[bytes] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    is_asked: bool = False

    def of(self, entry: str) -> list[Said]:
        return [said for said in self.said if said.entry == entry]

    def entries(self) -> list[str]:
        """The entries that say something."""
        return list(dict.fromkeys(said.entry for said in self.said if not said.is_wiped))

    def standing(self, entry: str) -> tuple[list[Said], list[Said]]:
        """The versions of an entry that nobody replaced, and of those apart the ones whose past has not arrived."""
        versions = self.of(entry)
        named = {name for said in versions for name in said.data["vorige"]}
        heads = [said for said in versions if said.versie not in named]
        known = {said.versie for said in versions}
        waiting = [said for said in heads if not known.issuperset(said.data["vorige"])]
        return [said for said in heads if said not in waiting], waiting


@dataclass(eq=False)
class Person:
    """Somebody with a card; `status` is `member`, `farewell` (left: only the own sheet, until `ends_on`) or `none`."""

    code: Bewaarcode
    unlocked: Unlocked
    rol: str
    opened_at: datetime
    used_at: datetime
    seat: str = ""
    status: str = "none"
    keeps: bool = False
    rights: dict[str, str] = field(default_factory=dict)
    ends_on: date | None = None
    own: Page = field(default_factory=lambda: Page(EIGEN))
    is_open: bool = True
    sent: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    outbox: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    @property
    def holder(self) -> bytes:
        return bytes(self.unlocked.opened.private_key)

    def is_open_at(self, at: datetime) -> bool:
        return self.is_open and self.used_at > at - IDLE and self.opened_at > at - LONGEST


@dataclass(eq=False)
class Waiting:
    """An invitation that somebody was handed the words of."""

    id: UUID
    code: Bewaarcode
    holder: bytes
    made_by: Person
    sheets: dict[str, str]
    rol: str
    keeps: bool
    takes_over: bool
    seat_ends_on: date | None
    ends_at: datetime


class Model:
    """The table: people, pages, invitations, post that waits; `may` says by which keys each word may ever be read."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.pages = {name: Page(name) for name in SHARED}
        self.waiting: list[Waiting] = []
        self.post: list[dict[str, object]] = []
        self.may: dict[str, set[bytes]] = {}
        self.holders: list[bytes] = []

    # --- who may ---

    def access(self, person: Person, at: datetime) -> dict[str, str]:
        """The right on each sheet, today."""
        has_ended = person.ends_on is not None and person.ends_on < day_of(at)
        if person.status == "none" or has_ended:
            return {}
        return {**(person.rights if person.status == "member" else {}), EIGEN: "schrijven"}

    def page(self, person: Person, name: str) -> Page:
        return person.own if name == EIGEN else self.pages[name]

    def members(self, at: datetime) -> list[Person]:
        return [one for one in self.people if one.status == "member" and self.access(one, at)]

    def keepers(self, at: datetime) -> list[Person]:
        return [one for one in self.members(at) if one.keeps]

    def invitations(self, at: datetime) -> list[Waiting]:
        return [one for one in self.waiting if one.ends_at > at and not has_ended(one.seat_ends_on, at)]

    # --- keys ---

    def add_holder(self, page: Page, holder: bytes) -> None:
        """Give somebody the key of a page: it leads to all that ever stood on it."""
        page.keyed.add(holder)
        if holder not in self.holders:
            self.holders.append(holder)
        for word in page.words:
            self.may[word].add(holder)

    def put(self, page: Page, word: str) -> None:
        """Somebody wrote, posted or moved this word to a page."""
        page.words.add(word)
        self.may.setdefault(word, set()).update(page.keyed)

    def cut(self, page: Page, at: datetime) -> None:
        """A new epoch: only who may today, and who holds an invitation, reads what is written from now on."""
        page.keyed = {one.holder for one in self.members(at) if page.name in one.rights}
        page.keyed |= {one.holder for one in self.invitations(at) if page.name in one.sheets}
        page.is_asked = False

    # --- what happens ---

    def sat(self, person: Person, at: datetime) -> None:
        """Somebody opened the table: post is taken in, and who keeps it renews what a job asked for."""
        allowed = self.access(person, at)
        for name in SHARED if person.keeps else ():
            if self.pages[name].is_asked:
                self.cut(self.pages[name], at)
        if "gedeeld" in allowed:
            self.take_in()

    def take_in(self) -> None:
        page = self.pages["gedeeld"]
        for data in self.post:
            if not page.of(str(data["id"])):
                page.said.append(Said(data))
        self.post = []

    def seated(self, person: Person, seat: str, given: Waiting, at: datetime) -> None:
        """Somebody accepted an invitation."""
        if person.status == "none":
            person.own = Page(EIGEN)
        elif person.status == "member":
            self.ask_of(person)
        self.waiting.remove(given)
        person.seat, person.status, person.rol = seat, "member", given.rol
        person.rights, person.keeps, person.ends_on = dict(given.sheets), given.keeps, given.seat_ends_on
        self.add_holder(person.own, person.holder)
        for name in given.sheets:
            self.add_holder(self.pages[name], person.holder)
            self.pages[name].is_asked = True
        self.sat(person, at)
        if given.takes_over:
            self.leave_keeping_to(person)

    def leave_keeping_to(self, keeper: Person) -> None:
        for one in self.people:
            one.keeps = one.keeps and (one is keeper or one.rol == "vertegenwoordiger")

    def ask_of(self, person: Person) -> None:
        """An end date was carried out without a key: the pages whose key that person held want a new epoch."""
        for page in self.pages.values():
            page.is_asked = page.is_asked or person.holder in page.keyed

    def put_out(self, person: Person, at: datetime) -> None:
        """Somebody was removed or left: every page of which a key went, or was handed on by them, is cut."""
        given = [one for one in self.waiting if one.made_by is person]
        touched = {name for name, page in self.pages.items() if person.holder in page.keyed}
        touched |= {name for one in given for name in one.sheets}
        self.waiting = [one for one in self.waiting if one.made_by is not person]
        self.say_farewell(person, at)
        for name in touched:
            self.cut(self.pages[name], at)

    def say_farewell(self, person: Person, at: datetime) -> None:
        person.rights, person.keeps, person.is_open = {}, False, False
        person.status = "farewell" if person.own.said else "none"
        person.ends_on = day_of(at) + FAREWELL

    def end_by_date(self, at: datetime) -> None:
        """The job `end_seats`."""
        for person in self.people:
            if person.status == "none" or person.ends_on is None or person.ends_on >= day_of(at):
                continue
            if person.status == "farewell":
                person.status = "none"
                continue
            self.ask_of(person)
            self.say_farewell(person, at)

    def lapse(self, at: datetime) -> None:
        """The job `end_invitations`."""
        for one in [one for one in self.waiting if one not in self.invitations(at)]:
            self.waiting.remove(one)
            for name in one.sheets:
                self.pages[name].is_asked = True

    def renewed(self, person: Person, unlocked: Unlocked, at: datetime) -> None:
        """After a stolen card: a new pair, no invitation of that ring, a new epoch of each page it held."""
        self.waiting = [one for one in self.waiting if one.made_by is not person]
        held = [page for page in self.pages.values() if person.holder in page.keyed]
        person.unlocked, person.is_open = unlocked, True
        person.opened_at = person.used_at = at
        if person.status != "none":
            person.own.keyed = set()
            self.add_holder(person.own, person.holder)
        for page in held:
            self.cut(page, at)
            if page.name in self.access(person, at):
                self.add_holder(page, person.holder)


def words_in(versions: Iterable[Said]) -> list[str]:
    """The words that versions say, in a fixed order."""
    return sorted(said.data["inhoud"]["tekst"] for said in versions)


def after(at: datetime, days: int | None) -> date | None:
    return None if days is None else day_of(at) + timedelta(days=days)
