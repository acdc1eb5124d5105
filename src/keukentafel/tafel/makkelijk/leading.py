"""Where the one button of each step leads: to rooms that lie higher, told by `config/wiring`."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Way:
    """A page by its url name, what stands in its address, and what is asked of it (`waar=gesprek`)."""

    name: str
    args: tuple[str, ...] = ()
    query: str = ""

    @property
    def url(self) -> str:
        """The address."""
        return reverse(self.name, args=self.args) + (f"?{self.query}" if self.query else "")


class _Onward:
    ways: Mapping[str, Way] = {}


def lead_to(**ways: Way) -> None:
    """Say for steps, by their code, where their button leads."""
    _Onward.ways = dict(ways)


def way_of(code: str) -> str:
    """Return the address behind the button of a step, "" where nobody told."""
    way = _Onward.ways.get(code)
    return way.url if way else ""
