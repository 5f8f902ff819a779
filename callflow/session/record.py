"""What an engine keeps of one call: its state, its legs, as bytes."""

from dataclasses import dataclass, field

import orjson

_VERSION = 1


@dataclass(slots=True)
class Leg:
    """One leg of a call, as far as its events have told.

    Attributes:
        call_control_id: The identifier that commands take.
        role: `primary`, `secondary`, or one of the developer's.
        nonce: What named it before its first event, if callflow made it.
        ended: Whether it has hung up.
        cause: Its `hangup_cause`.
    """

    call_control_id: str | None = None
    role: str = "primary"
    nonce: str = ""
    ended: bool = False
    cause: str | None = None


@dataclass(slots=True)
class SessionRecord:
    """One call: the newest state as an envelope carries it, and every leg by its `call_leg_id`."""

    revision: int = 0
    model: str = ""
    transforms: int = 0
    body: bytes = b""
    legs: dict[str, Leg] = field(default_factory=dict[str, Leg])

    @property
    def ended(self) -> bool:
        """Whether every leg has hung up."""
        return bool(self.legs) and all(leg.ended for leg in self.legs.values())

    def dump(self) -> bytes:
        """The record as bytes."""
        legs = {
            name: [leg.call_control_id, leg.role, leg.nonce, leg.ended, leg.cause] for name, leg in self.legs.items()
        }
        body = self.body.decode("latin-1")  # any bytes: it may be compressed or encrypted
        return orjson.dumps([_VERSION, self.revision, self.model, self.transforms, body, legs])

    @classmethod
    def load(cls, data: bytes | None) -> "SessionRecord":
        """The record in these bytes; an empty one for None."""
        if data is None:
            return cls()
        _, revision, model, transforms, body, legs = orjson.loads(data)
        known = {name: Leg(*values) for name, values in legs.items()}
        return cls(revision, model, transforms, body.encode("latin-1"), known)
