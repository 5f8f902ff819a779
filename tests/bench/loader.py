"""What sends webhooks: as many as a server takes, or so many a second."""

import asyncio
import gc
import random
import time
from collections import Counter
from collections.abc import AsyncGenerator, Generator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from tests.bench.connection import Connection
from tests.bench.stub import Stub
from tests.bench.traffic import Webhook

IN_FLIGHT = 32
_STALLED = 10.0  # seconds without an answer after which a run is given up


@dataclass(slots=True)
class Outcome:
    """What a run came to.

    Attributes:
        finished: How many webhooks were answered rightly, and commanded where commands are expected.
        seconds: From the first request to the last answer.
        cpu: Seconds that the server has computed meanwhile.
        delays: Seconds from a request to its command, or to its answer where no commands are expected.
        faults: Other answers, by what was wrong.
    """

    finished: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    delays: list[float] = field(default_factory=list[float])
    faults: Counter[str] = field(default_factory=Counter[str])

    @property
    def rate(self) -> float:
        """Webhooks per second."""
        return self.finished / self.seconds if self.seconds else 0.0


class Load:
    """Sends webhooks to one server over kept connections, and looks at every answer.

    Args:
        connections: Open ones; so many webhooks are in flight at most.
        answer: What the body of every answer has to be.
        stub: Where the command of each webhook arrives; None if none is expected.
    """

    def __init__(self, connections: Sequence[Connection], answer: bytes, stub: Stub | None) -> None:
        self._free = list(connections)
        self._answer = b"\r\n\r\n" + answer
        self._stub = stub
        self._outcome = Outcome()
        self._under_way = 0
        self._progress = asyncio.Event()
        self._next: Iterator[Webhook] = iter(())
        self._until = 0.0

    async def saturate(self, webhooks: Sequence[Webhook], seconds: float) -> Outcome:
        """Keep every connection busy for so long, or until the webhooks are used up."""
        with _undisturbed():
            self._next = iter(webhooks)
            began = time.perf_counter()
            self._until = began + seconds
            self._refill()
            await self._idle()
            self._outcome.seconds = time.perf_counter() - began
        return self._outcome

    async def trickle(self, webhooks: Sequence[Webhook], rate: float, rng: random.Random) -> Outcome:
        """Send so many a second on average, at random moments, however long the answers take."""
        loop = asyncio.get_running_loop()
        with _undisturbed():
            began = at = loop.time()
            for webhook in webhooks:
                at += rng.expovariate(rate)
                await asyncio.sleep(at - loop.time())
                if self._free:
                    self._send(webhook)
                else:
                    self._outcome.faults["no connection was free"] += 1
            await self._idle()
            self._outcome.seconds = loop.time() - began
        return self._outcome

    def _refill(self) -> None:
        while self._free and time.perf_counter() < self._until:
            webhook = next(self._next, None)
            if webhook is None:
                return
            self._send(webhook)

    def _send(self, webhook: Webhook) -> None:
        flight = _Flight(self, self._free.pop(), time.perf_counter(), missing=2 if self._stub else 1)
        self._under_way += 1
        if self._stub is not None:
            self._stub.expect(webhook.call, flight.commanded)
        flight.connection.send(webhook.wire, flight.answered)

    def fault_in(self, data: bytes) -> str | None:
        """What is wrong with an answer."""
        if data.startswith(b"HTTP/1.1 200") and data.endswith(self._answer):
            return None
        return data.split(b"\r\n", 1)[0].decode() or "the connection was closed"

    def landed(self, connection: Connection, delay: float | None, fault: str | None) -> None:
        """A webhook is done with; its connection is free for the next."""
        if fault is None:
            self._outcome.finished += 1
        else:
            self._outcome.faults[fault] += 1
        if delay is not None:
            self._outcome.delays.append(delay)
        self._under_way -= 1
        if not connection.lost.is_set():
            self._free.append(connection)
        self._refill()
        if not self._under_way:
            self._progress.set()

    async def _idle(self) -> None:
        """Wait until nothing is under way; what stands still for long is given up."""
        while self._under_way:
            before = self._outcome.finished
            self._progress.clear()
            try:
                async with asyncio.timeout(_STALLED):
                    await self._progress.wait()
            except TimeoutError:
                if self._outcome.finished == before:
                    self._outcome.faults["no answer or no command"] += self._under_way
                    return


@dataclass(slots=True)
class _Flight:
    """One webhook on its way: to its answer, and to its command where one is expected."""

    load: Load
    connection: Connection
    sent: float
    missing: int
    delay: float | None = None
    fault: str | None = None

    def commanded(self) -> None:
        self.delay = time.perf_counter() - self.sent
        self._one_less()

    def answered(self, data: bytes) -> None:
        self.fault = self.load.fault_in(data)
        if self.missing == 1 and self.delay is None:
            self.delay = time.perf_counter() - self.sent
        if self.fault is not None:
            self.missing = 1  # its command need not come
        self._one_less()

    def _one_less(self) -> None:
        self.missing -= 1
        if self.missing == 0:
            self.load.landed(self.connection, self.delay, self.fault)


@contextmanager
def _undisturbed() -> Generator[None]:
    """Keep the garbage collector of this process out of the measurement."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@asynccontextmanager
async def load(port: int, answer: bytes, *, stub: Stub | None = None, width: int = IN_FLIGHT) -> AsyncGenerator[Load]:
    """Connections to a server on this machine, ready to send."""
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(Connection, "127.0.0.1", port) for _ in range(width)]
    connections = [protocol for _, protocol in made]
    try:
        yield Load(connections, answer, stub)
    finally:
        for connection in connections:
            await connection.aclose()
