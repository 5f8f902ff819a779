"""Middleware around events and around commands."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, assert_type

from callflow import App, Call, CommandContext, CommandNext, Conference, EventContext, EventNext, Router
from callflow.commands import Command, Speak
from callflow.errors import CommandRefused
from callflow.events import CallAnswered, Event
from tests.kit import Kit

router = Router()
seen: list[str] = []


@router.event_middleware
async def timed(context: EventContext, next: EventNext) -> None:
    assert_type(context.call, Call[Any] | Conference)
    assert_type(context.event, Event)
    if isinstance(context.call, Call):
        seen.append(context.call.leg)
    await next(context)


@router.command_middleware
async def polite(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
    assert_type(context.command, Command)
    if isinstance(context.command, Speak):
        assert_type(context.command.payload, str)
        context = replace(context, command=context.command.model_copy(update={"payload": "Hello, please"}))
    try:
        return await next(context)
    except CommandRefused as error:
        seen.append(error.title)
        raise


@router.command_middleware
async def with_an_answer_of_its_own(context: CommandContext, following: CommandNext) -> dict[str, Any]:
    """The names of arguments are the developer's; a narrower answer is one too."""
    return {**await following(context), "seen": True}


class Counter:
    """State of its own makes a method middleware."""

    def __init__(self) -> None:
        self.events = 0

    async def count(self, context: EventContext, next: EventNext) -> None:
        self.events += 1
        await next(context)


counter = Counter()
router.event_middleware(counter.count)


@router.on(CallAnswered)
async def greet(call: Call, event: CallAnswered) -> None:
    await call.speak("Hello", voice="female")


async def main() -> None:
    kit = Kit()
    app = App(**kit.wiring)
    app.include_router(router)
    async with kit.open(app) as door:
        await door.event("call.answered")
    assert (seen, counter.events) == (["primary"], 1)
    assert [sent.body["payload"] for sent in kit.transport.sent] == ["Hello, please"]
