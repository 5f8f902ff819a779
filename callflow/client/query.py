"""The addresses and bodies of requests that a developer writes by hand: paths checked, parameters as the API has them.

Nested parameters are written with brackets: `{"filter": {"status": "active"}}` is `filter[status]=active`, and the
items of a list are separated by commas.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias, cast  # parameters are of any shape
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit
from uuid import UUID

import orjson
from pydantic import BaseModel, SecretBytes, SecretStr

from callflow.errors import InvalidCommand
from callflow.pages import Place

Pairs: TypeAlias = Iterable[tuple[str, str]]

_VISIBLE = re.compile(r"/[!-~]*")
_UNFIT = re.compile(r"[#\\]")
_NO_UNICODE = "half of a letter (a lone surrogate) cannot be sent: the text was read with a wrong encoding"
_UNSURE = re.compile(rb'null|"\*{10}"')
_DIGITS = 20  # of a page's number
_NUMBER, _AFTER, _BEFORE = "page[number]", "page[after]", "page[before]"


def encoded(pairs: Pairs) -> str:
    """Pairs as they stand in a query.

    Raises:
        InvalidCommand: A text of theirs is no Unicode.
    """
    try:
        return urlencode(list(pairs), quote_via=quote)
    except UnicodeEncodeError:
        raise InvalidCommand(_NO_UNICODE) from None


def checked_path(path: object, base_url: str) -> str:
    """A path below the API's address, which cannot lead away from it; it may have a query.

    Args:
        path: What a developer wrote.
        base_url: Where the API is.

    Raises:
        InvalidCommand: It is no such path.
    """
    if not isinstance(path, str) or not path.startswith("/") or path.startswith("//"):
        raise InvalidCommand("a path of the API begins with one `/`, as `/phone_numbers` does, and names no host")
    if not _VISIBLE.fullmatch(path) or _UNFIT.search(path):
        raise InvalidCommand(
            "a path of the API has no spaces, `#`, `\\`, or letters beyond ASCII: pass what comes from elsewhere "
            "through `urllib.parse.quote(value, safe='')`"
        )
    below = path.partition("?")[0]
    if any(unquote(segment) in (".", "..") for segment in below.split("/")):
        raise InvalidCommand("a path of the API does not lead upwards: it has no `.` or `..` in it")
    version = urlsplit(base_url).path
    if version and f"{below}/".startswith(f"{version}/"):
        raise InvalidCommand(f"the client itself puts `{version}` before the path: leave it out")
    return path


def with_query(path: str, params: Mapping[str, Any] | None) -> str:
    """A path with parameters after those that it has."""
    return with_pairs(path, pairs(params)) if params else path


def with_pairs(path: str, found: Pairs) -> str:
    """A path with pairs after the query that it has."""
    query = encoded(found)
    return f"{path}{'&' if '?' in path else '?'}{query}" if query else path


def taken_apart(path: str, params: Mapping[str, Any] | None) -> tuple[str, list[tuple[str, str]]]:
    """A path without its query, and all the pairs of that and of the parameters."""
    below, _, query = path.partition("?")
    return below, [*parse_qsl(query, keep_blank_values=True), *pairs(params or {})]


def at(asked: Pairs, place: Place) -> Pairs:
    """The pairs that ask for the page at a place of a list; the first one is asked for as it was."""
    if place == Place():
        return asked
    others = [(name, value) for name, value in asked if name not in (_NUMBER, _AFTER, _BEFORE)]
    return [*others, (_NUMBER, str(place.number)) if place.after is None else (_AFTER, place.after)]


def first_of(asked: Pairs) -> int:
    """The number of the page that is asked for first."""
    number = dict(asked).get(_NUMBER, "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < _DIGITS else 1


def pairs(params: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Parameters as pairs; those that are None are left out.

    Raises:
        InvalidCommand: A value has no text that a query could have.
    """
    for name, value in _named("params", params).items():
        if isinstance(value, Mapping):
            nested = cast("Mapping[str, Any]", value)
            yield from pairs({f"{name}[{inner}]": one for inner, one in nested.items()})
        elif isinstance(value, list | tuple | set | frozenset):
            items = cast("Iterable[object]", value)
            yield name, ",".join(_text(name, one) for one in items if one is not None)
        elif value is not None:
            yield name, _text(name, value)


def form(data: Mapping[str, Any]) -> bytes:
    """Fields as a form has them; the items of a list are fields of one name.

    Raises:
        InvalidCommand: A value has no text that a form could have.
    """
    found: list[tuple[str, str]] = []
    for name, value in _named("data", data).items():
        items = cast("Iterable[object]", value) if isinstance(value, list | tuple) else (value,)
        found += [(name, _text(name, one)) for one in items if one is not None]
    try:
        return urlencode(found).encode()
    except UnicodeEncodeError:
        raise InvalidCommand(_NO_UNICODE) from None


def as_json(value: object) -> bytes:
    """A body as JSON; models of pydantic may be in it.

    Raises:
        InvalidCommand: It holds something that JSON has no form for.
    """
    try:
        body = orjson.dumps(value, default=_model)
    except TypeError as error:
        raise InvalidCommand(f"the body cannot be written as JSON: {error}") from None
    if _UNSURE.search(body):
        _refuse_changed(value)
    return body


def _refuse_changed(value: object) -> None:
    """Raise for what would go out as something else: infinite numbers as null, pydantic's secrets as stars."""
    try:
        json.dumps(value, allow_nan=False, skipkeys=True, default=_opened)
    except InvalidCommand:
        raise
    except ValueError:
        raise InvalidCommand("the body cannot be written as JSON: NaN and infinity have no form in it") from None


def _opened(value: object) -> object:
    if isinstance(value, SecretStr | SecretBytes):
        raise InvalidCommand("a secret of pydantic's would go out as stars: write its `get_secret_value()`")
    if isinstance(value, BaseModel):
        return value.model_dump(exclude_none=True)
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, set | frozenset):
        return list(cast("Iterable[object]", value))
    return value.value if isinstance(value, Enum) else str(value)


def _named(argument: str, value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise InvalidCommand(f"`{argument}` should be a dictionary, not a `{type(value).__name__}`")
    return cast("Mapping[str, Any]", value)


def _model(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"`{type(value).__name__}` has no form in it")


def _text(name: str, value: object) -> str:
    if isinstance(value, Enum):
        return _text(name, value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal) and not math.isfinite(value):
        raise InvalidCommand(f"`{name}` cannot be {value}: write a number")
    if isinstance(value, str | int | float | Decimal | UUID):
        return _written(name, value)
    if isinstance(value, date):
        return value.isoformat()  # a datetime is a date too
    raise InvalidCommand(f"`{name}` cannot be a `{type(value).__name__}`: write text, a number, true or false")


def _written(name: str, value: object) -> str:
    try:
        return str(value)
    except ValueError:  # Python writes no number of more than 4,300 digits
        raise InvalidCommand(f"`{name}` is too long a number") from None
