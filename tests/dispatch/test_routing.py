"""From an event to its handlers: filters, classes, names, routers, order."""

import re
from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App, Call, Conference, Router
from callflow.events import (
    CallAnswered,
    CallEvent,
    CallGatherEnded,
    CallHangup,
    ConferenceParticipantJoined,
    ConferenceSpeakEnded,
    Event,
    UnknownEvent,
)
from tests.dispatch.conftest import Lines
from tests.kit import Kit


def two_keys(digits: str | None) -> bool:
    return digits is not None and len(digits) == 2


PRESSED = ["", "1", "2", "3", "12", "1234", "91"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("1", ["1"]),
        (("1", "2"), ["1", "2"]),
        (["1", "3"], ["1", "3"]),
        ({"2", "3"}, ["2", "3"]),
        (frozenset({"3"}), ["3"]),
        (re.compile(r"\d{4}"), ["1234"]),
        (re.compile(r"1"), ["1"]),
        (two_keys, ["12", "91"]),
    ],
    ids=["value", "tuple", "list", "set", "frozenset", "pattern", "whole pattern", "function"],
)
async def test_a_filter_on_a_field(kit: Kit, wanted: Any, expected: list[str]) -> None:
    app, heard = App(**kit.wiring), list[str | None]()

    @app.on(CallGatherEnded, digits=wanted)
    async def pressed(call: Call, event: CallGatherEnded) -> None:
        heard.append(event.digits)

    async with kit.open(app) as door:
        for digits in PRESSED:
            await door.event("call.gather.ended", digits=digits, status="valid")
    assert heard == expected


async def test_a_missing_field_is_none(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallGatherEnded, digits=re.compile(".*"))
    async def some(call: Call, event: CallGatherEnded) -> None:
        heard.append("some")

    @app.on(CallGatherEnded, digits=None)
    async def none(call: Call, event: CallGatherEnded) -> None:
        heard.append("none")

    async with kit.open(app) as door:
        await door.event("call.gather.ended", status="timeout")
    assert heard == ["none"]


