"""One recording on its way to the disk: the thin driver of `resumption`, which asks, writes, waits, and goes on."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from callflow.client.links import Unusable, followed, host, usable, without_links
from callflow.client.part_file import PartFile
from callflow.client.resumption import (
    Again,
    Anew,
    Complete,
    Dead,
    Elsewhere,
    FreshLink,
    GiveUp,
    Kept,
    Meaning,
    Onward,
    Pause,
    Refused,
    Stamina,
    Trouble,
    Useless,
    asked,
    meaning,
)
from callflow.client.transport import NoAnswer, NotSent, Request, Stream, StreamingTransport, failed
from callflow.errors import CallflowError, DownloadFailed, OutcomeUnknown
from callflow.log import Logger, get_logger
from callflow.types import Clock, OnProgress

LINK_AGE = 540.0
"""How old a link may be when it is used, in seconds: it lives 600."""

_CHUNK = 1024 * 1024
_OFTEN = 1.0  # seconds between writes, if there is less than a chunk
_REDIRECTS = 5

R = TypeVar("R")
log: Logger = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Source:
    """Where downloads come from.

    Attributes:
        transport: Makes the requests.
        fresh: Asks the carrier for new links to a recording, by format.
        headers: What every storage is told.
        silence: How long it may say nothing, in seconds.
        now: The time, in seconds.
        most: How large a file may be, in bytes.
    """

    transport: StreamingTransport
    fresh: Callable[[str], Awaitable[Mapping[str, str]]]
    headers: Mapping[str, str]
    silence: float
    now: Clock
    most: float


@dataclass(frozen=True, slots=True)
class Link:
    """A link, and since when there is one."""

    url: str = field(repr=False)
    since: float


class Download:
    """One download.

    Args:
        source: Where it comes from.
        part: Where it goes to.
        id: The recording.
        kind: Which of its files.
        link: Where that is.
        progress: Told of what has come.
    """

    def __init__(
        self, source: Source, part: PartFile, id: str, kind: str, link: Link, progress: OnProgress | None
    ) -> None:
        self.part = part
        self._source = source
        self._id = id
        self._kind = kind
        self._link: Link | None = link
        self._host = host(link.url)
        self._progress = progress
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Begin no further attempt."""
        self._stopped.set()

    async def run(self, stamina: Stamina) -> None:
        """Go on until the whole file is there.

        Raises:
            DownloadFailed: It does not come.
            OSError: It cannot be written.
        """
        while (trouble := await self._attempt()) is not None:
            stamina, step = stamina.after(trouble, size=self.part.size, restarts=self.part.restarts)
            log.debug("download interrupted", recording_id=self._id, host=self._host, received=self.part.size)
            match step:
                case GiveUp():
                    raise self._failure(step) from step.cause
                case FreshLink():
                    self._link = None
                case Pause(seconds):
                    await _pause(self._stopped, seconds)
        log.debug("recording received", recording_id=self._id, host=self._host, received=self.part.size)
        self._report()

    async def _attempt(self) -> Trouble | None:
        """Ask once, wherever the link leads; None says that the whole file is there."""
        if self.part.complete:
            return None
        if self._stopped.is_set():
            return Refused("the client is closed")
        try:
            link = await self._living_link()
            return link if isinstance(link, Again | Refused) else await self._ask(link)
        except (NotSent, NoAnswer) as error:
            words = self._words(error)
        return Again(words)

    async def _living_link(self) -> str | Again | Refused:
        now = self._source.now()
        if self._link is None or now - self._link.since > LINK_AGE:
            try:
                links = await self._source.fresh(self._id)
            except CallflowError as error:
                return _no_link(error)
            if self._kind not in links:
                return Refused("the carrier has no link to it any more")
            self._link = Link(links[self._kind], now)
            self._host = host(self._link.url)
        return self._link.url

    async def _ask(self, link: str) -> Trouble | None:
        begin = self.part.size
        wanted = {**self._source.headers, **asked(self.part.kept, begin)}
        begin = begin if "range" in wanted else 0
        try:
            url = usable(link)
            for _ in range(_REDIRECTS + 1):
                request = Request("GET", url, wanted, b"")
                async with AsyncExitStack() as stack:
                    stream = await self._begun(stack, request)
                    found = meaning(stream.status, stream.headers, of=self.part.of, kept=self.part.kept, begin=begin)
                    if not isinstance(found, Elsewhere):
                        return await self._take(found, stream)
                url = followed(url, found.location)
        except Unusable as error:
            return Refused(str(error))
        return Refused(f"it redirects more than {_REDIRECTS} times")

    async def _begun(self, stack: AsyncExitStack, request: Request) -> Stream:
        try:
            return await stack.enter_async_context(self._source.transport.stream(request, timeout=self._source.silence))
        except ValueError as error:  # what a library says to a header that it would not send, or cannot read
            raise failed(error, sent=True) from None

    async def _take(self, found: Meaning, stream: Stream) -> Trouble | None:
        match found:
            case Anew(Kept(total=int(total))) | Onward(total) if total > self._source.most:
                return self._too_large()
            case Anew(kept):
                await to_its_end(partial(self.part.begin, kept))
                return await self._receive(stream)
            case Onward(total):
                await self._learn(total)
                return await self._receive(stream)
            case Complete():
                await self._learn(self.part.size)
                return None
            case Useless(words):
                return await self._drop(words)
            case Dead() | Again() | Refused():
                return found
            case Elsewhere():
                return Refused("it redirects")

    async def _receive(self, stream: Stream) -> Trouble | None:
        """Write what comes, about a MiB at a time; what has come counts, however it ends."""
        buffer = bytearray()
        written = self._source.now()
        trouble: Again | None = None
        most = min(self.part.kept.most if self.part.kept else 0, self._source.most)
        try:
            async for piece in stream.pieces:
                buffer += piece
                if len(buffer) >= _CHUNK or self._source.now() - written >= _OFTEN:
                    await self._keep(buffer)
                    self._report()
                    written = self._source.now()
                if self.part.size + len(buffer) > most:
                    break
        except NoAnswer as error:
            trouble = Again(self._words(error))
        finally:
            await self._keep(buffer)
        return trouble or await self._checked()

    async def _keep(self, buffer: bytearray) -> None:
        data = bytes(buffer)
        buffer.clear()  # before it is written: where that fails, it is not written a second time
        if data:
            await to_its_end(partial(self.part.write, data))

    async def _checked(self) -> Trouble | None:
        """Whether an answer that has come to its end has brought the file to its own."""
        kept, size = self.part.kept, self.part.size
        if size > self._source.most:
            await to_its_end(self.part.discard)
            return self._too_large()
        if kept is None or kept.total is None:
            await self._learn(size)
        elif size > kept.total:
            return await self._drop("it sent more than the file has")
        elif size < kept.total:
            return Again("it sent less than was asked for")
        return None

    def _too_large(self) -> Refused:
        return Refused(f"the file has more than {self._source.most:,} bytes, which is the most that it may have")

    async def _learn(self, total: int) -> None:
        if self.part.kept is not None:
            await to_its_end(partial(self.part.learn, replace(self.part.kept, total=total)))

    async def _drop(self, words: str) -> Again:
        await to_its_end(self.part.discard)
        return Again(words)

    def _words(self, error: Exception) -> str:
        return without_links(str(error), self._link.url if self._link else None)

    def _report(self) -> None:
        if self._progress is not None:
            self._progress(self.part.size, self.part.kept.total if self.part.kept else None)

    def _failure(self, end: GiveUp) -> DownloadFailed:
        total = self.part.kept.total if self.part.kept else None
        there = f"{self.part.size} of {total or 'an unknown number of'} bytes"
        return DownloadFailed(
            f"the recording {self._id} did not come whole from {self._host}: {end.words} ({there} are there)",
            part=self.part.part,
            received=self.part.size,
            total=total,
            status=end.status,
            retryable=end.retryable,
        )


async def to_its_end(work: Callable[[], R]) -> R:
    """Do something that blocks in a thread, and wait for its end even when cancelled: the thread goes on anyway."""
    task = asyncio.create_task(asyncio.to_thread(work))
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        task.exception()  # seen
        raise cancelled
    return task.result()


async def _pause(stopped: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stopped.wait()


def _no_link(error: CallflowError) -> Again | Refused:
    words = f"no new link was to be had: {without_links(str(error))}"
    if getattr(error, "retryable", False) or isinstance(error, OutcomeUnknown):  # asking changes nothing
        return Again(words, error)
    return Refused(words, cause=error)
