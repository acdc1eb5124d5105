"""Change the law's code in small ways and see whether a test notices: `python -m tests.mutation kalender termijnen`.

Each name is a file under `src/wet` without its ending and may hold a star.  mutmut works on a copy in
`build/mutation`, so nothing in the tree changes.  `docs/mutanten.md` says how to read what comes out and argues the
survivors.
"""

import argparse
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORKPLACE = ROOT / "build" / "mutation"
# The examples in docstrings are run on the modules themselves, which mutmut wraps, and the tests on codes read the
# source as text: they would fail for that alone.  The properties of the stand touch every line, a minute for each
# mutant.
QUIET = ("-p", "no:django", "-p", "no:cacheprovider")
LEFT_OUT = (
    "tests/wet/test_wet_doctests.py",
    "tests/wet/stand/test_stand_codes.py",
    "tests/wet/stand/test_stand_properties.py",
)


# A cache hides code from mutmut: it tries a mutant in a fork of a process that ran the tests before, and only with the
# tests that ran the mutated line then.  So each test starts with nothing remembered; sentences are read, not computed.
FORGET = '''"""Forget what an earlier test computed."""

import functools
import sys


def pytest_runtest_setup():
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "wet" and name != "wet.teksten":
            for value in list(vars(module).values()):
                if isinstance(value, functools._lru_cache_wrapper):
                    value.cache_clear()
'''


def main() -> int:
    """Run mutmut on the named modules and print the survivors; the exit status is 1 where there are any."""
    asked = _arguments()
    sources = sorted({path for name in asked.modules for path in (ROOT / "src" / "wet").glob(f"{name}.py")})
    if not sources:
        print(f"no module of the law is called {' or '.join(asked.modules)}", file=sys.stderr)
        return 2
    _lay_out([path.relative_to(ROOT).as_posix() for path in sources], asked.tests)
    run = subprocess.run(_mutmut("run", "--max-children", str(asked.children)), cwd=WORKPLACE, check=False)
    fates = _fates()
    survivors = [name for name, fate in fates if fate in _UNNOTICED]
    for survivor in survivors:
        subprocess.run(_mutmut("show", survivor), cwd=WORKPLACE, check=False)
    if run.returncode and not survivors:
        print("mutmut stopped; do the tests pass on the unchanged code?", file=sys.stderr)
        return run.returncode
    for line in _table(fates):
        print(line)
    return min(len(survivors), 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="+", help="files under src/wet, such as kalender or 'termijn*'")
    parser.add_argument(
        "--tests", nargs="+", default=["tests/wet", "tests/contract"], help="the tests to run, from the root"
    )
    parser.add_argument("--children", type=int, default=1, help="how many mutants to try at once (1)")
    return parser.parse_args()


def _lay_out(sources: list[str], tests: list[str]) -> None:
    shutil.rmtree(WORKPLACE, ignore_errors=True)
    for folder in ("src/wet", "tests/wet", "tests/contract"):
        shutil.copytree(ROOT / folder, WORKPLACE / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (WORKPLACE / "tests" / "conftest.py").write_text(FORGET, "utf-8")
    (WORKPLACE / "setup.cfg").write_text(_settings(sources, tests), "utf-8")


def _settings(sources: list[str], tests: list[str]) -> str:
    lists = {
        "source_paths": ["src"],
        "only_mutate": sources,
        "also_copy": ["src"],
        "pytest_add_cli_args": [*QUIET, *(f"--ignore={path}" for path in LEFT_OUT)],
        "pytest_add_cli_args_test_selection": tests,
    }
    lines = [f"{key} =\n    " + "\n    ".join(values) for key, values in lists.items()]
    return "\n".join(["[mutmut]", *lines, "", "[tool:pytest]", "pythonpath = src .", ""])


_UNNOTICED = ("survived", "no tests", "timeout", "suspicious")


def _fates() -> list[tuple[str, str]]:
    """Return every mutant by name, and what became of it."""
    listed = subprocess.run(
        _mutmut("results", "--all", "true"), cwd=WORKPLACE, check=False, capture_output=True, text=True
    )
    pairs = (line.strip().partition(": ") for line in listed.stdout.splitlines())
    return [(name, fate) for name, _, fate in pairs if fate not in ("", "not checked")]


def _table(fates: list[tuple[str, str]]) -> Iterator[str]:
    """Yield how many mutants each module had and how many of them no test noticed, as in docs/mutanten.md."""
    tried, survived = Counter(map(_module, (name for name, _ in fates))), Counter[str]()
    survived.update(_module(name) for name, fate in fates if fate in _UNNOTICED)
    yield "| module | mutants | noticed | survived |"
    yield "| --- | ---: | ---: | ---: |"
    for module, total in sorted(tried.items()):
        yield f"| `{module}` | {total} | {total - survived[module]} | {survived[module]} |"
    yield f"| together | {tried.total()} | {tried.total() - survived.total()} | {survived.total()} |"


def _module(mutant: str) -> str:
    """Return the module of a mutant: `wet.length.x_parse__mutmut_3` or `wet.length.xǁLengthǁparse__mutmut_3`."""
    return mutant.rpartition(".x")[0].removeprefix("wet.").replace(".", "/")


def _mutmut(*words: str) -> list[str]:
    return [sys.executable, "-m", "mutmut", *words]


if __name__ == "__main__":
    sys.exit(main())
