"""Whatever people do around a table and in whatever order: nothing is lost, and nobody reads what they may not."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proof.machine_state import COUNTED, figures
from tests.proof.table_machine import TableMachine

EXAMPLES = int(os.environ.get("KEUKENTAFEL_PROOF_EXAMPLES", "12"))
STEPS = int(os.environ.get("KEUKENTAFEL_PROOF_STEPS", "30"))


@pytest.mark.django_db
def test_whatever_people_do_at_a_table_nothing_is_lost_and_nobody_reads_what_is_not_theirs() -> None:
    COUNTED.clear()
    quick = settings(
        max_examples=EXAMPLES,
        stateful_step_count=STEPS,
        deadline=None,
        derandomize="KEUKENTAFEL_PROOF_EXAMPLES" not in os.environ,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate] if "KEUKENTAFEL_PROOF_QUICK" in os.environ else [Phase.generate, Phase.shrink],
    )
    run_state_machine_as_test(TableMachine, settings=quick)

    print(figures())
    assert COUNTED["steps"] > EXAMPLES
    assert COUNTED["acknowledged"] > 0
