"""The order of what waits: whatever the order of arrival, the same things happen to each leg."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from callflow import App, Call
from callflow._generated.events import EVENTS
from callflow.dispatch.order import leg_of, ordered
from callflow.engine.base import Arrival
from callflow.events import CallAnswered, CallHangup, CallInitiated, CallSpeakStarted
from callflow.model import CallEvent, ConferenceEvent, EventMeta
from callflow.testing.transport import Sent
from tests.kit import NOW, Door, Kit

INITIATED, HANGUP = "call.initiated", "call.hangup"
BETWEEN = ("call.answered", "call.dtmf.received", "call.gather.ended", "call.playback.ended")

# -- ordered() ----------------------------------------------------------------------------------------


def arrival(kind: str, leg: str, second: float, identifier: str) -> Arrival:
    """An event that has arrived; `leg` may be a conference's."""
    meta = EventMeta(identifier, kind, datetime.fromtimestamp(NOW + second, UTC))
    of = {"conference_id": leg} if issubclass(EVENTS[kind], ConferenceEvent) else {"call_leg_id": leg}
    return Arrival(EVENTS[kind].model_validate({**of, "meta": meta}), b"", NOW)


def named(arrivals: Sequence[Arrival]) -> list[str]:
    return [one.event.meta.id for one in arrivals]


def by_leg(arrivals: Sequence[Arrival]) -> dict[str, list[str]]:
    legs: dict[str, list[str]] = defaultdict(list)
    for one in arrivals:
        legs[leg_of(one.event)].append(one.event.meta.id)
    return legs


seconds = st.integers(-3, 3) | st.floats(-1, 1).map(lambda second: round(second, 6))
kinds = st.sampled_from([*BETWEEN, INITIATED, HANGUP, "conference.speak.ended", "conference.ended"])
waiting = st.lists(st.tuples(kinds, st.sampled_from("ABC"), seconds), max_size=10).map(
    lambda rows: [arrival(kind, leg, second, f"e-{number}") for number, (kind, leg, second) in enumerate(rows)]
)


@given(waiting)
def test_nothing_is_lost_and_nothing_made_up(arrivals: list[Arrival]) -> None:
    assert sorted(named(ordered(arrivals))) == sorted(named(arrivals))


@given(waiting)
def test_legs_keep_their_places(arrivals: list[Arrival]) -> None:
    """Their clocks are not compared: where an event of a leg arrived, one of that leg is handled."""
    places = [leg_of(one.event) for one in arrivals]
    assert [leg_of(one.event) for one in ordered(arrivals)] == places


