"""Lines that strangers can cause at will, and may not fill a disk with."""

import asyncio
from contextvars import copy_context
from typing import Literal

from callflow.log import Logger
from callflow.types import Clock

_MOST_KINDS = 32


class Repeated:
    """Writes the first line of each kind at once, and of those that follow how many there were.

    A count is written at most `every` seconds after it began, or by `tell`.

    Args:
        log: Where to.
        event: What the lines say.
        clock: Seconds.
        level: That of the lines.
        every: How long counts are held back, in seconds.
    """

    def __init__(
        self,
        log: Logger,
        event: str,
        *,
        clock: Clock,
        level: Literal["warning", "error"] = "warning",
        every: float = 10.0,
    ) -> None:
        self._write = log.warning if level == "warning" else log.error
        self._event = event
        self._clock = clock
        self._every = every
        self._told = clock()
        self._untold: dict[tuple[tuple[str, object], ...], int] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._context = copy_context()  # a count is not of the request during which its timer starts

    def note(self, *, exception: str | None = None, **fields: object) -> None:
        """Write a line, or count it. Its kind is its fields; above 32 kinds all others are one.

        Args:
            exception: A traceback, which the first line of its kind has.
            fields: The fields.
        """
        kind = tuple(fields.items())
        if kind not in self._untold and len(self._untold) >= _MOST_KINDS:
            kind = (("reason", "others"),)
        if kind in self._untold:
            self._untold[kind] += 1
            self._begin_to_wait()
        else:
            self._untold[kind] = 0
            self._write(self._event, **dict(kind), **({} if exception is None else {"exception": exception}))
        if not 0 <= self._clock() - self._told < self._every:  # a clock may also be set back
            self.tell()

    def tell(self) -> None:
        """Write the counts that have been held back; after it no timer runs."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._told = self._clock()
        for kind, count in self._untold.items():
            if count:
                self._untold[kind] = 0
                self._write(self._event, **dict(kind), again=count)

    def _begin_to_wait(self) -> None:
        if self._timer is not None:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # in a thread, or before the loop: the next line or the end tells it
            return
        self._timer = loop.call_later(self._every, self.tell, context=self._context)
