"""What an answer of the carrier describes and a client can download: recordings."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import PrivateAttr

from callflow.errors import CommandError
from callflow.model import EventObject
from callflow.types import Downloads, Fetch, OnProgress


class _Binding:
    """What a value is bound to, which is no part of it: it is compared, copied and pickled as if it were not there."""

    def __init__(self, fetch: Fetch | None = None) -> None:
        self.fetch = fetch

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Binding)

    def __hash__(self) -> int:
        return 0

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> "tuple[type[_Binding], tuple[()]]":
        return _Binding, ()


class Downloadable(EventObject, frozen=True):
    """A recording as the carrier describes it, whose file can be downloaded."""

    _binding: _Binding = PrivateAttr(default_factory=_Binding)

    def bound(self, downloads: Downloads) -> Self:
        """The same value, with `download` going by way of a client."""
        copy = self.model_copy()
        copy._binding = _Binding(downloads.from_now())  # type: ignore[misc]  # frozen are the fields
        return copy

    async def download(
        self,
        path: str | os.PathLike[str],
        *,
        format: Literal["wav", "mp3"] | None = None,
        progress: OnProgress | None = None,
        overwrite: bool = False,
    ) -> Path:
        """Download the recording to a file, piece by piece, however long it is.

        Until it is whole it is called `<path>.part`, with a note beside it. A download that was cut goes on by
        itself; one that failed, was cancelled, or whose process has died, is gone on with by the next one to
        the same path. A link lives 10 minutes: where it is dead, a new one is asked for.

        Neither `<path>.part` nor the note, `<path>.part.json`, is followed where it is a link, or has another name as
        well: where one of them is there and no plain file, nothing is downloaded.

        Args:
            path: The file, or a directory, in which it is called `<id>.<format>`. A directory that ends in a slash
                is made if it is not there.
            format: Which of its files; by default what the ending of `path` says, else the only one, else `wav`.
            progress: Called at each MiB, or each second, and at the end, with the bytes that are there and the
                bytes that the file has, if that is known. The first falls back where the file has to be fetched anew.
            overwrite: Whether a file at `path` is replaced, once the new one is whole.

        Returns:
            The file.

        Raises:
            FileExistsError: There is a file at `path`, and it is not to be replaced; nothing was asked for.
            OSError: The file cannot be written: the disk is full, for instance. What was written is kept. Or
                `<path>.part` or its note is there already, and is no plain file: a link, a pipe, a directory.
            InvalidCommand: The recording has no file of that format.
            DownloadFailed: It did not come whole, is too large, or another download writes to `path`; `retryable` says
                whether it is worth trying again.
            CommandError: The recording was not received from a client.

        See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-call-recording
        """
        fetch = self._binding.fetch
        if fetch is None:
            raise CommandError("this recording did not come from a client: `client.recordings.retrieve(id)` gives one")
        found = self.model_dump(include={"id", "download_urls"}, exclude_none=True)
        links: Mapping[str, str] = found.get("download_urls", {})
        return await fetch(str(found.get("id", "")), links, path, format=format, progress=progress, overwrite=overwrite)
