"""In which order the events that wait are handled: pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from callflow.engine.base import Arrival
from callflow.model import CallEvent, ConferenceEvent, Event

_FIRST, _BETWEEN, _LAST = 0, 1, 2
_RANK = {"call.initiated": _FIRST, "call.hangup": _LAST}


def leg_of(event: Event) -> str:
    """What the event is about: its leg, else its conference, else itself."""
    if isinstance(event, CallEvent):
        return event.call_leg_id or event.call_control_id or event.call_session_id or event.meta.id
    if isinstance(event, ConferenceEvent):
        return event.conference_id or event.meta.id
    return event.meta.id


def ordered(arrivals: Iterable[Arrival]) -> Sequence[Arrival]:
    """The arrivals of one call, each leg's by the time they occurred.

    The clocks of different legs are not compared: where an event of a leg arrived, an event of that leg is
    handled. A call begins with `call.initiated` and ends with `call.hangup`, whatever their stamps.
    """
    waiting = list(arrivals)
    if len(waiting) < 2:
        return waiting
    legs: dict[str, list[Arrival]] = defaultdict(list)
    for arrival in waiting:
        legs[leg_of(arrival.event)].append(arrival)
    turns = {leg: iter(sorted(events, key=_when)) for leg, events in legs.items()}
    return [next(turns[leg_of(arrival.event)]) for arrival in waiting]


def _when(arrival: Arrival) -> tuple[int, float, str]:
    meta = arrival.event.meta
    return _RANK.get(meta.type, _BETWEEN), meta.occurred_at.timestamp(), meta.id
