"""The models of the generated files: events, commands, answers, and the objects inside them."""

from collections.abc import Iterable

from callflow._codegen.annotations import Annotator, constraints, sole_value
from callflow._codegen.docstrings import described, docstring, section
from callflow._codegen.source import EventSpec, FieldSpec, ObjectSpec, OperationSpec

AUTOMATIC = ("client_state", "command_id")  # filled in by callflow, so no parameter of a method


def event_model(event: EventSpec, types: Annotator) -> list[str]:
    """The model of one event."""
    lines = [event.words["doc"], "", f"See {event.page}"]
    lines += section("Attributes", ((spec.name, described(spec)) for spec in event.fields))
    body = ["", "", f"class {event.cls}({event_base(event)}, frozen=True):", *docstring(lines, "    "), ""]
    body.append(f'    event_type: ClassVar[str] = "{event.name}"')
    body += _sensitive(event.fields)
    return [*body, "", *(_optional(spec, types, event.cls) for spec in event.fields)]


def event_base(event: EventSpec) -> str:
    """An event that names a leg is one of a call, unless that leg is just any of a conference."""
    if event.words.get("of") == "conference":
        return "ConferenceEvent"
    names = {spec.wire for spec in event.fields}
    return "CallEvent" if names & {"call_control_id", "call_leg_id"} else "ConferenceEvent"


def object_model(spec: ObjectSpec, base: str, types: Annotator) -> list[str]:
    """The model of an object: inside a command, inside an event, or an answer."""
    with_facts = base == "CommandObject"
    lines = [
        spec.words,
        *section("Attributes", ((one.name, described(one, with_facts=with_facts)) for one in spec.fields)),
    ]
    body = ["", "", f"class {spec.name}({base}, frozen=True):", *docstring(lines, "    "), ""]
    if spec.open and with_facts:
        body += ['    model_config: ClassVar[ConfigDict] = {"extra": "allow"}', ""]
    if marks := _sensitive(spec.fields):
        body += [*marks, ""]
    ordered = sorted(spec.fields, key=lambda one: not one.required) if with_facts else spec.fields
    return body + [
        _parameter(one, types, spec.name) if with_facts else _optional(one, types, spec.name) for one in ordered
    ]


def _optional(spec: FieldSpec, types: Annotator, owner: str) -> str:
    """A field of an event: it may be missing."""
    kind = types.annotation(spec, owner)
    kind = kind if kind == "Any" else f"{kind} | None"
    alias = f'validation_alias="{spec.alias}", serialization_alias="{spec.alias}"'
    default = f"Field(default=None, {alias})" if spec.alias else "None"
    return f"    {spec.name}: {kind} = {default}"


def _parameter(spec: FieldSpec, types: Annotator, owner: str) -> str:
    """A field of a command: required ones without a default, others None, which is not sent."""
    kind = types.annotation(spec, owner)
    only = sole_value(spec)
    if only:
        return f"    {spec.name}: {kind} = {only}"
    options = [*constraints(spec), *([f'serialization_alias="{spec.alias}"'] if spec.alias else [])]
    options += [] if spec.place == "body" else ["exclude=True"]
    if spec.required:
        return f"    {spec.name}: {kind}" + (f" = Field({', '.join(options)})" if options else "")
    default = f"Field({', '.join(['default=None', *options])})" if options else "None"
    kind = kind if kind == "Any" else f"{kind} | None"
    return f"    {spec.name}: {kind} = {default}"


def command_model(operation: OperationSpec, types: Annotator) -> list[str]:
    """The model of one command."""
    of_leg = operation.is_action
    base = "CallCommand" if of_leg else "Command"
    own = [spec for spec in operation.parameters if spec.wire not in AUTOMATIC]
    head = [("call_control_id", "The leg that it is for.")] if of_leg else []
    lines = [operation.words["doc"], "", f"See {operation.page}"]
    lines += section("Attributes", [*head, *((spec.name, described(spec)) for spec in operation.parameters)])
    body = ["", "", f"class {operation.cls}({base}, frozen=True):", *docstring(lines, "    "), ""]
    body += ["    operation: ClassVar[Operation] = Operation("]
    body += [f"        {name}={value}," for name, value in _operation_facts(operation)] + ["    )"]
    if operation.meant:
        body.append(f"    meant: ClassVar[Mapping[str, str]] = {mapping(operation.meant)}")
    body += _sensitive(operation.parameters)
    ordered = sorted(own, key=lambda one: not one.required)
    return [*body, "", *(_parameter(spec, types, operation.cls) for spec in ordered)]


def _operation_facts(operation: OperationSpec) -> Iterable[tuple[str, str]]:
    yield "name", literal(operation.name)
    yield "method", literal(operation.facts["method"])
    yield "path", literal(operation.facts["path"])
    yield "retry", literal(operation.words["retry"])
    yield "page", literal(operation.page)
    names = {spec.wire for spec in operation.parameters}
    yield "takes", "frozenset(" + repr([name for name in AUTOMATIC if name in names]).replace("'", '"') + ")"
    if operation.words.get("events"):
        yield (
            "events",
            "(" + "".join(f"{literal(name)}, " for name in operation.words["events"]).rstrip() + ")",
        )
    if operation.new_leg_state:
        yield "new_leg_state", literal(operation.new_leg_state)
    for name in ("calls", "state_of"):
        if name in operation.words:
            yield name, literal(operation.words[name])
    for name, choices in (("at_most_one", operation.at_most_one), ("exactly_one", operation.exactly_one)):
        if choices:
            yield name, "(" + " ".join(f"({', '.join(map(literal, names))})," for names in choices) + ")"
    queried = {spec.name: spec.facts["wire"] for spec in operation.parameters if spec.place == "query"}
    if queried:
        yield "query", mapping(queried)
    if operation.facts["answers"] != "data":
        yield "answers", literal(operation.facts["answers"])


def _sensitive(fields: Iterable[FieldSpec]) -> list[str]:
    """Which fields must not be seen complete, and how each is shown."""
    masks = {spec.name: spec.mask for spec in fields if spec.mask is not None}
    return [f"    sensitive: ClassVar[Mapping[str, Mask]] = {mapping(masks)}"] if masks else []


def literal(value: str) -> str:
    """A text as it stands in the code."""
    return f'"{value}"'


def mapping(values: dict[str, str]) -> str:
    """Texts by texts, as they stand in the code."""
    return "{" + ", ".join(f"{literal(key)}: {literal(value)}" for key, value in values.items()) + "}"
