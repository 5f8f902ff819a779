"""A program that quotes whatever it gets, wherever it can: what a full run of it logs is searched for leaks.

Nothing that must not be seen stands in this file: it comes by the environment, or with the events.
"""

import asyncio
import gc
import os
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from datetime import date
from typing import Any  # the fields of an old state are of any type

import structlog
from pydantic import BaseModel

from callflow import App, Call
from callflow.dispatch.middleware import CommandContext, CommandNext, EventContext, EventNext
from callflow.errors import CommandError
from callflow.events import (
    CallAnswered,
    CallBridged,
    CallDtmfReceived,
    CallGatherEnded,
    CallHangup,
    CallHold,
    CallInitiated,
    CallPlaybackEnded,
    CallSpeakEnded,
    CallTranscription,
    CallUnhold,
    Event,
)
from callflow.redaction import conceal

API_KEY, STATE_KEY, AGENT = (os.environ[name] for name in ("TELNYX_API_KEY", "SHOP_STATE_KEY", "SHOP_AGENT"))

if os.environ.get("SHOP_UNPROTECTED"):  # the control: a log of its own, without callflow's processors
    structlog.configure(
        processors=[structlog.processors.format_exc_info, structlog.processors.JSONRenderer(default=str)],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )

log = structlog.get_logger("shop")
conceal(STATE_KEY)


class Visit(BaseModel):
    name: str = ""
    account: int = 0
    born: date | None = None
    notes: dict[str, list[str]] = {}


def migrate(model: str, fields: dict[str, Any]) -> Visit:
    raise KeyError(fields["name"])


@asynccontextmanager
async def lifespan(app: App[Any]) -> AsyncGenerator[None]:
    log.info("opening", database=f"postgres://shop:{API_KEY}@db", text=f"keys {API_KEY} {STATE_KEY}")
    yield
    log.error("closing", text=f"keys {API_KEY} {STATE_KEY}")


app = App(call_state=Visit, migrate=migrate, lifespan=lifespan, handler_timeout=0.5)


@app.event_middleware
async def around(context: EventContext, following: EventNext) -> None:
    print(context, repr(context.call), context.event, flush=True)
    await following(context)
    if isinstance(context.event, CallHangup) and isinstance(context.call, Call):
        raise RuntimeError(f"{context.event.from_} called {context.event.to} and is {context.call.state.name}")


@app.command_middleware
async def around_commands(context: CommandContext, following: CommandNext) -> Mapping[str, Any]:
    print(context, flush=True)
    try:
        return await following(context)
    except CommandError as error:
        print(repr(error), error, error.command, getattr(error, "errors", ()), flush=True)
        raise


@app.on_error(ZeroDivisionError)
async def sorry(call: Call[Visit], event: Event, error: ZeroDivisionError) -> None:
    raise KeyError(call.state.name) from error


@app.on(CallInitiated, direction="incoming")
async def greet(call: Call[Visit], event: CallInitiated) -> None:
    name, account, born = [header.value or "" for header in event.custom_headers or []]
    call.state.name, call.state.account, call.state.born = name, int(account), date.fromisoformat(born)
    call.state.notes["first"] = [f"{name} was born"]
    await call.answer(custom_headers=[{"name": "X-Name", "value": name}])  # type: ignore[list-item]  # as users do


@app.on(CallAnswered)
async def greeted(call: Call[Visit], event: CallAnswered) -> None:
    await call.gather_using_speak(f"Hello {call.state.name}, your account?", voice="female")


# -- what handlers raise --------------------------------------------------------------------------


@app.on(CallGatherEnded)
async def as_a_number(call: Call[Visit], event: CallGatherEnded) -> None:
    int(event.digits or "")


@app.on(CallGatherEnded)
async def by_name(call: Call[Visit], event: CallGatherEnded) -> None:
    customers: dict[str, str] = {}
    customers[call.state.name]


