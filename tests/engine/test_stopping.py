"""Stopping: once its time, whatever handlers do; nothing is said that is not so, and what is lost is named."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import httpx2
import pytest
from structlog.testing import capture_logs

from callflow import App, Call
from callflow.engine.base import TurnInput, TurnResult
from callflow.engine.local import LocalEngine
from callflow.engine.memory import MemoryStore
from callflow.events import CallAnswered, CallHangup, CallInitiated
from callflow.testing.engine import CallOnTrial, Turns
from callflow.testing.webhooks import Webhooks
from tests.kit import NOW, Kit

Lines: TypeAlias = list[MutableMapping[str, Any]]
"""What was logged; a line's fields are open."""

DRAIN_TIMEOUT = 5.0
STUBBORN = 2.0  # seconds more that whoever refuses to be cancelled may cost
MARGIN = 0.5


@pytest.fixture
def lines() -> Generator[Lines]:
    with capture_logs() as captured:
        yield captured


def now() -> float:
    return asyncio.get_running_loop().time()


@dataclass
class Handler:
    """Runs until it is let go, or cancelled; a stubborn one until it is let go."""

    stubborn: bool = False
    began: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: int = 0

    async def __call__(self) -> None:
        self.began.set()
        asyncio.get_running_loop().call_later(600, self.go.set)  # a test that has failed shall end
        while not self.go.is_set():
            try:
                await self.go.wait()
            except asyncio.CancelledError:
                self.cancelled += 1
                if not self.stubborn:
                    raise

    async def let_go(self) -> None:
        """Let it end, so that no task is left."""
        self.go.set()
        await asyncio.sleep(0.001)  # in virtual time: the clock moves when nothing is ready any more


class Stopping:
    """An app with the engine that its settings make, and the carrier's side of its door."""

    def __init__(self, handler: Handler, **settings: Any) -> None:  # a setting's type is its own
        self.kit = Kit()
        self.handled: list[str] = []
        self.app: App[object] = App(
            settings=replace(self.kit.settings, drain_timeout=DRAIN_TIMEOUT, **settings),
            transport=self.kit.transport,
            clock=self.kit.clock,
            handler_timeout=3_600.0,
        )

        @self.app.on(CallInitiated)
        async def run(call: Call, event: CallInitiated) -> None:
            await handler()
            self.handled.append(event.meta.id)

        @self.app.on(CallAnswered)
        async def follow(call: Call, event: CallAnswered) -> None:
            self.handled.append(event.meta.id)

    @asynccontextmanager
    async def started(self) -> AsyncGenerator[None]:
        transport = httpx2.ASGITransport(self.app)
        async with (
            self.app.started(),
            httpx2.AsyncClient(transport=transport, base_url="http://app.test") as self.http,
        ):
            yield

    async def post(self, event_type: str, identifier: str, leg: Webhooks | None = None) -> httpx2.Response:
        body = (leg or self.kit.leg).body(event_type, id=identifier)
        return await self.http.post("/webhooks", content=body, headers=dict(self.kit.leg.headers(body)))


# -- how long it takes --------------------------------------------------------------------------------


@pytest.mark.parametrize("drained", [True, False], ids=["drained before", "at once"])
@pytest.mark.parametrize("delay", [0.0, 3.0])
async def test_the_time_out_of_a_drain_bounds_all_of_the_stop_once(drained: bool, delay: float) -> None:
    handler = Handler()
    stopping = Stopping(handler, drain_delay=delay)
    async with stopping.started():
        await stopping.post("call.initiated", "one")
        await handler.began.wait()
        began = now()
        if drained:
            await stopping.app.drain()
            assert now() - began == pytest.approx(delay + DRAIN_TIMEOUT, abs=MARGIN)
            assert handler.cancelled == 0
    expected = DRAIN_TIMEOUT + (delay if drained else 0)
    assert now() - began == pytest.approx(expected, abs=MARGIN)
    assert handler.cancelled == 1


@pytest.mark.parametrize("drained", [True, False], ids=["drained before", "at once"])
async def test_the_time_out_of_an_engine_bounds_drain_and_stop_once(drained: bool) -> None:
    turns, call = Turns(), CallOnTrial(lambda: NOW)
    turns.hold(call.key)
    engine = LocalEngine(MemoryStore(clock=lambda: NOW), drain_timeout=DRAIN_TIMEOUT)
    await engine.start(turns)
    await engine.deliver(call.event())
    await turns.until(lambda: turns.running[call.key] == 1)
    began = now()
    if drained:
        await engine.drain()
    await engine.stop()
    assert now() - began == pytest.approx(DRAIN_TIMEOUT, abs=MARGIN)
    assert turns.cancelled == [call.key]


async def test_a_stop_takes_no_longer_than_what_runs() -> None:
    handler = Handler()
    stopping = Stopping(handler)
    async with stopping.started():
        await stopping.post("call.initiated", "one")
        await stopping.post("call.answered", "two")
        await handler.began.wait()
        began = now()
        asyncio.get_running_loop().call_later(3, handler.go.set)
        await stopping.app.drain()
    assert now() - began == pytest.approx(3, abs=MARGIN)
    assert stopping.handled == ["one", "two"]


