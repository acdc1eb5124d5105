"""What the contract promises about facts that cannot be, and about putting facts right."""

from tests.contract.looking import MELDING, fact, faults, look, term


def test_faults_are_named_by_place_and_kind_and_all_at_once():
    found = faults(
        fact("melding_gedaan", "2026-02-30"), fact("onzin", "2026-02-01"), fact("bezwaar_ingediend", "2026-03-01")
    )

    assert [(fault.feit, fault.soort) for fault in found] == [
        (1, "melding_gedaan"),
        (2, "onzin"),
        (3, "bezwaar_ingediend"),
    ]


def test_two_facts_may_not_replace_the_same_one_nor_each_other():
    twice = [MELDING | {"id": "a"}, MELDING | {"id": "b", "vervangt": "a"}, MELDING | {"id": "c", "vervangt": "a"}]
    ring = [MELDING | {"id": "a", "vervangt": "b"}, MELDING | {"id": "b", "vervangt": "a"}]

    assert faults(*twice) and faults(*ring)


def test_a_correction_moves_the_terms_and_a_withdrawal_takes_them_away():
    first = MELDING | {"id": "a"}
    moved = look("2026-02-12", first, MELDING | {"id": "b", "op": "2026-02-09", "vervangt": "a"})
    assert term(moved, "onderzoek")["laatste_dag"] == "2026-03-23"

    gone = look(
        "2026-02-12", first, {"soort": "melding_gedaan", "op": "2026-02-12", "vervangt": "a", "vervallen": True}
    )
    assert gone["plek"] == "melden"
