"""The facts of `surface.json` and `overlay/added.toml`, and the words of `overlay/`, joined into one description.

Whatever lacks words, whatever words speak of something that does not exist, and any text that is neither marked as
sensitive nor called harmless, is an error: so the overlay can neither fall behind the surface nor outlive it.
"""

import itertools
import json
import keyword
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # facts and words are JSON and TOML of any shape

from callflow._codegen.names import camel, class_name
from callflow._codegen.reduce import SURFACE

OVERLAY = Path(__file__).parent / "overlay"
REFERENCE = "https://developers.telnyx.com/api-reference"

_MASKS = ("number", "link", "hidden")
_HARMLESS = "harmless"
_FACTS = ("operations", "objects", "answers")

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
    def place(self) -> str:
        """Where it stands: in the `path`, in the `query`, or in the `body`."""
        return str(self.facts.get("in", "body"))

    @property
    def alias(self) -> str | None:
        """The name in a body, where it is another one."""
        alias = self.facts.get("wire", self.wire) if self.place == "body" else self.name
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
    at_most_one: tuple[tuple[str, ...], ...] = ()

    @property
    def exactly_one(self) -> tuple[tuple[str, ...], ...]:
        """Parameters of which one has to be given, and no second."""
        return tuple(tuple(names) for names in self.words.get("exactly_one", ()))

    @property
    def cls(self) -> str:
        return class_name(self.name)

    @property
    def page(self) -> str:
        return f"{REFERENCE}/{self.words.get('page', self.facts['page'])}"

    @property
    def method(self) -> str:
        """The name of its method in the client: `join` of `conferences.join`."""
        return self.name.rpartition(".")[2]

    @property
    def namespace(self) -> str:
        """Its place in the client: `conferences` of `conferences.join`, and `calls` for the actions of a call."""
        return self.name.rpartition(".")[0] or "calls"

    @property
    def of_leg(self) -> bool:
        """Whether it is an action of one leg, or a call to be placed from one."""
        return "." not in self.name

    @property
    def is_action(self) -> bool:
        """Whether it is an action of one leg, whose identifier stands in its path."""
        return self.of_leg and self.name != "dial"

    @property
    def new_leg_state(self) -> str | None:
        """The parameter with the state of the leg that the command makes."""
        names = {parameter.wire for parameter in self.parameters}
        if "target_leg_client_state" in names:
            return "target_leg_client_state"
        return "client_state" if self.name == "dial" else None


@dataclass(frozen=True)
class EventSpec:
    """One event of the carrier."""

    name: str
    words: Json
    fields: tuple[FieldSpec, ...]
    origin: str

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
    base: str | None = None


@dataclass
class Source:
    """Everything that the generated files are made from."""

    operations: list[OperationSpec] = field(default_factory=list[OperationSpec])
    events: list[EventSpec] = field(default_factory=list[EventSpec])
    objects: dict[str, ObjectSpec] = field(default_factory=dict[str, ObjectSpec])
    answers: dict[str, ObjectSpec] = field(default_factory=dict[str, ObjectSpec])
    namespaces: dict[str, str] = field(default_factory=dict[str, str])
    aliases: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    sources: list[str] = field(default_factory=list[str])
    published: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    @property
    def class_names(self) -> set[str]:
        """The names of all classes, which nothing else may bear."""
        return {*self.objects, *(event.cls for event in self.events), *(one.cls for one in self.operations)}

    def reachable(self, fields: tuple[FieldSpec, ...]) -> Iterator[str]:
        """The names of all objects inside these fields, inner ones first."""
        yield from _reachable(fields, self.objects)

    def answered(self) -> Iterator[str]:
        """The names of all answers and of the objects inside them, inner ones first."""
        for name, answer in self.answers.items():
            yield from _reachable(answer.fields, self.answers)
            yield name


def _reachable(fields: tuple[FieldSpec, ...], objects: Mapping[str, ObjectSpec]) -> Iterator[str]:
    for spec in fields:
        for name in _references(spec.facts):
            yield from _reachable(objects[name].fields, objects)
            yield name


