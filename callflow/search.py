"""Looking for the conference of a name: what follows from what was found, without I/O."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from callflow.errors import CommandError, CommandRefused, InvalidParameters, OutcomeUnknown

TRIES = 5
_REFUSALS = 3
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seen:
    """A conference of the name that runs, or is about to."""

    id: str
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Enter:
    """Join this one."""

    id: str


@dataclass(frozen=True, slots=True)
class Make:
    """There is none: make it."""


@dataclass(frozen=True, slots=True)
class LookAgain:
    """There is none, and making one is refused: the list may lag behind."""


@dataclass(slots=True)
class Search:
    """What one call has found so far, and what follows from it: pure.

    Attributes:
        gone: The conferences that turned out to be over.
        refused: Why the last one could not be made.
        refusals: How often that was so.
        patient: Whether it has looked twice after such a refusal.
    """

    gone: set[str] = field(default_factory=set[str])
    refused: CommandRefused | OutcomeUnknown | None = None
    refusals: int = 0
    patient: bool = False

    def following(self, seen: Sequence[Seen]) -> Enter | Make | LookAgain:
        """What to do, given the conferences of the name that run.

        Raises:
            CommandRefused: None runs, and making one was refused: several times, or for its parameters.
            OutcomeUnknown: None runs, and whether one was made is not known.
        """
        if oldest := self._oldest(seen):
            return Enter(oldest.id)
        if self.refused is None:
            return Make()
        if isinstance(self.refused, OutcomeUnknown) or self.refusals >= _REFUSALS:
            raise self.refused
        if not isinstance(self.refused, InvalidParameters):
            return Make()
        if self.patient:
            raise self.refused  # nothing has taken the name: what was asked for is wrong, and stays so
        self.patient = True
        return LookAgain()

    def settled(self, made: Seen, seen: Sequence[Seen]) -> str:
        """Which conference it is to be, for one who has made one: the oldest of the name.

        Args:
            made: As the answer told; it may not be listed yet.
            seen: What is listed.
        """
        own = next((one for one in seen if one.id == made.id), made if made.created_at is not None else None)
        oldest = self._oldest([one for one in seen if one.id != made.id])
        return oldest.id if oldest is not None and own is not None and _age(oldest) < _age(own) else made.id

    def could_not_make(self, error: CommandRefused | OutcomeUnknown) -> None:
        """Making one was refused: perhaps because there is one by now."""
        self.refused = error
        self.refusals += 1

    def was_over(self, conference_id: str, error: CommandRefused) -> None:
        """It ended between looking and joining.

        Raises:
            CommandError: That has happened too often.
        """
        self.gone.add(conference_id)
        if len(self.gone) >= TRIES:
            words = f"`join_conference`: in {TRIES} tries, each conference of that name was over before it was joined"
            raise CommandError(words, command=error.command) from error

    def _oldest(self, seen: Sequence[Seen]) -> Seen | None:
        return min((one for one in seen if one.id not in self.gone), key=_age, default=None)


def _age(one: Seen) -> tuple[datetime, str]:
    return one.created_at or _NEVER, one.id
