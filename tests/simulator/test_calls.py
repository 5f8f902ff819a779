"""Incoming calls: ringing, answering, rejecting, ending; and what the events say."""

import re

import pytest

from callflow.simulator import CONNECTION_ID
from tests.simulator.world import CALLER, US, Stands, World


async def test_an_incoming_call_is_announced(world: World) -> None:
    phone = await world.carrier.call(to=US, from_=CALLER)
    initiated = await world.receiver.event("call.initiated")
    payload = initiated.payload
    assert payload.items() >= {"direction": "incoming", "state": "parked", "from": CALLER, "to": US}.items()
    assert payload["connection_id"] == CONNECTION_ID
    assert payload["client_state"] is None
    assert payload["call_control_id"].startswith("v3:")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", initiated.occurred_at)
    assert phone.number == CALLER


async def test_answering(world: World) -> None:
    phone, call = await world.incoming()
    await world.does(call, "answer")
    await phone.answered()
    answered = await world.receiver.event("call.answered")
    assert answered.payload["state"] == "answered"
    assert await world.refused(call, "answer") == (422, "90033", "")


@pytest.mark.parametrize(
    ("cause", "hangup_cause", "sip"),
    [("CALL_REJECTED", "call_rejected", "603"), ("USER_BUSY", "user_busy", "486")],
)
async def test_rejecting(world: World, cause: str, hangup_cause: str, sip: str) -> None:
    phone, call = await world.incoming()
    await world.does(call, "reject", cause=cause)
    hangup = await world.receiver.event("call.hangup")
    expected = {
        "hangup_cause": hangup_cause,
        "hangup_source": "callee",
        "sip_hangup_cause": sip,
        "state": "hangup",
    }
    assert hangup.payload.items() >= expected.items()
    assert await phone.ended() == phone.hangup_cause == hangup_cause


async def test_an_answered_call_cannot_be_rejected(world: World) -> None:
    _, call = await world.answered()
    assert await world.refused(call, "reject", cause="USER_BUSY") == (422, "90033", "")


async def test_the_caller_gives_up_while_it_rings(world: World) -> None:
    phone, _ = await world.incoming()
    await phone.hangs_up()
    hangup = await world.receiver.event("call.hangup", hangup_cause="originator_cancel")
    assert hangup.payload["hangup_source"] == "caller"
    with pytest.raises(AssertionError, match="did not see the call answered"):
        await phone.answered()


async def test_it_does_not_ring_for_ever(world: World) -> None:
    phone = await world.carrier.call(to=US, from_=CALLER, rings=5)
    assert await phone.ended() == "timeout"
    await world.receiver.event("call.hangup", hangup_cause="timeout")


async def test_who_hung_up_is_told(world: World) -> None:
    phone, _ = await world.answered()
    await phone.hangs_up()
    await world.receiver.event("call.hangup", hangup_cause="normal_clearing", hangup_source="caller")
    phone, call = await world.answered()
    await world.does(call, "hangup")
    assert await phone.ended() == "normal_clearing"
    await world.receiver.event("call.hangup", hangup_cause="normal_clearing", hangup_source="callee")


async def test_occurred_at_rises_strictly_within_a_leg(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather", maximum_digits=1)
    await phone.press("1")
    await phone.hangs_up()
    await world.receiver.event("call.hangup")
    stamps = [one.occurred_at for one in world.receiver.in_order()]
    assert stamps == sorted(set(stamps))
    assert world.receiver.names() == [
        "call.initiated",
        "call.answered",
        "call.dtmf.received",
        "call.gather.ended",
        "call.hangup",
    ]


async def test_the_same_seed_makes_the_same_identifiers(stands: Stands) -> None:
    async def identifiers(seed: int) -> tuple[str, str, str]:
        async with stands.world(seed=seed) as world:
            phone, call = await world.incoming()
            return call, phone.leg.leg_id, world.receiver.all[0].id

    assert await identifiers(1) == await identifiers(1)
    assert await identifiers(1) != await identifiers(2)


async def test_webhook_url_of_a_command_redirects_the_leg(world: World) -> None:
    _, call = await world.incoming()
    await world.does(call, "answer", webhook_url=f"{world.webhooks_url}/elsewhere")
    await world.receiver.event("call.answered")
    await world.does(call, "hangup")
    await world.receiver.event("call.hangup")
    assert world.receiver.paths == ["/webhooks", "/elsewhere", "/elsewhere"]


async def test_leaving_the_carrier_ends_its_calls(stands: Stands) -> None:
    async with stands.world() as world:
        phone, _ = await world.answered()
        receiver = world.receiver
    assert phone.hangup_cause == "normal_clearing"
    assert receiver.names()[-1] == "call.hangup"
