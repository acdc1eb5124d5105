"""The page with the figures of checking holds to the set and the rules, and its two halves stay apart."""

from tests.keukentafel.vergelijk.measured import (
    BLIND,
    BY_ONE_HALF,
    KEPT,
    LOOKING,
    PAGE,
    documents,
    figures,
    half,
    page,
)


def test_the_page_says_what_the_rules_do_on_the_set_today():
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.keukentafel.vergelijk.measured"


def test_a_document_and_its_twin_lie_in_one_half_so_that_nobody_reads_what_was_kept_apart():
    twins = [(name, each["tweeling_van"]) for name, each in documents().items() if "tweeling_van" in each]

    assert len(twins) > 40
    assert all(half(name) == half(other) for name, other in twins)


def test_both_halves_hold_about_as_many_documents_of_each_kind_of_answer():
    sizes = [sum(half(name) == which for name in documents()) for which in (LOOKING, KEPT)]

    assert sum(sizes) == len(documents())
    assert min(sizes) > 60


def test_the_rules_raise_fewer_false_alarms_than_they_did_blind_and_than_when_one_half_was_unread():
    for which in (LOOKING, KEPT):
        right, false, missed, clean, alarmed = figures(which).counts()
        for before in (BLIND[which], BY_ONE_HALF[which]):
            assert (right + missed, clean) == (before[0] + before[2], before[3])
            assert right / (right + false) >= before[0] / (before[0] + before[1])
            assert right >= before[0]
            assert alarmed <= before[4]
