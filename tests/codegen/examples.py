"""Values that fit the facts of a parameter, in Python and on the wire."""

from collections.abc import Mapping
from typing import Any

from callflow._codegen.source import FieldSpec, OperationSpec, Source
from callflow._generated import commands


class Examples:
    """Values that fit the facts, in Python and on the wire."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def of(self, facts: Mapping[str, Any], depth: int = 0) -> tuple[Any, Any]:
        if "ref" in facts:
            return self._object(facts["ref"], depth)
        if "union" in facts:
            return self.of(facts["union"][0], depth)
        if "enum" in facts:
            return facts["enum"][-1], facts["enum"][-1]
        if facts["type"] == "array":
            value, wire = self.of(facts["items"], depth)
            return [value], [wire]
        if facts["type"] == "map":
            value, wire = self.of(facts["values"], depth)
            return {"key": value}, {"key": wire}
        plain: Any = {
            "string": "x" * max(1, facts.get("min_length", 1)),
            "integer": facts.get("min", 1),
            "number": facts.get("min", 1.5),
            "boolean": True,
            "object": {"any": [None, {"thing": 1}]},
            "any": "anything",
        }[facts["type"]]
        return plain, plain

    def _object(self, name: str, depth: int) -> tuple[Any, Any]:
        spec, values, wire = self.source.objects[name], dict[str, Any](), dict[str, Any]()
        for field in spec.fields:
            if field.required or depth < 2:
                values[field.name], wire[field.alias or field.wire] = self.of(field.facts, depth + 1)
        return getattr(commands, name)(**values), wire

    def required(self, operation: OperationSpec, beside: FieldSpec) -> dict[str, FieldSpec]:
        """The parameters that an operation cannot do without when this one is given."""
        chosen = {names[0] for names in operation.exactly_one if beside.name not in names}
        return {one.name: one for one in operation.parameters if one.required or one.name in chosen}
