"""What the words on a card are stretched into."""

import hashlib
from unittest import mock

import pytest
from nacl.pwhash import argon2id

from keukentafel.tafel.kluis import deriving
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, _check_word
from keukentafel.tafel.kluis.deriving import TooBusy, derive
from keukentafel.tafel.kluis.words import WORDS

CODE = Bewaarcode((*WORDS[:7], _check_word(WORDS[:7])))


def test_a_code_gives_what_argon2id_says_and_the_lookup_is_hashed_once_more(settings):
    settings.SALT = b"0123456789abcdef"
    raw = argon2id.kdf(64, CODE.secret, settings.SALT, opslimit=3, memlimit=64 * 1024 * 1024)

    derived = derive(CODE)

    assert derived.key == raw[32:]
    assert derived.lookup == hashlib.blake2b(raw[:32], digest_size=32, person=b"kt kaart lookup1").digest()
    assert repr(derived.key) not in repr(derived)


def test_another_installation_finds_nothing_under_the_same_words(settings, light_codes):
    settings.SALT = b"0123456789abcdef"
    here = derive(CODE)
    settings.SALT = b"another salt 16b"

    assert derive(CODE).lookup != here.lookup


def test_two_are_stretched_at_once_and_a_third_hears_that_it_is_busy():
    with (
        mock.patch.object(deriving, "LONGEST_WAIT", 0.01),
        deriving._turn(),
        deriving._turn(),
        pytest.raises(TooBusy),
    ):
        derive(CODE)


def test_a_turn_comes_free_when_stretching_fails():
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), deriving._turn():
            raise ZeroDivisionError
    with mock.patch.object(deriving, "LONGEST_WAIT", 0.01), deriving._turn(), deriving._turn():
        pass
