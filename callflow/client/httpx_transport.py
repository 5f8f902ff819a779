"""The transport over httpx2: by way of its connection pool, without the client around it.

The pool (httpcore2) is what httpx2 sends with. Its client adds cookies, redirects, and the reading of URLs
and headers, of which a command needs nothing, and which cost more than the rest of the request.
"""

import asyncio
import logging
import ssl
from collections.abc import AsyncGenerator, AsyncIterable, Mapping
from contextlib import aclosing, asynccontextmanager
from typing import cast

import httpcore2

from callflow.client.httpx_sockets import Attempt, Network, attempt
from callflow.client.httpx_sockets import Stream as Connection
from callflow.client.origin import Origin, Proxy, proxies, proxy, split
from callflow.client.transport import (
    AS_IT_IS,
    CONNECTIONS,
    KEEP_ALIVE,
    NotSent,
    Request,
    Response,
    Stream,
    TooLarge,
    answered,
    failed,
)

_FAILURES = (
    OSError,  # TimeoutError is one
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.TimeoutException,
)
_lines = logging.getLogger("httpcore2")


class HttpxTransport:
    """HTTP/1.1, pooled connections, verified TLS, the environment's proxies.

    Redirects are answers like others: a command is not carried to where its sender did not send it.

    The library's debug lines quote headers, links with their signatures among them. So they are not written, not even
    where the root logger writes everything; `logging.getLogger("httpcore2").setLevel("DEBUG")` before brings them back.

    Args:
        keep_alive: How long a connection is kept for the next request, in seconds.
    """

    def __init__(self, *, keep_alive: float = KEEP_ALIVE) -> None:
        self._keep_alive = keep_alive
        self._tls: ssl.SSLContext | None = None
        self._environment: Mapping[str, str] = {}
        self._pools: dict[Proxy | None, httpcore2.AsyncConnectionPool] = {}
        self._closed = False

    def prepare(self) -> None:
        """Load the certificates and look for proxies now, not under the first command.

        Raises:
            ConfigurationError: A proxy of the environment is no address.
        """
        if self._tls is None:
            if _lines.level == logging.NOTSET:
                _lines.setLevel(logging.INFO)
            self._environment = proxies()
            self._tls = httpcore2.default_ssl_context()

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Send a request and wait for its answer, as `Transport.send` says."""
        if self._closed:
            raise NotSent("the transport is closed")
        origin, target = split(request.url)
        pool = self._pool(origin)
        this = Attempt()
        attempt.set(this)
        try:
            async with asyncio.timeout(timeout):
                return await _exchange(pool, _prepared(request, origin, target), request.limit)
        except _FAILURES as error:
            raise failed(error, sent=this.sent) from None

    @asynccontextmanager
    async def stream(self, request: Request, *, timeout: float) -> AsyncGenerator[Stream]:
        """Send a request and hand its answer over while it comes, as `StreamingTransport.stream` says."""
        if self._closed:
            raise NotSent("the transport is closed")
        origin, target = split(request.url)
        pool = self._pool(origin)
        this = Attempt()
        attempt.set(this)
        try:
            async with asyncio.timeout(timeout):
                answer = await _begun(pool, _prepared(request, origin, target))
        except _FAILURES as error:
            raise failed(error, sent=this.sent) from None
        # Not under `except`: an OSError of whoever reads is none of the connection's.
        async with aclosing(answer), aclosing(_pieces(answer, timeout)) as pieces:
            head = answered(answer.status, answer.headers, b"")
            yield Stream(head.status, head.headers, pieces)

    async def aclose(self) -> None:
        """Close the connections. Nothing can be sent afterwards."""
        self._closed = True
        for pool in self._pools.values():
            await pool.aclose()

    def _pool(self, origin: Origin) -> httpcore2.AsyncConnectionPool:
        self.prepare()
        way = proxy(origin, self._environment) if self._environment else None
        if way not in self._pools:
            self._pools[way] = httpcore2.AsyncConnectionPool(
                ssl_context=self._tls,
                proxy=None if way is None else httpcore2.Proxy(way.url, headers=tuple(way.headers.items())),
                max_connections=CONNECTIONS,
                max_keepalive_connections=CONNECTIONS,
                keepalive_expiry=self._keep_alive,
                network_backend=Network(),
            )
        return self._pools[way]


def _prepared(request: Request, origin: Origin, target: str) -> httpcore2.Request:
    headers = {
        "host": origin.authority,
        **request.headers,
        AS_IT_IS[0]: AS_IT_IS[1],
        "content-length": str(len(request.body)),
    }
    url = httpcore2.URL(
        scheme=origin.scheme.encode(), host=origin.host.encode(), port=origin.explicit_port, target=target.encode()
    )
    return httpcore2.Request(
        request.method,
        url,
        headers=[(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
        content=request.body,
    )


async def _exchange(pool: httpcore2.AsyncConnectionPool, request: httpcore2.Request, limit: int) -> Response:
    answer = await _begun(pool, request)
    body = bytearray()
    async with aclosing(answer):
        async for chunk in cast("AsyncIterable[bytes]", answer.stream):
            body += chunk
            if len(body) > limit:
                raise TooLarge(limit)
    return answered(answer.status, answer.headers, bytes(body))


async def _begun(pool: httpcore2.AsyncConnectionPool, request: httpcore2.Request) -> httpcore2.Response:
    """Send, and read the head of the answer; its connection is told where the answer ends."""
    answer = await pool.handle_async_request(request)
    extensions = cast("Mapping[str, object]", answer.extensions)  # pyright: ignore[reportUnknownMemberType]  # a dict
    connection = extensions.get("network_stream")
    if isinstance(connection, Connection):
        for name, value in answer.headers:
            if name.lower() == b"content-length":
                connection.expect(int(value))
    return answer


async def _pieces(answer: httpcore2.Response, patience: float) -> AsyncGenerator[bytes]:
    """The payload of an answer; the limit is for each piece."""
    async with aclosing(cast("AsyncGenerator[bytes]", aiter(cast("AsyncIterable[bytes]", answer.stream)))) as source:
        while True:
            try:
                async with asyncio.timeout(patience):
                    piece = await anext(source, b"")
            except _FAILURES as error:
                raise failed(error, sent=True) from None
            if not piece:
                return
            yield piece
