"""Placing calls from an app: with the app's state, and under a policy."""

from typing import assert_type

from pydantic import BaseModel

from callflow import App, Call, DialPolicy
from callflow.answers import DialResult
from callflow.errors import DialRefused
from callflow.events import CallAnswered
from tests.kit import Kit


class Reminder(BaseModel):
    text: str = ""


class UrgentReminder(Reminder):
    by: str = ""


app = App(call_state=Reminder, dial_policy=DialPolicy(countries=frozenset({"US"})))
heard: list[str] = []


@app.on(CallAnswered)
async def remind(call: Call[Reminder], event: CallAnswered) -> None:
    await call.speak(call.state.text, voice="female")


async def place(app: App[Reminder], number: str) -> DialResult:
    try:
        placed = await app.dial(number, from_="+13125550100", connection_id="1", state=Reminder(text="At ten."))
    except DialRefused as error:
        assert_type(error.rule, str)
        raise
    assert_type(placed, DialResult)
    return placed


async def main() -> None:
    kit = Kit()
    other = App(call_state=Reminder, **kit.wiring)
    stateless = App(**Kit().wiring)
    async with other.started(), stateless.started():
        await place(other, "+13125550199")
        await other.dial("+13125550199", from_="+13125550100", connection_id="1", state=UrgentReminder(by="ten"))
        await stateless.dial("+13125550199", from_="+13125550100", connection_id="1")
    assert kit.operations == ["calls", "calls"]
