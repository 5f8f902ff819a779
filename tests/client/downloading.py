"""A recording of a client that downloads from a storage, as the tests use them."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import ClassVar

from callflow.client.downloader import MAX_BYTES, Downloader
from callflow.client.transport import Transport
from callflow.client.transports import open_transport
from callflow.config import TransportName
from callflow.downloadable import Downloadable
from callflow.errors import CallflowError
from callflow.model import EventObject
from callflow.sensitive import Mask


class Urls(EventObject, frozen=True):
    sensitive: ClassVar[Mapping[str, Mask]] = {"mp3": "hidden", "wav": "hidden"}

    mp3: str | None = None
    wav: str | None = None


class Recording(Downloadable, frozen=True):
    id: str | None = None
    download_urls: Urls | None = None


@dataclass
class Desk:
    """A client's side: what it downloads with, and what the carrier's API would say.

    Attributes:
        transport: What it goes by way of.
        fresh: The links that are given out when new ones are asked for, one after the other; an error is raised.
        asked: The recordings that new links were asked for.
        now: The time.
    """

    downloader: Downloader
    transport: Transport
    fresh: list[Mapping[str, str] | CallflowError] = field(default_factory=list[Mapping[str, str] | CallflowError])
    asked: list[str] = field(default_factory=list[str])
    now: float = 1000.0

    def recording(self, **links: str) -> Recording:
        return Recording(id="rec-1", download_urls=Urls(**links)).bound(self.downloader)


@asynccontextmanager
async def desk(
    name: TransportName, *, silence: float = 5.0, attempts: int = 4, max_bytes: int | None = MAX_BYTES
) -> AsyncGenerator[Desk]:
    """A desk with no pauses between attempts."""

    async def fresh(id: str) -> Mapping[str, str]:
        this.asked.append(id)
        links = this.fresh.pop(0)
        if isinstance(links, CallflowError):
            raise links
        return links

    transport = open_transport(name)
    downloader = Downloader(
        transport,
        fresh,
        user_agent="callflow/test",
        clock=lambda: this.now,
        silence=silence,
        pauses=(0.0,) * attempts,
        max_bytes=max_bytes,
    )
    this = Desk(downloader, transport)
    try:
        yield this
    finally:
        downloader.close()
        await transport.aclose()
