"""One HTTP request and its answer: the seam to the HTTP library, and the only module that knows it.

A transport makes one attempt and says truthfully how it went. Whether to send again is `retry`'s business.
"""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import httpx2

MAX_ANSWER = 1024 * 1024
"""How large an answer may be, in bytes: the carrier's have a few hundred, and a broken server's no end."""

_CONNECTIONS = 100
_KEEP_ALIVE = 30.0


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent.

    Attributes:
        method: The HTTP method.
        url: The whole address, percent-encoded.
        headers: Sent as they are; with the API key in them, so not shown.
        body: The payload.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """A complete answer.

    Attributes:
        status: The HTTP status.
        headers: By their names in lower case.
        body: All of the payload.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class NotSent(Exception):
    """No connection came about: not a byte of the request was sent."""


class NoAnswer(Exception):
    """The request was sent, perhaps in part, and no complete answer came: in time, or at all."""


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
            NoAnswer: Something was sent, and no complete answer came.
        """
        ...

    async def aclose(self) -> None:
        """Close the connections. Nothing can be sent afterwards."""
        ...


class HttpxTransport:
    """The transport over httpx2: HTTP/1.1, pooled connections, verified TLS, the environment's proxies.

    Redirects are answers like others: a command is not carried to where its sender did not send it.
    """

    def __init__(self) -> None:
        self._client: httpx2.AsyncClient | None = None
        self._failures: tuple[type[Exception], ...] = (TimeoutError,)
        self._closed = False

    def prepare(self) -> None:
        """Load the HTTP library and the certificates now, not under the first command (some 0.1 s)."""
        self._opened()

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Send a request and wait for its answer, as `Transport.send` says."""
        if self._closed:
            raise NotSent("the transport is closed")
        trace = _Trace()
        try:
            async with asyncio.timeout(timeout):
                return await _exchange(self._opened(), request, trace)
        except self._failures as error:
            # A server that closes an idle connection just as we write to it looks like one that read the
            # request and died. Nothing tells them apart: what fails after the first byte is "no answer".
            words = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise (NoAnswer if trace.sent else NotSent)(words) from error

    async def aclose(self) -> None:
        """Close the connections. Nothing can be sent afterwards."""
        self._closed = True
        if self._client is not None:
            await self._client.aclose()

    def _opened(self) -> "httpx2.AsyncClient":
        if self._client is None:
            import httpx2  # 0.1 s, which `import callflow` must not cost

            self._failures = (TimeoutError, httpx2.HTTPError)
            self._client = httpx2.AsyncClient(
                # One limit over the whole attempt, ours: theirs are one for each phase, and add up.
                timeout=None,
                limits=httpx2.Limits(
                    max_connections=_CONNECTIONS,
                    max_keepalive_connections=_CONNECTIONS,
                    keepalive_expiry=_KEEP_ALIVE,
                ),
                # A compressed answer of a kilobyte can unpack to any size; the carrier's are small anyway.
                headers={"accept-encoding": "identity"},
            )
        return self._client


class _Trace:
    """Listens to the library, to learn whether the request itself has begun to go out.

    It also closes a socket whose TLS handshake is cancelled; the library leaves it to the garbage collector.
    """

    def __init__(self) -> None:
        self.sent = False
        self._stream: Any = None  # the library's, of a type that it does not publish

    async def __call__(self, event: str, info: Mapping[str, Any]) -> None:  # values differ by the event
        if event.endswith(".send_request_headers.started"):
            # The CONNECT to a proxy is a request too, but not ours.
            self.sent |= info["request"].method != b"CONNECT"
        elif event.endswith(".connect_tcp.complete"):
            self._stream = info["return_value"]
        elif event.endswith(".start_tls.failed") and self._stream is not None:
            await self._stream.aclose()


async def _exchange(client: "httpx2.AsyncClient", request: Request, trace: _Trace) -> Response:
    body = bytearray()
    async with (
        client.stream(
            request.method,
            request.url,
            headers=dict(request.headers),
            content=request.body,
            extensions={"trace": trace},
        ) as answer,
        aclosing(answer.aiter_raw()) as chunks,
    ):
        async for chunk in chunks:
            body += chunk
            if len(body) > MAX_ANSWER:
                raise NoAnswer(f"the answer has more than {MAX_ANSWER} bytes")
    return Response(status=answer.status_code, headers=dict(answer.headers), body=bytes(body))
