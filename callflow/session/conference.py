"""What an engine keeps of one conference: who is in it, and what was told of it last, as bytes."""

from dataclasses import dataclass, field

import orjson

_VERSION = 1
MOST_LEGS = 1_000  # the carrier lets at most 800 in
MOST_RECENT = 8
RECENT = 10.0  # seconds in which who joined before an event may be announced after it
_MOST_BYTES = 65_536


@dataclass(slots=True)
class Member:
    """One leg that is, or was, in a conference.

    Attributes:
        home: The lane of its call.
        since: When it joined or left, in seconds since the epoch, by the carrier's clock.
        here: Whether it is in the conference.
    """

    home: str
    since: float
    here: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """An event that the legs in a conference were told of.

    Attributes:
        occurred_at: When it happened, by the carrier's clock, in seconds since the epoch.
        received_at: When it arrived.
        body: The webhook's raw body.
    """

    occurred_at: float
    received_at: float
    body: bytes = field(repr=False)


@dataclass(slots=True)
class ConferenceRecord:
    """One conference: its legs by `call_leg_id`, and the last few events that they were told of.

    A leg that has left is remembered until the conference is over, so that the news of its joining, coming late,
    does not bring it back.
    """

    members: dict[str, Member] = field(default_factory=dict[str, Member])
    recent: list[Told] = field(default_factory=list[Told])
    over: bool = False

    @property
    def empty(self) -> bool:
        """Whether it is over, or all have left that were in it."""
        return self.over or (bool(self.members) and not self.here)

    @property
    def here(self) -> dict[str, Member]:
        """The legs that are in it."""
        return {leg: member for leg, member in self.members.items() if member.here}

    def join(self, leg: str, home: str, at: float) -> bool:
        """A leg has joined.

        Args:
            leg: Its `call_leg_id`.
            home: The lane of its call.
            at: When.

        Returns:
            Whether it was not in the conference before, and is now; False also where there is no room for it.
        """
        known = self.members.get(leg)
        if self.over or (known is not None and (known.here or at <= known.since)):
            return False
        if known is None and not self._has_room():
            return False
        self.members[leg] = Member(home, at)
        return True

    def leave(self, leg: str, home: str, at: float) -> None:
        """A leg has left; it may not be known yet that it had joined."""
        known = self.members.get(leg)
        if not self.over and (known.since <= at if known is not None else self._has_room()):
            self.members[leg] = Member(home, at, here=False)

    def end(self) -> None:
        """It is over: nobody is in it from now on."""
        self.members.clear()
        self.recent.clear()
        self.over = True

    def tell(self, told: Told) -> None:
        """Keep an event for those of whose joining is not known yet."""
        if len(told.body) <= _MOST_BYTES:
            self.recent = [*self.recent, told][-MOST_RECENT:]

    def missed(self, leg: str, now: float) -> list[Told]:
        """What a leg that is new here has not been told of, though it had joined by then."""
        since = self.members[leg].since
        return [one for one in self.recent if one.occurred_at > since and 0 <= now - one.received_at <= RECENT]

    def _has_room(self) -> bool:
        if len(self.members) < MOST_LEGS:
            return True
        gone = next((leg for leg, member in self.members.items() if not member.here), None)
        if gone is not None:
            del self.members[gone]
        return gone is not None

    def dump(self) -> bytes:
        """The record as bytes."""
        members = {leg: [one.home, one.since, one.here] for leg, one in self.members.items()}
        recent = [[one.occurred_at, one.received_at, one.body.decode("latin-1")] for one in self.recent]
        return orjson.dumps([_VERSION, members, recent, self.over])

    @classmethod
    def load(cls, data: bytes | None) -> "ConferenceRecord":
        """The record in these bytes; an empty one for None."""
        if data is None:
            return cls()
        _, members, recent, over = orjson.loads(data)
        known = {leg: Member(*values) for leg, values in members.items()}
        told = [Told(occurred, received, body.encode("latin-1")) for occurred, received, body in recent]
        return cls(known, told, over)
