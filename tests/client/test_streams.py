"""What every transport that streams does: an answer piece by piece, told truthfully."""

import asyncio
import gc
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from callflow.client.transport import MAX_ANSWER, NoAnswer, NotSent, Request, Stream, StreamingTransport
from callflow.client.transports import open_transport
from callflow.config import TransportName
from callflow.testing.transport import RecordingTransport
from tests.client.carrier_stub import SILENT, Carrier, Reply, carrier

CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"


@asynccontextmanager
async def opened(name: TransportName) -> AsyncGenerator[StreamingTransport]:
    transport = open_transport(name)
    assert isinstance(transport, StreamingTransport)
    try:
        yield transport
    finally:
        await transport.aclose()


def get(stub: Carrier | str, target: str = "/file") -> Request:
    return Request("GET", (stub if isinstance(stub, str) else stub.url) + target, {"x-Mixed": "Case"}, b"")


async def whole(stream: Stream) -> bytes:
    return b"".join([piece async for piece in stream.pieces])


async def read(transport: StreamingTransport, stub: Carrier | str, *, timeout: float = 5.0) -> bytes:
    async with transport.stream(get(stub), timeout=timeout) as stream:
        return await whole(stream)


@asynccontextmanager
async def serving(answer: Callable[[asyncio.StreamWriter], Awaitable[None]]) -> AsyncGenerator[str]:
    """A server that answers one request as a function does, then waits for the end of the connection."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(asyncio.current_task())
        try:
            await reader.readuntil(b"\r\n\r\n")
            await answer(writer)
            await reader.read()
        finally:
            writer.transport.abort()

    talks = list[asyncio.Task[None] | None]()
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await asyncio.gather(*(one for one in talks if one), return_exceptions=True)


# What goes out, and what comes back.


async def test_a_request_without_a_body_goes_out_as_it_is(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        await read(transport, stub)
    (got,) = stub.received
    assert (got.method, got.target, got.body) == ("GET", "/v2/file", b"")
    assert {key: value for key, value in got.headers.items() if key not in ("host", "content-length")} == {
        "x-mixed": "Case",
        "accept-encoding": "identity",
    }


@pytest.mark.parametrize("status", [200, 206, 301, 403, 416, 503])
async def test_every_status_is_an_answer(name: TransportName, status: int) -> None:
    reply = Reply(status, b"file", {"ETag": '"x"', "location": "/elsewhere"})
    async with (
        carrier([reply]) as stub,
        opened(name) as transport,
        transport.stream(get(stub), timeout=5) as stream,
    ):
        assert (stream.status, stream.headers["etag"], await whole(stream)) == (status, '"x"', b"file")
    assert len(stub.received) == 1


async def test_a_body_may_be_larger_than_an_answer(name: TransportName) -> None:
    large = bytes(range(256)) * (MAX_ANSWER * 4 // 256)
    async with carrier([Reply(200, large)]) as stub, opened(name) as transport:
        assert await read(transport, stub) == large


async def test_chunks_are_put_together(name: TransportName) -> None:
    body = b"5\r\nfirst\r\n6\r\nsecond\r\n0\r\n\r\n"
    async with carrier([Reply(raw=CHUNKED + body)]) as stub, opened(name) as transport:
        assert await read(transport, stub) == b"firstsecond"


async def test_an_empty_body_has_no_pieces(name: TransportName) -> None:
    async with (
        carrier([Reply(200, b""), Reply(raw=b"HTTP/1.1 204 Nothing\r\n\r\n")]) as stub,
        opened(name) as transport,
    ):
        assert (await read(transport, stub), await read(transport, stub)) == (b"", b"")


async def test_pieces_come_before_the_end(name: TransportName) -> None:
    first = Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nfirst")
    async with carrier([first]) as stub, opened(name) as transport:
        async with transport.stream(get(stub), timeout=5) as stream:
            assert await anext(stream.pieces) == b"first"
        await stub.hang_ups(1)


# Failures.


@pytest.mark.parametrize("cut", ["before", "head"])
async def test_a_cut_before_the_answer_is_none(name: TransportName, cut: str) -> None:
    cutting: Reply = Reply(cut=cut)  # type: ignore[arg-type]  # the parameters above are of that type
    async with carrier([Reply(), cutting]) as stub, opened(name) as transport:
        await read(transport, stub)
        with pytest.raises(NoAnswer):
            await read(transport, stub)
    assert [got.connection for got in stub.received] == [1, 1]


@pytest.mark.parametrize(
    ("short", "came"),
    [
        (Reply(200, b"abcdefgh", cut="middle"), {b"abcd"}),
        (Reply(raw=CHUNKED + b"5\r\nfirst\r\n6\r\nsec", cut="after"), {b"firstsec"}),
        (Reply(raw=CHUNKED + b"5\r\nfirst\r\n", cut="after"), {b"first"}),
        # What came beside malformed bytes may be lost with them.
        (Reply(raw=CHUNKED + b"5\r\nfirst\r\nxx\r\n"), {b"first", b""}),
    ],
)
async def test_a_body_that_is_not_whole_is_no_answer(name: TransportName, short: Reply, came: set[bytes]) -> None:
    got = bytearray()

    async def keep() -> None:
        async with transport.stream(get(stub), timeout=5) as stream:
            async for piece in stream.pieces:
                got.extend(piece)

    async with carrier([short]) as stub, opened(name) as transport:
        with pytest.raises(NoAnswer):
            await keep()
        await stub.hang_ups(1)
        assert await read(transport, stub)
    assert bytes(got) in came
    assert [got.connection for got in stub.received] == [1, 2]


async def test_a_connection_that_is_refused_has_sent_nothing(name: TransportName) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        async with opened(name) as transport:
            with pytest.raises(NotSent):
                await read(transport, f"http://127.0.0.1:{nobody.getsockname()[1]}")


@pytest.mark.parametrize("url", ["", "ftp://x", "http://carrier.invalid"])
async def test_what_leads_nowhere_is_not_sent(name: TransportName, url: str) -> None:
    async with opened(name) as transport:
        with pytest.raises(NotSent):
            await read(transport, url)


@pytest.mark.parametrize("status", [b"101 Switching Protocols", b"199 Odd"])
async def test_a_status_that_is_not_final_is_no_answer(name: TransportName, status: bytes) -> None:
    raw = Reply(raw=b"HTTP/1.1 %s\r\nconnection: upgrade\r\nupgrade: x\r\ncontent-length: 0\r\n\r\n" % status)
    async with carrier([raw]) as stub, opened(name) as transport:
        with pytest.raises(NoAnswer):
            await read(transport, stub, timeout=0.2)
        assert await read(transport, stub)


async def test_an_error_of_the_reader_passes_as_it_is(name: TransportName) -> None:
    async def fail() -> None:
        async with transport.stream(get(stub), timeout=5) as stream:
            await anext(stream.pieces)
            raise FileExistsError("ours")

    async with carrier([Reply(endless=True)]) as stub, opened(name) as transport:
        with pytest.raises(FileExistsError, match="ours"):
            await fail()
        await stub.hang_ups(1)


async def test_a_closed_transport_streams_nothing(name: TransportName) -> None:
    async with opened(name) as transport:
        await transport.aclose()
        with pytest.raises(NotSent):
            await read(transport, "http://127.0.0.1:9")


async def test_closing_ends_what_streams(name: TransportName) -> None:
    begun = Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nfirst")
    async with carrier([begun]) as stub, opened(name) as transport:
        async with transport.stream(get(stub), timeout=5) as stream:
            assert await anext(stream.pieces) == b"first"
            await transport.aclose()
            with pytest.raises(NoAnswer):
                await anext(stream.pieces)
        await stub.hang_ups(1)


# Time.


async def test_silence_before_the_answer_is_no_answer(name: TransportName) -> None:
    async with carrier([SILENT]) as stub, opened(name) as transport:
        with pytest.raises(NoAnswer, match="TimeoutError"):
            await read(transport, stub, timeout=0.1)
        await stub.hang_ups(1)


async def test_silence_in_the_middle_is_no_answer(name: TransportName) -> None:
    stalled = Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nfirst")
    async with carrier([stalled]) as stub, opened(name) as transport:
        async with transport.stream(get(stub), timeout=0.1) as stream:
            assert await anext(stream.pieces) == b"first"
            with pytest.raises(NoAnswer, match="TimeoutError"):
                await anext(stream.pieces)
        await stub.hang_ups(1)
        assert await read(transport, stub)


async def test_a_handshake_that_never_ends_has_sent_nothing(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        with pytest.raises(NotSent, match="TimeoutError"):
            await read(transport, stub.url.replace("http://", "https://"), timeout=0.1)
    assert stub.received == []


async def test_a_slow_body_takes_longer_than_the_limit(name: TransportName) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n")
        for _ in range(6):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.1)  # the slow server

    async with serving(drip) as url, opened(name) as transport:
        assert await read(transport, url, timeout=0.4) == b"xxxxxx"


async def test_a_slow_reader_slows_the_server_down(name: TransportName) -> None:
    """The server counts what it could send before a write took longer than a reader's network would ever make it."""
    sent, full = 0, asyncio.Event()

    async def pour(writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n")
        with suppress(TimeoutError):
            while True:
                writer.write(bytes(65536))
                await asyncio.wait_for(writer.drain(), 0.5)
                sent += 65536
        full.set()

    async with (
        serving(pour) as url,
        opened(name) as transport,
        transport.stream(get(url), timeout=5) as stream,
    ):
        assert await anext(stream.pieces)
        await asyncio.wait_for(full.wait(), 10)
    assert sent < 32 * 1024 * 1024


# Connections.


@pytest.mark.parametrize("reply", [Reply(), Reply(raw=CHUNKED + b"5\r\nfirst\r\n0\r\n\r\n"), Reply(403, b"no")])
async def test_a_connection_is_kept_after_the_last_piece(name: TransportName, reply: Reply) -> None:
    async with carrier([reply] * 3) as stub, opened(name) as transport:
        for _ in range(3):
            await read(transport, stub)
        await transport.send(get(stub), timeout=5)
    assert stub.connections == 1


async def test_what_follows_an_answer_is_not_the_next_one(name: TransportName) -> None:
    stray = b"HTTP/1.1 503 Stray\r\ncontent-length: 5\r\n\r\nstray"
    raw = Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nfirst" + stray)
    async with carrier([raw]) as stub, opened(name) as transport:
        assert await read(transport, stub) == b"first"
        assert await read(transport, stub) == Reply().body
    assert stub.connections == 2


async def test_leaving_before_the_end_closes_the_connection(name: TransportName) -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    async with carrier([Reply(endless=True)] * 3) as stub, opened(name) as transport:
        async with transport.stream(get(stub), timeout=5) as stream:
            assert stream.status == 200  # and no piece is read
        async with transport.stream(get(stub), timeout=5) as stream:
            await anext(stream.pieces)
        async with transport.stream(get(stub), timeout=5) as stream:
            async for _ in stream.pieces:
                break
        await stub.hang_ups(3)
    gc.collect()
    assert complaints == []


@pytest.mark.parametrize(
    "reply", [SILENT, Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nfirst"), Reply(endless=True)]
)
async def test_a_cancelled_reader_takes_its_connection_with_it(name: TransportName, reply: Reply) -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    async with carrier([reply]) as stub, opened(name) as transport:
        reading = asyncio.create_task(read(transport, stub))
        await stub.requests(1)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        await stub.hang_ups(1)
        assert await read(transport, stub)
    gc.collect()
    assert complaints == []


# Without a network.


async def test_files_without_a_network() -> None:
    transport = RecordingTransport(files={"https://files.test/a.wav": b"x" * 100_000})
    async with transport.stream(get("https://files.test", "/a.wav"), timeout=1) as stream:
        assert (stream.status, stream.headers["content-length"]) == (200, "100000")
        assert await whole(stream) == b"x" * 100_000
    async with transport.stream(get("https://files.test", "/b.wav"), timeout=1) as stream:
        assert (stream.status, await whole(stream)) == (404, b"")
