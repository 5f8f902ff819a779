"""Events by name: what they are typed as, and for whom."""

from callflow import App, Call, Conference
from callflow.events import CallEvent, ConferenceEvent, Event
from tests.kit import Kit

app = App()
heard: list[str] = []


@app.on("call.answered", leg="any")
async def as_an_event(call: Call, event: Event) -> None:
    heard.append(event.meta.type)


@app.on("call.gather.ended", lambda event: event.call_leg_id is not None, digits="1")
async def as_an_event_of_a_call(call: Call, event: CallEvent) -> None:
    heard.append(call.leg)


@app.on("call.dtmf.received")
async def more_exactly(call: Call, event: Event) -> None:
    heard.append(getattr(event, "digit", ""))


@app.on("conference.speak.ended", lambda event: event.conference_id is not None)
async def of_a_conference(conference: Conference, event: ConferenceEvent) -> None:
    heard.append(conference.conference_id or "")


@app.on("conference.participant.joined", leg="any")
async def of_a_leg_in_a_conference(call: Call, event: CallEvent) -> None:
    heard.append(call.leg)


@app.on(Event)
async def whatever_happens(subject: Call | Conference, event: Event) -> None:
    heard.append("anything")


NAMES = ("call.speak.started", "call.speak.ended")


async def of_a_variable_name(call: Call, event: Event) -> None:
    heard.append(event.meta.id)


for name in NAMES:
    app.on(name)(of_a_variable_name)


async def main() -> None:
    kit = Kit()
    other = App(**kit.wiring)
    other.include_router(app)
    async with kit.open(other) as door:
        await door.event("call.answered")
        await door.event("conference.speak.ended", conference_id="c-1", call_control_id=None, call_leg_id=None)
        await door.event("call.speak.ended", id="e-3")
    assert heard == ["call.answered", "anything", "c-1", "anything", "anything", "e-3"]
