"""transfer, bridge, dial: new legs, and what becomes of them."""

from typing import Any  # parameters of any shape

import pytest

from callflow.simulator import Doubts, Phone
from tests.simulator.world import AGENT, CALLER, US, VOICE, Stands, World, reasons

OTHER = "+13125550188"


async def test_a_transfer_makes_a_leg_and_bridges_it(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "transfer", to=AGENT)
    initiated = await world.receiver.event("call.initiated", to=AGENT)
    expected = {
        "direction": "outgoing",
        "state": "bridging",
        "from": US,
        "call_session_id": phone.leg.session.id,
    }
    assert initiated.payload.items() >= expected.items()
    target = initiated.payload["call_leg_id"]
    await world.receiver.event("call.bridged", call_leg_id=target)
    await world.receiver.event("call.bridged", call_control_id=call)
    assert world.receiver.names(target) == ["call.initiated", "call.answered", "call.bridged"]
    assert world.receiver.names(phone.leg.leg_id)[-1] == "call.bridged"
    calls = world.entries(phone, "call")
    assert [(one.party, one.text) for one in calls] == [
        (CALLER, "rings"),
        (CALLER, "answered"),
        (AGENT, "rings"),
        (AGENT, "answered"),
        (CALLER, "bridged"),
        (AGENT, "bridged"),
    ]
    assert calls[3].at - calls[2].at == pytest.approx(2, abs=0.3)


async def test_the_transferred_leg_hears_nothing_of_the_menu(world: World) -> None:
    phone, call = await world.answered()
    menu = {"payload": "Press 1 for sales.", "voice": VOICE, "maximum_digits": 1}
    await world.does(call, "gather_using_speak", **menu)
    await phone.hears("press 1")
    await phone.press("1")
    await world.does(call, "transfer", to=AGENT, **{"from": OTHER})
    await world.receiver.event("call.bridged", to=AGENT, from_=OTHER)
    agent = world.carrier.phones[AGENT][-1]
    await phone.says("Is this sales?")
    await agent.says("It is.")
    assert agent.heard == ["Is this sales?"]
    assert phone.heard == ["Press 1 for sales.", "It is."]


async def test_only_the_new_leg_may_be_told_of_the_bridge(stands: Stands) -> None:
    async with stands.world(doubts=Doubts(bridged_for_a_leg=False)) as world:
        phone, *_ = await world.connected()
        await phone.hangs_up()
        await world.receiver.event("call.hangup", to=AGENT)
        assert "call.bridged" not in world.receiver.names(phone.leg.leg_id)


@pytest.mark.parametrize(
    ("behaviour", "cause", "source", "sip"),
    [
        ({"busy": True}, "user_busy", "callee", "486"),
        ({"rejects": True}, "call_rejected", "callee", "603"),
        ({"never_answers": True}, "timeout", "unknown", "408"),
    ],
)
async def test_a_transfer_that_fails_leaves_the_caller_alive(
    world: World, behaviour: dict[str, Any], cause: str, source: str, sip: str
) -> None:
    world.carrier.far_end(AGENT, **behaviour)
    phone, call = await world.answered()
    await world.does(call, "transfer", to=AGENT, timeout_secs=5)
    hangup = await world.receiver.event("call.hangup", to=AGENT)
    expected = {"hangup_cause": cause, "hangup_source": source, "sip_hangup_cause": sip}
    assert hangup.payload.items() >= expected.items()
    await world.does(call, "speak", payload="Nobody is there.", voice=VOICE)
    await phone.hears("nobody")


async def test_the_caller_hangs_up_while_the_far_end_rings(world: World) -> None:
    world.carrier.far_end(AGENT, never_answers=True)
    phone, call = await world.answered()
    await world.does(call, "transfer", to=AGENT)
    await world.receiver.event("call.initiated", to=AGENT)
    await phone.hangs_up()
    await world.receiver.event("call.hangup", to=AGENT, hangup_cause="originator_cancel")


@pytest.mark.parametrize("who", ["caller", "agent"])
async def test_the_end_of_a_bridge_ends_both(world: World, who: str) -> None:
    phone, agent, call, target = await world.connected()
    await (phone if who == "caller" else agent).hangs_up()
    for leg in (call, target):
        await world.receiver.event("call.hangup", call_control_id=leg, hangup_cause="normal_clearing")


