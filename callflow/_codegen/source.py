"""The facts of `surface.json` and the words of `overlay/`, joined into one description.

Whatever lacks words, whatever words speak of something that does not exist, and any text that is neither marked as
sensitive nor called harmless, is an error: so the overlay can neither fall behind the surface nor outlive it.
"""

import json
import keyword
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # facts and words are JSON and TOML of any shape

from callflow._codegen.reduce import SURFACE, camel

OVERLAY = Path(__file__).parent / "overlay"
REFERENCE = "https://developers.telnyx.com/api-reference"

_MASKS = ("number", "link", "hidden")
_HARMLESS = "harmless"

Json = Mapping[str, Any]


class OverlayError(Exception):
    """The overlay and the surface do not fit each other; lists every place."""


@dataclass(frozen=True)
class FieldSpec:
    """One parameter of an operation, or one field of an event or object; `mask` says how its value is shown."""

    wire: str
    facts: Json
    words: str
    mask: str | None = None

    @property
    def name(self) -> str:
        """The name in Python: the carrier's own, but for keywords."""
        return self.wire + "_" if keyword.iskeyword(self.wire) else self.wire

    @property
    def alias(self) -> str | None:
        """The name on the wire, where it is another one."""
        alias = self.facts.get("wire", self.wire)
        return alias if alias != self.name else None

    @property
    def required(self) -> bool:
        return bool(self.facts.get("required"))


@dataclass(frozen=True)
class OperationSpec:
    """One command: what it is called, takes, answers, and how it is repeated."""

    name: str
    facts: Json
    words: Json
    parameters: tuple[FieldSpec, ...]
    meant: dict[str, str]

    @property
    def cls(self) -> str:
        return camel(self.name)

    @property
    def page(self) -> str:
        return f"{REFERENCE}/call-commands/{self.words.get('page', self.facts['page'])}"

    @property
    def new_leg_state(self) -> str | None:
        """The parameter with the state of the leg that the command makes."""
        names = {parameter.wire for parameter in self.parameters}
        if "target_leg_client_state" in names:
            return "target_leg_client_state"
        return None if "{call_control_id}" in self.facts["path"] else "client_state"


@dataclass(frozen=True)
class EventSpec:
    """One event of the carrier."""

    name: str
    words: Json
    fields: tuple[FieldSpec, ...]

    @property
    def cls(self) -> str:
        return camel(self.name)

    @property
    def page(self) -> str:
        return f"{REFERENCE}/callbacks/{self.name.replace('.', '-').replace('_', '-')}"


@dataclass(frozen=True)
class ObjectSpec:
    """One object inside events or commands."""

    name: str
    words: str
    fields: tuple[FieldSpec, ...]
    open: bool


@dataclass
class Source:
    """Everything that the generated files are made from."""

    operations: list[OperationSpec] = field(default_factory=list[OperationSpec])
    events: list[EventSpec] = field(default_factory=list[EventSpec])
    objects: dict[str, ObjectSpec] = field(default_factory=dict[str, ObjectSpec])
    aliases: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])

    @property
    def class_names(self) -> set[str]:
        """The names of all classes, which nothing else may bear."""
        return {*self.objects, *(event.cls for event in self.events), *(one.cls for one in self.operations)}

    def reachable(self, fields: tuple[FieldSpec, ...]) -> Iterator[str]:
        """The names of all objects inside these fields, inner ones first."""
        for spec in fields:
            for name in _references(spec.facts):
                yield from self.reachable(self.objects[name].fields)
                yield name


def _references(facts: Json) -> Iterator[str]:
    if "ref" in facts:
        yield facts["ref"]
    for inner in (facts.get("items"), facts.get("values"), *facts.get("union", ())):
        if inner:
            yield from _references(inner)


def _is_free(facts: Json) -> bool:
    """Whether a value may be text of any kind, which somebody's number, words or secret could stand in."""
    if "ref" in facts or "enum" in facts or facts.get("format") == "date-time":
        return False
    inner = [*facts.get("union", ()), *(facts[name] for name in ("items", "values") if name in facts)]
    return any(map(_is_free, inner)) if inner else facts["type"] in ("string", "object", "any")


class _Sensitive:
    """What `sensitive.toml` says of each field; notes what it does not say, and what it says of no field."""

    def __init__(self, marks: Json) -> None:
        self._shared: Json = {**dict.fromkeys(marks["harmless"], _HARMLESS), **marks["fields"]}
        self._of: Mapping[str, Json] = marks["of"]
        self._unused = set(self._shared) | {f"{cls}.{name}" for cls, own in self._of.items() for name in own}
        both = set(marks["harmless"]) & marks["fields"].keys()
        self.faults = [f"`{name}` is both sensitive and harmless" for name in sorted(both)]

    def mask(self, cls: str, name: str, facts: Json) -> str | None:
        """The mask of a field; None if it may be seen."""
        own = self._of.get(cls, {}).get(name)
        self._unused -= {f"{cls}.{name}" if own else name}
        said = own or self._shared.get(name)
        if said is None and _is_free(facts):
            self.faults.append(f"{cls}: `{name}` may hold any text: sensitive.toml should mark it or call it harmless")
        if said not in (None, _HARMLESS, *_MASKS):
            self.faults.append(f"{cls}: `{name}` has the mask `{said}`, which is none of {', '.join(_MASKS)}")
        return None if said == _HARMLESS else said

    def remaining(self) -> list[str]:
        """The faults, with those that show only at the end."""
        return self.faults + [f"sensitive.toml speaks of `{name}`, which no field is" for name in sorted(self._unused)]


