"""Lanes under any interleaving: many calls, slow turns, duplicates, full rooms."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar  # a coroutine's yields are the loop's business

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule
from structlog.testing import capture_logs

from callflow.engine.base import Delivered, TurnInput, TurnResult
from callflow.engine.local import LocalEngine
from callflow.engine.memory import MemoryStore
from callflow.errors import EngineUnavailable
from callflow.testing.engine import CallOnTrial, ids
from callflow.types import SessionKey

from .virtual_time import VirtualTime

T = TypeVar("T")

MAX_CALLS, MAX_QUEUED, MAX_LANE = 3, 6, 4


class Lanes(RuleBasedStateMachine):
    """Delivers and lets turns end in any order, beside a model of lists.

    The model: `accepted` holds what the engine took of each call, `handled` what turns were given, and
    `waiting` is the difference. Every turn waits until a rule lets it end.
    """

    sent: Bundle[Delivered] = Bundle("sent")

    def __init__(self) -> None:
        super().__init__()
        self.loop = VirtualTime()
        self.store = MemoryStore(
            clock=lambda: 1_800_000_000.0 + self.loop.time(),
            max_calls=MAX_CALLS,
            max_queued=MAX_QUEUED,
            max_lane=MAX_LANE,
        )
        self.engine = LocalEngine(self.store, drain_timeout=1.0)
        self.calls = [CallOnTrial(lambda: 1_800_000_000.0) for _ in range(MAX_CALLS + 1)]
        self.accepted: dict[SessionKey, list[str]] = {call.key: [] for call in self.calls}
        self.handled: dict[SessionKey, list[str]] = {call.key: [] for call in self.calls}
        self.running: dict[SessionKey, asyncio.Future[bool]] = {}
        self.faults: list[str] = []

    @initialize()
    def start(self) -> None:
        self.run(self.engine.start(self.turn))

    async def turn(self, given: TurnInput) -> TurnResult:
        if given.key in self.running:
            self.faults.append("two turns of one call at once")
        if not given.inbox:
            self.faults.append("a turn for nothing")
        self.handled[given.key] += ids(given.inbox)
        end = self.running[given.key] = self.loop.create_future()
        try:
            if await end:
                raise RuntimeError("a turn that fails")
        finally:
            del self.running[given.key]
        return TurnResult()

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        """Do it, and let everything happen that can happen now."""

        async def settled() -> T:
            result = await what
            await asyncio.sleep(0.001)  # in virtual time: the clock moves when nothing is ready any more
            return result

        with capture_logs():  # turns that fail are loud
            return self.loop.run_until_complete(settled())

    def waiting(self, key: SessionKey) -> int:
        return len(self.accepted[key]) - len(self.handled[key])

    # -- rules ------------------------------------------------------------------------------------

    @rule(target=sent, which=st.integers(0, MAX_CALLS))
    def deliver(self, which: int) -> Delivered:
        event = self.calls[which].event()
        self.deliver_one(event)
        return event

    @rule(event=sent)
    def deliver_again(self, event: Delivered) -> None:
        if event.event_id in self.accepted[event.key]:
            assert self.run(self.engine.deliver(event)) == "duplicate"
        else:
            self.deliver_one(event)  # it was refused before: the carrier tries again

    @rule(which=st.lists(st.integers(0, MAX_CALLS), min_size=2, max_size=6))
    def deliver_several_at_once(self, which: list[int]) -> None:
        events = [self.calls[one].event() for one in which]

        async def deliver_all() -> list[str | BaseException]:
            return await asyncio.gather(*map(self.engine.deliver, events), return_exceptions=True)

        outcomes = self.run(deliver_all())
        for event, outcome in zip(events, outcomes, strict=True):
            if isinstance(outcome, BaseException):
                assert isinstance(outcome, EngineUnavailable)
            else:
                assert outcome == "accepted"
                self.accepted[event.key].append(event.event_id)

    @precondition(lambda self: self.running)
    @rule(which=st.integers(0, MAX_CALLS), fails=st.booleans())
    def let_a_turn_end(self, which: int, fails: bool) -> None:
        running = list(self.running.values())
        running[which % len(running)].set_result(fails)
        self.run(asyncio.sleep(0))

    def deliver_one(self, event: Delivered) -> None:
        full = self.is_full_for(event.key)
        try:
            outcome = self.run(self.engine.deliver(event))
        except EngineUnavailable:
            assert full, "refused although there is room"
        else:
            assert outcome == "accepted"
            assert not full, "accepted although there is no room"
            self.accepted[event.key].append(event.event_id)

    def is_full_for(self, key: SessionKey) -> bool:
        known = [one for one, events in self.accepted.items() if events]
        return (
            (key not in known and len(known) >= MAX_CALLS)
            or sum(map(self.waiting, self.accepted)) >= MAX_QUEUED
            or self.waiting(key) >= MAX_LANE
        )

    # -- what always holds ------------------------------------------------------------------------

    @invariant()
    def each_once_and_in_order(self) -> None:
        for key, accepted in self.accepted.items():
            assert self.handled[key] == accepted[: len(self.handled[key])]

    @invariant()
    def nothing_waits_without_a_turn(self) -> None:
        for key in self.accepted:
            assert not self.waiting(key) or key in self.running

    @invariant()
    def bounds_are_kept(self) -> None:
        assert self.faults == []
        assert len(self.store) <= MAX_CALLS
        assert sum(map(self.waiting, self.accepted)) <= MAX_QUEUED
        assert max(map(self.waiting, self.accepted)) <= MAX_LANE
        assert self.engine.busy == len(self.running)

    def teardown(self) -> None:
        while self.running:
            for end in list(self.running.values()):
                end.set_result(False)
            self.run(asyncio.sleep(0))
        assert self.handled == self.accepted
        self.run(self.engine.stop())
        self.loop.close()


TestLanes = Lanes.TestCase
TestLanes.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
