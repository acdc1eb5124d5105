"""Introduces the rooms to each other: which jobs run by themselves, and how often."""

from keukentafel.jobs.housekeeping import prune_results, watch_law_data
from keukentafel.jobs.periodic import Periodic, register

PERIODIC = (
    Periodic(prune_results, every="day"),
    Periodic(watch_law_data, every="day"),
)


def wire_jobs() -> None:
    """Register all periodic work."""
    for periodic in PERIODIC:
        register(periodic)
