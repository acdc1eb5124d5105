"""Gives the service worker its list: what it keeps on the device, and the name under which."""

import hashlib
import json
from collections.abc import Sequence
from importlib.resources import files

MODULES = tuple(f"offline/{name}.js" for name in ("seal", "store", "copy", "choosing", "slips", "sending"))
"""Scripts that a page of a device loads; static names."""


def worker_script(shell: str, addresses: Sequence[str], page: str) -> str:
    """Return the worker for the frame at `shell`, which keeps that page and `addresses` (of this server).

    `page` is the frame as it is now: another frame makes another worker, and browsers then fetch everything anew.
    """
    name = hashlib.sha256("\n".join((page, *addresses)).encode()).hexdigest()[:16]
    told = {"name": f"aan-tafel-{name}", "shell": shell, "files": list(addresses)}
    source = files("keukentafel.offline").joinpath("worker.js").read_text("utf-8")
    return f"const KEPT = {json.dumps(told)};\n{source}"
