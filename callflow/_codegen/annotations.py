"""From the facts of a type to its annotation in Python."""

from collections.abc import Iterable, Mapping
from typing import Any  # facts are JSON of any shape

from callflow._codegen.names import camel
from callflow._codegen.source import FieldSpec

Json = Mapping[str, Any]

_PLAIN = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "object": "dict[str, Any]",
    "any": "Any",
}
_BOUNDS = {
    "min": "ge",
    "max": "le",
    "min_length": "min_length",
    "max_length": "max_length",
    "min_items": "min_length",
    "max_items": "max_length",
}
_INLINE = 3  # a closed set of up to so many short values is written where it is used


class Annotator:
    """Writes annotations, and gives every longer set of values one name.

    Args:
        open_enums: Events take values outside their published set; commands do not. (These take any sequence where
            an event has a list: a list of one kind of message is then also one of several.)
        taken: Names that are something else already.
    """

    def __init__(self, *, open_enums: bool, taken: Iterable[str] = ()) -> None:
        self.open_enums = open_enums
        self.taken = frozenset(taken)
        self.aliases: dict[str, list[object]] = {}

    def annotation(self, spec: FieldSpec, owner: str) -> str:
        """The type of a field, without `None`."""
        return self._type(spec.facts, field=spec.wire, owner=owner)

    def _type(self, facts: Json, *, field: str, owner: str) -> str:
        if "ref" in facts:
            return str(facts["ref"])
        if "union" in facts:
            kinds = [self._type(one, field=field, owner=owner) for one in facts["union"]]
            return " | ".join(dict.fromkeys(kinds))
        if "enum" in facts:
            literal = self._literal(facts["enum"], field=field, owner=owner)
            return f"{literal} | {_PLAIN[facts['type']]}" if self.open_enums else literal
        if facts["type"] == "array":
            many = "list" if self.open_enums else "Sequence"
            return f"{many}[{self._type(facts['items'], field=field.removesuffix('s'), owner=owner)}]"
        if facts["type"] == "map":
            return f"dict[str, {self._type(facts['values'], field=field, owner=owner)}]"
        if facts.get("format") == "date-time":
            return "datetime" if self.open_enums else "AwareDatetime"
        return _PLAIN[facts["type"]]

    def _literal(self, values: list[object], *, field: str, owner: str) -> str:
        if len(values) <= _INLINE:
            return f"Literal[{', '.join(_quoted(value) for value in values)}]"
        known = [name for name, known in self.aliases.items() if known == values and name.endswith(camel(field))]
        for name in (*known, camel(field), owner + camel(field)):
            if name not in self.taken and self.aliases.setdefault(name, values) == values:
                return name
        raise ValueError(f"two different sets of values would be called {owner + camel(field)}")

    def literals(self) -> list[str]:
        """The definitions of the named sets."""
        lines: list[str] = []
        for name, values in sorted(self.aliases.items()):
            lines += [f"{name}: TypeAlias = Literal[", *wrapped(values), "]"]
        return lines


def constraints(spec: FieldSpec) -> list[str]:
    """The bounds of a field, as arguments of pydantic's `Field`."""
    if "enum" in spec.facts:
        return []
    found = (f"{python}={spec.facts[fact]}" for fact, python in _BOUNDS.items() if fact in spec.facts)
    return [*dict.fromkeys(found)]  # what is a text or a list has one bound for both


def sole_value(spec: FieldSpec) -> str | None:
    """The value of a required field that can have only one, such as the `type` of a variant."""
    values = spec.facts.get("enum", ())
    return _quoted(values[0]) if spec.required and len(values) == 1 else None


def wrapped(values: list[object], width: int = 104) -> list[str]:
    """Values as the indented lines of a list, as many on a line as fit."""
    lines: list[str] = []
    line = ""
    for value in values:
        item = _quoted(value) + ","
        if line and len(line) + len(item) >= width:
            lines.append("    " + line)
            line = ""
        line = f"{line} {item}".strip()
    return [*lines, "    " + line]


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)
