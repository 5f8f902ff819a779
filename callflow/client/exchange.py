"""One command on its way: the thin driver of `retry`, which sends, listens, waits, and does as it is told."""

import asyncio
from collections import deque
from collections.abc import Callable, Hashable

from callflow.client.retry import Finished, GiveUp, Outcome, Progress, Resend, Silence, Step, Wait, decide, patience
from callflow.client.transport import NoAnswer, NotSent, Request, Transport
from callflow.log import Logger, get_logger

log: Logger = get_logger(__name__)


class Exchange:
    """The sending of one command.

    Args:
        transport: Makes the attempts.
        request: What is sent, each time the same.
        progress: Where it begins.
        call: What it is for; what the API stumbles over for one call says nothing about another.
        judge: Told of every outcome, for what it says about the API.

    Attributes:
        call: As given.
        progress: How far it has come.
    """

    def __init__(
        self,
        transport: Transport,
        request: Request,
        progress: Progress,
        *,
        call: Hashable,
        judge: "Callable[[Exchange, Outcome], None]",
    ) -> None:
        self.call = call
        self.progress = progress
        self._judge = judge
        self._transport = transport
        self._request = request
        self._attempts: set[asyncio.Task[Outcome]] = set()
        self._ended: deque[asyncio.Task[Outcome]] = deque()
        self._bell: asyncio.Future[None] | None = None
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
        """What the next attempt to end has come to; None when none did in time."""
        if not self._ended and (seconds > 0 or self._attempts):
            await self._pause(seconds)
        return self._ended.popleft().result() if self._ended else None

    async def _pause(self, seconds: float) -> None:
        """Wait until an attempt ends, at most so long: `asyncio.wait`, for a third of what it costs."""
        loop = asyncio.get_running_loop()
        self._bell = loop.create_future()
        timer = loop.call_later(seconds, self._ring)
        try:
            await self._bell
        finally:
            timer.cancel()

    def _ring(self) -> None:
        if self._bell is not None and not self._bell.done():
            self._bell.set_result(None)

    def _begin(self) -> None:
        self.progress = self.progress.began(self._elapsed())
        remaining = self.progress.deadline - self.progress.elapsed
        attempt = asyncio.create_task(self._attempt(remaining))
        self._attempts.add(attempt)
        attempt.add_done_callback(self._end)

    def _end(self, attempt: "asyncio.Task[Outcome]") -> None:
        self._attempts.discard(attempt)
        if not attempt.cancelled():
            attempt.exception()  # seen, should nobody listen any more
            self._ended.append(attempt)
            self._ring()

    async def _attempt(self, remaining: float) -> Outcome:
        try:
            return await self._transport.send(self._request, timeout=remaining)
        except (NotSent, NoAnswer) as outcome:
            return outcome
        except Exception as error:
            return _unforeseen(error)

    async def _abandon(self) -> None:
        """Stop the attempts that lost the race: the carrier has the command, nobody needs their answer."""
        losers = tuple(self._attempts)
        for attempt in losers:
            attempt.cancel()
        if losers:
            await asyncio.gather(*losers, return_exceptions=True)

    def _elapsed(self) -> float:
        return asyncio.get_running_loop().time() - self._start


def _unforeseen(error: Exception) -> NoAnswer:
    """What a defect of a transport comes to: nobody knows what was sent. Its words may quote anything."""
    log.error("transport failed", error=type(error).__name__)
    outcome = NoAnswer(f"the transport failed with {type(error).__name__}")
    outcome.__cause__ = error
    return outcome
