"""How much memory a call takes that waits between two events."""

from pathlib import Path

from tests.bench.plan import Plan
from tests.bench.results import Figure, Goal, Section
from tests.bench.servers import python

_GOAL = 10.0  # KB


async def memory(plan: Plan) -> Section:
    """A process of its own takes calls up to where they wait for a key, and looks at its size."""
    section = Section("memory", f"memory of a call that waits for its third event, at {plan.calls:,} calls")
    if not _has_sizes():
        section.skipped.append("callflow: this system has no /proc to read a process's size from")
        return section
    words = await python("-m", "tests.bench.apps.waiting", str(plan.calls))
    figure = Figure.of("callflow", [float(words) / 1024], "KB")
    section.figures.append(figure)
    section.goals.append(Goal("each call", figure.value, "KB", _GOAL, at_most=True))
    return section


def _has_sizes() -> bool:
    return Path("/proc/self/statm").exists()
