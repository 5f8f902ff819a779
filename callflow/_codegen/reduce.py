"""Reduce the carrier's two data files to `surface.json`: facts only.

    python -m callflow._codegen.reduce voice-openapi.json newest-surface.json

What is kept: names, types, enumerations, defaults, bounds, what is required, paths.
What is left out: every sentence of the vendor's. Where the two files differ, the newer one wins.
"""

import functools
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any  # the two inputs are JSON of any shape

from callflow._codegen.names import camel, class_name, named_path, operation_name, shape

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
# One object under two spellings, the newer file's Python name and the older file's; and three under one, by owner.
_SAME_OBJECT = {
    "AwsVoiceSettings": "AWSVoiceSettings",
    "AiAssistantStart.Assistant": "CallAssistantRequest",
    "ConversationRelayStart.Assistant": "ConversationRelayAssistant",
}
# What an answer, or an object inside one, is called where the carrier's own name says too little or is taken.
_ANSWERS = {
    "CallControlCommandResult": "CommandResult",
    "CallControlCommandResultWithRecordingId": "CommandResultWithRecordingId",
    "CallControlCommandResultWithConversationId": "CommandResultWithConversationId",
    "CallWithRecordingId": "DialResult",
    "Call": "CallStatus",
    "CallEvent": "CallEventEntry",
    "Conference": "ConferenceDetails",
    "ConferenceCommandResult": "CommandResult",
    "CredentialsResponse": "CustomStorageCredentials",
    "Queue": "QueueDetails",
    "RecordingResponseData": "Recording",
    "webhook_delivery": "WebhookDelivery",
    "attempt": "DeliveryAttempt",
    "http": "DeliveryExchange",
    "DeliveryExchange.Request": "DeliveryRequest",
    "DeliveryExchange.Response": "DeliveryResponse",
    "WebhookDelivery.Webhook": "DeliveredWebhook",
    "Participant.Conference": "ConferenceReference",
    "ConferenceDetails.EndedBy": "ConferenceEndedBy",
    "TextToSpeechListVoicesItem": "Voices",
}


