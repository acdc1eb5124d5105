"""Folding what a device has not sent yet: ten small edits of one entry leave it as one version."""

from collections import Counter
from collections.abc import Sequence

from keukentafel.bestand.entries import Version


def fold(unsent: Sequence[Version]) -> list[Version]:
    """Return `unsent` with each run of edits of one entry made into its last version.

    Only for versions that were never in a batch, of one device, oldest first: a folded version keeps its `versie`
    and replaces what the first of the run replaced, so nobody else may have seen it.
    """
    named = Counter(name for version in unsent for name in version.vorige)
    kept: dict[str, Version] = {}
    for version in unsent:
        before = kept.get(version.vorige[0]) if len(version.vorige) == 1 else None
        if before is not None and before.entry == version.entry and named[before.versie] == 1:
            del kept[before.versie]
            version = Version({**version.data, "vorige": list(before.vorige)})
        kept[version.versie] = version
    return list(kept.values())
