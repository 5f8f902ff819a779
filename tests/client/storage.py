"""A storage that recordings are downloaded from, misbehaving by script: a real HTTP server on loopback.

Each request takes the next mood of the script; when that is used up, all is well. Every request is kept.
"""

import asyncio
import re
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

SECRET = "X-Amz-Signature=5ecret"


@dataclass(frozen=True)
class Mood:
    """What the storage does with one request.

    Attributes:
        status: It answers this, with no file.
        headers: Sent with it; those of a file are replaced by them, or left out where they are empty.
        ranges: It can send a part.
        first: Where the part that it sends begins, if not where it was asked for.
        cut: The connection is cut after so many bytes of the body.
        stall: Nothing more is sent after so many bytes of the body.
        chunked: The body is sent in chunks, without its length.
        more: These bytes are sent after the body, as if they belonged to it.
        content: The file is this from now on.
    """

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    ranges: bool = True
    first: int | None = None
    cut: int | None = None
    stall: int | None = None
    chunked: bool = False
    more: bytes = b""
    content: bytes | None = None


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    target: str
    headers: Mapping[str, str]


@dataclass
class Storage:
    """The server.

    Attributes:
        content: Its one file, which stands under every path.
        moods: The script.
        validators: It says which content it sends.
        url: Where it is.
        asked: The requests.
        closed: How many connections have ended.
        most: How many there were at once.
    """

    content: bytes
    moods: list[Mood] = field(default_factory=list[Mood])
    validators: bool = True
    url: str = ""
    asked: list[Asked] = field(default_factory=list[Asked])
    closed: int = 0
    most: int = 0
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _talks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    @property
    def link(self) -> str:
        return f"{self.url}/a.wav?{SECRET}"

    @property
    def ranges(self) -> list[str | None]:
        """The range that each request asked for."""
        return [one.headers.get("range") for one in self.asked]

    async def requests(self, count: int) -> None:
        """Wait until so many requests have come."""
        async with asyncio.timeout(5), self._news:
            await self._news.wait_for(lambda: len(self.asked) >= count)

    async def hang_ups(self, count: int) -> None:
        """Wait until so many connections have ended."""
        async with asyncio.timeout(5), self._news:
            await self._news.wait_for(lambda: self.closed >= count)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        task = asyncio.current_task()
        assert task is not None
        self._talks.add(task)
        self.most = max(self.most, len(self._talks))
        try:
            while await self._answer(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # the client has gone, or the test is over
        finally:
            writer.transport.abort()
            self._talks.discard(task)
            self.closed += 1
            async with self._news:
                self._news.notify_all()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        request = await _read(reader)
        self.asked.append(request)
        mood = self.moods.pop(0) if self.moods else Mood()
        self.content = self.content if mood.content is None else mood.content
        async with self._news:
            self._news.notify_all()
        status, headers, body = self._file(request, mood)
        limit = mood.cut if mood.stall is None else mood.stall
        sent = body if limit is None else body[:limit]
        writer.write(_head(status, {**headers, **mood.headers}) + (_chunks(sent) if mood.chunked else sent))
        await writer.drain()
        if mood.stall is not None:
            await reader.read()  # until the client has enough of it
        if mood.cut is not None:
            writer.close()
            await writer.wait_closed()
            return False
        if mood.chunked:
            writer.write(b"0\r\n\r\n")
        return mood.stall is None

    def _file(self, request: Asked, mood: Mood) -> tuple[int, dict[str, str], bytes]:
        if mood.status is not None:
            return mood.status, {"content-length": "6"}, b"sorry\n"
        etag = f'"{hash(self.content)}"'
        headers = {"etag": etag, "last-modified": "Thu, 06 Nov 2025 10:00:00 GMT"} if self.validators else {}
        begin = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        if begin is None or not mood.ranges or request.headers.get("if-range") not in (None, *headers.values()):
            body, status = self.content + mood.more, 200
        elif int(begin[1]) >= len(self.content):
            return 416, {"content-range": f"bytes */{len(self.content)}", "content-length": "0"}, b""
        else:
            first = int(begin[1]) if mood.first is None else mood.first
            body, status = self.content[first:] + mood.more, 206
            headers["content-range"] = f"bytes {first}-{len(self.content) - 1}/{len(self.content)}"
        length = {"transfer-encoding": "chunked"} if mood.chunked else {"content-length": str(len(body))}
        return status, {**headers, **length}, body

    async def stop(self) -> None:
        for task in self._talks:
            task.cancel()
        await asyncio.gather(*self._talks)


def _head(status: int, headers: Mapping[str, str]) -> bytes:
    lines = [f"{name}: {value}" for name, value in headers.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status} As Scripted", *lines, "", ""]).encode()


def _chunks(body: bytes, size: int = 50_000) -> bytes:
    pieces = (body[begin : begin + size] for begin in range(0, len(body), size))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    return Asked(first.split(" ")[1], headers)


@asynccontextmanager
async def storage(content: bytes, moods: list[Mood] | None = None) -> AsyncGenerator[Storage]:
    """Run a storage with one file and a script."""
    stub = Storage(content, moods or [])
    server = await asyncio.start_server(stub.talk, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    stub.url = f"http://{host}:{port}"
    try:
        yield stub
    finally:
        server.close()
        await stub.stop()
        await server.wait_closed()
