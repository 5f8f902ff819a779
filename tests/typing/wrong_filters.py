"""Filters: what is none, or of another event; checkers see functions, and registration sees the fields."""

import re

from callflow import App, Call
from callflow.events import CallAnswered, CallGatherEnded, CallHangup, CallInitiated

app = App()


def of_a_hangup(event: CallHangup) -> bool:
    return event.hangup_cause == "user_busy"


def of_two(event: CallGatherEnded, more: str) -> bool:
    return event.digits == more


async def awaited(event: CallGatherEnded) -> bool:
    return event.digits == "1"


def perhaps(event: CallGatherEnded) -> str | None:
    return event.digits


# wrong: mypy arg-type; pyright reportArgumentType, reportCallIssue
app.on(CallGatherEnded, of_a_hangup)
# wrong: mypy arg-type; pyright reportArgumentType, reportCallIssue
app.on(CallGatherEnded, of_two)
# wrong: mypy arg-type; pyright reportArgumentType, reportCallIssue; raises RegistrationError
app.on(CallGatherEnded, awaited)
# wrong: mypy arg-type; pyright reportArgumentType, reportCallIssue
app.on(CallGatherEnded, perhaps)
# wrong: mypy call-overload; pyright reportArgumentType, reportCallIssue; raises RegistrationError
app.on(CallGatherEnded, "digits")
# wrong: mypy attr-defined
# wrong: pyright reportAttributeAccessIssue, reportUnknownLambdaType, reportUnknownMemberType
app.on(CallGatherEnded, lambda event: event.digit == "1")
# wrong: mypy union-attr; pyright reportOptionalMemberAccess
app.on(CallGatherEnded, lambda event: event.digits.isdigit())
# wrong: mypy arg-type, return-value
# wrong: pyright reportAttributeAccessIssue, reportUnknownLambdaType, reportUnknownMemberType
app.on(CallGatherEnded, lambda event: event.digits)
# wrong: mypy arg-type, misc; pyright reportArgumentType, reportCallIssue
app.on(CallGatherEnded, lambda: True)
# wrong: mypy call-overload; pyright reportArgumentType, reportCallIssue; raises AttributeError
app.on(CallAnswered, leg=1)
# wrong: mypy type-var; pyright reportArgumentType, reportCallIssue
app.on(CallAnswered, leg=None)
# wrong: raises RegistrationError
app.on(CallAnswered, leg="the agent")
# wrong: mypy call-overload; pyright reportArgumentType, reportCallIssue; raises AttributeError
app.on(CallAnswered, leg=("primary", "agent"))
# wrong: raises RegistrationError
app.on(CallGatherEnded, digit="1")
# wrong: raises RegistrationError
app.on(CallGatherEnded, digits=1)
# wrong: raises RegistrationError
app.on(CallGatherEnded, digits=("1", 2))
# wrong: raises RegistrationError
app.on(CallInitiated, direction="incomming")
# wrong: raises RegistrationError
app.on(CallHangup, hangup_cause=re.compile("busy"), hangup_caus="busy")


# wrong: mypy arg-type; pyright reportArgumentType, reportCallIssue, reportUntypedFunctionDecorator
@app.on(CallGatherEnded, of_a_hangup)
async def gathered(call: Call, event: CallGatherEnded) -> None: ...
