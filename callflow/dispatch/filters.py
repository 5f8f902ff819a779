"""Which events a handler is for: conditions on the fields of an event, checked when it is registered."""

import difflib
import inspect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, TypeAlias, cast, get_args  # a condition's value is whatever its field holds

from callflow.errors import RegistrationError
from callflow.model import Event

Predicate: TypeAlias = Callable[[Any], bool]
_MANY = (tuple, list, set, frozenset)


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions of one handler.

    Attributes:
        fields: What each field has to be: a value, several, a compiled pattern, or a function of the value.
        predicates: Functions of the whole event.
    """

    fields: Mapping[str, object]
    predicates: tuple[Predicate, ...]

    def accepts(self, event: Event) -> bool:
        """Whether every condition holds."""
        return all(_fits(getattr(event, name, None), wanted) for name, wanted in self.fields.items()) and all(
            predicate(event) for predicate in self.predicates
        )

    def admits(self, name: str, value: object) -> bool:
        """Whether an event whose field has this value could pass."""
        return name not in self.fields or _fits(value, self.fields[name])

    def __str__(self) -> str:
        parts = [f"{name}={_shown(wanted)}" for name, wanted in self.fields.items()]
        return ", ".join([*parts, *(_shown(predicate) for predicate in self.predicates)])


def _fits(value: object, wanted: Any) -> bool:
    if isinstance(wanted, _MANY):
        return value in wanted
    if isinstance(wanted, re.Pattern):
        pattern = cast("re.Pattern[str]", wanted)
        return isinstance(value, str) and pattern.fullmatch(value) is not None
    return bool(wanted(value)) if callable(wanted) else value == wanted


def _shown(wanted: object) -> str:
    if isinstance(wanted, re.Pattern):
        return f"/{cast('re.Pattern[str]', wanted).pattern}/"
    return getattr(wanted, "__name__", None) or repr(wanted)


def make_filter(event: type[Event], predicates: Sequence[object], fields: Mapping[str, object]) -> Filter:
    """The conditions of a handler, checked against the event's fields.

    Raises:
        RegistrationError: No such field, a value outside the field's published set, no function, or an async one.
    """
    for name, wanted in fields.items():
        _check_field(event, name)
        _check_values(event, name, wanted)
        _check_not_async(wanted)
    checked: list[Predicate] = []
    for predicate in predicates:
        if not callable(predicate):
            raise RegistrationError(f"a filter by position should be a function of the event, not {predicate!r}")
        _check_not_async(predicate)
        checked.append(cast(Predicate, predicate))
    return Filter(dict(fields), tuple(checked))


def _check_not_async(wanted: object) -> None:
    if inspect.iscoroutinefunction(wanted):
        raise RegistrationError(f"the filter `{wanted.__qualname__}` is async, so it would always be true: write `def`")


def _check_field(event: type[Event], name: str) -> None:
    known = [one for one in event.model_fields if one != "meta"]
    if name in known:
        return
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean `{close[0]}`?" if close else f"it has: {', '.join(known)}."
    raise RegistrationError(f"`{event.__name__}` has no field `{name}`; {hint}")


def _check_values(event: type[Event], name: str, wanted: object) -> None:
    published, is_text = _published(event, name), _is_text(event, name)
    values = cast(Iterable[object], wanted) if isinstance(wanted, _MANY) else (wanted,)
    for value in values:
        if is_text and isinstance(value, int | float):
            raise RegistrationError(f"`{event.__name__}.{name}` is text: write {name}={str(value)!r}, not {value!r}")
        if published and isinstance(value, str) and value not in published:
            close = difflib.get_close_matches(value, published, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(map(repr, published))}."
            raise RegistrationError(
                f"{value!r} is no published value of `{event.__name__}.{name}`; {hint} "
                f"(For a value newer than this version: {name}=lambda value: value == {value!r}.)"
            )


def _published(event: type[Event], name: str) -> list[str]:
    """The values that the carrier's documentation lists for a field; empty where it lists none."""
    members = get_args(event.model_fields[name].annotation)
    return [value for member in members for value in get_args(member) if isinstance(value, str)]


def _is_text(event: type[Event], name: str) -> bool:
    """Whether a field can hold nothing but text."""
    annotation = event.model_fields[name].annotation
    members = {member for member in get_args(annotation) if not get_args(member)} - {NoneType}
    return (members or {annotation}) == {str}
