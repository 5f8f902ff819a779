"""What may stand around events and commands."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from callflow import App, Call, CommandContext, EventContext, Router
from callflow.commands import Speak
from callflow.dispatch.middleware import CommandNext, EventNext
from callflow.events import CallAnswered, CallHangup, Event
from tests.kit import Kit


def speaking(app: App[Any], log: list[str]) -> None:
    @app.on(CallAnswered)
    async def speak(call: Call, event: CallAnswered) -> None:
        log.append("handler begins")
        await call.speak("Hello", voice="female")
        log.append("handler ends")


async def test_the_first_is_the_outermost(kit: Kit) -> None:
    app, router, log = App(**kit.wiring), Router(), list[str]()
    speaking(app, log)

    def layers(on: Router[Any], name: str) -> None:
        @on.event_middleware
        async def around_event(context: EventContext, next: EventNext) -> None:
            log.append(f"{name} event in")
            await next(context)
            log.append(f"{name} event out")

        @on.command_middleware
        async def around_command(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
            log.append(f"{name} command in")
            answer = await next(context)
            log.append(f"{name} command out")
            return answer

    layers(app, "first")
    layers(app, "second")
    layers(router, "router's")
    app.include_router(router)
    async with kit.open(app) as door:
        await door.event("call.answered")
    assert log == [
        "first event in",
        "second event in",
        "router's event in",
        "handler begins",
        "first command in",
        "second command in",
        "router's command in",
        "router's command out",
        "second command out",
        "first command out",
        "handler ends",
        "router's event out",
        "second event out",
        "first event out",
    ]


async def test_it_stands_around_every_event_handled_or_not(kit: Kit) -> None:
    app, seen = App(**kit.wiring), list[str]()

    @app.event_middleware
    async def count(context: EventContext, next: EventNext) -> None:
        seen.append(context.event.meta.type)
        await next(context)

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.brand.new")
    assert seen == ["call.answered", "call.brand.new"]


async def test_it_sees_the_call_and_can_command_it(kit: Kit) -> None:
    app, log = App(**kit.wiring), list[str]()
    speaking(app, log)

    @app.event_middleware
    async def announce(context: EventContext, next: EventNext) -> None:
        assert isinstance(context.call, Call)
        assert context.call.call_control_id == "v3:leg-1"
        await context.call.record_start(channels="dual", format="mp3")
        await next(context)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == ["record_start", "speak"]
    assert len({sent.body["command_id"] for sent in kit.transport.sent}) == 2


async def test_an_event_that_is_not_passed_on_reaches_no_handler(kit: Kit) -> None:
    app, log = App(**kit.wiring), list[str]()
    speaking(app, log)

    @app.event_middleware
    async def closed(context: EventContext, next: EventNext) -> None:
        log.append("closed today")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert log == ["closed today"]


async def test_the_handler_gets_the_event_that_is_passed_on(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str | None]()

    @app.on(CallAnswered)
    async def note(call: Call, event: CallAnswered) -> None:
        heard.append(event.to)

    @app.event_middleware
    async def rename(context: EventContext, next: EventNext) -> None:
        await next(replace(context, event=context.event.model_copy(update={"to": "+13125550177"})))

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["+13125550177"]


async def test_an_error_around_an_event_goes_to_the_error_handlers(kit: Kit) -> None:
    app, log = App(**kit.wiring), list[str]()
    speaking(app, log)

    @app.event_middleware
    async def failing(context: EventContext, next: EventNext) -> None:
        if context.event.meta.type == "call.answered":
            raise PermissionError("not today")
        await next(context)

    @app.on_error(PermissionError)
    async def sorry(call: Call, event: Event, error: PermissionError) -> None:
        log.append(f"{error} ({event.meta.type}, {call.call_control_id})")

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        log.append("next event")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup")
    assert log == ["not today (call.answered, v3:leg-1)", "next event"]


async def test_it_does_not_see_what_a_handler_raises(kit: Kit) -> None:
    """An error belongs to the error handlers; middleware sees the event as handled."""
    app, log = App(**kit.wiring), list[str]()

    @app.event_middleware
    async def around(context: EventContext, next: EventNext) -> None:
        await next(context)
        log.append("handled")

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise LookupError

    @app.on_error(LookupError)
    async def sorry(call: Call, event: Event, error: LookupError) -> None:
        log.append("sorry")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert log == ["sorry", "handled"]


async def test_a_command_can_be_replaced(kit: Kit) -> None:
    app, log = App(**kit.wiring), list[str]()
    speaking(app, log)

    @app.command_middleware
    async def politely(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        assert isinstance(context.command, Speak)
        assert context.command.command_id is not None  # it comes complete
        assert context.event is not None
        assert context.event.meta.type == "call.answered"
        payload = f"{context.command.payload}, please"
        return await next(replace(context, command=context.command.model_copy(update={"payload": payload})))

    async with kit.open(app) as door:
        await door.event("call.answered")
    (sent,) = kit.transport.sent
    assert sent.body["payload"] == "Hello, please"
    assert log == ["handler begins", "handler ends"]


async def test_a_command_that_is_not_passed_on_is_not_sent(kit: Kit) -> None:
    app, log = App(**kit.wiring), list[str]()
    speaking(app, log)

    @app.command_middleware
    async def rehearsal(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        return {"result": "ok"}

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == []
    assert log == ["handler begins", "handler ends"]


async def test_an_error_around_a_command_is_raised_where_it_is_awaited(kit: Kit) -> None:
    app, raised = App(**kit.wiring), list[Exception]()

    @app.command_middleware
    async def forbidden(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        raise PermissionError(context.command.operation.name)

    @app.on(CallAnswered)
    async def speak(call: Call, event: CallAnswered) -> None:
        with pytest.raises(PermissionError) as error:
            await call.speak("Hello", voice="female")
        raised.append(error.value)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert [str(error) for error in raised] == ["speak"]
    assert kit.operations == []


async def test_it_stands_around_the_commands_of_error_handlers_and_of_the_state_too(kit: Kit) -> None:
    app, seen = App(**kit.wiring), list[str]()

    @app.command_middleware
    async def count(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        seen.append(context.command.operation.name)
        return await next(context)

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise LookupError

    @app.on_error(LookupError)
    async def sorry(call: Call, event: Event, error: LookupError) -> None:
        await call.hangup()

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert seen == kit.operations == ["hangup"]
