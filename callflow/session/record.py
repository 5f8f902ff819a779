"""What an engine keeps of one call: its state, its legs, as bytes."""

from dataclasses import dataclass, field
from typing import Any, Literal  # a carrier's answer is JSON of any shape

import orjson

_VERSION = 1


@dataclass(slots=True)
class Leg:
    """One leg of a call, as far as its events have told.

    Attributes:
        call_control_id: The identifier that commands take.
        role: `primary`, `secondary`, or one of the developer's; empty where only a conference has spoken of the leg.
        nonce: What named it before its first event, if callflow made it.
        ended: Whether it has hung up.
        cause: Its `hangup_cause`.
        session: The session that the carrier counts it to.
        conference: The conference that it is in.
        moved: When it joined or left one last, in seconds since the epoch, by the carrier's clock.
        announced: What the lane of its session was told of it, where its call has another.
    """

    call_control_id: str | None = None
    role: str = "primary"
    nonce: str = ""
    ended: bool = False
    cause: str | None = None
    session: str | None = None
    conference: str | None = None
    moved: float = 0.0
    announced: Literal["", "here", "over"] = ""


@dataclass(slots=True)
class Dialled:
    """What became of the dial that the call began with.

    Attributes:
        attempts: How often it was tried; each try after a definite refusal has identifiers of its own.
        unknown: Whether the last try was sent, and nothing says whether it took effect.
        answer: The `data` of the carrier's answer.
    """

    attempts: int = 1
    unknown: bool = False
    answer: dict[str, Any] | None = None

    @property
    def failed(self) -> bool:
        """Whether there is certainly no call."""
        return self.answer is None and not self.unknown


@dataclass(slots=True)
class Elsewhere:
    """A leg that the carrier counts to this session, and whose call has another lane.

    Attributes:
        home: That lane.
        over: Whether the leg has hung up.
    """

    home: str
    over: bool = False


@dataclass(slots=True)
class SessionRecord:
    """One call: the newest state as an envelope carries it, every leg by its `call_leg_id`, and its dial, if any.

    Attributes:
        elsewhere: The legs whose call has another lane, by `call_leg_id`.
    """

    revision: int = 0
    model: str = ""
    transforms: int = 0
    body: bytes = field(default=b"", repr=False)  # what is printed may be logged
    legs: dict[str, Leg] = field(default_factory=dict[str, Leg])
    dial: Dialled | None = None
    elsewhere: dict[str, Elsewhere] = field(default_factory=dict[str, Elsewhere])

    @property
    def ended(self) -> bool:
        """Whether every leg has hung up, or there never came to be one.

        One that only a conference has spoken of is over with it.
        """
        if self.legs:
            return all(leg.ended or not (leg.role or leg.conference) for leg in self.legs.values())
        if self.dial is not None:
            return self.dial.failed
        return bool(self.elsewhere) and all(leg.over for leg in self.elsewhere.values())

    def dump(self) -> bytes:
        """The record as bytes."""
        legs = {
            name: [
                one.call_control_id,
                one.role,
                one.nonce,
                one.ended,
                one.cause,
                one.session,
                one.conference,
                one.moved,
                one.announced,
            ]
            for name, one in self.legs.items()
        }
        body = self.body.decode("latin-1")  # any bytes: it may be compressed or encrypted
        one = self.dial
        dial = None if one is None else [one.attempts, one.unknown, one.answer]
        elsewhere = {name: [one.home, one.over] for name, one in self.elsewhere.items()}
        return orjson.dumps([_VERSION, self.revision, self.model, self.transforms, body, legs, dial, elsewhere])

    @classmethod
    def load(cls, data: bytes | None) -> "SessionRecord":
        """The record in these bytes; an empty one for None."""
        if data is None:
            return cls()
        _, revision, model, transforms, body, legs, dial, elsewhere = orjson.loads(data)
        known = {name: Leg(*values) for name, values in legs.items()}
        dialled = Dialled(*dial) if dial is not None else None
        others = {name: Elsewhere(*values) for name, values in elsewhere.items()}
        return cls(revision, model, transforms, body.encode("latin-1"), known, dialled, others)
