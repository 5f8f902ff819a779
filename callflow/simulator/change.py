"""A signal that something has changed, for those who wait for a fact."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Change:
    """Wakes everybody who waits, each time; they look whether it is what they wait for."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def happened(self) -> None:
        """Wake those who wait."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, found: Callable[[], T | None]) -> T:
        """Wait until `found` finds something, and return it."""
        while (result := found()) is None:
            await self._event.wait()
        return result
