"""The parties: what they wait for, and what is said when it does not come."""

import re

import pytest

from callflow.simulator import Carrier
from tests.simulator.world import AGENT, CALLER, VOICE, World


async def test_hears_takes_part_of_a_text_or_a_pattern_each_once(world: World) -> None:
    phone, call = await world.answered()
    for text in ("Press 1 for sales.", "Press 2 for billing.", "Press 1 for sales."):
        await world.does(call, "speak", payload=text, voice=VOICE)
    assert await phone.hears("press 1 FOR") == "Press 1 for sales."
    assert await phone.hears(re.compile(r"for \w+ing")) == "Press 2 for billing."
    assert await phone.hears("sales") == "Press 1 for sales."
    with pytest.raises(AssertionError):
        await phone.hears("sales", patience=1)


async def test_what_was_not_heard_is_told_with_what_happened(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "speak", payload="Press 1 for sales.", voice=VOICE)
    with pytest.raises(AssertionError) as told:
        await phone.hears("billing.", patience=3)
    message = str(told.value)
    assert "did not hear 'billing.' within 3 s: the call is answered" in message
    assert re.search(r"heard +Press 1 for sales\.", message)
    assert re.search(r"command +answer +status=200", message)


async def test_the_end_of_the_call_ends_the_waiting(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "hangup")
    with pytest.raises(AssertionError, match="the call is ended"):
        await phone.hears("anything")
    for act in (phone.press("1"), phone.says("Hello?")):
        with pytest.raises(AssertionError, match="the call is ended"):
            await act
    await phone.hangs_up()
    assert phone.hangup_cause == "normal_clearing"


async def test_a_call_that_does_not_end_is_told(world: World) -> None:
    phone, _ = await world.answered()
    with pytest.raises(AssertionError, match="did not see the call end within 1 s"):
        await phone.ended(patience=1)
    assert phone.hangup_cause is None
    assert repr(phone) == f"Phone('{CALLER}', answered)"


async def test_keys_before_the_answer_are_a_mistake_of_the_test(world: World) -> None:
    phone, _ = await world.incoming()
    with pytest.raises(AssertionError, match="did not press 1: the call is ringing"):
        await phone.press("1")


async def test_the_timeline_has_all_legs_in_order_and_refusals_too(world: World) -> None:
    phone, agent, call, _ = await world.connected()
    await phone.says("Hello.")
    await world.refused(call, "speak", payload="x" * 99)
    entries = world.carrier.timeline(phone)
    assert entries == world.carrier.timeline(agent)
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert [(entry.party, entry.kind) for entry in entries if entry.text == "Hello."] == [
        (CALLER, "said"),
        (AGENT, "heard"),
    ]
    commands = [entry for entry in entries if entry.kind == "command"]
    assert [(entry.text, entry.facts["status"]) for entry in commands] == [
        ("answer", 200),
        ("transfer", 200),
        ("speak", 422),
    ]
    assert commands[1].facts["to"] == AGENT
    assert commands[2].facts == {"payload": "x" * 39 + "…", "status": 422, "code": "10004"}
    events = [entry for entry in agent.transcript if entry.kind == "event"]
    assert [entry.text for entry in events] == ["call.initiated", "call.answered", "call.bridged"]


def test_a_speed_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="positive"):
        Carrier(webhook_url="http://127.0.0.1:1", api_key="KEY", speed=0)
