"""One handler, and when it is called."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import UnionType
from typing import (  # handlers of any state and event stand in one list
    Any,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from callflow.call import PRIMARY, Call
from callflow.conference import Conference
from callflow.dispatch.filters import Filter
from callflow.errors import RegistrationError
from callflow.model import CallEvent, ConferenceEvent, Event

Handler: TypeAlias = Callable[[Any, Any], Awaitable[object]]

SECONDARY, ANY = "secondary", "any"
UNKNOWN = ""
"""The role of a leg of which nothing tells whose it is: who listens to `any` hears it, nobody else."""


@dataclass(frozen=True, slots=True)
class Route:
    """A handler with the events that it is for.

    Attributes:
        event: The event's class.
        leg: `primary`, `secondary`, `any`, or the role of one leg; None if it does not say.
        filter: Further conditions.
        handler: The function.
    """

    event: type[Event]
    leg: str | None
    filter: Filter
    handler: Handler = field(repr=False)

    @property
    def key(self) -> str:
        """What names the handler in derived identifiers: stable over restarts."""
        return f"{self.handler.__module__}.{self.handler.__qualname__}"

    @property
    def location(self) -> str:
        """Where the handler is written, as file:line."""
        function = inspect.unwrap(self.handler)
        return f"{inspect.getsourcefile(function)}:{function.__code__.co_firstlineno}"

    @property
    def of_members(self) -> bool:
        """Whether it is for each leg in the conference that an event is of."""
        return issubclass(self.event, ConferenceEvent) and self.leg is not None

    @property
    def subject(self) -> str:
        """What it is called with, in a word: the role of its legs, or `conference`."""
        return self.leg or ("conference" if issubclass(self.event, ConferenceEvent) else PRIMARY)

    def hears(self, role: str) -> bool:
        """Whether it is for a leg of this role; every leg that is not the first is also `secondary`."""
        leg = self.leg or PRIMARY
        return leg in (ANY, role) or (leg == SECONDARY and role not in (PRIMARY, UNKNOWN))


def check_async(function: object, *arguments: str) -> None:
    """Find at import what would fail at the first call.

    Args:
        function: What a developer has decorated.
        arguments: What it will be called with, in words.

    Raises:
        RegistrationError: It is not an async function of so many arguments.
    """
    name = getattr(function, "__qualname__", repr(function))
    inner = inspect.unwrap(function) if callable(function) else function
    if not inspect.isfunction(inner) and not inspect.ismethod(inner):
        raise RegistrationError(f"{name} is not a function")
    if not inspect.iscoroutinefunction(inner):
        raise RegistrationError(f"`{name}` should be `async def`: handlers are awaited")
    signature = inspect.signature(inner)
    try:
        signature.bind(*arguments)
    except TypeError:
        words = f"{', '.join(arguments[:-1])} and {arguments[-1]}"
        count = {2: "two", 3: "three"}[len(arguments)]
        raise RegistrationError(f"`{name}{signature}` should take {count} arguments, {words}") from None


def check_subject(handler: Handler, event: type[Event], leg: str | None) -> None:
    """Find a handler that wants a call where it gets a conference, or the other way round.

    Only its annotation tells; without one, or with one that cannot be resolved here, it is left to type checkers.

    Raises:
        RegistrationError: It could never work with what it gets.
    """
    of_conference = issubclass(event, ConferenceEvent) and leg is None
    if not of_conference and not issubclass(event, CallEvent | ConferenceEvent):
        return  # it may be called with either
    wanted, other = (Conference, Call) if of_conference else (Call, Conference)
    annotated = _classes(handler)
    if not annotated or not all(issubclass(one, other) for one in annotated):
        return
    hint = f'belongs to the whole conference: write `conference: {wanted.__name__}`, or register it with leg="any"'
    if not of_conference:
        hint = f"is one of a leg here: write `call: {wanted.__name__}`"
        hint += ", or leave `leg` out" if leg is not None and issubclass(event, ConferenceEvent) else ""
    raise RegistrationError(f"`{handler.__qualname__}` takes a {other.__name__}, but `{event.__name__}` {hint}")


def _classes(handler: Handler) -> list[type]:
    """The classes in the annotation of a handler's first argument; none if they are not all classes."""
    first = next(iter(inspect.signature(handler).parameters.values()))
    try:
        annotation = get_type_hints(inspect.unwrap(handler)).get(first.name)
    except Exception:  # a name that is imported for type checkers only, or anything else
        return []
    members = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    origins = [get_origin(one) or one for one in members]
    classes = [one for one in origins if isinstance(one, type)]
    return classes if len(classes) == len(origins) else []


def check_role(leg: str) -> None:
    """Roles are words of the developer's own, but look like one.

    Raises:
        RegistrationError: It could never be a role.
    """
    if not leg.isidentifier():
        raise RegistrationError(f"leg={leg!r} should be 'primary', 'secondary', 'any', or the name of a role")
