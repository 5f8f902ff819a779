"""From a signed webhook to a handler, and from its commands to the wire."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from pydantic import BaseModel

from callflow import App, Call, CallEnded, Router
from callflow.events import CallAnswered, CallGatherEnded, CallHangup, CallInitiated
from callflow.session.envelope import unpack
from tests.kit import Kit


class Visit(BaseModel):
    department: str | None = None


async def test_the_readmes_first_call(kit: Kit) -> None:
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallInitiated, direction="incoming")
    async def greet(call: Call[Visit], event: CallInitiated) -> None:
        await call.answer()

    @app.on(CallAnswered)
    async def menu(call: Call[Visit], event: CallAnswered) -> None:
        await call.gather_using_speak("Press 1 for sales.", voice="AWS.Polly.Joanna-Neural", maximum_digits=1)

    @app.on(CallGatherEnded, digits="1")
    async def sales(call: Call[Visit], event: CallGatherEnded) -> None:
        call.state.department = "sales"
        await call.transfer("+13125550199")

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        answer = kit.transport.sent[-1]
        assert (answer.operation, answer.call_control_id) == ("answer", "v3:leg-1")
        await door.event("call.answered", client_state=answer.body["client_state"])
        await door.event("call.gather.ended", digits="1", status="valid", client_state=answer.body["client_state"])

    assert kit.operations == ["answer", "gather_using_speak", "transfer"]
    transfer = kit.transport.sent[-1].body
    assert transfer["to"] == "+13125550199"
    carried = unpack(transfer["client_state"])
    target = unpack(transfer["target_leg_client_state"])
    assert carried is not None
    assert target is not None
    assert carried.body == target.body == b'{"department":"sales"}'
    assert (carried.home, carried.leg, target.home, target.leg) == (
        "session-1",
        "primary",
        "session-1",
        "secondary",
    )
    assert len({sent.body["command_id"] for sent in kit.transport.sent}) == 3


async def test_a_hangup_passes_by_the_lane_and_ends_the_handler(kit: Kit) -> None:
    app = App(**kit.wiring)
    began, log = asyncio.Event(), list[str]()

    @app.on(CallAnswered)
    async def wait_for_ever(call: Call, event: CallAnswered) -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        except CallEnded as ended:
            log.append(f"ended: {ended.cause}")
            raise
        finally:
            log.append("finally")

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        log.append("hangup")

    async with kit.open(app) as door:
        await door.begin("call.answered")
        await began.wait()
        await door.event("call.hangup", hangup_cause="normal_clearing")
    assert log == ["ended: normal_clearing", "finally", "hangup"]


async def test_state_changed_without_a_command_is_sent(kit: Kit) -> None:
    app = App(call_state=Visit, **kit.wiring)

    @app.on("call.answered")
    async def note(call: Call[Visit], event: Any) -> None:
        call.state.department = "billing"

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.answered")
    assert kit.operations == ["client_state_update"]


async def test_routers_middleware_resources_and_errors(kit: Kit) -> None:
    log: list[str] = []

    @asynccontextmanager
    async def lifespan(app: App[Any]) -> AsyncGenerator[str]:
        log.append("up")
        yield "the pool"
        log.append("down")

    app = App(lifespan=lifespan, **kit.wiring)
    router = Router()

    @router.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        log.append(f"resources: {call.resources}")
        raise LookupError("no such customer")

    @router.on(CallAnswered, leg="any")
    async def second(call: Call, event: CallAnswered) -> None:
        log.append("second handler")
        await call.speak("Hello", voice="female")

    @app.on_error(LookupError)
    async def sorry(call: Any, event: Any, error: LookupError) -> None:
        log.append(f"sorry: {error}")

    @app.event_middleware
    async def around(context: Any, next: Any) -> None:
        log.append("before")
        await next(context)
        log.append("after")

    @app.command_middleware
    async def louder(context: Any, next: Any) -> Any:
        return await next(context)

    app.include_router(router)
    async with kit.open(app) as door:
        await door.event("call.answered")
    assert log == [
        "up",
        "before",
        "resources: the pool",
        "sorry: no such customer",
        "second handler",
        "after",
        "down",
    ]
    assert kit.operations == ["speak"]
