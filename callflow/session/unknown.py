"""What a state holds that its model does not know: the fields of a newer version, which an older worker gives back.

Fields line up by their names, and the values of a dictionary by their keys: there they are carried along whatever the
app does with the rest. The items of a list do not, and neither do the types of a union: one that is as it was is given
back as it came, and so is one that moved. If one was changed, or replaced, nobody can tell what its unknown fields
would mean, and the state is not written (StateUnwritable).

A model with a validator of its own before it, or that writes itself, takes what it likes: of that nothing is carried.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast  # a foreign state is JSON of any shape

from callflow.session.fields import FIELDS, Schema, computed_names, fields_of

_INNER = {
    **dict.fromkeys(("default", "nullable", "function-after", "definitions"), "schema"),
    "json-or-python": "json_schema",
    "lax-or-strict": "lax_schema",
}
"""Where the schemas that say nothing themselves of JSON's shape have the one that does."""

_SETS = frozenset({"set", "frozenset"})
_ITEMS = frozenset({"list", "tuple", "deque"}) | _SETS
_UNIONS = frozenset({"union", "tagged-union"})


@dataclass(frozen=True, slots=True)
class UnknownFields:
    """What is unknown of an object.

    Attributes:
        fields: Its own fields that are not known.
        parts: What is unknown in the fields that are, by the names they are written under.
    """

    fields: Mapping[str, Any] = field(default_factory=dict[str, Any])
    parts: Mapping[str, "Unknown"] = field(default_factory=dict[str, "Unknown"])

    def __bool__(self) -> bool:
        return bool(self.fields or self.parts)

    def paths(self, before: str = "") -> Iterator[str]:
        """What is not known, as `address.zip`."""
        yield from (before + name for name in self.fields)
        for name, part in self.parts.items():
            yield from part.paths(f"{before}{name}.")

    def onto(self, written: Any) -> Any:
        """The object with what it did not know; what is no object any more has nothing to carry it.

        Raises:
            ValueError: Part of it would be lost.
        """
        if not isinstance(written, dict):
            return written
        known = cast(dict[str, Any], written)
        lined_up = {name: part.onto(known[name]) for name, part in self.parts.items() if name in known}
        return {**self.fields, **known, **lined_up}


@dataclass(frozen=True, slots=True)
class UnknownItems:
    """What is unknown in values that do not line up.

    Attributes:
        pairs: Each as the model writes it, and as it came.
        lost: What is not known, as `0.zip`.
    """

    pairs: Sequence[tuple[Any, Any]]
    lost: Sequence[str]

    def __bool__(self) -> bool:
        return bool(self.lost)

    def paths(self, before: str = "") -> Iterator[str]:
        """What is not known, as `lines.0.price`."""
        yield from (before + one for one in self.lost)

    def onto(self, written: Any) -> Any:
        """The values as they came, where they are as they were.

        Raises:
            ValueError: One that holds what is not known was changed or replaced.
        """
        if isinstance(written, list):
            return self._matched(cast(list[object], written))
        return self._matched([written])[0] if isinstance(written, dict) else written

    def _matched(self, values: list[object]) -> list[object]:
        left, matched, new = list(self.pairs), list[object](), False
        for value in values:
            at = next((at for at, pair in enumerate(left) if pair[0] == value), None)
            new = new or at is None
            matched.append(value if at is None else left.pop(at)[1])
        if new and any(_lacking(came, known) for known, came in left):  # without a new one, some were taken away
            raise ValueError(
                f"another version's fields ({', '.join(self.lost)}), of which this one does not know, would be lost "
                "with what was changed"
            )
        return matched


Unknown: TypeAlias = UnknownFields | UnknownItems

NOTHING = UnknownFields()


class Knowledge:
    """What a model knows.

    Args:
        schema: Its core schema.
    """

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        definitions = schema.get("definitions", ())
        self._definitions: dict[str, Schema] = {one["ref"]: one for one in definitions}

    def unknown(self, came: object, written: object) -> Unknown:
        """What the model does not know of a state.

        Args:
            came: The JSON that it was read from.
            written: The JSON that it is written as.
        """
        return self._unknown(self._schema, came, written, {})

    def _unknown(self, schema: Schema, came: object, written: object, config: Schema) -> Unknown:
        kind = schema["type"]
        if kind in _INNER:
            return self._unknown(schema[_INNER[kind]], came, written, config)
        if kind == "definition-ref":
            return self._unknown(self._definitions[schema["schema_ref"]], came, written, config)
        if kind in {"model", "dataclass"} and "serialization" not in schema:
            return self._unknown(schema["schema"], came, written, schema.get("config", config))
        if isinstance(came, dict) and isinstance(written, dict):
            return self._in_object(schema, cast(Schema, came), cast(Schema, written), config)
        if isinstance(came, list) and isinstance(written, list) and kind in _ITEMS | _UNIONS:
            items, others = cast(list[object], came), cast(list[object], written)
            return _in_items(items, _beside(items, others) if kind in _SETS else others)
        return NOTHING

    def _in_object(self, schema: Schema, came: Schema, written: Schema, config: Schema) -> Unknown:
        kind = schema["type"]
        if kind in FIELDS:
            return self._in_fields(schema, came, written, schema.get("config", config))
        if kind == "dict" and "values_schema" in schema:
            inner = schema["values_schema"]
            each = {
                name: self._unknown(inner, value, written[name], {}) for name, value in came.items() if name in written
            }
            return UnknownFields({}, {name: part for name, part in each.items() if part})
        if kind in _UNIONS:
            return UnknownItems([(written, came)], list(_lacking(came, written)))
        return NOTHING

    def _in_fields(self, schema: Schema, came: Schema, written: Schema, config: Schema) -> Unknown:
        names, parts = set(computed_names(schema)), dict[str, Unknown]()
        for one in fields_of(schema, config):
            names |= one.read | one.paths | ({one.written} if one.written else set())
            for name in one.read & came.keys():
                if one.written in written:
                    parts[one.written] = self._unknown(one.schema, came[name], written[one.written], config)
        extra = schema.get("extra_behavior", config.get("extra_fields_behavior"))
        fields = {} if extra == "allow" else {name: value for name, value in came.items() if name not in names}
        return UnknownFields(fields, {name: part for name, part in parts.items() if part})


def _in_items(came: list[object], written: list[object]) -> Unknown:
    lost = list(_lacking(came, written))
    return UnknownItems(list(zip(written, came, strict=False)), lost) if lost else NOTHING


def _beside(came: list[object], written: list[object]) -> list[object]:
    """A set's members as they are written, in the order in which they came: a set has none of its own."""
    left = list(written)
    return [left.pop(next((at for at, other in enumerate(left) if _agree(one, other)), 0)) for one in came if left]


def _agree(one: object, other: object) -> bool:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return bool(one == other)
    came, known = cast(Schema, one), cast(Schema, other)
    return all(came[name] == known[name] for name in came.keys() & known.keys())


def _lacking(came: object, written: object) -> Iterator[str]:
    """The fields that came and are not written, wherever in two values."""
    if isinstance(came, dict) and isinstance(written, dict):
        known = cast(Schema, written)
        for name, value in cast(Schema, came).items():
            if name not in known:
                yield name
            else:
                yield from (f"{name}.{rest}" for rest in _lacking(value, known[name]))
    elif isinstance(came, list) and isinstance(written, list):
        pairs = zip(cast(list[object], came), cast(list[object], written), strict=False)
        for at, (one, other) in enumerate(pairs):
            yield from (f"{at}.{rest}" for rest in _lacking(one, other))
