"""Types that several layers share: ASGI, the identifiers of a call, and what a download goes by way of."""

import os
import uuid
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, Literal, NewType, Protocol, TypeAlias

Scope: TypeAlias = MutableMapping[str, Any]  # ASGI leaves the values open
Message: TypeAlias = MutableMapping[str, Any]  # likewise
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
ASGIApp: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

SessionKey = NewType("SessionKey", str)
"""What an engine keeps apart: one call with all its legs (its home session), or one conference."""

Clock: TypeAlias = Callable[[], float]
"""Seconds since the epoch; injected, so that a test or the simulator owns the time."""

Mint: TypeAlias = Callable[[], uuid.UUID]
"""Makes identifiers; injected likewise."""

OnProgress: TypeAlias = Callable[[int, int | None], None]
"""Told how many bytes are there, and how many there will be, where that is known."""


class Fetch(Protocol):
    """Fetches one of the files that links lead to."""

    async def __call__(
        self,
        id: str,
        links: Mapping[str, str],
        path: str | os.PathLike[str],
        *,
        format: Literal["wav", "mp3"] | None,
        progress: OnProgress | None,
        overwrite: bool,
    ) -> Path:
        """Fetch it, as `Downloadable.download` says."""
        ...


class Downloads(Protocol):
    """What a client downloads with."""

    def from_now(self) -> Fetch:
        """What fetches from links that have been made just now: they do not live long."""
        ...
