"""Each line with a mark has to be flagged, and no other."""

# ruff: noqa: T201

from pydantic import BaseModel

from callflow import App, Call, Conference
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallHangup, ConferenceSpeakEnded, Event


class Visit(BaseModel):
    department: str | None = None


class Other(BaseModel):
    tries: int = 0


app = App(call_state=Visit)
stateless = App()


@app.on(CallAnswered)  # expect: error
async def wrong_event(call: Call[Visit], event: CallHangup) -> None: ...


@app.on(CallEvent)  # expect: error
async def narrower_event(call: Call[Visit], event: CallHangup) -> None: ...


@app.on(CallAnswered)  # expect: error
async def wrong_state(call: Call[Other], event: CallAnswered) -> None: ...


@stateless.on(CallAnswered)  # expect: error
async def state_of_an_app_without(call: Call[Visit], event: CallAnswered) -> None: ...


@app.on(CallAnswered)  # expect: error
def not_async(call: Call[Visit], event: CallAnswered) -> None: ...


@app.on(CallAnswered)  # expect: error
async def of_one(call: Call[Visit]) -> None: ...


@app.on(CallAnswered)  # expect: error
async def of_three(call: Call[Visit], event: CallAnswered, more: str) -> None: ...


@app.on(CallAnswered)  # expect: error
async def a_conference_for_a_call(conference: Conference, event: CallAnswered) -> None: ...


@app.on(ConferenceSpeakEnded)  # expect: error
async def a_call_for_a_conference(call: Call[Visit], event: ConferenceSpeakEnded) -> None: ...


@app.on("call.answered")  # expect: error
async def by_name_it_is_an_event(call: Call[Visit], event: CallAnswered) -> None: ...


app.on(42)  # expect: error
app.on(Visit)  # expect: error
app.on(CallAnswered, "not a function")  # expect: error
app.on(CallAnswered, leg=1)  # expect: error
app.on(CallGatherEnded, lambda event: event.digit == "1")  # expect: error


@app.on_error(LookupError)  # expect: error
async def wrong_error(call: Call[Visit], event: Event, error: ValueError) -> None: ...


@app.on_error(LookupError)  # expect: error
def error_handler_not_async(call: Call[Visit], event: Event, error: LookupError) -> None: ...


@app.on_error(BaseException)  # expect: error
async def no_exception(call: Call[Visit], event: Event, error: Exception) -> None: ...


@app.on(CallAnswered)
async def wrong_state_field(call: Call[Visit], event: CallAnswered) -> None:
    call.state.departement = "sales"  # expect: error
    call.state.department = 7  # expect: error
    print(event.digits)  # expect: error


@app.on(CallAnswered)
async def no_state(call: Call, event: CallAnswered) -> None:
    print(call.state.department)  # expect: error
