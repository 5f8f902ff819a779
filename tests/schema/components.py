"""The objects of all requests: what each source says of them, laid over each other.

Where a later source contradicts an earlier one, rather than say more, the place is noted as a contradiction.
"""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.schema.facts import NEWER, REFERENCE, REQUESTS, Json, closed, is_array, is_object, overlay

_KEYWORDS = {
    "min": "minimum",
    "max": "maximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "type": "type",
    "enum": "enum",
    "format": "format",
}
_SHAPES = ("$ref", "oneOf", "anyOf", "items", "additionalProperties", "properties")
_NAMELESS = {
    "WebhookRetriesPoliciesValue": ("AnswerRequest", "properties", "webhook_retries_policies", "additionalProperties")
}
"""Where an object without a name of its own stands, which the overlay calls so."""
_ANOTHER = {"Assistant": "ConversationRelayAssistant"}
"""A component of the newer file that is not the one of this name in the description."""
WIRE = {"call_control_id_to_bridge_with": "call_control_id"}
"""What the overlay calls otherwise than the wire, and why a path has two of that name."""


def fixes(words: Json) -> Json:
    """What the overlay says of single properties, and those that it adds."""
    return {**words.get("facts", {}), **words.get("added", {})}


@dataclass
class Components:
    """All components under one set of names."""

    schemas: Json = field(default_factory=lambda: copy.deepcopy(REQUESTS["$defs"]))
    contradictions: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    objects: Json = field(default_factory=lambda: overlay("objects")["objects"])
    added: Json = field(default_factory=lambda: overlay("added")["objects"])

    def read(self) -> None:
        """Lay all sources over each other."""
        self._newer({name: one for body in NEWER.values() for name, one in body.get("$defs", {}).items()})
        for name in self.added.keys() - self.schemas.keys():
            self.schemas[name] = {"type": "object"}  # of one that has no name in the files, it goes unused
        for name, schema in self.schemas.items():
            self.fix(name, schema, self._fixes(name))
            if self.added.get(name, {}).get("open"):
                schema["additionalProperties"] = True
        for schema in self.schemas.values():
            self.fix_nameless(schema)

    def resolved(self, schema: Json) -> Json:
        """What a reference refers to."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].removeprefix(REFERENCE)]
        return schema

    def closed(self) -> Json:
        """The components, with no properties but those that they name."""
        return {name: closed(one) for name, one in self.schemas.items()}

    # -- the newer file ---------------------------------------------------------------------------

    def _newer(self, defs: Json) -> None:
        """Components of the newer file: those that both have are one."""
        own = {name: one for name, one in defs.items() if self._name(name) not in self.schemas}
        self.schemas |= {self._name(name): one for name, one in own.items()}
        self.schemas |= {self._name(name): self._renamed(one) for name, one in own.items()}
        for name in defs.keys() - own.keys():
            self.join(self._name(name), self.schemas[self._name(name)], defs[name])

    def _name(self, name: str) -> str:
        """The name of a component of the newer file, which has an ending there, or another spelling."""
        clean = _ANOTHER.get(name, name.removesuffix("Param"))
        return {one.lower(): one for one in self.schemas}.get(clean.lower(), clean)

    def _renamed(self, node: Any) -> Any:
        if is_array(node):
            return [self._renamed(one) for one in node]
        if not is_object(node):
            return node
        found = {key: self._renamed(value) for key, value in node.items()}
        if isinstance(found.get("$ref"), str):
            found["$ref"] = REFERENCE + self._name(found["$ref"].removeprefix(REFERENCE))
        return found

    def join(self, name: str, older: Json, newer: Json) -> None:
        """Lay an object of the newer file over the older one."""
        known: Json = older.setdefault("properties", {})
        for key, value in self._renamed(newer.get("properties", {})).items():
            known[key] = self._laid_over((name, key), known[key], value) if key in known else value
        needed: list[str] = older.get("required", [])
        older["required"] = needed + [one for one in newer.get("required", ()) if one not in needed]
        if newer.get("additionalProperties") is True:
            older["additionalProperties"] = True

    def _laid_over(self, place: tuple[str, str], older: Json, newer: Json) -> Json:
        if self._comparable(older) == self._comparable(newer):
            return older
        another_shape = any((key in older) != (key in newer) for key in _SHAPES)
        if another_shape or any(key in older and older[key] != value for key, value in newer.items()):
            self.contradictions.add(place)
        return newer if any(key in newer for key in _SHAPES) else {**older, **newer}

    def _comparable(self, schema: Json) -> Json:
        """A schema without what makes no difference, to compare it by."""
        found = dict(self.resolved(schema))
        if found.get("additionalProperties") is True:
            del found["additionalProperties"]
        if "properties" in found:
            found["properties"] = {name: self._comparable(one) for name, one in found["properties"].items()}
        if "items" in found:
            found["items"] = self._comparable(found["items"])
        return found | {"required": sorted(found.get("required", ()))}

    # -- the overlay ------------------------------------------------------------------------------

    def _fixes(self, name: str) -> Json:
        return {**self.added.get(name, {}).get("fields", {}), **fixes(self.objects.get(name, {}))}

    def fix(self, name: str, schema: Json, fixed: Mapping[str, Json]) -> None:
        """Lay the overlay's facts over an object."""
        for key, facts in sorted(fixed.items()):
            known: Json = schema.setdefault("properties", {})
            wire = WIRE.get(key, key)
            if facts.get("wire", key) != key and key in known:
                known[facts["wire"]] = known.pop(key)
            elif wire in known:
                known[wire] = self._fixed((name, wire), known[wire], facts)
            else:
                known[wire] = self._schema(facts)
            needed: list[str] = schema.get("required", [])
            if facts.get("required") is False and wire in needed:
                self.contradictions.add((name, wire))
            others = [one for one in needed if one != wire]
            schema["required"] = [*others, wire] if facts.get("required", wire in needed) else others

    def fix_nameless(self, schema: Json) -> None:
        """The same for the objects inside that have no name, and are called after their field."""
        for key, one in schema.get("properties", {}).items():
            inner, called = (one["items"], key.removesuffix("s")) if "items" in one else (one, key)
            name = "".join(word.capitalize() for word in called.split("_"))
            if "properties" in inner and name not in REQUESTS["$defs"]:
                self.fix(name, inner, self._fixes(name))
                self.fix_nameless(inner)

    def _fixed(self, place: tuple[str, str], older: Json, facts: Json) -> Json:
        if "$ref" in older and not self.resolved(older).get("properties"):
            older = self.resolved(older)
        if facts.get("enum") == []:
            self.contradictions.add(place)
            return {key: value for key, value in older.items() if key != "enum"}
        kind = {"type": older["type"]} if "type" in older else {}
        changes = self._schema(facts)
        return self._laid_over(place, older, {**kind, **changes}) if changes else older

    def _schema(self, facts: Json) -> Json:
        """Facts in the words of JSON Schema."""
        if facts.get("ref") in _NAMELESS:
            return self._nameless(*_NAMELESS[facts["ref"]])
        if "ref" in facts:
            return {"$ref": REFERENCE + facts["ref"]}
        if "union" in facts:
            return {"anyOf": [self._schema(one) for one in facts["union"]]}
        found: Json = {_KEYWORDS[key]: value for key, value in facts.items() if key in _KEYWORDS}
        if "items" in facts:
            found["items"] = self._schema(facts["items"])
        if "values" in facts:
            found |= {"type": "object", "additionalProperties": self._schema(facts["values"])}
        return found

    def _nameless(self, component: str, *way: str) -> Json:
        found: Json = self.schemas[component]
        for step in way:
            found = found[step]
        return found
