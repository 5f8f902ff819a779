"""Takes the schemas of requests out of the carrier's two data files, into requests.json beside this file.

    python tests/data/extract_requests.py path/to/voice-openapi.json path/to/newest-surface.json

Facts only, and each keyword of a schema is either kept or left out by name: an unknown one is an error, so that no
bound is lost unseen. Nothing here comes from the generator in `callflow/_codegen`, whose output is held against this.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any, TypeAlias  # JSON has any shape

Json: TypeAlias = dict[str, Any]

TARGET = Path(__file__).with_name("requests.json")

_KEPT = {
    "type",
    "enum",
    "const",
    "format",
    "x-format",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "required",
    "$ref",
    "discriminator",
}
_PROSE = {"description", "example", "default", "title"}
_ON_THE_WIRE = {"from_": "from", "call_control_id_to_bridge_with": "call_control_id"}
"""What the SDK calls otherwise in Python, of what the newer file has from it."""


def requests(document: Json) -> Json:
    """Every operation of the OpenAPI description: its parameters and its body; and the components these refer to."""
    parts = document["components"]
    paths = {
        path: {method: _operation(operation, parts) for method, operation in methods.items()}
        for path, methods in document["paths"].items()
    }
    return {"openapi": document["openapi"], "paths": paths, "$defs": _used(paths, parts["schemas"])}


def _operation(operation: Json, parts: Json) -> Json:
    parameters = [_resolved(one, parts["parameters"]) for one in operation.get("parameters", ())]
    kept = ("name", "in", "required", "style", "explode")
    found: Json = {
        "parameters": [
            {**{key: one[key] for key in kept if key in one}, "schema": facts(one["schema"])} for one in parameters
        ]
    }
    if "requestBody" in operation:
        body = _resolved(operation["requestBody"], parts["requestBodies"])
        ((kind, content),) = body["content"].items()
        assert kind == "application/json"
        found["body"] = facts(content["schema"])
    return found


def _resolved(part: Json, among: Json) -> Json:
    resolved: Json = among[part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else part
    return resolved


def facts(schema: Json) -> Json:
    """A schema without its sentences."""
    found: Json = {}
    for key, value in schema.items():
        if key == "$ref":
            found[key] = "#/$defs/" + value.rsplit("/", 1)[-1]
        elif key == "discriminator":
            found[key] = {"propertyName": value["propertyName"]}
        elif key in _KEPT:
            found[key] = value
        elif key in ("properties", "$defs"):
            found[key] = {name: facts(inner) for name, inner in value.items()}
        elif key in ("oneOf", "anyOf"):
            found[key] = [facts(inner) for inner in value]
        elif key in ("items", "additionalProperties"):
            found[key] = _within(value)
        elif key not in _PROSE:
            raise ValueError(f"neither kept nor left out: {key}")
    return found


def _within(value: Json | bool) -> Json | bool:
    return value if isinstance(value, bool) else facts(value)


def _used(users: Json, schemas: Json) -> Json:
    """The components that something refers to."""
    used: Json = {}
    waiting = [users]
    while waiting:
        for name in re.findall(r'"#/\$defs/([\w.]+)"', json.dumps(waiting.pop())):
            if name not in used:
                used[name] = facts(schemas[name])
                waiting.append(used[name])
    return dict(sorted(used.items()))


def newer(document: Json) -> Json:
    """Of each action of the newer file: the parameters that the OpenAPI description lacks, or all of a new one."""
    found: list[Json] = []
    for action in document["call_actions"].values():
        added = {"properties": action.get("not_in_openapi", {}), "$defs": action.get("defs", {})}
        body = facts(action.get("schema") or added)
        body["properties"] = {_ON_THE_WIRE.get(name, name): value for name, value in body["properties"].items()}
        body["required"] = [_ON_THE_WIRE.get(name, name) for name in body.get("required", ())]
        if body["properties"]:
            path = action["path"].replace("_to_bridge}", "}")
            found.append({"path": path, "method": action["method"].lower(), "body": body})
    ordered = sorted(found, key=lambda one: str(one["path"]))
    return {"source": document["source"].partition(" on ")[0], "actions": ordered}


def main(openapi: Path, newest: Path) -> None:
    """Write the file anew."""
    found = requests(json.loads(openapi.read_text())) | {"newer": newer(json.loads(newest.read_text()))}
    TARGET.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
