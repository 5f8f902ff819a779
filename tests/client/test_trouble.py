"""Trouble upstream: each kind gives its documented error within the deadline, and nobody else notices."""

import asyncio
import logging
import socket
import ssl
import traceback
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace

import pytest
import trustme

from callflow import App, Call, Settings
from callflow.client.client import Client
from callflow.client.retry import GRACE
from callflow.client.transports import open_transport
from callflow.commands import Speak
from callflow.config import TransportName
from callflow.errors import CallflowError, CarrierUnreachable, CommandError, CommandRefused, OutcomeUnknown, RateLimited
from callflow.events import CallInitiated
from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.client.carrier_stub import SILENT, Received, Reply, carrier, errors
from tests.kit import Kit

DEADLINE = 0.4
SLACK = 1.0  # for a machine that is busy with other things

Trouble = Callable[[], AbstractAsyncContextManager[str]]


def command(call: int = 0) -> Speak:
    return Speak(call_control_id=f"v3:{call}", payload="Hello.", voice="female", command_id=f"speak-{call}")


def a_client(name: TransportName, url: str, *, deadline: float = DEADLINE) -> Client:
    return Client(api_key="KEY", base_url=url, deadline=deadline, transport=open_transport(name))


# The kinds of trouble: each gives the URL of an API that has it.


@asynccontextmanager
async def refused() -> AsyncGenerator[str]:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        yield f"http://127.0.0.1:{nobody.getsockname()[1]}"


@asynccontextmanager
async def full_backlog() -> AsyncGenerator[str]:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        crowd = [socket.socket() for _ in range(4)]
        for one in crowd:  # the kernel answers no further connection
            one.setblocking(False)
            one.connect_ex(deaf.getsockname())
        yield f"http://127.0.0.1:{deaf.getsockname()[1]}"
        for one in crowd:
            one.close()


@asynccontextmanager
async def no_such_name() -> AsyncGenerator[str]:
    yield "http://carrier.invalid"


@asynccontextmanager
async def unknown_certificate() -> AsyncGenerator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate = trustme.CA().issue_cert("127.0.0.1")
    certificate.configure_cert(context)  # pyright: ignore[reportUnknownMemberType]  # knows pyOpenSSL too
    async with carrier(tls=context) as stub:
        yield stub.url


@asynccontextmanager
async def no_tls() -> AsyncGenerator[str]:
    async with carrier() as stub:
        yield stub.url.replace("http:", "https:")


