"""Whose leg it is that a conference speaks of: its events tell a session, and nothing of the call."""

from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App, Call, Conference
from callflow.events import (
    CallAnswered,
    CallDtmfReceived,
    ConferenceParticipantJoined,
    ConferenceParticipantLeft,
    ConferenceSpeakEnded,
    Event,
)
from callflow.session.envelope import Envelope, leg_tag, pack, unpack
from callflow.testing.webhooks import Webhooks
from tests.dispatch.conftest import Lines
from tests.dispatch.test_conferences import JOINED, LEFT, NO_LEG, SPOKEN, Room
from tests.kit import Door, Kit

ANOTHERS = pack(Envelope("another", tag=leg_tag("bob")))


class Visit(BaseModel):
    who: str = ""
    heard: int = 0


def listening(app: App[Visit]) -> list[tuple[str, str, str, int]]:
    """Handlers for everybody and for callers alone: what they heard, the role of the leg, and its state."""
    heard: list[tuple[str, str, str, int]] = []

    def note(who: str, call: Call[Visit], event: Event) -> None:
        call.state.heard += 1
        heard.append((f"{who} {event.meta.type.rpartition('.')[2]}", call.leg, call.state.who, call.state.heard))

    @app.on(ConferenceParticipantJoined)
    @app.on(ConferenceParticipantLeft)
    @app.on(ConferenceSpeakEnded, leg="primary")
    async def callers(call: Call[Visit], event: Event) -> None:
        note("callers", call, event)

    @app.on(ConferenceParticipantJoined, leg="any")
    @app.on(ConferenceParticipantLeft, leg="any")
    @app.on(ConferenceSpeakEnded, leg="any")
    @app.on(CallDtmfReceived, leg="any")
    async def anybody(call: Call[Visit], event: Event) -> None:
        note("anybody", call, event)
        await call.speak("Heard.", voice="female")

    return heard


async def dialled(app: App[Visit], door: Door, name: str = "ada", *, session: str = "carrier-session") -> Webhooks:
    """An agent that the app has called, and that has answered."""
    kit = door.kit
    kit.transport.answers["calls"] = (200, {"data": {"call_control_id": f"v3:{name}", "call_leg_id": name}})
    given: dict[str, Any] = {"from_": "+13125550100", "connection_id": "1"}
    await app.dial("+13125550199", state=Visit(who="the agent"), leg="agent", **given)
    leg = kit.leg.leg(name, session=session)
    await door.event("call.answered", leg=leg, client_state=kit.transport.sent[-1].body["client_state"])
    return leg


AGENTS = [
    ("anybody joined", "agent", "the agent", 1),
    ("anybody ended", "agent", "the agent", 2),
    ("anybody left", "agent", "the agent", 3),
]


@pytest.mark.parametrize("creators", [None, ANOTHERS], ids=["without a state", "with another's"])
@pytest.mark.parametrize("who", ["an operator", "another call", "the conference"])
async def test_a_dialled_leg_stays_itself_whoever_brings_it_into_a_conference(
    kit: Kit, who: str, creators: str | None
) -> None:
    app = App(call_state=Visit, **kit.wiring)
    heard = listening(app)

    @app.on(CallAnswered)
    async def pull_in(call: Call[Visit], event: CallAnswered) -> None:
        await Conference("c-1", call.execute).join("v3:ada")

    @app.on(ConferenceSpeakEnded, is_from_the_conference)
    async def pull_in_too(conference: Conference, event: ConferenceSpeakEnded) -> None:
        await conference.join("v3:ada")

    async with kit.open(app) as door:
        leg = await dialled(app, door)
        home = unpack(kit.transport.sent[-1].body["client_state"])
        if who == "an operator":
            await app.client.conferences.join("c-1", call_control_id="v3:ada")
        elif who == "another call":
            await door.event("call.answered", leg=kit.leg.leg("bob", session="session of bob"))
        else:
            await door.event(SPOKEN, conference_id="c-1", occurred_at=1.0, **NO_LEG)
        room = Room(door, legs={"ada": leg})
        await room.join("ada", client_state=creators)
        await room.tell(SPOKEN)
        await room.leave("ada", client_state=creators)
    assert heard == AGENTS
    carried = [unpack(one.body["client_state"]) for one in kit.transport.sent if one.operation == "speak"]
    assert home is not None
    assert {(one.home, one.leg) for one in carried if one is not None} == {(home.home, "agent")}


