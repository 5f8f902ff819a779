"""The time that the handlers of one event have, all together."""

import asyncio

import pytest

from callflow import App, Call
from callflow.errors import HandlerTimeout
from callflow.events import CallAnswered, CallGatherEnded, CallHangup, Event
from tests.dispatch.conftest import Lines, errors
from tests.kit import Kit


@pytest.mark.parametrize("seconds", [0.25, 30.0])
async def test_a_handler_has_a_time_out_and_the_next_event_goes_on(kit: Kit, seconds: float) -> None:
    app, log = App(handler_timeout=seconds, **kit.wiring), list[str]()
    loop = asyncio.get_running_loop()
    began = loop.time()

    @app.on(CallAnswered)
    async def slow(call: Call, event: CallAnswered) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            log.append(f"unwound after {loop.time() - began:g} s")

    @app.on(CallGatherEnded)
    async def following(call: Call, event: CallGatherEnded) -> None:
        task = asyncio.current_task()
        assert task is not None
        log.append(f"next event, cancelling: {task.cancelling()}")

    @app.on_error(HandlerTimeout)
    async def timed_out(call: Call, event: Event, error: HandlerTimeout) -> None:
        log.append(str(error))
        await call.hangup()

    async with kit.open(app) as door:
        await door.begin("call.answered")
        await door.event("call.gather.ended", digits="1", status="valid")
    assert log == [
        f"unwound after {seconds:g} s",
        f"the handlers of call.answered ran longer than {seconds:g} s",
        "next event, cancelling: 0",
    ]
    assert kit.operations == ["hangup"]


async def test_a_time_out_that_nobody_handles_is_logged(kit: Kit, lines: Lines) -> None:
    app = App(**kit.wiring)

    @app.on(CallAnswered)
    async def slow(call: Call, event: CallAnswered) -> None:
        await asyncio.Event().wait()

    async with kit.open(app) as door:
        await door.event("call.answered")
    (line,) = (line for line in lines if line["log_level"] == "error")
    assert line["event"] == "handler failed"
    assert isinstance(line["exc_info"], HandlerTimeout)


async def test_a_time_out_of_the_handlers_own_is_an_error_like_any_other(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def impatient(call: Call, event: CallAnswered) -> None:
        async with asyncio.timeout(1):
            await asyncio.Event().wait()

    @app.on_error(TimeoutError)
    async def timed_out(call: Call, event: Event, error: TimeoutError) -> None:
        heard.append(type(error).__name__)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["TimeoutError"]


async def test_an_error_handler_has_a_time_out_after_a_time_out(kit: Kit, lines: Lines) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def slow(call: Call, event: CallAnswered) -> None:
        await asyncio.Event().wait()

    @app.on_error(HandlerTimeout)
    async def slow_too(call: Call, event: Event, error: HandlerTimeout) -> None:
        await asyncio.Event().wait()

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        heard.append("next event")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup")
    assert heard == ["next event"]
    assert errors(lines) == ["error handler timed out"]


async def test_a_cancelled_task_that_a_handler_awaits_does_not_block_the_call(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def careless(call: Call, event: CallAnswered) -> None:
        task = asyncio.create_task(asyncio.Event().wait())
        task.cancel()
        await task  # raises CancelledError, although nobody has cancelled the handler

    @app.on(CallAnswered)
    async def second(call: Call, event: CallAnswered) -> None:
        heard.append("second handler")

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        heard.append("next event")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup")
    assert heard == ["second handler", "next event"]


async def test_a_handler_that_raises_while_its_time_out_unwinds_it_leaves_no_time_to_the_next(kit: Kit) -> None:
    app, heard = App(handler_timeout=0.5, **kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def stubborn(call: Call, event: CallAnswered) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise LookupError("while it unwinds")

    @app.on(CallAnswered)
    async def endless(call: Call, event: CallAnswered) -> None:
        heard.append("the next handler")
        await asyncio.Event().wait()

    @app.on_error(Exception)
    async def failed(call: Call, event: Event, error: Exception) -> None:
        heard.append(f"{type(error).__name__} from {type(error.__cause__).__name__}")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.gather.ended")
    assert heard == ["HandlerTimeout from LookupError"]


async def test_an_error_handler_has_a_time_out_after_a_time_out_that_became_another_error(kit: Kit) -> None:
    app, heard = App(handler_timeout=0.5, **kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def converting(call: Call, event: CallAnswered) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            raise LookupError("in place of the cancellation") from None

    @app.on_error(Exception)
    async def endless(call: Call, event: Event, error: Exception) -> None:
        await asyncio.Event().wait()

    @app.on(CallGatherEnded)
    async def following(call: Call, event: CallGatherEnded) -> None:
        heard.append("next event")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.gather.ended")
    assert heard == ["next event"]


async def test_a_handler_that_swallows_its_time_out_leaves_no_time_to_the_next(kit: Kit) -> None:
    app, heard = App(handler_timeout=0.5, **kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def swallowing(call: Call, event: CallAnswered) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return

    @app.on(CallAnswered)
    async def endless(call: Call, event: CallAnswered) -> None:
        heard.append("the next handler")

    @app.on_error(HandlerTimeout)
    async def failed(call: Call, event: Event, error: HandlerTimeout) -> None:
        heard.append("time-out")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["time-out"]
