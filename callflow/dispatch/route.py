"""One handler, and when it is called."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias  # handlers of any state and event stand in one list

from callflow.call import PRIMARY
from callflow.dispatch.filters import Filter
from callflow.errors import RegistrationError
from callflow.model import Event

Handler: TypeAlias = Callable[[Any, Any], Awaitable[object]]

SECONDARY, ANY = "secondary", "any"


@dataclass(frozen=True, slots=True)
class Route:
    """A handler with the events that it is for.

    Attributes:
        event: The event's class.
        leg: `primary`, `secondary`, `any`, or the role of one leg.
        filter: Further conditions.
        handler: The function.
    """

    event: type[Event]
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


def check_role(leg: str) -> None:
    """Roles are words of the developer's own, but look like one.

    Raises:
        RegistrationError: It could never be a role.
    """
    if not leg.isidentifier():
        raise RegistrationError(f"leg={leg!r} should be 'primary', 'secondary', 'any', or the name of a role")
