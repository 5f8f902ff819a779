"""Delivery: signatures are verified by every test's receiver; here is what happens to those not taken."""

import pytest

from callflow.client.httpx_transport import HttpxTransport
from callflow.simulator import DEVELOPMENT_SEED, Carrier, Delivery
from callflow.simulator.webhooks import worth_another_attempt
from callflow.webhook.signature import Signer
from tests.simulator.world import CALLER, US, Stands, World, loopback


@pytest.mark.parametrize("status", [408, 429, 500, 503])
async def test_what_is_not_taken_comes_again_with_the_same_id(world: World, status: int) -> None:
    world.receiver.answers.extend([status, status])
    await world.carrier.call(to=US, from_=CALLER)
    await world.receiver.until(lambda: len(world.receiver.all) == 3 or None, "three deliveries")
    assert [one.attempt for one in world.receiver.all] == [1, 2, 3]
    assert len({(one.id, one.occurred_at, str(one.payload)) for one in world.receiver.all}) == 1


async def test_after_five_attempts_it_is_given_up(world: World) -> None:
    world.receiver.answers.extend([503] * 5)
    phone = await world.carrier.call(to=US, from_=CALLER)
    await world.receiver.until(lambda: len(world.receiver.all) == 5 or None, "five deliveries")
    await phone.silent(9)
    assert [one.attempt for one in world.receiver.all] == [1, 2, 3, 4, 5]


async def test_a_refusal_is_not_repeated(world: World) -> None:
    world.receiver.answers.extend([400])
    phone = await world.carrier.call(to=US, from_=CALLER)
    await world.receiver.event("call.initiated")
    await phone.silent(3)
    assert len(world.receiver.all) == 1


@pytest.mark.parametrize(("status", "again"), [(200, False), (202, False), (301, False), (404, False), (502, True)])
def test_which_answers_are_worth_another_attempt(status: int, again: bool) -> None:
    assert worth_another_attempt(status) is again


async def test_silence_is_not_taken_for_an_answer(stands: Stands) -> None:
    async with stands.world(delivery=Delivery(answer_within=0.05)) as world:
        world.receiver.silent = True
        await world.carrier.call(to=US, from_=CALLER)
        await world.receiver.until(lambda: len(world.receiver.all) == 2 or None, "a second delivery")
        world.receiver.speak_up()
        assert [one.attempt for one in world.receiver.all] == [1, 2]


async def test_one_that_waits_does_not_hold_up_the_others(world: World) -> None:
    world.receiver.silent = True
    _, call = await world.incoming()
    await world.does(call, "answer")
    await world.receiver.event("call.answered")
    world.receiver.speak_up()


async def test_nobody_there_is_no_reason_to_fail() -> None:
    with loopback() as nobody:
        port = nobody.getsockname()[1]
        url = f"http://127.0.0.1:{port}/webhooks"
        async with Carrier(webhook_url=url, api_key="KEY", speed=500.0) as carrier:
            phone = await carrier.call(to=US, from_=CALLER, rings=5)
            assert await phone.ended() == "timeout"


async def test_leaving_by_an_exception_drops_what_is_on_its_way(stands: Stands) -> None:
    async def fail() -> None:
        async with stands.world() as world:
            world.receiver.silent = True
            await world.incoming()
            world.receiver.speak_up()
            raise RuntimeError("a mistake")

    with pytest.raises(RuntimeError, match="a mistake"):
        await fail()


async def test_its_own_transport_is_closed(stands: Stands) -> None:
    transport = HttpxTransport()
    async with stands.world(transport=transport) as world:
        await world.incoming()
    with pytest.raises(Exception, match="closed"):
        await transport.send(None, timeout=1)  # type: ignore[arg-type]  # nothing is looked at


def test_the_public_key_is_that_of_the_seed() -> None:
    carrier = Carrier(webhook_url="http://127.0.0.1:1/webhooks", api_key="KEY")
    assert carrier.public_key == Signer(DEVELOPMENT_SEED).public_key
