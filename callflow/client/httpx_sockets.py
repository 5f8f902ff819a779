"""Sockets for httpx2's connection pool, straight from asyncio.

Its own ones come by way of anyio, which doubles what a request costs when each is sent by a task of its own.
Time limits are not kept here: a transport has one over the whole attempt.
"""

import asyncio
import socket
import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar
from itertools import chain, zip_longest
from typing import Any, TypeAlias, cast  # what is asked for by name has the type of what it is

import httpcore2

_Address: TypeAlias = tuple[int, int, int, str, Any]  # as getaddrinfo gives it: the last one differs by family

_STAGGER = 0.25  # seconds for each address, before the next one is tried beside it
_END = b"\r\n\r\n"  # of a head, and of a body in chunks
_FULL = 256 * 1024  # bytes that may wait to be read


class Attempt:
    """One attempt to send a request: whether a byte of it went out."""

    sent = False


attempt: ContextVar[Attempt] = ContextVar("attempt")
"""The attempt that a task makes; the pool writes a request in the task that sends it."""


class Network(httpcore2.AsyncNetworkBackend):
    """Makes connections."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the first of the host's addresses that answers."""
        loop = asyncio.get_running_loop()
        try:
            addresses = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            connected = await _first(_alternating(addresses))
        except (OSError, UnicodeError) as error:  # a name that cannot be one is a UnicodeError
            raise httpcore2.ConnectError(str(error)) from error
        transport, wire = await loop.create_connection(_Wire, sock=connected)
        return Stream(transport, wire)


class Stream(httpcore2.AsyncNetworkStream):
    """A connection."""

    def __init__(self, transport: asyncio.Transport, wire: "_Wire") -> None:
        self._transport = transport
        self._wire = wire
        self._rest: int | None = None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come, or comes next, but not beyond the end of an answer; nothing at the end.

        What comes behind an answer would be taken for the next one's. So it stays here, as news: the pool does
        not use a connection again that has some.
        """
        try:
            if self._rest is None:
                return await self._wire.read(max_bytes, end=_END)
            taken = await self._wire.read(min(max_bytes, self._rest) or max_bytes)
        except OSError as error:
            raise httpcore2.ReadError(str(error)) from error
        self._rest = max(0, self._rest - len(taken))
        return taken

    def expect(self, length: int) -> None:
        """The answer's head has been read, and its body has so many bytes."""
        self._rest = length

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, and wait while too much is waiting to go out."""
        if not buffer:
            return
        try:
            await self._wire.writable()
        except OSError as error:
            raise httpcore2.WriteError(str(error)) from error
        self._rest = None
        if not buffer.startswith(b"CONNECT "):  # which is a request to a proxy, and not ours
            attempt.get().sent = True
        self._transport.write(buffer)

    async def aclose(self) -> None:
        """Close, without a farewell that a server would have to answer."""
        self._transport.abort()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.AsyncNetworkStream:
        """Go on encrypted; a handshake that fails, or is cancelled, closes the connection."""
        loop = asyncio.get_running_loop()
        try:
            transport = await loop.start_tls(self._transport, self._wire, ssl_context, server_hostname=server_hostname)
        except BaseException as error:
            self._transport.abort()
            if isinstance(error, OSError):  # SSLError is one
                raise httpcore2.ConnectError(str(error)) from error
            raise
        if transport is None:
            raise httpcore2.ConnectError("the connection was closed during the handshake")
        self._wire.connection_made(transport)
        return Stream(transport, self._wire)

    def get_extra_info(self, info: str) -> Any:
        """What the pool asks for: whether an idle connection has news, which could only be its end."""
        if info == "is_readable":
            return self._wire.has_news
        return self._transport.get_extra_info(info)


class _Wire(asyncio.Protocol):
    """What has come over a connection and was not read yet."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._received = bytearray()
        self._paused = False
        self._ended = False
        self._failure: OSError | None = None
        self._reader: asyncio.Future[None] | None = None
        self._writers: asyncio.Future[None] | None = None

    @property
    def has_news(self) -> bool:
        return self._ended or bool(self._received)

    async def read(self, limit: int, *, end: bytes = b"") -> bytes:
        if not self.has_news:
            self._reader = asyncio.get_running_loop().create_future()
            try:
                await self._reader
            finally:
                self._reader = None
        if not self._received and self._failure is not None:
            raise self._failure
        if end and (found := self._received.find(end, 0, limit)) >= 0:
            limit = found + len(end)
        taken = bytes(self._received[:limit])
        del self._received[:limit]
        if self._paused and self._transport is not None and not self._ended:
            self._paused = False
            self._transport.resume_reading()
        return taken

    async def writable(self) -> None:
        if self._writers is not None:
            await self._writers
        if self._ended:
            raise self._failure or ConnectionResetError("the connection is closed")

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's are not, but in what they do

    def data_received(self, data: bytes) -> None:
        self._received += data
        if len(self._received) > _FULL and self._transport is not None and not self._paused:
            self._paused = True
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        self._failure = exc if isinstance(exc, OSError) else None
        self._wake()
        self.resume_writing()

    def pause_writing(self) -> None:
        self._writers = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        if self._writers is not None:
            if not self._writers.done():
                self._writers.set_result(None)
            self._writers = None

    def _wake(self) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(None)


def _alternating(addresses: Sequence[_Address]) -> Iterator[_Address]:
    """Both kinds of addresses in turn, as the resolver ranks them: where one kind leads nowhere, the other may."""
    kind = addresses[0][0] if addresses else None
    same = [address for address in addresses if address[0] == kind]
    others = [address for address in addresses if address[0] != kind]
    return (address for address in chain.from_iterable(zip_longest(same, others)) if address)


async def _first(addresses: Iterator[_Address]) -> socket.socket:
    """A socket to the first address that answers; those that lose are closed.

    Raises:
        OSError: None answered; it is the last one's failure.
    """
    attempts: set[asyncio.Task[socket.socket]] = set()
    failure = OSError("the name has no address")
    try:
        while True:
            address = next(addresses, None)
            if address is not None:
                attempts.add(asyncio.create_task(_connected(address)))
            elif not attempts:
                raise failure
            patience = None if address is None else _STAGGER
            done, _ = await asyncio.wait(attempts, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            for ended in done:
                attempts.remove(ended)
                error = ended.exception()
                if error is None:
                    return ended.result()
                failure = error if isinstance(error, OSError) else OSError(str(error))
    finally:
        await _give_up(attempts)


async def _connected(address: _Address) -> socket.socket:
    family, kind, protocol, _, place = address
    connecting = socket.socket(family, kind, protocol)
    try:
        connecting.setblocking(False)
        await asyncio.get_running_loop().sock_connect(connecting, place)
    except BaseException:
        connecting.close()
        raise
    return connecting


async def _give_up(attempts: set[asyncio.Task[socket.socket]]) -> None:
    for one in attempts:
        one.cancel()
    for outcome in await asyncio.gather(*attempts, return_exceptions=True):
        if isinstance(outcome, socket.socket):  # connected all the same, too late
            outcome.close()
