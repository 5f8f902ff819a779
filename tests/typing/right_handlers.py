"""Handlers in the forms that people write them in."""

import asyncio
import functools
import time
from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar, assert_type

from pydantic import BaseModel

from callflow import App, Call
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallHangup, CallPlaybackEnded, CallSpeakEnded
from tests.kit import Kit

P = ParamSpec("P")
R = TypeVar("R")
EventT = TypeVar("EventT", bound=CallEvent)


class Visit(BaseModel):
    department: str | None = None


app = App(call_state=Visit)
ran: list[str] = []


@app.on(CallAnswered)
async def plain(call: Call[Visit], event: CallAnswered) -> None:
    ran.append("plain")


@app.on(CallAnswered)
async def without_state(call: Call, event: CallAnswered) -> None:
    ran.append("without state")


@app.on(CallAnswered)
async def of_a_base_class(call: Call[Visit], event: CallEvent) -> None:
    ran.append("of a base class")


@app.on(CallSpeakEnded, status="completed")
@app.on(CallPlaybackEnded, status="completed")
async def of_a_union(call: Call[Visit], event: CallSpeakEnded | CallPlaybackEnded) -> None:
    assert_type(event.status, str | None)


@app.on(CallAnswered)
@app.on("call.hangup", leg="any")
async def of_two_events(call: Call[Visit], event: CallEvent) -> None:
    ran.append("of two events")


@app.on(CallAnswered)
async def with_a_default(call: Call[Visit], event: CallAnswered, words: str = "Hello", *, loud: bool = False) -> None:
    ran.append(words)


def timed(handler: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    @functools.wraps(handler)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        began = time.perf_counter()
        try:
            return await handler(*args, **kwargs)
        finally:
            assert time.perf_counter() >= began

    return wrapper


def quiet(
    handler: Callable[[Call[Visit], EventT], Awaitable[None]],
) -> Callable[[Call[Visit], EventT], Awaitable[None]]:
    return handler


@app.on(CallAnswered)
@timed
async def decorated(call: Call[Visit], event: CallAnswered) -> None:
    ran.append("decorated")


@app.on(CallHangup)
@app.on(CallAnswered)
@quiet
async def decorated_by_exact_types(call: Call[Visit], event: CallEvent) -> None:
    ran.append("decorated by exact types")


class Desk:
    def __init__(self, number: str) -> None:
        self.number = number

    async def transfer(self, call: Call[Visit], event: CallGatherEnded) -> None:
        await call.transfer(self.number)

    @staticmethod
    async def answer(call: Call[Visit], event: CallAnswered) -> None:
        ran.append("a static method")


app.on(CallGatherEnded, digits="1")(Desk("+13125550199").transfer)
app.on(CallAnswered)(Desk.answer)

handler: Callable[[Call[Visit], CallAnswered], Awaitable[None]] = without_state
app.on(CallAnswered, leg="agent")(handler)

for kind in (CallSpeakEnded, CallPlaybackEnded):
    app.on(kind, leg="agent")(of_two_events)


async def by_hand(call: Call[Visit], event: CallAnswered) -> None:
    """A decorated handler is still the function that it was."""
    await with_a_default(call, event, words="By hand", loud=True)
    await plain(call=call, event=event)
    task = asyncio.create_task(of_two_events(call, event))
    assert_type(await task, None)


async def main() -> None:
    kit = Kit()
    other = App(call_state=Visit, **kit.wiring)
    other.include_router(app)
    async with kit.open(other) as door:
        await door.event("call.answered")
        await door.event("call.gather.ended", digits="1")
    assert ran == [
        "plain",
        "without state",
        "of a base class",
        "of two events",
        "Hello",
        "decorated",
        "decorated by exact types",
        "a static method",
    ]
    assert kit.operations == ["transfer"]
