"""What the carrier plays into a leg: speech and files, one after another."""

import math
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from callflow.simulator.clock import Clock, Timer

Ended: TypeAlias = Literal["completed", "stopped", "call_hangup", "file_not_found"]
Ears: TypeAlias = Literal["self", "opposite", "both"]


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """Something to play.

    Attributes:
        kind: Speech, or an audio file: they are reported as different events.
        text: What a listener hears: the words, or the name of the file.
        seconds: How long one playing takes; None if there is no such file.
        times: How often it is played, `math.inf` included.
        facts: Fields of its events.
        reported: Whether events tell of it; a prompt of `gather_using_speak` is played silently, as it were.
        ears: Who hears it: the leg, the leg it is bridged with, or both.
        state: The leg's client_state when it was commanded.
        then: Called when it is over, with how it ended.
    """

    kind: Literal["speak", "playback"]
    text: str
    seconds: float | None
    times: float = 1
    facts: Mapping[str, object] = field(default_factory=dict[str, object])
    reported: bool = True
    ears: Ears = "self"
    state: str | None = None
    then: Callable[[Ended], None] | None = None


class AudioQueue:
    """Plays sounds in order.

    Args:
        clock: The simulated time.
        started: Called when a sound begins.
        ended: Called when a sound that had begun, or whose file does not exist, is over.
    """

    def __init__(
        self, clock: Clock, *, started: Callable[[Sound], None], ended: Callable[[Sound, Ended], None]
    ) -> None:
        self._clock = clock
        self._started = started
        self._ended = ended
        self._waiting: deque[Sound] = deque()
        self._current: Sound | None = None
        self._timer: Timer | None = None
        self._idle = True

    def add(self, sound: Sound) -> None:
        """Play a sound after those that are waiting."""
        self._waiting.append(sound)
        if self._idle:
            self._next()

    def stop_current(self) -> None:
        """End the sound that is playing; the next one begins."""
        if self._current is not None:
            self._finish("stopped")

    def stop_all(self, how: Ended = "stopped") -> None:
        """End the sound that is playing; those that wait are never played, and nothing is said of them."""
        dropped = tuple(self._waiting)
        self._waiting.clear()
        if self._current is not None:
            self._finish(how)
        for sound in dropped:
            if sound.then is not None:
                sound.then(how)

    def withdraw(self, sound: Sound) -> None:
        """End one sound if it is playing, or never play it if it is waiting."""
        if sound is self._current:
            self._finish("stopped")
        elif sound in self._waiting:
            self._waiting.remove(sound)

    def _next(self) -> None:
        self._idle = not self._waiting
        if self._idle:
            return
        self._current = sound = self._waiting.popleft()
        if sound.seconds is None:
            self._finish("file_not_found")
            return
        length = sound.seconds * sound.times
        if not math.isinf(length):
            self._timer = self._clock.later(length, self._played)
        self._started(sound)

    def _played(self) -> None:
        self._finish("completed")

    def _finish(self, how: Ended) -> None:
        sound, self._current = self._current, None
        assert sound is not None, "nothing is playing"
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._ended(sound, how)
        if sound.then is not None:
            sound.then(how)
        self._next()
