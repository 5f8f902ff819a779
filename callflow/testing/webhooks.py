"""Webhooks as the carrier sends them: the bytes, and the two headers that sign them."""

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any  # payload fields hold JSON of any shape

import orjson

from callflow.simulator import DEVELOPMENT_SEED
from callflow.types import Clock
from callflow.webhook.signature import Signer

DEVELOPMENT_KEY = Signer(DEVELOPMENT_SEED)
"""The simulator's key pair; its private half is public, so no real app may trust it."""


class Webhooks:
    """Makes signed webhooks of one leg.

    Args:
        clock: Seconds since the epoch, which the signatures are dated by.
        signer: What signs.
        leg: Names the leg; its identifiers are derived from it.
        session: Names the session.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        signer: Signer = DEVELOPMENT_KEY,
        leg: str = "leg-1",
        session: str = "session-1",
    ) -> None:
        self.clock = clock
        self.signer = signer
        self.fields: dict[str, Any] = {
            "call_control_id": f"v3:{leg}",
            "call_leg_id": leg,
            "call_session_id": session,
            "connection_id": "1000000000000000001",
            "client_state": None,
            "from": "+13125550123",
            "to": "+13125550100",
        }

    def leg(self, leg: str, *, session: str | None = None) -> "Webhooks":
        """The same for another leg, by default of the same session."""
        return Webhooks(
            clock=self.clock,
            signer=self.signer,
            leg=leg,
            session=session or str(self.fields["call_session_id"]),
        )

    def body(
        self,
        event_type: str,
        *,
        id: str | None = None,
        occurred_at: float | None = None,
        attempt: int = 1,
        **payload: Any,
    ) -> bytes:
        """The body of a webhook.

        Args:
            event_type: The event's name.
            id: Its identifier; by default a new one.
            occurred_at: Seconds since the epoch; by default now.
            attempt: Which delivery it is.
            payload: Fields of the payload, besides those that name the leg; `from_` stands for `from`.
        """
        moment = datetime.fromtimestamp(self.clock() if occurred_at is None else occurred_at, UTC)
        fields = {**self.fields, **{name.rstrip("_"): value for name, value in payload.items()}}
        data = {
            "record_type": "event",
            "event_type": event_type,
            "id": id or str(uuid.uuid4()),
            "occurred_at": moment.isoformat().replace("+00:00", "Z"),
            "payload": fields,
        }
        return orjson.dumps({"data": data, "meta": {"attempt": attempt, "delivered_to": "http://app.test/webhooks"}})

    def headers(self, body: bytes) -> Mapping[str, str]:
        """The headers that sign a body now."""
        return {"content-type": "application/json", **self.signer.headers(body, timestamp=int(self.clock()))}
