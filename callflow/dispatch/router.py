"""The decorators that register handlers, and what they check."""

import difflib
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Generic, TypeAlias, cast, overload  # filters take whatever a field holds

from pydantic import BaseModel
from typing_extensions import TypeVar  # the standard library's has defaults from Python 3.13 on

from callflow._generated import events
from callflow.call import PRIMARY, Call
from callflow.conference import Conference
from callflow.dispatch.filters import make_filter
from callflow.dispatch.middleware import CommandMiddleware, EventMiddleware
from callflow.dispatch.registration import ErrorRegistration, Registration
from callflow.dispatch.route import Handler, Route, check_async, check_role, check_subject
from callflow.errors import RegistrationError
from callflow.model import CallEvent, ConferenceEvent, Event, UnknownEvent

StateT_contra = TypeVar("StateT_contra", contravariant=True, default=object)
ResourcesT_contra = TypeVar("ResourcesT_contra", contravariant=True, default=Any)  # a router may not care
CallEventT = TypeVar("CallEventT", bound=CallEvent)
ConferenceEventT = TypeVar("ConferenceEventT", bound=ConferenceEvent)
ErrorT = TypeVar("ErrorT", bound=Exception)
OtherErrorT = TypeVar("OtherErrorT", bound=Exception)

Condition: TypeAlias = object | Callable[[Any], bool]
"""What a field has to be: a value, several of them, a compiled pattern, or a function of the value."""
ErrorHandler: TypeAlias = Callable[[Any, Any, Any], Awaitable[None]]


