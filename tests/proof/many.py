"""The state machine at length: `python -m tests.proof.many [SEED ...]`, each seed 20 examples of at most 50 steps."""

import os
import subprocess
import sys

from tests.programs import ROOT

PROOF = "tests/proof/test_proof_state_machine.py"


def main(seeds: list[str]) -> int:
    """Run the proof once a seed and show what was counted; return the first exit status that is not nought."""
    environment = {"KEUKENTAFEL_PROOF_EXAMPLES": "20", "KEUKENTAFEL_PROOF_STEPS": "50", **os.environ}
    for seed in seeds:
        print(f"seed {seed}", flush=True)
        command = [sys.executable, "-m", "pytest", PROOF, "-s", "-p", "no:warnings", f"--hypothesis-seed={seed}"]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["1", "2", "3", "4", "5"]))