async def test_all_filters_have_to_hold(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[tuple[str | None, str | None]]()

    @app.on(
        CallGatherEnded,
        lambda event: event.digits != "3",
        lambda event: bool(event.digits),
        digits=("1", "3"),
        status="valid",
    )
    async def pressed(call: Call, event: CallGatherEnded) -> None:
        heard.append((event.digits, event.status))

    async with kit.open(app) as door:
        for digits in PRESSED:
            await door.event("call.gather.ended", digits=digits, status="valid")
            await door.event("call.gather.ended", digits=digits, status="invalid")
    assert heard == [("1", "valid")]


async def test_a_filter_that_raises_is_reported_and_keeps_nobody_else_from_the_event(kit: Kit, lines: Lines) -> None:
    app, heard = App(**kit.wiring), list[str]()

    def begins_with_nine(digits: str) -> bool:
        return digits.startswith("9")

    @app.on(CallGatherEnded, digits=begins_with_nine)
    async def nine(call: Call, event: CallGatherEnded) -> None:
        heard.append("nine")

    @app.on(CallGatherEnded)
    async def pressed(call: Call, event: CallGatherEnded) -> None:
        heard.append("any")

    async with kit.open(app) as door:
        await door.event("call.gather.ended", status="timeout")  # without digits: None has no `startswith`
        await door.event("call.gather.ended", digits="9", status="valid")
    assert heard == ["any", "nine", "any"]
    (error,) = (line for line in lines if line["log_level"] == "error")
    assert "AttributeError" in str(error)
    assert "nine" in str(error), "the line names the handler whose filter it is"


async def test_several_handlers_of_an_event_run_in_the_order_of_their_registration(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallEvent, leg="any")
    async def first(call: Call, event: CallEvent) -> None:
        heard.append("first")

    @app.on(CallAnswered)
    async def second(call: Call, event: CallAnswered) -> None:
        heard.append("second")

    @app.on("call.answered")
    async def third(call: Call, event: Event) -> None:
        heard.append("third")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["first", "second", "third"]


async def test_handlers_run_one_after_another_and_never_at_once(kit: Kit) -> None:
    app, log = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def first(call: Call, event: CallAnswered) -> None:
        log.append("first begins")
        await call.speak("One.", voice="female")
        log.append("first ends")

    @app.on(CallAnswered)
    async def second(call: Call, event: CallAnswered) -> None:
        log.append("second begins")
        await call.speak("Two.", voice="female")
        log.append("second ends")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert log == ["first begins", "first ends", "second begins", "second ends"]


async def test_a_function_hears_an_event_once(kit: Kit) -> None:
    """Twice for one event it would issue the same `command_id`s, and the second commands would be lost."""
    app, heard = App(**kit.wiring), list[str]()

    async def note(call: Call, event: CallEvent) -> None:
        heard.append(event.meta.type)

    app.on(CallEvent)(note)
    app.on(CallAnswered, leg="any")(note)
    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup")
    assert heard == ["call.answered", "call.hangup"]


async def test_a_handler_of_a_base_class_hears_every_event_of_a_call(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallEvent, leg="any")
    async def note(call: Call, event: CallEvent) -> None:
        heard.append(f"{type(event).__name__} of {call.leg}")

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming")
        await door.event("call.answered", leg=kit.leg.leg("leg-2"))
        await door.event("call.brand.new")
        await door.event("conference.participant.joined", conference_id="conference-1")
        await door.event("conference.speak.ended", conference_id="conference-1")
    assert heard == [
        "CallInitiated of primary",
        "CallAnswered of secondary",
        "UnknownEvent of primary",
        "ConferenceParticipantJoined of primary",
    ]


async def test_an_unknown_event_is_heard_by_its_name(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[Any]()

    @app.on(UnknownEvent, lambda event: event.meta.type == "call.brand.new")
    async def brand_new(call: Call, event: UnknownEvent) -> None:
        heard.append((event.meta.type, (event.model_extra or {})["colour"]))

    async with kit.open(app) as door:
        await door.event("call.brand.new", colour="blue")
        await door.event("call.brand.other", colour="red")
    assert heard == [("call.brand.new", "blue")]


async def test_a_handler_by_name_hears_that_event_alone(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on("call.gather.ended", digits="1")
    async def one(call: Call, event: Event) -> None:
        heard.append(event.meta.type)

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.gather.ended", digits="1", status="valid")
        await door.event("call.gather.ended", digits="2", status="valid")
    assert heard == ["call.gather.ended"]


async def test_a_conferences_own_events_go_to_its_handlers(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[Any]()

    @app.on(ConferenceSpeakEnded)
    async def spoken(conference: Conference, event: ConferenceSpeakEnded) -> None:
        heard.append((conference.conference_id, event.conference_id))

    @app.on(ConferenceParticipantJoined)
    async def joined(call: Call, event: ConferenceParticipantJoined) -> None:
        heard.append((call.call_control_id, event.conference_id))

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("conference.speak.ended", conference_id="conference-1")
        await door.event("conference.participant.joined", conference_id="conference-1")
    assert heard == [("conference-1", "conference-1"), ("v3:leg-1", "conference-1")]


async def test_routers_in_routers(kit: Kit) -> None:
    heard: list[str] = []
    inner, outer, app = Router(), Router(), App(**kit.wiring)

    @inner.on(CallAnswered)
    async def inmost(call: Call, event: CallAnswered) -> None:
        heard.append("inner")
        raise LookupError

    @inner.on_error(LookupError)
    async def sorry(call: Call, event: Event, error: LookupError) -> None:
        heard.append("inner's error handler")

    @outer.on(CallAnswered)
    async def middle(call: Call, event: CallAnswered) -> None:
        heard.append("outer")

    @app.on(CallAnswered)
    async def outmost(call: Call, event: CallAnswered) -> None:
        heard.append("app")

    outer.include_router(inner)
    app.include_router(outer)
    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["app", "outer", "inner", "inner's error handler"]


class Visit(BaseModel):
    visited: bool = False


async def test_a_router_with_the_apps_state_and_one_without_any(kit: Kit) -> None:
    app, seen = App(call_state=Visit, **kit.wiring), list[bool]()
    with_state, without = Router(call_state=Visit), Router()

    @with_state.on(CallAnswered)
    async def visit(call: Call[Visit], event: CallAnswered) -> None:
        call.state.visited = True

    @without.on(CallHangup)
    async def leave(call: Call, event: CallHangup) -> None:
        assert isinstance(call.state, Visit)
        seen.append(call.state.visited)

    app.include_router(with_state)
    app.include_router(without)
    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup")
    assert seen == [True]


async def test_events_that_name_nothing_take_no_calls_room() -> None:
    """An application of the account's that sends messages here, say: a webhook of it belongs to no call."""
    kit = Kit(max_calls=2)
    app, heard = App(**kit.wiring), list[str]()

    @app.on(UnknownEvent, leg="any")
    async def note(call: Call, event: UnknownEvent) -> None:
        heard.append(event.meta.id)

    nothing: dict[str, Any] = {"call_control_id": None, "call_leg_id": None, "call_session_id": None}
    async with kit.open(app) as door:
        await door.event("call.answered")
        for number in range(5):  # each makes room for the next
            await door.event("message.received", id=f"m-{number}", **nothing)
        body = kit.leg.body("message.received", id="m-4", **nothing)
        assert (await door.post(body)).text == "duplicate"
    assert heard == [f"m-{number}" for number in range(5)]
