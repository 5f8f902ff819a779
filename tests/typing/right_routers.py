"""Routers, middleware, resources and error handlers, as they stand in the documentation."""

# ruff: noqa: T201

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from callflow import App, Call, CallEnded, CommandContext, Conference, EventContext, Router
from callflow.commands import Speak
from callflow.dispatch.middleware import CommandNext, EventNext
from callflow.events import CallAnswered, CallHangup, ConferenceSpeakEnded, Event, UnknownEvent


class Visit(BaseModel):
    department: str | None = None


class Pool:
    async def fetch(self, number: str | None) -> str:
        return f"the customer of {number}"


@asynccontextmanager
async def lifespan(app: App[Any]) -> AsyncGenerator[Pool]:
    yield Pool()


app = App(call_state=Visit, lifespan=lifespan)
stateless = App()
with_state = Router(call_state=Visit)
without_state = Router()


@with_state.on(CallAnswered)
async def look_up(call: Call[Visit, Pool], event: CallAnswered) -> None:
    call.state.department = await call.resources.fetch(event.from_)


@without_state.on(CallHangup, leg="any")
async def over(call: Call, event: CallHangup) -> None:
    print(event.hangup_cause)


@without_state.on(ConferenceSpeakEnded)
async def spoken(conference: Conference, event: ConferenceSpeakEnded) -> None:
    print(conference.conference_id)


@without_state.on(UnknownEvent, lambda event: event.meta.type == "call.brand.new")
async def brand_new(call: Call, event: UnknownEvent) -> None:
    print(event.model_extra)


@stateless.on(CallAnswered)
async def hello(call: Call, event: CallAnswered) -> None:
    try:
        await call.speak("Hello", voice="female")
    except CallEnded as ended:
        print(ended.cause)


@app.on_error(LookupError, ValueError)
async def sorry(call: Call[Visit], event: Event, error: Exception) -> None:
    await call.hangup()


@app.on_error(KeyError)
async def of_its_class(call: Call, event: Event, error: KeyError) -> None:
    print(error.args)


@app.event_middleware
async def timed(context: EventContext, next: EventNext) -> None:
    print(context.event.meta.type)
    await next(context)


@app.command_middleware
async def polite(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
    if isinstance(context.command, Speak):
        context = replace(context, command=context.command.model_copy(update={"payload": "Hello, please"}))
    return await next(context)


inner = Router(call_state=Visit)
with_state.include_router(inner)
with_state.include_router(without_state)
app.include_router(with_state)
app.include_router(without_state)
stateless.include_router(without_state)


@with_state.command_middleware
async def watched(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
    return await next(context)
