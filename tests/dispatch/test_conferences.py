"""What happens in a conference, as its own handlers and the legs in it hear it."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App, Call, CallEnded, Conference
from callflow.dispatch.membership import Membership
from callflow.engine.base import Arrival, Delivered
from callflow.errors import ConfigurationError, EngineUnavailable, RegistrationError
from callflow.events import (
    CallAnswered,
    ConferenceEnded,
    ConferenceEvent,
    ConferencePlaybackStarted,
    ConferenceSpeakEnded,
    ConferenceSpeakStarted,
)
from callflow.model import CallEvent
from callflow.session.conference import MOST_LEGS, MOST_RECENT, ConferenceRecord, Told
from callflow.testing.webhooks import Webhooks
from callflow.webhook.parse import parse
from tests.dispatch.conftest import Lines, errors
from tests.kit import NOW, Door, Kit

JOINED, LEFT = "conference.participant.joined", "conference.participant.left"
SPOKEN, PLAYING, ENDED = "conference.speak.ended", "conference.playback.started", "conference.ended"
NO_LEG: dict[str, Any] = {"call_control_id": None, "call_leg_id": None, "call_session_id": None}


class Visit(BaseModel):
    name: str = ""
    heard: int = 0


@dataclass
class Room:
    """A conference of several calls, at the carrier's side of the door."""

    door: Door
    id: str = "c-1"
    now: float = NOW
    legs: dict[str, Webhooks] = field(default_factory=dict[str, Webhooks])

    def leg(self, name: str) -> Webhooks:
        """The leg of a call of its own."""
        return self.legs.setdefault(name, self.door.kit.leg.leg(name, session=f"session of {name}"))

    async def call(self, *names: str) -> None:
        for name in names:
            await self.door.event("call.answered", leg=self.leg(name))

    async def join(self, *names: str, type: str = JOINED, **particulars: Any) -> None:
        for name in names:
            await self.of(type, name, **particulars)

    async def leave(self, *names: str, **particulars: Any) -> None:
        await self.join(*names, type=LEFT, **particulars)

    async def of(self, event_type: str, name: str, **particulars: Any) -> None:
        """Something of one leg in it; each a second after what was before, by the carrier's clock."""
        self.now += 1
        given = {"occurred_at": self.now, "conference_id": self.id, **particulars}
        await self.door.event(event_type, leg=self.leg(name), **given)

    async def tell(self, event_type: str, **particulars: Any) -> None:
        """Something of the whole conference."""
        self.now += 1
        given: dict[str, Any] = {"occurred_at": self.now, "conference_id": self.id, **NO_LEG, **particulars}
        await self.door.event(event_type, **given)


def naming(app: App[Visit]) -> None:
    """Each call begins with its leg's name in its state."""

    @app.on(CallAnswered, leg="any")
    async def name(call: Call[Visit], event: CallAnswered) -> None:
        call.state.name = f"the call of {call.call_leg_id}"


async def test_each_leg_in_it_hears_its_events_with_its_own_state(kit: Kit) -> None:
    app, heard = App(call_state=Visit, **kit.wiring), list[tuple[str, object]]()
    naming(app)

    @app.on(ConferenceSpeakEnded, leg="any")
    async def spoken(call: Call[Visit], event: ConferenceSpeakEnded) -> None:
        call.state.heard += 1
        heard.append((call.state.name, call.state.heard))
        assert (call.home, call.conference_id) == (f"session of {call.call_leg_id}", "c-1")

    @app.on(ConferenceSpeakEnded)
    async def once(conference: Conference, event: ConferenceSpeakEnded) -> None:
        heard.append(("the conference", conference.conference_id))

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob", "eve")
        await room.tell(SPOKEN)
        await room.join("ada", "bob")
        await room.tell(SPOKEN)
        await room.leave("ada")
        await room.tell(SPOKEN)
    assert heard == [
        ("the conference", "c-1"),
        ("the conference", "c-1"),
        ("the call of ada", 1),
        ("the call of bob", 1),
        ("the conference", "c-1"),
        ("the call of bob", 2),
    ]


async def test_the_state_of_who_made_it_is_never_theirs(kit: Kit) -> None:
    app, heard = App(call_state=Visit, **kit.wiring), list[str]()
    naming(app)

    @app.on(ConferenceEnded, leg="any")
    async def over(call: Call[Visit], event: ConferenceEnded) -> None:
        heard.append(call.state.name)

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob")
        creators = kit.transport.sent[0].body["client_state"]
        await room.join("ada", "bob", client_state=creators)
        await room.of(ENDED, "ada", client_state=creators, reason="all_left")
    assert sorted(heard) == ["the call of ada", "the call of bob"]


