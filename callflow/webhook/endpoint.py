"""The door: from an HTTP request to an event in its lane, in the order in which the steps stand here.

    size and type -> signature -> parse -> deliver -> 200

Plain ASGI, because every event of every call passes here.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, TypeAlias

from callflow.errors import EngineUnavailable
from callflow.log import get_logger
from callflow.model import Event
from callflow.timelimit import TimeLimit
from callflow.types import Clock, Receive, Scope, Send
from callflow.webhook.parse import NotAnEvent, parse
from callflow.webhook.repeated import Repeated
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, Examined, InvalidSignature, Verifier

log = get_logger(__name__)

_LENGTH_DIGITS = 18
_BODY_SECONDS = 10.0

_LENGTH, _TYPE = b"content-length", b"content-type"
_CODING, _TRANSFER = b"content-encoding", b"transfer-encoding"
_JSON, _PLAIN = b"application/json", b"identity"
_TEXT = (_TYPE, b"text/plain; charset=utf-8")
_READ = frozenset({_LENGTH, _TYPE, _CODING, _TRANSFER, SIGNATURE_HEADER, TIMESTAMP_HEADER})

Deliver: TypeAlias = Callable[[Event, bytes], Awaitable[Literal["accepted", "duplicate"]]]
"""Puts an event, with the body that it came in, into its lane."""

_Head: TypeAlias = dict[bytes, bytes]


class Refused(Exception):
    """The request is answered with another status than 200.

    Args:
        status: The status.
        words: What is answered.
        headers: More headers of the answer.
        reason: What is logged, where the answer does not say why.
    """

    def __init__(
        self, status: int, words: str, headers: tuple[tuple[bytes, bytes], ...] = (), *, reason: str | None = None
    ) -> None:
        super().__init__(words)
        self.status, self.words, self.headers, self.reason = status, words, headers, reason or words


class Bodies:
    """How many bytes of unfinished bodies are in memory: bounded, since anybody may begin to send one."""

    def __init__(self, limit: int = 64 * 1024 * 1024) -> None:
        self._limit = limit
        self._held = 0

    def reserve(self, size: int) -> int:
        """Hold so many bytes more.

        Raises:
            Refused: There is no room: 503.
        """
        if self._held + size > self._limit:
            raise unavailable("too many bodies are on their way", retry_after=1)
        self._held += size
        return size

    def release(self, size: int) -> None:
        """Let go of them."""
        self._held -= size


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Answers webhooks.

    | answer | when |
    |---|---|
    | 200 | the event is safe in its lane, or was before; or it is the doctor's test event (`examination`) |
    | 400 | signed, but no JSON or no event; or its end can be read in two ways |
    | 401 | signature or timestamp missing, wrong or stale (never saying which) |
    | 405 | not POST |
    | 408 | the body does not arrive within 10 seconds |
    | 413 | larger than `max_bytes` |
    | 415 | a content type other than JSON, or compressed |
    | 503 | full, stopping, too much on its way, or no public key is set: the carrier delivers again |

    Attributes:
        verifier: Knows the public keys; None if there are none.
        deliver: Takes the event.
        max_bytes: The largest body.
        clock: Seconds since the epoch.
        refusals: Logs what is refused.
        bodies: Bounds what is on its way...
        limit: ...and for how long.
    """

    verifier: Verifier | None
    deliver: Deliver
    max_bytes: int
    clock: Clock
    refusals: Repeated
    bodies: Bodies = field(default_factory=Bodies)
    limit: TimeLimit = field(default_factory=lambda: TimeLimit(_BODY_SECONDS))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            outcome = await self._take(scope, receive)
        except Refused as refused:
            self.refusals.note(status=refused.status, reason=refused.reason)
            await answer(send, refused.status, refused.words, refused.headers)
        except Examined as examined:
            log.debug("the doctor's test event")
            await answer(send, 200, " ".join(("doctor", *examined.public_keys)))
        except ConnectionResetError:
            log.debug("webhook cut off")
        else:
            await answer(send, 200, outcome)

    async def _take(self, scope: Scope, receive: Receive) -> str:
        if scope["method"] != "POST":
            raise Refused(405, "only POST", ((b"allow", b"POST"),))
        headers = _head(scope["headers"])
        if _TRANSFER in headers:
            _check_transfer(headers, scope["http_version"])
        self._check_size_and_type(headers)
        body = await self._genuine_body(headers, receive)
        try:
            event = parse(body, now=self.clock())
        except NotAnEvent as error:
            raise Refused(400, f"no event: {error}") from None
        try:
            return await self.deliver(event, body)
        except EngineUnavailable as error:
            raise unavailable(str(error), error.retry_after) from None

    def _check_size_and_type(self, headers: _Head) -> None:
        length = headers.get(_LENGTH)
        if length is not None and (
            not length.isdigit() or len(length) > _LENGTH_DIGITS or int(length) > self.max_bytes
        ):
            raise Refused(413, "too large")
        kind = headers.get(_TYPE, _JSON)
        if kind != _JSON and kind.partition(b";")[0].strip().lower() != _JSON:
            raise Refused(415, "not application/json")
        if headers.get(_CODING, _PLAIN).lower() != _PLAIN:
            raise Refused(415, "compressed", ((b"accept-encoding", _PLAIN),))

    async def _genuine_body(self, headers: _Head, receive: Receive) -> bytes:
        """The body, once it is known to be the carrier's; what can be refused before it is there, is."""
        if self.verifier is None:
            raise unavailable("no public key is set: nothing can be verified", retry_after=30)
        timestamp = headers.get(TIMESTAMP_HEADER)
        try:
            signature = self.verifier.check_head(headers.get(SIGNATURE_HEADER), timestamp)
            body = await self._body(receive)
            self.verifier.check_body(body, timestamp or b"", signature)
        except InvalidSignature as error:
            raise Refused(401, "not a genuine webhook", reason=str(error)) from None
        return body

    async def _body(self, receive: Receive) -> bytes:
        """The body, within its time."""
        try:
            with self.limit():
                piece, more = await self._piece(receive)
                return await self._whole(piece, receive) if more else piece
        except TimeoutError:
            raise Refused(408, "the body did not arrive in time") from None

    async def _whole(self, piece: bytes, receive: Receive) -> bytes:
        """A body that comes in pieces, which has a share of the memory meanwhile."""
        pieces, reserved, more = [piece], self.bodies.reserve(len(piece)), True
        try:
            while more:
                piece, more = await self._piece(receive)
                pieces.append(piece)
                if reserved + len(piece) > self.max_bytes:
                    raise Refused(413, "too large")
                reserved += self.bodies.reserve(len(piece))
        finally:
            self.bodies.release(reserved)
        return b"".join(pieces)

    async def _piece(self, receive: Receive) -> tuple[bytes, bool]:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionResetError
        piece: bytes = message.get("body", b"")
        if len(piece) > self.max_bytes:
            raise Refused(413, "too large")
        return piece, bool(message.get("more_body", False))


