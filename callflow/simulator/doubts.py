"""What the carrier does not document, as switches: a program that is right works with either position."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Doubts:
    """The positions of the switches.

    Attributes:
        state_of: Which client_state an event carries that a command brought about: the one that the leg has
            when the event is made, or the one that it had when the command was accepted.
        command_without_state: Whether a command without client_state leaves the leg's as it is, or clears it.
        bridged_for_a_leg: Whether the leg that is transferred gets `call.bridged` as the new leg does.
        stopped_speech: The status of `call.speak.ended` after a stop; the published list has no `cancelled`.
        unknown_parameters: Whether a parameter that the operation does not have is refused, or ignored.
    """

    state_of: Literal["emission", "command"] = "emission"
    command_without_state: Literal["keeps", "clears"] = "keeps"
    bridged_for_a_leg: bool = True
    stopped_speech: Literal["completed", "cancelled"] = "completed"
    unknown_parameters: Literal["refused", "ignored"] = "refused"
