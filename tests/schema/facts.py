"""The carrier's requests as `tests/data/requests.json` has them, the overlay, and how both are read.

Nothing here comes from the generator: what it makes is held against this.
"""

import json
import keyword
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias, TypeGuard  # schemas are JSON of any shape

from callflow.model import Command

Json: TypeAlias = dict[str, Any]

FILE = Path(__file__).parent.parent / "data" / "requests.json"
OVERLAY = Path(__file__).parent.parent.parent / "callflow" / "_codegen" / "overlay"
REFERENCE = "#/$defs/"


def is_object(node: object) -> TypeGuard[Json]:
    """Whether a piece of JSON is an object."""
    return isinstance(node, dict)


def is_array(node: object) -> TypeGuard[list[Any]]:
    """Whether a piece of JSON is an array."""
    return isinstance(node, list)


def overlay(name: str) -> Json:
    """One file of the overlay."""
    return tomllib.loads((OVERLAY / f"{name}.toml").read_text(encoding="utf-8"))


def rows(kind: str) -> list[Json]:
    """The rows of one kind in `overlay/schema.toml`."""
    found: list[Json] = overlay("schema")[kind]
    return found


def places(found: Iterable[Json]) -> set[tuple[str, str]]:
    """What rows speak of: an operation or object, and a field of it."""
    return {(row["of"], row["field"]) for row in found}


# -- schemas --------------------------------------------------------------------------------------


def plain(node: Any) -> Any:
    """Schemas without null, which is what is not sent, and with a set of one in place of a constant."""
    if is_array(node):
        return [plain(one) for one in node]
    if not is_object(node):
        return node
    found = {key: plain(value) for key, value in node.items()}
    if is_array(found.get("type")):
        (found["type"],) = [one for one in found["type"] if one != "null"]
    if is_array(found.get("enum")):
        found["enum"] = [one for one in found["enum"] if one is not None]
    if "const" in found and "type" in found:
        found["enum"] = [found.pop("const")]
    if is_array(found.get("anyOf")):
        members = [one for one in found.pop("anyOf") if one != {"type": "null"}]
        found |= {"anyOf": members} if len(members) > 1 else members[0]
    return found


def closed(schema: Json) -> Json:
    """The same schema, where an object has no properties but those that it names."""
    found = dict(schema)
    if schema.get("properties"):
        found["properties"] = {name: closed(one) for name, one in schema["properties"].items()}
        found.setdefault("additionalProperties", False)
    for key in ("oneOf", "anyOf"):
        if key in schema:
            found[key] = [closed(one) for one in schema[key]]
    for key in ("items", "additionalProperties"):
        if is_object(schema.get(key)):
            found[key] = closed(schema[key])
    return found


def query(parameters: Iterable[Json]) -> Json:
    """The parameters of a query as an object of flat names: `filter[created_at][gte]`."""
    queried = [one for one in parameters if one["in"] == "query"]
    found = {name: schema for one in queried for name, schema in _flat(one["name"], one["schema"])}
    required = [one["name"] for one in queried if one.get("required")]
    return {"type": "object", "properties": found, "required": required}


def _flat(name: str, schema: Json) -> Iterator[tuple[str, Json]]:
    if "properties" not in schema:
        yield name, schema
    for key, value in schema.get("properties", {}).items():
        yield from _flat(f"{name}[{key}]", value)


# -- names ----------------------------------------------------------------------------------------


def python(name: str) -> str:
    """A name of the carrier's as callflow has it: `from_` for `from`."""
    return name + "_" if keyword.iskeyword(name) else name


def shape(path: str) -> str:
    """A path whatever its places are called."""
    return re.sub(r"\{\w+\}", "{}", path)


def address(command: type[Command]) -> tuple[str, str]:
    """Method and path of an operation, whatever the places in the path are called."""
    return command.operation.method.lower(), shape(command.operation.path)


REQUESTS: Json = plain(json.loads(FILE.read_text(encoding="utf-8")))

DESCRIBED: dict[tuple[str, str], Json] = {
    (method, shape(path)): operation
    for path, methods in REQUESTS["paths"].items()
    for method, operation in methods.items()
}
"""What the OpenAPI description says of each operation."""

NEWER: dict[tuple[str, str], Json] = {
    (one["method"], shape(one["path"])): one["body"] for one in REQUESTS["newer"]["actions"]
}
"""What the newer file adds to it."""
