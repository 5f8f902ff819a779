"""One HTTP request and its answer: the seam to the HTTP libraries.

A transport makes one attempt and says truthfully how it went. Whether to send again is `retry`'s business.
"""

import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

MAX_ANSWER = 1024 * 1024
"""How large the answer to a command may be, in bytes: the carrier's have a few hundred, a broken server's no end."""

MAX_READ = 16 * MAX_ANSWER
"""How large the answer to a read may be, in bytes: a list of 250 items, or of all voices, has some hundred thousand."""

CONNECTIONS = 100
"""How many connections a transport has at most; a request that finds them all taken waits for one."""

KEEP_ALIVE = 30.0
"""How long a connection is kept for the next request, in seconds."""

_FINAL = 200
_ADDRESS = re.compile(r"(?i)(https?://)(?:[^\s/?#]*@)?([^\s/?#'\"]*)\S*?(['\")>]*)(?=\s|$)")
_BYTES = re.compile(r"(?s)\bb(['\"])(?:\\.|(?!\1).)*\1")  # of what was answered

AS_IT_IS = ("accept-encoding", "identity")
"""The header that every request gets: a compressed answer of a kilobyte can unpack to any size."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent.

    Attributes:
        method: The HTTP method.
        url: The whole address, percent-encoded.
        headers: Sent as they are; with the API key in them, so not shown.
        body: The payload.
        limit: How large the answer's payload may be, in bytes.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    limit: int = MAX_ANSWER


@dataclass(frozen=True, slots=True)
class Response:
    """A complete answer.

    Attributes:
        status: The HTTP status.
        headers: By their names in lower case; not shown, since cookies are among them.
        body: All of the payload.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer whose payload is still on its way.

    Attributes:
        status: The HTTP status.
        headers: By their names in lower case; not shown, since cookies are among them.
        pieces: The payload, piece by piece, of whatever sizes; the server is not read ahead of whoever reads
            them. It ends with the whole payload, and raises `NoAnswer` where the server does not.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    pieces: AsyncIterator[bytes] = field(repr=False)


def answered(status: int, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> Response:
    """An answer as it came over the wire; the values of a header that comes more than once are joined.

    Raises:
        NoAnswer: A status below 200 ends nothing: the answer that was promised is still to come.
    """
    if status < _FINAL:
        raise NoAnswer(f"the status {status} is no answer")
    named: dict[str, str] = {}
    for raw, value in headers:
        name, text = raw.decode("latin-1").lower(), value.decode("latin-1")
        named[name] = f"{named[name]}, {text}" if name in named else text
    return Response(status, named, body)


class NotSent(Exception):
    """No connection came about: not a byte of the request was sent."""


class NoAnswer(Exception):
    """The request was sent, perhaps in part, and no complete answer came: in time, or at all."""


class TooLarge(NoAnswer):
    """The answer has more bytes than it may have.

    Args:
        limit: How many it may have.
    """

    def __init__(self, limit: int) -> None:
        super().__init__(f"the answer has more than {limit:,} bytes")


def failed(error: BaseException, *, sent: bool) -> NotSent | NoAnswer:
    """What a failure of the library means, in its words, but for what these quote: addresses and answers.

    Raise it `from None`: the library's own error quotes them still.

    A server that closes an idle connection just as we write to it looks like one that read the request and
    died. Nothing tells them apart: what fails after the first byte is "no answer".
    """
    said = _ADDRESS.sub(r"\1\2/***\3", _BYTES.sub("***", str(error)))
    words = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return (NoAnswer if sent else NotSent)(words)


class Transport(Protocol):
    """Something that sends one request."""

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Send a request and wait for its answer, of whatever status.

        The time limit is a parameter because only the transport knows what had been sent when it passed.

        Args:
            request: What to send.
            timeout: How long all of it may take, connecting included, in seconds.

        Raises:
            NotSent: No connection came about, so nothing was sent.
            NoAnswer: Something was sent, and no complete answer came; `TooLarge` where it was not read to its end.
        """
        ...

    async def aclose(self) -> None:
        """Close the connections. Nothing can be sent afterwards."""
        ...


@runtime_checkable
class StreamingTransport(Transport, Protocol):
    """A transport that can hand an answer over while it comes, for what is too large for the memory."""

    def stream(self, request: Request, *, timeout: float) -> AbstractAsyncContextManager[Stream]:
        """Send a request, and wait for the head of its answer, of whatever status; redirects are not followed.

        Leaving the context before the last piece closes the connection. What is raised inside it passes as it is.

        Args:
            request: What to send.
            timeout: The longest silence, in seconds: until the answer begins, connecting included, and before
                each piece of it. All of it may take as long as it takes.

        Raises:
            NotSent: No connection came about, so nothing was sent.
            NoAnswer: Something was sent, and no answer came.
        """
        ...
