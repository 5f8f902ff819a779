"""How many numbers were called lately: counted in the memory of the process, and never much of it."""

from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import Literal

from callflow.types import Clock

MINUTE, HOUR = 60.0, 3_600.0
_MOST = 10_000  # numbers that are kept in mind; those that were called longest ago are forgotten first


@dataclass(frozen=True, slots=True)
class TooMany:
    """A limit that is reached.

    Attributes:
        rule: The field of the policy.
        seconds: How long until another call is within it.
    """

    rule: Literal["per_minute", "per_number_per_hour"]
    seconds: float


class Rates:
    """Counts calls against the two limits of a policy.

    Args:
        per_minute: How many calls may be made within a minute.
        per_number_per_hour: How many to one number within an hour.
        clock: Seconds since the epoch.
    """

    def __init__(self, *, per_minute: int | None, per_number_per_hour: int | None, clock: Clock) -> None:
        self._all = None if per_minute is None else _Window(per_minute, MINUTE)
        self._per_number = per_number_per_hour
        self._numbers: OrderedDict[str, _Window] = OrderedDict()
        self._clock = clock

    def take(self, number: str) -> TooMany | None:
        """Count a call to a number, if it is within the limits; else say which one is reached."""
        now = self._clock()
        if self._all is not None and (seconds := self._all.wait(now)):
            return TooMany("per_minute", seconds)
        own = self._window(number, now)
        if own is not None:
            if seconds := own.wait(now):
                return TooMany("per_number_per_hour", seconds)
            own.add(now)
            self._numbers.move_to_end(number)
        if self._all is not None:
            self._all.add(now)
        return None

    def __len__(self) -> int:
        """How many numbers are kept in mind."""
        return len(self._numbers)

    def _window(self, number: str, now: float) -> "_Window | None":
        if self._per_number is None:
            return None
        while self._numbers and self._numbers[next(iter(self._numbers))].is_over(now):
            self._numbers.popitem(last=False)
        window = self._numbers.get(number)
        if window is None:
            window = self._numbers[number] = _Window(self._per_number, HOUR)
            if len(self._numbers) > _MOST:
                self._numbers.popitem(last=False)
        return window


class _Window:
    """When calls were made, the last so many of them."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._times: deque[float] = deque(maxlen=limit)
        self._limit = limit
        self._seconds = seconds

    def wait(self, now: float) -> float:
        """How many seconds until another call is within the limit: 0 if it is now."""
        if len(self._times) < self._limit:
            return 0.0
        return max(0.0, self._times[0] + self._seconds - now)

    def add(self, now: float) -> None:
        """A call is made; the one before so many is of no interest any more."""
        self._times.append(now)

    def is_over(self, now: float) -> bool:
        """Whether no call was made within the span."""
        return not self._times or self._times[-1] + self._seconds <= now
