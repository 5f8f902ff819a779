"""Lifespans: what is none, and handlers that take the resources for something else."""

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from pydantic import BaseModel

from callflow import App, Call, Conference
from callflow.events import CallAnswered, ConferenceSpeakEnded


class Visit(BaseModel):
    department: str | None = None


class Other(BaseModel):
    tries: int = 0


class Pool: ...


class Pond: ...


@asynccontextmanager
async def lifespan(app: App[Any]) -> AsyncGenerator[Pool]:
    yield Pool()


@contextmanager
def not_async(app: App[Any]) -> Generator[Pool]:
    yield Pool()


@asynccontextmanager
async def of_nothing() -> AsyncGenerator[Pool]:
    yield Pool()


async def a_generator(app: App[Any]) -> AsyncGenerator[Pool]:
    yield Pool()


async def a_coroutine(app: App[Any]) -> Pool:
    return Pool()


app = App(call_state=Visit, lifespan=lifespan)

# wrong: mypy arg-type; pyright reportArgumentType
App(lifespan=not_async)
# wrong: mypy arg-type; pyright reportArgumentType
App(lifespan=of_nothing)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
App(lifespan=a_generator)
# wrong: mypy arg-type; pyright reportArgumentType
App(lifespan=a_coroutine)
# wrong: mypy arg-type; pyright reportArgumentType
App(lifespan=Pool())
# wrong: mypy arg-type; pyright reportArgumentType
App(lifespan=lifespan(app))


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def of_another(call: Call[Visit, Pond], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def of_another_state(call: Call[Other, Pool], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(ConferenceSpeakEnded)
async def of_another_in_a_conference(conference: Conference[Pond], event: ConferenceSpeakEnded) -> None: ...


@app.on(CallAnswered)
async def answered(call: Call[Visit, Pool], event: CallAnswered) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    call.resources.fetch()


# wrong: mypy arg-type
annotated: App[Visit, Pond] = App(call_state=Visit, lifespan=lifespan)
