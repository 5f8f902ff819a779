"""How long from a webhook to its command on the wire, at a rate that leaves every server time."""

import random
from collections.abc import Sequence
from statistics import quantiles

from tests.bench.plan import Plan
from tests.bench.results import Figure, Goal, Section
from tests.bench.rounds import Tested, warm
from tests.bench.servers import OFFICIAL_SPEAKING, SPEAKING, SPEAKING_FAST, Subject
from tests.bench.stub import stub_api
from tests.bench.traffic import TALK, Traffic

RATE = 100.0  # events per second on average; calls do not wait for one another, so the moments are random


async def latency(plan: Plan) -> Section:
    """The time from a webhook's first byte sent to its command's last byte received."""
    section = Section("latency", f"from webhook to command on the wire, at {RATE:.0f} events per second")
    traffic = Traffic(TALK, seed=3)
    async with (
        stub_api() as stub,
        warm((SPEAKING, SPEAKING_FAST, OFFICIAL_SPEAKING), traffic, plan, section, stub=stub) as tested,
    ):
        for number in range(plan.latency_rounds):
            webhooks = traffic.take(plan.latency_events)
            for one in tested.values():  # the same moments for all
                one.outcomes.append(await one.trickle(webhooks, RATE, random.Random(number)))
    for subject, one in tested.items():
        _add(section, subject, one)
    return section


def _add(section: Section, subject: Subject, tested: Tested) -> None:
    rounds = [outcome.delays for outcome in tested.outcomes if len(outcome.delays) > 1]
    together = [delay for delays in rounds for delay in delays]
    if not together:
        return
    for percent, goal in ((50, 1.5), (99, 6.0)):
        by_round = [_percentile(delays, percent) for delays in rounds]
        figure = Figure(
            f"{subject.name} p{percent}", _percentile(together, percent), "ms", min(by_round), max(by_round)
        )
        section.figures.append(figure)
        if subject is not OFFICIAL_SPEAKING:
            section.goals.append(Goal(figure.name, figure.value, "ms", goal, at_most=True))


def _percentile(delays: Sequence[float], percent: int) -> float:
    """In milliseconds."""
    return 1000 * quantiles(delays, n=100, method="inclusive")[percent - 1]
