"""Which call an event belongs to."""

from callflow.model import CallEvent, ConferenceEvent, Event
from callflow.session.envelope import Envelope, unpack
from callflow.types import SessionKey

JOINED, LEFT, ENDED = "conference.participant.joined", "conference.participant.left", "conference.ended"
_CONFERENCE, _EVENT = "conference:", "event:"


def own_envelope(event: Event) -> Envelope | None:
    """The envelope that this event's own leg carries; never that of another leg.

    An event of a conference carries the client_state of the conference's creator, so there it counts only
    if it was written for the leg that the event names.
    """
    if not isinstance(event, CallEvent):
        return None
    envelope = unpack(event.client_state)
    if envelope is None or envelope.belongs_to(event.call_leg_id):
        return envelope
    unborn = not envelope.tag and not event.meta.type.startswith("conference")
    return envelope if unborn else None


def is_silent(event: Event, envelope: Envelope | None) -> bool:
    """Whether an event cannot tell what its leg carries: that of a conference, unless the leg is its creator's."""
    return envelope is None and event.meta.type.startswith("conference")


def session_key(event: Event) -> SessionKey:
    """The key of the lane: home session, else session, else conference, else leg, else the event alone."""
    envelope = own_envelope(event)
    if envelope is not None:
        return SessionKey(envelope.home)
    if isinstance(event, CallEvent):
        session = event.call_session_id or event.call_leg_id or event.call_control_id
        return SessionKey(session or _EVENT + event.meta.id)
    if isinstance(event, ConferenceEvent) and event.conference_id:
        return _of_conference(event.conference_id)
    return SessionKey(_EVENT + event.meta.id)


def conference_key(event: Event) -> SessionKey | None:
    """The lane of the conference that a leg has joined or left; None for any other event of a leg."""
    conference_id: object = getattr(event, "conference_id", None)
    if event.meta.type not in (JOINED, LEFT) or not isinstance(conference_id, str) or not conference_id:
        return None
    return _of_conference(conference_id)


def is_conference(key: str) -> bool:
    """Whether a lane is that of a conference."""
    return key.startswith(_CONFERENCE)


def is_single(key: str) -> bool:
    """Whether a lane is that of one event, which names nothing that others could be of."""
    return key.startswith(_EVENT)


def _of_conference(conference_id: str) -> SessionKey:
    return SessionKey(_CONFERENCE + conference_id)
