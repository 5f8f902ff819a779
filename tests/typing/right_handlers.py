"""The public face, as it stands in the documentation: nothing of it may be flagged."""

# ruff: noqa: T201

import re

from pydantic import BaseModel

from callflow import App, Call
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallInitiated, Event


class Visit(BaseModel):
    department: str | None = None


app = App(call_state=Visit)


@app.on(CallInitiated, direction="incoming")
async def greet(call: Call[Visit], event: CallInitiated) -> None:
    await call.answer()


@app.on(CallAnswered)
async def menu(call: Call[Visit], event: CallAnswered) -> None:
    await call.gather_using_speak(
        "Press 1 for sales.", voice="AWS.Polly.Joanna-Neural", maximum_digits=1, timeout_millis=6000
    )


@app.on(CallGatherEnded, digits="1")
async def sales(call: Call[Visit], event: CallGatherEnded) -> None:
    call.state.department = "sales"
    await call.transfer("+13125550199")


@app.on(CallGatherEnded, lambda event: event.digits == "2", status="valid")
async def billing(call: Call[Visit], event: CallGatherEnded) -> None:
    accepted = await call.transfer("+13125550188", leg="agent", timeout_secs=20)
    print(accepted)


@app.on(CallGatherEnded, digits=lambda digits: digits is not None and len(digits) == 4)
async def pin(call: Call[Visit], event: CallGatherEnded) -> None:
    await call.hangup()


@app.on(CallGatherEnded, digits=re.compile(r"\d{5}"), status=("valid", "timeout"))
async def zip_code(call: Call[Visit], event: CallGatherEnded) -> None:
    await call.hangup()


@app.on(CallAnswered, leg="agent")
async def whisper(call: Call[Visit], event: CallAnswered) -> None:
    department: str | None = call.state.department
    await call.speak(f"A call for {department}.", voice="female", payload_type="text")


@app.on("call.answered", leg="any")
async def by_name(call: Call[Visit], event: Event) -> None:
    print(event.meta.occurred_at)


@app.on(CallEvent, leg="any")
async def everything(call: Call[Visit], event: CallEvent) -> None:
    print(event.call_leg_id)


@app.on(CallAnswered, leg="secondary")
async def without_state(call: Call, event: CallAnswered) -> None:
    await call.hangup()


@app.on(CallAnswered, leg="secondary")
async def of_a_base_class(call: Call[Visit], event: CallEvent) -> None:
    await call.hangup()


async def plain(call: Call, event: CallEvent) -> None:
    """Without a state it fits every app."""


app.on(CallAnswered)(plain)
app.on(CallGatherEnded, digits=("1", "2"))(plain)


async def directly(call: Call[Visit]) -> None:
    """A decorated handler is still the function that it was."""
    await sales(call, CallGatherEnded.model_validate({}))
