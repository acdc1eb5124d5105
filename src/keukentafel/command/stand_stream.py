"""`keukentafel stand -`: JSON Lines in, JSON Lines out, in order, in constant memory."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import BinaryIO

from keukentafel.command.console import CHECK_FAILED, OK, CommandFault, Console, as_json_line, fault
from keukentafel.command.dossiers import dossier_in_line, line_in_stream, stand_on
from keukentafel.command.inputs import MAX_BYTES
from keukentafel.command.parser import read_date

CHUNK = 65_536


def answer_lines(console: Console, on: date) -> int:
    """Answer each line `{"op": ..., "dossier": {...}}` with a line; exit status 1 if any had a fault.

    A line's own `op` wins over `on`; an empty line is a line with a fault, so that answers keep their place.
    """
    status = OK
    for line in lines_of(console.stdin):
        try:
            answer = _answer(console, line, on)
        except CommandFault as refusal:
            answer, status = {"fouten": refusal.fouten}, CHECK_FAILED
        console.stdout.write(as_json_line(answer))
        # Whoever waits for an answer before sending the next line must get it.
        console.stdout.flush()
    return status


def _answer(console: Console, line: bytes, on: date) -> Mapping[str, object]:
    data = line_in_stream(console, line)
    day = _day(console, data, on)
    answer: Mapping[str, object] = stand_on(console, dossier_in_line(console, data["dossier"]), day).as_json(
        console.language
    )
    return answer


def _day(console: Console, data: Mapping[str, object], on: date) -> date:
    asked = data.get("op")
    if asked is None:
        return on
    try:
        return read_date(str(asked))
    except ValueError:
        raise fault(console, "datum_onmogelijk", getypt=str(asked)[:60]) from None


def lines_of(stream: BinaryIO, limit: int = MAX_BYTES) -> Iterator[bytes]:
    """Return the lines of a stream without their ends; of a line beyond `limit` bytes only so much as shows that."""
    while line := stream.readline(limit + 2):
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_rest(stream)
        yield line.rstrip(b"\r\n")


def _skip_rest(stream: BinaryIO) -> None:
    while (part := stream.readline(CHUNK)) and not part.endswith(b"\n"):
        pass
