"""What a command of callflow's can say, and what commands have said: every field, every value of a closed set.

A fact is the name of a field (`Speak.voice`), of a value of its closed set (`Speak.stop='all'`), or of one type of
several (`Speak.loop: int`).
"""

import types
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal, Union, cast, get_args, get_origin  # `Any`: types, and values of any type

from pydantic import AwareDatetime, BaseModel

from callflow.model import Command

_AUTOMATIC = {"client_state", "command_id"}
_MANY = (dict, list, Sequence)


def sayable(kind: type[Command], without: Collection[str] = ()) -> set[str]:
    """Every fact that a command can have, but for those in `without` and what is inside them."""
    places = {name for name in kind.model_fields if f"{{{name}}}" in kind.operation.path}
    unknown = {f"{kind.__name__}.{name}" for name in places | (_AUTOMATIC - kind.operation.takes)}
    return set(_of_model(kind, {*without, *unknown}, ()))


def said(value: BaseModel) -> Iterator[str]:
    """The facts that a command, or an object in one, has."""
    for name, info in type(value).model_fields.items():
        if (given := getattr(value, name)) is not None:
            label = f"{type(value).__name__}.{name}"
            yield label
            yield from _said(given, info.annotation, label)


def _of_model(kind: type[BaseModel], without: set[str], inside: tuple[type[BaseModel], ...]) -> Iterator[str]:
    for name, info in kind.model_fields.items() if kind not in inside else ():
        label = f"{kind.__name__}.{name}"
        if label not in without:
            yield label
            yield from _of_type(info.annotation, label, without, (*inside, kind))


def _of_type(kind: Any, label: str, without: set[str], inside: tuple[type[BaseModel], ...]) -> Iterator[str]:
    arms = _arms(kind)
    for arm in arms:
        if get_origin(arm) is Literal:
            yield from {f"{label}={value!r}" for value in get_args(arm)} - without
        elif get_origin(arm) in _MANY:
            yield from _of_type(get_args(arm)[-1], label, without, inside)
        elif (one := f"{label}: {_name(arm)}") not in without:
            yield from (one,) if len(arms) > 1 else ()
            if isinstance(arm, type) and issubclass(arm, BaseModel):
                yield from _of_model(arm, without, inside)


def _said(value: object, kind: Any, label: str) -> Iterator[str]:
    many = _many(value)
    if many is not None:
        for arm in (arm for arm in _arms(kind) if get_origin(arm) in _MANY):
            for one in many:
                yield from _said(one, get_args(arm)[-1], label)
        return
    yield f"{label}: {type(value).__name__}"
    if isinstance(value, BaseModel):
        yield from said(value)
    else:
        yield f"{label}={value!r}"


def _many(value: object) -> list[object] | None:
    """The values in a collection; None of anything else."""
    if isinstance(value, dict):
        return list(cast("dict[str, object]", value).values())
    return list(cast("Collection[object]", value)) if isinstance(value, list | tuple) else None


def _name(kind: Any) -> str:
    return str(getattr(kind, "__name__", kind))


def _arms(kind: Any) -> list[Any]:
    """The types of a union, but for nothing, and for a time, which the SDK has as text alone."""
    arms = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    return [arm for arm in arms if arm not in (type(None), AwareDatetime)]
