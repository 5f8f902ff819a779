"""Whether what a model writes is what it reads: if not, its states would be reset at every event, without an error."""

from collections.abc import Iterable, Iterator
from typing import cast

from callflow.session.fields import FIELDS, Field, Schema, fields_of
from callflow.session.secrets import NO_SCHEMAS, is_secret

_OWN = frozenset({"function-before", "function-wrap", "function-plain"})
"""Functions of the developer's before a model, which may rename what they are given."""


def troubles(node: object, owner: str = "", config: Schema | None = None, *, own: bool = False) -> Iterator[str]:
    """What is written and would not be read, wherever in a schema, in words.

    Args:
        node: The schema, or a part of it.
        owner: The model that it is a part of.
        config: The configuration of that model.
        own: Whether the developer's own functions read or write this part.
    """
    if isinstance(node, (list, tuple)):
        for one in cast(Iterable[object], node):
            yield from troubles(one, owner, config)
    if not isinstance(node, dict) or is_secret(cast(Schema, node)):
        return
    schema, kind = cast(Schema, node), cast(Schema, node).get("type")
    config = schema.get("config", config) if isinstance(kind, str) else config
    owner = schema["cls"].__name__ if "cls" in schema and isinstance(schema["cls"], type) else owner
    own = own or (isinstance(kind, str) and (kind in _OWN or "serialization" in schema))
    if kind == "bytes" and not own:
        yield from _of_bytes(owner, config or {})
    if kind in FIELDS and not own:
        for one in fields_of(schema, config or {}):
            yield from _of_field(owner, one)
    passed_on = own and kind not in FIELDS
    for key, value in schema.items():
        if key not in NO_SCHEMAS:
            yield from troubles(value, owner, config, own=passed_on)


def _of_field(owner: str, field: Field) -> Iterator[str]:
    if field.written is None or field.written in field.read:
        return
    names = " or ".join(f"`{name}`" for name in sorted(field.read)) or "a part of another field"
    alias = next(iter(sorted(field.read)), field.name)
    yield (
        f"`{owner}.{field.name}` is written as `{field.written}` and read as {names}, so it would be lost: give it one "
        f'name for both, as in Field(alias="{alias}")'
    )


def _of_bytes(owner: str, config: Schema) -> Iterator[str]:
    written, read = config.get("ser_json_bytes", "utf8"), config.get("val_json_bytes", "utf8")
    if written != read:
        yield (
            f"`{owner}` writes bytes as {written} and reads them as {read}: set ser_json_bytes and val_json_bytes to "
            "the same"
        )
