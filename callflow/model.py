"""The two kinds of values that callflow deals in: events that arrive, commands that go out.

Both are frozen pydantic models without I/O; `frozen=True` stands at every class, where type checkers see it.
The generated classes in `_generated` derive from these.
"""

import difflib
import functools
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Coroutine, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Generic, Literal, ParamSpec, Self, TypeAlias, TypeVar, cast
from urllib.parse import quote

from pydantic import ConfigDict, Field, ValidationError

from callflow.errors import InvalidCommand, WrongParameter
from callflow.lazy import lazy_module
from callflow.sensitive import Discreet, Mask
from callflow.types import Downloads

P = ParamSpec("P")
R = TypeVar("R")
_AUTOMATIC = frozenset({"client_state", "command_id"})
_PLACE = re.compile(r"\{(\w+)\}")
_NOWHERE = frozenset({"", ".", ".."})  # as a segment of a path, they lead to another one
Running: TypeAlias = Coroutine[object, None, R]  # with `Any` in it, mypy would give up on `asyncio.gather`

Retry: TypeAlias = Literal["command_id", "once", "idempotent", "never"]
"""How a command whose answer is missing is sent again.

- `command_id`: at once, under the same `command_id`, which the carrier ignores the second time;
- `once`: one single time, after two seconds, under the same `command_id`;
- `idempotent`: at once: it has no `command_id`, and repeating it changes nothing;
- `never`: it has no `command_id`, and repeating it may double its effect.
"""


@dataclass(frozen=True, slots=True)
class EventMeta:
    """The envelope of an event.

    Attributes:
        id: The event's identifier; a redelivery keeps it.
        type: The event's name as the carrier sent it, with dots (`call.speak.ended`).
        occurred_at: When it happened, by the carrier's clock of that leg.
        attempt: Which delivery this is, from 1.
        delivered_to: The URL that the carrier delivered to, where it says so.
        unparsed: Payload fields whose value did not fit their type, as they came.
    """

    id: str
    type: str
    occurred_at: datetime
    attempt: int = 1
    delivered_to: str | None = field(default=None, repr=False)
    unparsed: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)


class Event(Discreet, frozen=True):
    """What the carrier says has happened.

    The fields of the payload stand on the event itself; those that a newer API adds are in `model_extra`.
    Any field may be missing, so each can be None.

    Attributes:
        meta: The envelope: identifier, name, time, attempt.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        populate_by_name=True,
        defer_build=True,
        coerce_numbers_to_str=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    event_type: ClassVar[str] = ""
    meta: EventMeta

    def withheld(self) -> Iterator[object]:
        """What the `repr` does not show complete, for the log to keep out of its lines."""
        yield from super().withheld()
        yield getattr(self.meta, "unparsed", None)  # a handler can have spoilt even this


class CallEvent(Event, frozen=True):
    """An event of one leg of a call."""

    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None


class ConferenceEvent(Event, frozen=True):
    """An event of a conference that belongs to none of its legs."""

    conference_id: str | None = None


class UnknownEvent(CallEvent, frozen=True):
    """An event with a name that this version does not know: its payload is in `model_extra`."""


class EventObject(Discreet, frozen=True):
    """An object inside an event or an answer; fields that a newer API adds are in `model_extra`."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        populate_by_name=True,
        defer_build=True,
        coerce_numbers_to_str=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    def bound(self, downloads: Downloads) -> Self:
        """The same value, able to do what it needs a client for; most need none, and are returned as they are."""
        return self


