"""Reduce the carrier's two data files to `surface.json`: facts only.

    python -m callflow._codegen.reduce voice-openapi.json newest-surface.json

What is kept: names, types, enumerations, defaults, bounds, what is required, paths.
What is left out: every sentence of the vendor's. Where the two files differ, the newer one wins.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any  # the two inputs are JSON of any shape

Json = dict[str, Any]

SURFACE = Path(__file__).parent / "surface.json"

_BOUNDS = {
    "minimum": "min",
    "maximum": "max",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
}
_WORDS = 3  # a default of more is a sentence of the vendor's
# One object under two spellings: the newer file's Python name, and the older file's.
_SAME_OBJECT = {"AwsVoiceSettings": "AWSVoiceSettings"}
# A response of these shapes, by the name of its component.
_RESULTS = {
    "CallControlCommandResponse": "CommandResult",
    "CallControlCommandResponseWithRecordingId": "CommandResultWithRecordingId",
    "CallControlCommandResponseWithConversationId": "CommandResultWithConversationId",
    "RetrieveCallStatusResponseWithRecordingId": "DialResult",
}


def camel(name: str) -> str:
    """`call.dtmf.received` or `record_start` as the name of a class."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[._\-/]", name) if part)


class Reducer:
    """Walks both files and gathers operations, objects and events under one set of names."""

    def __init__(self, openapi: Json, newest: Json) -> None:
        self.openapi = openapi
        self.newest = newest
        self.schemas: Json = openapi["components"]["schemas"]
        self.objects: Json = {}

    def surface(self) -> Json:
        """The whole surface, in a fixed order."""
        operations = dict(sorted(self._operations()))
        events = dict(sorted(self._events()))
        return {
            "sources": [f"openapi {self.openapi['info']['version']}", self.newest["source"].partition(" on ")[0]],
            "operations": operations,
            "events": events,
            "objects": self._used_objects([*operations.values(), *events.values()]),
        }

    def _used_objects(self, users: list[Json]) -> Json:
        """The objects that something refers to: a merged union leaves others behind."""
        used: set[str] = {str(user["result"]) for user in users if "result" in user}
        waiting = [*users, *(self.objects[name] for name in used)]
        while waiting:
            found = set(re.findall(r'"ref": "(\w+)"', json.dumps(waiting.pop()))) - used
            used |= found
            waiting += [self.objects[name] for name in found]
        return {name: self.objects[name] for name in sorted(used)}

    # -- operations -------------------------------------------------------------------------------

    def _operations(self) -> Iterator[tuple[str, Json]]:
        newer = {action["path"].rsplit("/", 1)[-1]: action for action in self.newest["call_actions"].values()}
        for path, methods in self.openapi["paths"].items():
            for method, operation in methods.items():
                if path == "/calls" or path.startswith("/calls/{call_control_id}/actions/"):
                    name = "dial" if path == "/calls" else path.rsplit("/", 1)[-1]
                    yield name, self._operation(name, method, path, operation, newer.pop(name, {}))
        for name, action in newer.items():
            yield name, self._new_operation(name, action)

    def _operation(self, name: str, method: str, path: str, operation: Json, newer: Json) -> Json:
        body = operation["requestBody"]["content"]["application/json"]["schema"]
        schema = self._resolve(body)
        parameters = self._fields(schema, owner=camel(name))
        extra = newer.get("schema", {}).get("properties", {}) or newer.get("not_in_openapi", {})
        defs = {**newer.get("defs", {}), **newer.get("schema", {}).get("$defs", {})}
        added = self._fields({"properties": extra, "$defs": defs}, owner=camel(name), defs=defs)
        for key, value in added.items():
            parameters[key.rstrip("_")] = {**parameters.get(key.rstrip("_"), {}), **value}
        return {
            "method": method.upper(),
            "path": path,
            "page": re.sub(r"[^a-z0-9]+", "-", operation["summary"].lower()).strip("-"),
            "result": self._result(operation["responses"]["200"]),
            "parameters": dict(sorted((self._bridge(parameters) if name == "bridge" else parameters).items())),
        }

    def _bridge(self, parameters: Json) -> Json:
        """The other leg is `call_control_id` on the wire, where the path has that name already."""
        other = {**parameters.pop("call_control_id"), **parameters["call_control_id_to_bridge_with"]}
        parameters["call_control_id_to_bridge_with"] = {**other, "wire": "call_control_id"}
        return parameters

    def _new_operation(self, name: str, action: Json) -> Json:
        schema = action.get("schema", {"properties": {}})
        return {
            "method": action["method"],
            "path": action["path"],
            "page": name.replace("_", "-"),
            "result": "CommandResult",
            "parameters": self._fields(schema, owner=camel(name), defs=schema.get("$defs", {})),
        }

    def _result(self, response: Json) -> str:
        name = response["$ref"].rsplit("/", 1)[-1]
        schema = self.openapi["components"]["responses"][name]["content"]["application/json"]["schema"]
        data = self._resolve(schema)["properties"]["data"]
        self.objects[_RESULTS[name]] = {"fields": self._fields(self._resolve(data), owner=_RESULTS[name])}
        return _RESULTS[name]

    # -- events -----------------------------------------------------------------------------------

    def _events(self) -> Iterator[tuple[str, Json]]:
        older = dict(self._openapi_events())
        for name in sorted(older.keys() | self.newest["events"].keys()):
            fields = self._fields(older.get(name, {"properties": {}}), owner=camel(name))
            for key, value in self.newest["events"].get(name, {}).items():
                fields[key] = self._newer_field(fields.get(key), value, camel(name) + camel(key))
            yield name, {"fields": dict(sorted(fields.items()))}

    def _openapi_events(self) -> Iterator[tuple[str, Json]]:
        for webhook in self.openapi["webhooks"].values():
            body = webhook["post"]["requestBody"]["content"]["application/json"]["schema"]
            schema = self._resolve(body)
            data = self._resolve(schema["properties"].get("data", schema))
            (name,) = self._resolve(data["properties"]["event_type"])["enum"]
            yield name, self._resolve(data["properties"]["payload"])

    def _newer_field(self, older: Json | None, value: Json, owner: str) -> Json:
        """A payload field of the newer file, which names the fields of an object but not their types."""
        if older is not None and "fields" in value:
            return older  # the older file knows the types
        if value["type"] == "object" and "fields" in value:
            return {"ref": self._named(owner, {"fields": {name: {"type": "any"} for name in value["fields"]}})}
        if value["type"] == "array" and value.get("items") == "object" and "fields" in value:
            fields = {name: {"type": "any"} for name in value["fields"]}
            return {"type": "array", "items": {"ref": self._named(owner, {"fields": fields})}}
        if value["type"] == "array":
            return {"type": "array", "items": {"type": value.get("items", "any")}}
        newer: Json = {key: value[key] for key in ("type", "enum", "format") if key in value}
        return {**(older or {}), **newer} if older is None or older.get("type") == value["type"] else newer

    # -- types ------------------------------------------------------------------------------------

    def _resolve(self, schema: Json) -> Json:
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].rsplit("/", 1)[-1]]
        return schema

    def _fields(self, schema: Json, *, owner: str, defs: Json | None = None) -> Json:
        required = schema.get("required", ())
        fields: Json = {}
        for part in (schema, *(self._resolve(one) for one in schema.get("allOf", ()))):
            for name, value in part.get("properties", {}).items():
                fields[name] = self._type(value, owner=owner, field=name, defs=defs)
                if name in required or name in part.get("required", ()):
                    fields[name]["required"] = True
        return dict(sorted(fields.items()))

    def _type(self, schema: Json, *, owner: str, field: str, defs: Json | None) -> Json:
        if "$ref" in schema:
            return self._reference(schema, owner=owner, field=field, defs=defs)
        union = schema.get("oneOf") or schema.get("anyOf")
        if union:
            return self._union(schema, union, owner=owner, field=field, defs=defs)
        return {**self._plain(schema, owner=owner, field=field, defs=defs), **_facts(schema)}

    def _reference(self, schema: Json, *, owner: str, field: str, defs: Json | None) -> Json:
        name: str = schema["$ref"].rsplit("/", 1)[-1]
        target: Json = defs[name] if schema["$ref"].startswith("#/$defs/") and defs else self._resolve(schema)
        if target.get("properties"):
            clean: str = name.removesuffix("Param").replace(".", "")
            return {"ref": self._object(_SAME_OBJECT.get(clean, clean), target, defs), **_facts(schema)}
        return {**self._type(target, owner=owner, field=field, defs=defs), **_facts(schema)}

    def _union(self, schema: Json, union: list[Json], *, owner: str, field: str, defs: Json | None) -> Json:
        members = [self._type(member, owner=owner, field=field, defs=defs) for member in union]
        members = [member for member in members if member.get("type") != "null"]
        if len(members) == 1:
            return {**members[0], **_facts(schema)}
        flat = [one for member in members for one in member.get("union", [member])]
        return {"union": flat, **_facts(schema)}

    def _plain(self, schema: Json, *, owner: str, field: str, defs: Json | None) -> Json:
        kinds: str | list[str] = schema.get("type", "object" if "properties" in schema else "any")
        (kind,) = [kinds] if isinstance(kinds, str) else [one for one in kinds if one != "null"]
        if kind == "array":
            items = self._type(schema.get("items", {}), owner=owner, field=field.removesuffix("s"), defs=defs)
            return {"type": "array", "items": items}
        if kind == "object" and schema.get("properties"):
            return {"ref": self._object(camel(field), schema, defs, owner=owner)}
        values: Json | bool | None = schema.get("additionalProperties")
        if kind == "object" and isinstance(values, dict) and values:
            return {
                "type": "map",
                "values": self._type(values, owner=owner, field=field + "_value", defs=defs),
            }
        return {"type": kind}

    def _object(self, name: str, schema: Json, defs: Json | None, owner: str = "") -> str:
        fields = self._fields(schema, owner=name, defs=defs)
        value: Json = {"fields": fields}
        if schema.get("additionalProperties") is True:
            value["open"] = True
        if not owner and name in self.objects:  # a name of the carrier's own: both files describe one object
            known = self.objects[name]
            merged = {key: {**known["fields"].get(key, {}), **fields.get(key, {})} for key in known["fields"] | fields}
            self.objects[name] = {**known, **value, "fields": dict(sorted(merged.items()))}
            return name
        return self._named(name, value, owner)

    def _named(self, name: str, value: Json, owner: str = "") -> str:
        """A name for an object that the carrier left without one: short, unless that is taken."""
        for candidate in (name, owner + name):
            if self.objects.setdefault(candidate, value) == value:
                return candidate
        raise ValueError(f"two different objects would be called {owner + name}")


def _facts(schema: Json) -> Json:
    facts: Json = {short: schema[long] for long, short in _BOUNDS.items() if long in schema}
    if "const" in schema:
        facts["enum"] = [schema["const"]]
    if "enum" in schema:
        facts["enum"] = [value for value in schema["enum"] if value is not None]
    default = schema.get("default")
    if default is not None and len(str(default).split()) <= _WORDS:
        facts["default"] = default
    if schema.get("format") in ("date-time", "uri", "uuid"):
        facts["format"] = schema["format"]
    mapping = schema.get("discriminator", {})
    if mapping:
        facts["discriminator"] = mapping["propertyName"]
    return facts


def write(surface: Json, path: Path = SURFACE) -> None:
    """One field a line: a change of the surface shows as a change of that line."""
    path.write_text(json.dumps(surface, indent=1, ensure_ascii=False, sort_keys=False) + "\n", encoding="utf-8")


def main(arguments: Iterable[str]) -> None:
    """Read the two files named on the command line and write `surface.json`."""
    openapi, newest = (json.loads(Path(argument).read_text(encoding="utf-8")) for argument in arguments)
    write(Reducer(openapi, newest).surface())


if __name__ == "__main__":
    main(sys.argv[1:])
