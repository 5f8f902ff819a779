"""What the decorators take and give back, as type checkers see it.

A handler may accept more than the event that it is registered for: a base class, or a union of events. It is checked
against the event, and given back with the signature that it has, so that decorators can be stacked on it and it
can still be called by hand.
"""

from collections.abc import Awaitable, Callable
from typing import Never, ParamSpec, Protocol, TypeVar, overload

from callflow.model import CallEvent

CallT_co = TypeVar("CallT_co", covariant=True)
CallT_contra = TypeVar("CallT_contra", contravariant=True)
EventT_co = TypeVar("EventT_co", covariant=True)
EventT_contra = TypeVar("EventT_contra", contravariant=True)
ErrorT_co = TypeVar("ErrorT_co", covariant=True)
ErrorT_contra = TypeVar("ErrorT_contra", contravariant=True)
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
P = ParamSpec("P")


class HandlerOf(Protocol[CallT_contra, EventT_contra, P, R_co]):
    """An `async def (call, event)` for this kind of call and of event, of any further signature.

    One overload checks each argument, whatever the others are, and the last keeps the signature. (A function has to
    fit all overloads. Were both arguments checked in one, mypy would not look further than that.)
    """

    @overload
    def __call__(self, call: CallT_contra, event: Never, /) -> Awaitable[None]: ...
    @overload
    def __call__(self, call: Never, event: EventT_contra, /) -> Awaitable[None]: ...
    @overload
    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...


class Registration(Protocol[CallT_co, EventT_co]):
    """What `on` gives: it registers a handler and gives it back."""

    def __call__(self, handler: HandlerOf[CallT_co, EventT_co, P, R], /) -> Callable[P, R]:
        """Register."""
        ...


class ErrorHandlerOf(Protocol[CallT_contra, ErrorT_contra, P, R_co]):
    """An `async def (call, event, error)` for this kind of call and of error, and any event of a call."""

    @overload
    def __call__(self, call: CallT_contra, event: Never, error: Never, /) -> Awaitable[None]: ...
    @overload
    def __call__(self, call: Never, event: CallEvent, error: Never, /) -> Awaitable[None]: ...
    @overload
    def __call__(self, call: Never, event: Never, error: ErrorT_contra, /) -> Awaitable[None]: ...
    @overload
    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...


class ErrorRegistration(Protocol[CallT_co, ErrorT_co]):
    """What `on_error` gives: it registers an error handler and gives it back."""

    def __call__(self, handler: ErrorHandlerOf[CallT_co, ErrorT_co, P, R], /) -> Callable[P, R]:
        """Register."""
        ...
