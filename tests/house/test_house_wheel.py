"""The wheel holds all that the program needs: it works in an empty environment, far from the checkout."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.programs import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as for a release."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    run(*build, str(folder), str(ROOT))
    return next(folder.glob("keukentafel-*.whl"))


def run(*command: str, cwd: Path | None = None, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_carries_law_program_texts_demo_assets_and_translations(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "wet/kalender.py" in names
    assert "keukentafel/config/teksten/nl.toml" in names
    assert any(name.startswith("keukentafel/_content/") for name in names)
    assert any(name.startswith("keukentafel/_demo/") for name in names)
    assert "keukentafel/_assets/fonts/literata-400.woff2" in names
    assert any(name.endswith(".mo") for name in names)
    assert not any(name.startswith(("tests/", "docs/")) for name in names)


def test_the_wheel_works_in_an_empty_environment_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = str(tmp_path / "env" / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "run.txt"))
    run(*pip, "--no-deps", str(wheel))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    program = str(tmp_path / "env" / "bin" / "keukentafel")
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(elsewhere)}
    checks = json.loads(run(program, "controle", "--json", cwd=elsewhere, environment=environment))

    # Whether the data of the law still hold turns with the calendar, not with the wheel.
    assert {check["wat"] for check in checks if not check["goed"]} <= {"wet", "bijdrage"}
    assert len(checks) >= 8
