"""Each line with a mark has to be flagged, and no other."""

from pydantic import BaseModel

from callflow import App, DialPolicy


class Reminder(BaseModel):
    customer: str | None = None


class Other(BaseModel):
    tries: int = 0


app = App(call_state=Reminder)
App(dial_policy={"US"})  # expect: error
DialPolicy({"US"})  # expect: error
DialPolicy(countries={1})  # expect: error
DialPolicy(time_limit="3600")  # expect: error
DialPolicy(country={"US"})  # expect: error


async def calls() -> None:
    await app.dial("+13125550199")  # expect: error
    await app.dial("+13125550199", "+13125550100")  # expect: error
    await app.dial("+13125550199", from_="+13125550100", state=Other())  # expect: error
    await app.dial("+13125550199", from_="+13125550100", privacy="secret")  # expect: error
    await app.dial("+13125550199", from_="+13125550100", timeout="20")  # expect: error
    await app.dial("+13125550199", from_="+13125550100", id=42)  # expect: error
