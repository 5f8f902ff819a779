"""The carrier's side of `app.dial`: an API that answers late, or never, and the events of the leg that is dialled."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from callflow.client.transport import NoAnswer, NotSent, Request, Response
from callflow.testing.transport import RecordingTransport, Sent
from callflow.testing.webhooks import Webhooks
from tests.kit import Door

OURS, THEIRS = "+13125550100", "+13125550199"
APPLICATION = "1000000000000000001"
NAMES = {"call_control_id": "v3:leg-9", "call_leg_id": "leg-9", "call_session_id": "session-9"}
ANSWER = {"data": {**NAMES, "is_alive": False, "record_type": "call"}}


@dataclass
class Line(RecordingTransport):
    """The API: it answers a dial at once, or as long as `hold` says not at all, or as `fails` says.

    Attributes:
        fails: What becomes of every request instead of an answer.
        released: Whether requests are answered.
    """

    fails: NoAnswer | NotSent | None = None
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.answers["calls"] = (200, ANSWER)
        self.released.set()
        self._changed = asyncio.Event()

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Keep, wait, and answer."""
        response = await super().send(request, timeout=timeout)
        self._changed.set()
        await self.released.wait()
        if self.fails is not None:
            raise self.fails
        return response

    async def dialled(self) -> Sent:
        """The first dial, as soon as it was sent."""
        while not self.dials:
            self._changed.clear()
            await self._changed.wait()
        return self.dials[0]

    @property
    def dials(self) -> list[Sent]:
        """The dials so far."""
        return [one for one in self.sent if one.operation == "calls"]


@dataclass
class FarLeg:
    """The leg that was dialled: what the carrier reports of it."""

    door: Door
    sent: Sent

    async def event(self, event_type: str, **payload: Any) -> None:
        """Deliver an event of it, and wait for its turn."""
        await self.begin(event_type, **payload)
        await self.door.kit.engine.idle()

    async def begin(self, event_type: str, **payload: Any) -> None:
        """Deliver an event of it."""
        leg = Webhooks(clock=self.door.kit.clock, leg="leg-9", session="session-9")
        state = {"client_state": self.sent.body["client_state"], "from_": OURS, "to": THEIRS}
        await self.door.begin(event_type, leg=leg, **{**state, **payload})
