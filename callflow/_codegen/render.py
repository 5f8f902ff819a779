"""The text of the generated files."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from callflow._codegen.annotations import Annotator, constraints, sole_value
from callflow._codegen.docstrings import described, docstring, section
from callflow._codegen.source import EventSpec, FieldSpec, ObjectSpec, OperationSpec, Source

HEADER = '''"""{title}

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""'''

_COMMANDS_LATER = """from callflow._generated import commands
from callflow.model import CommandsOfACall, checked"""
_DIAL_LATER = """from callflow._generated import commands
from callflow.model import PlacedT_contra, PlacesCalls, checked"""
_PACKAGE = """

from typing import TYPE_CHECKING

from callflow.lazy import lazy_module

if TYPE_CHECKING:
    from callflow._generated import commands, events
else:
    commands = lazy_module("callflow._generated.commands")
    events = lazy_module("callflow._generated.events")

__all__ = ["commands", "events"]
"""
_MASK = "\nfrom callflow.sensitive import Mask"
_AUTOMATIC = ("client_state", "command_id")  # filled in by callflow, so no parameter of a method


@dataclass(frozen=True)
class _Owner:
    """What differs between a method of a call and one of an app.

    Attributes:
        doc: How the method's description begins.
        inherited: Where parameters that may be left out come from.
        leg: The role of a new leg.
        more: Further parameters, each as in the signature, with its words.
        sends: How a command is sent.
        raises: What it raises besides, with the reason.
    """

    doc: str
    inherited: str
    leg: str
    sends: str
    more: tuple[tuple[str, str], ...] = ()
    raises: tuple[tuple[str, str], ...] = ()


_CALL = _Owner(
    doc="",
    inherited="that of this call.",
    leg="secondary",
    sends="_send(command, {result}{leg})",
    raises=(("CallEnded", "The leg is gone."),),
)
_APP = _Owner(
    doc="Places a call, which is a session of its own. ",
    inherited="that of the settings, `TELNYX_CONNECTION_ID`.",
    leg="primary",
    sends="_dial(command, {result}, state=state, leg=leg, id=id)",
    more=(
        ("state: PlacedT_contra | None = None", "The state that the call begins with; by default a new one."),
        (
            "id: str | None = None",
            "Names this call, such as `reminder-42`: placing it again under this name places no second one, and "
            "gives the same answer.",
        ),
    ),
    raises=(
        ("AlreadyDialled", "Its `id` was used before, and the answer is forgotten."),
        ("CarrierUnreachable", "It was never sent."),
        ("EngineUnavailable", "The app stops or is full: nothing was sent."),
        ("NotStarted", "The app does not run: nothing was sent."),
        ("ConfigurationError", "Neither `connection_id` nor `TELNYX_CONNECTION_ID` is given."),
        ("StateError", "The state cannot be carried."),
    ),
)


def package() -> str:
    """`_generated/__init__.py`: the modules of all models, which are loaded with their first use."""
    return HEADER.format(title="The models of the carrier's events and commands.").rstrip() + _PACKAGE


def events(source: Source) -> str:
    """`_generated/events.py`: a model for every event, and for every object inside one."""
    types = Annotator(open_enums=True, taken=source.class_names)
    names = dict.fromkeys(name for event in source.events for name in source.reachable(event.fields))
    body: list[str] = []
    for name in names:
        body += _object(source.objects[name], "EventObject", types)
    for event in source.events:
        lines = [event.words["doc"], "", f"See {event.page}"]
        lines += section("Attributes", ((spec.name, described(spec)) for spec in event.fields))
        body += ["", "", f"class {event.cls}({_base(event)}, frozen=True):", *docstring(lines, "    "), ""]
        body.append(f'    event_type: ClassVar[str] = "{event.name}"')
        body += _sensitive(event.fields)
        body += ["", *(_optional(spec, types, event.cls) for spec in event.fields)]
    table = [f'    "{event.name}": {event.cls},' for event in source.events]
    body += [
        "",
        "",
        "EVENTS: dict[str, type[Event]] = {",
        *table,
        "}",
        '"""Every known event, by its name."""',
        "",
        "ConferenceEventName: TypeAlias = Literal[",
        *(f'    "{event.name}",' for event in source.events if _base(event) == "ConferenceEvent"),
        "]",
        '"""The events that belong to a conference, and to none of its legs."""',
    ]
    body += ["", "VALUE_ALIASES: dict[str, dict[str, str]] = {"]
    body += [f"    {_literal(name)}: {_mapping(values)}," for name, values in source.aliases.items()]
    body += ["}", '"""Values that mean another one of the same field."""']
    imports = "from callflow.model import CallEvent, ConferenceEvent, Event, EventObject" + _MASK
    return _file("Every event of the carrier's Call Control.", imports, types, body)


def _base(event: EventSpec) -> str:
    """An event that names a leg is one of a call."""
    names = {spec.wire for spec in event.fields}
    return "CallEvent" if names & {"call_control_id", "call_leg_id"} else "ConferenceEvent"


def commands(source: Source) -> str:
    """`_generated/commands.py`: a model for every command, for its objects, and for its answers."""
    types = Annotator(open_enums=False, taken=source.class_names)
    body = _commands(source, types)
    table = [f'    "{operation.name}": {operation.cls},' for operation in source.operations]
    body += [
        "",
        "",
        "COMMANDS: dict[str, type[Command]] = {",
        *table,
        "}",
        '"""Every command, by its name."""',
    ]
    imports = "from callflow.model import CallCommand, Command, CommandObject, EventObject, Operation" + _MASK
    return _file("Every command to a call, and `dial`.", imports, types, body)


def _commands(source: Source, types: Annotator) -> list[str]:
    answers = Annotator(open_enums=True)
    names = dict.fromkeys(name for one in source.operations for name in source.reachable(one.parameters))
    body: list[str] = []
    for name in names:
        body += _object(source.objects[name], "CommandObject", types)
    for name in sorted({str(operation.facts["result"]) for operation in source.operations}):
        body += _object(source.objects[name], "EventObject", answers)
    for operation in source.operations:
        body += _command(operation, types)
    return body


def call_methods(source: Source) -> str:
    """`_generated/call_methods.py`: the commands as the methods of `Call`."""
    types = Annotator(open_enums=False, taken=source.class_names)
    _commands(source, types)  # so that both files call each set of values by one name
    names = {*types.aliases, *source.class_names}
    body = ["", "", "class CallMethods(CommandsOfACall):"]
    body += ['    """The carrier\'s commands to one leg, under the carrier\'s names."""']
    for operation in source.operations:
        body += _method(operation, types, names, _CALL)
    return _file("The commands as methods of a call.", _COMMANDS_LATER, Annotator(open_enums=False), body)


def dial_methods(source: Source) -> str:
    """`_generated/dial_methods.py`: `dial` as a method of `App`."""
    types = Annotator(open_enums=False, taken=source.class_names)
    _commands(source, types)
    names = {*types.aliases, *source.class_names}
    body = ["", "", "class DialMethods(PlacesCalls[PlacedT_contra]):"]
    body += ['    """Placing calls, without a call to place them from."""']
    for operation in source.operations:
        if operation.name == "dial":
            body += _method(operation, types, names, _APP)
    return _file("Placing calls, as a method of an app.", _DIAL_LATER, Annotator(open_enums=False), body)


def _file(title: str, imports: str, types: Annotator, body: list[str]) -> str:
    code = "\n".join([*types.literals(), *body])
    std = [f"from {module} import {names}" for module, names in _standard(imports + code)]
    third = [line for line in (_pydantic(code),) if line]
    public = re.findall(r"^class (\w+)|^(\w+): TypeAlias", code, re.MULTILINE)
    names = [f'    "{name}",' for name in sorted(one or other for one, other in public)]
    exports = "\n".join(["__all__ = [", *names, "]"])
    parts = [
        HEADER.format(title=title),
        "\n".join(std),
        "\n".join(third),
        imports,
        exports,
        code.lstrip("\n"),
    ]
    return "\n\n".join(part for part in parts if part).rstrip() + "\n"


def _standard(code: str) -> Iterable[tuple[str, str]]:
    used = [name for name in ("Mapping", "Sequence") if f"{name}[" in code]
    if used:
        yield "collections.abc", ", ".join(used)
    if "datetime" in code:
        yield "datetime", "datetime"
    names = ("TYPE_CHECKING", "Any", "ClassVar", "Literal", "TypeAlias")
    used = [name for name in names if re.search(rf"\b{name}\b", code)]
    if used:
        yield "typing", ", ".join(used)


def _pydantic(code: str) -> str:
    used = [name for name, use in (("ConfigDict", "[ConfigDict]"), ("Field", "Field(")) if use in code]
    return f"from pydantic import {', '.join(used)}" if used else ""


def _object(spec: ObjectSpec, base: str, types: Annotator) -> list[str]:
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
    if spec.required:
        return f"    {spec.name}: {kind}" + (f" = Field({', '.join(options)})" if options else "")
    default = f"Field({', '.join(['default=None', *options])})" if options else "None"
    kind = kind if kind == "Any" else f"{kind} | None"
    return f"    {spec.name}: {kind} = {default}"


def _command(operation: OperationSpec, types: Annotator) -> list[str]:
    of_leg = "{call_control_id}" in operation.facts["path"]
    base = "CallCommand" if of_leg else "Command"
    own = [spec for spec in operation.parameters if spec.wire not in _AUTOMATIC]
    head = [("call_control_id", "The leg that it is for.")] if of_leg else []
    lines = [operation.words["doc"], "", f"See {operation.page}"]
    lines += section("Attributes", [*head, *((spec.name, described(spec)) for spec in operation.parameters)])
    body = ["", "", f"class {operation.cls}({base}, frozen=True):", *docstring(lines, "    "), ""]
    body += ["    operation: ClassVar[Operation] = Operation("]
    body += [f"        {name}={value}," for name, value in _operation_facts(operation)] + ["    )"]
    if operation.meant:
        body.append(f"    meant: ClassVar[Mapping[str, str]] = {_mapping(operation.meant)}")
    body += _sensitive(operation.parameters)
    ordered = sorted(own, key=lambda one: not one.required)
    return [*body, "", *(_parameter(spec, types, operation.cls) for spec in ordered)]


def _operation_facts(operation: OperationSpec) -> Iterable[tuple[str, str]]:
    yield "name", _literal(operation.name)
    yield "method", _literal(operation.facts["method"])
    yield "path", _literal(operation.facts["path"])
    yield "retry", _literal(operation.words["retry"])
    yield "page", _literal(operation.page)
    names = {spec.wire for spec in operation.parameters}
    yield "takes", "frozenset(" + repr([name for name in _AUTOMATIC if name in names]).replace("'", '"') + ")"
    if operation.words.get("events"):
        yield (
            "events",
            "(" + "".join(f"{_literal(name)}, " for name in operation.words["events"]).rstrip() + ")",
        )
    if operation.new_leg_state:
        yield "new_leg_state", _literal(operation.new_leg_state)
    if "calls" in operation.words:
        yield "calls", _literal(operation.words["calls"])


def _method(operation: OperationSpec, types: Annotator, names: set[str], owner: _Owner) -> list[str]:
    """One method; its annotations are texts, because the models of commands are loaded later."""

    def argument(spec: FieldSpec) -> str:
        return _argument(spec, types, operation, names)

    hidden = {*_AUTOMATIC, operation.new_leg_state}
    own = [spec for spec in operation.parameters if spec.wire not in hidden]
    first = [spec for name in operation.words["first"] for spec in own if spec.wire == name]
    rest = sorted((spec for spec in own if spec not in first), key=lambda one: not _must(one, operation))
    signature = ["self", *(argument(spec) for spec in first)]
    signature += ["*"] if rest or operation.new_leg_state else []
    signature += [argument(spec) for spec in rest]
    signature += [f'leg: str = "{owner.leg}"'] if operation.new_leg_state else []
    signature += [parameter for parameter, _ in owner.more]
    result = f"commands.{operation.facts['result']}"
    body = ["", f'    @checked("{operation.cls}")', f"    async def {operation.name}("]
    body += [f"        {argument}," for argument in signature] + [f'    ) -> "{result}":']
    body += docstring(_method_words(operation, [*first, *rest], owner), "        ")
    body += [f"        command = commands.{operation.cls}("]
    if "{call_control_id}" in operation.facts["path"]:
        body.append("            call_control_id=self.call_control_id,")
    body += [f"            {spec.name}={_value(spec, operation)}," for spec in [*first, *rest]] + ["        )"]
    leg = ", leg=leg" if operation.new_leg_state else ""
    return [*body, f"        return await self.{owner.sends.format(result=result, leg=leg)}"]


def _must(spec: FieldSpec, operation: OperationSpec) -> bool:
    return spec.required and spec.wire not in operation.words.get("from_call", {})


def _value(spec: FieldSpec, operation: OperationSpec) -> str:
    attribute = operation.words.get("from_call", {}).get(spec.wire)
    return f"{spec.name} if {spec.name} is not None else self.{attribute}" if attribute else spec.name


def _argument(spec: FieldSpec, types: Annotator, operation: OperationSpec, names: set[str]) -> str:
    plain = types.annotation(spec, operation.cls)
    kind = re.sub(r'(?<![\w"])[A-Z]\w+', lambda found: _qualified(found[0], names), plain)
    if not _must(spec, operation) and kind != "Any":
        kind = f"{kind} | None"
    text = f"'{kind}'" if '"' in kind else f'"{kind}"'
    annotation = text if "commands." in kind else kind
    return f"{spec.name}: {annotation}" + ("" if _must(spec, operation) else " = None")


def _qualified(name: str, names: set[str]) -> str:
    return f"commands.{name}" if name in names else name


def _method_words(operation: OperationSpec, specs: list[FieldSpec], owner: _Owner) -> list[str]:
    words = operation.words
    entries = [(spec.name, described(spec)) for spec in specs]
    inherited = words.get("from_call", {})
    default = f" Default: {owner.inherited}"
    entries = [(name, text + default if name in inherited else text) for name, text in entries]
    if operation.new_leg_state:
        entries.append(("leg", "The role of the new leg, by which handlers select its events."))
    entries += [(parameter.split(":")[0], text) for parameter, text in owner.more]
    events = words.get("events", ())
    follow = ["", "Events that can follow: " + ", ".join(f"`{name}`" for name in events) + "."] if events else []
    raises = [
        ("WrongParameter", "No such parameter; says which was meant."),
        ("InvalidCommand", "A value is out of its bounds."),
        *([("DialRefused", "The app's dial policy does not allow it.")] if "calls" in words else []),
        *owner.raises,
        ("CommandRefused", "The carrier said no."),
        ("OutcomeUnknown", "No answer: it may have taken effect."),
    ]
    page = ["", f"See {operation.page}"]
    return [owner.doc + words["doc"], *follow, *page, *section("Args", entries), *section("Raises", raises)]


def _sensitive(fields: Iterable[FieldSpec]) -> list[str]:
    """Which fields must not be seen complete, and how each is shown."""
    masks = {spec.name: spec.mask for spec in fields if spec.mask is not None}
    return [f"    sensitive: ClassVar[Mapping[str, Mask]] = {_mapping(masks)}"] if masks else []


def _literal(value: str) -> str:
    return f'"{value}"'


def _mapping(values: dict[str, str]) -> str:
    return "{" + ", ".join(f"{_literal(key)}: {_literal(value)}" for key, value in values.items()) + "}"
