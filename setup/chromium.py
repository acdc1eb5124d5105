"""Finds the Chromium (or Chrome) that browser tests use, and installs Debian's where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
    if found is None and shutil.which("apt-get"):
        print("Chromium installeren ...", flush=True)
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run([*as_root, *command], check=False, stdout=subprocess.DEVNULL)
        found = find_chromium()
    if found is None:
        sys.exit("De browsertests hebben Chromium of Chrome nodig. Installeer dat, of noem het pad in CHROMIUM.")
    return found
