"""`app.dial`, through the public doors: calls placed, the answer, the leg's events, in whichever order they come."""

import asyncio
import uuid
from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App, Call, DialPolicy
from callflow.client.transport import NoAnswer, NotSent
from callflow.errors import CarrierUnreachable, CommandRefused, DialRefused, OutcomeUnknown
from callflow.events import CallAnswered, CallEvent, CallHangup, CallInitiated
from callflow.session.envelope import unpack
from tests.codegen.test_calls import EXAMPLES, SOURCE
from tests.dialling.carrier import APPLICATION, NAMES, OURS, THEIRS, FarLeg, Line
from tests.dispatch.conftest import Lines
from tests.kit import Kit

GONE = (422, {"errors": [{"code": "90018", "title": "Call has already ended"}]})
BAD = (422, {"errors": [{"code": "10016", "title": "Phone number must be in +E164 format"}]})


class Reminder(BaseModel):
    customer: str = ""
    heard: bool = False


def reminding(kit: Kit) -> tuple[App[Reminder], list[str]]:
    """An app that says hello to whoever is dialled, and what its handlers heard."""
    app, heard = App(call_state=Reminder, **kit.wiring), list[str]()

    @app.on(CallInitiated, direction="incoming")
    async def incoming(call: Call[Reminder], event: CallInitiated) -> None:
        heard.append("incoming")
        await call.answer()

    @app.on(CallInitiated, direction="outgoing")
    async def ringing(call: Call[Reminder], event: CallInitiated) -> None:
        heard.append(f"ringing {call.leg} {call.state.customer}")

    @app.on(CallAnswered)
    async def hello(call: Call[Reminder], event: CallAnswered) -> None:
        heard.append(f"answered {call.leg} {call.state.customer}")
        call.state.heard = True
        await call.speak(f"Hello {call.state.customer}", voice="female")

    @app.on(CallHangup)
    async def over(call: Call[Reminder], event: CallHangup) -> None:
        heard.append(f"over {call.state.heard}")

    return app, heard


ANNA = Reminder(customer="Anna")


async def test_the_answer_comes_back_and_the_leg_is_the_first_of_its_own_session(kit: Kit, line: Line) -> None:
    app, heard = reminding(kit)
    async with kit.open(app) as door:
        answer = await app.dial(THEIRS, from_=OURS, state=ANNA, timeout_secs=20)
        assert {name: getattr(answer, name) for name in NAMES} == NAMES
        (sent,) = line.dials
        leg = FarLeg(door, sent)
        await leg.event("call.initiated", direction="outgoing", state="parked")
        await leg.event("call.answered")
        await leg.event("call.hangup", client_state=line.sent[-1].body["client_state"])
    expected = {"connection_id": APPLICATION, "to": THEIRS, "from": OURS, "timeout_secs": 20, "time_limit_secs": 3600}
    assert {name: sent.body[name] for name in expected} == expected
    assert sent.body.keys() - expected.keys() == {"client_state", "command_id"}
    assert heard == ["ringing primary Anna", "answered primary Anna", "over True"]
    assert (line.operations, line.sent[1].call_control_id) == (["calls", "speak"], "v3:leg-9")


async def test_without_a_state_the_call_begins_with_a_new_one(kit: Kit, line: Line) -> None:
    app, heard = reminding(kit)
    async with kit.open(app) as door:
        await app.dial(THEIRS, from_=OURS)
        await FarLeg(door, line.dials[0]).event("call.answered")
    assert heard == ["answered primary "]


