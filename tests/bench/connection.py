"""One kept connection to a server under test."""

import asyncio
from collections.abc import Callable
from typing import TypeAlias, cast

from tests.bench.wire import is_whole

Answered: TypeAlias = Callable[[bytes], None]
"""Takes an answer, whole; an empty one if the connection has ended instead."""


class Connection(asyncio.Protocol):
    """Carries one request at a time.

    Attributes:
        lost: Set when it has ended.
    """

    def __init__(self) -> None:
        self.lost = asyncio.Event()
        self._transport: asyncio.Transport | None = None
        self._answered: Answered | None = None
        self._data = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # a TCP client makes no other

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost.set()
        self._finish(b"")

    def send(self, wire: bytes, answered: Answered) -> None:
        self._answered = answered
        if self._transport is None or self.lost.is_set():
            self._finish(b"")
        else:
            self._transport.write(wire)

    def data_received(self, data: bytes) -> None:
        if self._data:
            data = self._data + data
        if is_whole(data):
            self._data = b""
            self._finish(data)
        else:
            self._data = data

    def _finish(self, data: bytes) -> None:
        answered, self._answered = self._answered, None
        if answered is not None:
            answered(data)

    async def aclose(self) -> None:
        if self._transport is not None:
            self._transport.abort()
            await self.lost.wait()
