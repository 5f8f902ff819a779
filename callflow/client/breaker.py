"""Whether the API is worth asking at all: a circuit breaker, pure, told the time by its caller.

While the API is down, every command would wait its whole deadline for nothing, and thousands of handlers with
it. So after a run of failures the circuit opens, and commands fail at once; one at a time is let through to
see whether the API is back.

It guards against an outage, not against trouble: commands ride out a second or two of it by being sent again,
and to refuse them then would lose calls that could have been saved. It opens only when, with not one answer in
between, several calls have failed (one call alone can be what the API stumbles over), and for a good part of
the time that a command may take. Any answer closes it, whoever asked: a refusal, a 429 too, comes from an API
that is up.
"""

from collections.abc import Hashable
from typing import Literal, TypeAlias

CALLS = 5
"""How many calls must have failed."""

SHARE = 0.4
"""For how much of a command's deadline nothing but failures must have been heard: two seconds of five."""

MEMORY = 2.0
"""For how many deadlines a failure counts that is followed by neither an answer nor another failure."""

PAUSE = 0.5
"""Seconds from a probe that failed to the next one: when the API is back, commands flow a moment later."""

Change: TypeAlias = Literal["opened", "closed"]


class Breaker:
    """The circuit to one host: closed while all is well, open while the host is down.

    Args:
        deadline: How long a command may take, in seconds.
    """

    def __init__(self, deadline: float) -> None:
        self._forgets_after = deadline * MEMORY
        self._opens_after = deadline * SHARE
        self._failed: set[Hashable] = set()
        self._first = 0.0
        self._last = 0.0
        self._open = False
        self._until = 0.0
        self._probe: object = None

    @property
    def is_open(self) -> bool:
        """Whether commands are refused."""
        return self._open

    @property
    def down_since(self) -> float:
        """When the first failure of the run was heard; after a silence of our own a new run begins."""
        return self._first

    def refuses(self, asker: object, now: float) -> float | None:
        """Ask before sending: None lets the command through, else it is the seconds until asking is worth it.

        Whoever is let through while the circuit is open is the probe.

        Args:
            asker: The sending of one command; it has to say `left` at its end.
            now: The time, in seconds.
        """
        if not self._open:
            return None
        if now - self._last > self._forgets_after and self._probe is None:
            return None  # nobody has asked for long: what was known of the host is no longer news
        if now < self._until:
            return self._until - now
        if self._probe is not None:
            return PAUSE
        self._probe = asker
        return None

    def answered(self) -> Change | None:
        """An attempt had an answer, of an API that is up."""
        if not self._failed:
            return None
        self._failed.clear()
        self._probe = None
        was_open, self._open = self._open, False
        return "closed" if was_open else None

    def failed(self, asker: object, call: Hashable, now: float) -> Change | None:
        """An attempt did not connect, had a 5xx, or no answer for too long.

        Args:
            asker: The sending of one command.
            call: What it was for: its call, where it is for one.
            now: The time, in seconds.
        """
        if not self._failed or now - self._last > self._forgets_after:
            self._first = now
            if not self._open:
                self._failed.clear()
        self._last = now
        if self._open:
            if asker is self._probe:
                self._probe = None
                self._until = now + PAUSE
            return None
        if len(self._failed) < CALLS:
            self._failed.add(call)
        if len(self._failed) < CALLS or now - self._first < self._opens_after:
            return None
        self._open = True
        self._until = now + PAUSE
        return "opened"

    def left(self, asker: object) -> None:
        """The sending of a command has ended, however it did."""
        if asker is self._probe:
            self._probe = None
