"""One file per language: made from every sentence, read back without those that are broken."""

from pathlib import Path

import pytest

from keukentafel.content.translating import PAGE, every_text, template
from keukentafel.content.translation import TranslationUnreadable, read_translation, translation_files
from wet.teksten.talen import NO_SENTENCE

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def written(folder: Path, *messages: str, name: str = "fr") -> Path:
    file = folder / f"{name}.po"
    file.write_text(HEAD + "\n".join(messages), "utf-8")
    return file


def message(dutch: str, said: str, place: str = PAGE) -> str:
    return f'msgctxt "{place}"\nmsgid "{dutch}"\nmsgstr "{said}"\n'


def test_the_file_for_a_translator_holds_every_text_with_its_english_above_it() -> None:
    made = template("fr")
    places = {wanted.place.split(":")[0] for wanted in every_text()}

    assert {PAGE, "content/weg", "content/voordeur", "content/woordenlijst", "teksten/acties", "brieven/vast"} <= places
    assert (
        "#. The municipality" in made and 'msgctxt "content/weg:wie.gemeente"\nmsgid "De gemeente is aan zet"' in made
    )


def test_no_two_texts_have_the_same_name_and_each_has_its_english() -> None:
    texts = every_text()
    places = [text.place for text in texts if text.place != PAGE]

    assert len(places) == len(set(places))
    assert [text.place for text in texts if not text.english.strip()] == []
    assert not {text.place.rsplit(".", 1)[-1] for text in texts} & NO_SENTENCE


def test_a_new_file_is_empty_and_reads_back_as_nothing_translated(tmp_path: Path) -> None:
    file = tmp_path / "pl.po"
    file.write_text(template("pl"), "utf-8")

    found = read_translation(file)

    assert (dict(found.said), found.broken, len(found.missing(every_text()))) == ({}, (), len(every_text()))


def test_what_was_translated_stays_when_the_file_is_made_anew(tmp_path: Path) -> None:
    done = read_translation(written(tmp_path, message("De gemeente is aan zet", "Au tour", "content/weg:wie.gemeente")))

    assert 'msgid "De gemeente is aan zet"\nmsgstr "Au tour"' in template("fr", done.said)


@pytest.mark.parametrize(
    ("dutch", "said", "place"),
    [
        ("Uiterlijk {dag}", "Au plus tard {jour}", "content/weg:dag.uiterlijk"),
        ("Uiterlijk {dag}", "Au plus tard", "content/weg:dag.uiterlijk"),
        ("Uiterlijk {dag}", "Au plus tard {dag", "content/weg:dag.uiterlijk"),
        ("Op {dag:weekdag}", "Le {dag}", "teksten/termijnen:x"),
        ("Dag %(naam)s", "Bonjour %(nom)s", PAGE),
        ("Kies <b>dit</b>", "<script>dit</script>", PAGE),
        ("Kies dit", "Kies <img src=x onerror=y ", PAGE),
        ("Kies dit", "Kies <!-- dit", PAGE),
        ("Kies dit", 'Kies\\" onfocus=y x=\\"dit', PAGE),
    ],
)
def test_a_sentence_whose_gaps_or_tags_differ_is_refused_with_its_line(
    tmp_path: Path, dutch: str, said: str, place: str
) -> None:
    found = read_translation(written(tmp_path, message(dutch, said, place)))

    assert found.said == {}
    assert [(each.line, each.dutch) for each in found.broken] == [(5, dutch)]


def test_a_gap_may_be_said_twice_and_the_order_may_change(tmp_path: Path) -> None:
    found = read_translation(written(tmp_path, message("{a} en {b}", "{b}, {a}, {b}", "content/weg:x.y")))

    assert found.broken == () and len(found.said) == 1


def test_a_plural_may_leave_out_the_number_in_one_form_only_as_the_dutch_does(tmp_path: Path) -> None:
    plural = 'msgctxt "bladzijde"\nmsgid "Een dag"\nmsgid_plural "%(d)s dagen"\n'
    plural += 'msgstr[0] "Un jour"\nmsgstr[1] "%(d)s jours"\n'

    found = read_translation(written(tmp_path, plural))

    assert found.said == {(PAGE, "Een dag"): ("Un jour", "%(d)s jours")}


def test_a_doubtful_sentence_does_not_count(tmp_path: Path) -> None:
    found = read_translation(written(tmp_path, "#, fuzzy\n" + message("Verder", "Suite")))

    assert found.said == {}


@pytest.mark.parametrize("name", ["nl", "en", "Frans", "fr_FR"])
def test_a_file_that_is_not_named_after_another_language_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TranslationUnreadable):
        read_translation(written(tmp_path, name=name))


def test_a_file_that_is_no_gettext_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(TranslationUnreadable) as refusal:
        read_translation(written(tmp_path, "dit is geen gettext"))

    assert refusal.value.line > 0


def test_a_language_knows_its_own_name_its_direction_and_its_months(tmp_path: Path) -> None:
    names = {code: read_translation(written(tmp_path, name=code)) for code in ("fr", "ar", "hi", "xq")}

    assert {code: (each.name, each.is_rtl) for code, each in names.items()} == {
        "fr": ("Français", False),
        "ar": ("العربية", True),
        "hi": ("हिन्दी", False),
        "xq": ("xq", False),
    }
    assert names["fr"].taal().months[2] == "mars" and names["fr"].taal().weekdays[0] == "lundi"
    assert names["xq"].taal().months == ()


def test_every_translation_that_we_ship_can_be_used() -> None:
    assert [(file.name, read_translation(file).broken) for file in translation_files()] == [
        (file.name, ()) for file in translation_files()
    ]
