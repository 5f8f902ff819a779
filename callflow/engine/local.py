"""The engine inside one process: a lane for each call, over a store that is memory or a file."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from callflow.engine.base import Bypass, Delivered, Record, Turn, TurnInput, TurnResult
from callflow.errors import EngineUnavailable
from callflow.log import get_logger
from callflow.types import ASGIApp, SessionKey

log = get_logger(__name__)

_SWEEP = 1.0  # seconds between looks for what is due


@dataclass(slots=True)
class Claim:
    """The right to run the next turn of one call, and what that turn needs.

    Attributes:
        token: Tells this claim from an earlier one of the same call.
        inbox: The records that the turn is to take.
    """

    key: SessionKey
    token: int
    inbox: list[Record]
    journal: Sequence[Record] = ()
    state: bytes | None = None
    attempt: int = 1
    late: bool = False


class Duplicate:
    """The event is known: nothing is to be done."""


class Queued:
    """The record waits for a turn that runs already."""


DUPLICATE, QUEUED = Duplicate(), Queued()
Ingested: TypeAlias = Duplicate | Queued | Claim


class Store(Protocol):
    """What a LocalEngine keeps its calls in. Each method is one transaction."""

    async def open(self) -> None:
        """Make ready."""
        ...

    async def close(self) -> None:
        """Let go of everything."""
        ...

    def refuse_new(self) -> None:
        """From now on only known calls are taken."""
        ...

    async def ingest(self, key: SessionKey, event_id: str | None, record: Record) -> Ingested:
        """Dedupe, append, and claim the call if no turn of it runs.

        Raises:
            EngineUnavailable: There is no room.
        """
        ...

    async def commit(self, claim: Claim, result: TurnResult) -> Claim | None:
        """Keep what a turn gave back; the next claim if more waits, else None and the call is released."""
        ...

    async def abandon(self, claim: Claim) -> Claim | None:
        """A turn failed as a whole: forget its records and go on with the next."""
        ...

    async def due(self, limit: int) -> list[Claim]:
        """Claims that nobody holds any more, and calls whose time to wake has come."""
        ...


@dataclass(slots=True)
class _Lane:
    task: asyncio.Task[None] | None = None
    bypass: Bypass = field(default_factory=Bypass)


class LocalEngine:
    """Runs the turns of each call one after another, in one process.

    Args:
        store: Where calls are kept.
        drain_timeout: How long `stop` waits for running turns, in seconds, before it cancels them.
    """

    def __init__(self, store: Store, *, drain_timeout: float = 30.0) -> None:
        self._store = store
        self._drain_timeout = drain_timeout
        self._turn: Turn | None = None
        self._lanes: dict[SessionKey, _Lane] = {}
        self._sweeper: asyncio.Task[None] | None = None

    async def start(self, turn: Turn) -> None:
        """Begin to run turns."""
        await self._store.open()
        self._turn = turn
        self._sweeper = asyncio.create_task(self._sweep(), name="callflow engine sweeper")

    async def idle(self) -> None:
        """Wait until no turn runs."""
        while tasks := self._tasks():
            await asyncio.wait(tasks)

    async def drain(self) -> None:
        """Take no new calls from now on, and wait until no turn runs, at most for the drain time-out."""
        self._store.refuse_new()
        try:
            async with asyncio.timeout(self._drain_timeout):
                await self.idle()
        except TimeoutError:
            log.warning("turns still run after the drain time-out", turns=len(self._lanes))

    async def stop(self) -> None:
        """Take nothing more, let the turns that run end, cancel those that do not, and stop."""
        await self.drain()
        self._turn, turn = None, self._turn
        await _cancelled(self._tasks())
        if turn is not None and self._sweeper is not None:
            await _cancelled({self._sweeper})
        await self._store.close()

    def _tasks(self) -> set[asyncio.Task[None]]:
        return {lane.task for lane in self._lanes.values() if lane.task is not None}

    def mounts(self) -> Mapping[str, ASGIApp]:
        """None: the process itself is the engine."""
        return {}

    @property
    def busy(self) -> int:
        """How many lanes run a turn now."""
        return len(self._lanes)

    async def deliver(self, event: Delivered) -> Literal["accepted", "duplicate"]:
        """Take an event into its lane.

        Raises:
            EngineUnavailable: The engine has stopped, drains, or is full.
        """
        taken = await self._take(event.key, event.event_id, event.record)
        return "accepted" if taken else "duplicate"

    async def submit(self, key: SessionKey, record: Record) -> None:
        """Take a record of our own into a lane.

        Raises:
            EngineUnavailable: The engine has stopped, drains, or is full.
        """
        await self._take(key, None, record)

    async def _take(self, key: SessionKey, event_id: str | None, record: Record) -> bool:
        if self._turn is None:
            raise EngineUnavailable("the engine does not run")
        ingested = await self._store.ingest(key, event_id, record)
        if isinstance(ingested, Claim):
            self._run(ingested)
        elif isinstance(ingested, Queued) and key in self._lanes:
            self._lanes[key].bypass.announce(record)
        return not isinstance(ingested, Duplicate)

    def _run(self, claim: Claim) -> None:
        lane = self._lanes[claim.key] = _Lane()
        lane.task = asyncio.create_task(self._drive(claim, lane), name=f"callflow lane {claim.key}")

    async def _drive(self, claim: Claim, lane: _Lane) -> None:
        """Run turn after turn of one call until nothing waits."""
        following: Claim | None = claim
        try:
            while following is not None:
                following = await self._one(following, lane)
        finally:
            if self._lanes.get(claim.key) is lane:
                del self._lanes[claim.key]

    async def _one(self, claim: Claim, lane: _Lane) -> Claim | None:
        if self._turn is None:
            return None
        given = TurnInput(
            key=claim.key,
            journal=claim.journal,
            state=claim.state,
            inbox=tuple(claim.inbox),
            attempt=claim.attempt,
            late=claim.late,
            bypass=lane.bypass,
        )
        try:
            result = await self._turn(given)
        except (
            Exception
        ) as error:  # a turn catches what its handlers raise: this is a fault of callflow's own
            log.error("turn failed", key=claim.key, error=repr(error), exc_info=True)
            return await self._store.abandon(claim)
        return await self._store.commit(claim, result)

    async def _sweep(self) -> None:
        while True:
            for claim in await self._store.due(limit=100):
                if claim.key not in self._lanes:
                    self._run(claim)
            await asyncio.sleep(_SWEEP)


async def _cancelled(tasks: set[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task
