"""The collecting of keys, as a pure state machine: it is told what happens, and says what to do.

Times are in seconds, on whatever clock its driver has.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["valid", "invalid", "timeout", "call_hangup", "cancelled"]
Message: TypeAlias = Literal["prompt", "invalid"]


@dataclass(frozen=True, slots=True)
class Rules:
    """What is collected, and how long.

    Attributes:
        minimum: The fewest keys.
        maximum: The most keys; having them ends an entry.
        terminator: The key that ends an entry; it does not belong to it.
        valid: The keys that may be in it.
        first: How long to wait for the first key: from the start, or from the end of the prompt.
        between: How long to wait for each further key.
        total: How long everything may take, or None.
        prompted: Whether a prompt is played.
        apologises: Whether a message is played after a wrong entry.
        tries: How often the prompt is played.
    """

    minimum: int = 1
    maximum: int = 128
    terminator: str = "#"
    valid: str = "0123456789#*"
    first: float = 5.0
    between: float = 5.0
    total: float | None = 60.0
    prompted: bool = False
    apologises: bool = False
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended, and the keys of the last entry."""

    status: Status
    digits: str


@dataclass(frozen=True, slots=True)
class Step:
    """What to do now.

    Attributes:
        hush: Stop the message that is playing.
        play: Play this message.
        outcome: It is over.
    """

    hush: bool = False
    play: Message | None = None
    outcome: Outcome | None = None


class Gather:
    """One collecting of keys. After every call, `deadline` says when to call `time_passed`.

    Args:
        rules: What to collect.

    Attributes:
        deadline: When to call `time_passed`; None while nothing but a message or a key can move it.
        digits: The keys of this entry.
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._tries_left = rules.tries
        self._playing: Message | None = None
        self._over = False
        self._limit: float | None = None
        self.deadline: float | None = None
        self.digits = ""

    def begin(self, now: float) -> Step:
        """Start it."""
        if self._rules.total is not None:
            self._limit = now + self._rules.total
        if self._rules.prompted:
            return self._prompt()
        self._wait(now + self._rules.first)
        return Step()

    def key(self, digit: str, now: float) -> Step:
        """A key was pressed. It interrupts a message."""
        if self._over or (self._playing == "invalid" and not self._tries_left):
            return Step()
        hush = self._playing is not None
        if self._playing == "invalid":
            self.digits = ""
        self._playing = None
        if digit != self._rules.terminator:
            self.digits += digit
            if len(self.digits) < self._rules.maximum:
                self._wait(now + self._rules.between)
                return Step(hush=hush)
        return self._entered(hush=hush)

    def message_ended(self, now: float) -> Step:
        """The message that was to be played has been played."""
        message, self._playing = self._playing, None
        if self._over or message is None:
            return Step()
        if message == "invalid":
            return self._again("invalid")
        self._wait(now + self._rules.first)
        return Step()

    def time_passed(self, now: float) -> Step:
        """The deadline may have come."""
        if self._over or self.deadline is None or now < self.deadline:
            return Step()
        if self._limit is not None and now >= self._limit:
            return self._end("valid" if self._acceptable() else "timeout")
        return self._entered() if self.digits else self._failed("timeout")

    def stop(self, status: Literal["call_hangup", "cancelled"]) -> Step:
        """It is ended from outside."""
        hush = self._playing is not None
        return Step() if self._over else self._end(status, hush=hush)

    def _acceptable(self) -> bool:
        enough = self._rules.minimum <= len(self.digits) <= self._rules.maximum
        return enough and all(digit in self._rules.valid for digit in self.digits)

    def _entered(self, *, hush: bool = False) -> Step:
        return self._end("valid", hush=hush) if self._acceptable() else self._failed("invalid", hush=hush)

    def _failed(self, status: Literal["invalid", "timeout"], *, hush: bool = False) -> Step:
        self._tries_left -= 1
        if status == "invalid" and self._rules.apologises:
            self._playing = "invalid"
            self.deadline = self._limit
            return Step(hush=hush, play="invalid")
        return self._again(status, hush=hush)

    def _again(self, status: Literal["invalid", "timeout"], *, hush: bool = False) -> Step:
        if not self._tries_left:
            return self._end(status, hush=hush)
        self.digits = ""
        return self._prompt(hush=hush)

    def _prompt(self, *, hush: bool = False) -> Step:
        self._playing = "prompt"
        self.deadline = self._limit
        return Step(hush=hush, play="prompt")

    def _wait(self, until: float) -> None:
        self.deadline = until if self._limit is None else min(until, self._limit)

    def _end(self, status: Status, *, hush: bool = False) -> Step:
        self._over = True
        self._playing = None
        self.deadline = None
        return Step(hush=hush, outcome=Outcome(status, self.digits))