async def test_a_parked_caller_stays_when_the_agent_leaves(world: World) -> None:
    phone, agent, call, _ = await world.connected(park_after_unbridge="self")
    await agent.hangs_up()
    await world.receiver.event("call.hangup", to=AGENT)
    await world.does(call, "speak", payload="How was it?", voice=VOICE)
    await phone.hears("how was it")
    await world.does(call, "transfer", to=AGENT)
    await world.receiver.event("call.bridged", count=2, to=AGENT)
    await world.carrier.phones[AGENT][-1].hangs_up()
    assert await phone.ended() == "normal_clearing"  # parking was asked for once


async def test_far_ends_can_hang_up_by_themselves(world: World) -> None:
    world.carrier.far_end(AGENT, answers_after=0.5, hangs_up_after=3)
    phone, *_ = await world.connected()
    assert await phone.ended() == "normal_clearing"
    await world.receiver.event("call.hangup", to=AGENT, hangup_source="callee")


async def test_a_transferred_leg_hears_its_greeting_before_the_bridge(world: World) -> None:
    phone, call = await world.answered()
    url = "https://example.com/whisper.wav?seconds=2"
    await world.does(call, "transfer", to=AGENT, audio_url=url, send_digits_on_answer="12")
    bridged = await world.receiver.event("call.bridged", to=AGENT)
    agent = world.carrier.phones[AGENT][-1]
    assert (agent.heard, agent.tones, phone.heard) == ([url], "12", [])
    assert world.receiver.names(bridged.payload["call_leg_id"]) == [
        "call.initiated",
        "call.answered",
        "call.playback.started",
        "call.playback.ended",
        "call.bridged",
    ]


async def test_a_bridge_ends_what_is_played_and_gathered(world: World) -> None:
    _, call = await world.answered()
    await world.does(call, "transfer", to=AGENT)
    await world.does(call, "playback_start", media_name="music", loop="infinity")
    await world.does(call, "gather", initial_timeout_millis=60_000)
    await world.receiver.event("call.bridged", call_control_id=call)
    await world.receiver.event("call.playback.ended", status="cancelled")
    await world.receiver.event("call.gather.ended", status="cancelled")


async def test_a_time_limit_ends_a_leg(stands: Stands) -> None:
    async with stands.world(speed=500.0) as world:
        await world.dials(time_limit_secs=30)
        await world.receiver.event("call.hangup", hangup_cause="time_limit")


# dial


async def test_dial_answers_with_the_identifiers(world: World) -> None:
    data = await world.dials(client_state="AAAA")
    assert data["record_type"] == "call"
    assert data["is_alive"] is False
    answered = await world.receiver.event("call.answered")
    for name in ("call_control_id", "call_leg_id", "call_session_id", "client_state"):
        assert answered.payload[name] == data[name]
    assert (answered.payload["from"], answered.payload["to"]) == (US, AGENT)
    initiated = await world.receiver.event("call.initiated")
    assert initiated.payload["direction"] == "outgoing"
    await world.does(data["call_control_id"], "speak", payload="A reminder.", voice=VOICE)
    await world.carrier.phones[AGENT][-1].hears("reminder")


async def test_dial_is_deduplicated_by_command_id(world: World) -> None:
    first = await world.dials(command_id="one")
    again = await world.dials(command_id="one")
    other = await world.dials(command_id="two")
    assert again == first
    assert other["call_control_id"] != first["call_control_id"]
    assert len(world.carrier.phones[AGENT]) == 2


@pytest.mark.parametrize(
    ("behaviour", "cause"),
    [
        ({"busy": True}, "user_busy"),
        ({"rejects": True}, "call_rejected"),
        ({"never_answers": True}, "timeout"),
        ({"answers_after": 7.0}, "timeout"),
    ],
)
async def test_a_dial_that_fails(world: World, behaviour: dict[str, Any], cause: str) -> None:
    world.carrier.far_end(AGENT, **behaviour)
    await world.dials(timeout_secs=5)
    await world.receiver.event("call.hangup", hangup_cause=cause)
    assert world.receiver.names() == ["call.initiated", "call.hangup"]