def is_from_the_conference(event: ConferenceSpeakEnded) -> bool:
    return event.meta.occurred_at.timestamp() == 1.0


async def test_a_dialled_leg_in_the_session_of_a_caller_takes_nothing_from_the_caller(kit: Kit) -> None:
    """It was linked to the caller's leg: one session of the carrier's, two calls."""
    app = App(call_state=Visit, **kit.wiring)
    heard = listening(app)
    async with kit.open(app) as door:
        room = Room(door)
        await room.call("bob")
        room.legs["ada"] = await dialled(app, door, session="session of bob")
        await room.join("bob", "ada")
        await room.tell(SPOKEN)
        await door.event("call.dtmf.received", leg=room.leg("bob"), digit="1")
    agents, callers = [one for one in heard if one[1] == "agent"], [one for one in heard if one[1] == "primary"]
    assert agents == AGENTS[:2]
    assert [(one[0], one[3]) for one in callers] == [
        ("callers joined", 1),
        ("anybody joined", 2),
        ("callers ended", 3),
        ("anybody ended", 4),
        ("anybody received", 5),
    ]
    assert len(agents) + len(callers) == len(heard)


async def test_a_leg_that_nobody_knows_is_no_caller(kit: Kit, lines: Lines) -> None:
    """Its call may have another lane: no handler of callers hears it, and no state is written over its own."""
    app = App(call_state=Visit, **kit.wiring)
    heard = listening(app)
    async with kit.open(app) as door:
        room = Room(door)
        await room.join("ada", client_state=ANOTHERS)
        await room.tell(SPOKEN)
        assert [(one[0], one[1]) for one in heard] == [("anybody joined", ""), ("anybody ended", "")]
        assert ["client_state" in one.body for one in kit.transport.sent] == [False, False]
        await door.event("call.dtmf.received", leg=room.leg("ada"), digit="1")
        await room.leave("ada")
    assert [one[:2] for one in heard[2:]] == [
        ("anybody received", "primary"),
        ("callers left", "primary"),
        ("anybody left", "primary"),
    ]
    assert [line["leg"] for line in lines if line["event"] == "nothing tells whose leg is in a conference"] == ["ada"]


async def test_what_is_kept_of_a_dialled_legs_session_goes_with_the_leg() -> None:
    kit = Kit(max_calls=3)
    app = App(call_state=Visit, **kit.wiring)
    async with kit.open(app) as door:
        for number in range(5):  # each makes room for the next
            leg = await dialled(app, door, f"leg-{number}", session=f"carrier-session-{number}")
            await door.event("call.hangup", leg=leg, hangup_cause="normal_clearing")
            await door.event(JOINED, leg=door.kit.leg.leg(f"z-{number}"), conference_id=f"c-{number}")
            await door.event(LEFT, leg=door.kit.leg.leg(f"z-{number}"), conference_id=f"c-{number}")


async def test_the_late_news_of_a_joining_put_nobody_into_a_conference(kit: Kit) -> None:
    app, rooms = App(**kit.wiring), list[str | None]()

    @app.on(CallDtmfReceived)
    async def where(call: Call, event: CallDtmfReceived) -> None:
        rooms.append(call.conference_id)

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada")
        now = room.now
        for kind, at in ((LEFT, 20), (JOINED, 10), (JOINED, 30), (LEFT, 40), (JOINED, 35)):
            await room.of(kind, "ada", occurred_at=now + at)
            await door.event("call.dtmf.received", leg=room.leg("ada"), digit="1")
    assert rooms == [None, None, "c-1", None, None]