async def test_the_leg_has_the_role_that_it_was_given(kit: Kit, line: Line) -> None:
    app, heard = reminding(kit)

    @app.on(CallAnswered, leg="customer")
    async def customer(call: Call[Reminder], event: CallAnswered) -> None:
        heard.append(f"{call.leg} {call.state.customer}")

    async with kit.open(app) as door:
        await app.dial(THEIRS, from_=OURS, state=ANNA, leg="customer")
        await FarLeg(door, line.dials[0]).event("call.answered")
    assert heard == ["customer Anna"]


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_events_that_come_before_the_answer_wait_for_it(kit: Kit, line: Line, keeps_state: bool) -> None:
    kit = Kit(settings=kit.settings, transport=line, keeps_state=keeps_state)
    app, heard = reminding(kit)
    line.released.clear()
    async with kit.open(app) as door:
        placing = asyncio.create_task(app.dial(THEIRS, from_=OURS, state=ANNA))
        leg = FarLeg(door, await line.dialled())
        await leg.begin("call.initiated", direction="outgoing")
        await leg.begin("call.answered")
        assert (heard, placing.done()) == ([], False)
        line.released.set()
        assert (await placing).call_leg_id == "leg-9"
        await kit.engine.idle()
    assert heard == ["ringing primary Anna", "answered primary Anna"]
    assert line.operations == ["calls", "speak"]


# -- when the answer is lost ----------------------------------------------------------------------


async def test_an_event_that_comes_meanwhile_is_as_good_as_the_answer(kit: Kit, line: Line) -> None:
    app, heard = reminding(kit)
    line.fails = NoAnswer("cut")
    line.released.clear()
    async with kit.open(app) as door:
        placing = asyncio.create_task(app.dial(THEIRS, from_=OURS, state=ANNA))
        await FarLeg(door, await line.dialled()).begin("call.initiated", direction="outgoing")
        line.released.set()
        answer = await placing
        line.fails = None
        await kit.engine.idle()
    assert {name: getattr(answer, name) for name in NAMES} == NAMES
    assert heard == ["ringing primary Anna"]
    assert len({sent.body["command_id"] for sent in line.dials}) == 1  # whatever was sent again was the same


async def test_an_event_that_comes_later_finds_its_call(kit: Kit, line: Line) -> None:
    app, heard = reminding(kit)
    line.fails = NoAnswer("cut")
    async with kit.open(app) as door:
        with pytest.raises(OutcomeUnknown):
            await app.dial(THEIRS, from_=OURS, state=ANNA, id="reminder-42")
        with pytest.raises(OutcomeUnknown, match="dialled before"):
            await app.dial(THEIRS, from_=OURS, state=ANNA, id="reminder-42")
        dials = len(line.dials)
        line.fails = None
        await FarLeg(door, line.dials[0]).event("call.answered")
        answer = await app.dial(THEIRS, from_=OURS, state=ANNA, id="reminder-42")
    assert heard == ["answered primary Anna"]
    assert (answer.call_control_id, answer.call_leg_id) == ("v3:leg-9", "leg-9")
    assert len(line.dials) == dials


# -- what the caller gets -------------------------------------------------------------------------


async def test_a_refusal_reaches_the_caller(kit: Kit, line: Line) -> None:
    app, _ = reminding(kit)
    line.answers["calls"] = BAD
    async with kit.open(app):
        with pytest.raises(CommandRefused, match="10016"):
            await app.dial(THEIRS, from_=OURS)


async def test_that_nothing_was_sent_reaches_the_caller(kit: Kit, line: Line) -> None:
    app, _ = reminding(kit)
    line.fails = NotSent("refused")
    async with kit.open(app):
        with pytest.raises(CarrierUnreachable):
            await app.dial(THEIRS, from_=OURS)


async def test_the_dial_policy_holds(kit: Kit, line: Line) -> None:
    kit.dial_policy = DialPolicy(countries={"US"}, per_minute=1)
    app, _ = reminding(kit)
    async with kit.open(app):
        for to, rule in (("911", "emergency"), ("+442079460018", "countries"), ("312 555 0199", "to")):
            with pytest.raises(DialRefused) as raised:
                await app.dial(to, from_=OURS)
            assert raised.value.rule == rule
        await app.dial(THEIRS, from_=OURS)
        with pytest.raises(DialRefused, match="per_minute=1"):
            await app.dial(THEIRS, from_=OURS)
    assert len(line.dials) == 1


async def test_a_leg_to_link_to_that_is_gone_is_no_end_of_this_call(kit: Kit, line: Line) -> None:
    app, _ = reminding(kit)
    line.answers["calls"] = GONE
    async with kit.open(app):
        with pytest.raises(CommandRefused, match="link_to"):
            await app.dial(THEIRS, from_=OURS, link_to="v3:leg-1")


