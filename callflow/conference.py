"""A conference, as the handlers of its own events get it."""

from dataclasses import dataclass, field
from typing import Any, Generic  # resources are whatever the app's lifespan yields

from typing_extensions import TypeVar  # the standard library's has defaults from Python 3.13 on

ResourcesT_co = TypeVar("ResourcesT_co", covariant=True, default=Any)
_NONE: Any = None  # the resources of an app without a lifespan


@dataclass(frozen=True, slots=True)
class Conference(Generic[ResourcesT_co]):
    """The conference that an event is about, where the event belongs to no leg.

    Attributes:
        conference_id: The carrier's identifier.
        resources: What the app's lifespan yielded.
    """

    conference_id: str | None
    resources: ResourcesT_co = field(default=_NONE, repr=False)
