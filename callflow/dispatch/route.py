"""One handler, and when it is called."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias  # handlers of any state and event stand in one list

from callflow.dispatch.filters import Filter
from callflow.errors import RegistrationError
from callflow.model import Event

Handler: TypeAlias = Callable[[Any, Any], Awaitable[object]]

PRIMARY, SECONDARY, ANY = "primary", "secondary", "any"


@dataclass(frozen=True, slots=True)
class Route:
    """A handler with the events that it is for.

    Attributes:
        event: The event's class.
        name: The event's name if it was registered by name, to tell events of one class apart.
        leg: `primary`, `secondary`, `any`, or the role of one leg.
        filter: Further conditions.
        handler: The function.
    """

    event: type[Event]
    name: str | None
    leg: str
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

    def hears(self, role: str) -> bool:
        """Whether it is for a leg of this role; every leg that is not the first is also `secondary`."""
        return self.leg in (ANY, role) or (self.leg == SECONDARY and role != PRIMARY)


def check_handler(handler: Handler) -> None:
    """Find at import what would fail at the first call.

    Raises:
        RegistrationError: It is not an async function of two arguments.
    """
    name = getattr(handler, "__qualname__", repr(handler))
    function = inspect.unwrap(handler)
    if not inspect.isfunction(function) and not inspect.ismethod(function):
        raise RegistrationError(f"{name} is not a function")
    if not inspect.iscoroutinefunction(function):
        raise RegistrationError(f"`{name}` should be `async def`: handlers are awaited")
    try:
        inspect.signature(handler).bind(None, None)
    except TypeError:
        raise RegistrationError(
            f"`{name}{inspect.signature(handler)}` should take two arguments, the call and the event"
        ) from None


def check_role(leg: str) -> None:
    """Roles are words of the developer's own, but look like one.

    Raises:
        RegistrationError: It could never be a role.
    """
    if not leg.isidentifier():
        raise RegistrationError(f"leg={leg!r} should be 'primary', 'secondary', 'any', or the name of a role")
