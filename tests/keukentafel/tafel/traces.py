"""Looks for what somebody typed where nothing of it may be."""

from pathlib import Path


def files_with(word: str, *folders: str | Path) -> list[Path]:
    """Return every file in these folders that holds the word."""
    return [
        file
        for folder in folders
        for file in Path(folder).rglob("*")
        if file.is_file() and word.encode() in file.read_bytes()
    ]
