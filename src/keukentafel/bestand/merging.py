"""Merging two dossier files of the same dossier by union: order and repetition make no difference, nothing is lost."""

from collections import Counter
from collections.abc import Iterable, Mapping

from keukentafel.bestand.entries import Version, VersionClash, canonical, union
from keukentafel.bestand.faults import refuse
from keukentafel.bestand.sheets import sheets_in

MERGED_KEYS = ("feiten", "vellen", "entries")


def merge(one: Mapping[str, object], other: Mapping[str, object], language: str = "nl") -> dict[str, object]:
    """Return one dossier with every fact and every version of both; both must have passed `read`.

    A fact with an id is the same fact in both, one without an id is the same where all its fields are.  Raises
    FileFaults where the two contradict each other: another law, the same id or `versie` with other content, or a
    key of the file itself with two values.
    """
    merged = _merge_keys(one, other, language)
    merged["feiten"] = _merge_facts(_facts(one), _facts(other), language)
    sheets = _merge_sheets(one, other, language)
    if sheets:
        merged["vellen"] = sheets
    return merged


def _merge_keys(one: Mapping[str, object], other: Mapping[str, object], language: str) -> dict[str, object]:
    merged = {key: value for key, value in {**other, **one}.items() if key not in MERGED_KEYS}
    for key in merged:
        if key in one and key in other and canonical(one[key]) != canonical(other[key]):
            raise refuse("samenvoegen_verschilt", language, veld=key)
    return merged


def _facts(data: Mapping[str, object]) -> list[Mapping[str, object]]:
    facts = data.get("feiten", [])
    return [fact for fact in facts if isinstance(fact, Mapping)] if isinstance(facts, list) else []


def _merge_facts(
    one: Iterable[Mapping[str, object]], other: Iterable[Mapping[str, object]], language: str
) -> list[Mapping[str, object]]:
    """Return every fact of both, once, ordered by day, kind, id and the rest."""
    in_one, in_other = (Counter(canonical(fact) for fact in facts) for facts in (one, other))
    facts = {canonical(fact): fact for fact in [*one, *other]}
    named: dict[str, bytes] = {}
    for key, fact in facts.items():
        if isinstance(name := fact.get("id"), str) and named.setdefault(name, key) != key:
            raise refuse("feit_botst", language, id=name)
    kept = [fact for key, fact in facts.items() for _ in range(max(in_one[key], in_other[key]))]
    return sorted(kept, key=_fact_order)


def _fact_order(fact: Mapping[str, object]) -> tuple[str, str, str, bytes]:
    return str(fact.get("op", "")), str(fact.get("soort", "")), str(fact.get("id", "")), canonical(fact)


def _merge_sheets(one: Mapping[str, object], other: Mapping[str, object], language: str) -> dict[str, object]:
    ours, theirs = sheets_in(one), sheets_in(other)
    return {
        name: {
            **_sheet_keys(one, other, name, language),
            "entries": _joined(ours.get(name, {}), theirs.get(name, {}), language),
        }
        for name in sorted({*ours, *theirs})
    }


def _sheet_keys(one: Mapping[str, object], other: Mapping[str, object], name: str, language: str) -> dict[str, object]:
    """Return the keys of a sheet that this program does not know, which are kept like those of the file."""
    both = [
        sheets[name] for data in (one, other) if isinstance(sheets := data.get("vellen"), Mapping) and name in sheets
    ]
    first, second = both[0], both[-1]
    return _merge_keys(first, second, language)


def _joined(ours: Mapping[str, Version], theirs: Mapping[str, Version], language: str) -> list[Mapping[str, object]]:
    try:
        return [version.data for version in union(ours, theirs).values()]
    except VersionClash as clash:
        raise refuse("versie_botst", language, versie=clash.versie) from None
