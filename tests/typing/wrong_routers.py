"""Each line with a mark has to be flagged, and no other."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from callflow import App, CommandContext, EventContext, Router
from callflow.dispatch.middleware import CommandNext, EventNext


class Visit(BaseModel):
    department: str | None = None


class Other(BaseModel):
    tries: int = 0


app = App(call_state=Visit)
stateless = App()
of_visit = Router(call_state=Visit)
of_other = Router(call_state=Other)

app.include_router(of_other)  # expect: error
stateless.include_router(of_other)  # expect: error
of_visit.include_router(of_other)  # expect: error
app.include_router("router")  # expect: error
App(call_state=Visit())  # expect: error
App(call_stat=Visit)  # expect: error
App(handler_timeout="30")  # expect: error


@app.event_middleware  # expect: error
async def of_one(context: EventContext) -> None: ...


@app.event_middleware  # expect: error
def not_async(context: EventContext, next: EventNext) -> None: ...


@app.command_middleware  # expect: error
async def without_an_answer(context: CommandContext, next: CommandNext) -> None: ...


@app.command_middleware  # expect: error
async def of_events(context: EventContext, next: CommandNext) -> Mapping[str, Any]:
    return {}
