"""Apps with a state and without, and what else an app is made with."""

from typing import Any, assert_type

from pydantic import BaseModel

from callflow import App, Call, Settings
from callflow.events import CallAnswered, CallEvent
from callflow.testing.transport import RecordingTransport
from callflow.types import ASGIApp, Receive, Scope, Send
from tests.kit import NOW, Kit


class Visit(BaseModel):
    department: str | None = None


class LongVisit(Visit):
    notes: str = ""


def today(model: str, fields: dict[str, Any]) -> Visit:
    return Visit(department=fields.get("team"))


app = App(call_state=Visit)
stateless = App()
whole = App(
    call_state=Visit,
    migrate=today,
    settings=Settings(api_key="KEY_test"),
    webhook_path="/calls",
    handler_timeout=5,
    transport=RecordingTransport(),
    clock=lambda: NOW,
)
assert_type(app, App[Visit])
assert_type(stateless, App[object])
assert_type(whole, App[Visit])


@app.on(CallAnswered)
async def with_state(call: Call[Visit], event: CallAnswered) -> None:
    assert_type(call.state.department, str | None)
    call.state.department = "sales"


@app.on(CallAnswered)
@stateless.on(CallAnswered)
async def without_state(call: Call, event: CallEvent) -> None:
    assert_type(call.state, object)
    await call.hangup()


@stateless.on(CallAnswered)
async def of_nothing_in_particular(call: Call[object], event: CallAnswered) -> None: ...


def register(app: App[Visit]) -> None:
    """An app may be handed about under the state that its handlers use."""
    app.on(CallAnswered, leg="agent")(with_state)


register(app)


def wrapped(app: ASGIApp) -> ASGIApp:
    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        await app(scope, receive, send)

    return outer


class OfficeApp(App[Visit]):
    """An app with a method more."""

    def departments(self) -> list[str]:
        return ["sales"]


served = wrapped(app)
app.mount("/other", wrapped(stateless))


async def main() -> None:
    kit = Kit()
    office = OfficeApp(call_state=Visit, **kit.wiring)
    office.include_router(stateless)
    office.on(CallAnswered, leg="any")(with_state)
    assert office.departments() == ["sales"]
    async with kit.open(office) as door:
        await door.event("call.answered")
    assert kit.operations == ["hangup", "client_state_update"]
    async with App(**kit.wiring).started():
        pass
