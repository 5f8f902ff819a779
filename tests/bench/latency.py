"""How long from a webhook to its command on the wire, at a rate that leaves every server time."""

import random
from collections.abc import Sequence
from statistics import quantiles

from tests.bench.plan import Plan
from tests.bench.results import Figure, Goal, Section
from tests.bench.rounds import Tested, warm
from tests.bench.stub import stub_api
from tests.bench.subjects import OFFICIAL_SPEAKING, SPEAKING, SPEAKING_FAST, TRIVIAL
from tests.bench.traffic import TALK, Traffic

RATE = 100.0  # events per second on average; calls do not wait for one another, so the moments are random

_GOALS = {"p50": 1.5, "p99": 6.0}
_NAMES = {TRIVIAL: "nothing, to its answer"}
_QUIET = 1.0  # milliseconds that such a server may take on a quiet machine


async def latency(plan: Plan) -> Section:
    """The time from a webhook's first byte sent to its command's last byte received."""
    section = Section("latency", f"from webhook to command on the wire, at {RATE:.0f} events per second")
    traffic = Traffic(TALK, seed=3)
    subjects = (TRIVIAL, SPEAKING, SPEAKING_FAST, OFFICIAL_SPEAKING)
    async with stub_api() as stub, warm(subjects, traffic, plan, section, stub=stub) as tested:
        for number in range(plan.latency_rounds):
            webhooks = traffic.take(plan.latency_events)
            for one in tested.values():  # the same moments for all
                one.outcomes.append(await one.trickle(webhooks, RATE, random.Random(number)))
    for subject, one in tested.items():
        _add(section, _NAMES.get(subject, subject.name), one)
    section.goals += [
        Goal(figure.name, figure.value, "ms", _GOALS[figure.name[-3:]], at_most=True)
        for figure in section.figures
        if figure.name.startswith("callflow")
    ]
    return section


def _add(section: Section, name: str, tested: Tested) -> None:
    rounds = [outcome.delays for outcome in tested.outcomes if len(outcome.delays) > 1]
    together = [delay for delays in rounds for delay in delays]
    if not together:
        return
    for percent in (50, 99):
        by_round = [_percentile(delays, percent) for delays in rounds]
        value = _percentile(together, percent)
        section.figures.append(Figure(f"{name} p{percent}", value, "ms", min(by_round), max(by_round)))
    if tested.server.subject is TRIVIAL and section.figures[-1].value > _QUIET:
        words = f"a server that does nothing took {section.figures[-1].value:.1f} ms (p99)"
        section.disturbances.append(words)


def _percentile(delays: Sequence[float], percent: int) -> float:
    """In milliseconds."""
    return 1000 * quantiles(delays, n=100, method="inclusive")[percent - 1]
