"""What happened in a call, in order, with the seconds since it began."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["heard", "pressed", "said", "event", "command", "call"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened to one leg.

    Attributes:
        at: Simulated seconds since the call's session began.
        party: The number of the party at the other end of the leg.
        leg: The leg's `call_leg_id`.
        kind: `heard`, `pressed` and `said` are the party's; `event` was reported by webhook; `command` came
            over the API; `call` is the leg's fate: rings, answered, bridged, unbridged, hung up.
        text: The words, keys, event name, operation or fate.
        facts: What else there is to say in few words.
    """

    at: float
    party: str
    leg: str
    kind: Kind
    text: str
    facts: Mapping[str, object] = field(default_factory=dict[str, object])

    def __str__(self) -> str:
        facts = "  ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.at:8.2f}  {self.party:<14}  {self.kind:<7}  {self.text}  {facts}".rstrip()


class Timeline:
    """The entries of one session, all legs together."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Write an entry down."""
        self._entries.append(entry)

    def entries(self, *, leg: str | None = None) -> list[Entry]:
        """The entries in order, of all legs or of one."""
        return [entry for entry in self._entries if leg is None or entry.leg == leg]

    def __str__(self) -> str:
        return "\n".join(str(entry) for entry in self._entries)