def _joined(known: Json, added: Json) -> Json:
    """The facts of both; an object or answer that both have gets the fields of both."""
    fields = {name: {**known[name]["fields"], **added[name]["fields"]} for name in added if name in known}
    both = {name: {**known[name], "fields": dict(sorted(merged.items()))} for name, merged in fields.items()}
    return {**known, **added, **both}


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
    def __init__(self, surface: Json, words: Mapping[str, Json]) -> None:
        self.sensitive = _Sensitive(words["sensitive"])
        self.surface: Json = {
            **surface,
            **{kind: _joined(surface[kind], words["added"].get(kind, {})) for kind in _FACTS},
        }
        self.words = words
        self.operation_words: Json = {**words["operations"]["operations"], **words["resources"]["operations"]}
        self.faults: list[str] = []

    def load(self) -> Source:
        events, objects, answers = (self.words[kind] for kind in ("events", "objects", "answers"))
        source = Source(aliases={name: dict(values) for name, values in events["aliases"].items()})
        self._superfluous("operation", self.operation_words, self.surface["operations"])
        self._superfluous("event", events["events"], self.surface["events"])
        self._superfluous("object", objects["objects"], self.surface["objects"])
        self._superfluous("answer", answers["answers"], self.surface["answers"])
        source.sources, source.published = self.surface["sources"], self.surface["published"]
        source.namespaces = dict(self.words["operations"]["namespaces"])
        source.operations = [self._operation(*item) for item in sorted(self.surface["operations"].items())]
        source.events = [self._event(*item) for item in self.surface["events"].items()]
        source.objects = {
            name: self._object(name, facts, objects["objects"].get(name, {}), objects["fields"])
            for name, facts in self.surface["objects"].items()
        }
        shared = {**self._parameters("resources"), **answers["fields"]}
        source.answers = {
            name: self._object(name, facts, answers["answers"].get(name, {}), shared, answers["types"])
            for name, facts in sorted(self.surface["answers"].items())
        }
        faults = self.faults + self.sensitive.remaining()
        if faults:
            raise OverlayError("\n".join(faults))
        return source

    def _superfluous(self, kind: str, words: Json, known: Json) -> None:
        self.faults += [f"{kind} `{name}` has words but does not exist" for name in words if name not in known]

    def _parameters(self, table: str) -> Json:
        """The words that parameters share: those of resources go before those of call actions."""
        return {**self.words["operations"]["parameters"], **self.words[table]["parameters"]}

    def _operation(self, name: str, facts: Json) -> OperationSpec:
        words = self._words("operation", name, self.operation_words)
        shared = self._parameters("resources" if "." in name else "operations")
        own = words.get("parameters", {})
        facts = {
            **facts,
            "parameters": dict(sorted({**facts["parameters"], **words.get("added", {})}.items())),
        }
        fixes = {**self._kinds(facts["parameters"]), **words.get("facts", {})}
        self._superfluous(f"{name}: parameter", {**own, **fixes}, facts["parameters"])
        self._superfluous(f"{name}: event", dict.fromkeys(words.get("events", ())), self.surface["events"])
        parameters = self._fields(name, facts["parameters"], own, shared, fixes, cls=class_name(name))
        names = {parameter.name: parameter.facts for parameter in parameters}
        self._superfluous(f"{name}: parameter", dict.fromkeys(itertools.chain(*words.get("exactly_one", ()))), names)
        choices = tuple(tuple(one) for one in self.words["operations"]["at_most_one"] if names.keys() >= set(one))
        return OperationSpec(name, facts, words, parameters, self._meant(set(names)), choices)

    def _kinds(self, parameters: Json) -> dict[str, Json]:
        """What parameters of these names are everywhere."""
        known: Mapping[str, str] = self.words["resources"]["types"]
        return {name: _type_of(known[name]) for name, facts in parameters.items() if name in known and "in" in facts}

    def _meant(self, names: set[str]) -> dict[str, str]:
        """Of the names that people write, those whose right name this operation has."""
        found: dict[str, str] = {}
        for wrong, right in self.words["operations"]["meant"].items():
            candidates = [right] if isinstance(right, str) else right
            fitting = [candidate for candidate in candidates if candidate in names]
            if fitting and wrong not in names:
                found[wrong] = fitting[0]
        return found

    def _event(self, name: str, facts: Json) -> EventSpec:
        words = self._words("event", name, self.words["events"]["events"])
        own, shared = words.get("fields", {}), self.words["events"]["fields"]
        self._superfluous(f"{name}: field", {**own, **words.get("types", {})}, facts["fields"])
        types = {key: _type_of(kind) for key, kind in words.get("types", {}).items()}
        fields = self._fields(name, facts["fields"], own, shared, types, cls=camel(name))
        return EventSpec(name, words, fields, facts["origin"])

    def _object(
        self, name: str, facts: Json, words: Json, shared: Json, kinds: Mapping[str, str] | None = None
    ) -> ObjectSpec:
        if not words.get("doc"):
            self.faults.append(f"object `{name}` has no words")
        own = words.get("fields", {})
        self._superfluous(f"{name}: field", {**own, **words.get("types", {})}, facts["fields"])
        types = {key: _type_of(kind) for key, kind in {**(kinds or {}), **words.get("types", {})}.items()}
        fixes = {key: {**types.get(key, {}), **words.get("facts", {}).get(key, {})} for key in facts["fields"]}
        fields = self._fields(name, facts["fields"], own, shared, fixes, cls=name)
        return ObjectSpec(name, words.get("doc", ""), fields, bool(facts.get("open")), words.get("base"))

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
    if kind == "time":
        return {"union": [_type_of("date-time"), {"type": "string"}]}
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
    return _Loader(facts, {path.stem: tomllib.loads(path.read_text("utf-8")) for path in overlay.glob("*.toml")}).load()
