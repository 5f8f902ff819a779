"""A session: the legs that belong to one conversation, and what happened in it."""

from collections.abc import Mapping

from callflow.simulator.clock import Clock
from callflow.simulator.timeline import Entry, Kind, Timeline


class Session:
    """What legs have in common that share a `call_session_id`.

    Args:
        identifier: The `call_session_id`.
        clock: The simulated time.

    Attributes:
        timeline: What happened, all legs together.
    """

    def __init__(self, identifier: str, clock: Clock) -> None:
        self.id = identifier
        self.timeline = Timeline()
        self._clock = clock
        self._began = clock.now()

    def note(self, kind: Kind, text: str, *, leg: str, party: str, facts: Mapping[str, object]) -> None:
        """Write down what happened now."""
        at = self._clock.now() - self._began
        self.timeline.add(Entry(at=at, party=party, leg=leg, kind=kind, text=text, facts=facts))
