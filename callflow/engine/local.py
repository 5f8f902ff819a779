"""The engine inside one process: a lane for each call, over a store that is memory or a file."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from callflow.engine.base import Arrival, Bypass, Delivered, Effect, Record, Turn, TurnInput, TurnResult
from callflow.errors import EngineUnavailable
from callflow.log import get_logger
from callflow.types import ASGIApp, SessionKey

log = get_logger(__name__)

_SWEEP = 1.0  # seconds between looks for what is due
_AT_ONCE = 100
_REFUSING = 1.0  # seconds that a cancelled turn gets for its `finally`


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
    state: bytes | None = field(default=None, repr=False)
    attempt: int = 1
    late: bool = False
    keeps_state: bool = True


class Duplicate:
    """The event is known: nothing is to be done."""


class Queued:
    """The record waits for a turn that runs already."""


DUPLICATE, QUEUED = Duplicate(), Queued()
Ingested: TypeAlias = Duplicate | Queued | Claim


class Store(Protocol):
    """What a LocalEngine keeps its calls in. Each method is one transaction."""

    @property
    def shared(self) -> bool:
        """Whether several processes may each have one: only if none of them keeps what a call needs."""
        ...

    @property
    def keeps_state(self) -> bool:
        """Whether a turn gets the state that the one before gave back."""
        ...

    async def open(self) -> None:
        """Make ready."""
        ...

    async def close(self) -> Sequence[str]:
        """Let go of everything; the ids of events that are lost by that."""
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
        self._effects: set[asyncio.Task[None]] = set()
        self._sweeper: asyncio.Task[None] | None = None
        self._deadline: float | None = None
        self._at_once = False

    @property
    def shared(self) -> bool:
        """Whether several processes may serve one URL, each with one of these: as its store says."""
        return self._store.shared

    @property
    def keeps_state(self) -> bool:
        """Whether a turn gets the state that the one before gave back: as its store says."""
        return self._store.keeps_state

    async def start(self, turn: Turn) -> None:
        """Begin to run turns."""
        await self._store.open()
        self._turn, self._deadline, self._at_once = turn, None, False
        self._sweeper = asyncio.create_task(self._sweep(), name="callflow engine sweeper")

    async def idle(self) -> None:
        """Wait until no turn and no effect runs."""
        while tasks := self._tasks():
            await asyncio.wait(tasks)

    async def drain(self, *, at_once: bool = False) -> bool:
        """Take no new calls from now on, and wait until no turn runs, at most for the drain time-out.

        The time counts from the first call of this or of `stop`, over both.

        Args:
            at_once: Do not wait, now and when stopping.

        Returns:
            Whether no turn runs.
        """
        self._store.refuse_new()
        self._at_once |= at_once
        loop = asyncio.get_running_loop()
        if self._deadline is None or at_once:
            self._deadline = loop.time() + (0 if at_once else self._drain_timeout)
        while (tasks := self._tasks()) and (left := self._deadline - loop.time()) > 0:
            await asyncio.wait(tasks, timeout=min(left, _SWEEP))
        return not tasks

    async def stop(self) -> None:
        """Take nothing more, let the turns that run end, cancel those that do not, and stop."""
        if not await self.drain():
            after = "a wish to stop at once" if self._at_once else "the drain time-out"
            log.warning(f"turns still run after {after}", keys=sorted(self._lanes))
        self._turn, turn = None, self._turn
        await _cancelled(self._tasks())
        if turn is not None and self._sweeper is not None:
            await _cancelled({self._sweeper})
        if lost := await self._store.close():
            log.error("events are lost with this worker", lost=lost)

    def _tasks(self) -> set[asyncio.Task[None]]:
        return {lane.task for lane in self._lanes.values() if lane.task is not None} | self._effects

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
        drive = self._drive(claim, lane)
        lane.task = asyncio.get_running_loop().create_task(drive, name=f"callflow lane {claim.key}")

    async def _drive(self, claim: Claim, lane: _Lane) -> None:
        """Run turn after turn of one call until nothing waits."""
        following: Claim | None = claim
        try:
            while following is not None:
                claim = following
                following = await self._one(claim, lane)
        except Exception as error:  # the store failed, or logging did: the lane must not stay held
            log.error("lane stopped", key=claim.key, error=repr(error), exc_info=error)
            following = await self._store.abandon(claim)
        finally:
            if self._lanes.get(claim.key) is lane:
                del self._lanes[claim.key]
        if following is not None:
            self._run(following)

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
            keeps_state=claim.keeps_state,
            bypass=lane.bypass,
        )
        try:
            result = await self._turn(given)
        except BaseException as error:
            # A turn contains what its handlers raise: this is a fault of callflow's own, or a handler that
            # cancelled the very task. Neither may end the call, unless we are stopping.
            if self._turn is None:
                raise
            _forget_cancellation()
            log.error("turn failed", key=claim.key, lost=names_of(claim.inbox), error=repr(error), exc_info=error)
            lane.bypass = Bypass()
            return await self._store.abandon(claim)
        lane.bypass = Bypass()  # what arrives from here on is for the next turn
        following = await self._store.commit(claim, result)
        for effect in result.effects:
            self._effects.add(task := asyncio.create_task(self._run_effect(claim.key, effect)))
            task.add_done_callback(self._effects.discard)
        return following

    async def _run_effect(self, key: SessionKey, effect: Effect) -> None:
        """Run what a turn asked for outside of it, and deliver the result as a record."""
        try:
            await self._insist(key, await effect())
        except Exception as error:  # an effect makes a record of its own failures: this is a fault of callflow's own
            log.error("effect failed", key=key, error=repr(error), exc_info=True)

    async def _insist(self, key: SessionKey, record: Record) -> None:
        """Submit a record that must not be lost, as soon as there is room."""
        while True:
            try:
                return await self.submit(key, record)
            except EngineUnavailable as full:
                await asyncio.sleep(full.retry_after)

    async def _sweep(self) -> None:
        while True:
            try:
                while due := await self._store.due(limit=_AT_ONCE):
                    for claim in due:
                        self._run(claim)
                    await asyncio.sleep(0)
            except Exception as error:  # the next look may go better
                log.error("cannot look for what is due", error=repr(error), exc_info=error)
            await asyncio.sleep(_SWEEP)


def names_of(records: Iterable[Record]) -> list[str]:
    """What records are called in the log."""
    return [_name_of(record) for record in records]


def _name_of(record: Record) -> str:
    if isinstance(record, Arrival):
        return str(getattr(record.event.meta, "id", "(spoilt)"))  # a handler can have spoilt even this
    return record.name


def _forget_cancellation() -> None:
    task = asyncio.current_task()
    while task is not None and task.uncancel() > 0:
        pass


async def _cancelled(tasks: set[asyncio.Task[None]]) -> None:
    """Cancel tasks and wait for them, but not for ever: one may refuse to end."""
    for task in tasks:
        task.cancel()
    if tasks:
        done, refusing = await asyncio.wait(tasks, timeout=_REFUSING)
        for task in done:
            if not task.cancelled():
                task.exception()  # seen
        if refusing:
            log.error("tasks refuse to be cancelled", tasks=[task.get_name() for task in refusing])
