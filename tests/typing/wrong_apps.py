"""Apps with a state and without: handlers of another, and options that are none."""

from collections.abc import AsyncGenerator
from typing import Any

from pydantic import BaseModel

from callflow import App, Call
from callflow.events import CallAnswered


class Visit(BaseModel):
    department: str | None = None


class LongVisit(Visit):
    notes: str = ""


class Incomplete(BaseModel):
    caller: str


app = App(call_state=Visit)
stateless = App()


# wrong: mypy arg-type; pyright reportArgumentType
@stateless.on(CallAnswered)
async def state_of_an_app_without(call: Call[Visit], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def of_a_subclass(call: Call[LongVisit], event: CallAnswered) -> None: ...


@stateless.on(CallAnswered)
async def state_that_is_none(call: Call, event: CallAnswered) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    call.state.department


def register(app: App[Visit]) -> None: ...


register(App(call_state=LongVisit))
register(stateless)
# wrong: mypy arg-type; raises RegistrationError
register(App(call_state=Incomplete))
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
App(call_state=Visit())
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
App(call_state="Visit")
# wrong: raises RegistrationError
App(call_state=Incomplete)
# wrong: raises RegistrationError
App(call_state=int)
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
App(Visit)
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
App(call_stat=Visit)
# wrong: mypy arg-type; pyright reportArgumentType
App(handler_timeout="30")
# wrong: mypy arg-type; pyright reportArgumentType
App(webhook_path=7)
# wrong: mypy arg-type; pyright reportArgumentType
App(settings={"api_key": "KEY"})
# wrong: mypy arg-type; pyright reportArgumentType
App(transport="httpx2")
# wrong: mypy arg-type; pyright reportArgumentType
App(engine="memory")
# wrong: mypy arg-type; pyright reportArgumentType
App(clock=1.0)
# wrong: mypy arg-type, misc; pyright reportArgumentType; raises RegistrationError
App(call_state=Visit, migrate=lambda fields: Visit())
# wrong: raises RegistrationError
App(migrate=lambda model, fields: Visit())
# wrong: mypy arg-type; pyright reportArgumentType
app.mount("/other", "app")


async def no_manager(app: App[Any]) -> AsyncGenerator[None]:
    yield


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
App(lifespan=no_manager)
