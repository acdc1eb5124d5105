"""Logs that cannot hold what people typed: only named fields of a known shape get through, all else is dropped.

An event is a word; message texts of Django and other libraries are left out, because they quote addresses and values.
Of an exception the class and the places in the code remain, never its message.
"""

import logging
import re
import sys
import traceback
from types import TracebackType
from typing import Any  # the shape that structlog and logging.config prescribe

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_WORD = re.compile(r"[a-z][a-z0-9_.]{0,80}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,120}")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

TEXT_FIELDS: dict[str, re.Pattern[str]] = {
    "event": _WORD,
    "level": _WORD,
    "logger": _NAME,
    "timestamp": re.compile(r"[0-9T:.\-]{10,30}Z"),
    "route": re.compile(r"[a-z][a-z0-9_:.\-]{0,80}"),
    "method": re.compile(r"GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|OTHER"),
    "job": _NAME,
    "job_id": _UUID,
    "worker_id": _UUID,
    "exception": _NAME,
    "places": re.compile(r"[A-Za-z0-9_.:<> ]{0,2000}"),
    "part": _WORD,
    "known_through": _DAY,
}
"""Fields with text and the only shape their text may have."""

NUMBER_FIELDS = {"status", "duration_ms", "attempt", "count", "port"}
"""Fields with a number."""

LEVELS = ("debug", "info", "warning", "error")


def usual_level() -> str:
    """Return from which level lines are written where nobody chose: a person at a screen wants to see trouble only."""
    return "warning" if sys.stderr.isatty() else "info"


def keep_allowed(logger: WrappedLogger, method: str, fields: EventDict) -> EventDict:
    """Return the fields that may be written; a text of the wrong shape becomes `?`."""
    kept: EventDict = {}
    for name, value in fields.items():
        if name in TEXT_FIELDS:
            text = str(value)
            kept[name] = text if TEXT_FIELDS[name].fullmatch(text) else "?"
        elif name in NUMBER_FIELDS and isinstance(value, int | float) and not isinstance(value, bool):
            kept[name] = value
    return kept


def drop_message(logger: WrappedLogger, method: str, fields: EventDict) -> EventDict:
    """Replace the sentence of another library's log line by the name of its logger, and keep its HTTP status."""
    record = fields["_record"]
    status = getattr(record, "status_code", None)
    fields.update({"event": "library", "logger": record.name} | ({"status": status} if status else {}))
    return fields


def name_exception(logger: WrappedLogger, method: str, fields: EventDict) -> EventDict:
    """Replace an exception by its class and the places in the code where it passed."""
    found = fields.pop("exc_info", None)
    if isinstance(found, BaseException):
        found = (type(found), found, found.__traceback__)
    elif found is True:
        found = sys.exc_info()
    if isinstance(found, tuple) and found[0] is not None:
        fields["exception"] = f"{found[0].__module__}.{found[0].__qualname__}"
        fields["places"] = _places(found[2])
    return fields


def _places(trace: TracebackType | None) -> str:
    """Return the last eight places as `module:line`, without values and without code."""
    frames = [(frame.f_globals.get("__name__", "?"), line) for frame, line in traceback.walk_tb(trace)]
    return " < ".join(f"{module}:{line}" for module, line in reversed(frames[-8:]))


_SHARED: list[Processor] = [
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def configuration(level: str) -> dict[str, Any]:
    """Return the configuration of all logging, ours and every library's; one JSON object a line on stderr."""
    # Python would tell of a log line that cannot be written with the whole exception in it, message and all.
    logging.raiseExceptions = False
    structlog.configure(
        processors=[*_SHARED, name_exception, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": [*_SHARED, drop_message, name_exception],
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            keep_allowed,
            structlog.processors.JSONRenderer(),
        ],
    }
    to_root = {"handlers": [], "level": "NOTSET", "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"allowed": formatter},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "allowed"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "keukentafel": {"level": level},
            "django": to_root,
            "django.request": {"level": "ERROR"},  # what is less than that is in our own line for the request
        },
    }
