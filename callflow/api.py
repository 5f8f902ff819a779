"""What the generated methods of a client build on: commands go to something that executes them, answers become values.

An answer is read as generously as an event is: fields that a newer API adds are kept in `model_extra`, and a value
that does not fit its field is left out, with a warning. So one odd value costs neither a listing nor the answer of a
command that took effect. What is no JSON object at all cannot be read, and raises.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias, cast  # an answer is JSON of any shape

from pydantic import ValidationError

from callflow.errors import AnswerUnreadable
from callflow.log import get_logger
from callflow.model import AnswerT, Command
from callflow.pages import Pages, Place, Way
from callflow.types import Downloads

log = get_logger(__name__)

Execute: TypeAlias = Callable[[Command], Awaitable[Mapping[str, Any]]]
"""Has the carrier execute a command; gives what of its answer counts (`Operation.answers`)."""

_Place: TypeAlias = tuple[int | str, ...]  # pydantic's: the keys and indexes that lead to a value

_FIELDS: Mapping[Way, str] = {"number": "page_number", "after": "page_after"}
_MISFIT = object()


class Api:
    """A part of the carrier's API, as methods.

    Args:
        execute: What the commands are given to.
        downloads: What the files are downloaded with that its answers speak of.
    """

    def __init__(self, execute: Execute, downloads: Downloads | None = None) -> None:
        self._execute = execute
        self._downloads = downloads

    async def _send(self, command: Command, answer: type[AnswerT]) -> AnswerT:
        """Execute a command and read its answer.

        Raises:
            AnswerUnreadable: It lacks what it must have.
        """
        return self._read(answer, await self._execute(command), command)

    async def _done(self, command: Command) -> None:
        """Execute a command whose answer says nothing."""
        await self._execute(command)

    def _read(self, model: type[AnswerT], found: object, command: Command) -> AnswerT:
        answer = read(model, found, command)
        return answer if self._downloads is None else answer.bound(self._downloads)

    def _pages(self, command: Command, item: type[AnswerT]) -> Pages[AnswerT]:
        """The list that a command asks for; nothing is sent yet.

        Further pages are asked for with its `page_number` or `page_after`; if it has neither, there is one page.

        Args:
            command: Asks for the first page.
            item: What is on the pages.
        """
        fields = type(command).__pydantic_fields__

        async def fetch(place: Place) -> Mapping[str, Any]:
            return await self._execute(_at(command, place))

        return Pages(
            fetch,
            partial(self._read, item, command=command),
            ways=[way for way, name in _FIELDS.items() if name in fields],
            start=getattr(command, "page_number", None) or 1,
        )


def read(model: type[AnswerT], found: object, command: Command) -> AnswerT:
    """An object of an answer, without the values that do not fit.

    Args:
        model: What it should be.
        found: Its JSON.
        command: What it answers.

    Raises:
        AnswerUnreadable: It is no object, or lacks what it must have.
    """
    name = command.operation.name
    if not isinstance(found, Mapping):
        raise AnswerUnreadable(f"`{name}` was answered with something else than an object", command=command)
    given = dict(cast("Mapping[str, object]", found))
    try:
        return model.model_validate(given)
    except ValidationError as error:
        places = _places(error)
    fields = sorted({str(place[0]) for place in places})
    try:
        fitting = model.model_validate(_fitting(given, places))
    except ValidationError:
        words = f"`{name}` was answered with an object that lacks what it must have: {', '.join(fields)}"
        raise AnswerUnreadable(words, command=command) from None
    log.warning("fields of an answer left out", operation=name, fields=fields)
    return fitting


def _places(error: ValidationError) -> list[_Place]:
    return [one["loc"] for one in error.errors(include_url=False, include_input=False, include_context=False)]


def _fitting(value: object, places: Sequence[_Place]) -> object:
    """A value without what stands at these places below it; `_MISFIT` where it cannot be without them."""
    if not places:
        return value
    if not all(places) or not isinstance(value, dict | list):
        return _MISFIT
    whole = cast("dict[object, object] | list[object]", value)
    inside: dict[object, list[_Place]] = defaultdict(list)
    for place in places:
        inside[place[0]].append(place[1:])
    items = whole.items() if isinstance(whole, dict) else enumerate(whole)
    tried = {key: _fitting(one, inside.pop(key, ())) for key, one in items}
    if inside:  # what is missing, and what a union was tried as
        return _MISFIT
    fitting = {key: one for key, one in tried.items() if one is not _MISFIT}
    return fitting if isinstance(whole, dict) else list(fitting.values())


def _at(command: Command, place: Place) -> Command:
    """The command that asks for the page at a place."""
    asked = {"page_number": place.number, "page_after": place.after}
    given = {name: value for name, value in asked.items() if value is not None}
    return command.model_copy(update=given) if given else command
