"""The behavioural suite of the engines: what the seam of `callflow.engine.base` promises, as tests.

An engine is right if it passes. Derive a class whose name pytest collects, and supply the three things
that differ from engine to engine:

    class TestMyEngine(EngineSuite):
        @asynccontextmanager
        async def engine(self, turn, limits=LIMITS):
            engine = MyEngine(clock=self.now, max_calls=limits.max_calls)
            await engine.start(turn)
            try:
                yield engine
            finally:
                await engine.stop()

        def now(self): ...

        async def advance(self, seconds): ...

It speaks only the seam, and needs no pytest but to be collected.
"""

# ruff: noqa: D102  (the names of tests are sentences)

import asyncio
import uuid
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from typing import Any  # payload fields hold JSON of any shape

from structlog.testing import capture_logs

from callflow.engine.base import Arrival, Delivered, Engine, Intent, Record, Turn, TurnInput, TurnResult, delivered
from callflow.errors import EngineUnavailable
from callflow.testing.webhooks import Webhooks
from callflow.types import Clock, SessionKey
from callflow.webhook.parse import parse

PATIENCE = 10.0  # seconds of the loop's time in which what must happen has happened
MINUTE, HOUR = 60.0, 3600.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds that an engine under test is to have.

    Attributes:
        max_calls: How many calls it keeps at once; those that have ended make room, the earliest first.
        max_queued: How many records wait at once, over all calls.
        max_tombstones: How many ended calls it remembers.
        drain_timeout: How long `drain` and `stop` wait for running turns, in seconds.
    """

    max_calls: int = 1_000
    max_queued: int = 1_000
    max_tombstones: int = 1_000
    drain_timeout: float = 5.0


LIMITS = Limits()


class CallOnTrial:
    """One call, with a key that no other test has used, and the events that it makes.

    Args:
        clock: Seconds since the epoch.
    """

    def __init__(self, clock: Clock) -> None:
        name = uuid.uuid4().hex
        self.key: SessionKey = SessionKey(f"session-{name}")
        self._clock = clock
        self._webhooks = Webhooks(clock=clock, leg=f"leg-{name}", session=self.key)

    def event(self, event_type: str = "call.dtmf.received", **particulars: Any) -> Delivered:
        """An event of this call, as it stands before the engine; `particulars` are those of `Webhooks.body`."""
        body = self._webhooks.body(event_type, **particulars)
        return delivered(parse(body, now=self._clock()), body, received_at=self._clock())

    def events(self, number: int) -> list[Delivered]:
        """Several, each said to have occurred before the one before it."""
        return [self.event(occurred_at=self._clock() - seconds) for seconds in range(number)]


def keeping(given: TurnInput) -> TurnResult:
    """The result of a turn that leaves everything as it is."""
    return TurnResult(state=given.state)


def ending(given: TurnInput) -> TurnResult:
    """The result of a turn after which every leg of the call has ended."""
    return TurnResult(state=given.state, ended=True)


def hanging_up(given: TurnInput) -> TurnResult:
    """The result of a turn after which the call has ended if it hung up."""
    over = any(isinstance(one, Arrival) and one.event.meta.type == "call.hangup" for one in given.inbox)
    return TurnResult(state=given.state, ended=given.late or over)


def ids(records: Sequence[Record]) -> list[str]:
    """The identifiers of the events among the records."""
    return [record.event.meta.id for record in records if isinstance(record, Arrival)]


@dataclass
class Turns:
    """A turn that keeps what it is given, waits where it is held, and ends as the test wants.

    Attributes:
        answer: Makes the result, or raises.
        given: What each turn was given, in the order in which they began.
        running: How many turns of each call run now.
        most: How many turns of each call have run at once.
        cancelled: Of which calls a turn was cancelled.
    """

    answer: Callable[[TurnInput], TurnResult] = keeping
    given: list[TurnInput] = field(default_factory=list[TurnInput])
    running: Counter[SessionKey] = field(default_factory=Counter[SessionKey])
    most: Counter[SessionKey] = field(default_factory=Counter[SessionKey])
    cancelled: list[SessionKey] = field(default_factory=list[SessionKey])
    _gates: dict[SessionKey, asyncio.Event] = field(default_factory=dict[SessionKey, asyncio.Event])
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, given: TurnInput) -> TurnResult:
        """Run one turn."""
        self.given.append(replace(given, journal=tuple(given.journal)))  # an engine may extend it later
        self.running[given.key] += 1
        self.most[given.key] = max(self.most[given.key], self.running[given.key])
        self._change()
        try:
            if given.key in self._gates:
                await self._gates[given.key].wait()
            return self.answer(given)
        except asyncio.CancelledError:
            self.cancelled.append(given.key)
            raise
        finally:
            self.running[given.key] -= 1
            self._change()

    def hold(self, key: SessionKey) -> None:
        """From now on the turns of this call wait for `release`."""
        self._gates[key] = asyncio.Event()

    def release(self, key: SessionKey) -> None:
        """The turns of this call wait no longer."""
        self._gates.pop(key).set()

    async def until(self, fact: Callable[[], bool]) -> None:
        """Wait until turns have made something true.

        Raises:
            TimeoutError: It did not become so.
        """
        async with asyncio.timeout(PATIENCE):
            while not fact():
                await self._changed.wait()

    async def until_handled(self, *events: Delivered) -> None:
        """Wait until these have been given to turns, and those turns have ended."""
        wanted = {event.event_id for event in events}
        keys = {event.key for event in events}
        await self.until(lambda: wanted <= set(self.ids()) and not any(self.running[key] for key in keys))

    def of(self, key: SessionKey) -> list[TurnInput]:
        """What the turns of one call were given."""
        return [given for given in self.given if given.key == key]

    def ids(self) -> list[str]:
        """The identifiers of all events that turns were given, in order."""
        return [one for given in self.given for one in ids(given.inbox)]

    def _change(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


class EngineSuite(ABC):
    """What every engine does; derive from it and supply `engine`, `now` and `advance`."""

    @abstractmethod
    def engine(self, turn: Turn, limits: Limits = LIMITS) -> AbstractAsyncContextManager[Engine]:
        """An engine that has been started with this turn, and is stopped in the end; it may be stopped before."""

    @abstractmethod
    def now(self) -> float:
        """The engine's clock: seconds since the epoch."""

    @abstractmethod
    async def advance(self, seconds: float) -> None:
        """Move the engine's clock on, and return when what is due by then has begun."""

    def a_call(self) -> CallOnTrial:
        """A call that the engine does not know."""
        return CallOnTrial(self.now)

    # -- lanes ------------------------------------------------------------------------------------

    async def test_events_come_in_the_order_of_their_arrival(self) -> None:
        turns, call = Turns(), self.a_call()
        events = call.events(20)
        async with self.engine(turns) as engine:
            for event in events:
                assert await engine.deliver(event) == "accepted"
            await turns.until_handled(*events)
        assert turns.ids() == [event.event_id for event in events]

    async def test_an_event_comes_as_it_was_delivered(self) -> None:
        turns, call = Turns(), self.a_call()
        event = call.event("call.gather.ended", digits="123", status="valid")
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until_handled(event)
        (given,) = turns.given
        assert (given.key, given.inbox, given.attempt, given.late) == (call.key, (event.record,), 1, False)

    async def test_one_turn_of_a_call_at_a_time_and_different_calls_at_once(self) -> None:
        turns, one, other = Turns(), self.a_call(), self.a_call()
        ones, others = one.events(5), other.events(5)
        turns.hold(one.key)
        turns.hold(other.key)
        async with self.engine(turns) as engine:
            for event in [*ones, *others]:
                await engine.deliver(event)
            await turns.until(lambda: turns.running[one.key] == turns.running[other.key] == 1)
            turns.release(other.key)
            await turns.until_handled(*others)  # a slow call holds nobody up but itself
            turns.release(one.key)
            await turns.until_handled(*ones)
        assert turns.most == {one.key: 1, other.key: 1}

    async def test_what_arrives_during_a_turn_comes_in_the_next(self) -> None:
        turns, call = Turns(), self.a_call()
        first, second, third = call.events(3)
        turns.hold(call.key)
        async with self.engine(turns) as engine:
            await engine.deliver(first)
            await turns.until(lambda: turns.running[call.key] == 1)
            await engine.deliver(second)
            await engine.deliver(third)
            turns.release(call.key)
            await turns.until_handled(first, second, third)
        assert [ids(given.inbox) for given in turns.given] == [
            [first.event_id],
            [second.event_id, third.event_id],
        ]

    async def test_a_running_turn_hears_at_once_of_what_arrives(self) -> None:
        turns, call = Turns(), self.a_call()
        listens, heard = asyncio.Event(), list[Record]()
        answered, hangup = call.event("call.answered"), call.event("call.hangup")
        turns.hold(call.key)

        async def listening(given: TurnInput) -> TurnResult:
            with given.bypass.listening(heard.append):
                listens.set()
                return await turns(given)

        async with self.engine(listening) as engine:
            await engine.deliver(answered)
            await _in_time(listens.wait())
            await engine.deliver(hangup)
            assert ids(heard) == [hangup.event_id]
            turns.release(call.key)
            await turns.until_handled(answered, hangup)
        assert turns.ids() == [answered.event_id, hangup.event_id]  # and it comes in its turn as well

    async def test_a_turn_hears_of_what_arrived_before_it_listened(self) -> None:
        turns, call, heard = Turns(), self.a_call(), list[Record]()
        answered, hangup = call.event("call.answered"), call.event("call.hangup")

        async def listening(given: TurnInput) -> TurnResult:
            if answered.event_id in ids(given.inbox):
                with given.bypass.listening(heard.append):
                    heard.extend(given.inbox)
            return await turns(given)

        async with self.engine(listening) as engine:
            await engine.deliver(answered)
            await engine.deliver(hangup)  # its turn is due, and may not have begun
            await turns.until_handled(answered, hangup)
        assert sorted(ids(heard)) == sorted([answered.event_id, hangup.event_id])

    async def test_a_record_of_our_own_comes_like_an_event(self) -> None:
        turns, call = Turns(), self.a_call()
        event, intent = call.event(), Intent("hang up", {"by": "an operator"})
        turns.hold(call.key)
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until(lambda: turns.running[call.key] == 1)
            await engine.submit(call.key, intent)
            await engine.submit(call.key, intent)  # which no identifier makes a duplicate
            turns.release(call.key)
            await turns.until(lambda: len(turns.given) == 2)
        assert list(turns.given[1].inbox) == [intent, intent]

    async def test_a_record_of_our_own_begins_a_call(self) -> None:
        turns, call, intent = Turns(), self.a_call(), Intent("dial", {"to": "+13125550199"})
        async with self.engine(turns) as engine:
            await engine.submit(call.key, intent)
            await turns.until(lambda: bool(turns.given))
        assert [(given.key, list(given.inbox)) for given in turns.given] == [(call.key, [intent])]

    async def test_a_turn_may_deliver_to_another_call(self) -> None:
        """As a conference lets the legs in it hear of its events; delivered again, they are duplicates."""
        turns, one, other = Turns(), self.a_call(), self.a_call()
        event, outcomes = one.event("conference.speak.ended"), list[str]()
        copy = Delivered(other.key, f"{event.event_id}@leg", replace(event.record, leg="leg"))

        async def passing_on(given: TurnInput) -> TurnResult:
            if given.key == event.key:
                outcomes.extend([await engine.deliver(copy), await engine.deliver(copy)])
            return await turns(given)

        async with self.engine(passing_on) as engine:
            await engine.deliver(event)
            await turns.until(lambda: bool(turns.of(other.key)))
        assert outcomes == ["accepted", "duplicate"]
        assert [given.inbox for given in turns.of(other.key)] == [(copy.record,)]

    # -- duplicates -------------------------------------------------------------------------------

    async def test_a_duplicate_gets_no_turn(self) -> None:
        turns, call = Turns(), self.a_call()
        event, marker = call.events(2)
        async with self.engine(turns) as engine:
            assert await engine.deliver(event) == "accepted"
            await turns.until_handled(event)
            assert await engine.deliver(event) == "duplicate"
            await engine.deliver(marker)
            await turns.until_handled(marker)
        assert turns.ids() == [event.event_id, marker.event_id]

    async def test_a_duplicate_of_an_event_that_runs_or_waits_gets_no_turn(self) -> None:
        turns, call = Turns(), self.a_call()
        runs, waits, marker = call.events(3)
        turns.hold(call.key)
        async with self.engine(turns) as engine:
            await engine.deliver(runs)
            await turns.until(lambda: turns.running[call.key] == 1)
            assert await engine.deliver(runs) == "duplicate"
            assert await engine.deliver(waits) == "accepted"
            assert await engine.deliver(waits) == "duplicate"
            await engine.deliver(marker)
            turns.release(call.key)
            await turns.until_handled(marker)
        assert turns.ids() == [runs.event_id, waits.event_id, marker.event_id]

    async def test_of_duplicates_delivered_at_once_one_is_accepted(self) -> None:
        turns, call = Turns(), self.a_call()
        event, marker = call.events(2)
        async with self.engine(turns) as engine:
            outcomes = await asyncio.gather(*(engine.deliver(event) for _ in range(10)))
            assert Counter(outcomes) == {"accepted": 1, "duplicate": 9}
            await engine.deliver(marker)
            await turns.until_handled(marker)
        assert turns.ids() == [event.event_id, marker.event_id]

    async def test_an_identifier_of_another_call_is_no_duplicate(self) -> None:
        turns, one, other = Turns(), self.a_call(), self.a_call()
        identifier = str(uuid.uuid4())
        async with self.engine(turns) as engine:
            assert await engine.deliver(one.event(id=identifier)) == "accepted"
            assert await engine.deliver(other.event(id=identifier)) == "accepted"
            await turns.until(lambda: turns.ids() == [identifier, identifier])
        assert {given.key for given in turns.given} == {one.key, other.key}

    async def test_a_duplicate_is_known_for_a_quarter_of_an_hour_after_the_end(self) -> None:
        turns, call = Turns(ending), self.a_call()
        hangup, marker = call.event("call.hangup"), call.event("call.cost")
        async with self.engine(turns) as engine:
            await engine.deliver(hangup)
            await turns.until_handled(hangup)
            await self.advance(14 * MINUTE)
            assert await engine.deliver(hangup) == "duplicate"
            await engine.deliver(marker)
            await turns.until_handled(marker)
        assert turns.ids() == [hangup.event_id, marker.event_id]

    # -- what is kept -----------------------------------------------------------------------------

    async def test_state_and_journal_come_back(self) -> None:
        def writing(given: TurnInput) -> TurnResult:
            note = Intent("note", {"number": len(given.journal)})
            return TurnResult(append=[note], state=(given.state or b"") + b"x")

        turns, call = Turns(writing), self.a_call()
        events = call.events(3)
        async with self.engine(turns) as engine:
            for event in events:
                await engine.deliver(event)
                await turns.until_handled(event)
        assert [given.state for given in turns.given] == [None, b"x", b"xx"]
        assert [len(given.journal) for given in turns.given] == [0, 1, 2]
        assert list(turns.given[2].journal) == [Intent("note", {"number": 0}), Intent("note", {"number": 1})]

    async def test_it_says_whether_it_keeps_state(self) -> None:
        turns, call = Turns(lambda given: TurnResult(state=b"kept")), self.a_call()
        async with self.engine(turns) as engine:
            for event in call.events(2):
                await engine.deliver(event)
                await turns.until_handled(event)
            assert [given.keeps_state for given in turns.given] == [engine.keeps_state] * 2
        assert turns.given[1].state == (b"kept" if engine.keeps_state else None)

    async def test_a_shared_engine_keeps_in_common_what_it_keeps(self) -> None:
        """Or nothing: else processes would know different things of one call."""
        turns, call = Turns(lambda given: TurnResult(state=b"kept")), self.a_call()
        first, second, third = call.events(3)
        async with self.engine(turns) as one, self.engine(turns) as another:
            if not one.shared:
                return
            for engine, event in ((one, first), (one, second), (another, third)):
                await engine.deliver(event)
                await turns.until_handled(event)
        _, here, elsewhere = turns.of(call.key)
        assert here.state == elsewhere.state

    async def test_calls_do_not_see_what_is_kept_of_each_other(self) -> None:
        turns = Turns(lambda given: TurnResult(append=[Intent("note", {})], state=b"mine"))
        one, other = self.a_call().event(), self.a_call().event()
        async with self.engine(turns) as engine:
            for event in (one, other):
                await engine.deliver(event)
                await turns.until_handled(event)
        assert [(given.state, list(given.journal)) for given in turns.given] == [(None, []), (None, [])]

    # -- turns that fail --------------------------------------------------------------------------

    async def test_a_turn_that_raises_does_not_block_its_call(self) -> None:
        await self._goes_on_after(RuntimeError("a fault of callflow's own"))

    async def test_a_turn_that_lets_a_cancellation_out_does_not_block_its_call(self) -> None:
        await self._goes_on_after(asyncio.CancelledError())

    async def _goes_on_after(self, error: BaseException) -> None:
        call = self.a_call()
        poison, waiting, later = call.events(3)

        def failing(given: TurnInput) -> TurnResult:
            if poison.event_id in ids(given.inbox):
                raise error
            return keeping(given)

        turns = Turns(failing)
        turns.hold(call.key)
        with capture_logs() as lines:
            async with self.engine(turns) as engine:
                await engine.deliver(poison)
                await turns.until(lambda: turns.running[call.key] == 1)
                await engine.deliver(waiting)
                turns.release(call.key)
                await turns.until_handled(waiting)
                await engine.deliver(later)
                await turns.until_handled(later)
        errors = [line for line in lines if line["log_level"] == "error"]
        assert poison.event_id in str(errors), "the event is lost and no line of the log says so"

    async def test_a_turn_that_raises_changes_nothing_that_is_kept(self) -> None:
        call = self.a_call()
        first, poison, last = call.events(3)

        def writing(given: TurnInput) -> TurnResult:
            if poison.event_id in ids(given.inbox):
                raise RuntimeError("a fault of callflow's own")
            return TurnResult(append=[Intent("note", {})], state=(given.state or b"") + b"x")

        turns = Turns(writing)
        with capture_logs():
            async with self.engine(turns) as engine:
                for event in (first, poison, last):
                    await engine.deliver(event)
                    await turns.until_handled(event)
        assert turns.given[-1].state == b"x"
        assert list(turns.given[-1].journal) == [Intent("note", {})]

    # -- the end and after ------------------------------------------------------------------------

    async def test_what_comes_after_the_end_is_late(self) -> None:
        turns, call = Turns(ending), self.a_call()
        hangup, cost = call.event("call.hangup"), call.event("call.cost")
        async with self.engine(turns) as engine:
            await engine.deliver(hangup)
            await turns.until_handled(hangup)
            await engine.deliver(cost)
            await turns.until_handled(cost)
        assert [given.late for given in turns.given] == [False, True]

    async def test_what_waited_while_the_call_ended_is_late(self) -> None:
        turns, call = Turns(ending), self.a_call()
        hangup, cost = call.event("call.hangup"), call.event("call.cost")
        turns.hold(call.key)
        async with self.engine(turns) as engine:
            await engine.deliver(hangup)
            await turns.until(lambda: turns.running[call.key] == 1)
            await engine.deliver(cost)
            turns.release(call.key)
            await turns.until_handled(hangup, cost)
        assert [given.late for given in turns.given] == [False, True]

    async def test_a_call_is_remembered_for_a_day_after_its_end(self) -> None:
        turns, call = Turns(ending), self.a_call()
        hangup, recording = call.event("call.hangup"), call.event("call.recording.saved")
        async with self.engine(turns) as engine:
            await engine.deliver(hangup)
            await turns.until_handled(hangup)
            await self.advance(16 * MINUTE)
            await engine.deliver(recording)
            await turns.until_handled(recording)
            await self.advance(16 * MINUTE)
            await self.advance(23 * HOUR)
            duplicate = call.event("call.initiated")
            await engine.deliver(duplicate)
            await turns.until_handled(duplicate)
        assert [given.late for given in turns.given] == [False, True, True]

    async def test_after_more_than_a_day_nothing_is_remembered(self) -> None:
        def writing(given: TurnInput) -> TurnResult:
            return TurnResult(append=[Intent("note", {})], state=b"kept", ended=True)

        turns, call = Turns(writing), self.a_call()
        hangup = call.event("call.hangup")
        async with self.engine(turns) as engine:
            await engine.deliver(hangup)
            await turns.until_handled(hangup)
            await self.advance(16 * MINUTE)  # first the call is forgotten
            await self.advance(25 * HOUR)  # and then that there was one
            assert await engine.deliver(hangup) == "accepted"
            await turns.until(lambda: len(turns.given) == 2)
        again = turns.given[1]
        assert (again.late, again.state, list(again.journal)) == (False, None, [])

    async def test_of_too_many_ended_calls_the_oldest_are_forgotten(self) -> None:
        turns, calls = Turns(ending), [self.a_call() for _ in range(3)]
        late: dict[SessionKey, bool] = {}
        async with self.engine(turns, Limits(max_tombstones=2)) as engine:
            for call in calls:
                hangup = call.event("call.hangup")
                await engine.deliver(hangup)
                await turns.until_handled(hangup)
            await self.advance(16 * MINUTE)
            for call in reversed(calls):
                cost = call.event("call.cost")
                await engine.deliver(cost)
                await turns.until_handled(cost)
                late[call.key] = turns.given[-1].late
        assert [late[call.key] for call in calls] == [False, True, True]

    # -- timers -----------------------------------------------------------------------------------

    async def test_a_timer_gives_a_turn_without_any_event(self) -> None:
        wakes: list[float | None] = [self.now() + 60, None]
        turns = Turns(lambda given: TurnResult(state=b"kept", wake_at=wakes.pop(0)))
        call = self.a_call()
        event = call.event()
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until_handled(event)
            await self.advance(50)
            assert len(turns.given) == 1
            await self.advance(15)
            await turns.until(lambda: len(turns.given) == 2)
            await self.advance(300)  # and it does so once
        assert [(given.key, len(given.inbox), given.state) for given in turns.given] == [
            (call.key, 1, None),
            (call.key, 0, b"kept"),
        ]

    async def test_the_timer_of_the_last_turn_is_the_one_that_counts(self) -> None:
        start = self.now()
        wakes: list[float | None] = [start + 60, start + 120, None]
        turns, call = Turns(lambda given: TurnResult(wake_at=wakes.pop(0))), self.a_call()
        first, second = call.events(2)
        async with self.engine(turns) as engine:
            for event in (first, second):
                await engine.deliver(event)
                await turns.until_handled(event)
            await self.advance(90)
            assert len(turns.given) == 2
            await self.advance(60)
            await turns.until(lambda: len(turns.given) == 3)
        assert list(turns.given[2].inbox) == []

    async def test_a_turn_that_raises_leaves_the_timer_set(self) -> None:
        call, wake_at = self.a_call(), self.now() + 60
        first, poison = call.events(2)

        def failing(given: TurnInput) -> TurnResult:
            if poison.event_id in ids(given.inbox):
                raise RuntimeError("a fault of callflow's own")
            return TurnResult(wake_at=wake_at if given.inbox else None)

        turns = Turns(failing)
        with capture_logs():
            async with self.engine(turns) as engine:
                for event in (first, poison):
                    await engine.deliver(event)
                    await turns.until_handled(event)
                await self.advance(90)
                await turns.until(lambda: any(not given.inbox for given in turns.given))

    # -- effects ----------------------------------------------------------------------------------

    async def test_the_result_of_an_effect_comes_as_a_record(self) -> None:
        call, found = self.a_call(), Intent("found", {"customer": 7})
        turns, ran_inside = Turns(), list[bool]()

        async def look_up() -> Record:
            ran_inside.append(turns.running[call.key] > 0)
            return found

        turns.answer = _with_effects(look_up)
        event = call.event()
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until(lambda: len(turns.given) == 2)
        assert list(turns.given[1].inbox) == [found]
        assert ran_inside == [False]

    async def test_a_slow_effect_hides_nothing(self) -> None:
        call, go_on = self.a_call(), asyncio.Event()
        turns, done = Turns(), Intent("done", {})

        async def slow() -> Record:
            await go_on.wait()
            return done

        turns.answer = _with_effects(slow)
        event, hangup = call.event(), call.event("call.hangup")
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until_handled(event)
            await engine.deliver(hangup)
            await turns.until_handled(hangup)
            go_on.set()
            await turns.until(lambda: len(turns.given) == 3)
        assert [list(given.inbox) for given in turns.given] == [[event.record], [hangup.record], [done]]

    async def test_the_result_of_an_effect_is_not_lost_when_there_is_no_room(self) -> None:
        call, go_on = self.a_call(), asyncio.Event()
        turns, done = Turns(), Intent("done", {})

        async def slow() -> Record:
            await go_on.wait()
            return done

        turns.answer = _with_effects(slow)
        first, runs, waits = call.events(3)
        async with self.engine(turns, Limits(max_queued=1)) as engine:
            await engine.deliver(first)
            await turns.until_handled(first)
            turns.hold(call.key)
            await engine.deliver(runs)
            await turns.until(lambda: turns.running[call.key] == 1)
            await engine.deliver(waits)
            go_on.set()
            await self.advance(5)
            turns.release(call.key)
            await turns.until(lambda: any(done in given.inbox for given in turns.given))

    # -- bounds -----------------------------------------------------------------------------------

    async def test_too_many_calls_are_refused_and_lose_nothing(self) -> None:
        turns, first, second, third = Turns(hanging_up), self.a_call(), self.a_call(), self.a_call()
        begun, refused, known = [first.event(), second.event()], third.event(), first.event("call.hangup")
        async with self.engine(turns, Limits(max_calls=2)) as engine:
            for event in begun:
                turns.hold(event.key)
                await engine.deliver(event)
            await turns.until(lambda: turns.running[first.key] == turns.running[second.key] == 1)
            await refuses(engine, refused)
            assert await engine.deliver(known) == "accepted"  # a call that is kept goes on, and here to its end
            for event in begun:
                turns.release(event.key)
            await turns.until_handled(*begun, known)
            assert not turns.of(third.key)
            assert await engine.deliver(refused) == "accepted"
            await turns.until_handled(refused)
        (given,) = turns.of(third.key)
        assert (ids(given.inbox), given.late) == ([refused.event_id], False)

    async def test_the_call_that_ended_first_makes_room_and_is_still_known_to_have_ended(self) -> None:
        turns, first, second, third = Turns(ending), self.a_call(), self.a_call(), self.a_call()
        events, cost = [one.event("call.hangup") for one in (first, second, third)], first.event("call.cost")
        async with self.engine(turns, Limits(max_calls=2)) as engine:
            for event in (*events, cost):
                assert await engine.deliver(event) == "accepted"
                await turns.until_handled(event)
            assert await engine.deliver(events[2]) == "duplicate"
        assert [given.late for given in turns.of(first.key)] == [False, True]

    async def test_too_many_waiting_events_are_refused_and_lose_nothing(self) -> None:
        turns, call = Turns(), self.a_call()
        runs, *waiting, refused = call.events(5)
        turns.hold(call.key)
        async with self.engine(turns, Limits(max_queued=3)) as engine:
            await engine.deliver(runs)
            await turns.until(lambda: turns.running[call.key] == 1)
            for event in waiting:
                assert await engine.deliver(event) == "accepted"
            await refuses(engine, refused)
            assert await engine.deliver(waiting[0]) == "duplicate"  # which needs no room
            turns.release(call.key)
            await turns.until_handled(runs, *waiting)
            assert await engine.deliver(refused) == "accepted"
            await turns.until_handled(refused)
        assert turns.ids() == [event.event_id for event in (runs, *waiting, refused)]

    # -- stopping ---------------------------------------------------------------------------------

    async def test_a_drain_refuses_new_calls_and_waits_for_the_known(self) -> None:
        turns, known, new = Turns(), self.a_call(), self.a_call()
        first, second = known.events(2)
        turns.hold(known.key)
        async with self.engine(turns) as engine:
            await engine.deliver(first)
            await turns.until(lambda: turns.running[known.key] == 1)
            draining = asyncio.create_task(engine.drain())
            await asyncio.sleep(0)  # the drain begins
            await refuses(engine, new.event())
            assert await engine.deliver(second) == "accepted"
            assert not draining.done()
            turns.release(known.key)
            await _in_time(draining)
            assert turns.ids() == [first.event_id, second.event_id]
            assert not any(turns.running.values())
            await refuses(engine, new.event())

    async def test_a_drain_refuses_a_record_that_would_begin_a_call(self) -> None:
        turns, known, new = Turns(), self.a_call(), self.a_call()
        event, intent = known.event(), Intent("dial", {"to": "+13125550199"})
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until_handled(event)
            await engine.drain()
            await _is_refused(engine.submit(new.key, intent))
            await engine.submit(known.key, intent)
            await turns.until(lambda: len(turns.given) == 2)
        assert [given.key for given in turns.given] == [known.key, known.key]

    async def test_a_drain_ends_although_a_turn_does_not(self) -> None:
        turns, call = Turns(), self.a_call()
        turns.hold(call.key)
        async with self.engine(turns, Limits(drain_timeout=0.2)) as engine:
            await engine.deliver(call.event())
            await turns.until(lambda: turns.running[call.key] == 1)
            await _in_time(engine.drain())
            assert turns.running[call.key] == 1  # it waits for it no longer, and leaves it alone

    async def test_stop_lets_running_turns_end(self) -> None:
        turns, call = Turns(), self.a_call()
        runs, waits = call.events(2)
        turns.hold(call.key)
        async with self.engine(turns) as engine:
            await engine.deliver(runs)
            await turns.until(lambda: turns.running[call.key] == 1)
            await engine.deliver(waits)
            stopping = asyncio.create_task(engine.stop())
            await asyncio.sleep(0)  # the stop begins
            assert not stopping.done()
            turns.release(call.key)
            await _in_time(stopping)
            assert turns.ids() == [runs.event_id, waits.event_id]
            assert turns.cancelled == []

    async def test_stop_cancels_a_turn_that_does_not_end(self) -> None:
        turns, call = Turns(), self.a_call()
        turns.hold(call.key)
        async with self.engine(turns, Limits(drain_timeout=0.2)) as engine:
            await engine.deliver(call.event())
            await turns.until(lambda: turns.running[call.key] == 1)
            await _in_time(engine.stop())
            assert turns.cancelled == [call.key]
            assert turns.running[call.key] == 0

    async def test_after_the_stop_nothing_is_taken(self) -> None:
        turns, known = Turns(), self.a_call()
        event = known.event()
        async with self.engine(turns) as engine:
            await engine.deliver(event)
            await turns.until_handled(event)
            await engine.stop()
            await refuses(engine, known.event())
            await refuses(engine, self.a_call().event())
            await _is_refused(engine.submit(known.key, Intent("too late", {})))
        assert len(turns.given) == 1


async def refuses(engine: Engine, event: Delivered) -> None:
    """The engine does not take this event now.

    Raises:
        AssertionError: It did.
    """
    await _is_refused(engine.deliver(event))


async def _is_refused(taking: Awaitable[object]) -> None:
    refusal: EngineUnavailable | None = None
    try:
        await taking
    except EngineUnavailable as error:
        refusal = error
    assert refusal is not None, "the engine should have refused this"
    assert refusal.retry_after > 0


def _with_effects(effect: Callable[[], Awaitable[Record]]) -> Callable[[TurnInput], TurnResult]:
    """The first turn of a call asks for the effect."""
    begun: set[SessionKey] = set()

    def answer(given: TurnInput) -> TurnResult:
        effects = () if given.key in begun else (effect,)
        begun.add(given.key)
        return TurnResult(state=given.state, effects=effects)

    return answer


async def _in_time(ending: Awaitable[object]) -> None:
    async with asyncio.timeout(PATIENCE):
        await ending