class _Loader:
    def __init__(self, surface: Json, operations: Json, events: Json, objects: Json, sensitive: Json) -> None:
        self.sensitive = _Sensitive(sensitive)
        self.surface = surface
        self.operation_words = operations
        self.event_words = events
        self.object_words = objects
        self.faults: list[str] = []

    def load(self) -> Source:
        source = Source(aliases={name: dict(values) for name, values in self.event_words["aliases"].items()})
        self._superfluous("operation", self.operation_words["operations"], self.surface["operations"])
        self._superfluous("event", self.event_words["events"], self.surface["events"])
        self._superfluous("object", self.object_words["objects"], self.surface["objects"])
        source.operations = [self._operation(*item) for item in self.surface["operations"].items()]
        source.events = [self._event(*item) for item in self.surface["events"].items()]
        source.objects = {name: self._object(name, facts) for name, facts in self.surface["objects"].items()}
        faults = self.faults + self.sensitive.remaining()
        if faults:
            raise OverlayError("\n".join(faults))
        return source

    def _superfluous(self, kind: str, words: Json, known: Json) -> None:
        self.faults += [f"{kind} `{name}` has words but does not exist" for name in words if name not in known]

    def _operation(self, name: str, facts: Json) -> OperationSpec:
        words = self._words("operation", name, self.operation_words["operations"])
        shared = self.operation_words["parameters"]
        own = words.get("parameters", {})
        fixes = words.get("facts", {})
        facts = {
            **facts,
            "parameters": dict(sorted({**facts["parameters"], **words.get("added", {})}.items())),
        }
        self._superfluous(f"{name}: parameter", {**own, **fixes}, facts["parameters"])
        self._superfluous(f"{name}: event", dict.fromkeys(words.get("events", ())), self.surface["events"])
        parameters = self._fields(name, facts["parameters"], own, shared, fixes, cls=camel(name))
        meant = self._meant({parameter.name for parameter in parameters})
        return OperationSpec(name, facts, words, parameters, meant)

    def _meant(self, names: set[str]) -> dict[str, str]:
        """Of the names that people write, those whose right name this operation has."""
        found: dict[str, str] = {}
        for wrong, right in self.operation_words["meant"].items():
            candidates = [right] if isinstance(right, str) else right
            fitting = [candidate for candidate in candidates if candidate in names]
            if fitting and wrong not in names:
                found[wrong] = fitting[0]
        return found

    def _event(self, name: str, facts: Json) -> EventSpec:
        words = self._words("event", name, self.event_words["events"])
        own, shared = words.get("fields", {}), self.event_words["fields"]
        self._superfluous(f"{name}: field", {**own, **words.get("types", {})}, facts["fields"])
        types = {key: _type_of(kind) for key, kind in words.get("types", {}).items()}
        return EventSpec(name, words, self._fields(name, facts["fields"], own, shared, types, cls=camel(name)))

    def _object(self, name: str, facts: Json) -> ObjectSpec:
        words = self._words("object", name, self.object_words["objects"])
        own, shared = words.get("fields", {}), self.object_words["fields"]
        self._superfluous(f"{name}: field", {**own, **words.get("types", {})}, facts["fields"])
        types = {key: _type_of(kind) for key, kind in words.get("types", {}).items()}
        fixes = {key: {**types.get(key, {}), **words.get("facts", {}).get(key, {})} for key in facts["fields"]}
        fields = self._fields(name, facts["fields"], own, shared, fixes, cls=name)
        return ObjectSpec(name, words.get("doc", ""), fields, bool(facts.get("open")))

    def _words(self, kind: str, name: str, table: Json) -> Json:
        words: Json = table.get(name, {})
        if not words.get("doc"):
            self.faults.append(f"{kind} `{name}` has no words")
        return words

    def _fields(
        self, owner: str, facts: Json, own: Json, shared: Json, fixes: Mapping[str, Json], *, cls: str
    ) -> tuple[FieldSpec, ...]:
        specs: list[FieldSpec] = []
        for name, value in facts.items():
            words = own.get(name, shared.get(name, ""))
            if not words:
                self.faults.append(f"{owner}: `{name}` has no words")
            merged = {**value, **fixes.get(name, {})}
            known = {key: fact for key, fact in merged.items() if fact != []}
            specs.append(FieldSpec(name, known, words, self.sensitive.mask(cls, name, known)))
        return tuple(specs)


def _type_of(kind: str) -> Json:
    if kind.startswith("array:"):
        return {"type": "array", "items": _type_of(kind.removeprefix("array:"))}
    if kind == "date-time":
        return {"type": "string", "format": "date-time"}
    return {"type": kind}


def load(surface: Path = SURFACE, overlay: Path = OVERLAY) -> Source:
    """Read both, and check that they fit.

    Raises:
        OverlayError: Something lacks words, or words speak of something that does not exist; or nothing says
            whether a field is sensitive.
    """
    facts = json.loads(surface.read_text(encoding="utf-8"))
    names = ("operations", "events", "objects", "sensitive")
    words = [tomllib.loads((overlay / f"{name}.toml").read_text("utf-8")) for name in names]
    return _Loader(facts, *words).load()
