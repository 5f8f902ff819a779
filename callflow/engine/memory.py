"""The store in memory: for tests, and for apps whose state lives in client_state alone."""

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from itertools import count

from callflow.engine.base import Arrival, Record, TurnResult
from callflow.engine.local import DUPLICATE, QUEUED, Claim, Ingested, LocalEngine, names_of
from callflow.errors import EngineUnavailable
from callflow.session.key import own_envelope
from callflow.types import Clock, SessionKey

LINGER = 15 * 60.0  # duplicate ids are remembered so long after the end
TOMBSTONE = 24 * 3600.0  # and that there was such a call, so long
SILENCE = 4 * 3600.0 + LINGER  # the carrier's longest call, and what it lingers


@dataclass(slots=True)
class _Call:
    """One call. `seen` holds the ids of its events; `token` is that of the running turn, 0 for none."""

    seen: set[str] = field(default_factory=set[str])
    inbox: deque[Record] = field(default_factory=deque[Record])
    journal: list[Record] = field(default_factory=list[Record])
    state: bytes | None = field(default=None, repr=False)
    token: int = 0
    late: bool = False
    forget_at: float = 0.0


class MemoryStore:
    """Keeps calls in dictionaries.

    Args:
        clock: Seconds since the epoch.
        max_calls: How many calls are kept at once; those that have ended make room, the earliest first.
        max_queued: How many records wait at once, over all calls.
        max_lane: How many records of one call wait at once.
        max_tombstones: How many ended calls are remembered; the oldest are forgotten first.
        keeps_state: False leaves the state to client_state alone, as many workers without an engine do.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        max_calls: int = 100_000,
        max_queued: int = 10_000,
        max_lane: int = 1_000,
        max_tombstones: int = 100_000,
        keeps_state: bool = True,
    ) -> None:
        self._clock = clock
        self._max_calls, self._max_queued, self._max_lane = max_calls, max_queued, max_lane
        self._max_tombstones = max_tombstones
        self._keeps_state = keeps_state
        self._calls: dict[SessionKey, _Call] = {}
        self._lingering: OrderedDict[SessionKey, None] = OrderedDict()  # ended calls, in the order of their end
        self._tombstones: OrderedDict[SessionKey, float] = OrderedDict()
        self._quiet: OrderedDict[SessionKey, None] = OrderedDict()  # live calls, the longest silent first
        self._wakes: dict[SessionKey, float] = {}
        self._queued = 0
        self._tokens = count(1)
        self._refusing = False

    @property
    def shared(self) -> bool:
        """Whether several processes may each have one: if the state is in client_state alone."""
        return not self._keeps_state

    @property
    def keeps_state(self) -> bool:
        """Whether a turn gets the state that the one before gave back."""
        return self._keeps_state

    async def open(self) -> None:
        """Take new calls, also after a life before this one."""
        self._refusing = False

    async def close(self) -> list[str]:
        """The ids of the events that still wait: with the process they are lost."""
        lost = [name for call in self._calls.values() for name in names_of(call.inbox)]
        for key, call in self._calls.items():
            call.inbox.clear()
            if call.token:  # its turn was cut off
                call.token = 0
                self._touch(key, call)
        self._queued = 0
        return lost

    def refuse_new(self) -> None:
        """From now on only known calls are taken; without state of its own, all that client_state knows."""
        self._refusing = True

    def __len__(self) -> int:
        """How many calls are kept."""
        return len(self._calls)

    async def ingest(self, key: SessionKey, event_id: str | None, record: Record) -> Ingested:
        """Dedupe, append, and claim the call if no turn of it runs.

        Raises:
            EngineUnavailable: There is no room, or new calls are refused.
        """
        call = self._calls.get(key)
        if call is not None and event_id in call.seen:
            return DUPLICATE
        self._check_room(call, record)
        if call is None:
            call = self._calls[key] = _Call(late=self._tombstones.pop(key, None) is not None)
        if event_id is not None:
            call.seen.add(event_id)
        call.inbox.append(record)
        self._queued += 1
        return QUEUED if call.token else self._claim(key, call)

    def _check_room(self, call: _Call | None, record: Record) -> None:
        if self._refusing and call is None and not self._began_elsewhere(record):
            raise EngineUnavailable("this worker is stopping and takes no new calls")
        if call is None and len(self._calls) >= self._max_calls and not self._make_room():
            raise EngineUnavailable(f"{self._max_calls:,} calls are under way, which is the most")
        if self._queued >= self._max_queued:
            raise EngineUnavailable(f"{self._max_queued:,} events wait, which is the most")
        if call is not None and len(call.inbox) >= self._max_lane:
            raise EngineUnavailable(f"{self._max_lane:,} events of one call wait, which is the most")

    def _make_room(self) -> bool:
        """Bury the call that ended first, though it might have lingered on: those that live come first.

        Where nothing is kept of a call but the ids of its events, the one that is silent longest goes as well: it
        may have ended at another worker.
        """
        for order in (self._lingering,) if self._keeps_state else (self._lingering, self._quiet):
            key = next((key for key in order if not self._calls[key].token), None)
            if key is not None:
                self._bury(key, order)
                return True
        return False

    def _began_elsewhere(self, record: Record) -> bool:
        """Whether the call is no new one, though this process has not heard of it: any worker may take its events."""
        return not self._keeps_state and isinstance(record, Arrival) and own_envelope(record.event) is not None

    def _touch(self, key: SessionKey, call: _Call) -> None:
        """A sign of life: the call is not silent, and if it had ended it lingers from now on again."""
        call.forget_at = self._clock() + (SILENCE if self._keeps_state and not call.late else LINGER)
        self._quiet.pop(key, None)
        self._lingering.pop(key, None)
        (self._lingering if call.late else self._quiet)[key] = None

    def _claim(self, key: SessionKey, call: _Call) -> Claim:
        call.token = next(self._tokens)
        inbox = list(call.inbox)
        call.inbox.clear()
        self._queued -= len(inbox)
        return Claim(key, call.token, inbox, call.journal, call.state, late=call.late, keeps_state=self._keeps_state)

    async def commit(self, claim: Claim, result: TurnResult) -> Claim | None:
        """Keep what a turn gave back; the next claim if more waits."""
        call = self._calls[claim.key]
        call.journal.extend(result.append)
        if self._keeps_state:
            call.state = result.state
        if result.wake_at is None:
            self._wakes.pop(claim.key, None)
        else:
            self._wakes[claim.key] = result.wake_at
        call.late = result.ended
        return self._release(claim.key, call)

    async def abandon(self, claim: Claim) -> Claim | None:
        """Forget the records of a turn that failed as a whole, and go on with the next."""
        return self._release(claim.key, self._calls[claim.key])

    def _release(self, key: SessionKey, call: _Call) -> Claim | None:
        self._touch(key, call)
        if call.inbox:
            return self._claim(key, call)
        call.token = 0
        return None

    async def due(self, limit: int) -> list[Claim]:
        """Calls whose time to wake has come. Forgets, on the way, what need not be remembered longer."""
        now = self._clock()
        self._forget(now)
        ready = [key for key, at in self._wakes.items() if at <= now and not self._calls[key].token]
        for key in ready[:limit]:
            del self._wakes[key]
        return [self._claim(key, self._calls[key]) for key in ready[:limit]]

    def _bury(self, key: SessionKey, order: OrderedDict[SessionKey, None]) -> None:
        call = self._calls.pop(key)
        del order[key]
        self._wakes.pop(key, None)
        if call.late or self._keeps_state:  # else nobody here knows that it has ended
            self._tombstones[key] = self._clock() + TOMBSTONE

    def _forget(self, now: float) -> None:
        for order in (self._lingering, self._quiet):
            while order:
                key = next(iter(order))
                if self._calls[key].token:  # its turn runs on and on: that is a sign of life
                    self._touch(key, self._calls[key])
                if self._calls[key].forget_at > now:
                    break
                self._bury(key, order)
        while self._tombstones:
            key, until = next(iter(self._tombstones.items()))
            if until > now and len(self._tombstones) <= self._max_tombstones:
                break
            del self._tombstones[key]


def memory_engine(
    *, clock: Clock, max_calls: int, max_queued: int, drain_timeout: float, keeps_state: bool = True
) -> LocalEngine:
    """A LocalEngine that keeps its calls in memory."""
    store = MemoryStore(clock=clock, max_calls=max_calls, max_queued=max_queued, keeps_state=keeps_state)
    return LocalEngine(store, drain_timeout=drain_timeout)