class CommandObject(Discreet, frozen=True):
    """An object inside a command's parameters."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        populate_by_name=True,
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )


@dataclass(frozen=True, slots=True)
class Operation:
    """What the carrier's API says of a command.

    Attributes:
        name: The last part of its path, or `dial`.
        method: The HTTP method.
        path: The path below `/v2`, with `{call_control_id}` in it.
        retry: How it is sent again when no answer came.
        page: The page of the carrier's documentation.
        takes: Which of `client_state` and `command_id` it takes.
        events: The events that can follow.
        new_leg_state: The parameter that carries the state of the leg it makes, if it makes one.
        state_of: The parameter that names the leg which its `client_state` is for, where its path names none.
        calls: The parameter that says whom it calls, if it calls somebody.
        query: The parameters that stand in the query of its address, each with its name there.
        at_most_one: Parameters of which only one may be given, set by set.
        exactly_one: Parameters of which one has to be given, and no second, set by set.
        answers: What of the answer counts: its `data`, a `page` of a list, the `whole` of it, or `nothing`.
    """

    name: str
    method: str
    path: str
    retry: Retry
    page: str
    takes: frozenset[str] = frozenset()
    events: tuple[str, ...] = ()
    new_leg_state: str | None = None
    state_of: str | None = None
    calls: str | None = None
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    at_most_one: tuple[tuple[str, ...], ...] = ()
    exactly_one: tuple[tuple[str, ...], ...] = ()
    answers: Literal["data", "page", "whole", "nothing"] = "data"


class Command(Discreet, frozen=True):
    """Something that the carrier is asked to do: a value, executed by a client.

    Raises:
        WrongParameter: The operation has no parameter of that name; the message says which was meant.
        InvalidCommand: A value is missing, of another type, out of its bounds, outside its closed set, or given beside
            one whose place it takes. Nothing is converted: a number in a text is none.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        populate_by_name=True,
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    operation: ClassVar[Operation]
    meant: ClassVar[Mapping[str, str]] = {}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    client_state: str | None = None
    command_id: str | None = None

    def __init__(self, **parameters: Any) -> None:  # pydantic validates them
        name = self.operation.name
        fields = type(self).__pydantic_fields__
        if not parameters.keys() <= fields.keys() or parameters.keys() & _AUTOMATIC - self.operation.takes:
            known = fields.keys() - (_AUTOMATIC - self.operation.takes)
            refuse_unknown(name, parameters, known, self.meant)
        try:
            super().__init__(**parameters)
        except ValidationError as error:
            raise InvalidCommand(_sentence(name, error)) from None
        self._refuse_choices()
        self._refuse_nowhere()

    def _refuse_nowhere(self) -> None:
        """Raise where an identifier, as a segment of the path, would lead to another path."""
        for name in _places(self.operation.path):
            if getattr(self, name) in _NOWHERE:
                raise InvalidCommand(f"`{self.operation.name}`: `{name}` is no identifier: it is empty, `.` or `..`.")

    def _refuse_choices(self) -> None:
        """Raise where parameters that take each other's place are given together, or none of them is."""
        operation = self.operation
        for names in (*operation.at_most_one, *operation.exactly_one):
            given = [f"`{name}`" for name in names if getattr(self, name) is not None]
            if len(given) > 1:
                raise InvalidCommand(f"`{operation.name}`: {' and '.join(given)} cannot be given together.")
            if not given and names in operation.exactly_one:
                known = " or ".join(f"`{name}`" for name in names)
                raise InvalidCommand(f"`{operation.name}`: {known} has to be given.")

    @property
    def path(self) -> str:
        """The path of this very command, below `/v2`.

        Its identifiers are percent-encoded, so that none of them can reach another path. The colon of a `v3:...`
        identifier stays: paths may have it, and the carrier's own tools send it as it is.

        Raises:
            InvalidCommand: A copy was given an identifier that leads to another path.
        """
        self._refuse_nowhere()
        return _PLACE.sub(lambda place: quote(str(getattr(self, place[1])), safe=":"), self.operation.path)

    def query(self) -> list[tuple[str, str]]:
        """The parameters that stand in the query of its address, those that were given, as they stand there."""
        values = ((wire, getattr(self, name, None)) for name, wire in self.operation.query.items())
        return [(wire, _in_query(value)) for wire, value in values if value is not None]

    def wire(self) -> dict[str, Any]:  # JSON of any shape
        """What goes over the wire as the body: the parameters that were given, under the carrier's names."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)

    def wire_json(self) -> bytes:
        """The same, as it goes over it.

        Raises:
            InvalidCommand: An object of any shape holds what JSON has no form for.
        """
        try:
            return self.model_dump_json(by_alias=True, exclude_none=True).encode()
        except ValueError as error:  # pydantic's, and that of half a letter
            raise InvalidCommand(f"`{self.operation.name}` cannot be written as JSON: {type(error).__name__}") from None


class CallCommand(Command, frozen=True):
    """A command to one leg of a call."""

    call_control_id: str = Field(exclude=True, min_length=1)


AnswerT = TypeVar("AnswerT", bound=EventObject)
PlacedT_contra = TypeVar("PlacedT_contra", contravariant=True)
"""The state that a placed call begins with."""


class CommandsOfACall(ABC):
    """What the generated methods of a call build on: the leg, and something that sends its commands."""

    @property
    @abstractmethod
    def call_control_id(self) -> str:
        """The leg that the commands are for."""

    @property
    @abstractmethod
    def connection_id(self) -> str:
        """The Call Control application of the leg."""

    @abstractmethod
    async def _send(self, command: Command, answer: type[AnswerT], *, leg: str | None = None) -> AnswerT: ...


class PlacesCalls(ABC, Generic[PlacedT_contra]):
    """What the generated `dial` of an app builds on: its application, and its way to place a call."""

    @property
    @abstractmethod
    def connection_id(self) -> str:
        """The Call Control application that calls are placed from."""

    @abstractmethod
    async def _dial(
        self, command: Command, answer: type[AnswerT], *, state: PlacedT_contra | None, leg: str, id: str | None
    ) -> AnswerT: ...


def checked(name: str) -> Callable[[Callable[P, Running[R]]], Callable[P, Running[R]]]:
    """Make a method say what was meant where a parameter's name is wrong.

    Args:
        name: The command's class, which is loaded only then.
    """
    return lambda method: _checked(name, method)


def checked_list(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The same for a method that gives a list, which is fetched later.

    Args:
        name: The command's class, which is loaded only then.
    """
    return lambda method: _checked(name, method)


