"""Lifespans: what they yield is `call.resources`, and checked to be what handlers take it for."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol, Self, assert_type

from pydantic import BaseModel

from callflow import App, Call, Conference, Router
from callflow.events import CallAnswered, ConferenceSpeakEnded
from tests.kit import Kit


class Visit(BaseModel):
    department: str | None = None


@dataclass
class Office:
    messages: list[str] = field(default_factory=list[str])


class Mailbox(Protocol):
    """What a handler needs of the resources can be less than they are."""

    @property
    def messages(self) -> list[str]: ...


office = Office()


@asynccontextmanager
async def lifespan(app: App[Any]) -> AsyncGenerator[Office]:
    yield office


@asynccontextmanager
async def of_one_app(app: App[Visit]) -> AsyncGenerator[Office]:
    yield office


@asynccontextmanager
async def of_nothing(app: App) -> AsyncGenerator[None]:
    yield


class Open:
    """A class is a lifespan too, if it is an asynchronous context manager."""

    def __init__(self, app: App[Any]) -> None:
        self.app = app

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None: ...


def made_for(number: str) -> AbstractAsyncContextManager[str]:
    @asynccontextmanager
    async def manager() -> AsyncGenerator[str]:
        yield number

    return manager()


app = App(call_state=Visit, lifespan=lifespan)
router = Router[Visit, Office](call_state=Visit)
assert_type(app, App[Visit, Office])
assert_type(App(lifespan=of_one_app), App[object, Office])
assert_type(App(lifespan=of_nothing), App[object, None])
assert_type(App(lifespan=Open), App[object, Open])
assert_type(App(lifespan=lambda app: made_for("+13125550100")), App[object, str])


@app.on(CallAnswered)
async def take_a_message(call: Call[Visit, Office], event: CallAnswered) -> None:
    assert_type(call.resources, Office)
    call.resources.messages.append("call me")


@app.on(CallAnswered)
async def of_a_protocol(call: Call[Visit, Mailbox], event: CallAnswered) -> None:
    call.resources.messages.append("back")


@app.on(CallAnswered)
async def without_resources(call: Call[Visit], event: CallAnswered) -> None: ...


@router.on(ConferenceSpeakEnded)
async def said_to_all(conference: Conference[Office], event: ConferenceSpeakEnded) -> None:
    assert_type(conference.resources, Office)
    conference.resources.messages.append("said")


app.include_router(router)


async def main() -> None:
    kit = Kit()
    other = App(call_state=Visit, lifespan=lifespan, **kit.wiring)
    other.include_router(app)
    async with kit.open(other) as door:
        await door.event("call.answered")
        await door.event("conference.speak.ended", conference_id="c-1", call_control_id=None, call_leg_id=None)
    assert office.messages == ["call me", "back", "said"]
