"""Terms explained step by step, as they were read and approved."""

from tests.wet.steps_approved import APPROVED, written


def test_every_step_of_every_question_is_the_one_that_was_approved():
    assert written() == APPROVED.read_text("utf-8")