async def test_cancelling_the_caller_does_not_take_the_dial_back(kit: Kit, line: Line) -> None:
    app, heard = reminding(kit)
    line.released.clear()
    async with kit.open(app) as door:
        placing = asyncio.create_task(app.dial(THEIRS, from_=OURS, state=ANNA, id="reminder-42"))
        leg = FarLeg(door, await line.dialled())
        placing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await placing
        line.released.set()
        await leg.event("call.answered")
        assert (await app.dial(THEIRS, from_=OURS, id="reminder-42")).call_leg_id == "leg-9"
    assert heard == ["answered primary Anna"]
    assert len(line.dials) == 1


async def test_a_handler_can_place_a_call_of_its_own_session(kit: Kit, line: Line) -> None:
    app, answers = App(**kit.wiring), list[str | None]()

    @app.on(CallHangup)
    async def call_back(call: Call, event: CallHangup) -> None:
        answers.append((await app.dial(THEIRS, from_=OURS)).call_session_id)

    async with kit.open(app) as door:
        await door.event("call.hangup")
    envelope = unpack(line.dials[0].body["client_state"])
    assert answers == ["session-9"]
    assert envelope is not None
    assert (envelope.leg, envelope.home != "session-1") == ("primary", True)
    assert "link_to" not in line.dials[0].body


# -- identifiers and parameters -------------------------------------------------------------------


async def test_identifiers_are_minted_from_what_was_given(kit: Kit, line: Line) -> None:
    numbers = iter(range(1, 10))
    app = App(**kit.wiring, mint=lambda: uuid.UUID(int=next(numbers)))
    async with kit.open(app):
        await app.dial(THEIRS, from_=OURS)
        await app.dial(THEIRS, from_=OURS)
    homes = [envelope.home for sent in line.dials if (envelope := unpack(sent.body["client_state"])) is not None]
    assert homes == [str(uuid.UUID(int=1)), str(uuid.UUID(int=2))]
    assert line.dials[0].body["command_id"] != line.dials[1].body["command_id"]


DIAL = next(operation for operation in SOURCE.operations if operation.name == "dial")
PARAMETERS = [one for one in DIAL.parameters if one.wire not in ("client_state", "command_id")]


async def test_every_parameter_of_a_dial_goes_out(kit: Kit, line: Line) -> None:
    """Also through the lane, where the command waits as JSON."""
    fitting = {"to": THEIRS, "from_": OURS, "time_limit_secs": 60}
    examples = {one.name: (one.alias or one.wire, *EXAMPLES.of(one.facts)) for one in PARAMETERS}
    del examples["media_name"]  # which takes the place of `audio_url`
    given: dict[str, Any] = {name: fitting.get(name, value) for name, (_, value, _) in examples.items()}
    app = App(**kit.wiring)
    async with kit.open(app):
        await app.dial(**given)
    body = line.dials[0].body
    assert {wire: body[wire] for wire, *_ in examples.values()} == {
        wire: fitting.get(name, value) for name, (wire, _, value) in examples.items()
    }


async def test_a_list_of_numbers_is_dialled_as_one_call(kit: Kit, line: Line) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallEvent, leg="any")
    async def any_event(call: Call, event: CallEvent) -> None:
        heard.append(f"{event.call_leg_id} {call.leg}")

    async with kit.open(app) as door:
        await app.dial([THEIRS, "+13125550188"], from_=OURS)
        leg = FarLeg(door, line.dials[0])
        await leg.event("call.initiated", direction="outgoing")
        await leg.event("call.initiated", direction="outgoing", call_leg_id="leg-10", call_control_id="v3:leg-10")
    assert heard == ["leg-9 primary", "leg-10 primary"]


async def test_nobody_is_told_to_answer_a_call_that_was_placed(kit: Kit, line: Line, lines: Lines) -> None:
    app = App(**kit.wiring)
    async with kit.open(app) as door:
        await app.dial(THEIRS, from_=OURS)
        await FarLeg(door, line.dials[0]).event("call.initiated", direction="outgoing")
    (hint,) = (line["handler"] for line in lines if line["event"] == "nobody handles this event")
    assert "direction='outgoing'" in hint
    assert "answer" not in hint
