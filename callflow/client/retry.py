"""Whether, and when, a command is sent again: a pure decision, without I/O and without a clock.

The driver tells how far it has come (`Progress`) and what happened last (an `Outcome`), and is told its next
`Step`. What may be repeated depends on the operation, and on what an attempt can have done:

- A 429, and a connection that never came about, have done nothing. Every operation is sent again after them.
- After a 5xx, a cut connection or silence, the command may have taken effect. The carrier ignores a second
  one of the same `command_id`, so that class is sent again at once; some operations only one time, two
  seconds after the first; and what has no `command_id` and is not idempotent never.
- A refusal, any other answer from 300 to 499, has done nothing either, and the command is not sent again. It
  speaks for its own attempt. Of one before it that may have taken effect it says nothing: the second dial is
  refused perhaps because the first one took the channel. So the outcome is unknown, unless the carrier goes by
  the `command_id`: it would have ignored the second, and not refused it, had it acted on the first. Where the
  refusal says that the command's leg is gone, the client tells that instead: a leg that a `refer` or a
  `transfer` has taken away is as gone as one that hung up, and in both cases nothing is left to do for it.

Two kinds of operations are simpler, by what they do (`Effect`). A read has no effect that could be doubted: whatever
it is refused with is the answer. And where the second attempt to remove something meets a 404, it is gone, as was
asked, whoever removed it.

An attempt that is silent is not cut off: the next one races it, and the first answer counts. The carrier acts
on one of them, and a slow answer is still an answer.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Literal, TypeAlias

from callflow.client.transport import NoAnswer, NotSent, Response, TooLarge
from callflow.model import Retry

SILENCE = 0.5
"""Seconds without an answer until the identical command is sent again; doubled with each one under way.

It is the same for reads: somebody on the phone may wait for one, and to ask twice does no harm.
"""

SINGLE = 2.0
"""Seconds from the first sending to the single second one, for the class `once`."""

PAUSE = 0.1
"""Seconds before the third attempt where failures come fast; doubled with each. The second does not wait."""

RATE_PAUSE = 0.5
"""Seconds before another attempt after a 429 that does not say how long."""

ROOM = 0.1
"""The share of the deadline that an attempt needs before it: a later one could only cause doubt."""

GRACE = 0.3
"""Seconds past the deadline in which an attempt's own time-out can still say whether anything was sent.

