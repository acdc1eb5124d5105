"""Checks the further languages: how much of each is translated, and which sentence is broken."""

from keukentafel.config.checks_vault import Check
from keukentafel.config.words import word
from keukentafel.content.translating import every_text
from keukentafel.content.translation import TranslationUnreadable, read_translation, translation_files

SHOWN = 60
"""Signs of a sentence that are enough to find it."""


def check_languages(language: str | None) -> Check:
    """Say which languages there are besides Dutch and English; a fault only where a file or a sentence is broken."""
    wanted, told, faults = every_text(), [], []
    for file in translation_files():
        try:
            found = read_translation(file)
        except TranslationUnreadable as unreadable:
            faults.append(
                word("languages_broken", language=language, file=file.name, line=unreadable.line, what=unreadable.what)
            )
            continue
        missing = len(found.missing(wanted))
        told.append(word("languages_count", language=language, name=found.name, missing=missing, count=len(wanted)))
        for each in found.broken:
            gap = word("languages_gap", language=language, dutch=each.dutch[:SHOWN], has=each.has, needs=each.needs)
            faults.append(word("languages_broken", language=language, file=file.name, line=each.line, what=gap))
    if faults:
        return Check("talen", False, " ".join(faults))
    if not told:
        return Check("talen", True, word("languages_none", language=language))
    return Check("talen", True, word("languages_ok", language=language, languages=", ".join(told)))
