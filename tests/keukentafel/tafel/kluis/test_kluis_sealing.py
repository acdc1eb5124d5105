"""What is sealed opens with its key and as what it was sealed as, and in no other way."""

from uuid import UUID, uuid4

import pytest

from keukentafel.tafel.kluis.refusals import Tampered
from keukentafel.tafel.kluis.sealing import new_key, new_pair, open_sealed, seal, seal_to, unseal

SHEET = UUID(int=7)
ABOUT = ("batch", SHEET, 3, 1, 1, 0)


@pytest.mark.parametrize("plain", [b"", b"x", b"\x00" * 5, b"\x80\x00", bytes(1023), bytes(1024), bytes(70_000)])
def test_what_was_sealed_comes_back_as_it_was(plain: bytes) -> None:
    key = new_key()

    assert unseal(seal(plain, key, *ABOUT), key, *ABOUT) == plain


def test_nothing_of_what_was_written_can_be_read_without_the_key() -> None:
    assert b"zonnehoed" not in seal(b"zonnehoed", new_key(), *ABOUT)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(Tampered):
        unseal(seal(b"brief", new_key(), *ABOUT), new_key(), *ABOUT)


@pytest.mark.parametrize(
    "about",
    [
        ("head", SHEET, 3, 1, 1, 0),
        ("batch", uuid4(), 3, 1, 1, 0),
        ("batch", SHEET, 4, 1, 1, 0),
        ("batch", SHEET, 3, 2, 1, 0),
        ("batch", SHEET, 3, 1, 2, 0),
        ("batch", SHEET, 3, 1, 1, 1),
        ("batch", SHEET, 3, 1, 1),
        ("batch", SHEET, 3, 1, 1, 0, None),
        ("batch", str(SHEET), 3, 1, 1, 0),
        ("batch", SHEET, "3", 1, 1, 0),
    ],
)
def test_what_was_sealed_as_one_thing_cannot_pass_for_another(about: tuple[object, ...]) -> None:
    key = new_key()

    with pytest.raises(Tampered):
        unseal(seal(b"brief", key, *ABOUT), key, *about)


def test_no_two_lists_of_names_look_the_same() -> None:
    key = new_key()

    with pytest.raises(Tampered):
        unseal(seal(b"brief", key, "ab", "c"), key, "a", "bc")


def test_what_has_no_plain_name_is_not_taken_for_one() -> None:
    for part in (True, 1.5, ["a"]):
        with pytest.raises(TypeError):
            seal(b"", new_key(), "batch", part)


def test_one_changed_byte_anywhere_is_noticed() -> None:
    key = new_key()
    sealed = seal(b"brief", key, *ABOUT)
    for place in (0, 1, 24, 25, 600, len(sealed) - 1):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Tampered):
            unseal(bytes(changed), key, *ABOUT)


@pytest.mark.parametrize("cut", [0, 1, 24, 40, 1000])
def test_something_cut_short_is_noticed(cut: int) -> None:
    key = new_key()

    with pytest.raises(Tampered):
        unseal(seal(b"brief", key, *ABOUT)[:cut], key, *ABOUT)


def test_a_long_and_a_short_sentence_take_as_much_room() -> None:
    key = new_key()

    assert len(seal(b"ja", key)) == len(seal(b"ik kan niet meer alleen naar boven" * 20, key))


def test_the_same_sentence_looks_different_each_time() -> None:
    key = new_key()

    assert seal(b"ja", key) != seal(b"ja", key)


def test_what_is_sealed_to_a_pair_opens_with_its_private_half_alone() -> None:
    pair = new_pair()
    sealed = seal_to(bytes(pair.public_key), b"zonnehoed")

    assert b"zonnehoed" not in sealed
    assert open_sealed(pair, sealed) == b"zonnehoed"
    with pytest.raises(Tampered):
        open_sealed(new_pair(), sealed)
    with pytest.raises(Tampered):
        open_sealed(pair, b"\x02" + sealed[1:])
    with pytest.raises(Tampered):
        open_sealed(pair, b"")


def test_the_refusal_says_nothing_of_what_was_sealed_or_of_the_key() -> None:
    key = new_key()
    with pytest.raises(Tampered) as told:
        unseal(seal(b"zonnehoed", key, *ABOUT), key, "batch", SHEET, 4)

    assert str(told.value) == "batch"
    assert told.value.__suppress_context__
