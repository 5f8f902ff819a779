"""What came of one HTTP request: an answer, of whatever status, or the trouble on the way to it.

The client would interpret an answer, or send again. A doctor looks at it as it came: its status, its date, how long
it took, and at what exactly a connection has failed.
"""

import asyncio
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from callflow.client.origin import proxies, proxy, split
from callflow.client.transport import NotSent, Request, Transport
from callflow.errors import ConfigurationError
from callflow.types import Clock

Kind: TypeAlias = Literal["name", "refused", "certificate", "tls", "proxy", "unreachable", "silent", "garbled"]
"""At what a request has failed.

- `name`: the host has no address.
- `refused`: nothing listens there.
- `certificate`: it is not valid, or not for this host.
- `tls`: no encrypted connection came about otherwise.
- `proxy`: the proxy of the environment did not let it pass.
- `unreachable`: no connection came about, for another reason or in time.
- `silent`: it was sent, and not answered in time.
- `garbled`: the connection was cut, or what came is no answer, or without an end.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer.

    Attributes:
        status: The HTTP status.
        headers: By their names in lower case.
        body: The payload.
        seconds: How long it took.
        at: When it came by our clock, in seconds since the epoch.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    body: bytes = field(default=b"", repr=False)
    seconds: float = 0.0
    at: float = 0.0

    @property
    def ahead(self) -> float | None:
        """How far our clock is ahead of the server's, in seconds; None where the answer has no date."""
        try:
            date = parsedate_to_datetime(self.headers["date"])
            theirs = (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
        except (KeyError, ValueError, TypeError, OverflowError):
            return None
        return self.at - self.seconds / 2 - (theirs + 0.5)  # a date has whole seconds


@dataclass(frozen=True, slots=True)
class Trouble:
    """There is no answer.

    Attributes:
        kind: At what it has failed.
        words: What the system says.
        proxy: The proxy that the request goes by, if it does.
    """

    kind: Kind
    words: str = ""
    proxy: str | None = None


Outcome: TypeAlias = Answer | Trouble


async def ask(transport: Transport, request: Request, *, patience: float, clock: Clock) -> Outcome:
    """Send a request.

    Args:
        transport: What sends it.
        request: What is sent.
        patience: How long all of it may take, in seconds.
        clock: The time, in seconds since the epoch.
    """
    began = time.perf_counter()
    try:
        response = await transport.send(request, timeout=patience)
    except Exception as error:  # a stranger's answer may break a library in any way
        way = proxy_to(request.url)
        late = any(isinstance(one, TimeoutError) for one in _chain(error))
        return Trouble(_kind(error, way), f"{patience:.0f} s have passed" if late else str(error), way)
    return Answer(response.status, response.headers, response.body, time.perf_counter() - began, clock())


def proxy_to(url: str) -> str | None:
    """The environment's proxy on the way to a URL, as host and port."""
    try:
        way = proxy(split(url)[0], proxies())
    except (ConfigurationError, NotSent):
        return None
    return urlsplit(way.url if "://" in way.url else f"//{way.url}").netloc if way else None


def _kind(error: BaseException, way: str | None) -> Kind:
    chain = tuple(_chain(error))
    if any("Proxy" in type(one).__name__ for one in chain) or "environment's proxy" in str(error):
        return "proxy"
    found: Kind | None = next((kind for one in chain if (kind := _known(one))), None)
    if isinstance(error, NotSent):
        return "proxy" if way and found in ("name", "refused", None) else found or "unreachable"
    if any(isinstance(one, TimeoutError | asyncio.CancelledError) for one in chain):
        return "silent"
    return found or "garbled"


def _known(error: BaseException) -> Kind | None:
    if isinstance(error, ssl.SSLCertVerificationError):
        return "certificate"
    if isinstance(error, ssl.SSLError) or "handshake" in str(error):
        return "tls"
    if isinstance(error, socket.gaierror | UnicodeError):
        return "name"
    return "refused" if isinstance(error, ConnectionRefusedError) else None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error, and those that it came from."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__