async def test_roles_and_filters_choose_as_ever(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(ConferenceSpeakEnded, leg="primary")
    async def first(call: Call, event: ConferenceSpeakEnded) -> None:
        heard.append(f"primary heard {call.call_leg_id}")

    @app.on("conference.speak.ended", leg="secondary")
    async def others(call: Call, event: ConferenceEvent) -> None:
        heard.append(f"secondary heard {call.call_leg_id}")

    @app.on(ConferenceEvent, lambda event: event.meta.type == PLAYING, leg="any")
    async def playing(call: Call, event: ConferenceEvent) -> None:
        heard.append(f"playing to {call.call_leg_id}")

    @app.on(ConferenceSpeakEnded, connection_id="another", leg="any")
    async def never(call: Call, event: ConferenceSpeakEnded) -> None:
        heard.append("never")

    async with kit.open(app) as door:
        room = Room(door)
        room.legs["agent"] = kit.leg.leg("agent", session="session of ada")
        await room.call("ada", "agent")
        await room.join("ada", "agent")
        await room.tell(SPOKEN)
        await room.tell(PLAYING)
    assert heard == ["primary heard ada", "secondary heard agent", "playing to ada", "playing to agent"]


async def speaking(call: Call, event: ConferenceSpeakEnded) -> None:
    await call.speak("Somebody has spoken.", voice="female")
    await call.dial("+13125550199", from_="+13125550100")


async def issued() -> list[tuple[str, str]]:
    """What two legs of one conference send for one event, on a fresh worker."""
    kit = Kit()
    app = App(**kit.wiring)
    app.on(ConferenceSpeakEnded, leg="any")(speaking)
    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob")
        await room.join("ada", "bob")
        await room.tell(SPOKEN, id="event-1")
        links = [sent.body["link_to"] for sent in kit.transport.sent if sent.operation == "calls"]
        assert sorted(links) == ["v3:ada", "v3:bob"]
    return sorted((sent.operation, sent.body["command_id"]) for sent in kit.transport.sent)


async def test_each_leg_has_command_ids_of_its_own_and_always_the_same() -> None:
    first, second = await issued(), await issued()
    assert first == second
    assert len({identifier for _, identifier in first}) == len(first) == 4


async def test_a_command_carries_the_state_of_the_leg_that_hears(kit: Kit) -> None:
    """And then nothing else has to."""
    app = App(call_state=Visit, **kit.wiring)

    @app.on(ConferenceSpeakEnded, leg="any")
    async def spoken(call: Call[Visit], event: ConferenceSpeakEnded) -> None:
        call.state.heard += 1
        await call.speak("Somebody has spoken.", voice="female")

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada")
        await room.join("ada")
        await room.tell(SPOKEN)
    assert kit.operations == ["speak"]


async def test_a_hangup_ends_its_own_legs_handler_alone(kit: Kit) -> None:
    app, heard, waits = App(**kit.wiring), list[str](), asyncio.Event()

    @app.on(ConferenceSpeakEnded, leg="any")
    async def spoken(call: Call, event: ConferenceSpeakEnded) -> None:
        try:
            if call.call_leg_id == "ada":
                waits.set()
                await asyncio.get_running_loop().create_future()
        except CallEnded as error:
            heard.append(f"{call.call_leg_id} hung up: {error.cause}")
            raise
        heard.append(f"{call.call_leg_id} heard it")

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob")
        await room.join("ada", "bob")
        await door.begin(SPOKEN, conference_id="c-1", **NO_LEG)
        await waits.wait()
        await door.event("call.hangup", leg=room.leg("ada"), hangup_cause="normal_clearing")
        await room.tell(SPOKEN)  # she has not left, by what is known, and hears nothing any more
    assert sorted(heard) == ["ada hung up: normal_clearing", "bob heard it", "bob heard it"]


async def test_the_legs_do_not_wait_for_the_handlers_of_the_conference(kit: Kit) -> None:
    app, heard = App(**kit.wiring), asyncio.Event()

    @app.on(ConferenceSpeakEnded)
    async def waiting(conference: Conference, event: ConferenceSpeakEnded) -> None:
        async with asyncio.timeout(10):
            await heard.wait()

    @app.on(ConferenceSpeakEnded, leg="any")
    async def hear(call: Call, event: ConferenceSpeakEnded) -> None:
        heard.set()

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada")
        await room.join("ada")
        began = asyncio.get_running_loop().time()
        await room.tell(SPOKEN)
        assert heard.is_set()
        assert asyncio.get_running_loop().time() - began < 1


async def test_doubles_are_heard_once(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(ConferenceSpeakEnded, leg="any")
    async def spoken(call: Call, event: ConferenceSpeakEnded) -> None:
        heard.append(event.meta.id)

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada")
        await room.join("ada", "ada")  # two events of one joining
        body = kit.leg.body(SPOKEN, id="event-1", conference_id="c-1", **NO_LEG)
        for expected in ("accepted", "duplicate"):
            assert (await door.post(body)).text == expected
            await kit.engine.idle()
    assert heard == ["event-1"]


async def test_who_joined_before_an_event_hears_it_though_the_news_come_after(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(ConferencePlaybackStarted, leg="any")
    async def playing(call: Call, event: ConferencePlaybackStarted) -> None:
        heard.append(f"{call.call_leg_id} {event.meta.id}")

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob", "eve")
        await room.tell(PLAYING, id="before", occurred_at=NOW + 10)
        await room.tell(PLAYING, id="after", occurred_at=NOW + 30)
        await room.join("ada", occurred_at=NOW + 20)
        kit.now += 60
        await room.join("bob", occurred_at=NOW + 20)  # by now this is no news any more
    assert heard == ["ada after"]


async def test_the_late_news_of_a_joining_bring_nobody_back(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str | None]()

    @app.on(ConferenceSpeakEnded, leg="any")
    async def spoken(call: Call, event: ConferenceSpeakEnded) -> None:
        heard.append(call.call_leg_id)

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob")
        await room.leave("ada", occurred_at=NOW + 10)
        await room.join("ada", occurred_at=NOW + 5)
        await room.join("bob", occurred_at=NOW + 5)
        await room.leave("bob", occurred_at=NOW + 10)
        await room.join("bob", occurred_at=NOW + 15)  # and in again
        await room.tell(SPOKEN)
    assert heard == ["bob"]


async def test_its_end_goes_to_its_handlers_and_to_all_in_it(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(ConferenceEnded)
    async def over(conference: Conference, event: ConferenceEnded) -> None:
        heard.append(f"{conference.conference_id}: {event.reason}")

    @app.on(ConferenceEnded, leg="any")
    async def left_over(call: Call, event: ConferenceEnded) -> None:
        heard.append(f"{call.call_leg_id} in {call.conference_id}")

    @app.on("call.dtmf.received")
    async def later(call: Call, event: CallEvent) -> None:
        heard.append(f"then in {call.conference_id}")

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob")
        await room.join("ada", "bob")
        await door.event("call.dtmf.received", leg=room.leg("bob"))
        await room.of(ENDED, "ada", reason="host_left")
        await room.join("bob")  # out of order
        await room.tell(SPOKEN)
        await room.of(ENDED, "ada", reason="host_left")
    assert heard == [
        "then in c-1",
        "c-1: host_left",
        "ada in None",
        "bob in None",
        "c-1: host_left",
    ]


@pytest.mark.parametrize("end", [ENDED, LEFT])
async def test_nothing_is_kept_of_a_conference_that_is_over(end: str) -> None:
    kit = Kit(max_calls=3)
    app = App(**kit.wiring)
    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada", "bob")
        for number in range(5):  # each makes room for the next
            room.id = f"c-{number}"
            await room.join("ada")
            await room.of(end, "ada")


async def test_events_of_a_lane_that_nobody_knows_any_more_leave_nothing(kit: Kit, lines: Lines) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(ConferenceSpeakEnded, leg="any")
    async def spoken(call: Call, event: ConferenceSpeakEnded) -> None:
        heard.append("heard")

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada")
        await room.join("ada")
        await door.event("call.hangup", leg=room.leg("ada"))
        await room.tell(SPOKEN)
        kit.now += 3600
        assert await kit.engine.drain()
    assert heard == errors(lines) == []


def arrived(event_type: str, **payload: Any) -> Arrival:
    """An event of leg-1's conference, as a turn gets it."""
    kit = Kit()
    body = kit.leg.body(event_type, conference_id="c-1", **payload)
    return Arrival(parse(body, now=NOW), body, NOW)


async def test_a_lane_without_room_is_asked_again() -> None:
    asked: list[str] = []

    async def deliver(one: Delivered) -> None:
        asked.append(one.event_id)
        if len(asked) < 3:
            raise EngineUnavailable("no room")

    membership = Membership(ConferenceRecord(), deliver)
    await membership.move(arrived(JOINED))
    await membership.tell(arrived(SPOKEN, id="event-1", **NO_LEG))
    assert asked == ["event-1@leg-1"] * 3


async def test_who_cannot_be_told_is_named_and_holds_nobody_up_for_long(lines: Lines) -> None:
    async def deliver(one: Delivered) -> None:
        raise EngineUnavailable("no room")

    membership = Membership(ConferenceRecord(), deliver)
    for number in range(100):
        membership.record.join(f"leg-{number}", "session-1", NOW)
    async with asyncio.timeout(10):
        await membership.tell(arrived(SPOKEN, **NO_LEG))
    assert errors(lines) == ["a leg has missed an event of its conference"] * 100


async def test_a_leg_without_a_name_is_nobody(lines: Lines) -> None:
    membership = Membership(ConferenceRecord(), Kit().engine.deliver)
    await membership.move(arrived(JOINED, call_leg_id=None))
    assert not membership.record.members
    assert [line["event"] for line in lines] == ["a leg that is not named has joined or left a conference"]


async def test_a_conference_of_more_legs_than_are_kept(lines: Lines) -> None:
    membership = Membership(ConferenceRecord(), Kit().engine.deliver)
    for number in range(MOST_LEGS):
        membership.record.join(f"other-{number}", "session-1", NOW)
    await membership.move(arrived(JOINED))
    assert [line["log_level"] for line in lines] == ["warning"]
    membership.record.leave("other-7", "session-1", NOW + 1)
    await membership.move(arrived(JOINED))
    assert "leg-1" in membership.record.here
    assert len(membership.record.members) == MOST_LEGS


def test_what_is_kept_comes_back_as_it_was() -> None:
    record = ConferenceRecord()
    record.join("ada", "session-1", NOW)
    record.leave("bob", "session-2", NOW + 1)
    for number in range(20):
        record.tell(Told(NOW + number, NOW, bytes(range(256))))
    assert ConferenceRecord.load(record.dump()) == record
    assert len(record.recent) == MOST_RECENT
    record.tell(Told(NOW + 30, NOW, bytes(100_000)))  # too large to be kept
    assert len(record.recent) == MOST_RECENT
    record.end()
    assert ConferenceRecord.load(record.dump()) == ConferenceRecord(over=True)


@pytest.mark.parametrize("leg", ["any", "primary", "agent"])
async def test_without_an_engine_that_keeps_who_is_in_it_the_app_does_not_start(leg: str) -> None:
    kit = Kit(keeps_state=False)
    app = App(**kit.wiring)

    @app.on(ConferenceSpeakEnded, leg=leg)
    async def spoken(call: Call, event: ConferenceSpeakEnded) -> None: ...

    with pytest.raises(ConfigurationError, match=r"these handlers of its events .*\.spoken` at .*test_conferences.py:"):
        app.check()


async def test_without_such_an_engine_the_conference_itself_is_heard() -> None:
    kit = Kit(keeps_state=False)
    app, heard = App(**kit.wiring), list[str | None]()

    @app.on(ConferenceEvent)
    async def all_of_it(conference: Conference, event: ConferenceEvent) -> None:
        heard.append(event.meta.type)

    async with kit.open(app) as door:
        room = Room(door)
        await room.call("ada")
        await room.join("ada")
        await room.tell(SPOKEN)
        await room.of(ENDED, "ada")
    assert heard == [SPOKEN, ENDED]


async def of_a_call(call: Call, event: ConferenceEvent) -> None: ...


async def of_a_conference(conference: Conference, event: ConferenceEvent) -> None: ...


async def of_either(subject: Call | Conference, event: ConferenceEvent) -> None: ...


async def of_no_word(subject, event) -> None:  # type: ignore[no-untyped-def]  # as it may be written without types
    ...


async def of_a_secret(subject: "Unknown", event: ConferenceEvent) -> None:  # type: ignore[name-defined]  # noqa: F821
    ...


@pytest.mark.parametrize(
    ("event", "leg", "handler", "words"),
    [
        (ConferenceSpeakStarted, None, of_a_call, 'write `conference: Conference`, or register it with leg="any"'),
        (SPOKEN, None, of_a_call, "`of_a_call` takes a Call, but `ConferenceSpeakEnded` belongs to the whole"),
        (ConferenceEnded, None, of_a_call, "`of_a_call` takes a Call"),
        (ConferenceEnded, "any", of_a_conference, "write `call: Call`, or leave `leg` out"),
        (CallAnswered, None, of_a_conference, "but `CallAnswered` is one of a leg here: write `call: Call`"),
    ],
)
def test_a_wrong_first_argument_is_an_error_at_registration(event: Any, leg: Any, handler: Any, words: str) -> None:
    with pytest.raises(RegistrationError) as caught:
        App().on(event, leg=leg)(handler)
    assert words in str(caught.value)


RIGHT: list[Any] = [of_either, of_no_word, of_a_secret]


@pytest.mark.parametrize("leg", [None, "any"])
@pytest.mark.parametrize("handler", RIGHT)
def test_what_may_be_right_is_registered(leg: Any, handler: Any) -> None:
    app = App[object]()
    app.on(ConferenceSpeakEnded, leg=leg)(handler)
    assert len(app.routes) == 1
