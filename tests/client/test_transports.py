"""What every transport does: one attempt, told truthfully."""

import asyncio
import gc
import gzip
import socket
import subprocess
import sys
from dataclasses import replace

import pytest

from callflow.client.aiohttp_transport import AiohttpTransport
from callflow.client.httpx_transport import HttpxTransport
from callflow.client.transport import CONNECTIONS, MAX_ANSWER, NoAnswer, NotSent, Request, Response, TooLarge, Transport
from callflow.client.transports import open_transport
from callflow.config import TransportName
from tests.client.carrier_stub import OK, SILENT, Reply, carrier
from tests.client.sending import opened, request, send

# What goes out, and what comes back.


async def test_a_request_goes_out_as_it_is(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        await send(transport, stub)
    (got,) = stub.received
    assert (got.method, got.target, got.body) == ("POST", "/v2/calls", b'{"to":"x"}')
    assert {key: value for key, value in got.headers.items() if key != "host"} == {
        "authorization": "Bearer KEY",
        "x-mixed": "Case",
        "accept-encoding": "identity",
        "content-length": "10",
    }
    assert got.headers["host"] == stub.url.split("/")[2]


@pytest.mark.parametrize(
    "target",
    [
        "/calls/v3:MdI9-1X_4w/actions/speak",
        "/calls/a%2Fb%3Fc%23d%25/%7Eactions",
        "/calls/..%2F..%2Fx/%c3%bc",
        "/a/../b/./c//d",
        "/calls?filter[x]=1&y=%20+a:b",
        "",
    ],
)
async def test_a_path_goes_out_as_it_was_built(name: TransportName, target: str) -> None:
    async with carrier() as stub, opened(name) as transport:
        await send(transport, stub, target)
    assert stub.received[0].target == f"/v2{target}"


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
async def test_every_method_is_sent_with_its_body(name: TransportName, method: str) -> None:
    async with carrier() as stub, opened(name) as transport:
        await transport.send(request(stub, method=method), timeout=5)
    assert (stub.received[0].method, stub.received[0].body) == (method, b'{"to":"x"}')


async def test_the_names_of_headers_are_in_lower_case_and_their_values_are_kept(name: TransportName) -> None:
    raw = b"HTTP/1.1 200 OK\r\nRetry-AFTER: 3\r\nX-Two: a\r\nx-two: b\r\nContent-Length: 2\r\n\r\nok"
    async with carrier([Reply(raw=raw)]) as stub, opened(name) as transport:
        answer = await send(transport, stub)
    assert answer.headers == {"retry-after": "3", "x-two": "a, b", "content-length": "2"}
    assert (answer.status, answer.body) == (200, b"ok")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_an_answer(name: TransportName, status: int) -> None:
    elsewhere = Reply(status, b"", {"location": "/v2/elsewhere"})
    async with carrier([elsewhere]) as stub, opened(name) as transport:
        answer = await send(transport, stub)
    assert (answer.status, answer.headers["location"], len(stub.received)) == (status, "/v2/elsewhere", 1)


async def test_no_cookie_is_kept(name: TransportName) -> None:
    async with carrier([Reply(headers={"set-cookie": "a=b"})]) as stub, opened(name) as transport:
        await send(transport, stub)
        await send(transport, stub)
    assert "cookie" not in stub.received[1].headers


async def test_a_compressed_answer_is_not_unpacked(name: TransportName) -> None:
    bomb = gzip.compress(bytes(MAX_ANSWER * 64))
    async with carrier([Reply(200, bomb, {"content-encoding": "gzip"})]) as stub, opened(name) as transport:
        assert (await send(transport, stub)).body == bomb


async def test_an_answer_may_have_a_mebibyte(name: TransportName) -> None:
    large, larger = Reply(200, b"x" * MAX_ANSWER), Reply(200, b"x" * (MAX_ANSWER * 8))
    async with carrier([large, larger]) as stub, opened(name) as transport:
        assert len((await send(transport, stub)).body) == MAX_ANSWER
        with pytest.raises(NoAnswer, match="more than"):
            await send(transport, stub)
        await stub.hang_ups(1)  # the rest of it is not read


async def test_a_request_says_how_large_its_answer_may_be(name: TransportName) -> None:
    body = b"x" * (MAX_ANSWER * 3)
    async with carrier([Reply(200, body)] * 2 + [Reply(endless=True)]) as stub, opened(name) as transport:
        for limit, fits in [(len(body), True), (len(body) - 1, False), (len(body), False)]:
            asked = replace(request(stub, method="GET"), body=b"", limit=limit)
            if fits:
                assert (await transport.send(asked, timeout=5)).body == body
            else:
                with pytest.raises(TooLarge, match=f"more than {limit:,} bytes"):
                    await transport.send(asked, timeout=5)


@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_a_request_without_a_body(name: TransportName, method: str) -> None:
    async with carrier([Reply(raw=b"HTTP/1.1 204 No Content\r\n\r\n"), OK]) as stub, opened(name) as transport:
        bare = replace(request(stub, "/queues?page%5Bsize%5D=2", method=method), body=b"")
        assert (await transport.send(bare, timeout=5)).status == 204
        assert (await transport.send(bare, timeout=5)).status == 200
    assert [(got.method, got.target, got.body) for got in stub.received] == [
        (method, "/v2/queues?page%5Bsize%5D=2", b"")
    ] * 2
    assert stub.connections == 1


async def test_a_large_request_reaches_a_slow_reader(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        large = Request("POST", stub.url, {}, b"x" * 900_000)
        assert (await transport.send(large, timeout=5)).status == 200
    assert stub.received[0].body == large.body


# Time.


async def test_silence_is_no_answer(name: TransportName) -> None:
    async with carrier([SILENT]) as stub, opened(name) as transport:
        begin = asyncio.get_running_loop().time()
        with pytest.raises(NoAnswer, match="TimeoutError"):
            await send(transport, stub, timeout=0.1)
        assert 0.09 <= asyncio.get_running_loop().time() - begin < 1
        await stub.hang_ups(1)


async def test_a_handshake_that_never_ends_has_sent_nothing(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        with pytest.raises(NotSent, match="TimeoutError"):
            await send(transport, stub.url.replace("http://", "https://"), timeout=0.1)
        await stub.hang_ups(1)
    assert stub.received == []


async def test_a_full_backlog_has_sent_nothing(name: TransportName) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        address = deaf.getsockname()
        crowd = [socket.socket() for _ in range(4)]
        for one in crowd:  # fills the backlog: the kernel answers no further connection
            one.setblocking(False)
            one.connect_ex(address)
        async with opened(name) as transport:
            with pytest.raises(NotSent, match="TimeoutError"):
                await send(transport, f"http://127.0.0.1:{address[1]}", timeout=0.2)
        for one in crowd:
            one.close()


async def test_a_connection_that_is_refused_has_sent_nothing(name: TransportName) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        async with opened(name) as transport:
            with pytest.raises(NotSent):
                await send(transport, f"http://127.0.0.1:{nobody.getsockname()[1]}")


@pytest.mark.parametrize(
    "host", ["carrier.invalid", "x" * 64, "a..b", "b\N{LATIN SMALL LETTER U WITH DIAERESIS}ro.invalid"]
)
async def test_a_name_that_leads_nowhere_has_sent_nothing(name: TransportName, host: str) -> None:
    async with opened(name) as transport:
        with pytest.raises(NotSent):
            await send(transport, f"http://{host}/v2", timeout=5)


@pytest.mark.parametrize("url", ["", "ftp://x", "http://", "http://:80", "http://h:port/", "/v2", "http://[::1"])
async def test_what_is_no_url_is_not_sent(name: TransportName, url: str) -> None:
    async with opened(name) as transport:
        with pytest.raises(NotSent):
            await transport.send(Request("POST", url, {}, b""), timeout=1)


# One attempt.


@pytest.mark.parametrize("method", ["POST", "PUT", "GET", "DELETE"])
@pytest.mark.parametrize("cut", ["before", "head", "middle"])
async def test_a_cut_connection_is_no_answer_and_nothing_is_sent_again(
    name: TransportName, method: str, cut: str
) -> None:
    cutting: Reply = Reply(cut=cut)  # type: ignore[arg-type]  # the parameters above are of that type
    async with carrier([Reply(), cutting]) as stub, opened(name) as transport:
        await send(transport, stub)
        with pytest.raises(NoAnswer):
            await transport.send(request(stub, method=method), timeout=5)
        await stub.hang_ups(1)
    assert [got.connection for got in stub.received] == [1, 1]


async def test_a_cut_connection_is_not_used_again(name: TransportName) -> None:
    async with carrier([Reply(cut="after")]) as stub, opened(name) as transport:
        await send(transport, stub)
        await stub.hang_ups(1)
        await asyncio.sleep(0.01)
        await send(transport, stub)
    assert [got.connection for got in stub.received] == [1, 2]


@pytest.mark.parametrize("status", [b"101 Switching Protocols", b"000 Nothing", b"199 Odd"])
async def test_a_status_that_is_not_final_is_no_answer(name: TransportName, status: bytes) -> None:
    raw = Reply(raw=b"HTTP/1.1 %s\r\nconnection: upgrade\r\nupgrade: x\r\ncontent-length: 0\r\n\r\n" % status)
    async with carrier([raw]) as stub, opened(name) as transport:
        with pytest.raises(NoAnswer):
            await send(transport, stub, timeout=0.2)
        assert (await send(transport, stub)).status == 200


STRAY = b"HTTP/1.1 503 Stray\r\ncontent-length: 5\r\n\r\nstray"


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nfirst",
        b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nfirst\r\n0\r\n\r\n",
        b"HTTP/1.1 204 Nothing\r\n\r\n",
    ],
)
async def test_what_follows_an_answer_is_not_the_next_one(name: TransportName, answer: bytes) -> None:
    async with carrier([Reply(raw=answer + STRAY)]) as stub, opened(name) as transport:
        for _ in range(2):
            assert (await send(transport, stub)).status in (200, 204)
    assert [got.connection for got in stub.received] == [1, 2]


async def test_what_comes_over_an_idle_connection_is_not_the_next_answer(name: TransportName) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(asyncio.current_task())
        await reader.readuntil(b'{"to":"x"}')
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nfirst")
        await strayed.wait()
        writer.write(STRAY)
        await reader.read()
        writer.transport.abort()

    talks, strayed = list[asyncio.Task[None] | None](), asyncio.Event()
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        async with opened(name) as transport:
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            assert (await send(transport, url)).body == b"first"
            strayed.set()
            await asyncio.sleep(0.05)
            answer = await send_or_again(transport, url)
            assert answer.body == b"first"
        await asyncio.gather(*(one for one in talks if one), return_exceptions=True)


async def send_or_again(transport: Transport, url: str) -> Response:
    """One attempt, and another where the first finds out just before it sends that its connection is no good."""
    try:
        return await send(transport, url)
    except NotSent:
        return await send(transport, url)


async def test_an_answer_may_be_announced(name: TransportName) -> None:
    announced = Reply(raw=b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 201 Yes\r\ncontent-length: 2\r\n\r\nok")
    async with carrier([announced]) as stub, opened(name) as transport:
        for status in (201, 200):
            assert (await send(transport, stub)).status == status
    assert stub.connections == 1


# Connections.


async def test_one_connection_carries_request_after_request(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        for _ in range(5):
            await send(transport, stub)
        assert stub.connections == 1
        await asyncio.gather(*(send(transport, stub) for _ in range(8)))
        connections = stub.connections
        await asyncio.gather(*(send(transport, stub) for _ in range(8)))
    assert (connections, stub.connections) == (8, 8)


@pytest.mark.parametrize("kind", [HttpxTransport, AiohttpTransport])
async def test_a_connection_is_kept_for_so_long(kind: type[HttpxTransport] | type[AiohttpTransport]) -> None:
    async with carrier() as stub:
        for keep_alive, connections in ((0.01, 2), (30.0, 3)):
            transport = kind(keep_alive=keep_alive)
            await send(transport, stub)
            await asyncio.sleep(0.05)
            await send(transport, stub)
            await transport.aclose()
            assert stub.connections == connections


async def test_a_name_with_several_addresses_is_tried_at_each(name: TransportName) -> None:
    """`localhost` is `::1` too on most machines, where nobody listens."""
    async with carrier() as stub, opened(name) as transport:
        assert (await send(transport, stub.url.replace("127.0.0.1", "localhost"))).status == 200


async def test_no_more_connections_than_the_limit(name: TransportName) -> None:
    held = Reply(held=asyncio.Event())
    assert held.held is not None
    async with carrier([held] * CONNECTIONS) as stub, opened(name) as transport:
        sending = [asyncio.create_task(send(transport, stub)) for _ in range(CONNECTIONS)]
        await stub.requests(CONNECTIONS)
        with pytest.raises(NotSent, match="TimeoutError"):  # it found them all taken
            await send(transport, stub, timeout=0.1)
        waiting = asyncio.create_task(send(transport, stub))
        held.held.set()
        assert {answer.status for answer in await asyncio.gather(*sending, waiting)} == {200}
    assert stub.connections == CONNECTIONS


async def test_a_cancelled_request_takes_its_connection_with_it(name: TransportName) -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    async with carrier([SILENT]) as stub, opened(name) as transport:
        sending = asyncio.create_task(send(transport, stub))
        await stub.requests(1)
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        await stub.hang_ups(1)
        await send(transport, stub)
    gc.collect()
    assert complaints == []
    assert [got.connection for got in stub.received] == [1, 2]


async def test_closing_hangs_up(name: TransportName) -> None:
    async with carrier() as stub:
        async with opened(name) as transport:
            await asyncio.gather(*(send(transport, stub) for _ in range(3)))
        await stub.hang_ups(3)


async def test_a_closed_transport_sends_nothing(name: TransportName) -> None:
    transport = open_transport(name)
    await transport.aclose()
    with pytest.raises(NotSent):
        await send(transport, "http://127.0.0.1:9")


# Choosing one.


def test_a_missing_library_is_a_sentence() -> None:
    program = (
        "import sys; sys.modules['aiohttp'] = None\n"
        "from callflow import App, Client, Settings\n"
        "from callflow.errors import ConfigurationError\n"
        "for begin in (App(settings=Settings(api_key='K', transport='aiohttp')).check, lambda: Client(api_key='K')):\n"
        "    try: begin()\n"
        "    except ConfigurationError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={"CALLFLOW_TRANSPORT": "aiohttp"},
    )
    assert done.stdout.count("pip install 'callflow[fast]'") == 2


@pytest.mark.parametrize("name", ["httpx2", "aiohttp"])
def test_one_library_is_loaded_and_not_the_other(name: str) -> None:
    program = (
        "import sys\n"
        "from callflow.client.client import Client\n"
        "assert not {'httpcore2', 'aiohttp'} & set(sys.modules)\n"
        "Client(api_key='KEY')\n"
        "print(*sorted({'httpcore2', 'aiohttp'} & set(sys.modules)))\n"
    )
    environ = {"CALLFLOW_TRANSPORT": name}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60, env=environ
    )
    assert done.stdout.split() == ["httpcore2" if name == "httpx2" else name]
