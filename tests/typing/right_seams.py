"""What developers may put in: engines, transports, transforms, and executors, so that a list tries a handler."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import BaseModel

from callflow import App, Call
from callflow.call import Executor
from callflow.client.transport import Request, Response, Transport
from callflow.commands import Command, Hangup, Speak
from callflow.engine.base import Delivered, Engine, Record, Turn, TurnInput
from callflow.events import CallAnswered, EventMeta
from callflow.session.codec import StateCodec, Transform
from callflow.types import ASGIApp, SessionKey
from tests.kit import Kit


class Visit(BaseModel):
    department: str | None = None


@dataclass
class Recorder:
    """An executor that is a list."""

    commands: list[Command] = field(default_factory=list[Command])

    async def execute(self, command: Command, *, leg: str, new_leg: str | None = None) -> Mapping[str, Any]:
        self.commands.append(command)
        return {"result": "ok"}


async def greet(call: Call[Visit], event: CallAnswered) -> None:
    call.state.department = "sales"
    await call.speak("Hello", voice="female")
    await call.other_leg("v3:other").hangup()


class OneCallAtATime:
    """An engine: it runs each turn where the event arrives."""

    shared = False
    keeps_state = False

    def __init__(self) -> None:
        self.turn: Turn | None = None

    async def start(self, turn: Turn) -> None:
        self.turn = turn

    async def stop(self) -> None:
        self.turn = None

    async def drain(self, *, at_once: bool = False) -> bool:
        return True

    def mounts(self) -> Mapping[str, ASGIApp]:
        return {}

    async def deliver(self, event: Delivered) -> Literal["accepted", "duplicate"]:
        await self.submit(event.key, event.record)
        return "accepted"

    async def submit(self, key: SessionKey, record: Record) -> None:
        assert self.turn is not None
        await self.turn(TurnInput(key=key, journal=(), state=None, inbox=(record,), keeps_state=False))


@dataclass
class Fixed:
    """A transport: one answer to everything."""

    requests: list[Request] = field(default_factory=list[Request])

    async def send(self, request: Request, *, timeout: float) -> Response:
        self.requests.append(request)
        return Response(status=200, headers={}, body=b'{"data": {"result": "ok"}}')

    async def aclose(self) -> None: ...


@dataclass(frozen=True)
class Zip:
    """A transform."""

    number: int = 7
    required: bool = False

    def apply(self, data: bytes, home: str) -> bytes | None:
        return zlib.compress(data)

    def undo(self, data: bytes, home: str) -> bytes:
        return zlib.decompress(data)


executor: Executor = Recorder()
engine: Engine = OneCallAtATime()
transport: Transport = Fixed()
transform: Transform = Zip()


async def main() -> None:
    recorder, state = Recorder(), Visit()
    call = Call(executor=recorder, call_control_id="v3:leg", state=state)
    meta = EventMeta(id="e-1", type="call.answered", occurred_at=datetime.now(UTC))
    await greet(call, CallAnswered(meta=meta))
    assert recorder.commands == [
        Speak(call_control_id="v3:leg", payload="Hello", voice="female"),
        Hangup(call_control_id="v3:other"),
    ]
    assert state.department == "sales"

    kit, fixed = Kit(), Fixed()
    app = App(call_state=Visit, engine=OneCallAtATime(), transport=fixed, settings=kit.settings, clock=kit.clock)
    app.on(CallAnswered)(greet)
    async with kit.open(app) as door:
        await door.begin("call.answered")
    assert len(fixed.requests) == 2

    codec = StateCodec(Visit, transforms=(Zip(),))
    packed, applied = codec.apply(codec.dump(state), home="session-1")
    assert codec.load(codec.undo(packed, applied, home="session-1", model="Visit"), model="Visit") == state
