"""The carrier's answers, read: a status and a body become data, or an error of ours.

The codes are those of <https://developers.telnyx.com/api/errors>.
"""

from collections.abc import Mapping
from typing import Any, cast  # JSON of any shape

import orjson

from callflow.client.errand import Errand
from callflow.client.transport import Response
from callflow.errors import (
    AlreadyDone,
    AnswerUnreadable,
    AuthenticationFailed,
    CallEnded,
    CallflowError,
    CallNotAnswered,
    CarrierError,
    CommandRefused,
    ConferenceOver,
    InvalidParameters,
    NotFound,
    PermissionDenied,
    RateLimited,
)
from callflow.model import Command

_ENDED = "90018"
_BY_CODE: Mapping[str, type[CommandRefused]] = {
    "90019": ConferenceOver,
    "90034": CallNotAnswered,
    "90038": AlreadyDone,
    "90044": AlreadyDone,
    "90054": AlreadyDone,
}
_BY_STATUS: Mapping[int, type[CommandRefused]] = {
    400: InvalidParameters,
    401: AuthenticationFailed,
    403: PermissionDenied,
    404: NotFound,
    422: InvalidParameters,
    429: RateLimited,
}


def content(response: Response, errand: Errand) -> Any:
    """What counts of an answer that accepts an errand.

    Returns:
        An object; for a request that a developer wrote, JSON of any shape, and None where there is none.

    Raises:
        AnswerUnreadable: It answers a read, and has not what was asked for. What does something was accepted
            by the status alone.
    """
    if errand.answers == "data" and not errand.reads:
        return data(response)
    if errand.answers == "nothing":
        return {}
    try:
        found = orjson.loads(response.body) if response.body or errand.answers != "anything" else None
    except ValueError:
        return _without_json(response, errand)
    if errand.answers == "anything":
        return found
    answer = _object(found)
    if errand.reads:
        _check(found, response, errand)
    return _object(answer.get("data")) if errand.answers == "data" else answer


def _without_json(response: Response, errand: Errand) -> Any:
    if errand.reads:
        raise _unreadable("which is no JSON", response, errand)
    return None if errand.answers == "anything" else {}


def _check(found: object, response: Response, errand: Errand) -> None:
    """See that the answer to a read has what was asked for."""
    if not isinstance(found, dict):
        raise _unreadable("which is no object", response, errand)
    inner = cast("dict[str, object]", found).get("data")
    if errand.answers == "data" and not isinstance(inner, dict):
        raise _unreadable("without an object as its `data`", response, errand)
    if errand.answers == "page" and not isinstance(inner, list):
        raise _unreadable("without a list as its `data`", response, errand)


def _unreadable(words: str, response: Response, errand: Errand) -> AnswerUnreadable:
    return AnswerUnreadable(
        f"`{errand.name}` was answered with {response.status} and {len(response.body)} bytes, {words}",
        command=errand.command,
    )


def data(response: Response) -> dict[str, Any]:
    """The `data` object of an answer that accepts a command.

    A body of another shape gives an empty one: the status has said that the command was accepted, and to
    raise now would make its sender believe that it was not.
    """
    return _object(_parsed(response.body).get("data"))


def refusal(status: int, body: bytes, command: Command | None, *, what: str = "the command") -> CallflowError:
    """The error that an answer means.

    A code that says more than the status decides, wherever it stands among the entries, and its entry comes
    first in the error's `errors`. A body that is no JSON, or of another shape, leaves it to the status.

    Args:
        status: The HTTP status, other than 2xx.
        body: The answer's payload.
        command: The command that it answers, if it is one.
        what: What it answers, in words.
    """
    entries = _entries(body)
    for entry in entries:
        if entry.code == _ENDED:
            return CallEnded(code=entry.code, command=command)
        if entry.code in _BY_CODE:
            others = [other for other in entries if other is not entry]
            return _BY_CODE[entry.code](status, [entry, *others], command=command, what=what)
    return _BY_STATUS.get(status, CommandRefused)(status, entries, command=command, what=what)


def _entries(body: bytes) -> list[CarrierError]:
    found = _parsed(body).get("errors")
    objects = map(_object, cast("list[object]", found)) if isinstance(found, list) else ()
    return [_entry(one) for one in objects if one]


def _entry(found: Mapping[str, object]) -> CarrierError:
    source = found.get("source")
    place = _object(source)
    return CarrierError(
        code=_text(found.get("code")),
        title=_text(found.get("title")),
        detail=_text(found.get("detail")),
        source=_text(place.get("pointer") or place.get("parameter") or source),
    )


def _text(found: object) -> str:
    return str(found) if isinstance(found, str | int) else ""


def _object(found: object) -> dict[str, Any]:
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}  # the keys of JSON are strings


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        return _object(orjson.loads(body))
    except ValueError:
        return {}
