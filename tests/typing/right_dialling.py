"""Placing calls: `app.dial` takes the state of its app, and everything that `call.dial` takes."""

from pydantic import BaseModel

from callflow import App, Call, DialPolicy
from callflow.commands import DialResult
from callflow.events import CallHangup


class Reminder(BaseModel):
    customer: str | None = None


app = App(call_state=Reminder, dial_policy=DialPolicy(countries={"US"}, per_minute=60))
stateless = App(dial_policy=DialPolicy())


@app.on(CallHangup)
async def again(call: Call[Reminder], event: CallHangup) -> None:
    await app.dial("+13125550199", from_="+13125550100", state=call.state, id="reminder-42")


async def cron_job() -> DialResult:
    async with app.dialling():
        accepted = await app.dial(
            ["+13125550199", "+13125550188"], from_="+13125550100", leg="customer", timeout_secs=20, privacy="id"
        )
        session: str | None = accepted.call_session_id
        assert session is not None
        return accepted


async def without_a_state() -> None:
    await stateless.dial("+13125550199", from_="+13125550100", connection_id="1")
