"""Reads the project's own pages: their links, headings, code blocks and tables."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.programs import ROOT

FENCE = re.compile(r"^[ \t]*```(\w*)\n(.*?)^[ \t]*```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def listed(*patterns: str) -> list[Path]:
    """Return every file that git knows or would add and that fits one of the patterns."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return sorted({ROOT / name for name in names if (ROOT / name).is_file()})


def pages() -> list[Path]:
    """Return every page in Markdown."""
    return listed("*.md")


def read(name: str) -> str:
    """Return the text of a file, named from the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text: str, *languages: str) -> Iterator[str]:
    """Yield the fenced code blocks, only those in `languages` where some are given."""
    return (body for language, body in FENCE.findall(text) if not languages or language in languages)


def lines(text: str) -> Iterator[str]:
    """Yield every line of every code block, without the space around it."""
    return (line.strip() for block in blocks(text) for line in block.splitlines() if line.strip())


def links(text: str) -> list[str]:
    """Return where the links and pictures point to, those in code left out."""
    prose = re.sub(r"`[^`\n]*`", "", FENCE.sub("", text))
    # A link whose words are code has lost its words here, but not its brackets.
    return LINK.findall(prose)


def anchors(text: str) -> set[str]:
    """Return the anchor of each heading, as the usual readers of Markdown make it."""
    headings = re.findall(r"^#{1,6} (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def sections(text: str) -> dict[str, str]:
    """Return what stands under each heading of the second rank."""
    return dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))


def rows(text: str) -> list[list[str]]:
    """Return the cells of every table row whose first cell is code, backticks removed from that cell."""
    found = re.findall(r"^\| (`[^`]+`) \|(.*)\|$", text, re.MULTILINE)
    return [[first.strip("`"), *(cell.strip() for cell in rest.split("|"))] for first, rest in found]