@pytest.mark.parametrize("drained", [True, False], ids=["drained before", "at once"])
async def test_a_handler_that_refuses_to_be_cancelled_holds_nobody_up_for_long(drained: bool) -> None:
    handler = Handler(stubborn=True)
    stopping = Stopping(handler)
    async with stopping.started():
        await stopping.post("call.initiated", "one")
        await handler.began.wait()
        began = now()
        if drained:
            await stopping.app.drain()
    assert DRAIN_TIMEOUT <= now() - began <= DRAIN_TIMEOUT + STUBBORN + MARGIN
    assert handler.cancelled >= 1
    await handler.let_go()


async def test_many_that_refuse_cost_no_more_than_one() -> None:
    handler = Handler(stubborn=True)
    stopping = Stopping(handler)
    async with stopping.started():
        for number in range(5):
            leg = stopping.kit.leg.leg(f"leg-{number}", session=f"session-{number}")
            await stopping.post("call.initiated", f"event-{number}", leg)
        await handler.began.wait()
        began = now()
    assert now() - began <= DRAIN_TIMEOUT + STUBBORN + MARGIN
    await handler.let_go()


# -- what is said -------------------------------------------------------------------------------------


def steps(lines: Lines) -> list[str]:
    return [line["step"] for line in lines if "step" in line]


@pytest.mark.parametrize("ends", [True, False])
async def test_lanes_are_said_to_be_empty_only_when_they_are(lines: Lines, ends: bool) -> None:
    handler = Handler()
    stopping = Stopping(handler)
    async with stopping.started():
        await stopping.post("call.initiated", "one")
        await handler.began.wait()
        if ends:
            asyncio.get_running_loop().call_later(3, handler.go.set)
        await stopping.app.drain()
    assert ("lanes are empty" in steps(lines)) == ends
    assert len([line for line in lines if "turns still run" in line["event"]]) == (0 if ends else 1)


@pytest.mark.parametrize("stubborn", [False, True])
async def test_what_is_lost_is_named_in_one_line(lines: Lines, stubborn: bool) -> None:
    handler = Handler(stubborn=stubborn)
    stopping = Stopping(handler)
    other = stopping.kit.leg.leg("leg-2", session="session-2")
    async with stopping.started():
        await stopping.post("call.initiated", "runs", stopping.kit.leg)
        await stopping.post("call.initiated", "runs too", other)
        await handler.began.wait()
        for leg, identifier in ((stopping.kit.leg, "waits-1"), (other, "waits-2"), (stopping.kit.leg, "waits-3")):
            response = await stopping.post("call.answered", identifier, leg)
            assert (response.status_code, response.text) == (200, "accepted")
    naming = [line for line in lines if "waits-" in repr(line)]
    assert len(naming) == 1, naming
    assert all(identifier in repr(naming) for identifier in ("waits-1", "waits-2", "waits-3"))
    assert naming[0]["log_level"] in ("warning", "error")
    assert stopping.handled == []
    await handler.let_go()
    assert "waits-1" not in stopping.handled  # what was called lost is not handled in secret


async def test_nothing_is_named_where_nothing_is_lost(lines: Lines) -> None:
    handler = Handler()
    stopping = Stopping(handler)
    async with stopping.started():
        await stopping.post("call.initiated", "runs")
        await stopping.post("call.answered", "waits")
        await handler.began.wait()
        handler.go.set()
    assert stopping.handled == ["runs", "waits"]
    assert [line for line in lines if line["log_level"] == "error" or "lost" in line["event"]] == []


# -- and again ----------------------------------------------------------------------------------------


async def test_an_app_with_an_engine_of_its_own_can_be_started_again(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallInitiated)
    async def answer(call: Call, event: CallInitiated) -> None:
        heard.append(event.meta.id)
        await call.answer()

    for number in range(3):
        async with kit.open(app) as door:
            leg = kit.leg.leg(f"leg-{number}", session=f"session-{number}")
            await door.event("call.initiated", leg=leg, id=f"event-{number}")
            assert (await door.http.get("/readyz")).status_code == 200
            await app.drain()
            assert (await door.http.get("/readyz")).status_code == 503
        assert (await http_status(app)) == 503
    assert heard == ["event-0", "event-1", "event-2"]
    assert kit.operations == ["answer"] * 3


async def http_status(app: App[Any]) -> int:
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://app.test") as http:
        return (await http.get("/readyz")).status_code


async def test_a_stop_in_which_a_turn_was_cut_off_leaves_the_next_start_sound(kit: Kit) -> None:
    app, handler, heard = App(**kit.wiring), Handler(), list[str]()

    @app.on(CallInitiated)
    async def run(call: Call, event: CallInitiated) -> None:
        await handler()

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        heard.append(event.meta.id)

    async with kit.open(app) as door:
        await door.begin("call.initiated")
        await handler.began.wait()
        await door.begin("call.answered")
    assert handler.cancelled == 1
    async with kit.open(app) as door:
        await door.event("call.hangup", id="after")
    assert heard == ["after"]


async def test_an_engine_that_was_stopped_takes_calls_when_it_is_started_again() -> None:
    ended: list[str] = []

    def turn_of(name: str) -> Callable[[TurnInput], TurnResult]:
        def answer(given: TurnInput) -> TurnResult:
            ended.append(name)
            return TurnResult(state=given.state)

        return answer

    engine = LocalEngine(MemoryStore(clock=lambda: NOW), drain_timeout=DRAIN_TIMEOUT)
    for name in ("first", "second"):
        turns = Turns(turn_of(name))
        await engine.start(turns)
        event = CallOnTrial(lambda: NOW).event()
        assert await engine.deliver(event) == "accepted"
        await turns.until_handled(event)
        await engine.stop()
        await engine.stop()  # which is no fault
    assert ended == ["first", "second"]
