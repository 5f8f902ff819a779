"""One request by one transport, against a stub."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from callflow.client.transport import Request, Response, Transport
from callflow.client.transports import open_transport
from callflow.config import TransportName
from tests.client.carrier_stub import Carrier


@asynccontextmanager
async def opened(name: TransportName) -> AsyncGenerator[Transport]:
    """A transport, closed at the end."""
    transport = open_transport(name)
    try:
        yield transport
    finally:
        await transport.aclose()


def request(stub: Carrier | str, target: str = "/calls", *, method: str = "POST") -> Request:
    url = (stub if isinstance(stub, str) else stub.url) + target
    return Request(method, url, {"authorization": "Bearer KEY", "x-Mixed": "Case"}, b'{"to":"x"}')


async def send(transport: Transport, stub: Carrier | str, target: str = "/calls", **options: float) -> Response:
    return await transport.send(request(stub, target), timeout=options.get("timeout", 5.0))
