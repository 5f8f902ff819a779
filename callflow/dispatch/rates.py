"""How many numbers were called lately: counted in the memory of the process, and never much of it."""

import math
from collections import Counter, OrderedDict, deque
from collections.abc import Collection
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
        number: Which number was called too often; None if it is all together.
        seconds: How long until so many calls are within it; infinite if they never are.
    """

    rule: Literal["per_minute", "per_number_per_hour"]
    number: str | None
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

    def take(self, numbers: Collection[str]) -> TooMany | None:
        """Count calls to these numbers, if all are within the limits; else count none, and say which is reached."""
        now, wanted = self._clock(), Counter(numbers)
        self._forget(now)
        if (reached := self._reached(wanted, now)) is not None:
            return reached
        if self._all is not None:
            self._all.add(now, wanted.total())
        if self._per_number is not None:
            for number, times in wanted.items():
                self._add(number, self._per_number, now, times)
        return None

    def __len__(self) -> int:
        """How many numbers are kept in mind."""
        return len(self._numbers)

    def _reached(self, wanted: Counter[str], now: float) -> TooMany | None:
        if self._all is not None and (seconds := self._all.wait(now, wanted.total())):
            return TooMany("per_minute", None, seconds)
        if self._per_number is not None:
            for number, times in wanted.items():
                window = self._numbers.get(number) or _Window(self._per_number, HOUR)
                if seconds := window.wait(now, times):
                    return TooMany("per_number_per_hour", number, seconds)
        return None

    def _add(self, number: str, limit: int, now: float, times: int) -> None:
        self._numbers.setdefault(number, _Window(limit, HOUR)).add(now, times)
        self._numbers.move_to_end(number)
        if len(self._numbers) > _MOST:
            self._numbers.popitem(last=False)

    def _forget(self, now: float) -> None:
        while self._numbers and self._numbers[next(iter(self._numbers))].is_over(now):
            self._numbers.popitem(last=False)


class _Window:
    """When calls were made, the last so many of them; none of them later than now, if the clock was set back."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._times: deque[float] = deque(maxlen=limit)
        self._limit = limit
        self._seconds = seconds

    def wait(self, now: float, times: int) -> float:
        """How many seconds until so many calls are within the limit: 0 if they are now."""
        if times > self._limit:
            return math.inf
        self._correct(now)
        over = len(self._times) + times - self._limit
        return max(0.0, self._times[over - 1] + self._seconds - now) if over > 0 else 0.0

    def add(self, now: float, times: int) -> None:
        """So many calls are made; those before as many as the limit are of no interest any more."""
        self._times.extend([now] * times)

    def is_over(self, now: float) -> bool:
        """Whether no call was made within the span."""
        self._correct(now)
        return self._times[-1] + self._seconds <= now

    def _correct(self, now: float) -> None:
        for index in reversed(range(len(self._times))):
            if self._times[index] <= now:
                break
            self._times[index] = now
