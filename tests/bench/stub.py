"""The carrier's API as a stub that takes hardly any time: every command is accepted, and its arrival noted."""

import asyncio
import re
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias, cast
from urllib.parse import unquote

from tests.bench.wire import is_whole

_BODY = b'{"data":{"result":"ok"}}'
_ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(_BODY), _BODY)
_COMMAND = re.compile(r"POST /v2/calls/([^/]+)/actions/speak HTTP/1.1")

Commanded: TypeAlias = Callable[[], None]


class Stub:
    """Knows who waits for the commands of which call.

    Attributes:
        url: The base URL of the API.
        strays: Commands that nobody waited for, repeated and wrong ones among them.
    """

    def __init__(self) -> None:
        self.url = ""
        self.strays = 0
        self._waiting: defaultdict[str, deque[Commanded]] = defaultdict(deque)

    def expect(self, call: str, commanded: Commanded) -> None:
        """Have a function called when the next command of this call arrives."""
        self._waiting[call].append(commanded)

    def arrived(self, call: str) -> None:
        """A command of a call is here."""
        waiting = self._waiting.get(call)
        if not waiting:
            self.strays += 1
            return
        commanded = waiting.popleft()
        if not waiting:
            del self._waiting[call]
        commanded()


class _Connection(asyncio.Protocol):
    def __init__(self, stub: Stub, open_ones: set["_Connection"]) -> None:
        self._stub = stub
        self._open_ones = open_ones
        self._lost = asyncio.Event()
        self._transport: asyncio.Transport | None = None
        self._data = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # a TCP server makes no other
        self._open_ones.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._open_ones.discard(self)
        self._lost.set()

    async def aclose(self) -> None:
        if self._transport is not None:
            self._transport.abort()
            await self._lost.wait()

    def data_received(self, data: bytes) -> None:
        self._data += data
        if self._transport is None or not is_whole(self._data):
            return
        first, self._data = self._data[: self._data.index(b"\r\n")].decode(), b""
        command = _COMMAND.fullmatch(first)
        self._stub.arrived(unquote(command[1]) if command else "")
        self._transport.write(_ANSWER)


@asynccontextmanager
async def stub_api() -> AsyncGenerator[Stub]:
    """Run the stub in this event loop."""
    stub, open_ones = Stub(), set[_Connection]()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(stub, open_ones), "127.0.0.1", 0)
    stub.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v2"
    try:
        yield stub
    finally:
        server.close()
        for connection in tuple(open_ones):
            await connection.aclose()
