"""Runs parts of the program as processes of their own, with their own folder and database."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SET_UP = "import os, django; django.setup()\n"


@dataclass(frozen=True)
class Installation:
    """An installation with its own `var` and its own database (an empty address means SQLite)."""

    var: Path
    database_url: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which its processes run."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.var),
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "DJANGO_SETTINGS_MODULE": "keukentafel.config.settings",
            "KEUKENTAFEL_VAR": str(self.var),
            "DATABASE_URL": self.database_url,
        }

    def begin(self, code: str) -> subprocess.Popen[str]:
        """Start Python code once Django is ready."""
        return self.begin_command("-c", SET_UP + code)

    def begin_command(self, *arguments: str) -> subprocess.Popen[str]:
        """Start Python with arguments."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([sys.executable, *arguments], env=self.environment, cwd=self.var, text=True, **pipes)

    def run(self, code: str) -> str:
        """Run Python code to its end and return what it printed; raises AssertionError where it failed."""
        process = self.begin(code)
        printed, complaint = process.communicate(timeout=60)
        assert process.returncode == 0, complaint
        return printed

    def migrate(self) -> None:
        """Make the tables of its database."""
        self.run("from django.core.management import call_command; call_command('migrate', verbosity=0)")

    def run_module(self, name: str) -> str:
        """Run a module of the tests to its end, however long that takes, and return what it printed.

        Raises AssertionError where it failed.
        """
        done = subprocess.run(
            [sys.executable, "-m", name], env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-4_000:]
        return done.stdout
