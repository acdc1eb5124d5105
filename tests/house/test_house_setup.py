"""Installing: works in a folder with any name, and says in one line why it cannot."""

import errno
import os
import subprocess
from pathlib import Path

import pytest

from setup import install


def test_a_folder_with_accents_in_its_name_is_remembered_as_done(tmp_path: Path) -> None:
    stamp, wanted = tmp_path / "stamp", "/srv/één keuken\udcff 3.11.2"

    install.finish(stamp, wanted)

    assert install.is_done(stamp, wanted)
    assert not install.is_done(stamp, "/srv/elders 3.11.2")


def test_who_may_not_write_here_reads_one_clear_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(purpose: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "build/setup.lock")

    monkeypatch.setattr(install, "main", refuse)
    with pytest.raises(SystemExit) as stopped:
        install.install("run")

    assert str(stopped.value).startswith(f"Installeren kan niet in de map {install.ROOT}: ")
    assert "keukentafel start" in str(stopped.value)


def test_stopping_half_way_is_no_fault_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(purpose: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(install, "main", stop)
    with pytest.raises(SystemExit) as stopped:
        install.install("run")

    assert stopped.value.code == 130


def test_a_bare_terminal_does_not_make_python_read_paths_as_ascii() -> None:
    script = '. setup/find_python.sh; "$python" -c "import locale; print(locale.getencoding())"'
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    told = subprocess.run(["sh", "-c", script], cwd=install.ROOT, env=environment, capture_output=True, check=True)

    assert told.stdout.lower() == b"utf-8\n"
