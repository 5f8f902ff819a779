"""A gather on a leg: drives the pure state machine with timers and sounds."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from callflow.simulator.audio import AudioQueue, Ended, Sound
from callflow.simulator.clock import Clock, Timer
from callflow.simulator.gather import Gather, Message, Outcome, Rules, Step


class Gathering:
    """One running gather.

    Args:
        rules: What to collect.
        messages: What to play as the prompt and after a wrong entry.
        audio: The leg's audio: messages queue there like everything else.
        clock: The simulated time.
        over: Called once, with the outcome.
    """

    def __init__(
        self,
        rules: Rules,
        messages: Mapping[Message, Sound],
        *,
        audio: AudioQueue,
        clock: Clock,
        over: Callable[[Outcome], None],
    ) -> None:
        self._machine = Gather(rules)
        self._messages = messages
        self._audio = audio
        self._clock = clock
        self._over = over
        self._sound: Sound | None = None
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Start."""
        self._follow(self._machine.begin(self._clock.now()))

    def key(self, digit: str) -> None:
        """The party pressed a key."""
        self._follow(self._machine.key(digit, self._clock.now()))

    def stop(self, status: Literal["call_hangup", "cancelled"]) -> None:
        """End it from outside."""
        self._follow(self._machine.stop(status))

    def _message_ended(self, _how: Ended) -> None:
        if self._sound is None:  # it was withdrawn: the machine knows
            return
        self._sound = None
        self._follow(self._machine.message_ended(self._clock.now()))

    def _time_passed(self, deadline: float) -> None:
        # The loop may wake a hair early: what has come is the deadline, whatever the clock reads.
        self._follow(self._machine.time_passed(max(deadline, self._clock.now())))

    def _follow(self, step: Step) -> None:
        if step.hush and self._sound is not None:
            sound, self._sound = self._sound, None
            self._audio.withdraw(sound)
        self._arm()
        if step.play is not None:
            self._sound = replace(self._messages[step.play], then=self._message_ended)
            self._audio.add(self._sound)
        if step.outcome is not None:
            self._over(step.outcome)

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        deadline = self._machine.deadline
        if deadline is not None:
            wait = max(0.0, deadline - self._clock.now())
            self._timer = self._clock.later(wait, lambda: self._time_passed(deadline))
