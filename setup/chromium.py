"""Finds the Chromium (or Chrome) that browser tests use, and installs Debian's where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-liberation")
"""A browser without any font of the machine draws no letter that our own fonts lack."""
ON_MACOS = ("Google Chrome", "Chromium")


def find_chromium() -> str | None:
    """Return the path of a browser: what CHROMIUM names, else one that is installed, else None."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return chosen if Path(chosen).is_file() else None
    for name in ON_MACOS:
        program = Path("/Applications") / f"{name}.app" / "Contents" / "MacOS" / name
        if program.is_file():
            return str(program)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def ensure_chromium() -> str:
    """Return the path of a browser, installed from Debian where needed; raises SystemExit with what to do otherwise."""
    found = find_chromium()
    is_root = os.geteuid() == 0
    if found is None and shutil.which("apt-get") and (is_root or shutil.which("sudo")):
        print("Chromium installeren ...", flush=True)
        as_root = ["env"] if is_root else ["sudo", "-n"]
        for command in (("update",), ("install", "-y", "--no-install-recommends", *PACKAGES)):
            whole = [*as_root, "DEBIAN_FRONTEND=noninteractive", "apt-get", *command]
            subprocess.run(whole, check=False, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        found = find_chromium()
    if found is None:
        sys.exit("De browsertests hebben Chromium of Chrome nodig. Installeer dat, of noem het pad in CHROMIUM.")
    return found