def _head(raw: list[tuple[bytes, bytes]]) -> _Head:
    """The headers that are read here; one that is there twice is empty, and so malformed."""
    found: _Head = {}
    for name, value in raw:
        if name in _READ:
            found[name] = b"" if name in found else value.strip(b" \t")  # not every server strips it
    return found


def _check_transfer(headers: _Head, version: str) -> None:
    """Refuse a body whose end a proxy in front may see elsewhere, and with it all that follows."""
    if _LENGTH in headers or version == "1.0" or headers[_TRANSFER].lower() != b"chunked":
        raise Refused(400, "its end can be read in two ways", ((b"connection", b"close"),))


def unavailable(words: str, retry_after: int) -> Refused:
    """503: the carrier delivers again."""
    return Refused(503, words, ((b"retry-after", str(retry_after).encode()),))


async def answer(send: Send, status: int, words: str, headers: tuple[tuple[bytes, bytes], ...] = ()) -> None:
    """Answer a request with one line of text."""
    body, length = _line(words)
    await send({"type": "http.response.start", "status": status, "headers": [_TEXT, length, *headers]})
    await send({"type": "http.response.body", "body": body})


@lru_cache(maxsize=64)
def _line(words: str) -> tuple[bytes, tuple[bytes, bytes]]:
    body = words.encode()
    return body, (_LENGTH, str(len(body)).encode())