def _checked(name: str, method: Callable[P, R]) -> Callable[P, R]:
    code = method.__code__
    names = frozenset(code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount])

    @functools.wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        if not kwargs.keys() <= names:
            command: type[Command] = getattr(lazy_module("callflow._generated.commands"), name)
            refuse_unknown(command.operation.name, kwargs, names, command.meant)
        return method(*args, **kwargs)

    return call


def refuse_unknown(operation: str, given: Iterable[str], known: Collection[str], meant: Mapping[str, str]) -> None:
    """Raise for the first name in `given` that is not `known`, with what was probably meant."""
    for name in given:
        if name not in known:
            close = [meant[name]] if name in meant else difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean `{close[0]}`?" if close else f". It takes: {', '.join(sorted(known))}."
            raise WrongParameter(f"`{operation}` has no parameter `{name}`{hint}")


@functools.cache
def _places(path: str) -> tuple[str, ...]:
    """The parameters that stand in a path."""
    return tuple(_PLACE.findall(path))


def _in_query(value: object) -> str:
    """A value as the text that a query has for it; several have commas between them."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ",".join(map(_in_query, cast("Sequence[object]", value)))
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _sentence(operation: str, error: ValidationError) -> str:
    """Pydantic's findings as one sentence a line, without the values (they may be secret)."""
    lines = (
        f"`{operation}`: `{'.'.join(str(part) for part in one['loc'])}`: {one['msg']}."
        for one in error.errors(include_url=False, include_input=False, include_context=False)
    )
    return "\n".join(lines)
