"""Far ends: what happens when a number is called."""

from dataclasses import dataclass

from callflow.simulator.ending import Ending
from callflow.simulator.leg import Leg

_BUSY_AFTER = 0.5
_REJECTS_AFTER = 1.0


@dataclass(frozen=True, slots=True)
class FarEnd:
    """How the party of a number behaves.

    Attributes:
        answers_after: How long it rings until the party answers, in seconds.
        busy: It is on the phone.
        rejects: It declines after a second.
        never_answers: It rings until somebody gives up, or until the test picks it up with `Phone.answers`.
        hangs_up_after: How long after answering it hangs up, in seconds; None leaves that to others.
    """

    answers_after: float = 2.0
    busy: bool = False
    rejects: bool = False
    never_answers: bool = False
    hangs_up_after: float | None = None

    def receive(self, leg: Leg) -> None:
        """A call rings here."""
        if self.busy:
            leg.after(_BUSY_AFTER, lambda: _decline(leg, "user_busy"))
        elif self.rejects:
            leg.after(_REJECTS_AFTER, lambda: _decline(leg, "call_rejected"))
        elif not self.never_answers:
            leg.after(self.answers_after, lambda: _answer(leg))
        if self.hangs_up_after is not None:
            seconds = self.hangs_up_after
            leg.when_answered.append(lambda: _hang_up_later(leg, seconds))


def _decline(leg: Leg, cause: str) -> None:
    if leg.state == "ringing":
        leg.end(Ending(cause, "callee"))


def _answer(leg: Leg) -> None:
    if leg.state == "ringing":
        leg.answer()


def _hang_up_later(leg: Leg, seconds: float) -> None:
    leg.after(seconds, lambda: leg.end(Ending("normal_clearing", "callee")))
