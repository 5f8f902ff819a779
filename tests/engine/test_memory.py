"""The engine in memory: the suite of all engines, and what is its own."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from callflow.engine.base import Engine, Intent, Turn, TurnInput, TurnResult
from callflow.engine.local import Claim, LocalEngine
from callflow.engine.memory import LINGER, SILENCE, MemoryStore, memory_engine
from callflow.errors import EngineUnavailable
from callflow.testing.engine import LIMITS, MINUTE, CallOnTrial, EngineSuite, Limits, Turns, ending, ids, refuses

EPOCH = 1_800_000_000.0


class LoopClock:
    """Seconds since the epoch by the loop's virtual time, which can be moved on besides."""

    def __init__(self) -> None:
        self._ahead = EPOCH

    def __call__(self) -> float:
        return self._ahead + asyncio.get_running_loop().time()

    async def advance(self, seconds: float) -> None:
        """Jump, and let the last seconds pass, so that whoever looks every second has looked."""
        looks = min(seconds, 2.0)
        self._ahead += seconds - looks
        await asyncio.sleep(looks)


@asynccontextmanager
async def running(store: MemoryStore, turn: Turn, *, drain_timeout: float = 5.0) -> AsyncGenerator[LocalEngine]:
    engine = LocalEngine(store, drain_timeout=drain_timeout)
    await engine.start(turn)
    try:
        yield engine
    finally:
        await engine.stop()


class TestMemoryEngine(EngineSuite):
    keeps_state = True

    @pytest.fixture(autouse=True)
    def _a_clock(self) -> None:
        self.clock = LoopClock()

    @asynccontextmanager
    async def engine(self, turn: Turn, limits: Limits = LIMITS) -> AsyncGenerator[Engine]:
        store = MemoryStore(
            clock=self.clock,
            max_calls=limits.max_calls,
            max_queued=limits.max_queued,
            max_tombstones=limits.max_tombstones,
            keeps_state=self.keeps_state,
        )
        async with running(store, turn, drain_timeout=limits.drain_timeout) as engine:
            yield engine

    def now(self) -> float:
        return self.clock()

    async def advance(self, seconds: float) -> None:
        await self.clock.advance(seconds)


class WithoutState(TestMemoryEngine):
    """Does all but keep the state; by its name it is not collected, and what it promises is run below."""

    keeps_state = False


@pytest.fixture
def clock() -> LoopClock:
    return LoopClock()


async def test_one_call_cannot_take_up_all_the_room(clock: LoopClock) -> None:
    turns, busy, other = Turns(), CallOnTrial(clock), CallOnTrial(clock)
    runs, *waiting, refused = busy.events(5)
    turns.hold(busy.key)
    async with running(MemoryStore(clock=clock, max_lane=3), turns) as engine:
        await engine.deliver(runs)
        await turns.until(lambda: turns.running[busy.key] == 1)
        for event in waiting:
            await engine.deliver(event)
        await refuses(engine, refused)
        elsewhere = other.event()
        assert await engine.deliver(elsewhere) == "accepted"
        await turns.until_handled(elsewhere)
        turns.release(busy.key)
        await turns.until_handled(*waiting)
        assert await engine.deliver(refused) == "accepted"
        await turns.until_handled(refused)


async def test_a_record_of_our_own_needs_room_too(clock: LoopClock) -> None:
    turns, call = Turns(), CallOnTrial(clock)
    turns.hold(call.key)
    async with running(MemoryStore(clock=clock, max_queued=1), turns) as engine:
        await engine.deliver(call.event())
        await turns.until(lambda: turns.running[call.key] == 1)
        await engine.submit(call.key, Intent("hang up", {}))
        with pytest.raises(EngineUnavailable, match="1 events wait, which is the most"):
            await engine.submit(call.key, Intent("hang up", {}))
        turns.release(call.key)


async def test_without_state_of_its_own_it_keeps_the_journal_alone(clock: LoopClock) -> None:
    turns = Turns(lambda given: TurnResult(append=[Intent("note", {})], state=b"the app's"))
    call = CallOnTrial(clock)
    events = call.events(2)
    engine = memory_engine(clock=clock, max_calls=10, max_queued=10, drain_timeout=5.0, keeps_state=False)
    await engine.start(turns)
    for event in events:
        await engine.deliver(event)
        await turns.until_handled(event)
    await engine.stop()
    assert [(given.state, len(given.journal)) for given in turns.given] == [(None, 0), (None, 1)]


@pytest.mark.parametrize("suite", [WithoutState, TestMemoryEngine])
async def test_only_an_engine_without_state_may_be_one_of_several(
    clock: LoopClock, suite: type[TestMemoryEngine]
) -> None:
    one = suite()
    one.clock = clock
    async with one.engine(Turns()) as engine:
        assert engine.shared is (suite is WithoutState)
    await one.test_a_shared_engine_keeps_in_common_what_it_keeps()


async def test_ended_calls_are_forgotten_when_they_have_lingered(clock: LoopClock) -> None:
    turns, store = Turns(ending), MemoryStore(clock=clock)
    async with running(store, turns) as engine:
        for _ in range(50):
            await engine.deliver(CallOnTrial(clock).event("call.hangup"))
        await turns.until(lambda: len(turns.given) == 50)
        assert len(store) == 50
        await clock.advance(LINGER - MINUTE)
        assert len(store) == 50
        await clock.advance(2 * MINUTE)
        assert len(store) == 0


