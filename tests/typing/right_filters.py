"""Filters: values, collections, patterns, functions of a value, and functions of the event."""

import re
from collections.abc import Callable
from typing import assert_type

from callflow import App, Call
from callflow.events import CallEvent, CallGatherEnded, CallHangup, CallInitiated, CallSpeakEnded
from tests.kit import Kit

app = App()
ran: list[str] = []


@app.on(CallInitiated, direction="incoming")
async def by_value(call: Call, event: CallInitiated) -> None: ...


@app.on(CallHangup, hangup_cause=("user_busy", "no_answer"))
@app.on(CallHangup, hangup_cause={"call_rejected"}, leg="agent")
@app.on(CallHangup, hangup_cause=frozenset({"timeout"}), leg="any")
async def by_collection(call: Call, event: CallHangup) -> None: ...


@app.on(CallGatherEnded, digits=re.compile(r"\d{4}"))
async def by_pattern(call: Call, event: CallGatherEnded) -> None:
    ran.append("pattern")


@app.on(CallGatherEnded, digits=lambda digits: digits is not None and len(digits) == 4)
async def by_function_of_the_value(call: Call, event: CallGatherEnded) -> None:
    ran.append("value")


@app.on(CallGatherEnded, lambda event: event.digits == "2", lambda event: event.meta.attempt == 1, status="valid")
async def by_functions_of_the_event(call: Call, event: CallGatherEnded) -> None:
    ran.append("event")


def first_delivery(event: CallEvent) -> bool:
    return event.meta.attempt == 1


def starts_with(prefix: str) -> Callable[[str | None], bool]:
    return lambda value: value is not None and value.startswith(prefix)


class Digits:
    def __init__(self, wanted: str) -> None:
        self.wanted = wanted

    def __call__(self, event: CallGatherEnded) -> bool:
        return event.digits == self.wanted


@app.on(CallSpeakEnded, first_delivery)
@app.on(CallGatherEnded, first_delivery, Digits("9"), digits=starts_with("9"))
async def by_named_functions(call: Call, event: CallGatherEnded | CallSpeakEnded) -> None:
    assert_type(event, CallGatherEnded | CallSpeakEnded)
    ran.append("named")


async def main() -> None:
    kit = Kit()
    other = App(**kit.wiring)
    other.include_router(app)
    async with kit.open(other) as door:
        await door.event("call.gather.ended", digits="1234", status="valid")
        await door.event("call.gather.ended", digits="2", status="valid")
        await door.event("call.gather.ended", digits="9", status="valid")
        await door.event("call.speak.ended")
    assert ran == ["pattern", "value", "event", "named", "named"]