async def test_a_telephone_can_be_picked_up_and_declined_by_hand(world: World) -> None:
    world.carrier.far_end(AGENT, never_answers=True)
    await world.dials()
    await world.carrier.phones[AGENT][-1].answers()
    await world.receiver.event("call.answered")
    await world.dials()
    await world.carrier.phones[AGENT][-1].hangs_up()
    await world.receiver.event("call.hangup", hangup_cause="call_rejected")
    with pytest.raises(AssertionError, match="does not ring"):
        await world.carrier.phones[AGENT][-1].answers()


async def test_link_to_shares_the_session_and_bridge_on_answer_connects(world: World) -> None:
    phone, call = await world.answered()
    data = await world.dials(link_to=call, bridge_on_answer=True, bridge_intent=True)
    assert data["call_session_id"] == phone.leg.session.id
    await world.receiver.event("call.initiated", from_=CALLER, to=AGENT)
    await world.receiver.event("call.bridged", call_control_id=call)
    await world.receiver.event("call.bridged", call_control_id=data["call_control_id"])
    assert {entry.party for entry in world.carrier.timeline(phone)} == {CALLER, AGENT}


@pytest.mark.parametrize(
    ("parameters", "code", "pointer"),
    [
        ({"connection_id": "2"}, "10015", "/connection_id"),
        ({"link_to": "v3:none"}, "90015", "/link_to"),
        ({"to": "agent"}, "10016", "/to"),
        ({"to": []}, "10033", "/to"),
        ({"timeout_secs": 601}, "10033", "/timeout_secs"),
        ({"client_state": "?"}, "90017", "/client_state"),
    ],
)
async def test_a_wrong_dial(world: World, parameters: dict[str, Any], code: str, pointer: str) -> None:
    assert reasons(await world.dial(**parameters)) == (422, code, pointer)


async def test_only_one_number_at_a_time_is_simulated(world: World) -> None:
    assert (await world.dial(to=[AGENT])).status_code == 200
    assert (await world.dial(to=[AGENT, OTHER])).status_code == 501


# bridge


async def two_calls(world: World) -> tuple[tuple[Phone, str], tuple[Phone, str]]:
    return await world.answered(), await world.answered()


async def test_bridging_two_calls(world: World) -> None:
    (one, first), (two, second) = await two_calls(world)
    await world.does(first, "bridge", call_control_id=second)
    for leg in (first, second):
        await world.receiver.event("call.bridged", call_control_id=leg)
    await one.says("Hello.")
    assert two.heard == ["Hello."]
    assert await world.refused(first, "bridge", call_control_id=second) == (422, "90033", "/call_control_id")
    await two.hangs_up()
    assert await one.ended() == "normal_clearing"


async def test_bridging_with_a_leg_that_rings_waits_for_its_answer(world: World) -> None:
    _, call = await world.answered()
    target = (await world.dials(link_to=call))["call_control_id"]
    await world.does(call, "bridge", call_control_id=target, hold_after_unbridge=True)
    await world.receiver.event("call.bridged", call_control_id=call)
    await world.carrier.phones[AGENT][-1].hangs_up()
    await world.receiver.event("call.hangup", to=AGENT)
    await world.does(call, "speak", payload="Still here?", voice=VOICE)


async def test_a_ringing_leg_can_be_bridged_from_its_side(world: World) -> None:
    _, call = await world.answered()
    target = (await world.dials(link_to=call))["call_control_id"]
    await world.does(target, "bridge", call_control_id=call)
    await world.receiver.event("call.bridged", call_control_id=call)


async def test_bridging_with_what_is_not_there(world: World) -> None:
    _, call = await world.answered()
    phone, gone = await world.answered()
    await phone.hangs_up()
    assert await world.refused(call, "bridge", call_control_id="v3:none") == (
        422,
        "90015",
        "/call_control_id",
    )
    assert await world.refused(call, "bridge", call_control_id=gone) == (422, "90018", "")
    assert await world.refused(call, "bridge", call_control_id=call) == (422, "90033", "/call_control_id")


async def test_a_bridged_call_is_taken_over_unless_that_is_prevented(world: World) -> None:
    _, agent, call, target = await world.connected()
    third, other = await world.answered()
    prevented = await world.refused(other, "bridge", call_control_id=target, prevent_double_bridge=True)
    assert prevented == (422, "90033", "/call_control_id")
    await world.does(other, "bridge", call_control_id=target)
    await world.receiver.event("call.hangup", call_control_id=call)
    await agent.says("Who is this?")
    assert third.heard == ["Who is this?"]
