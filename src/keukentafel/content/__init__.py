"""Where the things stand that people read: `content/` and `demo/`, in a checkout and in an installed wheel alike."""

from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).resolve().parents[1]
"""The folder of the package `keukentafel` itself."""


def folder(name: Literal["content", "demo"]) -> Path:
    """Return the folder `content` or `demo`: beside `src` in a checkout, inside the package when installed.

    Raises FileNotFoundError where neither is there, which means the installation is broken.
    """
    for place in (PACKAGE / f"_{name}", PACKAGE.parents[1] / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the folder {name} of keukentafel is missing; install it again")
