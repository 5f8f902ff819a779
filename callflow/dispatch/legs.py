"""The legs of one call during a turn: who they are, and which of them hangs up meanwhile."""

from callflow.call import PRIMARY
from callflow.dispatch.interruption import HungUp, Interruptible
from callflow.dispatch.route import SECONDARY, UNKNOWN
from callflow.engine.base import Arrival, Record
from callflow.log import get_logger
from callflow.model import CallEvent, Event
from callflow.session.key import ENDED, JOINED, LEFT, is_silent, own_envelope
from callflow.session.record import Leg
from callflow.session.session import Session

HANGUP = "call.hangup"

log = get_logger(__name__)


class Legs:
    """Keeps the session's legs, and ends the handlers of a leg that hangs up.

    A hangup is known before its turn comes: it waits in the same inbox, or it passes by the lane. From then
    on no command is sent to its leg, and whatever handler waits on its account ends. Handlers of the hangup
    itself, and of what comes after it, are not disturbed.

    Args:
        session: The call.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._coming: dict[str, str | None] = {}  # legs whose hangup is known and not handled, with its cause
        self._now: str | None = None
        self._running: Interruptible[None] | None = None

    def meet(self, event: Event) -> None:
        """Note the leg of an event, its role, and whether it is over; before anything of the turn is handled."""
        name = self._name(event)
        if name is None or not isinstance(event, CallEvent):
            return
        legs, envelope = self.session.record.legs, own_envelope(event)
        leg = legs.get(name)
        if leg is None:
            nonce = envelope.nonce if envelope is not None else ""
            leg = legs[name] = Leg(role=self._role(event), nonce=nonce)
            if leg.role == UNKNOWN:
                log.warning("nothing tells whose leg is in a conference", leg=name, key=self.session.home)
        elif envelope is not None:
            leg.role = envelope.leg
        elif leg.role == UNKNOWN:
            leg.role = self._role(event)
        leg.call_control_id = event.call_control_id or leg.call_control_id
        leg.session = event.call_session_id or leg.session
        if event.meta.type == HANGUP and not leg.ended:
            leg.ended, leg.cause = True, getattr(event, "hangup_cause", None)
            self._coming[name] = leg.cause

    def begin(self, arrival: Arrival) -> Leg:
        """The leg of the event whose turn has come; one that is not known is that of a stranger."""
        event = arrival.event
        self._now, self._running = arrival.leg or self._name(event), None
        if event.meta.type == HANGUP and self._now is not None:
            self._coming.pop(self._now, None)
        known = self.session.record.legs.get(self._now) if self._now is not None else None
        if known is not None:
            _move(known, event)
        return known or Leg(role=self._role(event))

    def is_gone(self, name: str) -> bool:
        """Whether a leg is not known here, or its hangup has been handled."""
        leg = self.session.record.legs.get(name)
        return leg is None or (leg.ended and name not in self._coming)

    def _name(self, event: Event) -> str | None:
        """What a leg is kept under; one is found by its `call_control_id` where an event has nothing else."""
        if not isinstance(event, CallEvent) or event.call_leg_id:
            return event.call_leg_id if isinstance(event, CallEvent) else None
        legs = self.session.record.legs.items()
        return next((name for name, leg in legs if leg.call_control_id == event.call_control_id), None)

    def _role(self, event: Event) -> str:
        """The role of a leg that is not known yet: what its state says, else who was first.

        The event of a conference is nobody's first: it may be of a leg whose call has another lane.
        """
        envelope = own_envelope(event)
        if envelope is not None:
            return envelope.leg
        names_one = isinstance(event, CallEvent) and event.call_leg_id is not None
        if self.session.kept and names_one and is_silent(event, envelope):
            return UNKNOWN
        known = any(leg.role != UNKNOWN for leg in self.session.record.legs.values())
        return SECONDARY if known or _is_transferred(event) else PRIMARY

    def running(self, handler: Interruptible[None]) -> None:
        """A handler begins; if the hangup of its leg is known already, it ends where it first waits."""
        self._running = handler
        self._end_if_over()

    def hear(self, record: Record) -> None:
        """A record passes by the lane."""
        if isinstance(record, Arrival) and record.event.meta.type == HANGUP:
            self.meet(record.event)
            self._end_if_over()

    def _end_if_over(self) -> None:
        if self._running is not None and self._now in self._coming:
            self._running.interrupt(HungUp(self._coming[self._now]))


def _move(leg: Leg, event: Event) -> None:
    """Note which conference a leg is in; the news of its joining may come after those of its leaving."""
    conference_id: str | None = getattr(event, "conference_id", None)
    at = event.meta.occurred_at.timestamp()
    if event.meta.type == JOINED and at > leg.moved:
        leg.conference, leg.moved = conference_id, at
    elif event.meta.type in (LEFT, ENDED) and leg.conference in (None, conference_id) and at >= leg.moved:
        leg.conference, leg.moved = None, at


def _is_transferred(event: Event) -> bool:
    """An outgoing leg that is bridging belongs to a call that was there before."""
    return getattr(event, "direction", None) == "outgoing" and getattr(event, "state", None) == "bridging"
