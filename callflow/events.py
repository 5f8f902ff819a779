"""The carrier's events, as users import them: `from callflow.events import CallAnswered`."""

import callflow._generated.events as _events
from callflow._generated.events import *  # noqa: F403  (every generated event and object is public)
from callflow.model import CallEvent, ConferenceEvent, Event, EventMeta, UnknownEvent

__all__ = ["CallEvent", "ConferenceEvent", "Event", "EventMeta", "UnknownEvent"]
__all__ += _events.__all__
