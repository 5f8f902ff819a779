"""What a model's schema says of fields: how they are written, and under which names they are read."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias  # a core schema is nested dictionaries of any shape

Schema: TypeAlias = dict[str, Any]

FIELDS = frozenset({"model-fields", "dataclass-args", "typed-dict"})
"""The schemas that have fields."""


class Field(NamedTuple):
    """One field of a model, a dataclass or a typed dictionary.

    Attributes:
        name: What it is called in Python.
        written: What it is called in JSON; None if it is not written.
        read: The names under which it is found in JSON.
        paths: The names whose values it is looked for in, as AliasPath does.
        schema: The schema of its value.
    """

    name: str
    written: str | None
    read: frozenset[str]
    paths: frozenset[str]
    schema: Schema


def fields_of(schema: Schema, config: Schema) -> Iterator[Field]:
    """The fields of a schema of `FIELDS`.

    Args:
        schema: The schema.
        config: The configuration of what it belongs to.
    """
    for name, one in _named(schema["fields"]):
        aliases = list(_aliases(one.get("validation_alias")))
        by_alias = aliases and config.get("validate_by_alias") is not False
        read = {str(path[0]) for path in aliases if len(path) == 1} if by_alias else set[str]()
        if not by_alias or config.get("validate_by_name") or config.get("populate_by_name"):
            read.add(name)
        paths = {str(path[0]) for path in aliases if len(path) > 1}
        hidden = one.get("serialization_exclude") or one.get("init_only")
        written = None if hidden else one.get("serialization_alias") or name
        yield Field(name, written, frozenset(read), frozenset(paths), one["schema"])


def _named(fields: dict[str, Schema] | list[Schema]) -> Iterable[tuple[str, Schema]]:
    return fields.items() if isinstance(fields, dict) else ((one["name"], one) for one in fields)


def _aliases(given: Any) -> Iterator[list[str | int]]:
    """The paths of an alias: a name, a path, or several paths."""
    if isinstance(given, str):
        yield [given]
    elif given and isinstance(given[0], list):
        yield from given
    elif given:
        yield given


def computed_names(schema: Schema) -> Iterator[str]:
    """What the computed fields of a schema are called."""
    for one in schema.get("computed_fields", ()):
        yield one["property_name"]
        if "alias" in one:
            yield one["alias"]
