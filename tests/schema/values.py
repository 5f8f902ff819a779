"""Values that a schema allows, and what becomes of them when one thing is made wrong."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias  # schemas and values are JSON of any shape

from hypothesis import strategies as st

from tests.schema.facts import REFERENCE, Json, is_array, is_object

Place: TypeAlias = tuple[str, ...]

MISSING, UNKNOWN, TYPE, BOUND, ENUM, CHOICE = "missing", "unknown", "type", "bound", "enum", "choice"

_WRONG_TYPES: dict[str, tuple[Any, ...]] = {
    "string": (5, 1.5, True, [], {}),
    "integer": ("x", "5", 1.5, True, [], {}),
    "number": ("x", "1.5", True, [], {}),
    "boolean": ("true", 1, 0.5, [], {}),
    "array": ("x", 5, True, {"a": 1}),
    "object": ("x", 5, True, ["x"]),
}
_FAR = 2**31 - 1
_TEXT = st.text(max_size=12)
_LEAVES = st.booleans() | st.integers(-9, 9) | _TEXT
_JSON = _LEAVES | st.lists(_LEAVES, max_size=2) | st.dictionaries(_TEXT, _LEAVES, max_size=2)


@dataclass(frozen=True)
class Mutation:
    """A value with one thing wrong in it.

    Attributes:
        place: Where: the names of properties, and `|1` for the second member of a union.
        kind: What is wrong.
        wrong: What stands there.
        value: The whole value.
    """

    place: Place
    kind: str
    wrong: str
    value: Any

    @property
    def key(self) -> tuple[Place, str, str]:
        return self.place, self.kind, self.wrong

    def inside(self, value: Any) -> "Mutation":
        """The same, seen from further out."""
        return replace(self, value=value)


class Values:
    """Draws values for schemas, whose references are to `components`."""

    def __init__(self, components: Json) -> None:
        self.components = components

    def resolved(self, schema: Json) -> Json:
        while "$ref" in schema:
            schema = self.components[schema["$ref"].removeprefix(REFERENCE)]
        return schema

    def turns(self, schema: Json) -> int:
        """How many values it takes for each member of each union to have its turn."""
        schema = self.resolved(schema)
        members = _members(schema)
        if members:
            return len(members) * max(map(self.turns, members))
        inner = [*schema.get("properties", {}).values(), *_inner(schema)]
        return max(map(self.turns, inner), default=1)

    def of(self, schema: Json, turn: int) -> st.SearchStrategy[Any]:
        """Values that it allows; objects have all their properties."""
        schema, turn, _ = self._chosen(schema, turn, ())
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        match schema.get("type"):
            case "string":
                return _texts(schema)
            case "integer":
                return integers(schema.get("minimum"), schema.get("maximum"))
            case "number":
                return numbers(schema.get("minimum"), schema.get("maximum"))
            case "boolean":
                return st.booleans()
            case "array":
                most = min(2, schema.get("maxItems", 2))
                return st.lists(self.of(schema.get("items", {}), turn), min_size=1, max_size=most)
            case "object":
                return self._objects(schema, turn)
            case _:
                return _JSON

    def _objects(self, schema: Json, turn: int) -> st.SearchStrategy[Any]:
        if schema.get("properties"):
            return st.fixed_dictionaries({name: self.of(one, turn) for name, one in schema["properties"].items()})
        values = schema.get("additionalProperties", True)
        inner = self.of(values, turn) if is_object(values) else _JSON
        return st.dictionaries(_TEXT, inner, min_size=1, max_size=2)

    # -- making them wrong ------------------------------------------------------------------------

    def mutations(self, schema: Json, value: Any, turn: int, place: Place = ()) -> Iterator[Mutation]:
        """The value with one thing wrong, for each thing that can be."""
        schema, turn, place = self._chosen(schema, turn, place)
        if place:
            yield from _wrong_types(schema, place)
        yield from _out_of_bounds(schema, place)
        if "enum" in schema:
            yield _wrong(place, ENUM, "no such value")
        if is_object(value):
            yield from self._of_object(schema, value, turn, place)
        if is_array(value) and value:
            for one in self.mutations(schema.get("items", {}), value[0], turn, (*place, "0")):
                yield one.inside([one.value, *value[1:]])

    def _chosen(self, schema: Json, turn: int, place: Place) -> tuple[Json, int, Place]:
        """The member of a union whose turn it is, and the place of it."""
        schema = self.resolved(schema)
        while members := _members(schema):
            place = (*place, f"|{turn % len(members)}")
            schema, turn = self.resolved(members[turn % len(members)]), turn // len(members)
        return schema, turn, place

    def _of_object(self, schema: Json, value: Json, turn: int, place: Place) -> Iterator[Mutation]:
        for name in schema.get("required", ()):
            yield Mutation((*place, name), MISSING, "", {key: one for key, one in value.items() if key != name})
        others = schema.get("additionalProperties", True)
        if others is False:
            yield Mutation(place, UNKNOWN, "", {**value, "no_such_property": "x"})
        known = schema.get("properties", {})
        for name, inner in value.items():
            below = known.get(name, others)
            if is_object(below):
                for one in self.mutations(below, inner, turn, (*place, name)):
                    yield one.inside({**value, name: one.value})


def _members(schema: Json) -> list[Json]:
    """The members of a union, each within the bounds of the whole."""
    members: list[Json] = schema.get("oneOf") or schema.get("anyOf") or []
    bounds: Json = {key: schema[key] for key in ("minLength", "minItems") if key in schema}
    return [{**bounds, **one} for one in members]


def _inner(schema: Json) -> list[Json]:
    return [schema[key] for key in ("items", "additionalProperties") if is_object(schema.get(key))]


def _wrong(place: Place, kind: str, value: Any) -> Mutation:
    return Mutation(place, kind, repr(value)[:20], value)


def _wrong_types(schema: Json, place: Place) -> Iterator[Mutation]:
    for wrong in _WRONG_TYPES.get(schema.get("type", ""), ()):
        yield _wrong(place, TYPE, wrong)


def _out_of_bounds(schema: Json, place: Place) -> Iterator[Mutation]:
    steps = {"minimum": -1, "maximum": 1}
    yield from (_wrong(place, BOUND, schema[key] + step) for key, step in steps.items() if key in schema)
    lengths = {"minLength": -1, "maxLength": 1}
    yield from (_wrong(place, BOUND, "x" * (schema[key] + step)) for key, step in lengths.items() if schema.get(key))
    if "maxItems" in schema:
        one: Any = {"integer": 5, "string": "x"}[schema["items"]["type"]]
        yield _wrong(place, BOUND, [one] * (schema["maxItems"] + 1))
    if schema.get("minItems"):
        yield _wrong(place, BOUND, [])


def _texts(schema: Json) -> st.SearchStrategy[str]:
    return texts(schema.get("minLength", 0), schema.get("maxLength"))


def texts(fewest: int, most: int | None) -> st.SearchStrategy[str]:
    """Texts of a length in bounds, the shortest and the longest among them."""
    edges = [length for length in (fewest, most) if length is not None]
    return st.text(min_size=fewest, max_size=min(most or 12, 12)) | st.sampled_from(["x" * length for length in edges])


def integers(least: float | None, most: float | None) -> st.SearchStrategy[int]:
    """Whole numbers in bounds, and the bounds."""
    low, high = (-_FAR if least is None else math.ceil(least)), (_FAR if most is None else math.floor(most))
    return st.sampled_from([low, high]) | st.integers(low, high)


def numbers(least: float | None, most: float | None) -> st.SearchStrategy[float]:
    """Numbers in bounds, and the bounds."""
    low, high = (-1e9 if least is None else float(least)), (1e9 if most is None else float(most))
    return st.sampled_from([low, high]) | st.floats(low, high, allow_nan=False)
