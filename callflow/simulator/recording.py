"""Recordings: made of a leg, saved some time after they stop, and to be had over HTTP for ten minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from callflow.simulator.clock import Clock, Timer
from callflow.simulator.sound_files import mp3, wav

SAVING_TAKES = 1.5
LINK_LIVES = 600.0

Format: TypeAlias = Literal["wav", "mp3"]


@dataclass(frozen=True, slots=True)
class RecordingRules:
    """What is recorded, and when it stops by itself.

    Attributes:
        format: The kind of file.
        channels: Both sides in one channel, or each in its own.
        max_length: The longest recording in seconds; 0 sets no limit.
        timeout_secs: How much silence ends it, once somebody has spoken; 0 sets no limit.
    """

    format: Format
    channels: Literal["single", "dual"]
    max_length: float = 0
    timeout_secs: float = 0


class Recording:
    """One recording, from its start to its stop.

    Args:
        identifier: Its `recording_id`.
        rules: As commanded.
        clock: The simulated time.
        stopped: Called once, when it stops.

    Attributes:
        started_at: In microseconds since the epoch.
        ended_at: Likewise, or None while it runs.
        state: The leg's client_state when it was commanded.
    """

    def __init__(
        self, identifier: str, rules: RecordingRules, clock: Clock, stopped: "Callable[[Recording], None]"
    ) -> None:
        self.id = identifier
        self.rules = rules
        self.started_at = clock.microseconds()
        self.ended_at: int | None = None
        self.state: str | None = None
        self._clock = clock
        self._stopped = stopped
        self._before = 0.0
        self._running_since: float | None = clock.now()
        self._speaking_since: float | None = None
        self._speech: list[tuple[float, float]] = []
        self._limit: Timer | None = None
        self._silence: Timer | None = None
        self._limit_length()

    @property
    def seconds(self) -> float:
        """How much has been recorded; pauses do not count."""
        running = 0.0 if self._running_since is None else self._clock.now() - self._running_since
        return self._before + running

    def pause(self) -> None:
        """Record nothing until `resume`."""
        if self.ended_at is None and self._running_since is not None:
            self._before = self.seconds
            self._running_since = None
            self._cancel_timers()

    def resume(self) -> None:
        """Go on recording."""
        if self.ended_at is None and self._running_since is None:
            self._running_since = self._clock.now()
            self._limit_length()

    def speech_begins(self) -> None:
        """Somebody speaks."""
        if self._silence is not None:
            self._silence.cancel()
        self._speaking_since = self.seconds

    def speech_ends(self) -> None:
        """Nobody speaks any more."""
        if self._speaking_since is None or self.ended_at is not None:
            return
        self._speech.append((self._speaking_since, self.seconds))
        self._speaking_since = None
        if self.rules.timeout_secs and self._running_since is not None:
            self._silence = self._clock.later(self.rules.timeout_secs, self.stop)

    def stop(self) -> None:
        """End it. Stopping twice does no harm."""
        if self.ended_at is not None:
            return
        self.speech_ends()
        self.pause()
        self.ended_at = self._clock.microseconds()
        self._stopped(self)

    def file(self) -> bytes:
        """The audio."""
        channels = 2 if self.rules.channels == "dual" else 1
        if self.rules.format == "mp3":
            return mp3(self._before, channels=channels)
        return wav(self._before, channels=channels, speech=self._speech)

    def _limit_length(self) -> None:
        if self.rules.max_length:
            self._limit = self._clock.later(max(0.0, self.rules.max_length - self._before), self.stop)

    def _cancel_timers(self) -> None:
        for timer in (self._limit, self._silence):
            if timer is not None:
                timer.cancel()
        self._limit = self._silence = None


class Shelf:
    """Where recordings are saved, and fetched from.

    Args:
        clock: The simulated time.
        public_url: Where the simulator can be reached; if not given, learnt from the requests that reach it.
    """

    def __init__(self, clock: Clock, *, public_url: str | None = None) -> None:
        self._clock = clock
        self._fixed = public_url is not None
        self._url = (public_url or "").rstrip("/")
        self._saved: dict[str, Recording] = {}
        self._saving: dict[str, tuple[Timer, Callable[[str], None]]] = {}

    def reached_at(self, url: str) -> None:
        """A request has come to this address."""
        if not self._fixed:
            self._url = url.rstrip("/")

    def save(self, recording: Recording, saved: Callable[[str], None]) -> None:
        """Save a recording, which takes a moment, then call `saved` with its link."""
        self._saved[recording.id] = recording
        timer = self._clock.later(SAVING_TAKES, lambda: self._save(recording.id))
        self._saving[recording.id] = timer, saved

    def flush(self) -> None:
        """Have everything saved at once: the simulator closes."""
        for identifier in tuple(self._saving):
            self._save(identifier)

    def fetch(self, name: str) -> Recording | None:
        """The recording with this file name, as long as its link lives."""
        identifier, _, ending = name.rpartition(".")
        recording = self._saved.get(identifier)
        return recording if recording is not None and recording.rules.format == ending else None

    def _save(self, identifier: str) -> None:
        timer, saved = self._saving.pop(identifier)
        timer.cancel()
        recording = self._saved[identifier]
        self._clock.later(LINK_LIVES, lambda: self._expire(identifier))
        saved(f"{self._url}/recordings/{identifier}.{recording.rules.format}")

    def _expire(self, identifier: str) -> None:
        self._saved.pop(identifier, None)
