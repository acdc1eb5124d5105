"""The glossary: every word with what it means, where it stands in the law, and what else to look at."""

import pytest
from django.test import Client
from lxml import html

from keukentafel.content.woordenlijst import GlossaryFaulty, glossary


def page(language="nl"):
    return html.fromstring(Client(headers={"accept-language": language}).get("/woordenlijst").content.decode())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_stands_on_the_page_with_an_anchor_of_its_own(language):
    tree = page(language)

    for code, word in glossary(language).items():
        [entry] = tree.xpath(f"//*[@id='woord-{code}']")
        assert entry.findtext("dt") == word.word and word.explanation in entry.text_content()
        assert [str(source) for source in word.sources] == [each.text for each in entry.xpath(".//*[@class='article']")]
        assert [link.get("href") for link in entry.xpath(".//a")] == [f"#woord-{each}" for each in word.see]


def test_the_glossary_explains_no_word_twice():
    assert not page().xpath("//*[contains(@class, 'words-here')]")


def test_the_letters_lead_to_their_words():
    tree = page()

    assert all(
        tree.xpath(f"//*[@id='{link[1:]}']") for link in tree.xpath("//nav[@class='letters-nav not-on-paper']/a/@href")
    )


def test_a_form_that_two_words_claim_is_refused(tmp_path):
    (tmp_path / "woorden.toml").write_text("[a]\n[b]\n")
    (tmp_path / "nl.toml").write_text(
        '[a]\nword = "a"\nexplanation = "x"\nforms = ["nota"]\n[b]\nword = "b"\nexplanation = "y"\nforms = ["nota"]\n'
    )
    with pytest.raises(GlossaryFaulty, match="b: nota is a form of a already"):
        glossary("nl", tmp_path)


def test_a_word_without_forms_is_found_by_itself_and_by_what_stands_in_brackets(tmp_path):
    (tmp_path / "woorden.toml").write_text("[a]\n")
    (tmp_path / "nl.toml").write_text('[a]\nword = "gele kaart (gk)"\nexplanation = "x"\n')

    assert glossary("nl", tmp_path)["a"].forms == ("gele kaart", "gk")
