"""Names an article of the Wmo 2015 as a source, in force since the law began unless another day is given."""

from datetime import date

from wet.source import Certainty, Source

WMO_BEGAN_ON = date(2015, 1, 1)


def wmo(
    artikel: str, lid: int | None = None, onder: str = "", *, since: date = WMO_BEGAN_ON, certainty: Certainty = "zeker"
) -> Source:
    """Return the article as a Source.

    >>> str(wmo("2.3.6", 2, "b"))
    'Wmo 2015 art. 2.3.6 lid 2 onder b'
    """
    return Source("Wmo 2015", artikel, lid=lid, onder=onder, valid_from=since, certainty=certainty)
