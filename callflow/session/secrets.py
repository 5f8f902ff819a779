"""What knows of secrets: pydantic's SecretStr, SecretBytes and Secret[T], wherever in a model they stand.

Pydantic writes `**********` for a secret, which is right for logs and fatal for a state. So a model with secrets is
written and read through a copy of its core schema in which they show their value. Two of them need more than
that to come back as they were:

- SecretBytes are written in base64, since a random key is seldom text.
- A secret in a union is written as `{"SecretStr": value}`, or `SecretStr | str` would come back as plain text.
"""

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, cast  # a core schema is nested dictionaries of any shape

from pydantic import BaseModel, Secret, SecretBytes, SecretStr, TypeAdapter
from pydantic_core import PydanticSerializationUnexpectedValue, SchemaSerializer, SchemaValidator, core_schema

Schema: TypeAlias = dict[str, Any]

MASK = b"*" * 10
"""What pydantic writes for a secret."""

NO_SCHEMAS = frozenset({"default", "expected", "members", "metadata", "config", "cls"})
"""What a schema holds of the model's own: values, which may look like a schema and are none."""

_OWNERS = frozenset({"model", "dataclass", "typed-dict", "named-tuple"})
_WRAPPERS = frozenset({"function-after", "function-before", "function-wrap", "default", "nullable", "lax-or-strict"})


@dataclass(frozen=True, slots=True)
class Revealed:
    """How a model is written and read, its secrets included.

    Attributes:
        fields: The fields that hold secrets, as `Card.number`.
        serializer: Writes the secrets' values.
        read: Reads what the serializer wrote; raises pydantic's ValidationError.
    """

    fields: tuple[str, ...]
    serializer: SchemaSerializer
    read: Callable[[bytes], Any]


def reveal(model: type[BaseModel]) -> Revealed:
    """A model's serializer and reader; without a secret in it, they are its own."""
    fields = tuple(dict.fromkeys(_secret_fields(model.__pydantic_core_schema__, model.__name__)))
    if not fields:
        return Revealed((), model.__pydantic_serializer__, model.__pydantic_validator__.validate_json)
    schema = cast(core_schema.CoreSchema, _revealing(model.__pydantic_core_schema__))
    # Those that nested models have made for themselves would be used, and mask.
    reader = SchemaValidator(schema, _use_prebuilt=False)
    return Revealed(fields, SchemaSerializer(schema, _use_prebuilt=False), reader.validate_json)


def holds_secret(value: object) -> bool:
    """Whether a secret is in a value, or in the containers in it."""
    if isinstance(value, (SecretStr, SecretBytes, Secret)):
        return True
    if isinstance(value, Mapping):
        return any(holds_secret(one) for pair in cast(Mapping[object, object], value).items() for one in pair)
    if isinstance(value, (list, tuple, set, frozenset)):
        return any(holds_secret(one) for one in cast(Iterable[object], value))
    return False


# -- where they are -----------------------------------------------------------------------------------


def _secret_fields(node: object, owner: str, field: str = "") -> Iterator[str]:
    """The names of all secret fields in a part of a schema."""
    if isinstance(node, (list, tuple)):
        for one in cast(Iterable[object], node):
            yield from _secret_fields(one, owner, field)
    elif isinstance(node, dict):
        schema = cast(Schema, node)
        if is_secret(schema):
            yield f"{owner}.{field}" if field else owner
        if schema.get("type") in _OWNERS and "cls" in schema:
            owner, field = schema["cls"].__name__, ""
        for key, value in schema.items():
            if key == "fields":
                for name, one in _named(value):
                    yield from _secret_fields(one, owner, name)
            elif key not in NO_SCHEMAS:
                yield from _secret_fields(value, owner, field)


def _named(fields: Any) -> Iterator[tuple[str, object]]:
    """Fields by name: models have a dictionary of them, dataclasses a list."""
    if isinstance(fields, dict):
        yield from cast(dict[str, object], fields).items()
    else:
        for one in cast(Iterable[object], fields):
            if isinstance(one, dict):
                yield str(cast(Schema, one).get("name")), cast(object, one)


def is_secret(schema: Schema) -> bool:
    """Whether a schema is that of a secret."""
    serialization = schema.get("serialization") if schema.get("type") == "json-or-python" else None
    return isinstance(serialization, dict) and cast(Schema, serialization).get("function") in _masks()


@cache
def _masks() -> frozenset[object]:
    """The functions with which pydantic masks secrets, learned from schemas that it makes."""
    found: set[object] = set()

    def look(node: object) -> None:
        if isinstance(node, dict):
            schema = cast(Schema, node)
            if schema.get("type") == "json-or-python" and "serialization" in schema:
                found.add(schema["serialization"]["function"])
            for one in schema.values():
                look(one)

    for secret in (SecretStr, SecretBytes, Secret[int]):
        look(TypeAdapter[object](secret).core_schema)
    return frozenset(found)


# -- how they show ------------------------------------------------------------------------------------


def _revealing(node: object, *, in_union: bool = False) -> object:
    """A copy of a part of a schema, with the secrets in it shown."""
    if isinstance(node, (list, tuple)):
        parts = [_revealing(one, in_union=in_union) for one in cast(Iterable[object], node)]
        return tuple(parts) if isinstance(node, tuple) else parts
    if not isinstance(node, dict):
        return node
    schema = cast(Schema, node)
    kind, secret = schema.get("type"), is_secret(schema)
    if not secret and kind not in _WRAPPERS:
        in_union = kind == "union"
    copy = {key: value if key in NO_SCHEMAS else _revealing(value, in_union=in_union) for key, value in schema.items()}
    return _shown(copy, tagged=in_union) if secret else copy


def _shown(schema: Schema, *, tagged: bool) -> Schema:
    """The schema of a secret that is written as what it holds.

    Args:
        schema: Pydantic's own, whose `json_schema` makes the secret out of what it holds.
        tagged: Whether it is written with its name.
    """
    make: Any = schema["json_schema"]["function"]["function"]
    kind = _kind(make)
    inner: Any = _in_base64() if issubclass(kind, SecretBytes) else schema["json_schema"]["schema"]
    name = kind.__name__
    read = written = inner
    if tagged:
        written = core_schema.typed_dict_schema({name: core_schema.typed_dict_field(inner)}, extra_behavior="forbid")
        read = core_schema.no_info_after_validator_function(lambda pair: pair[name], written)

    def show(value: Any) -> Any:
        if not isinstance(value, kind):
            raise PydanticSerializationUnexpectedValue(
                f"a secret was set to a `{type(value).__name__}`: wrap it, as in `{name}(...)`"
            )
        shown: Any = value.get_secret_value()
        return {name: shown} if tagged else shown

    return {
        **schema,
        "json_schema": core_schema.no_info_after_validator_function(make, read),
        "serialization": core_schema.plain_serializer_function_ser_schema(show, return_schema=written),
    }


def _kind(make: object) -> type[Any]:
    """The class of a secret: what makes it is the class itself, but for Secret[T]."""
    return make if isinstance(make, type) and issubclass(make, (SecretStr, SecretBytes)) else Secret


def _in_base64() -> core_schema.CoreSchema:
    return core_schema.no_info_after_validator_function(
        lambda text: base64.b64decode(text, validate=True),
        core_schema.str_schema(),
        serialization=core_schema.plain_serializer_function_ser_schema(
            lambda data: base64.b64encode(data).decode(), return_schema=core_schema.str_schema()
        ),
    )
