"""For an event that nobody handles: the handler to paste."""

import re

from callflow.model import ConferenceEvent, Event, UnknownEvent


def handler_to_paste(event: Event) -> str:
    """A handler for this event, ready to be pasted into the app."""
    cls, direction = type(event), getattr(event, "direction", None) or "incoming"
    name = re.sub(r"\W", "_", event.meta.type.removeprefix("call."))
    if isinstance(event, UnknownEvent):
        decorator = f"@app.on(UnknownEvent, lambda event: event.meta.type == {event.meta.type!r})"
    elif event.meta.type == "call.initiated":
        decorator = f"@app.on({cls.__name__}, direction={direction!r})"
    else:
        decorator = f"@app.on({cls.__name__})"
    subject = "Conference" if isinstance(event, ConferenceEvent) else "Call"
    rings = event.meta.type == "call.initiated" and direction == "incoming"
    body = "await call.answer()" if rings else "..."
    return "\n".join(
        [
            f"from callflow import {subject}",
            f"from callflow.events import {cls.__name__}",
            "",
            decorator,
            f"async def on_{name}({subject.lower()}: {subject}, event: {cls.__name__}) -> None:",
            f"    {body}",
        ]
    )
