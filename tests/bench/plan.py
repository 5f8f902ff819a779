"""How long and how often to measure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """The size of a run.

    Attributes:
        rounds: How often each server has its turn; between, the others have theirs.
        seconds: How long each turn lasts.
        warm_up: How many webhooks each server gets before the first.
        latency_rounds: The same for the latency...
        latency_events: ...of which each sends so many webhooks.
        calls: How many calls the memory is measured at.
        imports: How often each package is imported.
    """

    rounds: int
    seconds: float
    warm_up: int
    latency_rounds: int
    latency_events: int
    calls: int
    imports: int


FULL = Plan(
    rounds=8,
    seconds=1.3,
    warm_up=1024,
    latency_rounds=3,
    latency_events=500,
    calls=50_000,
    imports=7,
)
QUICK = Plan(
    rounds=2,
    seconds=0.6,
    warm_up=256,
    latency_rounds=1,
    latency_events=150,
    calls=5_000,
    imports=2,
)
TINY = Plan(
    rounds=1,
    seconds=0.1,
    warm_up=16,
    latency_rounds=1,
    latency_events=20,
    calls=1_000,
    imports=1,
)
"""For the test that all of it runs."""
