"""How legs end, as `call.hangup` tells it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["incoming", "outgoing"]
Source: TypeAlias = Literal["caller", "callee", "unknown"]

_SIP = {
    "normal_clearing": "200",
    "call_rejected": "603",
    "user_busy": "486",
    "originator_cancel": "487",
    "timeout": "408",
    "not_found": "404",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a leg ended, and who ended it.

    Attributes:
        cause: The `hangup_cause`.
        source: The `hangup_source`.
    """

    cause: str
    source: Source = "unknown"

    @property
    def sip(self) -> str:
        """The `sip_hangup_cause`."""
        return _SIP.get(self.cause, "200")


def by_party(direction: Direction, *, answered: bool) -> Ending:
    """The party at the other end of the leg has hung up."""
    source: Source = "caller" if direction == "incoming" else "callee"
    if answered:
        return Ending("normal_clearing", source)
    return Ending("originator_cancel" if direction == "incoming" else "call_rejected", source)


def by_us(direction: Direction, *, answered: bool) -> Ending:
    """The carrier's side has hung up: a command, or the end of a bridge."""
    source: Source = "callee" if direction == "incoming" else "caller"
    if answered:
        return Ending("normal_clearing", source)
    return Ending("call_rejected" if direction == "incoming" else "originator_cancel", source)
