"""Aliases that several layers share: ASGI, and the identifiers of a call."""

import uuid
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, NewType, TypeAlias

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
