"""While the API is down commands fail at once; when it is back they flow again."""

import asyncio
from collections.abc import MutableMapping
from contextlib import AsyncExitStack
from itertools import count
from typing import Any, ClassVar

import pytest

from callflow.client.breaker import CALLS, PAUSE, SHARE
from callflow.client.client import Client
from callflow.commands import Dial
from callflow.config import TransportName
from callflow.errors import CallflowError, CircuitOpen, OutcomeUnknown, RateLimited
from callflow.model import Command, Operation
from tests.client.carrier_stub import OK, SILENT, Carrier, Reply, carrier
from tests.client.test_trouble import DEADLINE, a_client, command, refused

BROKEN = Reply(503, b"<html>")


class Mute(Command, frozen=True):
    """A command of a developer's own, for no call."""

    operation: ClassVar[Operation] = Operation(
        "mute",
        "POST",
        "/conferences/{conference_id}/actions/mute",
        "once",
        "https://example.org",
        takes=frozenset({"command_id"}),
    )
    conference_id: str


async def executed(client: Client, call: int) -> CallflowError | None:
    try:
        await client.execute(command(call))
    except CallflowError as error:
        return error
    return None


async def until_it_opens(client: Client) -> CircuitOpen:
    """Have many calls fail, wave after wave, until one is refused."""
    async with asyncio.timeout(10):
        while True:
            for error in await asyncio.gather(*(executed(client, call) for call in range(CALLS + 1))):
                assert error is not None
                if isinstance(error, CircuitOpen):
                    return error


async def until_it_closes(client: Client) -> float:
    """Do as the error says, until a command is accepted; the seconds that it took."""
    loop = asyncio.get_running_loop()
    begin = loop.time()
    while True:
        match await executed(client, 0):
            case CircuitOpen(retry_after=seconds):
                await asyncio.sleep(seconds)
            case None:
                return loop.time() - begin
            case _:
                continue


@pytest.mark.parametrize("reply", [BROKEN, SILENT, Reply(cut="before"), Reply(raw=b"what?\r\n\r\n")])
async def test_an_api_that_is_down_opens_it_and_one_that_is_back_closes_it(
    name: TransportName, reply: Reply, lines: list[MutableMapping[str, Any]]
) -> None:
    async with carrier(usual=lambda _: reply) as stub, a_client(name, stub.url, deadline=1.0) as client:
        error = await until_it_opens(client)
        assert error.retryable
        assert 0 < error.retry_after <= PAUSE
        assert stub.url.split("/")[2] in str(error)
        stub.usual = lambda _: OK
        assert await until_it_closes(client) < PAUSE + 2.0
        assert await asyncio.gather(*(executed(client, call) for call in range(10))) == [None] * 10
    changes = [line for line in lines if line["event"].startswith("circuit")]
    assert [line["event"] for line in changes] == ["circuit opened", "circuit closed"]
    assert {line["host"] for line in changes} == {stub.url.split("/")[2]}


async def test_a_host_that_refuses_connections_opens_it(name: TransportName) -> None:
    async with AsyncExitStack() as outage:
        url = await outage.enter_async_context(refused())
        async with a_client(name, url) as client:
            assert "not sent" in str(await until_it_opens(client))
            await outage.aclose()
            async with carrier(port=int(url.rpartition(":")[2])):
                assert await until_it_closes(client) < PAUSE + 1.0


async def test_thousands_of_handlers_do_not_pile_up(name: TransportName) -> None:
    async with carrier(usual=lambda _: SILENT) as stub, a_client(name, stub.url) as client:
        await until_it_opens(client)
        asked = len(stub.received)
        handlers = [asyncio.create_task(executed(client, call)) for call in range(3000)]
        await asyncio.sleep(0)  # one turn of the loop: they wait for nothing
        refusals = [one for one in handlers if one.done() and isinstance(one.result(), CircuitOpen)]
        assert len(refusals) >= 2999  # at most one of them was the probe
        await asyncio.gather(*handlers)
    assert len(stub.received) - asked <= CALLS + 3


async def test_one_probe_at_a_time(name: TransportName) -> None:
    async with carrier(usual=lambda _: BROKEN) as stub, a_client(name, stub.url, deadline=2.0) as client:
        error = await until_it_opens(client)
        held = Reply(held=asyncio.Event())
        assert held.held is not None
        stub.usual = lambda _: held
        await asyncio.sleep(error.retry_after)
        before = len(stub.received)
        probing = [asyncio.create_task(executed(client, call)) for call in range(100)]
        _, waiting = await asyncio.wait(probing, return_when=asyncio.FIRST_COMPLETED)
        await stub.requests(before + 1)
        assert len(waiting) <= 1
        held.held.set()
        outcomes = await asyncio.gather(*probing)
        assert len([outcome for outcome in outcomes if outcome is None]) == 1
        assert await executed(client, 0) is None  # it is closed again


@pytest.mark.parametrize(
    ("reply", "kind"), [(Reply(429, b"", {"retry-after": "9"}), RateLimited), (Reply(422, b"{}"), CallflowError)]
)
async def test_an_api_that_refuses_is_up(name: TransportName, reply: Reply, kind: type[CallflowError]) -> None:
    async with carrier(usual=lambda _: reply) as stub, a_client(name, stub.url) as client:
        for _ in range(3):
            for error in await asyncio.gather(*(executed(client, call) for call in range(CALLS * 2))):
                assert isinstance(error, kind)
                assert not isinstance(error, CircuitOpen)


async def test_what_one_call_stumbles_over_closes_nobody_out(name: TransportName) -> None:
    async with carrier(usual=lambda _: BROKEN) as stub, a_client(name, stub.url) as client:
        for _ in range(3):
            errors = await asyncio.gather(*(executed(client, 7) for _ in range(CALLS * 2)))
            assert {type(error) for error in errors} == {OutcomeUnknown}
        stub.usual = lambda _: OK
        assert await executed(client, 1) is None


@pytest.mark.parametrize(
    "one",
    [
        Dial(to="+13125550199", from_="+13125550100", connection_id="1"),
        Mute(conference_id="c-1"),
    ],
)
async def test_what_one_number_or_conference_stumbles_over_closes_nobody_out(name: TransportName, one: Command) -> None:
    async with carrier(usual=lambda _: BROKEN) as stub, a_client(name, stub.url) as client:
        loop = asyncio.get_running_loop()
        begin = loop.time()
        while loop.time() - begin < DEADLINE * 2 * SHARE:
            for _ in range(CALLS * 2):
                with pytest.raises(OutcomeUnknown):
                    await client.execute(one)


async def test_dials_alone_open_it(name: TransportName) -> None:
    """An app that only places calls has no other commands."""
    numbers = (f"+1312555{number:04}" for number in count())
    async with carrier(usual=lambda _: BROKEN) as stub, a_client(name, stub.url) as client:
        error: object = None
        async with asyncio.timeout(10):
            while not isinstance(error, CircuitOpen):
                dials = (Dial(to=next(numbers), from_="+13125550100", connection_id="1") for _ in range(CALLS + 1))
                *_, error = await asyncio.gather(*map(client.execute, dials), return_exceptions=True)


async def test_trouble_that_commands_ride_out_loses_none(name: TransportName) -> None:
    """Every call's first attempt fails, all at once: the second ones are sent, and accepted."""

    def once(stub: Carrier) -> Reply:
        return BROKEN if len(stub.received) <= 50 else OK

    async with carrier() as stub, a_client(name, stub.url, deadline=5) as client:
        stub.usual = lambda _: once(stub)
        assert await asyncio.gather(*(executed(client, call) for call in range(50))) == [None] * 50
