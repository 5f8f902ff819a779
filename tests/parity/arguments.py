"""Sets of arguments for a method of the SDK, made from its types: few, and none of their variants left out.

The first set has what is required and nothing else. Each further one adds a single thing: one parameter, one field of
one object, one member of a union, one value of a closed set.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Literal, Union, cast, get_args  # `Any`: types, and values of any type

from typing_extensions import is_typeddict

from tests.parity.exceptions import Otherwise
from tests.parity.hints import bare, fields, is_required, is_tag, origin

_MOMENT = datetime(2027, 1, 15, 8, 30, tzinfo=UTC)
_ANYTHING = {"list": [None, 1.5, {"deep": True}], "text": "Straße", "nothing": None}


class Leaf(Enum):
    """A value of an open type, with examples for it: bounds that the SDK does not tell rule some of them out."""

    TEXT = ('Straße "7" ☎', "https://example.com/a?b=c", "+13125550100", "2027-01-15T08:30:00Z")
    WHOLE = (1, 100, 10, 1000)
    NUMBER = (0.75, 100.5, 1.0, 60.0)
    MOMENT = (_MOMENT,) * 4
    ANYTHING = (_ANYTHING, "Straße", 7, True)


EXAMPLES = 4
_LEAVES: Mapping[Any, Leaf] = {
    str: Leaf.TEXT,
    int: Leaf.WHOLE,
    float: Leaf.NUMBER,
    datetime: Leaf.MOMENT,
    object: Leaf.ANYTHING,
}
_MANY = ("list", "Iterable", "Sequence", "SequenceNotStr")


def filled(value: object, example: int) -> Any:
    """A set of arguments with the leaves' examples of this number."""
    if isinstance(value, Leaf):
        return value.value[example]
    if isinstance(value, dict):
        return {name: filled(one, example) for name, one in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [filled(one, example) for one in cast("list[object]", value)]
    return value


@dataclass(frozen=True)
class Variants:
    """Makes the values of types.

    Attributes:
        otherwise: What is not given as the SDK's types say, by `Class.field`.
        inside: The types of the objects that a value is in.
        tagged: Whether an object is one of several kinds, and says which it is wherever it can.
    """

    otherwise: Mapping[str, Otherwise] = field(default_factory=dict[str, Otherwise])
    inside: tuple[Any, ...] = ()
    tagged: bool = False

    def of(self, kind: Any) -> Iterator[Any]:
        """Values of a type, of which each has something that no other has."""
        kind = bare(kind)
        if origin(kind) is Literal:
            yield from get_args(kind)
        elif origin(kind) in (Union, types.UnionType):
            for one in get_args(kind):
                yield from replace(self, tagged=True).of(one)
        elif origin(kind) is dict:
            yield from ({"key": value} for value in self.of(get_args(kind)[1]))
        elif origin(kind) and origin(kind).__name__ in _MANY:
            yield from _lists(list(self.of(get_args(kind)[0])))
        elif is_typeddict(kind):
            yield from self._objects(kind)
        elif kind in (bool, type(None)):
            yield from (True, False) if kind is bool else (None,)
        else:
            yield _LEAVES[kind]

    def _objects(self, kind: Any) -> Iterator[dict[str, Any]]:
        # an object that may hold one of its own kind holds none here
        hints = {name: hint for name, hint in fields(kind).items() if is_required(hint) or kind not in self.inside}
        inner = Variants(self.otherwise, (*self.inside, kind))
        of = {name: inner._values(kind, name, hint) for name, hint in hints.items()}
        if getattr(kind, "__extra_items__", None) is object:
            of["of_your_own"] = [Leaf.ANYTHING]
        required = {name: of[name][0] for name, hint in hints.items() if is_required(hint)}
        yield required
        tags = {name: of[name][0] for name, hint in hints.items() if self.tagged and is_tag(hint)}
        for name, values in of.items():
            yield from ({**required, **tags, name: value} for value in values[name in required :])

    def _values(self, kind: Any, name: str, hint: Any) -> list[Any]:
        otherwise = self.otherwise.get(f"{kind.__name__}.{name}", Otherwise(""))
        return list(otherwise.instead) or [one for one in self.of(hint) if one not in otherwise.never]


def _lists(items: list[Any]) -> list[list[Any]]:
    """Plain values all in one list, objects each in one of its own."""
    return [[item] for item in items] if any(isinstance(item, dict) for item in items) else [items]