@asynccontextmanager
async def slammed_door() -> AsyncGenerator[str]:
    server = await asyncio.start_server(lambda _, writer: writer.transport.abort(), "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def always(reply: Reply) -> Trouble:
    @asynccontextmanager
    async def troubled() -> AsyncGenerator[str]:
        async with carrier(usual=lambda _: reply) as stub:
            yield stub.url

    return troubled


TROUBLES: dict[str, tuple[Trouble, type[CommandError]]] = {
    "refused": (refused, CarrierUnreachable),
    "full backlog": (full_backlog, CarrierUnreachable),
    "no such name": (no_such_name, CarrierUnreachable),
    "unknown certificate": (unknown_certificate, CarrierUnreachable),
    "no TLS": (no_tls, CarrierUnreachable),
    "silence": (always(SILENT), OutcomeUnknown),
    "slammed door": (slammed_door, OutcomeUnknown),
    "cut before the answer": (always(Reply(cut="before")), OutcomeUnknown),
    "cut in the head": (always(Reply(cut="head")), OutcomeUnknown),
    "cut in the body": (always(Reply(cut="middle")), OutcomeUnknown),
    "half an answer, then silence": (always(Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-le")), OutcomeUnknown),
    "garbage": (always(Reply(raw=b"\x00\xff\r\n\r\nSSH-2.0-OpenSSH\r\n\r\n")), OutcomeUnknown),
    "endless head": (always(Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 99_999)), OutcomeUnknown),
    "endless body": (always(Reply(endless=True)), OutcomeUnknown),
    "5xx": (always(Reply(503, b"<html>")), OutcomeUnknown),
    "429 with a header": (always(errors(429, "10011", retry_after="1")), RateLimited),
    "429 without one": (always(Reply(429, b"")), RateLimited),
    "429 with nonsense": (always(errors(429, "10011", retry_after="soon")), RateLimited),
}


async def ended(client: Client, call: int) -> tuple[CallflowError, float]:
    """The error of a command, and the seconds that it took."""
    begin = asyncio.get_running_loop().time()
    with pytest.raises(CallflowError) as caught:
        await client.execute(command(call))
    return caught.value, asyncio.get_running_loop().time() - begin


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_trouble_has_its_error_within_the_deadline(name: TransportName, trouble: str) -> None:
    troubled, kind = TROUBLES[trouble]
    async with (
        troubled() as url,
        carrier() as healthy,
        a_client(name, url) as client,
        a_client(name, healthy.url, deadline=5) as other,
    ):
        failing = [asyncio.create_task(ended(client, call)) for call in range(4)]
        took: list[float] = []
        for call in range(20):  # meanwhile, on another host
            begin = asyncio.get_running_loop().time()
            assert await other.execute(command(call)) == {"result": "ok"}
            took.append(asyncio.get_running_loop().time() - begin)
        for error, seconds in await asyncio.gather(*failing):
            assert isinstance(error, kind)
            assert error.command is not None
            assert seconds < DEADLINE + GRACE + SLACK
    assert sorted(took)[10] < DEADLINE / 2


async def test_a_slow_answer_within_the_deadline_is_one(name: TransportName) -> None:
    slow = Reply(held=asyncio.Event())
    assert slow.held is not None
    async with carrier([slow]) as stub, a_client(name, stub.url, deadline=5) as client:
        executing = asyncio.create_task(client.execute(command()))
        await stub.requests(1)
        asyncio.get_running_loop().call_later(0.2, slow.held.set)
        assert await executing == {"result": "ok"}
    assert len(stub.received) == 1


async def test_one_calls_trouble_is_not_another_calls(name: TransportName) -> None:
    """The lanes of an app: a command that hears nothing holds up its own call, and no other."""
    kit, done = Kit(), list[str]()
    settings = Settings(
        api_key="KEY", public_keys=(DEVELOPMENT_KEY.public_key,), log_level="error", transport=name, command_deadline=1
    )

    def usual(request: Received) -> Reply:
        return SILENT if "leg-1" in request.target else Reply()

    async with carrier(usual=usual) as stub:
        app = App(engine=kit.engine, clock=kit.clock, settings=replace(settings, base_url=stub.url))

        @app.on(CallInitiated)
        async def answer(call: Call, event: CallInitiated) -> None:
            try:
                await call.answer()
            finally:
                done.append(event.call_control_id or "")

        async with kit.open(app) as door:
            await door.begin("call.initiated", direction="incoming", state="parked")
            await stub.requests(1)
            legs = [kit.leg.leg(f"other-{number}", session=f"s-{number}") for number in range(5)]
            for leg in legs:
                await door.begin("call.initiated", leg=leg, direction="incoming", state="parked")
            await kit.engine.idle()
    assert done[-1] == "v3:leg-1"
    assert sorted(done[:-1]) == [f"v3:other-{number}" for number in range(5)]


# What errors and lines say of it.

PRIVATE = "/messages?token='5ecret'&to=+13125550199"


@pytest.mark.parametrize(
    "head",
    ["token=5ecret", "HTTP/1.1 200 OK\r\ncontent-length: -1", "HTTP/1.1 200 OK\r\nlocation: http://h/?5ecret\r\nx"],
)
async def test_no_traceback_shows_an_address_or_an_answer(name: TransportName, head: str) -> None:
    broken = Reply(raw=f"{head}\r\n\r\n".encode(), cut="after")
    async with carrier(usual=lambda _: broken) as stub, a_client(name, stub.url) as client:
        with pytest.raises(OutcomeUnknown) as caught:
            await client.request("POST", PRIVATE)
    shown = "".join(traceback.format_exception(caught.value))
    assert "was sent, but no answer came (" in shown
    assert "5ecret" not in shown
    assert "3125550199" not in shown


async def test_the_libraries_log_no_headers(name: TransportName, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    moved = Reply(302, b"", {"location": "https://storage.example/f?X-Amz-Signature=5ecret"})
    async with carrier([moved]) as stub, a_client(name, stub.url) as client:
        with pytest.raises(CommandRefused):
            await client.request("GET", PRIVATE)
    assert "5ecret" not in caplog.text
    assert "KEY" not in caplog.text
