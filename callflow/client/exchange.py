"""One command on its way: the thin driver of `retry`, which sends, listens, waits, and does as it is told."""

import asyncio
from collections.abc import Callable, Hashable

from callflow.client.retry import Finished, GiveUp, Outcome, Progress, Resend, Silence, Step, Wait, decide, patience
from callflow.client.transport import NoAnswer, NotSent, Request, Transport


class Exchange:
    """The sending of one command.

    Args:
        transport: Makes the attempts.
        request: What is sent, each time the same.
        progress: Where it begins.
        call: The call that it is for; None where it is for none yet.
        judge: Told of every outcome, for what it says about the API.

    Attributes:
        call: As given; a command for none stands for itself.
        progress: How far it has come.
    """

    def __init__(
        self,
        transport: Transport,
        request: Request,
        progress: Progress,
        *,
        call: str | None,
        judge: "Callable[[Exchange, Outcome], None]",
    ) -> None:
        self.call: Hashable = self if call is None else call
        self.progress = progress
        self._judge = judge
        self._transport = transport
        self._request = request
        self._attempts: list[asyncio.Task[Outcome]] = []
        self._start = asyncio.get_running_loop().time()

    async def run(self) -> Finished | GiveUp:
        """Send until `retry` says that it is over."""
        step: Step = Resend(0.0)
        try:
            while not isinstance(step, Finished | GiveUp):
                step = await self._take(step)
            return step
        finally:
            await self._abandon()

    async def _take(self, step: Resend | Wait) -> Step:
        outcome = await self._listen(step.seconds)
        if outcome is None:
            if isinstance(step, Resend):
                self._begin()
                return patience(self.progress)
            outcome = Silence()
        self._judge(self, outcome)
        self.progress = self.progress.heard(outcome, self._elapsed())
        return decide(self.progress, outcome)

    async def _listen(self, seconds: float) -> Outcome | None:
        """The next attempt to end, in the order of their beginning; None when none did in time."""
        if not self._attempts:
            if seconds > 0:
                await asyncio.sleep(seconds)
            return None
        done, _ = await asyncio.wait(self._attempts, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for attempt in self._attempts:
            if attempt in done:
                self._attempts.remove(attempt)
                return attempt.result()
        return None

    def _begin(self) -> None:
        self.progress = self.progress.began(self._elapsed())
        remaining = self.progress.deadline - self.progress.elapsed
        self._attempts.append(asyncio.create_task(self._attempt(remaining)))

    async def _attempt(self, remaining: float) -> Outcome:
        try:
            return await self._transport.send(self._request, timeout=remaining)
        except (NotSent, NoAnswer) as outcome:
            return outcome

    async def _abandon(self) -> None:
        """Stop the attempts that lost the race: the carrier has the command, nobody needs their answer."""
        if not self._attempts:
            return
        for attempt in self._attempts:
            attempt.cancel()
        await asyncio.gather(*self._attempts, return_exceptions=True)

    def _elapsed(self) -> float:
        return asyncio.get_running_loop().time() - self._start
