"""Makes the environment in `.venv` and everything that is built; does nothing where all of it is there already.

Runs under the Python of the machine, so it uses the standard library only.
"""

import fcntl
import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
ASSET_SOURCES = (
    "package.json",
    "package-lock.json",
    "requirements/fonts.txt",
    "src/keukentafel/design/assets.toml",
    "setup/assets.py",
    "setup/fonts.py",
)


def fingerprint(names: tuple[str, ...], *extra: str) -> str:
    """Return a digest of files in the checkout and of some words."""
    digest = hashlib.sha256("\0".join(extra).encode())
    for name in names:
        digest.update(name.encode() + b"\0" + (ROOT / name).read_bytes())
    return digest.hexdigest()


def is_done(stamp: Path, wanted: str) -> bool:
    """Tell whether a step was finished before with the same sources."""
    return stamp.is_file() and stamp.read_bytes() == os.fsencode(wanted)


def finish(stamp: Path, wanted: str) -> None:
    """Write down that a step is finished; `wanted` may hold a path, in whatever letters the computer has it."""
    stamp.write_bytes(os.fsencode(wanted))


def run(what: str, *command: str | Path) -> None:
    """Run a command in silence; where it fails, show what it said and stop."""
    print(f"{what} ...", flush=True)
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nHet is niet gelukt: {what.lower()}.")


def make_environment() -> None:
    """Make `.venv`, anew where it was made by another Python or in another folder."""
    stamp, wanted = VENV / "keukentafel-python", f"{ROOT} {platform.python_version()}"
    if PYTHON.exists() and is_done(stamp, wanted):
        return
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit("Deze Python mist de module venv. Debian en Ubuntu: apt install python3-venv. Doe daarna dit opnieuw.")
    print("Omgeving maken ...", flush=True)
    venv.EnvBuilder(clear=True, with_pip=True, symlinks=True).create(VENV)
    finish(stamp, wanted)


def install_packages(purpose: str) -> None:
    """Install what the lock names, by hash, and the project itself so that edits count at once."""
    locks = ("requirements/build.txt", f"requirements/{purpose}.txt")
    stamp, wanted = VENV / f"keukentafel-{purpose}", fingerprint((*locks, "pyproject.toml", "setup/wheel.py"))
    if is_done(stamp, wanted):
        return
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run("Pakketten installeren", *pip, "--require-hashes", *(part for lock in locks for part in ("-r", lock)))
    run("Keukentafel installeren", *pip, "--no-deps", "--no-build-isolation", "--editable", ".")
    finish(stamp, wanted)


def build_assets() -> None:
    """Fetch the fonts and component styles that the pages use."""
    stamp, wanted = ROOT / "build" / "assets.stamp", fingerprint(ASSET_SOURCES)
    if is_done(stamp, wanted) and (ROOT / "build" / "assets").is_dir():
        return
    run("Lettertypen en stijlen ophalen", PYTHON, "setup/assets.py")
    finish(stamp, wanted)


def compile_translations() -> None:
    """Turn the translations that people edit into the form that the program reads."""
    found = sorted(ROOT.glob("src/keukentafel/**/locale/*/LC_MESSAGES/django.po"))
    catalogues = tuple(str(file.relative_to(ROOT)) for file in found)
    stamp, wanted = ROOT / "build" / "locale.stamp", fingerprint(catalogues)
    if is_done(stamp, wanted) and all(file.with_suffix(".mo").exists() for file in found):
        return
    run("Vertalingen klaarzetten", PYTHON, "setup/translations.py")
    finish(stamp, wanted)


def main(purpose: str) -> None:
    """Do every step that is not done yet, one process at a time."""
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        make_environment()
        install_packages(purpose)
        build_assets()
        compile_translations()


def install(purpose: str) -> None:
    """Do it all, and say in one line what to do where this person may not write or the disk is full."""
    try:
        main(purpose)
    except OSError as refusal:
        sys.exit(
            f"Installeren kan niet in de map {ROOT}: {refusal}\n"
            "Doe dit als de gebruiker van wie de map is, en met genoeg ruimte op de schijf.\n"
            "Is alles al geïnstalleerd? Dan start .venv/bin/keukentafel start de server zonder iets te installeren."
        )
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    begun = time.time()
    install(sys.argv[1])
    start = ["-m", "keukentafel.config.start", "--begonnen", str(begun)]
    os.execv(PYTHON, [str(PYTHON), *(start if sys.argv[1] == "run" else ["-m", "setup.verify"]), *sys.argv[2:]])
