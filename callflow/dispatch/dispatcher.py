"""From an event to its handlers, and what becomes of their errors."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeAlias, cast  # a call has any state

from callflow.call import Call
from callflow.conference import Conference
from callflow.dispatch.hints import handler_to_paste
from callflow.dispatch.interruption import Interruptible
from callflow.dispatch.middleware import EventContext, EventMiddleware, chain
from callflow.dispatch.route import Handler, Route
from callflow.dispatch.router import ErrorHandler
from callflow.errors import CallEnded, ConferenceOver, HandlerAborted, HandlerTimeout
from callflow.log import get_logger
from callflow.model import Event
from callflow.timelimit import Timed, TimeLimit

log = get_logger(__name__)

Subject: TypeAlias = Call[Any] | Conference
SubjectFor: TypeAlias = Callable[[str], Subject]
"""Makes the call or conference for one handler, by the handler's key."""
Running: TypeAlias = Callable[[Interruptible[None]], None]


class Dispatcher:
    """Runs all handlers that an event is for, one after another, in the order of their registration.

    Args:
        routes: The handlers.
        layers: The middleware around each event.
        error_handlers: By class of exception.
        timeout: How long the handlers of one event may run, in seconds.
    """

    def __init__(
        self,
        routes: Sequence[Route],
        layers: Sequence[EventMiddleware],
        error_handlers: Mapping[type[Exception], ErrorHandler],
        *,
        timeout: float,
    ) -> None:
        self._routes = tuple(routes)
        self._layers = tuple(layers)
        self._error_handlers = error_handlers
        self._limit = TimeLimit(timeout)
        self._candidates: dict[type[Event], tuple[Route, ...]] = {}
        self._hinted: set[str] = set()

    def matching(self, event: Event, role: str, *, echoed: bool = False) -> list[Route]:
        """The handlers for an event of a leg of this role, each function once.

        Args:
            event: The event.
            role: The role.
            echoed: Whether it is the event of a conference, as a leg in it hears it.
        """
        candidates = self._candidates.get(type(event))
        if candidates is None:
            candidates = tuple(route for route in self._routes if isinstance(event, route.event))
            self._candidates[type(event)] = candidates
        if not candidates:
            self._hint(event)
        found: dict[Handler, Route] = {}
        for route in candidates:
            fits = route.of_members == echoed and route.hears(role)
            if route.handler not in found and fits and _accepts(route, event):
                found[route.handler] = route
        return list(found.values())

    def echoes(self, event: Event) -> bool:
        """Whether there is a handler of this event for each leg that is in its conference."""
        routes = (route for route in self._routes if route.of_members and isinstance(event, route.event))
        return any(_accepts(route, event) for route in routes)

    async def dispatch(self, event: Event, routes: Sequence[Route], subject: SubjectFor, running: Running) -> None:
        """Run the handlers; whatever they raise ends here.

        Args:
            event: The event.
            routes: What `matching` gave.
            subject: Makes the first argument of a handler.
            running: Gets what a hangup can interrupt, as each handler begins.
        """
        if not routes and not self._layers:
            return

        async def handlers(context: EventContext) -> None:
            await self._each(context.event, routes, subject, running, limit)

        limit = self._limit()
        try:
            with limit:
                if self._layers:
                    await _contained(chain(self._layers, handlers)(EventContext(subject("middleware"), event)))
                else:
                    await self._each(event, routes, subject, running, limit)
        except Exception as error:  # the time is over, or a middleware raised
            if isinstance(error, TimeoutError) and limit.expired:
                cause, words = error.__cause__, f"the handlers of {event.meta.type} ran longer than"
                error = HandlerTimeout(f"{words} {self._limit.seconds:g} s")
                error.__cause__ = cause
            await self.failed(subject("middleware"), event, error)

    async def _each(
        self, event: Event, routes: Sequence[Route], subject: SubjectFor, running: Running, limit: Timed
    ) -> None:
        for route in routes:
            if limit.expired:  # and the handler before has swallowed that
                raise TimeoutError
            call = subject(route.key)
            code = Interruptible(_contained(route.handler(call, event)))
            running(code)
            try:
                await code
            except Exception as error:  # one handler's failure is not the others'
                if limit.expired:  # which it has turned into something else: nothing bounds what follows any more
                    raise TimeoutError from error
                await self._failed(call, event, error, route.key)

    async def failed(self, call: Subject, event: Event, error: Exception) -> None:
        """Hand an error to the error handler that is nearest in its ancestry, else to the log."""
        try:
            with self._limit():
                await self._failed(call, event, error, "")
        except TimeoutError:
            log.error("error handler timed out", event_type=event.meta.type, error=repr(error))

    async def _failed(self, call: Subject, event: Event, error: Exception, key: str) -> None:
        handler = self._error_handler(error)
        if handler is None:
            if _is_end(error):
                log.debug("call ended under its handler", handler=key, event_type=event.meta.type)
            elif _is_only(error, (CallEnded, ConferenceOver)):
                log.info("conference over under its handler", handler=key, event_type=event.meta.type)
            else:
                log.error(
                    "handler failed",
                    handler=key,
                    event_type=event.meta.type,
                    error=repr(error),
                    exc_info=error,
                )
            return
        try:
            await _contained(handler(call, event, error))
        except Exception as second:  # nothing is left to hand it to
            if not _is_end(second):
                log.error("error handler failed", event_type=event.meta.type, error=repr(second), exc_info=second)

    def _error_handler(self, error: Exception) -> ErrorHandler | None:
        """The handler for an error; the end of a call is quiet unless someone asked for just that."""
        if _is_end(error):
            return self._error_handlers.get(CallEnded)
        known = (self._error_handlers.get(cls) for cls in type(error).__mro__ if issubclass(cls, Exception))
        return next((handler for handler in known if handler is not None), None)

    def _hint(self, event: Event) -> None:
        """Say once for each kind of event that nobody handles it, and how one would."""
        if event.meta.type in self._hinted or len(self._hinted) > 1_000:
            return
        self._hinted.add(event.meta.type)
        log.info("nobody handles this event", event_type=event.meta.type, handler="\n" + handler_to_paste(event))


async def _contained(code: Awaitable[object]) -> None:
    """Await a developer's code; whatever it raises becomes an ordinary error, but for our own cancellation.

    Raises:
        HandlerAborted: It raised something that is no Exception.
    """
    try:
        await code
    except (Exception, GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        task = asyncio.current_task()
        if isinstance(error, asyncio.CancelledError) and (task is None or task.cancelling()):
            raise
        raise HandlerAborted(f"the handler ended with {type(error).__name__}") from error


def _accepts(route: Route, event: Event) -> bool:
    """Whether a handler's filter lets an event pass; one that raises does not."""
    try:
        return route.filter.accepts(event)
    except Exception as error:  # a developer's function may raise whatever it likes
        log.error("filter failed", handler=route.key, event_type=event.meta.type, error=repr(error), exc_info=error)
        return False


def _is_end(error: Exception) -> bool:
    """Whether it is the end of the call, alone or as a group of nothing else."""
    return _is_only(error, (CallEnded,))


def _is_only(error: Exception, kinds: tuple[type[Exception], ...]) -> bool:
    """Whether it is of these kinds, alone or as a group of nothing else."""
    if isinstance(error, ExceptionGroup):
        return cast("ExceptionGroup[Exception]", error).split(kinds)[1] is None
    return isinstance(error, kinds)
