"""What `./test` does after installing: every check, then all tests; with arguments only pytest with those."""

import os
import subprocess
import sys
import time
from pathlib import Path

from setup.chromium import ensure_chromium

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


def checks() -> dict[str, list[str]]:
    """Return the command of every check but pytest, by what it looks at."""
    templates = [str(file.relative_to(ROOT)) for file in sorted(ROOT.glob("src/**/templates/**/*.html"))]
    return {
        "stijl": [str(BIN / "ruff"), "check", "."],
        "opmaak": [str(BIN / "ruff"), "format", "--check", "."],
        "typen": [str(BIN / "mypy")],
        "importrichting": [str(BIN / "lint-imports"), "--no-logo"],
        "sjablonen": [str(BIN / "djade"), "--check", "--target-version", "5.2", *templates],
        "vertalingen": [sys.executable, "setup/translations.py", "--check"],
    }


def run_checks() -> list[str]:
    """Run every check, show what failed, and return the names of those."""
    failed = []
    for name, command in checks().items():
        begun = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{name}: {'goed' if done.returncode == 0 else 'FOUT'} ({time.monotonic() - begun:.1f} s)", flush=True)
        if done.returncode:
            print(done.stdout + done.stderr, flush=True)
            failed.append(name)
    return failed


def run_pytest(arguments: list[str]) -> int:
    """Run pytest and return its exit status."""
    environment = {**os.environ, "CHROMIUM": ensure_chromium(), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def main(arguments: list[str]) -> int:
    """Return 0 where all is well."""
    if arguments:
        return run_pytest(arguments)
    failed = run_checks()
    # In the order of tests/conftest.py: left alone, xdist keeps the file of one long test for the end, on one core.
    side_by_side = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    status = run_pytest(side_by_side if (os.cpu_count() or 1) > 1 else [])
    if failed:
        print(f"Niet goed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
