"""The words of a page of this room by their code: `content/uitleg/<page>/<language>.toml`."""

from collections.abc import Iterator, Mapping
from typing import Any  # TOML: tables in tables

from keukentafel.content import folder
from wet.teksten.talen import read, remembered


@remembered
def words(page: str, language: str) -> Mapping[str, str]:
    """Return every text of a page by its path, `optie.aow.allen` for instance; raises FileNotFoundError."""
    file = folder("content") / "uitleg" / page / f"{language}.toml"
    return dict(_leaves(read(file), ""))


def _leaves(table: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for name, inner in table.items():
        if isinstance(inner, Mapping):
            yield from _leaves(inner, f"{path}{name}.")
        else:
            yield f"{path}{name}", inner


def codes(page: str, table: str) -> tuple[str, ...]:
    """Return the codes of one table in their order, as the Dutch file has them."""
    return tuple(path.removeprefix(f"{table}.") for path in words(page, "nl") if path.startswith(f"{table}."))
