"""One row of the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.hostile.request import Webhook


@dataclass(frozen=True)
class Drip:
    """Send these bytes one after another, with so many seconds between two."""

    data: bytes
    seconds: float


@dataclass(frozen=True)
class Flood:
    """Send these bytes again and again, until the server has closed the connection or so many have gone."""

    data: bytes
    most: int


@dataclass(frozen=True)
class Pause:
    """Send nothing for so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Heard:
    """Wait for the first bytes of the server's."""


@dataclass(frozen=True)
class HalfClose:
    """Say that nothing more will be sent."""


@dataclass(frozen=True)
class Leave:
    """Go away without reading: in order, or with a reset."""

    reset: bool = True


Step: TypeAlias = bytes | Drip | Flood | Pause | Heard | HalfClose | Leave
Script: TypeAlias = bytes | Sequence[Step]
Statuses: TypeAlias = tuple[int, ...]
"""Of the answers of one connection, in their order; none if it is closed without a word, or nobody listens."""


@dataclass(frozen=True)
class Row:
    """A request, or several on one connection, and what comes of it.

    Attributes:
        name: What is sent.
        script: Makes what is sent from a webhook that no other row has.
        expects: The statuses.
        why: The reason.
        h11: The statuses with h11, where they are others.
        handled: How many events reach the handlers in all; by default as many as there are answers of 200.
        times: How many connections do this at once.
        head: Whether the answers have no body because the method is HEAD.
    """

    name: str
    script: Callable[[Webhook], Script]
    expects: Statuses
    why: str
    h11: Statuses | None = None
    handled: int | None = None
    times: int = 1
    head: bool = False

    def statuses(self, implementation: str) -> Statuses:
        """What is expected of one implementation."""
        return self.h11 if implementation == "h11" and self.h11 is not None else self.expects

    def events(self, implementation: str) -> int:
        """How many events reach the handlers."""
        answers = self.times * self.statuses(implementation).count(200)
        return answers if self.handled is None else self.handled


@dataclass(frozen=True)
class Chapter:
    """Rows of one kind."""

    title: str
    rows: Sequence[Row]
