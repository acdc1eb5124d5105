"""Everything people read has its English beside it, and every code has its sentence."""

import io
import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from keukentafel.config.wiring import wire_rooms
from keukentafel.design.drawings.chairs import SEATS
from keukentafel.tafel.deur.rooms import beyond
from keukentafel.tafel.weg.showing.doing import DONE, ORDER
from keukentafel.tafel.weg.showing.headline import DECIDES
from keukentafel.tafel.weg.showing.road import STOPS
from keukentafel.tafel.weg.telling.examples import EXAMPLES
from keukentafel.tafel.weg.telling.facts import GROUPS, OWN_FIELDS
from keukentafel.tafel.weg.telling.forms import CHANNELS, CHOICES
from keukentafel.tafel.weg.texts import counted, sentences, text

SOURCE = Path(__file__).parents[3] / "src" / "keukentafel"
CATALOGUES = sorted(SOURCE.glob("**/locale/en/LC_MESSAGES/django.po"))
TEMPLATES = sorted(SOURCE.glob("**/templates/**/*.html"))
NL, EN = sentences("nl"), sentences("en")
KEYWORDS = ("_", "gettext", "ngettext", "pgettext", "npgettext")


def in_template(file):
    """Return the messages of one template, as Django marks them."""
    code = templatize(file.read_text(encoding="utf-8"), origin=str(file))
    found = extract_python(io.BytesIO(code.encode()), KEYWORDS, (), {"encoding": "utf-8"})
    return {first(message) for _, _, message, _ in found}


def first(message):
    """Return a message, or the singular of one that counts."""
    return message if isinstance(message, str) else message[0]


def gaps(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def english():
    """Return the English of every message, from all catalogues together."""
    found = {}
    for catalogue in CATALOGUES:
        with catalogue.open("rb") as stream:
            found |= {first(message.id): message.string for message in read_po(stream, locale="en") if message.id}
    return found


def test_every_sentence_in_a_template_has_its_english():
    known = english()

    assert [(file.name, message) for file in TEMPLATES for message in in_template(file) if not known.get(message)] == []


def test_no_catalogue_has_a_sentence_that_no_template_uses():
    used = set().union(*(in_template(file) for file in TEMPLATES), labels_of_rooms())

    assert sorted(english().keys() - used) == []


def labels_of_rooms():
    """Return what the doors between the rooms say: told once, in Python, when the rooms are joined."""
    wire_rooms()
    return {room.label for room in beyond().rooms}


def test_every_sentence_stands_in_both_languages_with_the_same_gaps():
    assert NL.keys() == EN.keys()
    assert [code for code in NL if gaps(NL[code]) != gaps(EN[code])] == []


def codes_in_use():
    yield from (f"feit.{kind}" for kinds in GROUPS.values() for kind in kinds)
    yield from (f"groep.{group}" for group in GROUPS)
    yield from (f"vraag.{name}" for names in OWN_FIELDS.values() for name in names)
    yield from (f"optie.{name}.{code}" for name, codes in (CHOICES | {"kanaal": CHANNELS}).items() for code in codes)
    yield from (f"{table}.{action}" for action in ORDER for table in ("actie", "hoe"))
    yield from (f"leid.{table}.{duty}" for duty in DECIDES.values() for table in ("te_laat", "wacht_op_gemeente"))
    yield from (f"weg.{name}" for name, *_ in STOPS)
    yield from (f"wie.{party}" for party, *_ in SEATS)
    yield from (f"voorbeeld.{code}" for code in EXAMPLES)


def test_every_code_that_a_screen_may_show_has_its_sentence():
    assert [code for code in codes_in_use() if code not in NL] == []


def test_whatever_was_done_can_be_told():
    assert set(DONE) <= set(ORDER)
    assert set(DONE.values()) <= {kind for kinds in GROUPS.values() for kind in kinds}


def test_one_day_is_not_called_days():
    assert counted("kop.te_laat", "nl", 1) == "De gemeente is 1 dag te laat"
    assert counted("kop.te_laat", "nl", 5) == "De gemeente is 5 dagen te laat"
    assert text("wie.gemeente", "en") == "It is the municipality's turn"


def test_no_language_that_is_not_there_is_shown_half():
    with pytest.raises(FileNotFoundError):
        text("wie.gemeente", "fr")
