"""What may stand around every event and every command: one context and `next`."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar  # an answer is JSON; a call has any state

from callflow.call import Call
from callflow.conference import Conference
from callflow.model import Command, Event

ContextT = TypeVar("ContextT")
ResultT = TypeVar("ResultT")
Following: TypeAlias = Callable[[ContextT], Coroutine[Any, Any, ResultT]]
"""What stands behind a layer: a coroutine, so that type checkers miss an `await` that is forgotten."""


@dataclass(frozen=True, slots=True)
class EventContext:
    """An event on its way to its handlers.

    Attributes:
        call: The leg that it is of, or the conference.
        event: The event.
    """

    call: Call[Any] | Conference
    event: Event


@dataclass(frozen=True, slots=True)
class CommandContext:
    """A command on its way to the carrier.

    Attributes:
        command: The command, complete with its `command_id` and `client_state`.
        event: The event whose handler issued it; None for `app.dial`.
    """

    command: Command
    event: Event | None


EventNext: TypeAlias = Following[EventContext, None]
EventMiddleware: TypeAlias = Callable[[EventContext, EventNext], Awaitable[None]]
CommandNext: TypeAlias = Following[CommandContext, Mapping[str, Any]]
CommandMiddleware: TypeAlias = Callable[[CommandContext, CommandNext], Awaitable[Mapping[str, Any]]]


def chain(
    layers: Sequence[Callable[[ContextT, Following[ContextT, ResultT]], Awaitable[ResultT]]],
    inmost: Following[ContextT, ResultT],
) -> Following[ContextT, ResultT]:
    """The layers around the inmost call; the first is the outermost."""
    following = inmost
    for layer in reversed(layers):
        following = _layered(layer, following)
    return following


def _layered(
    layer: Callable[[ContextT, Following[ContextT, ResultT]], Awaitable[ResultT]],
    following: Following[ContextT, ResultT],
) -> Following[ContextT, ResultT]:
    async def call(context: ContextT) -> ResultT:
        return await layer(context, following)

    return call
