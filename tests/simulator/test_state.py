"""client_state: it sticks to its leg; and what is doubtful about it, both ways."""

import pytest

from callflow.simulator import Doubts
from tests.simulator.world import AGENT, VOICE, Stands, World

ONE, TWO = "MQ==", "Mg=="
SPEAK = {"payload": "A text that takes its time to be said.", "voice": VOICE}


async def test_it_sticks(world: World) -> None:
    phone, call = await world.incoming()
    await world.does(call, "answer", client_state=ONE)
    await world.does(call, "speak", **SPEAK)
    ended = await world.receiver.event("call.speak.ended")
    assert ended.payload["client_state"] == ONE
    await world.does(call, "client_state_update", client_state=TWO)
    await phone.hangs_up()
    hangup = await world.receiver.event("call.hangup")
    assert hangup.payload["client_state"] == TWO


@pytest.mark.parametrize(("state_of", "expected"), [("emission", TWO), ("command", ONE)])
async def test_an_event_has_the_state_of_its_emission_or_of_its_command(
    stands: Stands, state_of: str, expected: str
) -> None:
    doubts = Doubts(state_of=state_of)  # type: ignore[arg-type]  # a table
    async with stands.world(doubts=doubts) as world:
        _, call = await world.answered()
        await world.does(call, "speak", **SPEAK, client_state=ONE)
        await world.does(call, "gather", client_state=ONE, initial_timeout_millis=4000)
        await world.does(call, "client_state_update", client_state=TWO)
        for name in ("call.speak.ended", "call.gather.ended"):
            assert (await world.receiver.event(name)).payload["client_state"] == expected


@pytest.mark.parametrize(("command_without_state", "expected"), [("keeps", ONE), ("clears", None)])
async def test_a_command_without_state_keeps_it_or_clears_it(
    stands: Stands, command_without_state: str, expected: str | None
) -> None:
    doubts = Doubts(command_without_state=command_without_state)  # type: ignore[arg-type]  # a table
    async with stands.world(doubts=doubts) as world:
        _, call = await world.answered(client_state=ONE)
        await world.does(call, "speak", **SPEAK)
        started = await world.receiver.event("call.speak.started")
        assert started.payload["client_state"] == expected


async def test_a_new_leg_does_not_inherit_it(world: World) -> None:
    _, call = await world.answered(client_state=ONE)
    await world.does(call, "transfer", to=AGENT, client_state=TWO)
    assert (await world.receiver.event("call.bridged", to=AGENT)).payload["client_state"] is None
    first = await world.receiver.event("call.bridged", call_control_id=call)
    assert first.payload["client_state"] == TWO


async def test_a_new_leg_has_the_state_that_the_transfer_gives_it(world: World) -> None:
    _, call = await world.answered(client_state=ONE)
    await world.does(call, "transfer", to=AGENT, target_leg_client_state=TWO)
    for name in ("call.initiated", "call.answered", "call.bridged"):
        assert (await world.receiver.event(name, to=AGENT)).payload["client_state"] == TWO
    assert (await world.receiver.event("call.bridged", call_control_id=call)).payload["client_state"] == ONE
