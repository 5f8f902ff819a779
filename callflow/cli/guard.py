"""What strangers may not do to the server of `callflow run`: keep it waiting, fill its memory, crowd it out.

uvicorn bounds neither the size of a request's head (with httptools) nor the time that it takes, nor how many
connections there are, and leaves that to a proxy in front. These are its two protocols with these bounds. Who
starts uvicorn by hand can name them: `uvicorn.Config(app, http="callflow.cli.guard:GuardedHttpTools")`.
"""

import asyncio
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from logging import Logger
from typing import Any, ClassVar  # uvicorn types the two cycles apart

import h11
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

_PIECE = 8 * 1024


@cache
def _room(wanted: int) -> int:
    """For how many connections there is room in half of the files that the process may have open.

    The other half is for its commands and its engine. Shells set that bound to 1,024 for the sake of `select`,
    which nothing here uses: it is raised where it may be.
    """
    if sys.platform == "win32":
        return wanted
    import resource  # not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= 2 * wanted:
        return wanted
    soft = 2 * wanted if hard == resource.RLIM_INFINITY else min(2 * wanted, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return soft // 2


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one server.

    Attributes:
        head_bytes: How large the head of a request may be, to a few kilobytes: 431 above it.
        head_seconds: Until when a head that has begun must be there: 408 after it. A connection that sends nothing
            for as long is closed, and so is one whose body goes on after its answer.
        idle_seconds: How long a connection may rest between two requests: longer than the minute after which
            proxies close theirs, so that none sends one into a connection that is just being closed.
        write_seconds: How long a client may leave its answers unread.
        waiting: How many requests of one connection may wait behind the one that is being answered: what comes
            after them is not read, and the connection ends with their answers.
        connections: How many there may be at once, if the process may have twice as many files open: above it, the
            one that has rested longest makes room, and if none rests the new one is answered 503.
    """

    head_bytes: int = 32 * 1024
    head_seconds: float = 10.0
    idle_seconds: int = 75
    write_seconds: float = 30.0
    waiting: int = 16
    connections: int = 4_096


class _Guard(asyncio.Protocol, ABC):
    """The bounds around a protocol of uvicorn's.

    One timer a connection, which runs whenever the app has no request of it; one that arrives whole, as nearly
    all do, starts none.
    """

    limits: ClassVar[Limits] = Limits()

    transport: asyncio.Transport
    loop: asyncio.AbstractEventLoop
    logger: Logger
    server_state: ServerState
    connections: set[Any]
    flow: FlowControl
    cycle: Any
    timeout_keep_alive: int
    timeout_keep_alive_task: asyncio.TimerHandle | None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.timeout_keep_alive = self.limits.idle_seconds
        # Of all connections of this server, those whose app has nothing to do, the longest at rest first.
        self._resting: dict[_Guard, None] = vars(self.server_state).setdefault("resting", {})
        self._fruitless = 0  # bytes since a head was whole, or some of a body came
        self._waiting: asyncio.TimerHandle | None = None
        self._unread: asyncio.TimerHandle | None = None
        self._reads = True  # until what comes is another protocol's, or nobody's

    @abstractmethod
    def _in_head(self) -> bool:
        """Whether a head has begun and not ended."""

    @abstractmethod
    def _bore_fruit(self) -> bool:
        """Whether the last piece ended a head or had some of a body."""

    # -- what uvicorn is told ---------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait, if there is room."""
        super().connection_made(transport)
        if len(self.connections) > _room(self.limits.connections) and not self._made_room():
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, b"retry-after: 1\r\n")
        else:
            self._resting[self] = None
            self._watch()

    def data_received(self, data: bytes) -> None:
        """Hand on what came, in pieces small enough to stop in between."""
        for piece in _pieces(data):
            if self.transport.is_closing() or not self._reads:
                break
            super().data_received(piece)
            self._weigh(len(piece))
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clocks, uvicorn's own too, which it leaves running after an error."""
        super().connection_lost(exc)
        self._resting.pop(self, None)
        for timer in (self._waiting, self._unread, self.timeout_keep_alive_task):
            if timer is not None:
                timer.cancel()

    def pause_writing(self) -> None:
        """Begin to wait for the client to read."""
        super().pause_writing()
        self._unread = self.loop.call_later(self.limits.write_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """It has read."""
        super().resume_writing()
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    # -- the bounds -------------------------------------------------------------------------------

    def _weigh(self, size: int) -> None:
        self._fruitless = 0 if self._bore_fruit() else self._fruitless + size
        if self._fruitless > self.limits.head_bytes and not self.transport.is_closing():
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def _watch(self) -> None:
        """Have the timer run exactly while the app has no request: with one, the app's own bounds count."""
        if self._app_is_busy() or not self._reads or self.transport.is_closing():
            self._resting.pop(self, None)
            if self._waiting is not None:
                self._waiting.cancel()
                self._waiting = None
        elif self._waiting is None:
            self._waiting = self.loop.call_later(self.limits.head_seconds, self._late)

    def _rest(self) -> None:
        """After an answer: unless another request has waited for it, what comes next is up to the client."""
        if not self._app_is_busy() and not self.transport.is_closing():
            self._resting[self] = None

    def _made_room(self) -> bool:
        """Whether a connection could be ended to which nothing is owed: who holds many keeps nobody out."""
        for longest in self._resting:
            del self._resting[longest]
            self.logger.warning("no room: the connection that has rested longest is closed")
            longest.transport.abort()  # `close` would wait for a client that does not read
            return True
        return False

    def _app_is_busy(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _late(self) -> None:
        if self._in_head():
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
        else:
            self.transport.close()

    def _refuse(self, status: HTTPStatus, more: bytes = b"") -> None:
        """Answer and close; an earlier request that is being answered gets its own answer, and no other."""
        self.logger.warning("%d %s", status, status.phrase)
        if self._app_is_busy():
            self._end_with_this_answer()
            return
        head = b"HTTP/1.1 %d %s\r\n" % (status, status.phrase.encode())
        self.transport.write(head + more + b"connection: close\r\ncontent-length: 0\r\n\r\n")
        self.transport.close()

    def _end_with_this_answer(self) -> None:
        """Read no further; close when the request that is being answered has its answer, if it can have one."""
        self._reads = False
        if self.cycle.more_body:
            self.transport.close()
        else:
            self.cycle.keep_alive = False
            self.flow.pause_reading()

    def _upgrade(self) -> None:
        """The connection becomes a WebSocket's."""
        self._reads = False
        self._watch()


def _pieces(data: bytes) -> Iterator[bytes]:
    if len(data) <= _PIECE:
        return iter((data,))
    return (data[start : start + _PIECE] for start in range(0, len(data), _PIECE))


class GuardedHttpTools(_Guard, HttpToolsProtocol):
    """With httptools: what `callflow run` uses."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._head_begun = self._fruit = False

    def _in_head(self) -> bool:
        return self._head_begun

    def _bore_fruit(self) -> bool:
        fruit, self._fruit = self._fruit, False
        return fruit

    def on_message_begin(self) -> None:
        """A head begins; one too many is an error, as which alone the parser can be stopped within a piece."""
        if len(self.pipeline) >= self.limits.waiting:
            raise ValueError("too many requests at once")
        self._head_begun = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """It is whole."""
        self._head_begun, self._fruit = False, True
        super().on_headers_complete()
        if not self.parser.should_upgrade():  # pyright: ignore[reportOptionalMemberAccess]  # None comes after the end
            self.headers = []  # trailers come the same way, and would be taken for headers

    def on_body(self, body: bytes) -> None:
        """Some of a body."""
        self._fruit = True
        super().on_body(body)

    def on_response_complete(self) -> None:
        """A request has its answer."""
        super().on_response_complete()
        self._rest()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, but not in the place of an answer that an earlier request still gets."""
        if self._app_is_busy() and (self.pipeline or not self.cycle.more_body):
            self._end_with_this_answer()
        else:
            super().send_400_response(msg)

    def _unsupported_upgrade_warning(self) -> None:
        """httptools reads no further after an offer to upgrade, not even the body: this answer is the last."""
        super()._unsupported_upgrade_warning()
        self._end_with_this_answer()

    def handle_websocket_upgrade(self) -> None:
        """Hand the connection on."""
        super().handle_websocket_upgrade()
        self._upgrade()


class GuardedH11(_Guard, H11Protocol):
    """With h11: slower, in Python alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.conn = h11.Connection(h11.SERVER, self.limits.head_bytes + 2 * _PIECE)  # ours is the one that is met

    def _in_head(self) -> bool:
        return self.conn.their_state is h11.IDLE and self._fruitless > 0

    def _bore_fruit(self) -> bool:
        # What comes after a head is bounded by h11 itself.
        return self.conn.their_state is not h11.IDLE or not self.conn.trailing_data[0]

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand the connection on."""
        super().handle_websocket_upgrade(event)
        self._upgrade()

    def on_response_complete(self) -> None:
        """A request has its answer."""
        super().on_response_complete()
        self._rest()
