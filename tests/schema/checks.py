"""The three things that have to hold of each part of each request; each gives back what it has looked at."""

from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from callflow._generated.commands import COMMANDS
from callflow.errors import InvalidCommand, WrongParameter
from callflow.model import Command
from tests.schema import fields
from tests.schema.document import Document, Part
from tests.schema.facts import Json, is_array, places, rows
from tests.schema.values import CHOICE, MISSING, Mutation, Values

DOCUMENT = Document(COMMANDS)
VALUES = Values(DOCUMENT.components)
LATER = places(rows("later"))
"""What is put into a command after it was built."""

_READ: dict[str, Callable[[str], Any]] = {"integer": int, "boolean": {"true": True, "false": False}.get}
"""What a text in a query says."""


def validator(part: Part) -> jsonschema_rs.Draft202012Validator:
    """Says what a part may be."""
    return jsonschema_rs.Draft202012Validator({**part.schema, "$defs": DOCUMENT.components})


def sent(part: Part, command: Command) -> Json:
    """What goes out as this part of the request; the texts of a query as what they say."""
    if part.place == "body":
        return command.wire()
    known = part.schema["properties"]
    return {name: _READ.get(known.get(name, {}).get("type"), str)(text) for name, text in command.query()}


def built(part: Part, values: Json) -> Command:
    """The command that asks for it."""
    names = {wire: name for name, wire in part.command.operation.query.items()}
    body = fields.arguments(part.command, values)
    query = {names.get(wire, wire): value for wire, value in values.items()}
    return part.command(**(body if part.place == "body" else query), **in_path(part.command))


def in_path(kind: type[Command]) -> dict[str, str]:
    """Arguments for what stands in the path."""
    return {name: "v3:leg-1" for name in kind.model_fields if f"{{{name}}}" in kind.operation.path}


def own_fields(part: Part) -> set[str]:
    """The fields that this part of the request has."""
    operation = part.command.operation
    if part.place == "query":
        return set(operation.query)
    others = {*operation.query, *in_path(part.command), *({"client_state", "command_id"} - operation.takes)}
    return part.command.model_fields.keys() - others


def _always(values: st.SearchStrategy[Any], check: Callable[[Any], None], *, examples: int) -> None:
    """Check some of the values, the same each time."""
    chosen = settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    chosen(given(values)(check))()


# -- what is built is allowed ---------------------------------------------------------------------


def what_is_built_is_allowed(part: Part) -> set[str]:
    """Each field of the class with those that it cannot be without, and many together; gives back the fields."""
    check, kind, looked_at = validator(part), part.command, own_fields(part)
    choices = (*kind.operation.at_most_one, *kind.operation.exactly_one)

    def allowed(values: Json) -> None:
        found = [str(one.message) for one in check.iter_errors(sent(part, kind(**values, **in_path(kind))))]
        assert not found, f"{part}: the schema refuses what is built: {found}"

    later = {name for of, name in LATER if of == part.name}
    needed = (fields.required(kind) | later) - in_path(kind).keys()
    for name in sorted(looked_at):
        chosen = {names[0] for names in kind.operation.exactly_one if name not in names}
        _always(fields.arguments_for(kind, {*needed, *chosen, name}), allowed, examples=3)
    chosen = {names[0] for names in choices}
    others = looked_at - {one for names in choices for one in names}
    _always(fields.arguments_for(kind, needed | chosen, others - needed), allowed, examples=8)
    return looked_at


# -- what is allowed can be built, and what is refused is refused ---------------------------------


def _cases(part: Part) -> Iterator[tuple[str, int]]:
    """Each property, as often as it takes for each member of its unions to have a turn."""
    for name, one in part.schema["properties"].items():
        yield from ((name, turn) for turn in range(VALUES.turns(one)))


def _with_others(part: Part, name: str, turn: int) -> st.SearchStrategy[Json]:
    """This property, with those that cannot be left out."""
    known, needed = part.schema["properties"], part.schema.get("required", ())
    others = [*needed, *(names[0] for names in part.exactly_one if name not in names)]
    drawn = {one: VALUES.of(known[one], 0) for one in others if one != name}
    return st.fixed_dictionaries({**drawn, name: VALUES.of(known[name], turn)})


def _as_texts(values: Json) -> Json:
    """What of a query is sent as one text: several values have commas between them."""
    return {name: ",".join(value) if is_array(value) else value for name, value in values.items()}


def what_is_allowed_can_be_built(part: Part) -> set[str]:
    """Each property, each member of a union; gives back the properties."""
    check, looked_at = validator(part), set[str]()

    def accepted(values: Json) -> None:
        check.validate(values)
        assert sent(part, built(part, values)) == (values if part.place == "body" else _as_texts(values))

    for name, turn in _cases(part):
        _always(_with_others(part, name, turn), accepted, examples=2)
        looked_at.add(name)
    return looked_at


def what_is_refused_is_refused(part: Part) -> tuple[set[str], set[tuple[str, str]]]:
    """Each fault in each property; gives back the properties, and of what is missing that which is put in later."""
    check, looked_at, later = validator(part), dict[object, str](), set[tuple[str, str]]()
    wrong = list[str]()

    def refused(values: Json) -> None:
        for one in (*VALUES.mutations(part.schema, values, case[1]), *_choices(part, values)):
            if one.key not in looked_at and not check.is_valid(one.value):
                looked_at[one.key] = one.place[0] if one.place else ""
                found = _built_of(part, one)
                if found is not None and one.kind == MISSING and len(one.place) == 1:
                    later.add((part.name, one.place[0]))
                elif found is not None and not (_is_completed(one, found) and check.is_valid(found)):
                    wrong.append(f"{one} would be sent as {found}")

    for case in _cases(part):
        _always(_with_others(part, *case), refused, examples=1)
    assert not wrong, f"{part}: what the schema refuses is built: {wrong}"
    return set(looked_at.values()) - {""}, later


def _built_of(part: Part, fault: Mutation) -> Json | None:
    """What would be sent, if it is not refused."""
    try:
        return sent(part, built(part, fault.value))
    except (InvalidCommand, WrongParameter):
        return None


def _is_completed(fault: Mutation, found: Json) -> bool:
    """Whether something that can have only one value was missing; or is the same in Python, where true is 1."""
    return fault.kind == MISSING or found == fault.value


def _choices(part: Part, values: Json) -> Iterator[Mutation]:
    """What takes each other's place, given together; and what is needed of it, left out."""
    for names in (*part.at_most_one, *part.exactly_one):
        for name in names:
            known = {one: "x" for one in names if one != name}
            yield Mutation((name,), CHOICE, "", {**known, **values, name: "x"})
    for names in part.exactly_one:
        left = {name: value for name, value in values.items() if name not in names}
        yield Mutation((names[0],), MISSING, "all", left)
