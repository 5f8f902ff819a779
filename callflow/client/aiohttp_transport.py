"""The transport over aiohttp: the faster one, and the only module that knows it (`pip install 'callflow[fast]'`)."""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, asynccontextmanager
from weakref import WeakSet

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from yarl import URL

from callflow.client.origin import proxies, proxy, split
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

_FAILURES = (OSError, UnicodeError, aiohttp.ClientError)  # a name that cannot be one is a UnicodeError
_STRAY = "what came over an idle connection is no answer to this request"
_UNASKED = ("Accept", "Content-Type", "User-Agent")  # headers that it would add by itself


class AiohttpTransport:
    """HTTP/1.1, pooled connections, verified TLS, the environment's proxies.

    Redirects are answers like others: a command is not carried to where its sender did not send it.

    Args:
        keep_alive: How long a connection is kept for the next request, in seconds.
    """

    def __init__(self, *, keep_alive: float = KEEP_ALIVE) -> None:
        self._keep_alive = keep_alive
        self._tls: ssl.SSLContext | None = None
        self._environment: Mapping[str, str] = {}
        self._session: aiohttp.ClientSession | None = None
        self._answers = WeakSet[aiohttp.ClientResponse]()
        self._closed = False

    def prepare(self) -> None:
        """Load the certificates and look for proxies now, not under the first command.

        Raises:
            ConfigurationError: A proxy of the environment is no address.
        """
        if self._tls is None:
            self._environment = proxies()
            self._tls = ssl.create_default_context()
            self._tls.set_alpn_protocols(["http/1.1"])

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Send a request and wait for its answer, as `Transport.send` says."""
        if self._closed:
            raise NotSent("the transport is closed")
        body = _Body(request.body)
        try:
            async with asyncio.timeout(timeout), await self._begun(request, body) as answer:
                if not body.sent:
                    answer.close()
                    raise NotSent(_STRAY)
                return answered(answer.status, answer.raw_headers, await _read(answer.content, request.limit))
        except _FAILURES as error:
            raise failed(error, sent=body.sent) from None

    @asynccontextmanager
    async def stream(self, request: Request, *, timeout: float) -> AsyncGenerator[Stream]:
        """Send a request and hand its answer over while it comes, as `StreamingTransport.stream` says."""
        if self._closed:
            raise NotSent("the transport is closed")
        body = _Body(request.body)
        try:
            async with asyncio.timeout(timeout):
                answer = await self._begun(request, body)
        except _FAILURES as error:
            raise failed(error, sent=body.sent) from None
        try:  # with no `except`: an OSError of whoever reads is none of the connection's
            if not body.sent:
                raise NotSent(_STRAY)
            head = answered(answer.status, answer.raw_headers, b"")
            async with aclosing(_pieces(answer.content, timeout)) as pieces:
                yield Stream(head.status, head.headers, pieces)
        finally:
            answer.close()  # which leaves the connection alone once the answer has ended

    async def _begun(self, request: Request, body: "_Body") -> aiohttp.ClientResponse:
        """Send, and read the head of the answer."""
        origin, target = split(request.url)
        session = self._opened()
        way = proxy(origin, self._environment) if self._environment else None
        tunnelled = origin.scheme == "https"
        answer = await session.request(
            request.method,
            URL(f"{origin.scheme}://{origin.authority}{target}", encoded=True),
            headers=request.headers if way is None or tunnelled else {**request.headers, **way.headers},
            data=body,
            proxy=way.url if way else None,
            proxy_headers=way.headers if way and tunnelled else None,
            allow_redirects=False,
        )
        self._answers.add(answer)
        return answer

    async def aclose(self) -> None:
        """Close the connections. Nothing can be sent afterwards."""
        self._closed = True
        for answer in tuple(self._answers):  # closing the session would leave those waiting who read one
            answer.close()
        if self._session is not None:
            await self._session.close()

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self.prepare()
            assert self._tls is not None
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(ssl=self._tls, limit=CONNECTIONS, keepalive_timeout=self._keep_alive),
                headers=[AS_IT_IS],
                skip_auto_headers=_UNASKED,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                # One limit over the whole attempt, ours: theirs says nothing about what had been sent.
                timeout=aiohttp.ClientTimeout(),
                middlewares=[_one_attempt],
            )
        return self._session


class _Body(aiohttp.BytesPayload):
    """A request's body, which knows whether it has begun to go out: the head leaves together with it.

    It does not go out over a connection on which something waits to be read: that would be taken for its answer.
    """

    sent = False

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        if getattr(getattr(writer, "protocol", None), "should_close", False):
            raise ConnectionAbortedError(_STRAY)
        self.sent = True
        await super().write_with_length(writer, content_length)


async def _one_attempt(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Keep the library from sending a PUT or a GET a second time by itself when its connection is cut."""
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:  # nothing was sent: it does not try again
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise aiohttp.ClientConnectionError(str(error)) from error


async def _read(content: aiohttp.StreamReader, limit: int) -> bytes:
    body = bytearray()
    while chunk := await content.readany():
        body += chunk
        if len(body) > limit:
            raise TooLarge(limit)
    return bytes(body)


async def _pieces(content: aiohttp.StreamReader, patience: float) -> AsyncGenerator[bytes]:
    """The payload of an answer; the limit is for each piece."""
    while True:
        try:
            async with asyncio.timeout(patience):
                piece = await content.readany()
        except (*_FAILURES, RuntimeError) as error:  # the latter where the transport was closed meanwhile
            if rest := _rest(content):
                yield rest
            raise failed(error, sent=True) from None
        if not piece:
            return
        yield piece


def _rest(content: aiohttp.StreamReader) -> bytes:
    """What had come before a failure: the library tells of the failure first, and would keep this to itself."""
    content.set_exception(None)  # type: ignore[arg-type]  # as it is before there is one
    return content.read_nowait()
