"""A time-out of one length for many at once, which one timer serves.

`asyncio.timeout` sets a timer and takes it back, for each of what nearly always ends long before: a good part of
what an event costs. All that waits here waits equally long, so the first to come is the first to expire.
"""

import asyncio
from types import TracebackType


class TimeLimit:
    """Bounds how long something may take: `with limit() as timed: ...` raises TimeoutError when it took longer.

    It belongs to one event loop, and means what `asyncio.timeout` means.

    Args:
        seconds: How long.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._running: dict[Timed, float] = {}  # with the moment that each expires at, in that order
        self._timer: asyncio.TimerHandle | None = None

    def __call__(self) -> "Timed":
        """The context manager around one use."""
        return Timed(self)

    def begin(self, timed: "Timed") -> None:
        """Count from now on."""
        loop = asyncio.get_running_loop()
        self._running[timed] = at = loop.time() + self.seconds
        if self._timer is None:
            self._timer = loop.call_at(at, self._ring, loop)

    def end(self, timed: "Timed") -> None:
        """It has ended, or its time has."""
        self._running.pop(timed, None)

    def _ring(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        now = loop.time()
        while self._running:
            timed, at = next(iter(self._running.items()))
            if at > now:
                self._timer = loop.call_at(at, self._ring, loop)
                return
            del self._running[timed]
            timed.expire()


class Timed:
    """One use of a time limit, by the task that enters it.

    Attributes:
        expired: Whether its time is over.
    """

    __slots__ = ("_cancelling", "_limit", "_task", "expired")

    def __init__(self, limit: TimeLimit) -> None:
        self._limit = limit
        self.expired = False

    def __enter__(self) -> "Timed":
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a time limit counts for a task, and here is none")
        self._task, self._cancelling = task, task.cancelling()
        self._limit.begin(self)
        return self

    def expire(self) -> None:
        """Cancel what runs; leaving the block turns that into a TimeoutError."""
        self.expired = True
        self._task.cancel()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._limit.end(self)
        if self.expired and self._task.uncancel() <= self._cancelling and isinstance(error, asyncio.CancelledError):
            raise TimeoutError from error