class Router(Generic[StateT_contra, ResourcesT_contra]):
    """A set of handlers, to be included in an app or in another router.

    `Router[Visit, Pool](call_state=Visit)` is one whose handlers count on the resources of an app that has them.

    Args:
        call_state: The model of the state that its handlers use; None if they use none.
    """

    def __init__(self, *, call_state: type[StateT_contra] | None = None) -> None:
        self.call_state: type[BaseModel] | None = cast(Any, call_state)  # an app checks its own
        self.routes: list[Route] = []
        self.error_handlers: dict[type[Exception], ErrorHandler] = {}
        self.event_layers: list[EventMiddleware] = []
        self.command_layers: list[CommandMiddleware] = []

    @overload
    def on(
        self,
        event: type[CallEventT],
        /,
        *filters: Callable[[CallEventT], bool],
        leg: str = PRIMARY,
        **fields: Condition,
    ) -> Registration[Call[StateT_contra, ResourcesT_contra], CallEventT]: ...
    @overload
    def on(
        self,
        event: type[ConferenceEventT],
        /,
        *filters: Callable[[ConferenceEventT], bool],
        leg: None = None,
        **fields: Condition,
    ) -> Registration[Conference[ResourcesT_contra], ConferenceEventT]: ...
    @overload
    def on(
        self,
        event: type[ConferenceEventT],
        /,
        *filters: Callable[[ConferenceEventT], bool],
        leg: str,
        **fields: Condition,
    ) -> Registration[Call[StateT_contra, ResourcesT_contra], ConferenceEventT]: ...
    @overload
    def on(
        self, event: type[Event], /, *filters: Callable[[Event], bool], leg: str = PRIMARY, **fields: Condition
    ) -> Registration[Call[StateT_contra, ResourcesT_contra] | Conference[ResourcesT_contra], Event]: ...
    @overload
    def on(
        self,
        event: "events.ConferenceEventName",
        /,
        *filters: Callable[[ConferenceEvent], bool],
        leg: None = None,
        **fields: Condition,
    ) -> Registration[Conference[ResourcesT_contra], ConferenceEvent]: ...
    @overload
    def on(
        self,
        event: "events.ConferenceEventName",
        /,
        *filters: Callable[[ConferenceEvent], bool],
        leg: str,
        **fields: Condition,
    ) -> Registration[Call[StateT_contra, ResourcesT_contra], ConferenceEvent]: ...
    @overload
    def on(
        self, event: str, /, *filters: Callable[[CallEvent], bool], leg: str = PRIMARY, **fields: Condition
    ) -> Registration[Call[StateT_contra, ResourcesT_contra], CallEvent]: ...
    def on(
        self, event: type[Event] | str, /, *filters: Callable[[Any], bool], leg: Any = None, **fields: Any
    ) -> Callable[[Any], Any]:
        """Register the decorated function for an event.

        Args:
            event: The event's class, or its name (`"call.answered"`).
            filters: Functions of the event that must all be true.
            leg: Which legs it hears: `primary` (the first of a call, and the default), `secondary`, `any`, or a role.
                An event of a whole conference goes to `(conference, event)`, once; with `leg`, to `(call, event)` for
                each such leg in the conference, in the lane and with the state of its call.
            fields: What fields of the event must be: a value, several in a tuple, list or set, a compiled
                pattern, or a function of the value.

        Raises:
            RegistrationError: It could never work: an unknown event or field, a value outside the published
                set, a function that is not async or takes other arguments, a conference in place of a call, two
                functions of one name.
        """
        cls = _resolve(event)
        if leg is not None:
            check_role(leg)
        conditions = make_filter(cls, filters, fields)

        def register(handler: Handler) -> Handler:
            check_async(handler, "the call", "the event")
            check_subject(handler, cls, leg)
            self._add(Route(cls, leg, conditions, handler))
            return handler

        return register

    @overload
    def on_error(self, error: type[ErrorT], /) -> ErrorRegistration[Call[StateT_contra, ResourcesT_contra], ErrorT]: ...
    @overload
    def on_error(
        self, error: type[ErrorT], other: type[OtherErrorT], /
    ) -> ErrorRegistration[Call[StateT_contra, ResourcesT_contra], ErrorT | OtherErrorT]: ...
    @overload
    def on_error(
        self, error: type[ErrorT], /, *errors: type[ErrorT]
    ) -> ErrorRegistration[Call[StateT_contra, ResourcesT_contra], ErrorT]: ...
    def on_error(self, *errors: type[Exception]) -> Callable[[Any], Any]:
        """Register the decorated `async def (call, event, error)` for exceptions that handlers raise.

        Args:
            errors: The classes; of several that fit an exception, the nearest in its ancestry is called.

        Raises:
            RegistrationError: A class has a handler already, or is no exception; or there is none.
        """
        _check_exceptions(errors)

        def register(handler: ErrorHandler) -> ErrorHandler:
            check_async(handler, "the call", "the event", "the error")
            for error in errors:
                if error in self.error_handlers:
                    raise RegistrationError(f"{error.__name__} has an error handler already")
                self.error_handlers[error] = handler
            return handler

        return register

    def event_middleware(self, function: EventMiddleware) -> EventMiddleware:
        """Put the decorated `async def (context, next)` around every event; the first is the outermost."""
        check_async(function, "the context", "next")
        self.event_layers.append(function)
        return function

    def command_middleware(self, function: CommandMiddleware) -> CommandMiddleware:
        """Put the decorated `async def (context, next)` around every command; the first is the outermost."""
        check_async(function, "the context", "next")
        self.command_layers.append(function)
        return function

    def include_router(self, router: "Router[StateT_contra, ResourcesT_contra]") -> None:
        """Take over all that another router has registered.

        Args:
            router: The other; its state is this one's, a base class of it, or none.

        Raises:
            RegistrationError: It uses another model of state, or a function is registered already.
        """
        if router is self:
            raise RegistrationError("a router cannot include itself")
        if not isinstance(cast(object, router), Router):
            raise RegistrationError(f"include_router takes a Router, not {router!r}")
        if not isinstance(cast(object, router), Router):
            raise RegistrationError(f"include_router takes a Router, not {router!r}")
        if router.call_state is not None and not issubclass(self.call_state or object, router.call_state):
            mine = self.call_state.__name__ if self.call_state else "none"
            raise RegistrationError(
                f"the router's handlers use the state `{router.call_state.__name__}`, and the app's is {mine}"
            )
        for route in router.routes:
            self._add(route)
        for error, handler in router.error_handlers.items():
            self.on_error(error)(handler)
        self.event_layers += router.event_layers
        self.command_layers += router.command_layers

    def _add(self, route: Route) -> None:
        for known in self.routes:
            if known.key == route.key and known.handler != route.handler:
                raise RegistrationError(
                    f"two handlers are called `{route.handler.__qualname__}`: at {known.location} and at "
                    f"{route.location}; rename one, because identifiers of commands are derived from the name"
                )
        if route in self.routes:
            raise RegistrationError(f"`{route.handler.__qualname__}` is registered twice for the same events")
        self.routes.append(route)


def _check_exceptions(errors: Sequence[object]) -> None:
    if not errors:
        raise RegistrationError("@on_error takes the classes of the errors: write @app.on_error(Exception) for all")
    for error in errors:
        if not isinstance(error, type) or not issubclass(error, Exception):
            raise RegistrationError(f"{error!r} is not an Exception, so no handler can be for it")


def _resolve(event: object) -> type[Event]:
    """The event's class, given itself or by the event's name."""
    if isinstance(event, type) and issubclass(event, Event):
        return event
    if not isinstance(event, str):
        raise RegistrationError(f"@on takes an event's class or name, not {event!r}; write @app.on(CallAnswered)")
    if event in events.EVENTS:
        return events.EVENTS[event]
    close = difflib.get_close_matches(event, events.EVENTS, n=1)
    hint = f"did you mean {close[0]!r}?" if close else "see callflow.events for those there are."
    raise RegistrationError(
        f"no event is called {event!r}; {hint} (For one newer than this version: "
        f"@app.on({UnknownEvent.__name__}, lambda event: event.meta.type == {event!r}).)"
    )
