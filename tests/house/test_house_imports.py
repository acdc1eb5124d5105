"""import-linter sees every import that goes the wrong way."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import ROOT

HOUSES = (ROOT / "src" / "wet", ROOT / "src" / "keukentafel")
TAFEL = ROOT / "src" / "keukentafel" / "tafel"
WRONG = [
    ("wet/kalender.py", "import django"),
    ("wet/kalender.py", "import keukentafel.bestand"),
    ("keukentafel/bestand/wrong.py", "import keukentafel.content"),
    ("keukentafel/bestand/wrong.py", "import django"),
    ("keukentafel/content/__init__.py", "import keukentafel.design"),
    ("keukentafel/content/__init__.py", "import django"),
    ("keukentafel/design/wrong.py", "import keukentafel.letters"),
    ("keukentafel/letters/wrong.py", "import keukentafel.jobs"),
    ("keukentafel/letters/wrong.py", "import django"),
    ("keukentafel/jobs/wrong.py", "import keukentafel.integrations"),
    ("keukentafel/integrations/wrong.py", "import keukentafel.tafel"),
    ("keukentafel/tafel/weg/wrong.py", "import keukentafel.command"),
    ("keukentafel/command/wrong.py", "import keukentafel.config"),
    ("keukentafel/werktafel/__init__.py", "import keukentafel.tafel"),
    ("keukentafel/tafel/weg/wrong.py", "import keukentafel.werktafel"),
    ("keukentafel/tafel/kluis/wrong.py", "import keukentafel.tafel.deur"),
    ("keukentafel/tafel/deur/wrong.py", "import keukentafel.tafel.weg"),
    ("keukentafel/tafel/weg/wrong.py", "import keukentafel.tafel.stoelen"),
    ("keukentafel/tafel/weg/telling/wrong.py", "import keukentafel.tafel.weg.kept"),
    ("keukentafel/tafel/weg/showing/wrong.py", "import keukentafel.tafel.weg.steps"),
    ("keukentafel/tafel/papieren/wrong.py", "import keukentafel.tafel.stoelen"),
    ("keukentafel/tafel/bewaren/wrong.py", "import keukentafel.tafel.voordeur"),
    ("keukentafel/tafel/nieuw/__init__.py", ""),
    ("keukentafel/nieuw/__init__.py", ""),
    ("wet/kalender.py", "import wet.feiten"),
    ("wet/awb/wrong.py", "import wet.procedure"),
    ("wet/feiten/wrong.py", "import wet.awb"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The rooms as they are, all empty, under the real contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    rooms = [file.parent for house in (*HOUSES, TAFEL) for file in house.glob("*/__init__.py")]
    for room in (*HOUSES, *rooms):
        package = tmp_path / room.relative_to(ROOT)
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").touch()
    for file in (*(ROOT / "src" / "wet").glob("*.py"), TAFEL / "language.py", *(TAFEL / "weg").glob("**/*.py")):
        (tmp_path / file.relative_to(ROOT)).parent.mkdir(exist_ok=True)
        (tmp_path / file.relative_to(ROOT)).touch()
    return tmp_path


def is_kept(tree: Path) -> bool:
    """Run import-linter on a tree; tell whether every contract was kept."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    environment = {"PYTHONPATH": str(tree / "src"), "PATH": ""}
    whole = [*command, "--no-cache"]
    done = subprocess.run(whole, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return done.returncode == 0


def test_the_rooms_without_any_import_keep_the_contracts(tree: Path) -> None:
    room_to_come = tree / "src" / "keukentafel" / "werktafel"
    room_to_come.mkdir()
    (room_to_come / "__init__.py").touch()

    assert is_kept(tree)


@pytest.mark.parametrize(("file", "line"), WRONG)
def test_an_import_that_goes_the_wrong_way_is_seen(tree: Path, file: str, line: str) -> None:
    target = tree / "src" / file
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.parent.name == "werktafel" or "werktafel" in line:
        (tree / "src" / "keukentafel" / "werktafel").mkdir(exist_ok=True)
        (tree / "src" / "keukentafel" / "werktafel" / "__init__.py").touch()
    target.write_text(f"{line}\n", encoding="utf-8")

    assert not is_kept(tree)
