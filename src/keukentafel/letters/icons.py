"""The lines of the pictures of the design, for what is printed without the design beside it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

_SYMBOL = re.compile(r'<symbol id="([a-z-]+)" viewBox="0 0 24 24"><path d="([^"]+)"/></symbol>')


def icon(name: str) -> str:
    """Return the path of a picture, in a square of 24 by 24; "" for one that is not there."""
    return _icons().get(name, "")


@lru_cache(maxsize=1)
def _icons() -> Mapping[str, str]:
    drawn = files("keukentafel.design").joinpath("static/design/icons.svg").read_text("utf-8")
    return dict(_SYMBOL.findall(drawn))
