"""Events by class: their fields, what is nested in them, and their envelope."""

from datetime import datetime
from typing import Literal, assert_type

from callflow import App, Call
from callflow.events import (
    CallAnswered,
    CallCost,
    CallEvent,
    CallGatherEnded,
    CallHangup,
    CallInitiated,
    CallRecordingSaved,
    CustomSipHeader,
    Event,
    EventMeta,
    UnknownEvent,
)
from tests.kit import Kit

app = App()
pressed: list[str] = []


@app.on(CallInitiated)
async def rings(call: Call, event: CallInitiated) -> None:
    assert_type(event.direction, Literal["incoming", "outgoing"] | str | None)
    assert_type(event.from_, str | None)
    assert_type(event.custom_headers, list[CustomSipHeader] | None)
    for header in event.custom_headers or ():
        assert_type(header.name, str | None)


@app.on(CallGatherEnded)
async def gathered(call: Call, event: CallGatherEnded) -> None:
    assert_type(event.digits, str | None)
    match event.status:
        case "valid" | "invalid":
            pressed.append(event.digits or "")
        case "a status of tomorrow":  # an open enum takes values that are not published yet
            pressed.append("tomorrow")
        case _:
            pass


@app.on(CallRecordingSaved)
async def saved(call: Call, event: CallRecordingSaved) -> None:
    assert_type(event.recording_started_at, datetime | None)
    if event.recording_urls is not None:
        assert_type(event.recording_urls.mp3, str | None)


@app.on(CallAnswered)
async def envelope(call: Call, event: CallAnswered) -> None:
    assert_type(event.meta, EventMeta)
    assert_type(event.meta.id, str)
    assert_type(event.meta.occurred_at, datetime)
    assert_type(event.meta.attempt, int)
    assert_type(event.event_type, str)


@app.on(UnknownEvent)
async def newer(call: Call, event: UnknownEvent) -> None:
    assert_type(event.call_leg_id, str | None)
    assert event.model_extra is not None


def words(event: CallEvent) -> str:
    """An event can be told from another by its class."""
    if isinstance(event, CallHangup):
        return event.hangup_cause or "unknown"
    if isinstance(event, CallCost):
        return f"{event.total_cost}"
    return event.meta.type


def by_hand(meta: EventMeta) -> Event:
    event = CallGatherEnded(meta=meta, digits="12", status="valid")
    assert_type(event.model_copy(update={"digits": "3"}), CallGatherEnded)
    assert words(event) == meta.type
    return event


async def main() -> None:
    kit = Kit()
    other = App(**kit.wiring)
    other.on(CallGatherEnded)(gathered)
    async with kit.open(other) as door:
        await door.event("call.gather.ended", digits="12", status="valid")
        await door.event("call.gather.ended", digits="7", status="a status of tomorrow")
    assert pressed == ["12", "tomorrow"]
    by_hand(EventMeta(id="e", type="call.gather.ended", occurred_at=datetime.fromtimestamp(kit.now)))
