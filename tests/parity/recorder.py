"""The carrier's place on the wire: a server on loopback that notes what it is sent, and says that all is well."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import parse_qsl, unquote

import orjson

_LENGTH = b"content-length:"


@dataclass(frozen=True)
class Sent:
    """A request as it came over the wire."""

    method: str
    target: str
    body: bytes

    @property
    def path(self) -> list[str]:
        """The parts of the path, each decoded by itself."""
        return [unquote(part) for part in self.target.partition("?")[0].split("/")]

    @property
    def query(self) -> list[tuple[str, str]]:
        return sorted(parse_qsl(self.target.partition("?")[2], keep_blank_values=True, strict_parsing=True))

    @property
    def json(self) -> str:
        """The body, with its keys in order and its numbers as numbers; empty if there is none."""
        return orjson.dumps(_plain(orjson.loads(self.body)), option=orjson.OPT_SORT_KEYS).decode() if self.body else ""


def _plain(value: object) -> object:
    """JSON where one and 1.0 are the same; `True` is something else."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_plain(one) for one in cast("list[object]", value)]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@dataclass
class Recorder:
    """The server: where it is, what it answers, and what it was sent."""

    url: str = ""
    answer: bytes = b"{}"
    received: list[Sent] = field(default_factory=list[Sent])
    connections: list[asyncio.Transport] = field(default_factory=list[asyncio.Transport])

    def take(self) -> Sent:
        """The one request that has come since the last."""
        (sent,) = self.received
        self.received.clear()
        return sent


class _Connection(asyncio.Protocol):
    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self.waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.recorder.connections.append(transport)

    def data_received(self, data: bytes) -> None:
        self.waiting += data
        head, end, body = self.waiting.partition(b"\r\n\r\n")
        first, *lines = head.split(b"\r\n")
        length = next((int(line[len(_LENGTH) :]) for line in lines if line.lower().startswith(_LENGTH)), 0)
        if end and len(body) >= length:
            method, target, _ = first.decode("ascii").split(" ")
            self.waiting = b""  # neither side sends a request before the last is answered
            self.recorder.received.append(Sent(method, target, body))
            answer = self.recorder.answer
            self.transport.write(
                b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b"
                % (len(answer), answer)
            )


@asynccontextmanager
async def recorder() -> AsyncGenerator[Recorder]:
    """Run one."""
    running = Recorder()
    server = await asyncio.get_running_loop().create_server(lambda: _Connection(running), "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    running.url = f"http://{host}:{port}/v2"
    try:
        yield running
    finally:
        server.close()
        for connection in running.connections:
            connection.abort()
        await server.wait_closed()
