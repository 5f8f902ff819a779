"""Simulated time: every wait of the simulator goes through here, and through the running loop."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime

from callflow.types import Clock as Wall

_MICRO = 1_000_000


class Timer:
    """Something that will happen at a simulated moment, unless it is cancelled."""

    def __init__(self, clock: "Clock", seconds: float, then: Callable[[], None]) -> None:
        self._clock = clock
        self._then = then
        self._handle = asyncio.get_running_loop().call_later(seconds / clock.speed, self._fire)

    def cancel(self) -> None:
        """Let it not happen. Cancelling twice, or too late, does no harm."""
        self._handle.cancel()
        self._clock.forget(self)

    def _fire(self) -> None:
        self._clock.forget(self)
        try:
            self._then()
        except Exception as error:
            self._clock.failures.append(error)
            raise


class Clock:
    """The simulator's time. It begins when it is first asked, at the wall clock's time of that moment.

    Args:
        speed: How many simulated seconds pass in one second of the loop's.
        wall: Seconds since the epoch, as the programs that the simulator talks to have them.

    Attributes:
        speed: As given.
        failures: What timers raised: their owner raises it when it closes.
    """

    def __init__(self, *, speed: float = 1.0, wall: Wall = time.time) -> None:
        if not speed > 0:
            raise ValueError(f"the speed of a clock is a positive number, not {speed!r}")
        self.speed = speed
        self.failures: list[Exception] = []
        self._wall = wall
        self._began: tuple[float, int] | None = None
        self._timers: set[Timer] = set()

    def now(self) -> float:
        """Simulated seconds since the clock began."""
        return (asyncio.get_running_loop().time() - self._origin()[0]) * self.speed

    def microseconds(self) -> int:
        """The simulated moment, in microseconds since the epoch."""
        now = self.now()
        return self._origin()[1] + round(now * _MICRO)

    def wall(self) -> float:
        """The time outside, which the speed does not touch: signatures are checked by it."""
        return self._wall()

    async def sleep(self, seconds: float) -> None:
        """Wait for so many simulated seconds."""
        await asyncio.sleep(seconds / self.speed)

    def timeout(self, seconds: float) -> asyncio.Timeout:
        """A time limit in simulated seconds, for `async with`."""
        return asyncio.timeout(seconds / self.speed)

    def later(self, seconds: float, then: Callable[[], None]) -> Timer:
        """Have something happen after so many simulated seconds."""
        timer = Timer(self, seconds, then)
        self._timers.add(timer)
        return timer

    def forget(self, timer: Timer) -> None:
        """Called by a timer that is over."""
        self._timers.discard(timer)

    def close(self) -> None:
        """Cancel whatever was still to happen."""
        for timer in tuple(self._timers):
            timer.cancel()

    def _origin(self) -> tuple[float, int]:
        if self._began is None:
            self._began = asyncio.get_running_loop().time(), round(self._wall() * _MICRO)
        return self._began


def iso(microseconds: int) -> str:
    """A moment as the carrier writes it: ISO 8601, UTC, microseconds, `Z`."""
    seconds, rest = divmod(microseconds, _MICRO)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest:06d}Z"
