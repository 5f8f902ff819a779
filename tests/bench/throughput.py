"""How many webhooks a second: to a handler that does nothing, and to one that sends a command."""

from collections.abc import Sequence

from tests.bench.plan import Plan
from tests.bench.results import Figure, Goal, Section, ratio
from tests.bench.rounds import Tested, warm
from tests.bench.servers import (
    BARE,
    NOTHING,
    OFFICIAL,
    OFFICIAL_LOGGING,
    OFFICIAL_SPEAKING,
    SPEAKING,
    SPEAKING_FAST,
    TRIVIAL,
    Subject,
)
from tests.bench.stub import Stub, stub_api
from tests.bench.traffic import LIFE, TALK, Traffic

_CEILING = 25_000  # below that the generator itself would be what is measured
_MOST_WEBHOOKS = 12_000  # a second: so many are signed for a turn, which ends early when they are used up
_MOST_COMMANDS = 6_000


async def webhooks(plan: Plan) -> Section:
    """Signed webhooks to a handler that does nothing."""
    section = Section("webhooks", f"webhooks to a handler that does nothing, {len(LIFE)} of each call")
    tested = await _rounds(
        section, (TRIVIAL, BARE, NOTHING, OFFICIAL, OFFICIAL_LOGGING), Traffic(LIFE, seed=1), plan, most=_MOST_WEBHOOKS
    )
    rates = {subject: one.rates for subject, one in tested.items()}
    section.goals += [
        Goal("the generator alone", ratio(rates[TRIVIAL], [1.0] * plan.rounds), "/s", _CEILING),
        Goal("share of the limit", 100 * ratio(rates[NOTHING], rates[BARE]), "%", 70, floor=60),
    ]
    for subject, name in ((OFFICIAL_LOGGING, "times the peer"), (OFFICIAL, "times the peer without its access log")):
        if subject in rates:
            section.goals.append(Goal(name, ratio(rates[NOTHING], rates[subject]), "x", 3.5))
    return section


async def commands(plan: Plan) -> Section:
    """Signed webhooks, each of which has a command sent."""
    section = Section("commands", f"webhooks with one command for each, {len(TALK)} of each call")
    async with stub_api() as stub:
        subjects = (SPEAKING, SPEAKING_FAST, OFFICIAL_SPEAKING)
        tested = await _rounds(section, subjects, Traffic(TALK, seed=2), plan, most=_MOST_COMMANDS, stub=stub)
    rates = {subject: one.rates for subject, one in tested.items()}
    if OFFICIAL_SPEAKING in rates:
        for subject, goal in ((SPEAKING, 3.0), (SPEAKING_FAST, 6.0)):
            if subject in rates:
                times = ratio(rates[subject], rates[OFFICIAL_SPEAKING])
                section.goals.append(Goal(f"{subject.name}: times the peer", times, "x", goal))
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
    section.figures += [Figure.of(subject.name, one.rates, "/s") for subject, one in tested.items()]
    return tested
