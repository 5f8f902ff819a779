"""Conferences: the events that belong to no leg."""

from typing import Any, assert_type

from callflow import App, Call, Conference, Router
from callflow.events import (
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
    assert_type(conference.conference_id, str | None)
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


async def main() -> None:
    kit = Kit()
    app = App(**kit.wiring)
    app.include_router(router)
    async with kit.open(app) as door:
        await door.event("conference.speak.ended", conference_id="c-1", call_control_id=None, call_leg_id=None)
        await door.event("conference.participant.joined", conference_id="c-1")
    assert heard == ["c-1", "c-1", "v3:leg-1"]
    assert Conference("c-1") == Conference("c-1", None)