@app.on(CallGatherEnded)
async def everything_at_once(call: Call[Visit], event: CallGatherEnded) -> None:
    inner = ValueError(f"{event.from_} pressed {event.digits}")
    inner.add_note(f"account {call.state.account}\nborn {call.state.born!r} {call.state.born}")
    try:
        raise inner
    except ValueError as error:
        raise ExceptionGroup(f"of {call.state!r}", [error, LookupError(API_KEY), LookupError(STATE_KEY)]) from error


@app.on(CallGatherEnded)
async def refused(call: Call[Visit], event: CallGatherEnded) -> None:
    await call.send_dtmf(event.digits or "")


@app.on(CallGatherEnded)
async def refused_and_retold(call: Call[Visit], event: CallGatherEnded) -> None:
    try:
        await call.transfer(AGENT)
    except CommandError as error:
        raise RuntimeError(f"could not transfer to {AGENT}: {error!r} {error.command}") from error


@app.on(CallGatherEnded, lambda event: int(event.digits or "") > 0)
async def never(call: Call[Visit], event: CallGatherEnded) -> None: ...


@app.on(CallGatherEnded)
async def unawaited(call: Call[Visit], event: CallGatherEnded) -> None:
    async def quoting() -> None:
        raise ValueError(f"{event.digits} {call.state.name} {API_KEY}")

    asyncio.get_running_loop().create_task(quoting())
    await asyncio.sleep(0.01)
    gc.collect()


# -- what developers log --------------------------------------------------------------------------


@app.on(CallDtmfReceived)
async def talkative(call: Call[Visit], event: CallDtmfReceived) -> None:
    log.info("digits", digits=event.digit, digit=event.digit, client_state=event.client_state, choice=event.digit)
    log.info(f"{event.from_} pressed {event.digit}", event_object=event, call=call, nested=[{"it": event.digit}])
    log.warning("state", who=call.state.name, account=call.state.account, born=call.state.born, all=call.state)
    log.info("keys", text=f"{API_KEY} {STATE_KEY}", api_key=API_KEY, state_keys=[STATE_KEY])
    try:
        int(event.digit or "")
    except ValueError as error:
        log.exception(f"not a number: {error}")
        log.info("the same", error=str(error), exc_info=True)


@app.on(CallTranscription)
async def heard(call: Call[Visit], event: CallTranscription) -> None:
    assert event.transcription_data is not None
    raise ValueError(f"cannot make sense of {event.transcription_data.transcript!r}")


# -- what fails besides ---------------------------------------------------------------------------


@app.on(CallPlaybackEnded)
async def slow(call: Call[Visit], event: CallPlaybackEnded) -> None:
    await asyncio.Event().wait()


@app.on(CallSpeakEnded)
async def to_the_error_handler(call: Call[Visit], event: CallSpeakEnded) -> None:
    raise ZeroDivisionError(call.state.account)


@app.on(CallHold)
async def unwritable(call: Call[Visit], event: CallHold) -> None:
    call.state.account = call.state.name  # type: ignore[assignment]  # as a careless developer does


class Spoilt:
    """The envelope of an event that a handler has replaced."""

    id = "spoilt"

    def __init__(self, words: str) -> None:
        self.words = words

    @property
    def type(self) -> str:
        raise KeyError(f"no type for {self.words}")


@app.on(CallUnhold)
async def spoiling(call: Call[Visit], event: CallUnhold) -> None:
    object.__setattr__(event, "meta", Spoilt(f"{call.state.name} {call.state.account}"))
    raise LookupError(call.state.name)


@app.on(CallBridged)
async def leaking(call: Call[Visit], event: CallBridged) -> None:
    if os.environ.get("SHOP_LEAK"):  # the control: what is printed is not callflow's to mask
        print(event.from_, call.state.name, call.state.account, API_KEY, STATE_KEY, flush=True)


@app.on(CallHangup)
async def over(call: Call[Visit], event: CallHangup) -> None:
    await call.speak(f"Goodbye {call.state.name}", voice="female")
