"""The machine that was measured on, in the words that make figures comparable and nothing more."""

import os
import platform
from pathlib import Path


def machine() -> str:
    """Return cores, processor and Python: `2 cores, AMD EPYC, Python 3.11.2`."""
    return f"{os.cpu_count()} cores, {_processor()}, Python {platform.python_version()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())
