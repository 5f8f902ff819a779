"""A conference, as the handlers of its own events get it."""

from dataclasses import dataclass, field
from typing import Any  # resources are whatever the app's lifespan yields


@dataclass(frozen=True, slots=True)
class Conference:
    """The conference that an event is about, where the event belongs to no leg.

    Attributes:
        conference_id: The carrier's identifier.
        resources: What the app's lifespan yielded.
    """

    conference_id: str | None
    resources: Any = field(default=None, repr=False)
