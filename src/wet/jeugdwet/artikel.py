"""Names an article of the Jeugdwet as a source, in force since the law began unless another day is given."""

from datetime import date

from wet.source import Certainty, Source

JEUGDWET_BEGAN_ON = date(2015, 1, 1)


def jeugdwet(
    artikel: str,
    lid: int | None = None,
    onder: str = "",
    *,
    since: date = JEUGDWET_BEGAN_ON,
    certainty: Certainty = "zeker",
) -> Source:
    """Return the article as a Source.

    >>> str(jeugdwet("8.1.1", 2, "b"))
    'Jeugdwet art. 8.1.1 lid 2 onder b'
    """
    return Source("Jeugdwet", artikel, lid=lid, onder=onder, valid_from=since, certainty=certainty)
