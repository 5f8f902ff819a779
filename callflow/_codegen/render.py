"""The text of the generated files."""

import re
from collections.abc import Iterable, Iterator

from callflow._codegen import methods
from callflow._codegen.annotations import Annotator
from callflow._codegen.methods import Methods, Owner
from callflow._codegen.models import command_model, event_base, event_model, literal, mapping, object_model
from callflow._codegen.names import camel
from callflow._codegen.source import OperationSpec, Source

HEADER = '''"""{title}

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""'''

_PACKAGE = """

from typing import TYPE_CHECKING

from callflow.lazy import lazy_module

if TYPE_CHECKING:
    from callflow._generated import answers, commands, events
else:
    answers = lazy_module("callflow._generated.answers")
    commands = lazy_module("callflow._generated.commands")
    events = lazy_module("callflow._generated.events")

__all__ = ["answers", "commands", "events"]
"""
_MASK = "\nfrom callflow.sensitive import Mask"
_LATER = "from callflow._generated import answers, commands\n"


def package() -> str:
    """`_generated/__init__.py`: the modules of all models, which are loaded with their first use."""
    return HEADER.format(title="The models of the carrier's events, commands and answers.").rstrip() + _PACKAGE


def events(source: Source) -> str:
    """`_generated/events.py`: a model for every event, and for every object inside one."""
    types = Annotator(open_enums=True, taken=source.class_names)
    names = dict.fromkeys(name for event in source.events for name in source.reachable(event.fields))
    body: list[str] = []
    for name in names:
        body += object_model(source.objects[name], "EventObject", types)
    for event in source.events:
        body += event_model(event, types)
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
        *(f'    "{event.name}",' for event in source.events if event_base(event) == "ConferenceEvent"),
        "]",
        '"""The events that belong to a conference, and to none of its legs."""',
    ]
    body += ["", "VALUE_ALIASES: dict[str, dict[str, str]] = {"]
    body += [f"    {literal(name)}: {mapping(values)}," for name, values in source.aliases.items()]
    body += ["}", '"""Values that mean another one of the same field."""']
    imports = "from callflow.model import CallEvent, ConferenceEvent, Event, EventObject" + _MASK
    return _file("Every event of the carrier's Call Control.", imports, types, body)


def commands(source: Source) -> str:
    """`_generated/commands.py`: a model for every command, and for its objects."""
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
    imports = "from callflow.model import CallCommand, Command, CommandObject, Operation" + _MASK
    return _file("Every command of the voice API.", imports, types, body)


def _commands(source: Source, types: Annotator) -> list[str]:
    names = dict.fromkeys(name for one in source.operations for name in source.reachable(one.parameters))
    body: list[str] = []
    for name in names:
        body += object_model(source.objects[name], "CommandObject", types)
    for operation in source.operations:
        body += command_model(operation, types)
    return body


def answers(source: Source) -> str:
    """`_generated/answers.py`: a model for every answer, and for every object inside one."""
    types = Annotator(open_enums=True, taken=source.answers)
    body: list[str] = []
    for name in dict.fromkeys(source.answered()):
        answer = source.answers[name]
        body += object_model(answer, answer.base or "EventObject", types)
    imports = "from callflow.downloadable import Downloadable\nfrom callflow.model import EventObject" + _MASK
    return _file("Every answer of the voice API.", imports, types, body)


def call_methods(source: Source) -> str:
    """`_generated/call_methods.py`: the commands as the methods of `Call`."""
    head = [
        "class CallMethods(CommandsOfACall):",
        '    """The carrier\'s commands to one leg, under the carrier\'s names."""',
    ]
    body = _methods(source, head, [one for one in source.operations if one.of_leg], methods.CALL)
    return _of_methods("The commands as methods of a call.", body)


def dial_methods(source: Source) -> str:
    """`_generated/dial_methods.py`: `dial` as a method of `App`."""
    head = [
        "class DialMethods(PlacesCalls[PlacedT_contra]):",
        '    """Placing calls, without a call to place them from."""',
    ]
    body = _methods(source, head, [one for one in source.operations if one.name == "dial"], methods.APP)
    return _of_methods("Placing calls, as a method of an app.", body)


def handle_methods(source: Source) -> str:
    """`_generated/handle_methods.py`: the operations of one conference, and of one queue."""
    body: list[str] = []
    for name, owner in (("conference", methods.CONFERENCE), ("queue", methods.QUEUE)):
        (given,) = owner.given
        own = [one for one in source.operations if one.namespace == name + "s" and f"{{{given}}}" in one.facts["path"]]
        head = [
            f"class {camel(name)}Methods(Api):",
            f'    """What the carrier does with one {name}, under the API\'s own names."""',
            "",
            f"    {given}: str",
        ]
        body += _methods(source, head, own, owner)
    return _of_methods("The commands as methods of a conference and of a queue.", body)


def client_methods(source: Source) -> str:
    """`_generated/client_methods.py`: every operation, as the client has it."""
    body: list[str] = []
    namespaces = sorted({one.namespace for one in source.operations})
    for name in namespaces:
        own = sorted((one for one in source.operations if one.namespace == name), key=lambda one: one.method)
        words = f'    """`client.{name}`: {source.namespaces[name]}"""'
        body += _methods(source, [f"class {camel(name)}(Api):", words], own, methods.CLIENT)
    return _of_methods("Every operation of the voice API, as the client has it.", body)


def _methods(source: Source, head: list[str], operations: Iterable[OperationSpec], owner: Owner) -> list[str]:
    types = Annotator(open_enums=False, taken=source.class_names)
    _commands(source, types)  # so that all files call each set of values by one name
    writer = Methods(types, {*types.aliases, *source.class_names})
    return ["", "", *head, *(line for one in operations for line in writer.method(one, owner))]


def _of_methods(title: str, body: list[str]) -> str:
    return _file(title, _LATER + "\n".join(_used_by_methods("\n".join(body))), Annotator(open_enums=False), body)


def _used_by_methods(code: str) -> Iterator[str]:
    if "(Api)" in code:
        yield "from callflow.api import Api"
    used = [name for name in ("CommandsOfACall", "PlacedT_contra", "PlacesCalls") if re.search(rf"\b{name}\b", code)]
    used += [name for name in ("checked", "checked_list") if f"@{name}(" in code]
    yield f"from callflow.model import {', '.join(used)}"
    if "Pages[" in code:
        yield "from callflow.pages import Pages"


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
    if re.search(r"(?<!`)\bdatetime\b", code):
        yield "datetime", "datetime"
    names = ("TYPE_CHECKING", "Any", "ClassVar", "Literal", "TypeAlias")
    used = [name for name in names if re.search(rf"\b{name}\b", code)]
    if used:
        yield "typing", ", ".join(used)


def _pydantic(code: str) -> str:
    used = [
        name
        for name, use in (("AwareDatetime", "AwareDatetime"), ("ConfigDict", "[ConfigDict]"), ("Field", "Field("))
        if use in code
    ]
    return f"from pydantic import {', '.join(used)}" if used else ""
