"""Several servers measured in turns, so that what else the machine does meets them all alike."""

import random
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace

from tests.bench.loader import Outcome, load
from tests.bench.plan import Plan
from tests.bench.results import Figure, Section
from tests.bench.servers import Running, running
from tests.bench.stub import Stub
from tests.bench.subjects import Subject
from tests.bench.traffic import Traffic, Webhook


@dataclass(slots=True)
class Tested:
    """A server that is being measured, and what has come of it so far."""

    server: Running
    stub: Stub | None
    outcomes: list[Outcome] = field(default_factory=list[Outcome])
    accepted: int = 0

    async def saturate(self, webhooks: Sequence[Webhook], seconds: float) -> Outcome:
        """Send as many as it takes."""
        async with load(self.server.port, self.server.subject.answer, stub=self.stub) as generator:
            before = self.server.cpu()
            outcome = await generator.saturate(webhooks, seconds)
            outcome.cpu = self.server.cpu() - before
        self.accepted += outcome.finished
        return outcome

    async def trickle(self, webhooks: Sequence[Webhook], rate: float, rng: random.Random) -> Outcome:
        """Send so many a second."""
        async with load(self.server.port, self.server.subject.answer, stub=self.stub) as generator:
            outcome = await generator.trickle(webhooks, rate, rng)
        self.accepted += outcome.finished
        return outcome

    @property
    def rates(self) -> list[float]:
        """Webhooks per second, by rounds."""
        return [outcome.rate for outcome in self.outcomes]

    @property
    def figure(self) -> Figure:
        """The rate, with what it cost."""
        cpu = sum(outcome.cpu for outcome in self.outcomes)
        seconds = sum(outcome.seconds for outcome in self.outcomes)
        finished = sum(outcome.finished for outcome in self.outcomes)
        figure = Figure.of(self.server.subject.name, self.rates, "/s")
        return replace(figure, cpu=1e6 * cpu / finished, core=cpu / seconds) if cpu and finished else figure


@asynccontextmanager
async def warm(
    subjects: Sequence[Subject], traffic: Traffic, plan: Plan, section: Section, *, stub: Stub | None = None
) -> AsyncGenerator[dict[Subject, Tested]]:
    """Run the servers that can be run here, warm; after the block, check what they have done.

    Args:
        subjects: The servers.
        traffic: Where webhooks come from.
        plan: How much of it.
        section: Where it is noted what is missing or goes wrong.
        stub: Where commands arrive; None if none of them sends any.
    """
    async with AsyncExitStack() as stack:
        tested: dict[Subject, Tested] = {}
        for subject in subjects:
            if missing := subject.missing():
                section.skipped.append(f"{subject.name}: {missing}")
                continue
            server = await stack.enter_async_context(running(subject, **({"api": stub.url} if stub else {})))
            tested[subject] = Tested(server, stub if subject.commands else None)
        webhooks = traffic.take(plan.warm_up)
        for one in tested.values():
            outcome = await one.saturate(webhooks, seconds=30.0)
            _note(section, one, outcome)
        yield tested
        for one in tested.values():
            for outcome in one.outcomes:
                _note(section, one, outcome)
            if one.server.subject.logs_events and (handled := await one.server.handled(one.accepted)) != one.accepted:
                section.faults.append(f"{one.server.subject.name}: took {one.accepted} events and handled {handled}")
        if stub is not None and stub.strays:
            section.faults.append(f"{stub.strays} commands came that nobody waited for")


def _note(section: Section, tested: Tested, outcome: Outcome) -> None:
    for words, count in outcome.faults.items():
        section.faults.append(f"{tested.server.subject.name}: {count} times: {words}")