Attempts end by themselves at the deadline; only a busy loop, or a transport that keeps no time, needs more.
"""

_ACCEPTED = range(200, 300)
_TOO_MANY = 429
_GONE = 404
_REFUSALS = frozenset(range(300, 500)) - {_TOO_MANY}
_RATE_HEADERS = ("retry-after", "x-ratelimit-reset")
_MOMENT = 1e9  # so many seconds are none to wait, but a moment: those since 1970
_EFFECTS: Mapping[Retry, float] = {"command_id": math.inf, "idempotent": math.inf, "once": 2, "never": 1}

Effect: TypeAlias = Literal["none", "removal", "any"]
"""What an operation does: it reads, it removes something, or it may do anything."""


@dataclass(frozen=True, slots=True)
class Silence:
    """The patience has run out, and the attempts under way have not said anything."""


Outcome: TypeAlias = Response | NotSent | NoAnswer | Silence
"""What happened last: an attempt ended, or none did."""


@dataclass(frozen=True, slots=True)
class Finished:
    """An answer that settles the matter, for good or ill: the command was accepted, or certainly did nothing."""

    response: Response


@dataclass(frozen=True, slots=True)
class Resend:
    """Send (again), in so many seconds, unless something is heard before."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Wait:
    """Listen to the attempts under way for so many seconds; then it is `Silence`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class GiveUp:
    """It is over without an answer that counts.

    Attributes:
        reason: `unknown`: it may have taken effect; `unreachable`: no connection came about; `limited`: it
            was refused with 429 to the end. With the last two it has certainly done nothing.
        answer: The refusal, if there was one, else the last answer, a 429 or 5xx, if one came.
        cause: The last failure, if it was one of the transport.
    """

    reason: Literal["unknown", "unreachable", "limited"]
    answer: Response | None = None
    cause: NotSent | NoAnswer | None = None


Step: TypeAlias = Finished | Resend | Wait | GiveUp
"""What to do next."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the sending of one command has come. Times are seconds since it began.

    Attributes:
        retry: The operation's class.
        identified: Whether the command has a `command_id`.
        deadline: When it must be over.
        effect: What the operation does.
        elapsed: Now.
        attempts: How many were begun.
        harmless: How many of them have certainly done nothing.
        in_flight: How many of them can still be answered.
        first: When the earliest attempt that may have taken effect was begun.
        answer: The refusal, if there was one, else the last answer that settled nothing.
    """

    retry: Retry
    identified: bool
    deadline: float
    effect: Effect = "any"
    elapsed: float = 0.0
    attempts: int = 0
    harmless: int = 0
    in_flight: int = 0
    first: float = 0.0
    answer: Response | None = None

    def began(self, elapsed: float) -> "Progress":
        """The progress with one more attempt, begun at `elapsed`."""
        return replace(
            self,
            elapsed=elapsed,
            attempts=self.attempts + 1,
            in_flight=self.in_flight + 1,
            first=self.first if self.doubtful else elapsed,
        )

    def heard(self, outcome: Outcome, elapsed: float) -> "Progress":
        """The progress after an outcome at `elapsed`."""
        if isinstance(outcome, Silence):
            return replace(self, elapsed=elapsed)
        return replace(
            self,
            elapsed=elapsed,
            in_flight=self.in_flight - 1,
            harmless=self.harmless + _did_nothing(outcome),
            answer=outcome if isinstance(outcome, Response) and not self.refusal else self.answer,
        )

    @property
    def doubtful(self) -> int:
        """How many attempts may have taken effect."""
        return self.attempts - self.harmless

    @property
    def refusal(self) -> Response | None:
        """The answer that refused an attempt, if one did."""
        return self.answer if self.answer is not None and self.answer.status in _REFUSALS else None

    @property
    def repeatable(self) -> bool:
        """Whether one more attempt makes sense, and the operation bears it if it takes effect."""
        if self.refusal:
            return False
        if not self.identified and self.retry in ("command_id", "once"):
            return self.doubtful < 1
        return self.doubtful < _EFFECTS[self.retry]

    @property
    def speaks_for_all(self) -> bool:
        """Whether the refusal of one attempt leaves no doubt, whatever the others have done."""
        if self.effect == "none" or self.gone:
            return True
        return not self.doubtful or (self.identified and self.retry == "command_id")

    @property
    def gone(self) -> bool:
        """Whether what was to be removed is not there any more, perhaps because an attempt has removed it."""
        refusal = self.refusal
        return self.effect == "removal" and self.doubtful > 0 and refusal is not None and refusal.status == _GONE

    @property
    def to_the_end(self) -> Wait:
        """Listen until the deadline."""
        return Wait(max(0.0, self.deadline - self.elapsed) + GRACE)

    def fits(self, seconds: float) -> bool:
        """Whether an attempt in so many seconds would still have time for an answer."""
        return self.elapsed + seconds <= self.deadline * (1 - ROOM)


def patience(progress: Progress) -> Wait:
    """How long to listen, now that an attempt has begun."""
    if progress.retry == "once":
        seconds = _until_the_single_one(progress)
    else:
        seconds = SILENCE * 2 ** (progress.in_flight - 1)
    return Wait(seconds) if progress.repeatable and progress.fits(seconds) else progress.to_the_end


def decide(progress: Progress, outcome: Outcome) -> Step:
    """The next step.

    Args:
        progress: How far it has come, `outcome` included.
        outcome: What happened last.
    """
    if isinstance(outcome, Response) and outcome.status in _ACCEPTED:
        return Finished(outcome)
    if progress.refusal and progress.speaks_for_all:
        return Finished(progress.refusal)
    if progress.effect == "none" and isinstance(outcome, TooLarge):
        return _give_up(progress, outcome)
    seconds = _pause(progress, outcome)
    if progress.repeatable and progress.fits(seconds):
        return Resend(seconds)
    silent_to_the_end = isinstance(outcome, Silence) and progress.elapsed >= progress.deadline
    if progress.in_flight and not silent_to_the_end:
        return progress.to_the_end
    return _give_up(progress, outcome)


def _give_up(progress: Progress, outcome: Outcome) -> GiveUp:
    cause = None if isinstance(outcome, Response | Silence) else outcome
    if progress.doubtful:
        return GiveUp("unknown", answer=progress.answer, cause=cause)
    return GiveUp("limited" if cause is None else "unreachable", answer=progress.answer, cause=cause)


def _pause(progress: Progress, outcome: Outcome) -> float:
    growing = PAUSE * 2 ** (progress.attempts - 2) if progress.attempts > 1 else 0.0
    if _did_nothing(outcome):
        if not isinstance(outcome, Response):
            return growing
        asked = asked_for(outcome)
        return max(growing, RATE_PAUSE if asked is None else asked)
    if progress.retry == "once":
        return _until_the_single_one(progress)
    return 0.0 if isinstance(outcome, Silence) else growing


def _until_the_single_one(progress: Progress) -> float:
    return max(0.0, progress.first + SINGLE - progress.elapsed)


def _did_nothing(outcome: Outcome) -> bool:
    if isinstance(outcome, Response):
        return outcome.status == _TOO_MANY or outcome.status in _REFUSALS
    return isinstance(outcome, NotSent)


def asked_for(answer: Response) -> float | None:
    """The seconds that a 429 asks us to wait; None where it does not say."""
    for name in _RATE_HEADERS:
        seconds = _seconds(answer.headers.get(name, ""), _epoch(answer.headers.get("date", "")))
        if math.isfinite(seconds) and seconds >= 0:
            return seconds
    return None


def _seconds(text: str, now: float) -> float:
    """A number of seconds, or a moment; those count from the answer's own date, whatever our clock says."""
    try:
        seconds = float(text)
    except ValueError:
        return _since(_epoch(text), now)
    return _since(seconds, now) if seconds >= _MOMENT and not math.isnan(now) else seconds


def _since(moment: float, now: float) -> float:
    return moment - now if moment > now or math.isnan(moment - now) else 0.0


def _epoch(date: str) -> float:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return math.nan
