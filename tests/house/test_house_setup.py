"""Installing: works in a folder with any name, and says in one line why it cannot."""

import errno
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
