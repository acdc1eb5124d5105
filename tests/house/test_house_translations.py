"""Every text of a page exists in English too."""

from pathlib import Path

import pytest

from setup import translations


def test_every_text_of_every_page_has_a_translation() -> None:
    assert translations.untranslated_texts() == []


def test_a_text_without_a_translation_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "src" / "keukentafel" / "tafel" / "templates" / "tafel" / "new.html"
    page.parent.mkdir(parents=True)
    page.write_text('{% load i18n %}{% translate "Nieuw" %}{% blocktranslate %}Dag {{ naam }}{% endblocktranslate %}')
    monkeypatch.setattr(translations, "ROOT", tmp_path)

    assert [text.rsplit(": ")[1] for text in translations.untranslated_texts()] == ["'Nieuw'", "'Dag %(naam)s'"]
