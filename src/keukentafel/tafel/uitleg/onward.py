"""Where an explainer leads on to: rooms that lie higher, told by `config/wiring`."""

from collections.abc import Mapping


class _Onward:
    ways: Mapping[str, str] = {}


def lead_to(**ways: str) -> None:
    """Say which address (a url name) answers a purpose: `begin`, `waar_sta_ik`, `melden`, `wegwijzer`, `makkelijk`."""
    _Onward.ways = dict(ways)


def ways() -> Mapping[str, str]:
    """Return what was told; a page leaves out what was not, or what has no address."""
    return _Onward.ways
