"""Commands from what their classes say of themselves: the annotations and bounds of their fields."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin  # values are of any type

from annotated_types import Ge, Le, MaxLen, MinLen
from hypothesis import strategies as st
from pydantic import AwareDatetime
from pydantic.fields import FieldInfo

from callflow.model import Command, CommandObject
from tests.schema.facts import is_array, is_object
from tests.schema.values import integers, numbers, texts

_WORDS = st.text(max_size=8)
_ANYTHING = st.lists(_WORDS | st.integers(-9, 9), max_size=2) | st.booleans() | st.integers(-9, 9) | _WORDS


def arguments_for(
    kind: type[Command] | type[CommandObject], names: Collection[str], others: Collection[str] = ()
) -> st.SearchStrategy[dict[str, Any]]:
    """Arguments for a class: a value for each of these fields, and for some of the others."""
    known = kind.model_fields
    return st.fixed_dictionaries(
        {name: _of_field(known[name]) for name in sorted(names)},
        optional={name: _of_field(known[name]) for name in sorted(others)},
    )


def required(kind: type[Command] | type[CommandObject]) -> set[str]:
    """The fields that it cannot be without."""
    return {name for name, one in kind.model_fields.items() if one.is_required()}


def _of_field(field: FieldInfo) -> st.SearchStrategy[Any]:
    bounds: dict[str, Any] = {}
    for one in field.metadata:
        match one:
            case Ge(ge=least):
                bounds["least"] = least
            case Le(le=most):
                bounds["most"] = most
            case MinLen(min_length=fewest):
                bounds["fewest"] = fewest
            case MaxLen(max_length=longest):
                bounds["longest"] = longest
            case _:
                raise AssertionError(f"nothing here knows what {one} means")
    return _of(field.annotation, bounds)


def _of(kind: Any, bounds: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([_of(one, bounds) for one in get_args(kind) if one is not NoneType])
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) is Sequence:
        inner = _of(get_args(kind)[0], {})
        lists = st.lists(inner, min_size=bounds.get("fewest", 0), max_size=bounds.get("longest", 2))
        return lists | lists.map(tuple)
    if get_origin(kind) is dict:
        return st.dictionaries(_WORDS, _of(get_args(kind)[1], {}), max_size=2)
    if isinstance(kind, type) and issubclass(kind, CommandObject):
        return _objects(kind)
    return _plain(kind, bounds)


def _plain(kind: Any, bounds: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    if kind is str:
        return texts(bounds.get("fewest", 0), bounds.get("longest"))
    if kind is int:
        return integers(bounds.get("least"), bounds.get("most"))
    if kind is float:
        return numbers(bounds.get("least"), bounds.get("most"))
    if kind in (datetime, AwareDatetime):
        return st.datetimes(timezones=st.just(UTC))
    if kind is bool:
        return st.booleans()
    assert kind is Any, kind
    return _ANYTHING


def _objects(kind: type[CommandObject]) -> st.SearchStrategy[CommandObject]:
    """An object with all its fields, or with the required ones and some others."""
    needed = required(kind)
    return st.one_of(
        arguments_for(kind, kind.model_fields).map(lambda values: kind(**values)),
        arguments_for(kind, needed, kind.model_fields.keys() - needed).map(lambda values: kind(**values)),
    )


# -- from the wire back to arguments ------------------------------------------------------------------


def arguments(kind: type[Command], body: Mapping[str, Any]) -> dict[str, Any]:
    """A body as the arguments of its class: the names in Python in place of those on the wire, inside as well."""
    return _object({kind}, body)


def _named(kinds: set[Any], value: Any) -> Any:
    if is_array(value):
        return [_named({inner for kind in kinds for inner in _within(kind, Sequence)}, one) for one in value]
    return _object(kinds, value) if is_object(value) else value


def _object(kinds: set[Any], value: Mapping[str, Any]) -> dict[str, Any]:
    classes = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, (Command, CommandObject))]
    fields = {wire: (name, field) for kind in classes for wire, name, field in on_the_wire(kind)}
    values = {inner for kind in kinds for inner in _within(kind, dict)}
    found: dict[str, Any] = {}
    for key, one in value.items():
        name, field = fields.get(key, (key, None))
        found[name] = _named(set(_members(field.annotation)) if field else values, one)
    return found


def on_the_wire(kind: type[Command] | type[CommandObject]) -> Iterator[tuple[str, str, FieldInfo]]:
    """Each field of a class: its name on the wire, its name in Python, and itself."""
    for name, field in kind.model_fields.items():
        yield field.serialization_alias or name, name, field


def _members(kind: Any) -> Iterator[Any]:
    if get_origin(kind) in (Union, UnionType):
        for one in get_args(kind):
            yield from _members(one)
    else:
        yield kind


def _within(kind: Any, container: Any) -> Iterator[Any]:
    """What a sequence, or a mapping, holds."""
    if get_origin(kind) is container:
        yield from _members(get_args(kind)[-1])
