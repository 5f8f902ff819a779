"""The seam between callflow and what keeps a call alive.

An engine keeps the turns of one call apart, in order and alive; what happens in a turn is the app's. It
hands over one call's new records with its journal and state, and takes back what to keep.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol, TypeAlias

from callflow.model import Event
from callflow.session.key import conference_key, session_key
from callflow.types import ASGIApp, SessionKey


@dataclass(frozen=True, slots=True)
class Arrival:
    """A record: an event that arrived.

    Attributes:
        event: The event.
        body: The webhook's raw body, from which a durable engine parses it again.
        received_at: Seconds since the epoch.
        leg: The `call_leg_id` of the leg that hears it, where it is an event of a conference that the leg is in; None
            for an event as it arrived.
    """

    event: Event
    body: bytes = field(repr=False)
    received_at: float
    leg: str | None = None


@dataclass(frozen=True, slots=True)
class Intent:
    """A record of our own: something that the app or an operator wants of the call.

    Attributes:
        name: What is wanted.
        data: The particulars, as JSON.
    """

    name: str
    data: Mapping[str, object] = field(repr=False)


Record: TypeAlias = Arrival | Intent

Effect: TypeAlias = Callable[[], Awaitable[Record]]
"""Something to do outside a turn; what comes of it is a record."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """An event, verified and parsed, on its way to the lane of its call.

    Attributes:
        key: The lane.
        event_id: What duplicates are recognised by.
        record: The event itself.
    """

    key: SessionKey
    event_id: str
    record: Arrival


def delivered(event: Event, body: bytes, *, received_at: float) -> Delivered:
    """An event with the lane that it belongs to."""
    return Delivered(session_key(event), event.meta.id, Arrival(event, body, received_at))


def for_conference(one: Delivered) -> Delivered | None:
    """The same for the lane of the conference, if the event says who is in it; None for any other."""
    key = conference_key(one.record.event)
    return None if key is None else replace(one, key=key)


class Bypass:
    """The way past the lane: tells a running turn of what arrives meanwhile.

    A hangup must not wait behind the handler that it ends.
    """

    __slots__ = ("_listener", "_unheard")

    def __init__(self) -> None:
        self._listener: Callable[[Record], None] | None = None
        self._unheard: list[Record] = []

    def listening(self, listener: Callable[[Record], None]) -> "_Listening":
        """Hear of every record that was queued since the turn was given its inbox, and of those to come."""
        return _Listening(self, listener)

    def listen(self, listener: Callable[[Record], None] | None) -> None:
        """Tell somebody from now on, or nobody."""
        self._listener = listener
        while listener is not None and self._unheard:
            listener(self._unheard.pop(0))

    def announce(self, record: Record) -> None:
        """Tell the running turn, at once or as soon as it listens."""
        if self._listener is not None:
            self._listener(record)
        else:
            self._unheard.append(record)


class _Listening(AbstractContextManager[None]):
    """A listener for as long as a block runs."""

    __slots__ = ("_bypass", "_listener")

    def __init__(self, bypass: Bypass, listener: Callable[[Record], None]) -> None:
        self._bypass, self._listener = bypass, listener

    def __enter__(self) -> None:
        self._bypass.listen(self._listener)

    def __exit__(self, *_: object) -> None:
        self._bypass.listen(None)


@dataclass(frozen=True, slots=True)
class TurnInput:
    """What a turn gets.

    Attributes:
        key: The lane.
        journal: What earlier turns have kept of flows.
        state: What earlier turns have kept of the call; None at first, and where the engine keeps nothing.
        inbox: The records that wait, in order of arrival.
        attempt: How often this very turn was begun before, plus one.
        late: Whether the call had ended before; what comes now is late.
        keeps_state: Whether the state that the turn gives back will be kept.
        bypass: Tells of records that arrive during the turn.
    """

    key: SessionKey
    journal: Sequence[Record]
    state: bytes | None = field(repr=False)
    inbox: Sequence[Record]
    attempt: int = 1
    late: bool = False
    keeps_state: bool = True
    bypass: Bypass = field(default_factory=Bypass)


@dataclass(frozen=True, slots=True)
class TurnResult:
    """What a turn gives back, to be kept as one.

    Attributes:
        append: Records to add to the journal.
        state: The call's state from now on.
        effects: What to run after the commit, outside the turn; each result is delivered as a record.
        wake_at: When to run a turn even if nothing arrives, in seconds since the epoch.
        ended: Whether every leg of the call has ended.
    """

    append: Sequence[Record] = ()
    state: bytes | None = field(default=None, repr=False)
    effects: Sequence[Effect] = ()
    wake_at: float | None = None
    ended: bool = False


Turn: TypeAlias = Callable[[TurnInput], Awaitable[TurnResult]]


class Engine(Protocol):
    """Keeps the turns of each call serial, in order of arrival, and alive.

    Every engine passes `callflow.testing.engine.EngineSuite`.
    """

    @property
    def shared(self) -> bool:
        """Whether several processes may serve one URL, each with an engine like this one.

        They may if their engines keep what they know of a call in one common place, or nothing that a call needs.
        """
        ...

    @property
    def keeps_state(self) -> bool:
        """Whether a turn gets the state that the one before gave back; if not, client_state alone carries it."""
        ...

    async def start(self, turn: Turn) -> None:
        """Begin to run turns."""
        ...

    async def stop(self) -> None:
        """Take nothing more, let the turns that run end, and stop."""
        ...

    async def drain(self, *, at_once: bool = False) -> bool:
        """Take no new calls from now on, and wait until no turn runs; known calls go on meanwhile.

        Args:
            at_once: Do not wait, now and when stopping.

        Returns:
            Whether no turn runs.
        """
        ...

    def mounts(self) -> Mapping[str, ASGIApp]:
        """ASGI applications that the engine needs to be reached by, by path."""
        ...

    async def deliver(self, event: Delivered) -> Literal["accepted", "duplicate"]:
        """Take an event; it is safe when this returns.

        Raises:
            EngineUnavailable: It cannot be taken now; the carrier must deliver it again.
        """
        ...

    async def submit(self, key: SessionKey, record: Record) -> None:
        """Take a record of our own.

        Raises:
            EngineUnavailable: It cannot be taken now.
        """
        ...