class Reducer:
    """Walks both files and gathers operations, objects and events under one set of names."""

    def __init__(self, openapi: Json, newest: Json) -> None:
        self.openapi = openapi
        self.newest = newest
        self.objects: Json = {}
        self.renamed: dict[str, str] = _SAME_OBJECT

    @functools.cached_property
    def answers(self) -> "Reducer":
        """Walks the answers: what is inside them goes by names of its own."""
        reducer = Reducer(self.openapi, self.newest)
        reducer.renamed = _ANSWERS
        return reducer

    def surface(self) -> Json:
        """The whole surface, in a fixed order."""
        operations = dict(sorted(self._operations()))
        events = dict(sorted(self._events()))
        results: list[Json] = [{"result": operation.get("result")} for operation in operations.values()]
        objects = self._used(self.objects, [*operations.values(), *events.values()])
        return {
            "sources": [f"openapi {self.openapi['info']['version']}", self.newest["source"].partition(" on ")[0]],
            "published": {"operations": sorted(self._published()), "events": sorted(self._published_events())},
            "operations": operations,
            "events": events,
            "objects": objects,
            "answers": self._used(self.answers.objects, results),
        }

    def _published(self) -> set[str]:
        """Every operation of both files, as they stand there: what is covered is counted against these."""
        described = {f"{method.upper()} {path}" for path, one in self.openapi["paths"].items() for method in one}
        shapes = set(map(shape, described))
        newer = {f"{action['method']} {action['path']}" for action in self.newest["call_actions"].values()}
        return described | {one for one in newer if shape(one) not in shapes}

    def _published_events(self) -> set[str]:
        return {name for name, _ in self._openapi_events()} | set(self.newest["events"])

    def _used(self, objects: Json, waiting: list[Json]) -> Json:
        """The objects that something refers to: a merged union leaves others behind."""
        used: set[str] = set()
        while waiting:
            found = set(re.findall(r'"(?:ref|result)": "(\w+)"', json.dumps(waiting.pop()))) - used
            used |= found & objects.keys()
            waiting += [objects[name] for name in found & objects.keys()]
        return {name: objects[name] for name in sorted(used)}

    # -- operations -------------------------------------------------------------------------------

    def _operations(self) -> Iterator[tuple[str, Json]]:
        newer = {action["path"].rsplit("/", 1)[-1]: action for action in self.newest["call_actions"].values()}
        for path, methods in self.openapi["paths"].items():
            for method, operation in methods.items():
                name = operation_name(method, named_path(path))
                yield name, self._operation(name, method, named_path(path), operation, newer.pop(name, {}))
        for name, action in newer.items():
            yield name, self._new_operation(name, action)

    def _operation(self, name: str, method: str, path: str, operation: Json, newer: Json) -> Json:
        owner = class_name(name)
        body = self._body(operation, owner)
        if method == "patch":  # what is not given stays as it is
            body = {
                key: {fact: known for fact, known in facts.items() if fact != "default"} for key, facts in body.items()
            }
        parameters = {**self._addressed(path, operation, owner), **body}
        extra = newer.get("schema", {}).get("properties", {}) or newer.get("not_in_openapi", {})
        defs = {**newer.get("defs", {}), **newer.get("schema", {}).get("$defs", {})}
        added = self._fields({"properties": extra, "$defs": defs}, owner=owner, defs=defs)
        for key, value in added.items():
            parameters[key.rstrip("_")] = {**parameters.get(key.rstrip("_"), {}), **value}
        return {
            "origin": "openapi",
            "method": method.upper(),
            "path": path,
            "page": "/".join(map(_slug, (operation["tags"][0], operation["summary"]))),
            **self._answer(operation["responses"], owner),
            "parameters": dict(sorted((self._bridge(parameters) if name == "bridge" else parameters).items())),
        }

    def _body(self, operation: Json, owner: str) -> Json:
        if "requestBody" not in operation:
            return {}
        body = self._resolve(operation["requestBody"])["content"]["application/json"]["schema"]
        return self._fields(self._resolve(body), owner=owner)

    def _addressed(self, path: str, operation: Json, owner: str) -> Json:
        """What stands in the address: in the path (but for the leg of a call action), and in the query."""
        found: Json = {}
        for one in map(self._resolve, operation.get("parameters", ())):
            if one["in"] == "query":
                found |= dict(self._queried(one["name"], (), self._resolve(one["schema"]), owner))
        if "/actions/" not in path or not path.startswith("/calls/"):
            for name in re.findall(r"\{(\w+)\}", path):
                found[name] = {"type": "string", "in": "path", "required": True, "min_length": 1}
        return found

    def _queried(self, name: str, inside: tuple[str, ...], schema: Json, owner: str) -> Iterator[tuple[str, Json]]:
        """What one parameter of the query is there: `filter` has members, such as `filter[created_at][gte]`."""
        for key, value in schema.get("properties", {}).items():
            yield from self._queried(name, (*inside, key), self._resolve(value), owner)
        if not schema.get("properties"):
            wire = name + "".join(f"[{key}]" for key in inside)
            words = [key.rpartition(".")[2] for key in re.findall(r"[\w.]+", wire)]
            called = "_".join(words[1:] if words[0] == "filter" else words)
            yield called, {**self._type(schema, owner=owner, field=called, defs=None), "in": "query", "wire": wire}

    def _bridge(self, parameters: Json) -> Json:
        """The other leg is `call_control_id` on the wire, where the path has that name already."""
        other = {**parameters.pop("call_control_id"), **parameters["call_control_id_to_bridge_with"]}
        parameters["call_control_id_to_bridge_with"] = {**other, "wire": "call_control_id"}
        return parameters

    def _new_operation(self, name: str, action: Json) -> Json:
        schema = action.get("schema", {"properties": {}})
        return {
            "origin": "newest",
            "method": action["method"],
            "path": action["path"],
            "page": "call-commands/" + name.replace("_", "-"),
            "answers": "data",
            "result": "CommandResult",
            "parameters": self._fields(schema, owner=camel(name), defs=schema.get("$defs", {})),
        }

    def _answer(self, responses: Json, owner: str) -> Json:
        """How an operation is answered, and with what."""
        response = self._resolve(next(responses[code] for code in ("200", "201", "204") if code in responses))
        if not response.get("content"):
            return {"answers": "nothing", "result": None}
        schema = response["content"]["application/json"]["schema"]
        body = self._resolve(schema)["properties"]
        data = body.get("data", {})
        if data.get("type") == "array":
            return {"answers": "page", "result": self.answers.named(data["items"], owner + "Item")}
        whole = set(body) != {"data"}
        result = self.answers.named(schema if whole else data, owner + "Item")
        return {"answers": "whole" if whole else "data", "result": result}

    def named(self, schema: Json, otherwise: str) -> str:
        """An object of the carrier's under its own name, or another one where it has none."""
        name = schema["$ref"].rsplit("/", 1)[-1] if "$ref" in schema else otherwise
        clean = self.renamed.get(name, name.replace(".", ""))
        self.objects.setdefault(clean, {"fields": self._fields(self._resolve(schema), owner=clean)})
        return clean

    # -- events -----------------------------------------------------------------------------------

    def _events(self) -> Iterator[tuple[str, Json]]:
        older = dict(self._openapi_events())
        for name in sorted(older.keys() | self.newest["events"].keys()):
            fields = self._fields(older.get(name, {"properties": {}}), owner=camel(name))
            for key, value in self.newest["events"].get(name, {}).items():
                fields[key] = self._newer_field(fields.get(key), value, camel(name) + camel(key))
            origin = "openapi" if name in older else "newest"
            yield name, {"origin": origin, "fields": dict(sorted(fields.items()))}

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
            _, *places = schema["$ref"].split("/")
            schema = self.openapi
            for place in places:
                schema = schema[place]
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
            clean = self.renamed.get(f"{owner}.{clean}", self.renamed.get(clean, clean))
            return {"ref": self._object(clean, target, defs), **_facts(schema)}
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
        renamed = self.renamed.get(f"{owner}.{name}")
        name = renamed or name
        fields = self._fields(schema, owner=name, defs=defs)
        value: Json = {"fields": fields}
        if schema.get("additionalProperties") is True:
            value["open"] = True
        if (renamed or not owner) and name in self.objects:  # one object, described by both files
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


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def _facts(schema: Json) -> Json:
    facts: Json = {short: schema[long] for long, short in _BOUNDS.items() if long in schema}
    if "const" in schema:
        facts["enum"] = [schema["const"]]
    if "enum" in schema:
        facts["enum"] = [value for value in schema["enum"] if value is not None]
    default = schema.get("default")
    if default not in (None, "null") and len(str(default).split()) <= _WORDS:
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
