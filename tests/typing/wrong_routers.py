"""Routers included where their handlers would get another state, or other resources."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from pydantic import BaseModel

from callflow import App, Call, Router
from callflow.events import CallAnswered


class Visit(BaseModel):
    department: str | None = None


class LongVisit(Visit):
    notes: str = ""


class Other(BaseModel):
    tries: int = 0


class Pool: ...


@asynccontextmanager
async def lifespan(app: App[Any]) -> AsyncGenerator[list[str]]:
    yield []


app = App(call_state=Visit)
with_list = App(call_state=Visit, lifespan=lifespan)
stateless = App()
of_visit = Router(call_state=Visit)
of_long_visit = Router(call_state=LongVisit)
of_other = Router(call_state=Other)
of_pool = Router[Visit, Pool](call_state=Visit)
without_state = Router()

# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
app.include_router(of_other)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
app.include_router(of_long_visit)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
stateless.include_router(of_visit)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
without_state.include_router(of_visit)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
of_visit.include_router(of_other)
# wrong: mypy arg-type; pyright reportArgumentType
with_list.include_router(of_pool)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
app.include_router("router")
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
app.include_router(Router)
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
app.include_router()
# wrong: raises RegistrationError
app.include_router(app)
# wrong: mypy arg-type; pyright reportArgumentType
Router(call_state=Visit())
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Router(state=Visit)
# wrong: mypy arg-type; pyright reportArgumentType
Router[Visit, Pool](call_state=Other)
# wrong: mypy arg-type
annotated: Router[Visit] = Router(call_state=Other)


# wrong: mypy arg-type; pyright reportArgumentType
@without_state.on(CallAnswered)
async def state_of_a_router_without(call: Call[Visit], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@of_visit.on(CallAnswered)
async def of_another_state(call: Call[Other], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@of_pool.on(CallAnswered)
async def of_other_resources(call: Call[Visit, list[str]], event: CallAnswered) -> None: ...
