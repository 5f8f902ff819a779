"""How many webhooks a second: to a handler that does nothing, and to one that sends a command."""

from collections.abc import Sequence
from statistics import median

from tests.bench.plan import Plan
from tests.bench.results import Goal, Section, ratio
from tests.bench.rounds import Tested, warm
from tests.bench.stub import Stub, stub_api
from tests.bench.subjects import (
    BARE,
    BARE_SILENT,
    NOTHING,
    OFFICIAL,
    OFFICIAL_SILENT,
    OFFICIAL_SPEAKING,
    SPEAKING,
    SPEAKING_FAST,
    TRIVIAL,
    Subject,
)
from tests.bench.traffic import LIFE, TALK, Traffic

_CEILING = 25_000  # below that the generator itself would be what is measured
_MOST_WEBHOOKS = 14_000  # a second: so many are signed for a turn, which ends early when they are used up
_MOST_COMMANDS = 6_000

_QUIET = 0.9  # of a core: a server with less, though it is kept busy, had to share it


async def webhooks(plan: Plan) -> Section:
    """Signed webhooks to a handler that does nothing."""
    section = Section("webhooks", f"webhooks to a handler that does nothing, {len(LIFE)} of each call")
    subjects = (TRIVIAL, BARE, BARE_SILENT, NOTHING, OFFICIAL, OFFICIAL_SILENT)
    tested = await _rounds(section, subjects, Traffic(LIFE, seed=1), plan, most=_MOST_WEBHOOKS)
    ours = tested[NOTHING]
    section.goals += [
        Goal("the generator alone", median(tested[TRIVIAL].rates), "/s", _CEILING),
        _goal("share of the limit", "%", ours, tested[BARE], 70, floor=60),
        _goal("share of the limit, no access log", "%", ours, tested[BARE_SILENT], 70, floor=60),
    ]
    for peer, name in ((OFFICIAL, "times the peer"), (OFFICIAL_SILENT, "times the peer, no access log")):
        if peer in tested:
            section.goals.append(_goal(name, "x", ours, tested[peer], 3.5))
    return section


async def commands(plan: Plan) -> Section:
    """Signed webhooks, each of which has a command sent."""
    section = Section("commands", f"webhooks with one command for each, {len(TALK)} of each call")
    async with stub_api() as stub:
        subjects = (SPEAKING, SPEAKING_FAST, OFFICIAL_SPEAKING)
        tested = await _rounds(section, subjects, Traffic(TALK, seed=2), plan, most=_MOST_COMMANDS, stub=stub)
    for subject, goal in ((SPEAKING, 3.0), (SPEAKING_FAST, 6.0)):
        if subject in tested and OFFICIAL_SPEAKING in tested:
            name = f"{subject.name}: times the peer"
            section.goals.append(_goal(name, "x", tested[subject], tested[OFFICIAL_SPEAKING], goal))
    return section


async def _rounds(
    section: Section,
    subjects: Sequence[Subject],
    traffic: Traffic,
    plan: Plan,
    *,
    most: int,
    stub: Stub | None = None,
) -> dict[Subject, Tested]:
    async with warm(subjects, traffic, plan, section, stub=stub) as tested:
        for _ in range(plan.rounds):
            pool = traffic.take(round(most * plan.seconds))
            for one in tested.values():
                one.outcomes.append(await one.saturate(pool, plan.seconds))
    section.figures += [one.figure for subject, one in tested.items() if subject is not TRIVIAL]
    if (least := min(figure.core or 1.0 for figure in section.figures)) < _QUIET:
        section.disturbances.append(f"a server had {least:.0%} of its core: trust the rates least, and measure again")
    return tested


def _goal(name: str, unit: str, one: Tested, other: Tested, goal: float, floor: float | None = None) -> Goal:
    """How many times as many the one takes as the other."""
    scale = 100 if unit == "%" else 1
    cpu, cpu_of_other = one.figure.cpu, other.figure.cpu
    by_cpu = scale * cpu_of_other / cpu if cpu and cpu_of_other else None
    return Goal(name, scale * ratio(one.rates, other.rates), unit, goal, floor=floor, by_cpu=by_cpu)
