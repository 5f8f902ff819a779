"""A carrier that misbehaves by script: a real HTTP server on loopback, written out by hand.

Each request takes the next reply of the script; when that is used up, it is as usual: by default all is
well (`OK`).
"""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal

import orjson


@dataclass(frozen=True)
class Reply:
    """What the carrier does with one request.

    Attributes:
        status: The HTTP status.
        body: The payload.
        headers: Beside `content-length`.
        held: The answer is withheld until this is set.
        silent: The answer never comes.
        cut: Where the connection is cut: `before` the answer, in its `head`, in the `middle` of its body, or
            `after` it, though the answer promised to keep it.
        raw: What is sent instead of an answer, as it is.
        endless: The body has no length and no end.
    """

    status: int = 200
    body: bytes = b'{"data":{"result":"ok"}}'
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    held: asyncio.Event | None = None
    silent: bool = False
    cut: Literal["never", "before", "head", "middle", "after"] = "never"
    raw: bytes | None = None
    endless: bool = False

    def wire(self) -> bytes:
        if self.raw is not None:
            return self.raw
        lines = [f"HTTP/1.1 {self.status} As Scripted"]
        lines += [] if self.endless else [f"content-length: {len(self.body)}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        body = self.body[: len(self.body) // 2] if self.cut == "middle" else self.body
        head = "\r\n".join([*lines, "", ""]).encode()
        return head[: len(head) // 2] if self.cut == "head" else head + body


OK = Reply()
SILENT = Reply(silent=True)


def errors(status: int, code: str, title: str = "No", **headers: str) -> Reply:
    """A refusal in the carrier's form."""
    body = orjson.dumps({"errors": [{"code": code, "title": title}]})
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, body, named)


@dataclass(frozen=True)
class Received:
    """A request as it came over the wire."""

    connection: int
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    at: float


@dataclass
class Carrier:
    """The server: its script, what it does otherwise, and what it has received."""

    script: list[Reply]
    usual: Callable[["Received"], Reply]
    url: str = ""
    received: list[Received] = field(default_factory=list[Received])
    connections: int = 0
    closed: int = 0
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _talks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    async def requests(self, count: int) -> list[Received]:
        """Wait until so many requests have arrived."""
        await self._until(lambda: len(self.received) >= count)
        return self.received

    async def hang_ups(self, count: int) -> None:
        """Wait until so many connections have ended."""
        await self._until(lambda: self.closed >= count)

    async def _until(self, fact: Callable[[], bool]) -> None:
        async with asyncio.timeout(5), self._news:
            await self._news.wait_for(fact)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, from its first request to its end."""
        task = asyncio.current_task()
        assert task is not None
        self._talks.add(task)
        self.connections += 1
        connection = self.connections
        try:
            while await self._answer(connection, reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError, asyncio.CancelledError):
            pass  # the client has gone, or the test is over
        finally:
            writer.transport.abort()
            self._talks.discard(task)
            self.closed += 1
            async with self._news:
                self._news.notify_all()

    async def _answer(self, connection: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        self.received.append(await _read(connection, reader))
        reply = self.script.pop(0) if self.script else self.usual(self.received[-1])
        async with self._news:
            self._news.notify_all()
        held = asyncio.Event() if reply.silent else reply.held
        if held is not None and not await _held(held, reader):
            return False
        if reply.cut != "before":
            writer.write(reply.wire())
            await writer.drain()
        while reply.endless:
            writer.write(bytes(65536))
            await writer.drain()  # until the client hangs up
        if reply.cut != "never":
            writer.close()
            await writer.wait_closed()
        return reply.cut == "never" and reply.headers.get("connection") != "close"

    async def stop(self) -> None:
        for task in self._talks:
            task.cancel()
        await asyncio.gather(*self._talks)


async def _held(event: asyncio.Event, reader: asyncio.StreamReader) -> bool:
    """Wait for the event; False when the client has gone before."""
    waiting = [asyncio.create_task(_came(event)), asyncio.create_task(_gone(reader))]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
    return event.is_set()


async def _came(event: asyncio.Event) -> None:
    await event.wait()


async def _gone(reader: asyncio.StreamReader) -> None:
    await reader.read(1)  # nothing can come before we have answered, but the end


async def _read(connection: int, reader: asyncio.StreamReader) -> Received:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Received(connection, method, target, headers, body, asyncio.get_running_loop().time())


@asynccontextmanager
async def carrier(
    script: Iterable[Reply] = (),
    *,
    usual: Callable[[Received], Reply] = lambda _: OK,
    tls: ssl.SSLContext | None = None,
    port: int = 0,
) -> AsyncGenerator[Carrier]:
    """Run a carrier with a script."""
    stub = Carrier(list(script), usual)
    server = await asyncio.start_server(stub.talk, "127.0.0.1", port, ssl=tls)
    host, port = server.sockets[0].getsockname()
    stub.url = f"{'https' if tls else 'http'}://{host}:{port}/v2"
    try:
        yield stub
    finally:
        server.close()
        await stub.stop()
        await server.wait_closed()
