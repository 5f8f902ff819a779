"""Warnings that strangers can cause at will, and may not fill a disk with."""

from callflow.log import Logger
from callflow.types import Clock

_MOST_KINDS = 32


class Repeated:
    """Writes the first warning of each kind at once, and of those that follow how many there were.

    There is no timer: a count is written with the first warning after `every` seconds, or by `tell`.

    Args:
        log: Where to.
        event: What the lines say.
        clock: Seconds.
        every: How long counts are held back, in seconds.
    """

    def __init__(self, log: Logger, event: str, *, clock: Clock, every: float = 10.0) -> None:
        self._log = log
        self._event = event
        self._clock = clock
        self._every = every
        self._told = clock()
        self._untold: dict[tuple[tuple[str, object], ...], int] = {}

    def warn(self, **fields: object) -> None:
        """Write a warning, or count it. Its kind is its fields; above 32 kinds all others are one."""
        kind = tuple(fields.items())
        if kind not in self._untold and len(self._untold) >= _MOST_KINDS:
            kind = (("reason", "others"),)
        if kind in self._untold:
            self._untold[kind] += 1
        else:
            self._untold[kind] = 0
            self._log.warning(self._event, **dict(kind))
        if not 0 <= self._clock() - self._told < self._every:  # a clock may also be set back
            self.tell()

    def tell(self) -> None:
        """Write the counts that have been held back."""
        self._told = self._clock()
        for kind, count in self._untold.items():
            if count:
                self._untold[kind] = 0
                self._log.warning(self._event, **dict(kind), again=count)
