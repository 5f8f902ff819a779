"""The carrier's events, as users import them: `from callflow.events import CallAnswered`."""

from callflow._generated.events import *  # noqa: F403  (every generated event and object is public)
from callflow.model import CallEvent, ConferenceEvent, Event, EventMeta, UnknownEvent

__all__ = [  # noqa: PLE0604
    *(name for name in dir() if name[0].isupper() and not name.isupper()),
]
