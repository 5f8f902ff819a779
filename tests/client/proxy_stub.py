"""A proxy on loopback that tunnels every CONNECT to one place, whatever name was asked for."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Proxy:
    """The proxy, and what it has been asked.

    Attributes:
        port: Where its tunnels end, on 127.0.0.1.
        url: Where it is.
        heads: The CONNECT requests, whole.
    """

    port: int
    url: str = ""
    heads: list[str] = field(default_factory=list[str])
    _talks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One tunnel."""
        task = asyncio.current_task()
        assert task is not None
        self._talks.add(task)
        far_writer: asyncio.StreamWriter | None = None
        try:
            self.heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await asyncio.gather(_copy(reader, far_writer), _copy(far_reader, writer))
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # an end has gone, or the test is over
        finally:
            writer.transport.abort()
            if far_writer is not None:
                far_writer.transport.abort()
            self._talks.discard(task)

    async def stop(self) -> None:
        for task in self._talks:
            task.cancel()
        await asyncio.gather(*self._talks)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    raise ConnectionResetError


@asynccontextmanager
async def tunnelling_proxy(port: int) -> AsyncGenerator[Proxy]:
    """Run a proxy whose tunnels end at a port of 127.0.0.1."""
    proxy = Proxy(port)
    server = await asyncio.start_server(proxy.talk, "127.0.0.1", 0)
    proxy.url = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield proxy
    finally:
        server.close()
        await proxy.stop()
        await server.wait_closed()
