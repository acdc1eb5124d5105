"""Which letters can be written now, and with which action each goes."""

from collections.abc import Mapping

from keukentafel.letters import kinds
from keukentafel.letters.kinds import KINDS
from keukentafel.letters.sensible import sensible
from wet.procedure import Stand


def letters_now(now: Stand) -> Mapping[str, str]:
    """Return the kind of letter by the action it goes with: those that make sense now.

    Of two for one action the first on the road: a bezwaar may go without reasons, and the term is kept.
    A letter that makes sense though its action may not be done (the reasons of a bezwaar that was made) goes with none.
    """
    fitting = [KINDS[kind] for kind in reversed(kinds()) if sensible(kind, now).allowed]
    return {kind.actie: kind.soort for kind in fitting if kind.actie and now.may(kind.actie).allowed}
