"""The legs of one call during a turn: who they are, and which of them hangs up meanwhile."""

from callflow.dispatch.interruption import HungUp, Interruptible
from callflow.dispatch.order import leg_of
from callflow.engine.base import Arrival, Record
from callflow.model import CallEvent, Event
from callflow.session.key import own_envelope
from callflow.session.record import Leg
from callflow.session.session import Session

HANGUP = "call.hangup"


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
        self._now = ""
        self._running: Interruptible[None] | None = None

    def meet(self, event: Event) -> None:
        """Note the leg of an event, its role, and whether it is over; before anything of the turn is handled."""
        if not isinstance(event, CallEvent) or not (event.call_leg_id or event.call_control_id):
            return
        legs, envelope = self.session.record.legs, own_envelope(event)
        leg = legs.get(leg_of(event))
        if leg is None:
            role = envelope.leg if envelope else "secondary" if legs or _is_transferred(event) else "primary"
            leg = legs[leg_of(event)] = Leg(role=role, nonce=envelope.nonce if envelope else "")
        elif envelope is not None:
            leg.role = envelope.leg
        leg.call_control_id = event.call_control_id or leg.call_control_id
        if event.meta.type == HANGUP:
            leg.ended, leg.cause = True, getattr(event, "hangup_cause", None)
            self._coming[leg_of(event)] = leg.cause

    def begin(self, event: Event) -> Leg:
        """The leg of the event whose turn has come."""
        self._now, self._running = leg_of(event), None
        if event.meta.type == HANGUP:
            self._coming.pop(self._now, None)
        return self.session.record.legs.get(self._now, Leg())

    def running(self, handler: Interruptible[None]) -> None:
        """A handler begins; if the hangup of its leg is known already, it ends where it first waits."""
        self._running = handler
        if self._now in self._coming:
            handler.interrupt(HungUp(self._coming[self._now]))

    def hear(self, record: Record) -> None:
        """A record passes by the lane."""
        if isinstance(record, Arrival) and record.event.meta.type == HANGUP:
            self.meet(record.event)
            if leg_of(record.event) == self._now and self._running is not None:
                self._running.interrupt(HungUp(getattr(record.event, "hangup_cause", None)))


def _is_transferred(event: Event) -> bool:
    """An outgoing leg that is bridging belongs to a call that was there before."""
    return getattr(event, "direction", None) == "outgoing" and getattr(event, "state", None) == "bridging"
