"""Conferences: the events that belong to no leg, and the legs that hear of them."""

from typing import Any, assert_type

from callflow import App, Call, Conference, Router
from callflow.commands import ConferenceMute
from callflow.events import (
    CallAnswered,
    ConferenceEnded,
    ConferenceEvent,
    ConferenceParticipantJoined,
    ConferencePlaybackEnded,
    ConferenceSpeakEnded,
    ConferenceSpeakStarted,
)
from tests.kit import Kit

router = Router()
heard: list[str | None] = []


@router.on(ConferenceSpeakEnded)
async def spoken(conference: Conference, event: ConferenceSpeakEnded) -> None:
    assert_type(conference.conference_id, str)
    assert_type(conference.resources, Any)
    heard.append(conference.conference_id)


@router.on(ConferencePlaybackEnded, lambda event: event.conference_id == "c-1")
@router.on(ConferenceSpeakStarted)
async def of_two_events(conference: Conference, event: ConferenceSpeakStarted | ConferencePlaybackEnded) -> None: ...


@router.on(ConferenceEvent)
async def of_all(conference: Conference, event: ConferenceEvent) -> None:
    heard.append(event.conference_id)


@router.on(ConferenceParticipantJoined, leg="any")
async def of_a_leg(call: Call, event: ConferenceParticipantJoined) -> None:
    heard.append(call.call_control_id)


@router.on(ConferenceSpeakEnded, leg="any")
async def each_leg_of_it(call: Call, event: ConferenceSpeakEnded) -> None:
    assert_type(call.conference_id, str | None)
    heard.append(f"{call.call_control_id} in {call.conference_id}")


@router.on("conference.speak.ended", leg="agent")
async def each_agent(call: Call, event: ConferenceEvent) -> None:
    heard.append("an agent")


@router.on(ConferenceEnded, lambda event: event.reason == "host_left", leg="any")
@router.on(ConferenceEvent, leg="secondary")
async def a_leg_of_all(call: Call, event: ConferenceEvent) -> None:
    heard.append("a secondary leg")


@router.on(ConferenceEnded)
async def over(conference: Conference, event: ConferenceEnded) -> None: ...


@router.on(ConferencePlaybackEnded)
@router.on(ConferencePlaybackEnded, leg="any")
async def of_both(subject: Call | Conference, event: ConferencePlaybackEnded) -> None: ...


@router.on(CallAnswered)
async def joining(call: Call, event: CallAnswered) -> None:
    conference = await call.join_conference("daily", mute=True, end_conference_on_exit=False, max_participants=5)
    assert_type(conference, Conference[Any])
    await conference.speak("Hello", voice="female")
    await conference.execute(ConferenceMute(conference_id=conference.conference_id))


async def main() -> None:
    kit = Kit()
    app = App(**kit.wiring)
    app.include_router(router)
    async with kit.open(app) as door:
        await door.event("conference.speak.ended", conference_id="c-1", call_control_id=None, call_leg_id=None)
        await door.event("conference.participant.joined", conference_id="c-1")
        await door.event("conference.speak.ended", conference_id="c-1", call_control_id=None, call_leg_id=None)
    assert heard == ["c-1", "c-1", "v3:leg-1", "c-1", "c-1", "v3:leg-1 in c-1"]
    assert Conference("c-1").conference_id == "c-1"
