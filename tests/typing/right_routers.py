"""Routers, with a state and without, and where they can be included."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, assert_type

from pydantic import BaseModel

from callflow import App, Call, Router
from callflow.events import CallAnswered, CallHangup
from tests.kit import Kit


class Visit(BaseModel):
    department: str | None = None


class LongVisit(Visit):
    notes: str = ""


class Pool:
    async def fetch(self, number: str | None) -> str:
        return f"the customer of {number}"


@asynccontextmanager
async def lifespan(app: App[Any]) -> AsyncGenerator[Pool]:
    yield Pool()


with_state = Router(call_state=Visit)
without_state = Router()
with_resources = Router[Visit, Pool](call_state=Visit)
assert_type(with_state, Router[Visit])
assert_type(without_state, Router[object])


@with_state.on(CallAnswered)
async def greet(call: Call[Visit], event: CallAnswered) -> None:
    call.state.department = "sales"


@without_state.on(CallHangup, leg="any")
async def over(call: Call, event: CallHangup) -> None: ...


@with_resources.on(CallAnswered)
async def look_up(call: Call[Visit, Pool], event: CallAnswered) -> None:
    call.state.department = await call.resources.fetch(event.from_)
    await call.speak(call.state.department, voice="female")


@with_state.on(CallHangup)
async def of_resources_that_nobody_checks(call: Call[Visit, Pool], event: CallHangup) -> None: ...


outer = Router(call_state=LongVisit)
outer.include_router(without_state)
outer.include_router(with_state)


def all_of(*routers: Router[Visit]) -> Router[Visit]:
    together = Router(call_state=Visit)
    for router in routers:
        together.include_router(router)
    return together


def build(kit: Kit) -> App[LongVisit, Pool]:
    app = App(call_state=LongVisit, lifespan=lifespan, **kit.wiring)
    app.include_router(outer)
    app.include_router(with_resources)
    return app


App(call_state=Visit).include_router(all_of(with_state, without_state))
small = App(call_state=Visit)  # an app is a router too
App(call_state=LongVisit).include_router(small)
App().include_router(without_state)


async def main() -> None:
    kit = Kit()
    async with kit.open(build(kit)) as door:
        await door.event("call.answered")
    assert [sent.body["payload"] for sent in kit.transport.sent] == ["the customer of +13125550123"]
