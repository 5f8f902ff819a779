"""Handlers that could never work."""

import functools
from collections.abc import AsyncGenerator

from pydantic import BaseModel

from callflow import App, Call
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallHangup, CallPlaybackEnded, CallSpeakEnded


class Visit(BaseModel):
    department: str | None = None


class Other(BaseModel):
    tries: int = 0


app = App(call_state=Visit)


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def of_another_event(call: Call[Visit], event: CallHangup) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallEvent)
async def of_a_narrower_event(call: Call[Visit], event: CallHangup) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def of_another_state(call: Call[Other], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallSpeakEnded)
@app.on(CallPlaybackEnded)
async def of_one_event_for_two(call: Call[Visit], event: CallPlaybackEnded) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallHangup)
async def of_a_union_without_it(call: Call[Visit], event: CallSpeakEnded | CallPlaybackEnded) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(CallAnswered)
def not_async(call: Call[Visit], event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(CallAnswered)
async def a_generator(call: Call[Visit], event: CallAnswered) -> AsyncGenerator[None]:
    yield


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(CallAnswered)
async def of_one(call: Call[Visit]) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(CallAnswered)
async def of_three(call: Call[Visit], event: CallAnswered, more: str) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(CallAnswered)
async def of_a_keyword(call: Call[Visit], event: CallAnswered, *, more: str) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def the_wrong_way_round(event: CallAnswered, call: Call[Visit]) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def with_an_answer(call: Call[Visit], event: CallAnswered) -> str:
    return "nobody reads it"


class Bureau:
    # wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
    @app.on(CallAnswered)
    async def answer(self, call: Call[Visit], event: CallAnswered) -> None: ...


class Desk:
    async def __call__(self, call: Call[Visit], event: CallAnswered) -> None: ...


async def repeat(call: Call[Visit], event: CallEvent, times: int) -> None: ...


@app.on(CallGatherEnded)
async def gathered(call: Call[Visit], event: CallGatherEnded) -> None:
    # wrong: mypy call-arg; pyright reportCallIssue
    await gathered(call)
    # wrong: mypy call-arg; pyright reportCallIssue
    await gathered(call, event, 3)
    # wrong: mypy arg-type; pyright reportArgumentType
    await gathered(event, call)
    # wrong: mypy call-arg; pyright reportCallIssue
    await gathered(call, evnt=event)


# wrong: raises RegistrationError
app.on(CallAnswered)(functools.partial(repeat, times=2))
# wrong: raises RegistrationError
app.on(CallAnswered)(Desk())
# wrong: mypy arg-type; pyright reportArgumentType, reportUnknownLambdaType; raises RegistrationError
app.on(CallAnswered)(lambda call, event: None)
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
app.on(CallAnswered)(print)
# wrong: mypy type-var; pyright reportArgumentType, reportCallIssue; raises RegistrationError
app.on(Visit)
# wrong: mypy call-overload; pyright reportArgumentType, reportCallIssue; raises RegistrationError
app.on(42)
# wrong: mypy call-overload; pyright reportCallIssue; raises TypeError
app.on()


# wrong: mypy call-overload
# wrong: pyright reportArgumentType, reportCallIssue, reportUntypedFunctionDecorator; raises RegistrationError
@app.on
async def of_no_event(call: Call[Visit], event: CallAnswered) -> None: ...
