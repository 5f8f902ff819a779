"""A server that does nothing at all: what the load generator alone can reach. `python -m ... PORT`"""

import asyncio
import sys
from typing import cast

import uvloop

from tests.bench.wire import is_whole

_ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\naccepted"


class _Connection(asyncio.Protocol):
    def __init__(self) -> None:
        self._data = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # a TCP server makes no other

    def data_received(self, data: bytes) -> None:
        self._data += data
        if self._transport is not None and is_whole(self._data):
            self._data = b""
            self._transport.write(_ANSWER)


async def serve(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(_Connection, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(int(sys.argv[1])))
