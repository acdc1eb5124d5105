"""What comes in from outside as a file: recognised by its bytes alone, and rebuilt without what a camera adds."""

from keukentafel.tafel.papieren.incoming.recognise import KINDS, Incoming, accept, kind_of
from keukentafel.tafel.papieren.incoming.unfit import Unfit

__all__ = ["KINDS", "Incoming", "Unfit", "accept", "kind_of"]
