"""Turning bytes from anywhere into JSON values, or refusing them in one line within bounded memory and time."""

import json
import math
import re
from collections.abc import Iterable
from typing import NoReturn

from keukentafel.bestand.faults import refuse

MAX_BYTES = 5_000_000
MAX_DEPTH = 32
# Every comma or bracket may become an object of about 100 bytes, so this keeps the memory of one file under 100 MB.
MAX_PARTS = 400_000
MAX_INTEGER = 2**53 - 1
SHOWN_LENGTH = 40

# Text stays text; but control characters (tab and line ends aside) and half surrogates can't be shown or stored.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class _Refused(ValueError):
    """A hook of the JSON reader met something that may not be; `code` says what."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def _unique_pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _Refused("dubbele_sleutel", sleutel=FORBIDDEN.sub("?", key[:SHOWN_LENGTH]))
            seen.add(key)
    return found


def _integer(digits: str) -> int:
    if len(digits) > len(str(MAX_INTEGER)) + 1 or abs(int(digits)) > MAX_INTEGER:
        raise _Refused("getal_onmogelijk", getal=digits[:SHOWN_LENGTH])
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _Refused("getal_onmogelijk", getal=digits[:SHOWN_LENGTH])
    return number


def _no_constant(name: str) -> NoReturn:
    raise _Refused("getal_onmogelijk", getal=name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique_pairs, parse_int=_integer, parse_float=_fraction, parse_constant=_no_constant
)


def parse(raw: bytes, language: str = "nl") -> object:
    """Return the JSON value that `raw` holds; a byte order mark of UTF-8 is accepted.

    Raises FileFaults for what is too large, too deep or too finely cut, is not UTF-8 or not JSON, names a key
    twice, or holds numbers or characters that cannot be kept.
    """
    if len(raw) > MAX_BYTES:
        raise refuse("te_groot", language, grens=MAX_BYTES)
    if raw.count(b",") + raw.count(b"[") + raw.count(b"{") > MAX_PARTS:
        raise refuse("te_veel_delen", language, grens=MAX_PARTS)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refuse("geen_utf8", language) from None
    value = _decode(text, language)
    _check_depth(value, language)
    _check_characters(text, value, language)
    return value


def _decode(text: str, language: str) -> object:
    try:
        return _DECODER.decode(text)
    except RecursionError:
        raise refuse("te_diep", language, grens=MAX_DEPTH) from None
    except json.JSONDecodeError as fault:
        raise refuse("geen_json", language, regel=fault.lineno, teken=fault.colno) from None
    except _Refused as fault:
        raise refuse(fault.code, language, **fault.values) from None


def children(value: object) -> Iterable[object]:
    """Return the values directly inside a JSON value: none for a string, number, true, false or null."""
    if type(value) is dict:
        return value.values()
    return value if type(value) is list else ()


def _check_depth(value: object, language: str) -> None:
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [child for parent in level for child in children(parent) if type(child) is dict or type(child) is list]
        if not level:
            return
    raise refuse("te_diep", language, grens=MAX_DEPTH)


def _check_characters(text: str, value: object, language: str) -> None:
    """Refuse forbidden characters; only a backslash can hide one, so most files need one look and no walk."""
    fault = FORBIDDEN.search(text) or ("\\" in text and _find_forbidden(value))
    if fault:
        raise refuse("teken_verboden", language, teken=f"U+{ord(fault.group()):04X}")


def _find_forbidden(value: object) -> re.Match[str] | None:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if fault := FORBIDDEN.search(item):
                return fault
        elif isinstance(item, dict):
            waiting.extend(item)
        waiting.extend(children(item))
    return None
