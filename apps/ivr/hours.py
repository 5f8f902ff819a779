"""When the office is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

Span = tuple[time, time]


@dataclass(frozen=True)
class OpeningHours:
    """Opening hours of a week, and the days on which they do not hold.

    Attributes:
        zone: The office's time zone.
        week: From and until, by day of the week, Monday being 0; a day that is missing is closed.
        holidays: Days on which the office is closed.
    """

    zone: ZoneInfo
    week: Mapping[int, Span]
    holidays: frozenset[date] = field(default=frozenset())

    def open_at(self, moment: datetime) -> bool:
        """Whether the office is open at a moment, which has a time zone."""
        local = moment.astimezone(self.zone)
        span = self.week.get(local.weekday())
        if span is None or local.date() in self.holidays:
            return False
        return span[0] <= local.time() < span[1]
