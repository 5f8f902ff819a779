"""Placing calls from an app: with another state, or other parameters."""

from pydantic import BaseModel

from callflow import App, DialPolicy
from callflow.errors import DialRefused


class Reminder(BaseModel):
    text: str = ""


class Other(BaseModel):
    tries: int = 0


app = App(call_state=Reminder)


async def place() -> None:
    # wrong: mypy arg-type; pyright reportArgumentType
    await app.dial("+13125550199", from_="+13125550100", state=Other())
    # wrong: mypy arg-type; pyright reportArgumentType
    await app.dial("+13125550199", from_="+13125550100", state=Reminder)
    # wrong: mypy arg-type; pyright reportArgumentType
    await app.dial("+13125550199", from_="+13125550100", state={"text": "At ten."})
    # wrong: mypy call-arg; pyright reportCallIssue
    await app.dial("+13125550199")
    # wrong: mypy call-arg; pyright reportCallIssue
    await app.dial("+13125550199", "+13125550100")
    # wrong: mypy call-arg; pyright reportCallIssue
    await app.dial("+13125550199", from_="+13125550100", form="+13125550100")
    # wrong: mypy arg-type; pyright reportArgumentType
    await app.dial(13125550199, from_="+13125550100")
    # wrong: mypy unused-coroutine; pyright reportUnusedCoroutine
    app.dial("+13125550199", from_="+13125550100")
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    await app.speak("Hello", voice="female")


# wrong: mypy arg-type; pyright reportArgumentType
DialPolicy(per_minute="3")
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
DialPolicy(country=frozenset({"US"}))
# wrong: mypy arg-type; pyright reportArgumentType
App(dial_policy={"countries": ["US"]})
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
DialRefused("no")
