"""Cuts a variable font down to the weights that the pages use: `fonts.py FILE LIGHTEST HEAVIEST`.

Runs apart from the rest of the set-up, with fontTools on its path for as long as this takes.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont


def cut_weights(file: Path, lightest: int, heaviest: int) -> None:
    """Replace a WOFF2 font by itself without other weights; the same font always gives the same bytes."""
    whole = TTFont(file, recalcTimestamp=False)
    part = instantiateVariableFont(whole, {"wght": (lightest, heaviest)})
    part.save(file)


if __name__ == "__main__":
    cut_weights(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
