"""What a client downloads recordings with."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from callflow.client.download import Download, Link, Source, to_its_end
from callflow.client.links import chosen
from callflow.client.part_file import PartFile, refuse_existing
from callflow.client.resumption import Stamina
from callflow.client.transport import StreamingTransport, Transport
from callflow.errors import ConfigurationError, DownloadFailed
from callflow.types import Clock, Fetch, OnProgress

SILENCE = 20.0
"""How long a storage may say nothing, in seconds."""

PAUSES = (0.2, 0.5, 1.0, 2.0, 4.0)
"""Before each further attempt, in seconds; so many in a row that bring nothing end a download."""

MAX_BYTES = 4 * 1024**3
"""How large a file may be, in bytes: no WAV file can be larger, and a broken server's has no end."""

AT_ONCE = 16
"""How many downloads run; they share the connections of the commands, which cannot wait."""


class Downloader:
    """Downloads recordings, each from its link, whose host is told nothing of the API key.

    Args:
        transport: What makes the requests.
        fresh: Asks the carrier for new links to a recording, by format.
        user_agent: What the storages are told of callflow.
        clock: The time, in seconds; by default the running loop's.
        silence: How long a storage may say nothing, in seconds.
        pauses: Before each further attempt, in seconds.
        max_bytes: How large a file may be, in bytes; None for whatever size. A larger one is not downloaded, and one
            that turns out to be larger is thrown away.
    """

    def __init__(
        self,
        transport: Transport,
        fresh: Callable[[str], Awaitable[Mapping[str, str]]],
        *,
        user_agent: str,
        clock: Clock | None = None,
        silence: float = SILENCE,
        pauses: Sequence[float] = PAUSES,
        max_bytes: int | None = MAX_BYTES,
    ) -> None:
        self._transport = transport
        self._fresh = fresh
        self._headers = {"user-agent": user_agent, "accept": "*/*"}
        self._clock = clock
        self._silence = silence
        self._pauses = tuple(pauses)
        self._most = float("inf") if max_bytes is None else max_bytes
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._running: set[Download] = set()
        self._closed = False

    def from_now(self) -> Fetch:
        """What fetches from links that have been made just now."""
        return partial(self._fetch, since=self._now())

    def close(self) -> None:
        """Begin no further attempt; those that run end with their transport."""
        self._closed = True
        for download in self._running:
            download.stop()

    async def _fetch(
        self,
        id: str,
        links: Mapping[str, str],
        path: str | os.PathLike[str],
        *,
        format: Literal["wav", "mp3"] | None,
        progress: OnProgress | None,
        overwrite: bool,
        since: float,
    ) -> Path:
        source = self._source()
        given = os.fspath(path)
        directory = await to_its_end(partial(_is_directory, given, overwrite=overwrite))
        if not links:
            links, since = await self._fresh(id), self._now()
        kind = chosen(links, format, "" if directory else Path(given).suffix)
        name = f"{quote(id, safe='')}.{kind}"
        part = PartFile(Path(given, name) if directory else Path(given), of=name, overwrite=overwrite)
        try:
            await _open(part)
            await self._run(Download(source, part, id, kind, Link(links[kind], since), progress))
            return await to_its_end(part.finish)
        finally:
            await to_its_end(part.close)

    async def _run(self, download: Download) -> None:
        async with self._slots:
            if self._closed:
                download.stop()
            self._running.add(download)
            try:
                await download.run(Stamina(self._pauses, download.part.size, download.part.restarts))
            finally:
                self._running.discard(download)

    def _source(self) -> Source:
        if not isinstance(self._transport, StreamingTransport):
            name = type(self._transport).__name__
            raise ConfigurationError(f"{name} cannot download: it has no `stream`, as StreamingTransport describes it")
        return Source(self._transport, self._fresh, self._headers, self._silence, self._now, self._most)

    def _now(self) -> float:
        return asyncio.get_running_loop().time() if self._clock is None else self._clock()


def _is_directory(path: str, *, overwrite: bool) -> bool:
    """Whether a path is that of a directory; one of a file must be free, which is found before anything is asked.

    What is written as a directory, with a slash at its end, is made if it is not there.
    """
    if path.endswith(os.sep):
        os.makedirs(path, exist_ok=True)
    if os.path.isdir(path):
        return True
    refuse_existing(Path(path), overwrite=overwrite)
    return False


async def _open(part: PartFile) -> None:
    try:
        await to_its_end(part.open)
    except BlockingIOError:
        words = f"another download writes to {part.path}"
        raise DownloadFailed(words, part=part.part, retryable=True) from None