@pytest.mark.parametrize("silence", [0.0, LINGER + MINUTE])
async def test_without_state_of_its_own_a_call_that_ended_elsewhere_takes_no_room(
    clock: LoopClock, silence: float
) -> None:
    turns, call = Turns(), CallOnTrial(clock)
    store = MemoryStore(clock=clock, max_calls=2, keeps_state=False)
    async with running(store, turns) as engine:
        for event in (call.event(), *(CallOnTrial(clock).event() for _ in range(5))):
            assert await engine.deliver(event) == "accepted"
            await turns.until_handled(event)
        assert len(store) == 2
        await clock.advance(silence + 3)
        assert len(store) == (0 if silence else 2)
        again = call.event("call.answered")
        assert await engine.deliver(again) == "accepted"
        await turns.until_handled(again)
    assert not turns.of(call.key)[-1].late  # nobody here knows that it has ended, and it may not have


async def test_a_late_event_lets_its_call_linger_anew(clock: LoopClock) -> None:
    turns, call, store = Turns(ending), CallOnTrial(clock), MemoryStore(clock=clock)
    hangup, cost = call.event("call.hangup"), call.event("call.cost")
    async with running(store, turns) as engine:
        await engine.deliver(hangup)
        await turns.until_handled(hangup)
        await clock.advance(10 * MINUTE)
        await engine.deliver(cost)
        await turns.until_handled(cost)
        await clock.advance(10 * MINUTE)
        assert await engine.deliver(cost) == "duplicate"
        assert await engine.deliver(hangup) == "duplicate"


async def test_a_call_that_falls_silent_without_a_hangup_is_forgotten(clock: LoopClock) -> None:
    turns, call, store = Turns(), CallOnTrial(clock), MemoryStore(clock=clock)
    answered, late = call.event("call.answered"), call.event("call.hangup")
    async with running(store, turns) as engine:
        await engine.deliver(answered)
        await turns.until_handled(answered)
        await clock.advance(SILENCE - MINUTE)
        assert len(store) == 1
        await clock.advance(2 * MINUTE)
        assert len(store) == 0
        await engine.deliver(late)
        await turns.until_handled(late)
    assert turns.given[-1].late


async def test_a_call_is_not_forgotten_while_its_turn_runs(clock: LoopClock) -> None:
    turns, call, store = Turns(), CallOnTrial(clock), MemoryStore(clock=clock)
    event, during = call.events(2)
    turns.hold(call.key)
    async with running(store, turns) as engine:
        await engine.deliver(event)
        await turns.until(lambda: turns.running[call.key] == 1)
        await clock.advance(2 * SILENCE)
        assert await engine.deliver(event) == "duplicate"
        await engine.deliver(during)
        turns.release(call.key)
        await turns.until_handled(during)
    assert [ids(given.inbox) for given in turns.given] == [[event.event_id], [during.event_id]]


async def test_thousands_of_timers_that_are_due_at_once_do_not_wait_for_each_other(clock: LoopClock) -> None:
    number, wake_at = 5_000, clock() + 60
    turns = Turns(lambda given: TurnResult(wake_at=wake_at if given.inbox else None))
    async with running(MemoryStore(clock=clock), turns) as engine:
        for _ in range(number):
            await engine.deliver(CallOnTrial(clock).event())
        await turns.until(lambda: len(turns.given) == number)
        await clock.advance(60)
        await clock.advance(10)
        assert len(turns.given) == 2 * number


class StumblingStore(MemoryStore):
    """A store whose look for what is due fails once, as a disk may."""

    stumbles = 1

    async def due(self, limit: int) -> list[Claim]:
        if self.stumbles:
            self.stumbles -= 1
            raise OSError("the disk is away")
        return await super().due(limit)


async def test_a_look_for_timers_that_fails_is_not_the_last(clock: LoopClock) -> None:
    call, wake_at = CallOnTrial(clock), clock() + 60
    turns = Turns(lambda given: TurnResult(wake_at=wake_at if given.inbox else None))
    async with running(StumblingStore(clock=clock), turns) as engine:
        await engine.deliver(call.event())
        await clock.advance(90)
        await turns.until(lambda: len(turns.given) == 2)


async def test_idle_waits_until_no_turn_runs(clock: LoopClock) -> None:
    turns, call = Turns(), CallOnTrial(clock)
    turns.hold(call.key)
    async with running(MemoryStore(clock=clock), turns) as engine:
        await engine.idle()
        await engine.deliver(call.event())
        idle = asyncio.create_task(engine.idle())
        await turns.until(lambda: turns.running[call.key] == 1)
        assert (engine.busy, idle.done()) == (1, False)
        turns.release(call.key)
        await idle
        assert engine.busy == 0


async def test_an_engine_that_was_not_started_takes_nothing(clock: LoopClock) -> None:
    engine = LocalEngine(MemoryStore(clock=clock))
    await refuses(engine, CallOnTrial(clock).event())
    assert engine.mounts() == {}


async def test_a_bypass_is_deaf_before_and_after(clock: LoopClock) -> None:
    heard: list[str] = []
    turns, call = Turns(), CallOnTrial(clock)
    first, second, third = call.events(3)

    async def listening(given: TurnInput) -> TurnResult:
        with given.bypass.listening(lambda record: heard.extend(ids([record]))):
            pass
        return await turns(given)

    turns.hold(call.key)
    async with running(MemoryStore(clock=clock), listening) as engine:
        await engine.deliver(first)
        await turns.until(lambda: turns.running[call.key] == 1)
        await engine.deliver(second)
        turns.release(call.key)
        await turns.until_handled(second)
        await engine.deliver(third)
        await turns.until_handled(third)
    assert heard == []
