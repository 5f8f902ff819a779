"""The shape of a state's model: how it is written and read, and what of that is known before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast  # a core schema is nested dictionaries of any shape

from pydantic import BaseModel, PydanticUndefinedAnnotation
from pydantic_core import SchemaSerializer

from callflow.errors import RegistrationError
from callflow.session.fields import Schema
from callflow.session.readable import troubles
from callflow.session.secrets import NO_SCHEMAS, reveal
from callflow.session.unknown import Knowledge

# What is always written in the same order, and never as a null that it was not: all but dictionaries (their order is
# that of insertion), floats (not-a-number is written as null) and what the developer's own functions write.
_ORDERED = frozenset(
    {
        *("model", "model-fields", "model-field", "dataclass", "dataclass-args", "dataclass-field"),
        *("definitions", "definition-ref", "default", "nullable", "union", "tagged-union", "lax-or-strict"),
        *("none", "bool", "int", "str", "bytes", "literal", "enum", "uuid", "date", "time", "datetime", "timedelta"),
        *("list", "tuple", "set", "frozenset"),
        *("function-after", "function-before", "no-info", "with-info"),  # validators, which write nothing
    }
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a model's schema says of its states.

    Attributes:
        serializer: Writes a state, its secrets included.
        read: Reads it; raises pydantic's ValidationError.
        secret_fields: The fields that hold secrets, as `Card.number`.
        ordered: Whether equal states give equal bytes without sorting.
        knowledge: Tells what of a state the model does not know.
    """

    serializer: SchemaSerializer
    read: Callable[[bytes], Any]
    secret_fields: tuple[str, ...]
    ordered: bool
    knowledge: Knowledge


def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of a model.

    Raises:
        RegistrationError: It names a class that is not there, or does not read what it writes.
    """
    try:
        model.model_rebuild()
    except PydanticUndefinedAnnotation as error:
        raise RegistrationError(f"`{model.__name__}` cannot be the call's state: {error}") from None
    schema = cast(Schema, model.__pydantic_core_schema__)
    if words := list(dict.fromkeys(troubles(schema, model.__name__))):
        raise RegistrationError(f"`{model.__name__}` cannot be the call's state: {'; '.join(words)}")
    revealed = reveal(model)
    return Shape(
        serializer=revealed.serializer,
        read=revealed.read,
        secret_fields=revealed.fields,
        ordered=_is_ordered(schema),
        knowledge=Knowledge(schema),
    )


def _is_ordered(node: object) -> bool:
    if isinstance(node, (list, tuple)):
        return all(_is_ordered(one) for one in cast(Iterable[object], node))
    if not isinstance(node, dict):
        return True
    schema = cast(Schema, node)
    kind = schema.get("type")
    if isinstance(kind, str) and kind not in _ORDERED:
        return False
    if schema.get("config", {}).get("extra_fields_behavior") == "allow":
        return False
    return all(_is_ordered(value) for key, value in schema.items() if key not in NO_SCHEMAS)
