"""The parties: a person at a telephone, who listens, speaks, presses keys and hangs up."""

import re
from collections.abc import Callable
from typing import TypeVar

from callflow.simulator.ending import by_party
from callflow.simulator.leg import Leg
from callflow.simulator.speech import speaking_time
from callflow.simulator.timeline import Entry

T = TypeVar("T")

PATIENCE = 30.0
KEY_TAKES = 0.15


class Phone:
    """A telephone in a call. All times are simulated seconds.

    Args:
        leg: The leg that it is at the other end of.
    """

    def __init__(self, leg: Leg) -> None:
        self.leg = leg
        self._listened = 0

    def __repr__(self) -> str:
        return f"Phone({self.number!r}, {self.leg.state})"

    @property
    def number(self) -> str:
        """The party's number."""
        return self.leg.party

    @property
    def heard(self) -> list[str]:
        """What the party heard, in order: words, or names of audio files."""
        return list(self.leg.heard)

    @property
    def tones(self) -> str:
        """The keys that `send_dtmf` sent to the party."""
        return self.leg.tones

    @property
    def hangup_cause(self) -> str | None:
        """Why the call ended; None while it has not."""
        return None if self.leg.ending is None else self.leg.ending.cause

    @property
    def transcript(self) -> list[Entry]:
        """What happened on this leg, in order."""
        return self.leg.session.timeline.entries(leg=self.leg.leg_id)

    async def hears(self, text: str | re.Pattern[str], *, patience: float = PATIENCE) -> str:
        """Wait until something begins that the party hears and that contains a text.

        Listening goes on from where the last `hears` found something: what has begun before counts too, once.

        Args:
            text: A part of it, in capitals or not; or a pattern.
            patience: How long to wait.

        Returns:
            All of what was heard.

        Raises:
            AssertionError: It was not heard in time, or the call ended; with what happened so far.
        """
        wanted = text if isinstance(text, re.Pattern) else re.compile(re.escape(text), re.IGNORECASE)
        shown = text.pattern if isinstance(text, re.Pattern) else text
        return await self._until(lambda: self._found(wanted), f"hear {shown!r}", patience)

    async def answered(self, *, patience: float = PATIENCE) -> None:
        """Wait until the call is answered.

        Raises:
            AssertionError: It was not, in time or at all.
        """
        await self._until(lambda: self.leg.answered_at, "see the call answered", patience)

    async def ended(self, *, patience: float = PATIENCE) -> str:
        """Wait for the end of the call, and return its cause.

        Raises:
            AssertionError: It did not end in time.
        """
        return await self._until(lambda: self.hangup_cause, "see the call end", patience)

    async def press(self, keys: str) -> None:
        """Press keys, one after another.

        Raises:
            AssertionError: The call is not answered, or over.
        """
        for position, key in enumerate(keys):
            if position:
                await self.leg.equipment.clock.sleep(KEY_TAKES)
            self._require_answered(f"press {key}")
            self.leg.pressed(key)

    async def says(self, text: str, *, seconds: float | None = None) -> None:
        """Say something, and wait until it is said.

        Args:
            text: The words.
            seconds: How long it takes; by default as long as the words need.

        Raises:
            AssertionError: The call is not answered, or over.
        """
        self._require_answered("speak")
        self.leg.speech_begins(text)
        await self.silent(speaking_time(text) if seconds is None else seconds)
        self.leg.speech_ends()

    async def silent(self, seconds: float) -> None:
        """Say and press nothing for a while."""
        await self.leg.equipment.clock.sleep(seconds)

    async def answers(self) -> None:
        """Pick up a telephone that rings because it was called.

        Raises:
            AssertionError: It does not ring, or it is the caller's.
        """
        if self.leg.direction != "outgoing" or self.leg.state != "ringing":
            raise AssertionError(self._complaint("answer a telephone that does not ring"))
        self.leg.answer()

    async def hangs_up(self) -> None:
        """Hang up, or decline. A call that is over already stays so."""
        self.leg.end(by_party(self.leg.direction, answered=self.leg.state == "answered"))

    def _found(self, wanted: re.Pattern[str]) -> str | None:
        for position, text in enumerate(self.leg.heard[self._listened :], start=self._listened + 1):
            if wanted.search(text):
                self._listened = position
                return text
        return None

    async def _until(self, found: Callable[[], T | None], what: str, patience: float) -> T:
        try:
            async with self.leg.equipment.clock.timeout(patience):
                return await self.leg.change.until(lambda: self._found_or_over(found, what))
        except TimeoutError:
            raise AssertionError(self._complaint(f"{what} within {patience:g} s")) from None

    def _found_or_over(self, found: Callable[[], T | None], what: str) -> T | None:
        result = found()
        if result is None and self.leg.state == "ended":
            raise AssertionError(self._complaint(what))
        return result

    def _require_answered(self, what: str) -> None:
        if self.leg.state != "answered":
            raise AssertionError(self._complaint(what))

    def _complaint(self, what: str) -> str:
        lines = [f"{self.number} did not {what}: the call is {self.leg.state}. What happened so far:"]
        return "\n".join([*lines, *(str(entry) for entry in self.transcript)])
