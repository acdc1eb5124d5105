"""What the command line says, per language, from data files."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent / "teksten"
Language = Literal["nl", "en"]
LANGUAGES: Mapping[str, Language] = {"nl": "nl", "en": "en"}
DEFAULT_LANGUAGE: Language = "nl"


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language: help per command, messages, and words of the machinery."""

    language: Language
    commands: Mapping[str, Mapping[str, object]]
    messages: Mapping[str, str]
    words: Mapping[str, str]
    argparse: Mapping[str, str]

    def message(self, code: str, **values: object) -> str:
        """Return the sentence for `code`.  Raises KeyError for a code that has none."""
        return self.messages[code].format(**values)

    def help_of(self, command: str, part: str) -> str:
        """Return one part of a command's help: kort, uitleg, voorbeelden or uitkomst."""
        return str(self.commands[command][part]).strip()

    def option(self, command: str, name: str) -> str:
        """Return the help of one option or argument, from the command or from those that many commands share."""
        for place in (command, "alle"):
            options = self.commands[place]["opties"]
            if isinstance(options, Mapping) and name in options:
                return str(options[name])
        raise KeyError(f"{command}.{name}")


@cache
def texts_in(language: Language) -> Texts:
    """Return the texts of `language`, "nl" or "en"."""
    data = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Texts(language, data["opdrachten"], data["meldingen"], data["woorden"], data["argparse"])