@given(waiting, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter_to_a_leg(arrivals: list[Arrival], chance: random.Random) -> None:
    shuffled = list(arrivals)
    chance.shuffle(shuffled)
    assert by_leg(ordered(shuffled)) == by_leg(ordered(arrivals))


@given(waiting)
def test_each_leg_is_in_the_order_of_its_clock(arrivals: list[Arrival]) -> None:
    legs: dict[str, list[Arrival]] = defaultdict(list)
    for one in ordered(arrivals):
        legs[leg_of(one.event)].append(one)
    for of_leg in legs.values():
        middle = [one for one in of_leg if one.event.meta.type not in (INITIATED, HANGUP)]
        stamps = [one.event.meta.occurred_at for one in middle]
        assert stamps == sorted(stamps)


@given(waiting)
def test_a_leg_begins_with_its_first_event_and_ends_with_its_hangup(arrivals: list[Arrival]) -> None:
    rank = {INITIATED: 0, HANGUP: 2}
    ranks: dict[str, list[int]] = defaultdict(list)
    for one in ordered(arrivals):
        ranks[leg_of(one.event)].append(rank.get(one.event.meta.type, 1))
    assert all(of_leg == sorted(of_leg) for of_leg in ranks.values())


@given(waiting)
def test_what_is_in_order_stays_as_it_is(arrivals: list[Arrival]) -> None:
    once = ordered(arrivals)
    assert named(ordered(once)) == named(once)


def test_events_of_one_moment_have_an_order_too() -> None:
    same = [arrival("call.dtmf.received", "A", 0, name) for name in ("e-1", "e-2", "e-3")]
    assert {tuple(named(ordered(one))) for one in permutations(same)} == {("e-1", "e-2", "e-3")}


def test_a_microsecond_decides() -> None:
    late, early = arrival("call.answered", "A", 0.000_002, "a"), arrival("call.answered", "A", 0.000_001, "b")
    assert named(ordered([late, early])) == ["b", "a"]


@pytest.mark.parametrize(
    ("fields", "leg"),
    [
        ({"call_leg_id": "leg", "call_control_id": "control", "call_session_id": "session"}, "leg"),
        ({"call_control_id": "control", "call_session_id": "session"}, "control"),
        ({"call_session_id": "session"}, "session"),
        ({}, "event-1"),
    ],
)
def test_what_an_event_is_about(fields: dict[str, str], leg: str) -> None:
    meta = EventMeta("event-1", "call.answered", datetime.fromtimestamp(NOW, UTC))
    assert leg_of(CallAnswered.model_validate({**fields, "meta": meta})) == leg


# -- whole lanes --------------------------------------------------------------------------------------


class Tally(BaseModel):
    heard: list[str] = []


@dataclass(frozen=True)
class Happening:
    """One event of a leg, which may be delivered more than once."""

    name: str
    kind: str
    second: int
    leg: str = "leg-1"
    deliveries: int = 1


@dataclass
class Lane:
    """An app whose first handler holds the lane until all else has arrived."""

    kit: Kit
    handled: list[str] = field(default_factory=list[str])
    answers: list[str] = field(default_factory=list[str])
    began: asyncio.Event = field(default_factory=asyncio.Event)
    release: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.app = App(call_state=Tally, **self.kit.wiring)
        self.app.on(CallSpeakStarted, leg="any")(self.hold)
        self.app.on(CallEvent, lambda event: event.meta.type != "call.speak.started", leg="any")(self.handle)

    async def hold(self, call: Call[Tally], event: CallSpeakStarted) -> None:
        self.began.set()
        await self.release.wait()

    async def handle(self, call: Call[Tally], event: CallEvent) -> None:
        """Two commands, and a state that tells which events came before."""
        name = event.meta.id
        self.handled.append(name)
        call.state.heard.append(name)
        await call.speak(f"first of {name}", voice="female")
        await call.speak(f"second of {name}", voice="female")

    async def run(self, happenings: Sequence[Happening], *, holder: str) -> None:
        """Deliver everything while the lane is held, then let go."""
        async with self.kit.open(self.app) as door:
            await door.begin("call.speak.started", leg=self.kit.leg.leg(holder), occurred_at=NOW - 60)
            await self.began.wait()
            for happening in happenings:
                await self.deliver(door, happening)
            assert self.handled == []
            self.release.set()
            await self.kit.engine.idle()

    async def deliver(self, door: Door, happening: Happening) -> None:
        response = await door.post(
            self.kit.leg.leg(happening.leg).body(happening.kind, id=happening.name, occurred_at=NOW + happening.second)
        )
        self.answers.append(response.text)

    def sent_to(self, leg: str) -> list[Sent]:
        return [sent for sent in self.kit.transport.sent if sent.call_control_id == f"v3:{leg}"]


def run(happenings: Sequence[Happening], *, holder: str, keeps_state: bool = True) -> Lane:
    """One whole life of an app, in a loop of its own."""

    async def within() -> Lane:
        lane = Lane(Kit(keeps_state=keeps_state))
        await lane.run(happenings, holder=holder)
        return lane

    return asyncio.run(within())


def happenings_of(leg: str, kinds: Sequence[str], *, size: int) -> st.SearchStrategy[list[Happening]]:
    """Events of one leg, at different seconds."""
    rows = st.lists(
        st.tuples(st.sampled_from(kinds), st.integers(-30, 30), st.integers(1, 3)),
        min_size=1,
        max_size=size,
        unique_by=lambda row: row[1],
    )
    return rows.map(
        lambda rows: [
            Happening(f"{leg}/{number}", kind, second, leg, deliveries)
            for number, (kind, second, deliveries) in enumerate(rows)
        ]
    )


def in_time(happenings: Sequence[Happening]) -> list[Happening]:
    return sorted(happenings, key=lambda one: one.second)


def shuffled(happenings: Sequence[Happening], chance: random.Random) -> list[Happening]:
    """Every delivery of each, in any order."""
    deliveries = [one for one in happenings for _ in range(one.deliveries)]
    chance.shuffle(deliveries)
    return deliveries


chances = st.randoms(use_true_random=False)


@given(happenings_of("leg-1", BETWEEN, size=5), chances, st.booleans())
@settings(max_examples=40, deadline=None)
def test_every_order_of_arrival_gives_the_same_commands(
    happenings: list[Happening], chance: random.Random, keeps_state: bool
) -> None:
    expected = run(in_time(happenings), holder="leg-1", keeps_state=keeps_state)
    arrived = shuffled(happenings, chance)
    lane = run(arrived, holder="leg-1", keeps_state=keeps_state)
    names = [one.name for one in in_time(happenings)]
    assert lane.handled == expected.handled == names
    assert lane.answers.count("accepted") == len(happenings)
    assert lane.answers.count("duplicate") == len(arrived) - len(happenings)
    assert [sent.body["payload"] for sent in lane.kit.transport.sent] == [
        f"{which} of {name}" for name in names for which in ("first", "second")
    ]
    assert lane.kit.transport.sent == expected.kit.transport.sent  # their ids and states too


@given(happenings_of("leg-1", BETWEEN, size=4), st.integers(-60, 60), st.integers(-60, 60), chances)
@settings(max_examples=25, deadline=None)
def test_the_beginning_is_first_and_the_hangup_last_and_nothing_is_sent_to_the_dead(
    happenings: list[Happening], begun: int, ended: int, chance: random.Random
) -> None:
    """Another leg of the call holds the lane: a hangup of its own leg would let go of it."""
    whole = [
        *happenings,
        Happening("begun", INITIATED, begun, deliveries=2),
        Happening("ended", HANGUP, ended, deliveries=2),
    ]
    lane = run(shuffled(whole, chance), holder="leg-0")
    assert lane.handled == ["begun", *(one.name for one in in_time(happenings)), "ended"]
    assert lane.kit.transport.sent == []


@given(
    happenings_of("leg-1", BETWEEN, size=3),
    happenings_of("leg-2", BETWEEN, size=3),
    happenings_of("leg-3", (*BETWEEN, INITIATED), size=2),
    chances,
)
@settings(max_examples=30, deadline=None)
def test_each_of_several_legs_has_its_own_order(
    first: list[Happening], second: list[Happening], third: list[Happening], chance: random.Random
) -> None:
    arrived = shuffled([*first, *second, *third], chance)
    lane = run(arrived, holder="leg-0")
    assert sorted(lane.handled) == sorted(one.name for one in (*first, *second, *third))
    for leg, happenings in (("leg-1", first), ("leg-2", second)):
        names = [one.name for one in in_time(happenings)]
        assert [name for name in lane.handled if name.startswith(f"{leg}/")] == names
        assert [sent.body["payload"] for sent in lane.sent_to(leg)] == [
            f"{which} of {name}" for name in names for which in ("first", "second")
        ]
    begun_first = sorted(third, key=lambda one: (one.kind != INITIATED, one.second))
    assert [name for name in lane.handled if name.startswith("leg-3/")] == [one.name for one in begun_first]


def test_what_arrives_after_its_turn_is_handled_late_and_not_dropped() -> None:
    """A turn sorts what waits; it does not hold back for what might come."""

    async def within() -> list[str]:
        lane = Lane(Kit())
        lane.release.set()
        async with lane.kit.open(lane.app) as door:
            for happening in (Happening("late", BETWEEN[0], 5), Happening("early", BETWEEN[1], 1)):
                await lane.deliver(door, happening)
                await lane.kit.engine.idle()
        return lane.handled

    assert asyncio.run(within()) == ["late", "early"]


TRANSFERRED: dict[str, tuple[int, dict[str, str]]] = {
    INITIATED: (1, {"direction": "outgoing", "state": "bridging"}),
    "call.answered": (2, {"state": "answered"}),
}
"""When the events of a transferred leg occur, and what they say."""


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_whose_leg_it_is_does_not_depend_on_the_order_of_arrival(keeps_state: bool) -> None:
    """The outgoing leg of a transfer says so in its first event only; its other events are not the caller's."""
    spoken: list[list[str]] = []
    for order in permutations(TRANSFERRED):
        kit, began, release = Kit(keeps_state=keeps_state), asyncio.Event(), asyncio.Event()
        app, transferred = App(**kit.wiring), kit.leg.leg("leg-2")

        @app.on(CallSpeakStarted)
        async def hold(
            call: Call,
            event: CallSpeakStarted,
            began: asyncio.Event = began,
            release: asyncio.Event = release,
        ) -> None:
            began.set()
            await release.wait()

        @app.on(CallAnswered)
        async def menu(call: Call, event: CallAnswered) -> None:
            await call.speak("Press 1 for sales.", voice="female")

        async with kit.open(app) as door:
            await door.begin("call.speak.started")
            await began.wait()
            for kind in order:
                second, words = TRANSFERRED[kind]
                await door.begin(kind, leg=transferred, occurred_at=NOW + second, **words)
            release.set()
            await kit.engine.idle()
        spoken.append(kit.operations)
    assert spoken == [[], []]


def test_the_kinds_of_these_tests_are_events() -> None:
    assert {INITIATED, HANGUP} == {CallInitiated.event_type, CallHangup.event_type}
    assert set(BETWEEN) <= EVENTS.keys()
